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

describe('what a sentence says of its dates', () => {
  /** Windows as kind, quarter and days, with what is asked; dates set aside with their reason. */
  const read = (text: string) => {
    const { windows, ledger } = readMemo(
      `เรื่อง การดำเนินงานในระบบ eMENSCR ปีงบประมาณ พ.ศ. 2570\n\n${text}`,
    );
    return [
      ...windows.map(({ what, quarter, start, end, flags }) =>
        [what, quarter, start, end, ...flags.map(({ code }) => code)]
          .filter((each) => each !== null)
          .join(' '),
      ),
      ...ledger.filter(({ outcome }) => outcome === 'aside').map(({ reason }) => reason),
    ];
  };

  test.each([
    [
      'ผู้บริหารหน่วยงานอนุมัติโครงการในระบบ : 15 - 26 ธันวาคม 2569',
      ['project-approval 2026-12-15 2026-12-26'],
    ],
    [
      'หัวหน้าส่วนราชการอนุมัติรายงานความก้าวหน้าไตรมาส 1 ภายในวันที่ 29 มกราคม 2570',
      ['progress-approval 1 2027-01-29'],
    ],
    [
      'อธิบดีพิจารณาอนุมัติโครงการที่หน่วยงานบันทึกไว้ในระบบ ภายในวันที่ 22 ธันวาคม 2569',
      ['project-approval 2026-12-22'],
    ],
    [
      'หน่วยงานนำเข้าโครงการและเสนอผู้บริหารอนุมัติในระบบ ภายในวันที่ 22 ธันวาคม 2569',
      ['project-entry 2026-12-22'],
    ],
    [
      'โครงการปี 2570: กรอกได้ถึง 30 พ.ย. 2569 โดยผู้บริหารของหน่วยต้องอนุมัติไม่ช้ากว่า 25 ธ.ค. 2569',
      ['project-entry 2026-11-30', 'project-approval 2026-12-25'],
    ],
  ])('an approval by an executive is one: %s', (text, windows) => {
    expect(read(text)).toEqual(windows);
  });

  test.each([
    [
      'การส่งผลงานวิจัยเข้าระบบ Open-D ให้แก้ “30 พฤศจิกายน 2569” เป็น “30 มกราคม 2570”',
      ['open-research 2027-01-30', 'former'],
    ],
    [
      'ยกเลิกความในข้อ 2 “ให้รายงานความก้าวหน้า ไตรมาสที่ 1 ภายในวันที่ 15 มกราคม 2570” และให้ใช้ความต่อไปนี้แทน “ให้รายงานความก้าวหน้า ไตรมาสที่ 1 ภายในวันที่ 31 มกราคม 2570”',
      ['progress-report 1 2027-01-31', 'former'],
    ],
    [
      'เลื่อนการนำเข้าโครงการจากวันที่ 30 พฤศจิกายน 2569 ออกไปอีก 15 วัน เป็นภายในวันที่ 15 ธันวาคม 2569',
      ['project-entry 2026-12-15', 'former', 'other-work'],
    ],
  ])('a correction: %s', (text, windows) => {
    expect(read(text)).toEqual(windows);
  });

  test.each([
    [
      'หน่วยงานรายงานความก้าวหน้าทุกไตรมาส ภายใน 15 วันหลังสิ้นไตรมาส เว้นแต่ไตรมาสที่ 1 ให้รายงานภายในวันที่ 24 มกราคม 2570',
      ['progress-report 1 2027-01-24'],
    ],
    [
      'รายงานความก้าวหน้าไตรมาส 1 (ข้อมูล ณ 31 ธันวาคม 2569) ภายใน 20 มกราคม 2570',
      ['progress-report 1 2027-01-20', 'as-of'],
    ],
    [
      'การรายงานความก้าวหน้าของโครงการ ในไตรมาสที่ 1 และไตรมาสที่ 2 ให้รายงานภายในวันที่ 19 มกราคม 2570 และวันที่ 19 เมษายน 2570 ตามลำดับ',
      ['progress-report 1 2027-01-19', 'progress-report 2 2027-04-19'],
    ],
    [
      'การรายงานความก้าวหน้า ไตรมาสที่ 1 และไตรมาสที่ 2 ให้รายงานพร้อมกันภายในวันที่ 28 มิถุนายน 2570',
      ['progress-report 1 2027-06-28', 'progress-report 2 2027-06-28'],
    ],
    [
      'ไตรมาส 1: รายงานภายใน 20 ม.ค. 70 อนุมัติภายใน 31 ม.ค. 70',
      ['progress-report 1 2027-01-20', 'progress-approval 1 2027-01-31'],
    ],
    ['ขอให้นำเข้าโครงการก่อนการประชุม ภายในวันที่ 2 ตุลาคม 2569', ['project-entry 2026-10-02']],
    ['วันสุดท้ายของการนำเข้าโครงการคือวันที่ 30 พฤศจิกายน 2569', ['project-entry 2026-11-30', 'other-work']],
    [
      'ผลสัมฤทธิ์แผนปฏิบัติราชการรายปี 69 บันทึกในระบบ 15 ธ.ค. 69 - 15 ก.พ. 70',
      ['annual-achievement 2026-12-15 2027-02-15'],
    ],
    [
      'รายงานผลสัมฤทธิ์แผนปฏิบัติราชการรายปี พ.ศ. 2569 : เดือนกุมภาพันธ์ 2570',
      ['annual-achievement 2027-02-01 2027-02-28 month-only'],
    ],
    [
      'สำหรับโครงการที่ได้รับอนุมัติงบกลางเมื่อวันที่ 3 กุมภาพันธ์ 2570 ให้นำเข้าระบบภายในวันที่ 15 มีนาคม 2570',
      ['new-project-entry 2027-03-15', 'past'],
    ],
    [
      'ระบบเปิด 1 ต.ค. 69 ปิด 30 พ.ย. 69 สำหรับการนำเข้าโครงการ',
      ['project-entry 2026-10-01 2026-11-30'],
    ],
    [
      'รายงานผลสัมฤทธิ์ ปี 2569 ระหว่างวันที่ 1 มกราคม - 31 มีนาคม 2570',
      ['annual-achievement 2027-01-01 2027-03-31'],
    ],
  ])('the work goes on: %s', (text, windows) => {
    expect(read(text)).toEqual(windows);
  });

  test.each([
    ['"เราเริ่มบันทึกโครงการกันมาตั้งแต่ 1 ตุลาคม 2569 โดยช่วยกันตรวจสอบ"', ['past']],
    ['โครงการปี 2569 ที่รายงานไตรมาส 4 หลังวันที่ 31 ตุลาคม 2569 ระบบแสดงสถานะล่าช้า', ['past']],
    ['ระบบ Open-D ย้ายไปใช้ที่อยู่ใหม่ตั้งแต่วันที่ 1 ตุลาคม 2569 เป็นต้นไป', ['in-force']],
    ['ทั้งนี้ วันเปิดภาคเรียนที่ 2 คือวันที่ 24 พ.ย. 2569 ขอให้คณะวางแผนบุคลากร', ['mention']],
    [
      'ส่งผลงานวิจัยเข้า Open-D ภายใน 30 ม.ค. 70 (เฉพาะโครงการวิจัยที่สิ้นสุดสัญญาระหว่าง 1 ต.ค. 68 - 30 ก.ย. 69)',
      ['open-research 2027-01-30', 'duration'],
    ],
    [
      `ตามหนังสือที่อ้างถึง ได้ขอให้หน่วยงานนำเข้าโครงการ
ระหว่างวันที่ 1 ตุลาคม
– 30 พฤศจิกายน 2569 นั้น

บัดนี้ หน่วยงานได้ดำเนินการครบถ้วนแล้ว จึงขอขอบคุณ`,
      ['recited'],
    ],
    ['กรม ก\tนำเข้าแล้ว 12 โครงการ\t30 พ.ย. 69', ['past']],
    [
      'อ้างถึง หนังสือ ลงวันที่ 1 กันยายน 2569 กำหนดให้นำเข้าโครงการภายในวันที่ 30 พฤศจิกายน 2569',
      ['project-entry 2026-11-30 recited', 'letter-date'],
    ],
    [
      'ที่ประชุมเสนอให้นำเข้าโครงการ ภายในวันที่ 20 พฤศจิกายน 2569 แต่กระชั้นชิด จึงมีมติให้ขยายเป็นภายในวันที่ 30 พฤศจิกายน 2569',
      [
        'project-entry 2026-11-20 kind-unsure dates-differ',
        'project-entry 2026-11-30 dates-differ',
      ],
    ],
    [
      'กรมตรวจสอบความถูกต้องของข้อมูลโครงการก่อนอนุมัติ ภายในวันที่ 10 ธ.ค. 69',
      ['project-approval 2026-12-10 kind-unsure'],
    ],
    ['ผู้บริหารกรมอนุมัติโครงการในระบบครบถ้วนภายในวันที่ 10 ธันวาคม 2569 เป็นกรมแรก', ['past']],
    ['ผู้บริหารอนุมัติโครงการ เมื่อ : 15 ธันวาคม 2569', ['past']],
    ['คณะกรรมการอนุมัติโครงการ ครั้งที่ 3 : 15 ธันวาคม 2569', ['project-approval 2026-12-15 bare-day']],
    [
      'อนุมัติแล้ว 40 โครงการ คาดว่าจะอนุมัติครบภายใน 31 ธันวาคม 2569',
      ['project-approval 2026-12-31 kind-unsure'],
    ],
    ['ขอเชิญชวนหน่วยงานส่งโครงการเข้าประกวด ภายในวันที่ 31 มกราคม 2570', []],
  ])('no window, or a question: %s', (text, windows) => {
    expect(read(text)).toEqual(windows);
  });

  test.each([
    [
      `ที่\tรายการ\tระยะเวลา
1\tรายงานความก้าวหน้าโครงการ
\t- ไตรมาส 1\t1 - 31 มกราคม 2570
\t- ไตรมาส 2\t1 - 30 เมษายน 2570
2\tอนุมัติโครงการ\t
2.1\tอธิบดี\t1 - 15 ธ.ค. 69
2.2\tปลัดกระทรวง\t16 - 30 ธ.ค. 69`,
      [
        'progress-report 1 2027-01-01 2027-01-31',
        'progress-report 2 2027-04-01 2027-04-30',
        'project-approval 2026-12-01 2026-12-15',
        'project-approval 2026-12-16 2026-12-30',
      ],
    ],
    [
      `2. โครงการปี 2570
   2.1 นำเข้า ภายในวันที่ 30 พฤศจิกายน 2569
   2.2 อนุมัติ ภายในวันที่ 15 ธันวาคม 2569
3. รายงานความก้าวหน้า
   ๏ ไตรมาส 1 ภายใน 20 ม.ค. 70`,
      ['project-entry 2026-11-30', 'project-approval 2026-12-15', 'progress-report 1 2027-01-20'],
    ],
    [
      `งานที่ต้องทำ
เริ่ม
สิ้นสุด
นำเข้าโครงการ
4 ต.ค. 69
30 พ.ย. 69
อนุมัติโครงการ
1 ธ.ค. 69
17 ธ.ค. 69`,
      ['project-entry 2026-10-04 2026-11-30', 'project-approval 2026-12-01 2026-12-17'],
    ],
    [
      `หน่วยงานต้องรายงานความก้าวหน้า (M6) และผู้บริหารหน่วยงานอนุมัติ
(M7) ดังนี้
- ไตรมาส 1 วันที่ 8 - 19 ม.ค. 70`,
      ['progress-report 1 2027-01-08 2027-01-19'],
    ],
    [
      `1 ต.ค. - 30 พ.ย. 69
นำเข้าโครงการ (M1-M5)
1 - 15 ธ.ค. 69
อนุมัติโครงการ (M7)`,
      ['project-entry 2026-10-01 2026-11-30', 'project-approval 2026-12-01 2026-12-15'],
    ],
    [
      `ปฏิทินนำเข้าโครงการ
1 ต.ค. - 30 พ.ย. 69
นำเข้าโครงการ (M1-M5)
1 - 15 ธ.ค. 69
อนุมัติโครงการ (M7)`,
      [
        'project-entry 2026-10-01 2026-11-30 kind-unsure',
        'project-approval 2026-12-01 2026-12-15 kind-unsure',
      ],
    ],
    [
      `นำเข้าโครงการ (M1-M5)
1 ต.ค. - 30 พ.ย. 69
อนุมัติโครงการ (M7)
1 - 15 ธ.ค. 69
รายงานความก้าวหน้า
- ไตรมาส 1 ภายใน 20 ม.ค. 70`,
      [
        'project-entry 2026-10-01 2026-11-30',
        'project-approval 2026-12-01 2026-12-15',
        'progress-report 1 2027-01-20',
      ],
    ],
    [
      `ไตรมาส\tรายงาน\tอนุมัติ
1\t1-20 ม.ค. 70\t21-31 ม.ค. 70`,
      ['progress-report 1 2027-01-01 2027-01-20', 'progress-approval 1 2027-01-21 2027-01-31'],
    ],
    [
      `ไตรมาสที่ 1
รายงานโดยหน่วยงาน 1-20 ม.ค. 70
เห็นชอบโดยกระทรวง 26-31 ม.ค. 70`,
      ['progress-report 1 2027-01-01 2027-01-20', 'progress-approval 1 2027-01-26 2027-01-31'],
    ],
  ])('below a row or a heading: %#', (text, windows) => {
    expect(read(text)).toEqual(windows);
  });
});

test('a quarter that would end before the one before it is asked about', () => {
  const rows = (second: string) =>
    readMemo(
      `กำหนดการรายงานความก้าวหน้าในระบบ eMENSCR ปีงบประมาณ พ.ศ. 2570\nไตรมาสที่ 1\tภายในวันที่ 20 มกราคม 2570\nไตรมาสที่ 2\tภายในวันที่ ${second}\n`,
    ).windows.map(({ quarter, flags }) => [quarter, flags.map(({ code }) => code)]);
  expect(rows('20 เมษายน 2570')).toEqual([
    [1, []],
    [2, []],
  ]);
  expect(rows('10 มกราคม 2570')).toContainEqual([2, ['unlikely-date']]);
});
