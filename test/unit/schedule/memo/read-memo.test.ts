import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay } from '../../../../lib/calendar/day.ts';
import { MAX_MEMO_TEXT } from '../../../../lib/schedule/memo/limits.ts';
import { readMemo } from '../../../../lib/schedule/memo/read-memo.ts';
import { MEMO_FLAGS } from '../../../../lib/schedule/memo/types.ts';
import { MEMO_WORDS } from '../../../../lib/text/words/memo-words.ts';

const memo = readFileSync(new URL('../memo-2566.txt', import.meta.url), 'utf8');

const WORDS =
  'ไตรมาส|1/66|โครงการ|นำเข้า|อนุมัติ|(M7)|M1-M5|รายงานความก้าวหน้า|แผนระดับ 3|ผลสัมฤทธิ์แผน|Open-D|วันที่|1|-|18|เม.ย.|66|2566|31 ก.พ.|ภายใน|ถึง|ยกเลิก|เลื่อน|ขยาย|จากเดิม|เป็น|สปส.|(กกจ./กพร.)|\n|\t|<td>|</p>|eMENSCR|ํา|๒๕๖๗|ปีงบประมาณ|ประชุม|เดือน|มกราคม|,|และ|&nbsp;|(|)|1.|2)|:'.split(
    '|',
  );
const anyMemo = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 4 })), { maxLength: 80 })
  .map((words) => `eMENSCR ${words.join(' ')}`);

test('never throws, and every window is whole', () => {
  fc.assert(
    fc.property(fc.oneof(anyMemo, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
      const { windows, flags } = readMemo(text);
      for (const { start, end, spans, fiscalYear, quote } of windows) {
        expect(isDay(end)).toBe(true);
        if (start !== null) expect(isDay(start) && start <= end).toBe(true);
        expect(Number.isInteger(fiscalYear)).toBe(true);
        expect(quote.length).toBeGreaterThan(0);
        for (const { from, to } of spans) expect(from < to && to <= text.length).toBe(true);
      }
      for (const { code } of flags) expect(MEMO_FLAGS).toContain(code);
    }),
    { numRuns: 100 },
  );
});

test('a mutilated memo never throws', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(memo.length), fc.nat(400)), { minLength: 1, maxLength: 8 }),
      (cuts) => {
        let text = memo;
        for (const [at, count] of cuts) text = text.slice(0, at) + text.slice(at + count);
        expect(() => readMemo(text)).not.toThrow();
      },
    ),
    { numRuns: 30 },
  );
});

test('the same text gives the same reading', () => {
  expect(readMemo(memo)).toEqual(readMemo(memo));
});

describe('half a million letters are read in time', () => {
  test.each([
    ['memos', memo],
    ['lines', 'ก\n'],
    ['line breaks', '\n'],
    ['dates', '1 ม.ค. 66 '],
    ['dashes', '1 - '],
    ['brackets', '(('],
    ['tags', '<p '],
    ['agencies', 'กกจ. / '],
    ['one-cell lines', 'ระยะเวลา\n1 ม.ค. 66\n'],
  ])('%s', { timeout: 300_000 }, (_, piece) => {
    const text = `eMENSCR ${piece.repeat(Math.ceil(MAX_MEMO_TEXT / piece.length))}`;
    const { flags } = readMemo(text);
    expect(flags[0]?.code).toBe('too-long');
  });
});

describe('no window', () => {
  test.each([
    ['nothing', ''],
    ['another letter', 'ขอเชิญประชุม วันที่ 5 มกราคม 2567 ณ ห้องประชุม'],
    ['a reference', 'หนังสือเรื่องการนำเข้าโครงการในระบบ eMENSCR ลงวันที่ 5 มกราคม 2567'],
    ['a resolution', 'มติคณะรัฐมนตรีเมื่อวันที่ 4 ธันวาคม 2560 เรื่องการนำเข้าแผนระดับที่ 3'],
    ['a state of things', 'จำนวนโครงการที่นำเข้าในระบบ eMENSCR ข้อมูล ณ วันที่ 5 มกราคม 2567'],
  ])('%s', (_, text) => {
    expect(readMemo(text).windows).toEqual([]);
  });
});

test('the year a person gives goes before the one that was guessed', () => {
  const text = 'นำเข้าโครงการ (M1-M5) ภายใน 20 ก.พ.';
  expect(readMemo(text, { fiscalYear: 2570 }).windows).toMatchObject([
    { end: '2027-02-20', fiscalYear: 2570, flags: [{ code: 'year-inferred' }] },
  ]);
});

test('every question has words', () => {
  for (const words of [MEMO_WORDS.th, MEMO_WORDS.en]) {
    expect(Object.keys(words).sort()).toEqual(MEMO_FLAGS.toSorted());
  }
});

describe('cells say what lines say', () => {
  const head = 'เรียน กกจ./กพร./สปส.\nการนำเข้าข้อมูลในระบบ eMENSCR ปีงบประมาณ พ.ศ. 2567\n';

  test('an agency before the months that are reported on', () => {
    const { windows } = readMemo(
      `${head}งาน\tกำหนด
รายงานความก้าวหน้า (M6)\tสปส. ไตรมาสที่ 1 (1 ตุลาคม - 31 ธันวาคม 2566) ภายในวันที่ 15 มกราคม 2567`,
    );
    expect(windows).toMatchObject([{ quarter: 1, end: '2024-01-15', agencies: ['สปส.'] }]);
  });

  test('a date that ends in the line after is quoted whole', () => {
    const { windows } = readMemo(
      `${head}งาน\tกำหนด
โครงการ\tนำเข้าโครงการ (M1-M5) ภายในวันที่ 20 กุมภาพันธ์
2567`,
    );
    expect(windows).toMatchObject([
      { end: '2024-02-20', quote: 'นำเข้าโครงการ (M1-M5) ภายในวันที่ 20 กุมภาพันธ์ 2567' },
    ]);
  });
});

describe('first and last day behind labels', () => {
  const head = 'การนำเข้าข้อมูลในระบบ eMENSCR ปีงบประมาณ พ.ศ. 2569\n';

  test('in two lines they are one window', () => {
    const { windows, flags } = readMemo(
      `${head}กิจกรรม : อนุมัติโครงการ (M7) โดยกลุ่ม ป.ย.ป.\nเริ่ม : 12 ม.ค.69\nสิ้นสุด : 23 ม.ค.69`,
    );
    expect([...windows, ...flags]).toMatchObject([
      { what: 'project-approval', start: '2026-01-12', end: '2026-01-23', flags: [] },
    ]);
  });

  test('a first day alone is no deadline', () => {
    const { windows, flags } = readMemo(
      `${head}กิจกรรม : อนุมัติโครงการ (M7) โดยกลุ่ม ป.ย.ป.\nเริ่ม : 12 ม.ค.69`,
    );
    expect([...windows, ...flags]).toMatchObject([{ code: 'no-end' }]);
  });
});

describe('an approval is for the agencies of the entries before it', () => {
  const ends = (text: string) =>
    readMemo(`การนำเข้าข้อมูลในระบบ eMENSCR ปีงบประมาณ พ.ศ. 2569 (สป.พน./ชธ./พพ.)\n${text}`)
      .windows.filter(({ what }) => what === 'project-approval')
      .map(({ end, agencies }) => [end, agencies]);
  const project = `1. นำเข้าโครงการ (M1-M5) สป.พน. และ ชธ. วันที่ 1 - 26 ธันวาคม 2568
2. นำเข้าโครงการ (M1-M5) พพ. วันที่ 8 ธันวาคม 2568 - 9 มกราคม 2569
`;

  test('of several entries, all of theirs', () => {
    expect(ends(`${project}3. กลุ่ม ป.ย.ป. อนุมัติโครงการ (M7) วันที่ 12 - 23 มกราคม 2569`)).toEqual([
      ['2026-01-23', ['สป.พน.', 'ชธ.', 'พพ.']],
    ]);
  });

  test('but of those that came since the approval before', () => {
    const text = `${project}3. กลุ่ม ป.ย.ป. อนุมัติโครงการ (M7) วันที่ 12 - 23 มกราคม 2569
4. นำเข้าโครงการใหม่ระหว่างปี (M1-M5) ชธ. วันที่ 1 - 17 เมษายน 2569
5. กลุ่ม ป.ย.ป. อนุมัติโครงการใหม่ระหว่างปี (M7) วันที่ 20 - 30 เมษายน 2569`;
    expect(ends(text)).toEqual([
      ['2026-01-23', ['สป.พน.', 'ชธ.', 'พพ.']],
      ['2026-04-30', ['ชธ.']],
    ]);
  });
});

describe('who acts', () => {
  const head = 'เรียน กกจ./กพร./สปส.\nการนำเข้าข้อมูลในระบบ eMENSCR ปีงบประมาณ พ.ศ. 2569\n';
  const read = (text: string) =>
    readMemo(`${head}${text}`).windows.map(({ end, agencies, flags }) => [
      end,
      agencies?.join(' '),
      ...flags.map(({ code }) => code),
    ]);

  test('a heading says it for the items below, up to a sentence of its own', () => {
    expect(
      read(`กรมการจัดหางาน (กกจ.)
1. นำเข้าโครงการ (M1-M5) ภายในวันที่ 1 ธันวาคม 2568
2. นำเข้าแผนระดับ 3 ในส่วนของหน่วยงาน
ให้แล้วเสร็จภายในวันที่ 27 กุมภาพันธ์ 2569
สำนักงานประกันสังคม (สปส.)
1. นำเข้าโครงการ (M1-M5) ภายในวันที่ 12 ธันวาคม 2568
ทั้งนี้ ให้ทุกหน่วยงานรายงานความก้าวหน้า ไตรมาสที่ 1 (M6) ภายในวันที่ 16 มกราคม 2569
1. นำเข้าข้อมูลสถิติใน Open-D ภายในวันที่ 30 มิถุนายน 2569`),
    ).toEqual([
      ['2025-12-01', 'กกจ.'],
      ['2026-02-27', 'กกจ.'],
      ['2025-12-12', 'สปส.'],
      ['2026-01-16', 'กกจ. กพร. สปส.'],
      ['2026-06-30', 'กกจ. กพร. สปส.'],
    ]);
  });

  test('the rest of a list in the next line is no heading', () => {
    expect(
      read(`- นำเข้าโครงการ (M1-M5) ภายในวันที่ 1 ธันวาคม 2568 สำหรับ กกจ. /
กพร.
- รายงานความก้าวหน้า ไตรมาสที่ 1 (M6) ภายในวันที่ 16 มกราคม 2569`),
    ).toContainEqual(['2026-01-16', 'กกจ. กพร. สปส.']);
    expect(
      read(`1. นำเข้าโครงการ (M1-M5) ภายในวันที่ 1 ธันวาคม 2568 (กกจ.
และ สปส.)
- รายงานความก้าวหน้า ไตรมาสที่ 1 (M6) ภายในวันที่ 16 มกราคม 2569`),
    ).toContainEqual(['2026-01-16', 'กกจ. กพร. สปส.']);
  });

  test('an agency with its date is no heading', () => {
    expect(
      read(`1. นำเข้าโครงการ (M1-M5)
- สปส. ภายใน 12/12/2568
- รายงานความก้าวหน้า ไตรมาสที่ 1 (M6) ภายใน 16/01/2569`),
    ).toEqual([
      ['2025-12-12', 'สปส.'],
      ['2026-01-16', 'กกจ. กพร. สปส.'],
    ]);
  });

  test('two headings below each other are for both', () => {
    expect(
      read(`กรมการจัดหางาน (กกจ.)
กรมพัฒนาฝีมือแรงงาน (กพร.)
1. นำเข้าโครงการ (M1-M5) ภายในวันที่ 1 ธันวาคม 2568`),
    ).toEqual([['2025-12-01', 'กกจ. กพร.']]);
  });

  test('numbered headings below a list of all', () => {
    expect(
      read(`(กกจ./กพร./สปส.)
1. กรมการจัดหางาน (กกจ.)
1.1 นำเข้าโครงการ (M1-M5) ภายในวันที่ 1 ธันวาคม 2568
2. สำนักงานประกันสังคม (สปส.)
2.1 นำเข้าโครงการ (M1-M5) ภายในวันที่ 12 ธันวาคม 2568
3. นำเข้าแผนระดับ 3 ภายในวันที่ 27 กุมภาพันธ์ 2569`),
    ).toEqual([
      ['2025-12-01', 'กกจ.'],
      ['2025-12-12', 'สปส.'],
      ['2026-02-27', 'กกจ. กพร. สปส.'],
    ]);
  });

  test('a heading ends with a number above those of its items', () => {
    expect(
      read(`1. นำเข้าโครงการ (M1-M5)
สปส.
- ภายในวันที่ 1 ธันวาคม 2568
2. รายงานความก้าวหน้า ไตรมาสที่ 1 (M6) ภายในวันที่ 16 มกราคม 2569`),
    ).toEqual([
      ['2025-12-01', 'สปส.'],
      ['2026-01-16', 'กกจ. กพร. สปส.'],
    ]);
  });

  test('“เฉพาะ” takes an agency out of what holds for everybody', () => {
    const text = 'นำเข้าแผนระดับ 3 ภายในวันที่ 13 กุมภาพันธ์ 2569 เฉพาะ สปส. ให้ถึงวันที่ 27 กุมภาพันธ์ 2569';
    expect(read(text)).toEqual([
      ['2026-02-13', 'กกจ. กพร.'],
      ['2026-02-27', 'สปส.'],
    ]);
    const rounds = `1. นำเข้าโครงการใหม่ระหว่างปี (M1-M5) ภายในวันที่ 17 เมษายน 2569
2. นำเข้าโครงการใหม่ระหว่างปี (M1-M5) เฉพาะ สปส. ภายในวันที่ 17 กรกฎาคม 2569`;
    expect(read(rounds)).toEqual([
      ['2026-04-17', 'กกจ. กพร. สปส.'],
      ['2026-07-17', 'สปส.'],
    ]);
  });
});

describe('days that are counted, and days that are former', () => {
  const read = (text: string) => {
    const { windows, flags } = readMemo(`การนำเข้าข้อมูลในระบบ eMENSCR ปีงบประมาณ พ.ศ. 2569\n${text}`);
    return [
      ...windows.map(({ what, quarter, end }) => [what, quarter, end]),
      ...flags.map(({ code }) => code),
    ];
  };

  test('a count of days with the day behind it is that day', () => {
    const text = 'รายงานความก้าวหน้า ไตรมาสที่ 1 (M6) ภายใน 15 วันนับจากวันสิ้นไตรมาส';
    expect(read(text)).toEqual(['relative-date']);
    const window = ['progress-report', 1, '2026-01-15'];
    expect(read(`${text} (วันที่ 15 มกราคม 2569)`)).toEqual([window]);
    expect(read(`${text} คือ ภายในวันที่ 15 มกราคม 2569`)).toEqual([window]);
    expect(read(`${text} และนำเข้าแผนระดับ 3 ภายในวันที่ 27 กุมภาพันธ์ 2569`)).toEqual([
      ['level3-plan', null, '2026-02-27'],
      'relative-date',
    ]);
  });

  test('from one quarter to another: those between them too', () => {
    expect(
      read(
        'รายงานความก้าวหน้า (M6) ไตรมาสที่ 2 ถึงไตรมาสที่ 4 ภายในวันที่ 15 เมษายน 2569 15 กรกฎาคม 2569 และ 15 ตุลาคม 2569 ตามลำดับ',
      ),
    ).toEqual([
      ['progress-report', 2, '2026-04-15'],
      ['progress-report', 3, '2026-07-15'],
      ['progress-report', 4, '2026-10-15'],
    ]);
  });

  test('a former date in quotation marks', () => {
    expect(
      read('นำเข้าโครงการ (M1-M5) จาก “ภายในวันที่ 30 ธันวาคม 2568” แก้เป็น “ภายในวันที่ 15 มกราคม 2569”'),
    ).toEqual([['project-entry', null, '2026-01-15']]);
  });

  test('when the system did not work', () => {
    expect(
      read(`เนื่องจากระบบขัดข้องระหว่างวันที่ 24 - 28 ธันวาคม 2568 จึงแจ้งกำหนดการ ดังนี้
1. นำเข้าโครงการ (M1-M5) ภายในวันที่ 15 มกราคม 2569`),
    ).toEqual([['project-entry', null, '2026-01-15']]);
  });
});
