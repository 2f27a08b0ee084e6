/** Every date of a text has exactly one outcome, and the outcome is the right one. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../../../lib/schedule/memo/dates.ts';
import { plainOf } from '../../../../lib/schedule/memo/plain.ts';
import { readMemo } from '../../../../lib/schedule/memo/read-memo.ts';
import { ASIDE_REASONS, MEMO_FLAGS } from '../../../../lib/schedule/memo/types.ts';
import { ASIDE_WORDS } from '../../../../lib/text/words/aside-words.ts';
import { MEMO_WORDS } from '../../../../lib/text/words/memo-words.ts';
import { withSpaces } from '../../../make/spaces.ts';

const FOLDER = new URL('../../../memos/', import.meta.url);
const TEXTS = [
  ...readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')] as const),
  ['the memo of 2566', readFileSync(new URL('../memo-2566.txt', import.meta.url), 'utf8')] as const,
];

const MONTHS =
  'มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|ม\\.ค\\.|ก\\.พ\\.|มี\\.ค\\.|เม\\.ย\\.|พ\\.ค\\.|มิ\\.ย\\.|ก\\.ค\\.|ส\\.ค\\.|ก\\.ย\\.|ต\\.ค\\.|พ\\.ย\\.|ธ\\.ค\\.';
const ENGLISH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const DAY = '(?<![A-Za-z\\d๐-๙./])[\\d๐-๙]{1,2}';
const NUMBER = '[\\d๐-๙]';
/** Days with a month or in figures, ranges, months of a year, and deadlines that are counted or told by a weekday. */
const ROUGHLY = new RegExp(
  [
    `(?<!(?:ไตรมาส|รอบ|ครั้ง)(?:ที่)? ?)${DAY}(?: ?(?:-|–|ถึง) ?${DAY})? ?(?:${MONTHS})`,
    `${DAY}(?: ?[-–] ?${DAY})? (?:${ENGLISH})(?![a-z])`,
    `(?:${ENGLISH}) ${DAY}, 20\\d\\d`,
    `(?<![\\d๐-๙./-])(?:${NUMBER}{1,2}/${NUMBER}{1,2}/${NUMBER}{4}|20\\d\\d[-./]\\d\\d[-./]\\d\\d)`,
    `(?:เดือน(?: ?)|[^\\nก-๎\\t][ (])(?:${MONTHS}) ?(?:พ\\.ศ\\. ?)?${NUMBER}{4}`,
    `ภายใน ?${NUMBER}{1,3} ?วัน(?!ที่)`,
    '(?:วัน|ภายใน ?วัน)(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์)(?:นี้|หน้า)',
    '(?:ภายใน|ก่อน)สิ้น(?:เดือน|ไตรมาส|ปี)',
  ].join('|'),
  'gu',
);

/** Dates that are found without the reader, and that its ledger lacks. */
function lacking(text: string): string[] {
  const { ledger } = readMemo(text);
  return [...text.matchAll(ROUGHLY)].flatMap(({ index, 0: words }) => {
    const over = ledger.find(({ start, end }) => start < index + words.length && end > index);
    // Of a range the first day too.
    const begin = /^[\d๐-๙]/u.test(words) ? index : index + words.length;
    // The month of a heading goes with the days below it.
    const line = text.slice(text.lastIndexOf('\n', index) + 1).split('\n', 1)[0] ?? '';
    const isHeading = words.startsWith('เดือน') && line.trim() === words;
    return isHeading || (over && over.start <= begin) ? [] : words;
  });
}

describe('every date once', () => {
  test.each(TEXTS)('%s', (_, text) => {
    const { ledger, windows } = readMemo(text);
    const plain = plainOf(text);
    for (const date of findDates(plain.text)) {
      const { from, to } = plain.first(date.from, date.to);
      expect(ledger.filter(({ start, end }) => start === from && end === to)).toHaveLength(1);
    }
    expect(lacking(text)).toEqual([]);
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

  test.each<[string, (text: string) => string]>([
    ['lines that begin with a tab', (text) => text.replace(/^(?=[^\n\t]*\S[^\n\t]*$)/gmu, '\t')],
    ['two spaces in place of one', (text) => text.replace(/(?<=[ก-๎]) (?=[ก-๎])/gu, '  ')],
    ['empty lines', (text) => text.replaceAll('\n', '\n\n')],
    ['a cell a line', (text) => text.replaceAll('\t', '\n')],
  ])('none is lost with %s', (_, layOut) => {
    for (const [name, text] of TEXTS) expect([name, lacking(layOut(text))]).toEqual([name, []]);
  });

  test.each([40, 18])('in columns of spaces, cells of %i letters', (most) => {
    for (const [name, text] of TEXTS) {
      const laid = withSpaces(text, most);
      let end = 0;
      for (const entry of readMemo(laid).ledger) {
        expect([name, entry.start >= end, entry.end > entry.start]).toEqual([name, true, true]);
        end = entry.end;
      }
    }
  });

  test('a date over two lines of a cell has its own words, and its first line for a place', () => {
    const text =
      'ระบบ eMENSCR ปี 2567\nงาน            ระยะเวลา      ผู้ทำ\nนำเข้าโครงการ   1 ธ.ค. 66 -   กองแผน\n(M1-M5)        20 ม.ค. 67';
    expect(readMemo(text).ledger).toMatchObject([
      { text: '1 ธ.ค. 66 - 20 ม.ค. 67', from: '2023-12-01', to: '2024-01-20' },
    ]);
    const [{ start = 0, end = 0 } = {}] = readMemo(text).ledger;
    expect(text.slice(start, end)).toBe('1 ธ.ค. 66 -');
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
      'a whole quarter that tells which projects, and one to enter them in',
      `${HEAD}1. ให้นำเข้าโครงการที่ดำเนินการระหว่างวันที่ 1 ตุลาคม - 31 ธันวาคม 2569 ในระบบ eMENSCR ภายในวันที่ 29 มกราคม 2570\n2. โครงการที่เริ่มดำเนินการ 1 มกราคม - 31 มีนาคม 2570 ให้นำเข้าโครงการในระบบ eMENSCR\n3. นำเข้าแผนระดับที่ 3 ปี 2570 ตั้งแต่วันที่ 1 ตุลาคม - 31 ธันวาคม 2569`,
      [
        'aside reported-period - - 2026-10-01 2026-12-31',
        'window - project-entry - - 2027-01-29',
        'aside reported-period - - 2027-01-01 2027-03-31',
        'window - level3-plan - 2026-10-01 2026-12-31',
      ],
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
      `${HEAD}ให้นำเข้าโครงการ ภายในเดือนเมษายน 2570`,
      ['question month-only project-entry - - 2027-04-30'],
    ],
    [
      'the end of a month whose year is printed',
      `${HEAD}ให้นำเข้าโครงการ ภายในสิ้นเดือนเมษายน 2570`,
      ['window - project-entry - - 2027-04-30'],
    ],
    [
      'the end of a month without a year',
      `${HEAD}ให้นำเข้าโครงการ ภายในสิ้นเดือนเมษายน`,
      ['question year-inferred project-entry - - 2027-04-30'],
    ],
    [
      'before the end of a month, and the end of a month that is not named',
      `${HEAD}1. นำเข้าโครงการ ก่อนสิ้นเดือนเมษายน 2570\n2. นำเข้าแผนระดับ 3 ภายในสิ้นเดือน`,
      [
        'question month-only project-entry - - 2027-04-30',
        'question relative-date level3-plan - - -',
      ],
    ],
    [
      'a weekday without a date',
      `${HEAD}ขอให้นำเข้าโครงการ (M1-M5) ภายในวันศุกร์นี้`,
      ['question relative-date project-entry - - -'],
    ],
    [
      'days after a quarter are one deadline',
      `${HEAD}รายงานความก้าวหน้าทุกไตรมาส ภายใน 15 วันนับแต่วันสิ้นไตรมาส`,
      ['question relative-date progress-report - - -'],
    ],
    [
      'a day of a holiday below the month of a heading',
      `${HEAD}มกราคม 2570\n- วันที่ 4 - 12 รายงานความก้าวหน้า (M6) ไตรมาส 1\n- วันที่ 9 วันเด็กแห่งชาติ (กรมจัดกิจกรรม)`,
      [
        'aside mention - - - 2027-01-31',
        'window - progress-report 1 2027-01-04 2027-01-12',
        'aside mention - - - 2027-01-09',
      ],
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

  test('months beside a quarter tell what the agency calls it', () => {
    const { windows } = readMemo(
      `${HEAD}การทางพิเศษแห่งประเทศไทย (กทพ.) ขอแจ้งกำหนดการ\nรายงานความก้าวหน้า (M6) ไตรมาสที่ 1 ปี 2570 (มกราคม - มีนาคม 2570) ภายในวันที่ 20 เมษายน 2570`,
    );
    expect(windows).toMatchObject([
      { quarter: 2, fiscalYear: 2570, labels: { 'กทพ.': { quarter: 1, year: 2570 } }, flags: [] },
    ]);
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
      ['aside mention - - - 2027-03-31'],
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
    [
      'dates before their words, in lines that are cut',
      'วันที่ 4 - 15 มกราคม 2570 : นำเข้าโครงการ (M1-M5)\nวันที่ 18 - 29 มกราคม 2570 : หัวหน้ากลุ่มภารกิจอนุมัติโครงการ\n(M7)\nวันที่ 1 - 12 กุมภาพันธ์ 2570 : รายงานความก้าวหน้าไตรมาส 1',
      [
        'window - project-entry - 2027-01-04 2027-01-15',
        'window - project-approval - 2027-01-18 2027-01-29',
        'window - progress-report 1 2027-02-01 2027-02-12',
      ],
    ],
    [
      'a bracket that is cut before a dash',
      '1. การนำเข้าโครงการใหม่ระหว่างปี (M1\n- M5) ภายในวันที่ 30 เมษายน 2570',
      ['window - new-project-entry - - 2027-04-30'],
    ],
    [
      'a line below that speaks of other quarters',
      'รายงานความก้าวหน้า (M6) ไตรมาสที่ 2 ภายในวันที่ 16 เมษายน 2570\nกำหนดเวลาของไตรมาสที่ 3 และ 4 จะแจ้งให้ทราบอีกครั้ง',
      ['window - progress-report 2 - 2027-04-16'],
    ],
    [
      'a line below that puts off the same quarter',
      'รายงานความก้าวหน้า (M6) ไตรมาสที่ 2 ภายในวันที่ 16 เมษายน 2570\nทั้งนี้ ให้เลื่อนออกไปก่อนจนกว่าจะแจ้งให้ทราบอีกครั้ง',
      ['question postponed progress-report 2 - 2027-04-16'],
    ],
    [
      'the months beside a quarter of the calendar year',
      'กฟภ. ดำเนินงานตามปีปฏิทิน\n• การรายงานความก้าวหน้า (M6) ของ กฟภ.\n  • ไตรมาส 1/2570 (ม.ค. - มี.ค. 70) รายงานได้ วันที่ 1 - 16 เม.ย. 70\n  • ไตรมาส 4/2570 (ต.ค. - ธ.ค. 70) รายงานได้ วันที่ 4 - 14 ม.ค. 71',
      [
        'aside reported-period - - 2027-01-01 2027-03-31',
        'window - progress-report 2 2027-04-01 2027-04-16',
        'aside reported-period - - 2027-10-01 2027-12-31',
        'window - progress-report 1 2028-01-04 2028-01-14',
      ],
    ],
    [
      'a quarter that fits the calendar year better, where an agency of that year is named elsewhere',
      'รายงานความก้าวหน้า (M6) ไตรมาส 1/2570 วันที่ 1 - 16 เมษายน 2570\n\nการไฟฟ้าส่วนภูมิภาค (กฟภ.) ดำเนินงานตามปีปฏิทิน',
      ['question quarter-inferred progress-report 2 2027-04-01 2027-04-16'],
    ],
    [
      'a form that is sent by mail',
      'ให้กรอกแบบฟอร์มรายละเอียดโครงการ (ไฟล์ Word) ส่งกองแผนงานทางอีเมล ภายในวันที่ 30 ตุลาคม 2569',
      ['question unknown-work project-entry - - 2026-10-30'],
    ],
    [
      'other work with a new date',
      'การทบทวนข้อเสนอโครงการสำคัญในระบบ eMENSCR เลื่อนมาเป็นภายในวันที่ 30 กรกฎาคม 2570',
      ['window - other - - 2027-07-30'],
    ],
    [
      'every tenth of a month, in items with letters in brackets',
      '(ก) นำเข้าโครงการ (M1-M5) ภายในวันที่ 29 มกราคม 2570\n(ข) ปรับปรุงผลการเบิกจ่ายของโครงการในระบบ eMENSCR ทุกวันที่ 10 ของเดือนถัดไป',
      ['window - project-entry - - 2027-01-29', 'question relative-date other - - -'],
    ],
    [
      'a postscript and a paragraph that adds something else',
      'กำหนดการรายงานความก้าวหน้าไตรมาส 4 ยังไม่ออก\nปล. ขนมอยู่ที่ห้องกองแผนงาน หยิบได้ถึงวันอังคารที่ 20 กรกฎาคม 2570\nอนึ่ง ขอให้เร่งรัดการก่อหนี้ผูกพันให้แล้วเสร็จภายในวันที่ 31 มีนาคม 2570',
      ['aside other-work - - - 2027-07-20', 'aside other-work - - - 2027-03-31'],
    ],
    [
      'what was sent since a day',
      'ไตรมาส 3 ผมส่งครบแล้วตั้งแต่ 8 ก.ค. 70 ครับ',
      ['aside past - - - 2027-07-08'],
    ],
    [
      'an outage',
      'ระบบ eMENSCR และระบบ Open-D จะปิดให้บริการ ตั้งแต่วันที่ 21 พฤษภาคม 2570 ถึงวันที่ 23 พฤษภาคม 2570',
      ['aside event - - 2027-05-21 2027-05-23'],
    ],
    [
      'a project as it stands in the system',
      'ชื่อโครงการ: โครงการยกระดับทักษะดิจิทัล\nM2 วันที่เริ่มต้นโครงการ 1 พฤศจิกายน 2569 วันที่สิ้นสุดโครงการ 31 สิงหาคม 2570\nM4 กิจกรรม\nกิจกรรมที่ 1 จัดทำหลักสูตร\tพ.ย. 2569 - ม.ค. 2570\t450,000\nกิจกรรมที่ 2 รายงานผล\t1 - 31 ส.ค. 2570\t150,000',
      [
        'aside duration - - - 2026-11-01',
        'aside duration - - - 2027-08-31',
        'aside duration - - 2026-11-01 2027-01-31',
        'aside duration - - 2027-08-01 2027-08-31',
      ],
    ],
    [
      'minutes: the item says what the resolution asks for',
      'ระเบียบวาระที่ 4  เรื่องเพื่อพิจารณา\n\t4.1 การรายงานความก้าวหน้า ไตรมาสที่ 1\n\tฝ่ายเลขานุการเสนอให้เร่งรัด\n\tมติที่ประชุม  ให้ทุกกลุ่มบันทึกผลภายในวันที่ 20 มกราคม 2570\n\t4.2 ชุดข้อมูลใน Open-D\n\tมติที่ประชุม  เห็นชอบ และมอบกลุ่มสารสนเทศอัปโหลดขึ้น Open-D ภายในสิ้นเดือนมีนาคม 2570\n\t4.3 โครงการใหม่ระหว่างปี\n\tมติ : มอบหมายทุกกองดำเนินการให้แล้วเสร็จภายในวันที่ 30 เมษายน 2570',
      [
        'window - progress-report 1 - 2027-01-20',
        'window - open-data - - 2027-03-31',
        'window - new-project-entry - - 2027-04-30',
      ],
    ],
    [
      'an answer has its work from the question',
      'ถาม  ถ้าหัวหน้าหน่วยงานยังไม่อนุมัติโครงการล่ะ\nตอบ  M7 อนุมัติโครงการได้ถึง 18 ธันวาคม 2569\n\nถาม  รายงานไตรมาส 1 รายงานช่วงไหน\nตอบ  ช่วง 1-31 มกราคม 2570\n\nถาม  ได้งบกลางต้องนำเข้าโครงการภายในกี่วัน\nตอบ  ภายใน 30 วันนับจากวันที่ได้รับแจ้ง',
      [
        'window - project-approval - - 2026-12-18',
        'window - progress-report 1 2027-01-01 2027-01-31',
        'question relative-date new-project-entry - - -',
      ],
    ],
    [
      'questions and answers apart from their marks',
      'ถาม   นำเข้าโครงการถึงเมื่อไร\nตอบ   ภายใน 18 ธันวาคม 2569\nคำถาม:\tรายงานไตรมาส 1 ช่วงไหน\nคำตอบ:\tช่วง 1-31 มกราคม 2570',
      ['window - project-entry - - 2026-12-18', 'window - progress-report 1 2027-01-01 2027-01-31'],
    ],
    [
      'numbered questions, and one that goes on from another',
      'Q1: นำเข้าโครงการถึงเมื่อไร\nA: ภายในวันที่ 18 ธันวาคม 2569\nQ2: รายงานความก้าวหน้าไตรมาส 1 เมื่อไร\nA: 1 - 15 มกราคม 2570\nQ3: แล้วไตรมาส 2 ล่ะ\nA: 1 - 16 เมษายน 2570',
      [
        'window - project-entry - - 2026-12-18',
        'window - progress-report 1 2027-01-01 2027-01-15',
        'window - progress-report 2 2027-04-01 2027-04-16',
      ],
    ],
    [
      'what was approved, resolved or sent for approval is no approval',
      '1. โครงการที่คณะกรรมการบริหารอนุมัติแล้ว ให้นำเข้าภายในวันที่ 18 ธันวาคม 2569\n2. เห็นชอบให้ทุกกองรายงานความก้าวหน้าไตรมาสที่ 1 ภายในวันที่ 15 มกราคม 2570\n3. ให้สร้างโครงการใหม่และส่งขออนุมัติภายในวันที่ 30 เมษายน 2570\n4. ผู้บริหารอนุมัติรายงานความก้าวหน้าไตรมาสที่ 1 ให้ครบภายในวันที่ 22 มกราคม 2570',
      [
        'window - project-entry - - 2026-12-18',
        'window - progress-report 1 - 2027-01-15',
        'window - new-project-entry - - 2027-04-30',
        'window - progress-approval 1 - 2027-01-22',
      ],
    ],
    [
      'results with their spending, and new projects once an act is in force',
      '1. บันทึกผลการดำเนินงานและผลการเบิกจ่าย ไตรมาสที่ 1 ในระบบ ภายในวันที่ 15 มกราคม 2570\n2. นำเข้าโครงการใหม่ภายหลังพระราชบัญญัติงบประมาณมีผลใช้บังคับ ภายในวันที่ 30 เมษายน 2570\n3. ส่งผลการเบิกจ่ายงบประมาณให้กองคลังภายในวันที่ 20 มกราคม 2570',
      [
        'window - progress-report 1 - 2027-01-15',
        'window - new-project-entry - - 2027-04-30',
        'aside other-work - - - 2027-01-20',
      ],
    ],
    [
      'a system that closes: on the last day, or for some days',
      'รายงานไตรมาส 4 ปี 69 ด้วย ระบบปิด 30 ต.ค. 69\nนำเข้าโครงการปี 70 ระบบปิด 5 - 6 พ.ย. 69\nวันที่ 21-22 ต.ค. 69 ไม่อยู่ ไปประชุม',
      [
        'window - progress-report 4 - 2026-10-30',
        'aside event - - 2026-11-05 2026-11-06',
        'aside event - - 2026-10-21 2026-10-22',
      ],
    ],
    [
      'an approval of the one quarter that is named, and has ended',
      'ด้วยกระทรวงมีหนังสือลงวันที่ 6 มกราคม 2570 เรื่องรายงานความก้าวหน้าไตรมาสที่ 1\n1. ให้ผู้บริหารอนุมัติรายงานความก้าวหน้าภายในวันที่ 22 มกราคม 2570',
      ['aside letter-date - - - 2027-01-06', 'window - progress-approval 1 - 2027-01-22'],
    ],
    [
      'an approval of another quarter than the one that is named',
      'ด้วยกระทรวงมีหนังสือลงวันที่ 6 มกราคม 2570 เรื่องรายงานความก้าวหน้าไตรมาสที่ 1\n1. ให้ผู้บริหารอนุมัติรายงานความก้าวหน้าภายในวันที่ 23 เมษายน 2570',
      [
        'aside letter-date - - - 2027-01-06',
        'question quarter-inferred progress-approval 2 - 2027-04-23',
      ],
    ],
    [
      'days of a contract, of an accounting year, of a job, and of what a report is for',
      '1. นำเข้าโครงการภายในวันที่ 18 ธันวาคม 2569 ซึ่งต่างจากปีบัญชี (1 มกราคม - 31 ธันวาคม)\n2. ผู้รับจ้างส่งมอบงานนำเข้าโครงการภายใน 60 วันนับถัดจากวันลงนามในสัญญา\n3. รับสมัครผู้ช่วย 5 - 16 ตุลาคม 2569\n4. จัดทำรายงานผลสัมฤทธิ์ประจำปีเพื่อเสนอคณะรัฐมนตรีภายในเดือนมีนาคม 2570\n5. เจ้าหน้าที่ได้ร่วมกันบันทึกโครงการในช่วง 1 - 9 ตุลาคม 2569 ที่ผ่านมา',
      [
        'window - project-entry - - 2026-12-18',
        'aside duration - - 2026-01-01 2026-12-31',
        'aside other-work - - - -',
        'aside event - - 2026-10-05 2026-10-16',
        'question unknown-work annual-achievement - - 2027-03-31',
        'aside past - - 2026-10-01 2026-10-09',
      ],
    ],
    [
      'new projects when the year has just begun, where no others are entered',
      'บันทึกข้อมูลโครงการใหม่ ปี 70 (M1-M5) ภายในวันที่ 30 ตุลาคม 2569',
      ['question kind-unsure project-entry - - 2026-10-30'],
    ],
    [
      'rows of a former and a new date, and the mail that is answered',
      'การรายงานความก้าวหน้า ไตรมาสที่ 1\n   จากเดิม   ภายในวันที่ 15 มกราคม 2570\n   แก้ไขเป็น   ภายในวันศุกร์ที่ 29 มกราคม 2570\n----- ข้อความเดิม -----\nส่ง: 6 มกราคม 2570 09:05\n> แจ้งทุกหน่วยรายงาน M6 ไตรมาส 1/2570\n> ภายในวันที่ 15 มกราคม 2570',
      [
        'aside former - - - 2027-01-15',
        'window - progress-report 1 - 2027-01-29',
        'aside letter-date - - - 2027-01-06',
        'aside recited - - - 2027-01-15',
      ],
    ],
    [
      'a day in place of another, and work that goes on behind a day that is over',
      'ข้อสั่งการที่ 1 การอนุมัติรายงานความก้าวหน้า ไตรมาสที่ 2 ให้ใช้ภายในวันที่ 7 พฤษภาคม 2570 แทนวันที่ 30 เมษายน 2570\nข้อสั่งการที่ 2 รายงานความก้าวหน้า ไตรมาสที่ 1 ซึ่งครบกำหนดเมื่อวันที่ 29 มกราคม 2570 ให้รายงานภายในวันที่ 12 กุมภาพันธ์ 2570',
      [
        'window - progress-approval 2 - 2027-05-07',
        'aside former - - - 2027-04-30',
        'aside past - - - 2027-01-29',
        'window - progress-report 1 - 2027-02-12',
      ],
    ],
    [
      'what was proposed to a meeting, and what it resolved',
      '4.1 การนำเข้าโครงการ\nสำนักงานจังหวัดเสนอให้นำเข้าภายในวันที่ 15 มกราคม 2570 ที่ประชุมเห็นว่ากระชั้นชิด\nมติที่ประชุม    เห็นชอบให้ขยายเวลาเป็นภายในวันที่ 29 มกราคม 2570\n4.2 การอนุมัติโครงการ (M7)\nกองแผนเสนอให้อนุมัติภายในวันที่ 12 กุมภาพันธ์ 2570',
      [
        'question kind-unsure project-entry - - 2027-01-15',
        'question dates-differ project-entry - - 2027-01-29',
        'question kind-unsure project-approval - - 2027-02-12',
      ],
    ],
    [
      'sentences below the work, or behind what is over, that ask for something else',
      '1. การนำเข้าโครงการ\nจัดทำหนังสือขอขยายเวลาภายในวันที่ 15 มกราคม 2570\n2. หน่วยงานได้นำเข้าโครงการเมื่อวันที่ 5 มกราคม 2570 ให้แก้ไขภายในวันที่ 11 มกราคม 2570\nถาม  รายงานไตรมาส 1 ไม่ทันทำอย่างไร\nตอบ  ทำหนังสือขอขยายเวลาภายในวันที่ 5 กุมภาพันธ์ 2570',
      [
        'question kind-unsure project-entry - - 2027-01-15',
        'aside past - - - 2027-01-05',
        'question kind-unsure project-entry - - 2027-01-11',
        'question kind-unsure progress-report 1 - 2027-02-05',
      ],
    ],
    [
      'days counted in words, and the first week of a month',
      '1. ให้หัวหน้าหน่วยงานอนุมัติรายงานภายในเจ็ดวันนับแต่วันที่หน่วยงานรายงาน\n2. ให้ปรับปรุงข้อมูลผู้ใช้งานระบบภายในสัปดาห์แรกของเดือนตุลาคม 2569',
      ['question relative-date progress-approval - - -', 'question relative-date other - - -'],
    ],
    [
      'months in columns of the first and the last',
      'กิจกรรม\tเริ่มต้น\tสิ้นสุด\nนำเข้าโครงการ\tต.ค. 69\tพ.ย. 69',
      [
        'question month-only project-entry - 2026-10-01 2026-11-30',
        'question month-only project-entry - 2026-10-01 2026-11-30',
      ],
    ],
    [
      'an account of the system that a message asks to look after',
      'รบกวนเช็กรายชื่อผู้ใช้งานในระบบ eMENSCR แล้วยืนยันกลับมาในวันศุกร์นี้ค่ะ',
      ['question relative-date other - - -'],
    ],
    [
      'a mail that is sent on',
      'เรียนทุกท่าน เพื่อทราบ\n-----Original Message-----\nSent: 6 มกราคม 2570 09:05\n> แจ้งทุกหน่วยรายงาน M6 ไตรมาส 1/2570\n> ภายในวันที่ 29 มกราคม 2570',
      ['aside letter-date - - - 2027-01-06', 'window - progress-report 1 - 2027-01-29'],
    ],
    [
      'two dates for one quarter, each of them asked about',
      'รายงานความก้าวหน้า ไตรมาสที่ 1 ภายในวันที่ 15 มกราคม 2570\nหมายเหตุ : การรายงานความก้าวหน้า ไตรมาสที่ 1 ให้ดำเนินการภายในวันที่ 29 มกราคม 2570',
      [
        'question dates-differ progress-report 1 - 2027-01-15',
        'question dates-differ progress-report 1 - 2027-01-29',
      ],
    ],
    [
      'deadlines counted from the end of a quarter or of the fiscal year',
      '1. รายงานความก้าวหน้า ไตรมาสที่ 1 ภายใน 15 วันหลังสิ้นไตรมาส\n2. รายงานความก้าวหน้า ภายใน 30 วันนับแต่วันสิ้นไตรมาสที่ 2\n3. รายงานผลสัมฤทธิ์ประจำปี 2569 ภายใน 60 วันหลังสิ้นปีงบประมาณ พ.ศ. 2569\n4. รายงานความก้าวหน้าทุกไตรมาส ภายใน 15 วันหลังสิ้นไตรมาส\n5. รายงานความก้าวหน้า ไตรมาสที่ 4 ภายใน 10 วันทำการหลังสิ้นไตรมาส\n6. ยืนยันผลกลับมาในวันศุกร์นี้ และทุกวันจันทร์',
      [
        'question relative-date progress-report 1 - 2027-01-15',
        'question relative-date progress-report 2 - 2027-04-30',
        'question relative-date annual-achievement - - 2026-11-29',
        'question relative-date progress-report - - -',
        'question relative-date progress-report 4 - -',
        'aside other-work - - - -',
        'aside other-work - - - -',
      ],
    ],
    [
      'rows one cell a line below their numbers',
      'ลำดับ\nรายการ\nกรอบเวลา\nผู้รับผิดชอบ\n1\nนำเข้าแผนระดับที่ 3\nธันวาคม 2569\nเจ้าของแผน\n2\nนำเข้าโครงการ\n4 - 29 มกราคม 2570\n3\nรายงานความก้าวหน้า\nไตรมาส 1\nไตรมาส 2\n1 - 12 กุมภาพันธ์ 2570\n1 - 30 เมษายน 2570\nทุกกอง\nหมายเหตุ อาจเปลี่ยนแปลง',
      [
        'question month-only level3-plan - 2026-12-01 2026-12-31',
        entry,
        report,
        'window - progress-report 2 2027-04-01 2027-04-30',
      ],
    ],
    [
      'a sentence indented below a table',
      'กิจกรรม\tช่วงเวลา\nนำเข้าโครงการ (M1-M5)\t4 - 29 ม.ค. 70\n\tทั้งนี้ ผลการดำเนินงานจะเสนอที่ประชุมคณะกรมการจังหวัดในวันที่ 27 กุมภาพันธ์ 2570 ต่อไป',
      [entry, 'aside event - - - 2027-02-27'],
    ],
    [
      'months, and days that begin with the year',
      '2027.01.08 แจ้งเตือน\nเตรียมการมาตั้งแต่เดือนเมษายน 2569 และจะเผยแพร่ราวกลางเดือน มี.ค. 70',
      [
        'aside mention - - - 2027-01-08',
        'aside mention - - - 2026-04-30',
        'aside mention - - - 2027-03-31',
      ],
    ],
    [
      'years of projects and of accounts',
      'รัฐวิสาหกิจมีรอบปีบัญชีตั้งแต่ 1 มกราคม - 31 ธันวาคม 2570\nโครงการที่ดำเนินการระหว่าง 1 พ.ค. 2569 - 30 เม.ย. 2571 ให้นำเข้าเพียงครั้งเดียว\nวันที่เริ่มต้นโครงการ\t1 ตุลาคม 2569\nวันที่สิ้นสุดโครงการ\t30 กันยายน 2570',
      [
        'aside duration - - 2027-01-01 2027-12-31',
        'aside duration - - 2026-05-01 2028-04-30',
        'aside duration - - - 2026-10-01',
        'aside duration - - - 2027-09-30',
      ],
    ],
    [
      'reports by the national strategy or of an issue, and accounts of users',
      '1. รายงานผลการดำเนินการประจำปี 2569 ตามยุทธศาสตร์ชาติ ภายในวันที่ 30 ธันวาคม 2569\n2. รายงานผลสัมฤทธิ์รายประเด็น ประจำปี 2569 ภายในวันที่ 30 ธันวาคม 2569\n3. แจ้งชื่อผู้ใช้งานระบบ eMENSCR ภายในวันที่ 9 ตุลาคม 2569',
      [
        'window - annual-achievement - - 2026-12-30',
        'window - thematic-achievement - - 2026-12-30',
        'question unknown-work other - - 2026-10-09',
      ],
    ],
    [
      'a system that is open, and what is asked for then',
      'ด้วยระบบ eMENSCR เปิดให้หน่วยงานนำเข้าข้อมูลแล้ว จึงขอให้ทุกกองนำเข้าโครงการภายในวันที่ 29 มกราคม 2570\nหัวหน้าหน่วยงานอนุมัติโครงการในระบบก่อนสิ้นวันที่ 5 กุมภาพันธ์ 2570',
      ['window - project-entry - - 2027-01-29', 'window - project-approval - - 2027-02-05'],
    ],
    [
      'a group that follows things up is no resolution',
      'รายการ\tผู้รับผิดชอบ\tกำหนดเวลา\nรายงานผลสัมฤทธิ์ของแผนปฏิบัติราชการรายปี ปี 2569\tกลุ่มติดตามประเมินผล\t3 - 30 ธันวาคม 2569',
      ['window - annual-achievement - 2026-12-03 2026-12-30'],
    ],
    [
      'a mail that is quoted without a head',
      '- รายงานความก้าวหน้าไตรมาสที่ 1 (M6): 15 - 29 มกราคม 2570\n> เมื่อ พุธ 6 ม.ค. 2570 เวลา 9:05 งานแผน เขียนว่า:\n> M6 ระหว่างวันที่ 7 - 22 มกราคม 2570',
      [
        'window - progress-report 1 2027-01-15 2027-01-29',
        'aside past - - - 2027-01-06',
        'aside recited - - 2027-01-07 2027-01-22',
      ],
    ],
    [
      'a row of a table that is not about the work of its heading',
      'การนำเข้าแผนระดับที่ 3\nขั้นตอน\tผู้ดำเนินการ\tระยะเวลา\nนำเข้าแผนระดับที่ 3\tกลุ่มแผน\t1 - 16 ต.ค. 69\nสศช. ประมวลผลข้อมูลจากระบบ\tสศช.\t1 - 15 ธ.ค. 69',
      [
        'window - level3-plan - 2026-10-01 2026-10-16',
        'question kind-unsure level3-plan - 2026-12-01 2026-12-15',
      ],
    ],
    [
      'a chat whose message goes on in the line below',
      '09:14\tแผน\tสวัสดีค่ะ\n09:15\tแผน\tรายงานความก้าวหน้า ไตรมาส 1 (M6)\nระบบเปิด 4 - 29 ม.ค. 70 นะคะ\n09:16\tคลัง\tไตรมาสที่แล้วเราส่งไป 28 ต.ค. 69 เจอกันพรุ่งนี้',
      [
        'window - progress-report 1 2027-01-04 2027-01-29',
        'aside past - - - 2026-10-28',
        'aside other-work - - - -',
      ],
    ],
    [
      'news that count what was done, and approve both in one breath',
      'กรมนำเข้าโครงการปี 2570 ครบทั้ง 52 โครงการระหว่าง 1 ตุลาคม ถึง 20 พฤศจิกายน 2569\nผู้ว่าราชการจังหวัดจะพิจารณาอนุมัติทั้งโครงการและแผนในระบบ ตั้งแต่วันที่ 7 ธันวาคม 2569 จนถึงวันที่ 18 ธันวาคม 2569',
      ['aside past - - 2026-10-01 2026-11-20', 'window - project-approval - 2026-12-07 2026-12-18'],
    ],
    [
      'a dash for an empty cell, in a table one cell a line',
      'กิจกรรม\nเริ่ม\nสิ้นสุด\nหมายเหตุ\nนำเข้าแผนระดับที่ 3\n5 ตุลาคม 2569\n6 พฤศจิกายน 2569\nรายปี\nนำเข้าโครงการ\n9 พฤศจิกายน 2569\n18 ธันวาคม 2569\n-\nอนุมัติโครงการ\n21 ธันวาคม 2569\n8 มกราคม 2570\nผู้ว่าราชการจังหวัด',
      [
        'window - level3-plan - 2026-10-05 2026-11-06',
        'window - level3-plan - 2026-10-05 2026-11-06',
        'window - project-entry - 2026-11-09 2026-12-18',
        'window - project-entry - 2026-11-09 2026-12-18',
        'window - project-approval - 2026-12-21 2027-01-08',
        'window - project-approval - 2026-12-21 2027-01-08',
      ],
    ],
    [
      'former words and new ones in columns of spaces',
      'ข้อ 2 บรรทัดที่ 3\n  ความเดิม  "อธิบดีอนุมัติโครงการ (M7) ระหว่างวันที่ 7 - 18 ธันวาคม 2569"\n  แก้เป็น    "อธิบดีอนุมัติโครงการ (M7) ระหว่างวันที่ 14 - 25 ธันวาคม 2569"',
      [
        'aside former - - 2026-12-07 2026-12-18',
        'window - project-approval - 2026-12-14 2026-12-25',
      ],
    ],
    [
      'a system that opens on a day and closes on another, and the end of a month',
      'ถาม 1 : ลงโครงการได้เมื่อไร\nตอบ : เริ่มได้วันที่ 1 ตุลาคม 2569 ระบบปิดวันที่ 30 พฤศจิกายน 2569\nรายงานผลสัมฤทธิ์รายปี 2569 : ประมาณปลายเดือนกุมภาพันธ์ 2570',
      [
        'window - project-entry - 2026-10-01 2026-11-30',
        'question relative-date annual-achievement - - -',
      ],
    ],
    [
      'the date of a letter that is addressed to nobody',
      'จาก   ฝ่ายแผน\nถึง    ทุกฝ่าย\nวันที่  15 ก.ค. 2570\nเรื่อง  ขยายเวลารายงานผลโครงการ\nรายงานความก้าวหน้าไตรมาสที่ 3 ภายในวันที่ 27 ก.ค. 2570',
      ['aside letter-date - - - 2027-07-15', 'window - progress-report 3 - 2027-07-27'],
    ],
    [
      'two spaces between the sentences of a letter',
      'ขอให้กองแผนงานนำข้อมูลโครงการเข้าสู่ระบบ eMENSCR  วันที่ 4 - 29 มกราคม 2570\nและขอให้หน่วยงานเจ้าภาพรายงานความก้าวหน้า  ไตรมาสที่ 1 ภายในวันที่ 12 กุมภาพันธ์ 2570',
      [entry, 'window - progress-report 1 - 2027-02-12'],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(`${HEAD}${text}`)).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    [
      'work, quarter and days',
      '1. Enter project details (M1–M5): 4–29 January 2027\n2. Progress report (M6), Quarter 1: by 12 February 2027\n3. Second quarter progress report: no later than April 16, 2027',
      [
        'window - project-entry - 2027-01-04 2027-01-29',
        'window - progress-report 1 - 2027-02-12',
        'window - progress-report 2 - 2027-04-16',
      ],
    ],
    [
      'a deadline that was moved',
      'The deadline of the progress report (M6), Q3, has been extended from 9 July 2027 to 23 July 2027.',
      ['aside former - - - 2027-07-09', 'window - progress-report 3 - 2027-07-23'],
    ],
    [
      'the end of a month, of an earlier year',
      'Achievement report of the annual action plan for fiscal year 2026: by the end of March 2027',
      ['window - annual-achievement - - 2027-03-31'],
    ],
    [
      'what is no work, or was done',
      'Last year 214 projects were entered between 1 and 30 November 2025.\nWith reference to the letter dated 22 December 2026, a workshop will be held on 14-15 January 2027.',
      [
        'aside past - - 2025-11-01 2025-11-30',
        'aside letter-date - - - 2026-12-22',
        'aside event - - 2027-01-14 2027-01-15',
      ],
    ],
    [
      'days from another day',
      'Please enter new projects (M1-M5) within 30 days after the budget has been allocated.',
      ['question relative-date new-project-entry - - -'],
    ],
  ])('in English: %s', (_, text, expected) => {
    expect(said(`Subject: eMENSCR schedule for fiscal year 2027 (B.E. 2570)\n${text}`)).toEqual(
      expected,
    );
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

  test('an agency that is only told by name is that of its own work alone', () => {
    const { windows } = readMemo(
      `${HEAD}1. ให้ทุกกองนำเข้าโครงการภายในวันที่ 29 มกราคม 2570\n2. ให้ พอช. เผยแพร่ชุดข้อมูลบน Open-D ภายในวันที่ 5 กุมภาพันธ์ 2570`,
    );
    expect(windows.map(({ agencies }) => agencies)).toEqual([null, ['พอช.']]);
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
