/** Every date of a text has exactly one outcome, and the outcome is the right one. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../../../lib/schedule/memo/dates.ts';
import { plainOf } from '../../../../lib/schedule/memo/plain.ts';
import { readMemo } from '../../../../lib/schedule/memo/read-memo.ts';
import { ASIDE_REASONS, MEMO_FLAGS } from '../../../../lib/schedule/memo/types.ts';
import { ASIDE_WORDS } from '../../../../lib/text/words/aside-words.ts';
import { MEMO_WORDS } from '../../../../lib/text/words/memo-words.ts';

const FOLDER = new URL('../../../memos/', import.meta.url);
const TEXTS = [
  ...readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')] as const),
  ['the memo of 2566', readFileSync(new URL('../memo-2566.txt', import.meta.url), 'utf8')] as const,
];

describe('every date once', () => {
  test.each(TEXTS)('%s', (_, text) => {
    const { ledger, windows } = readMemo(text);
    const plain = plainOf(text);
    for (const date of findDates(plain.text)) {
      const { from, to } = plain.span(date.from, date.to);
      expect(ledger.filter(({ start, end }) => start === from && end === to)).toHaveLength(1);
    }
    let end = 0;
    for (const entry of ledger) {
      expect(entry.start).toBeGreaterThanOrEqual(end);
      end = entry.end;
      expect(entry.windows.length > 0).toBe(
        entry.outcome === 'window' || (entry.outcome === 'question' && entry.windows.length > 0),
      );
      if (entry.outcome === 'window') expect(entry.reason).toBeNull();
      if (entry.outcome === 'question') expect(MEMO_FLAGS).toContain(entry.reason);
      if (entry.outcome === 'aside') expect(ASIDE_REASONS).toContain(entry.reason);
    }
    // No window without a date in sight.
    const seen = new Set(ledger.flatMap((entry) => entry.windows));
    expect([...seen].toSorted((a, b) => a - b)).toEqual(windows.map((_, index) => index));
  });

  test('a text about something else has everything set aside', () => {
    const { ledger, windows, flags } = readMemo(
      'ขอเชิญร่วมงานวันที่ 5 มกราคม 2570 และส่งใบสมัครภายในวันที่ 3 มกราคม 2570',
    );
    expect([windows, flags]).toEqual([[], []]);
    expect(ledger.map(({ outcome }) => outcome)).toEqual(['aside', 'aside']);
  });
});

test('every reason is worded', () => {
  for (const reason of ASIDE_REASONS) {
    expect(ASIDE_WORDS.th[reason]).toBeTruthy();
    expect(ASIDE_WORDS.en[reason]).toBeTruthy();
  }
  for (const code of MEMO_FLAGS) expect(MEMO_WORDS.th[code]).toBeTruthy();
});

const HEAD = 'เรื่อง การใช้ระบบ eMENSCR ประจำปีงบประมาณ พ.ศ. 2570\n';
/** What, quarter, days and outcome of each entry. */
const said = (text: string) =>
  readMemo(text).ledger.map(({ outcome, reason, what, quarter, from, to }) =>
    [outcome, reason, what, quarter, from, to].map((each) => each ?? '-').join(' '),
  );

describe('what came out wrong before', () => {
  const entry = 'window - project-entry - 2027-01-04 2027-01-29';
  const report = 'window - progress-report 1 2027-02-01 2027-02-12';
  test.each<[string, string, string[]]>([
    [
      'a telephone line above a table',
      `${HEAD}กองแผนงาน โทร. 0 2111 2222\nกิจกรรม\tช่วงเวลา\nนำเข้าโครงการ (M1-M5)\t4 - 29 ม.ค. 70\nรายงานความก้าวหน้า ไตรมาส 1\t1 - 12 ก.พ. 70`,
      [entry, report],
    ],
    [
      'a resolution and a QR code above a table',
      `${HEAD}ตามมติที่ประชุมคณะทำงาน\nดาวน์โหลดตาม QR Code\nกิจกรรม\tช่วงเวลา\nนำเข้าโครงการ (M1-M5)\t4 - 29 ม.ค. 70\nรายงานความก้าวหน้า ไตรมาส 1\t1 - 12 ก.พ. 70`,
      [entry, report],
    ],
    [
      'a meeting in the subject',
      'เรื่อง ผลการประชุมและปฏิทิน eMENSCR ปีงบประมาณ พ.ศ. 2570\n1. นำเข้าโครงการ (M1-M5) วันที่ 4 - 29 ม.ค. 70\n2. รายงานความก้าวหน้า ไตรมาส 1 วันที่ 1 - 12 ก.พ. 70',
      [entry, report],
    ],
    [
      'a second object that is not ours',
      `${HEAD}รายงานความก้าวหน้าและผลการเบิกจ่าย ไตรมาส 1 วันที่ 1 - 12 ก.พ. 70`,
      [report],
    ],
    [
      'what was done',
      `${HEAD}หน่วยงานได้นำเข้าโครงการ (M1-M5) ตั้งแต่วันที่ 4 - 29 มกราคม 2570 จำนวน 812 โครงการ`,
      ['aside past - - 2027-01-04 2027-01-29'],
    ],
    [
      'an application in place of an entry',
      `${HEAD}กรณีโครงการใหม่ไม่อยู่ในแผนปฏิบัติราชการ ให้ยื่นคำขอต่อเลขานุการ ภายในวันที่ 14 สิงหาคม 2570`,
      ['question kind-unsure new-project-entry - - 2027-08-14'],
    ],
    [
      'an approval with a date of its own behind an entry',
      `${HEAD}ขยายเวลานำเข้าโครงการใหม่อีกครั้ง เป็นภายในวันที่ 26 กุมภาพันธ์ 2570 และให้หัวหน้าหน่วยงานอนุมัติ (M7) ภายในวันที่ 5 มีนาคม 2570`,
      ['window - new-project-entry - - 2027-02-26', 'window - project-approval - - 2027-03-05'],
    ],
    [
      'a quarter as the deadline',
      `${HEAD}ให้นำเข้าโครงการให้แล้วเสร็จภายในไตรมาสแรกของปีงบประมาณ`,
      ['question relative-date project-entry - - 2026-12-31'],
    ],
    [
      'a month as the deadline',
      `${HEAD}ให้นำเข้าโครงการ ภายในสิ้นเดือนเมษายน 2570`,
      ['question month-only project-entry - - 2027-04-30'],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test('coordinated objects are two windows with one date', () => {
    const { windows, ledger } = readMemo(
      `${HEAD}ให้นำเข้าโครงการและแผนระดับที่ 3 ในระบบ eMENSCR ภายในวันที่ 31 มีนาคม 2570`,
    );
    expect(windows.map(({ what, end }) => [what, end])).toEqual([
      ['project-entry', '2027-03-31'],
      ['level3-plan', '2027-03-31'],
    ]);
    expect(ledger).toMatchObject([{ outcome: 'window', windows: [0, 1] }]);
  });

  test('what an agency calls the quarter stays with the window of all', () => {
    const { windows } = readMemo(
      'การรายงานความก้าวหน้า (M6) ในระบบ eMENSCR ปีงบประมาณ พ.ศ. 2569\nไตรมาส 1 : 5 - 16 มกราคม 2569 (กคช. รายงานเป็นไตรมาส 4 ปี 2568)',
    );
    expect(windows).toMatchObject([
      { agencies: null, labels: { 'กคช.': { quarter: 4, year: 2568 } }, flags: [] },
    ]);
  });

  test('also in a table, where it stands in a cell of its own', () => {
    const { windows } = readMemo(
      `${HEAD}งาน\tเปิดระบบ\tปิดระบบ\tหมายเหตุ\nรายงาน M6 ไตรมาส 1/2570\t1 ม.ค. 70\t15 ม.ค. 70\tสปส. รายงานเป็นไตรมาส 4/2569\nหัวหน้าส่วนราชการอนุมัติ M7\t16 ม.ค. 70\t20 ม.ค. 70\t`,
    );
    expect(windows).toMatchObject([
      {
        quarter: 1,
        start: '2027-01-01',
        end: '2027-01-15',
        agencies: null,
        labels: { 'สปส.': { quarter: 4, year: 2569 } },
        flags: [],
      },
      { what: 'progress-approval', start: '2027-01-16', end: '2027-01-20' },
    ]);
  });

  test.each<[string, string, string[]]>([
    [
      'an outage before an extension',
      'เนื่องจากระบบ eMENSCR ขัดข้องระหว่างวันที่ 2 - 6 ตุลาคม 2569 กองแผนงานจึงขอขยายเวลาการนำเข้าโครงการ จากเดิมภายในวันที่ 30 ตุลาคม 2569 เป็นภายในวันที่ 13 พฤศจิกายน 2569',
      [
        'aside event - - 2026-10-02 2026-10-06',
        'aside former - - - 2026-10-30',
        'window - project-entry - - 2026-11-13',
      ],
    ],
    [
      'how long a project lasts',
      'โครงการพัฒนา ระยะเวลาดำเนินการตั้งแต่วันที่ 1 ตุลาคม 2569 ถึงวันที่ 30 กันยายน 2570 ให้นำเข้าเป็นโครงการต่อเนื่อง',
      ['aside duration - - 2026-10-01 2027-09-30'],
    ],
    [
      'a second round goes on with the entry of the first one',
      'เปิดให้เพิ่มโครงการใหม่ระหว่างปี (M1-M5) วันที่ 1 - 20 เมษายน 2570 และกระทรวงจะอนุมัติโครงการดังกล่าว (M7) วันที่ 21 - 30 เมษายน 2570 ส่วนรอบที่สองเปิดวันที่ 1 - 16 กรกฎาคม 2570',
      [
        'window - new-project-entry - 2027-04-01 2027-04-20',
        'window - project-approval - 2027-04-21 2027-04-30',
        'window - new-project-entry - 2027-07-01 2027-07-16',
      ],
    ],
    [
      'work behind the last date of a line goes on in the next',
      'ให้นำเข้าโครงการ (M1-M5) ระหว่างวันที่ 4 - 15 มกราคม 2570 และรายงานความก้าวหน้า (M6)\nไตรมาสที่ 1 ระหว่างวันที่ 18 - 29 มกราคม 2570',
      [
        'window - project-entry - 2027-01-04 2027-01-15',
        'window - progress-report 1 2027-01-18 2027-01-29',
      ],
    ],
    [
      'what has been done, whatever day stands in front',
      'วันที่ 19 มกราคม 2570 ที่ประชุมรับทราบว่าหน่วยงานนำเข้าโครงการปี 2570 ครบถ้วนแล้ว',
      ['aside past - - - 2027-01-19'],
    ],
    [
      'since when the letter as a whole holds',
      'ให้กองแผนงานรายงานความก้าวหน้าในระบบ\nทั้งนี้ ตั้งแต่วันที่ 1 กุมภาพันธ์ 2570 เป็นต้นไป',
      ['aside in-force - - - 2027-02-01'],
    ],
    [
      'an example of how to fill in a field',
      'ช่องวันที่เริ่มต้นโครงการ (M2) ให้กรอกเป็น 01/10/2569',
      ['aside mention - - - 2026-10-01'],
    ],
    [
      'a month that is only spoken of',
      'คู่มือการนำเข้าโครงการ ฉบับปรับปรุง มีนาคม 2570',
      ['aside reported-period - - - 2027-03-31'],
    ],
    [
      'a table of what has been reported, and of projects',
      'หน่วยงาน\tรายงานแล้ว\tวันที่รายงานล่าสุด\nกองคลัง\t12\t14 ม.ค. 2570\n\nชื่อโครงการ\tเริ่มต้น\tสิ้นสุด\nซ่อมอาคาร\t1 ต.ค. 69\t31 มี.ค. 70',
      [
        'aside past - - - 2027-01-14',
        'aside duration - - - 2026-10-01',
        'aside duration - - - 2027-03-31',
      ],
    ],
    [
      'a single day without a word for the end',
      '1. นำเข้าโครงการ (M1-M5) วันที่ 15 มกราคม 2570\n2. รายงานความก้าวหน้า (M6) ไตรมาสที่ 1 ภายในวันที่ 29 มกราคม 2570',
      ['question bare-day project-entry - - 2027-01-15', 'window - progress-report 1 - 2027-01-29'],
    ],
    [
      'days of columns that were lost',
      'นำเข้าโครงการ (M1-M5) อนุมัติ (M7) กลุ่ม ป.ย.ป.\n4 - 15 ม.ค. 70   18 - 29 ม.ค. 70',
      [
        'question kind-unsure project-approval - 2027-01-04 2027-01-15',
        'question kind-unsure project-approval - 2027-01-18 2027-01-29',
      ],
    ],
    [
      'a change whose former and new days stand in two lines',
      '1. การอนุมัติโครงการ (M7) ของกลุ่ม ป.ย.ป. เปลี่ยนจากเดิมวันที่\n4 - 15 มกราคม 2570\nเป็นวันที่ 18 - 29 มกราคม 2570',
      [
        'aside former - - 2027-01-04 2027-01-15',
        'window - project-approval - 2027-01-18 2027-01-29',
      ],
    ],
    [
      'items that run on in one line',
      'ขอให้ดำเนินการ 1. นำเข้าโครงการ (M1-M5) ภายในวันที่ 15 มกราคม 2570 2. รายงานความก้าวหน้า (M6) ไตรมาสที่ 1 ภายในวันที่ 29 มกราคม 2570',
      ['window - project-entry - - 2027-01-15', 'window - progress-report 1 - 2027-01-29'],
    ],
    [
      'months and words that a PDF has with ำ for า',
      'รำยงานควำมก้าวหน้ำ (M6) ไตรมำสที่ 1 ภำยในวันที่ 29 มกรำคม 2570',
      ['window - progress-report 1 - 2027-01-29'],
    ],
    [
      'English months are of the common era',
      'นำเข้าโครงการ M1-M5 : 4-22 Jan 2027',
      ['window - project-entry - 2027-01-04 2027-01-22'],
    ],
    [
      'the next quarter in an item that says no more',
      '1. รายงานความก้าวหน้า (M6) ไตรมาสที่ 1 วันที่ 1 - 31 มกราคม 2570\n2. ไตรมาสที่ 2 (มกราคม - มีนาคม 2570) วันที่ 1 - 30 เมษายน 2570',
      [
        'window - progress-report 1 2027-01-01 2027-01-31',
        'aside reported-period - - 2027-01-01 2027-03-31',
        'window - progress-report 2 2027-04-01 2027-04-30',
      ],
    ],
    [
      'a proposal',
      'หน่วยงานจัดทำข้อเสนอโครงการเบื้องต้นในระบบ eMENSCR ระหว่างวันที่ 1 - 31 มีนาคม 2570',
      ['window - other - 2027-03-01 2027-03-31'],
    ],
    [
      'a number of days with a last day',
      '1. นำเข้าโครงการที่ใช้งบประมาณจากแหล่งอื่น ภายใน 30 วันนับแต่วันที่ได้รับอนุมัติ และไม่เกินวันที่ 31 สิงหาคม 2570',
      [
        'question relative-date new-project-entry - - -',
        'window - new-project-entry - - 2027-08-31',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(`${HEAD}${text}`)).toEqual(expected);
  });

  test.each('ส่ง นำส่ง จัดส่ง ลง คีย์ ป้อน อัปโหลด นำเข้า บันทึก กรอก'.split(' '))(
    '%s is an entry',
    (verb) => {
      const text = `${HEAD}ขอให้หน่วยงาน${verb}โครงการในระบบ eMENSCR ภายในวันที่ 29 มกราคม 2570`;
      expect(said(text)).toEqual(['window - project-entry - - 2027-01-29']);
    },
  );

  test.each('เสนอ ยืนยัน ปรับปรุง แก้ไข ทบทวน'.split(' '))('%s goes by its words', (verb) => {
    const { windows } = readMemo(
      `${HEAD}ขอให้หน่วยงาน${verb}โครงการในระบบ eMENSCR ภายในวันที่ 29 มกราคม 2570`,
    );
    const th = `${verb}โครงการในระบบ eMENSCR`;
    expect(windows).toMatchObject([{ what: 'other', title: { th, en: th }, end: '2027-01-29' }]);
  });

  test('a verb that may mean anything is asked about', () => {
    const text = `${HEAD}ขอให้หน่วยงานดำเนินการโครงการในระบบ eMENSCR ภายในวันที่ 29 มกราคม 2570`;
    expect(said(text)).toEqual(['question unknown-work other - - 2027-01-29']);
  });

  test('questions with the same words at two places stay two, each with its place', () => {
    const line = 'นำเข้าโครงการใหม่ ภายใน 15 วันหลังสิ้นไตรมาส';
    const { flags } = readMemo(`${HEAD}1. ${line}\n2. ${line}`);
    const spans = flags.flatMap(({ code, span }) => (code === 'relative-date' ? [span] : []));
    expect(spans).toHaveLength(2);
    expect(spans[0]?.from).not.toBe(spans[1]?.from);
  });
});
