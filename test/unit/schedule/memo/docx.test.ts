import { crc32, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { docxText } from '../../../../lib/schedule/memo/docx.ts';
import { readMemo } from '../../../../lib/schedule/memo/read-memo.ts';

/** An archive of one file, as Word packs it. */
function archive(name: string, content: string): Uint8Array {
  const raw = Buffer.from(content);
  const data = deflateRawSync(raw);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(raw), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(raw.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), data]);
  const entry = Buffer.concat([
    Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, entry, end]));
}

const p = (...texts: readonly string[]) =>
  `<w:p>${texts.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;
const tc = (inner: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const tr = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const docx = (body: string) =>
  archive('word/document.xml', `<w:document><w:body>${body}</w:body></w:document>`);

const MEMO = docx(
  [
    p('กรอบระยะเวลาในระบบ ', 'eMENSCR ปีงบประมาณ พ.ศ. 2568'),
    '<w:tbl>',
    tr(tc(p('ไตรมาส')), tc(p('กิจกรรม')), tc(p('ระยะเวลา'))),
    tr(
      tc(p('1/2568'), '<w:vMerge w:val="restart"/>'),
      tc(p('รายงานความก้าวหน้า (M6)') + p('และผู้บริหารหน่วยงานอนุมัติ (M7)')),
      tc(p('6 - 17 ม.ค. ', '68')),
    ),
    tr(tc(p(), '<w:vMerge/>'), tc(p('กลุ่ม ป.ย.ป. อนุมัติ (M7)')), tc(p('20 - 31 ม.ค. 68'))),
    '</w:tbl>',
    p('นำเข้าแผนระดับ 3 &amp; แนบไฟล์ ภายในวันที่ 28 ก.พ. 68'),
  ].join(''),
);

test('paragraphs and tables, merged cells filled', async () => {
  expect((await docxText(MEMO))?.trim().split('\n')).toEqual([
    'กรอบระยะเวลาในระบบ eMENSCR ปีงบประมาณ พ.ศ. 2568',
    '',
    'ไตรมาส\tกิจกรรม\tระยะเวลา',
    '1/2568\tรายงานความก้าวหน้า (M6)\vและผู้บริหารหน่วยงานอนุมัติ (M7)\t6 - 17 ม.ค. 68',
    '1/2568\tกลุ่ม ป.ย.ป. อนุมัติ (M7)\t20 - 31 ม.ค. 68',
    '',
    'นำเข้าแผนระดับ 3 & แนบไฟล์ ภายในวันที่ 28 ก.พ. 68',
  ]);
});

test('its windows', async () => {
  const { windows } = readMemo((await docxText(MEMO)) ?? '');
  expect(windows.map(({ what, quarter, start, end }) => [what, quarter, start, end])).toEqual([
    ['progress-report', 1, '2025-01-06', '2025-01-17'],
    ['progress-approval', 1, '2025-01-20', '2025-01-31'],
    ['level3-plan', null, null, '2025-02-28'],
  ]);
});

test('no Word file, or a damaged one', async () => {
  expect(await docxText(new Uint8Array())).toBeNull();
  expect(await docxText(new TextEncoder().encode('PK\u0003\u0004 and no directory'))).toBeNull();
  expect(await docxText(archive('xl/workbook.xml', '<x/>'))).toBeNull();
  for (let cut = 0; cut < MEMO.length; cut += 37) {
    await docxText(MEMO.slice(0, cut));
    const broken = MEMO.slice();
    broken[cut] = (broken[cut] ?? 0) ^ 0xff;
    await docxText(broken);
  }
});
