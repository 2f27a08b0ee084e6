import { expect, test } from 'vitest';
import { docxText } from '../../../../lib/schedule/memo/docx.ts';
import { readMemo } from '../../../../lib/schedule/memo/read-memo.ts';
import { makeZip, type ZipOptions, type ZipPart } from '../../../make/zip.ts';

const p = (...texts: readonly string[]) =>
  `<w:p>${texts.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;
const tc = (inner: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const tr = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
/** An archive of one file. */
const archive = (data: ZipPart['data'], part: Partial<ZipPart> = {}, options: ZipOptions = {}) =>
  makeZip([{ name: 'word/document.xml', data, ...part }], options).bytes;
const docx = (body: string) => archive(`<w:document><w:body>${body}</w:body></w:document>`);

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
  expect(await docxText(archive('<x/>', { name: 'xl/workbook.xml' }))).toBeNull();
  for (let cut = 0; cut < MEMO.length; cut += 37) {
    await docxText(MEMO.slice(0, cut));
    const broken = MEMO.slice();
    broken[cut] = (broken[cut] ?? 0) ^ 0xff;
    await docxText(broken);
  }
});

const LINE = p('ภายในวันที่ 28 ก.พ. 68');

test.each<[string, Uint8Array]>([
  ['numbered', archive(LINE, { name: 'word/document2.xml' })],
  ['stored', archive(LINE, { stored: true })],
  ['sizes behind the data', archive(LINE, { descriptor: true })],
  ['zip64, with a comment', archive(LINE, {}, { zip64: true, comment: 'PK' })],
  ['UTF-16', archive(Buffer.from(`\ufeff${LINE}`, 'utf16le'))],
])('a document as other programs write it: %s', async (_, bytes) => {
  expect((await docxText(bytes))?.trim()).toBe('ภายในวันที่ 28 ก.พ. 68');
});

test.each<[string, Uint8Array]>([
  ['another sum', archive(LINE, { crc: 1 })],
  ['another size', archive(LINE, { declared: 7 })],
  ['a password', archive(LINE, { flags: 1 })],
  ['another compression', archive(LINE, { method: 9 })],
  ['a document type', archive(`<!DOCTYPE x [<!ENTITY d "1">]>${LINE}`)],
])('no text with %s', async (_, bytes) => {
  expect(await docxText(bytes)).toBeNull();
});

test('up to 30 MB of it', async () => {
  const most = Buffer.alloc(30_000_000, ' ');
  most.write(LINE);
  expect((await docxText(archive(most)))?.trim()).toBe('ภายในวันที่ 28 ก.พ. 68');
  expect(await docxText(archive(Buffer.concat([most, Buffer.from(' ')])))).toBeNull();
});
