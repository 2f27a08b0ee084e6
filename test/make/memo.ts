/**
 * Memos written by program: a random year's schedule in the words, digits, dates and layouts that
 * ministries use, with the windows that have to come out. The same seed gives the same memo.
 */
import { dayOf } from '../../lib/calendar/day.ts';
import type { MemoWindow } from '../../lib/schedule/memo/types.ts';
import { dice } from './random.ts';

export type Wanted = Pick<
  MemoWindow,
  'what' | 'fiscalYear' | 'quarter' | 'start' | 'end' | 'agencies'
>;

export interface WrittenMemo {
  readonly text: string;
  readonly wanted: readonly Wanted[];
}

const FULL =
  'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(
    ' ',
  );
const SHORT = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ');
const AGENCIES = [
  ['สป.รง.', 'กกจ.', 'กพร.', 'กสร.'],
  ['สป.กษ.', 'ปศ.', 'กสก.', 'ชป.', 'สปก.'],
  ['สพฐ.', 'สอศ.', 'สกศ.'],
  ['สป.มท.', 'ปค.', 'พช.', 'ปภ.', 'ยผ.'],
  ['ขบ.', 'ทล.', 'ทช.'],
  [],
];

interface Work {
  readonly what: Exclude<Wanted['what'], 'other'>;
  readonly quarter: 1 | 2 | 3 | 4 | null;
  readonly fiscalYear: number;
  /** ค.ศ. year, month, first and last date; no first for "ภายใน". */
  readonly start: readonly [number, number, number] | null;
  readonly end: readonly [number, number, number];
}

class Writer {
  readonly #random: () => number;
  readonly year: number;
  readonly agencies: readonly string[];
  readonly #thaiDigits: boolean;
  readonly #months: (month: number) => string;
  readonly #shortYear: boolean;
  readonly #era: string;
  readonly #figures: boolean;
  readonly #to: string;
  readonly system: string;

  constructor(seed: number) {
    this.#random = dice(seed);
    this.year = 2566 + this.int(7);
    this.agencies = this.pick(AGENCIES);
    this.#thaiDigits = this.chance(0.4);
    this.#months = this.pick([
      (month: number) => FULL[month - 1] ?? '',
      (month: number) => SHORT[month - 1] ?? '',
      (month: number) => (SHORT[month - 1] ?? '').replaceAll('.', ''),
      (month: number) => (SHORT[month - 1] ?? '').replace('.', '. '),
    ]);
    this.#shortYear = this.chance(0.4);
    this.#era = this.#shortYear ? '' : this.pick(['', '', 'พ.ศ. ']);
    this.#figures = this.chance(0.15);
    this.#to = this.pick([' - ', '-', ' – ', ' ถึง ', ' ถึงวันที่ ']);
    this.system = this.pick(['eMENSCR', 'eMENSCR', 'e-MENSCR', 'eMENSCE', 'ระบบ eMENSCR ของ สศช.']);
  }

  int(below: number): number {
    return Math.floor(this.#random() * below);
  }

  chance(share: number): boolean {
    return this.#random() < share;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.int(items.length)] as Item;
  }

  /** Digits as this memo writes them. */
  digits(text: string): string {
    if (!this.#thaiDigits) return text;
    return text.replace(/\d/gu, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
  }

  #yearText(year: number): string {
    const full = String(year + 543);
    return this.#shortYear ? full.slice(2) : full;
  }

  date([year, month, date]: readonly [number, number, number]): string {
    if (this.#figures) return `${date}/${month}/${this.#yearText(year)}`;
    return `${date} ${this.#months(month)} ${this.#era}${this.#yearText(year)}`;
  }

  /** "1 - 18 เมษายน 2567", "21 ก.พ. - 6 มี.ค. 67". */
  span({ start, end }: Work): string {
    if (start === null) return this.date(end);
    if (this.#figures) return `${this.date(start)}${this.#to}${this.date(end)}`;
    const [year, month, date] = start;
    if (year === end[0] && month === end[1]) return `${date}${this.#to}${this.date(end)}`;
    const first =
      this.chance(0.5) && year === end[0] ? `${date} ${this.#months(month)}` : this.date(start);
    return `${first}${this.#to}${this.date(end)}`;
  }

  /** With the words that go before it. */
  said(work: Work): string {
    if (work.start === null) {
      const lead = ['ภายในวันที่ ', 'ภายใน ', 'ไม่เกินวันที่ ', 'ให้แล้วเสร็จภายในวันที่ '];
      return `${this.pick(lead)}${this.span(work)}`;
    }
    return `${this.pick(['วันที่ ', 'ระหว่างวันที่ ', 'ตั้งแต่วันที่ ', ''])}${this.span(work)}`;
  }

  /** Works of a year, in their order. */
  works(): Work[] {
    const found: Work[] = [];
    const base = this.year - 543;
    const add = (
      what: Work['what'],
      quarter: Work['quarter'],
      [year, month]: readonly [number, number],
      isOpen: boolean,
      from: number,
      to: number,
      fiscalYear = this.year,
    ) => {
      const start = isOpen ? null : ([year, month, from] as const);
      found.push({ what, quarter, fiscalYear, start, end: [year, month, to] });
    };
    const day = (low: number, high: number) => low + this.int(high - low + 1);
    const open = this.chance(0.3);
    add('project-entry', null, [base - 1, 11], open, day(1, 5), day(15, 29));
    add('project-approval', null, [base - 1, 12], open && this.chance(0.5), day(1, 3), day(10, 20));
    const quarters = [
      [1, base, 1],
      [2, base, 4],
      [3, base, 7],
      [4, base, 10],
    ] as const;
    const approves = this.chance(0.7);
    const count = 1 + this.int(4);
    for (const [quarter, year, month] of quarters.slice(0, count)) {
      const isOpen = this.chance(0.15);
      add('progress-report', quarter, [year, month], isOpen, day(1, 4), day(12, 17));
      if (approves) add('progress-approval', quarter, [year, month], isOpen, 18, day(24, 30));
    }
    if (this.chance(0.5)) add('new-project-entry', null, [base, 5], false, day(1, 6), day(12, 28));
    if (this.chance(0.6)) add('level3-plan', null, [base, 2], this.chance(0.7), 1, day(20, 28));
    if (this.chance(0.4)) add('level3-approval', null, [base, 3], false, 1, day(20, 31));
    if (this.chance(0.6))
      add('annual-achievement', null, [base, 12], this.chance(0.5), 1, day(20, 30));
    if (this.chance(0.5)) add('open-data', null, [base, 12], true, 1, day(20, 31));
    if (this.chance(0.3)) add('open-research', null, [base, 12], true, 1, day(20, 31));
    return found;
  }

  wanted(work: Work): Wanted {
    const { what, quarter, fiscalYear, start, end } = work;
    return {
      what,
      fiscalYear,
      quarter,
      start: start && dayOf(...start),
      end: dayOf(...end),
      agencies: this.agencies.length > 0 ? this.agencies : null,
    };
  }

  quarterName(quarter: number): string {
    const short = String(this.year).slice(2);
    return this.pick([
      `ไตรมาส ${quarter}/${short}`,
      `ไตรมาสที่ ${quarter}/${this.year}`,
      `ไตรมาสที่ ${quarter} ปีงบประมาณ พ.ศ. ${this.year}`,
      `ไตรมาส ${quarter}`,
      `ไตรมาสที่ ${quarter}`,
    ]);
  }

  /** What the work is called, without its time. */
  title({ what, quarter }: Work): string {
    const { year } = this;
    const named = quarter === null ? '' : this.quarterName(quarter);
    const group = this.pick(['กลุ่ม ป.ย.ป.', 'หัวหน้ากลุ่มภารกิจ และ ป.ย.ป.', 'กลุ่ม ป.ย.ป. ของกระทรวง']);
    const titles: Record<Work['what'], readonly string[]> = {
      'project-entry': [
        'นำเข้าโครงการ (M1-M5)',
        'การนำเข้าข้อมูลโครงการ/การดำเนินงาน (M1 - M5)',
        `หน่วยงานนำเข้ารายละเอียดโครงการ ปีงบประมาณ พ.ศ. ${year}`,
        'บันทึกข้อมูลโครงการ M1 ถึง M5',
        'การนำเข้าโครงการ (M1-M5) และผู้บริหารหน่วยงานอนุมัติ (M7)',
      ],
      'new-project-entry': [
        'นำเข้าโครงการใหม่ระหว่างปี/งบแหล่งอื่น (M1-M5)',
        'การนำเข้าโครงการที่เกิดขึ้นใหม่ระหว่างปี',
        'นำเข้าโครงการที่ได้รับงบประมาณจากแหล่งอื่น (M1-M5)',
      ],
      'project-approval': [
        `การอนุมัติโครงการ (M7) (${group})`,
        `${group} อนุมัติโครงการ (M7)`,
        `การอนุมัติข้อมูลโครงการ (M7) โดย${group}`,
      ],
      'progress-report': [
        `รายงานความก้าวหน้า ${named} (M6)`,
        `การรายงานความก้าวหน้า (M6) ${named}`,
        `${named} รายงานความก้าวหน้า (M6) และผู้บริหารหน่วยงานอนุมัติ (M7)`,
        `รายงานผลความก้าวหน้าของ${named}`,
        `หน่วยงานรายงานผลการดำเนินงานโครงการ ${named} (M6)`,
      ],
      'progress-approval': [
        `การอนุมัติ (M7) รายงานความก้าวหน้า ${named} (${group})`,
        `${group} อนุมัติรายงานความก้าวหน้า ${named} (M7)`,
        `การอนุมัติรายงานความก้าวหน้า ${named} (M7) โดย${group}`,
      ],
      'level3-plan': [
        'การนำเข้าแผนระดับ 3',
        'นำเข้าแผนระดับที่ 3 และผู้บริหารหน่วยงานอนุมัติ (M7)',
        `การนำเข้าแผนปฏิบัติราชการรายปี (พ.ศ. ${year}) ซึ่งเป็นแผนระดับ 3`,
      ],
      'level3-approval': [`การอนุมัติแผนระดับ 3 (M7) (${group})`, `${group} อนุมัติแผนระดับ 3 (M7)`],
      'annual-achievement': [
        `รายงานผลสัมฤทธิ์แผนรายปี (พ.ศ. ${year})`,
        `การรายงานผลสัมฤทธิ์แผนปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. ${year}`,
        `จัดทำและนำเข้ารายงานผลสัมฤทธิ์แผนปฏิบัติการ ประจำปี ${year}`,
      ],
      'thematic-achievement': ['รายงานผลสัมฤทธิ์แผนปฏิบัติการด้านแรงงาน'],
      'open-data': [
        'นำเข้าข้อมูลสถิติ สถานการณ์ และงานวิจัยที่ผ่านมา ในระบบ Open-D',
        'การนำเข้าชุดข้อมูลสถิติในระบบ Open-D',
      ],
      'open-research': ['นำเข้างานวิจัยที่ได้รับงบประมาณของรัฐ ในระบบ Open-D'],
    };
    return this.pick(titles[what]);
  }

  head(): string[] {
    const { year, agencies } = this;
    const separator = this.pick(['/', ' / ', ', ']);
    const named = agencies.length > 0 ? `(${agencies.join(separator)})` : '';
    const subject = `กรอบระยะเวลาการนำเข้าข้อมูลในระบบ ${this.system} ประจำปีงบประมาณ พ.ศ. ${year}`;
    const letter = [
      'บันทึกข้อความ',
      `ส่วนราชการ กองยุทธศาสตร์และแผนงาน โทร. 0 2${100 + this.int(900)} ${1000 + this.int(9000)}`,
      `ที่ รง 0214/ว ${1 + this.int(900)}     วันที่ ${1 + this.int(28)} ตุลาคม ${year - 1}`,
      `เรื่อง ${subject}`,
      `เรียน หัวหน้าหน่วยงานในสังกัด ${named}`,
      `อ้างถึง หนังสือสำนักงานสภาพัฒนาการเศรษฐกิจและสังคมแห่งชาติ ที่ นร 1112/ว ${1 + this.int(900)} ลงวันที่ ${1 + this.int(28)} กันยายน ${year - 1}`,
      'ตามพระราชบัญญัติการจัดทำยุทธศาสตร์ชาติ พ.ศ. 2560 หน่วยงานของรัฐต้องรายงานผลในระบบดังกล่าว จึงขอให้ดำเนินการ ดังนี้',
    ];
    const plain = [`${subject} ${named}`.trim()];
    return this.chance(0.6) ? letter : plain;
  }

  foot(): string[] {
    const lines = [
      `ทั้งนี้ ขอเชิญเข้าร่วมประชุมชี้แจง ในวันที่ ${1 + this.int(28)} ตุลาคม ${this.year - 1} เวลา 09.30 น. ณ ห้องประชุม 1`,
      'สอบถามรายละเอียดได้ที่ โทร. 0 2232 1403',
      'ดาวน์โหลดเอกสารได้ที่ https://nscr.nesdc.go.th',
      'ให้ปฏิบัติตามกรอบระยะเวลาที่กำหนดอย่างเคร่งครัด',
    ];
    return [...lines.filter(() => this.chance(0.3)), 'จึงเรียนมาเพื่อโปรดดำเนินการ'];
  }

  /** Slips of typing and copying that change no meaning. */
  slips(text: string): string {
    let out = text;
    if (this.chance(0.2)) out = out.replaceAll('\u0e33', '\u0e4d\u0e32');
    if (this.chance(0.1)) out = out.replaceAll('\u0e41', '\u0e40\u0e40');
    if (this.chance(0.15)) out = out.replace(/ /gu, () => (this.chance(0.2) ? '\u00a0' : ' '));
    if (this.chance(0.15)) out = out.replace(/ที่/gu, () => (this.chance(0.3) ? 'ที่\u200b' : 'ที่'));
    if (this.chance(0.1)) out = out.replaceAll('\n', '\r\n');
    return out;
  }
}

type Layout = (writer: Writer, works: readonly Work[]) => string[];

function items(writer: Writer, works: readonly Work[]): string[] {
  const sign = writer.pick([
    (i: number) => `${i + 1}. `,
    (i: number) => `${i + 1}) `,
    () => '- ',
    () => '• ',
    (i: number) => `(${i + 1}) `,
  ]);
  return works.map(
    (work, i) =>
      `${sign(i)}${writer.title(work)}${writer.pick([' ', ' ', ' : '])}${writer.said(work)}`,
  );
}

function dateFirst(writer: Writer, works: readonly Work[]): string[] {
  return works.map((work, i) => `${i + 1}. ${writer.said(work)} ${writer.title(work)}`);
}

function twoLines(writer: Writer, works: readonly Work[]): string[] {
  return works.flatMap((work, i) => [`${i + 1}. ${writer.title(work)}`, `   ${writer.said(work)}`]);
}

const actor = ({ what }: Work) => (what.endsWith('approval') ? 'กลุ่ม ป.ย.ป.' : 'หน่วยงาน');

function rowsOf(writer: Writer, works: readonly Work[]): string[][] {
  const columns = writer.pick([
    ['กิจกรรม', 'ระยะเวลา'],
    ['กิจกรรม', 'ระยะเวลา', 'ผู้รับผิดชอบ'],
    ['ลำดับ', 'รายการ', 'กำหนดเวลา', 'ผู้ดำเนินการ'],
    ['ระยะเวลา', 'การดำเนินการ'],
  ]);
  const cell = (head: string, work: Work, i: number) =>
    head === 'ลำดับ'
      ? String(i + 1)
      : /เวลา/u.test(head)
        ? writer.said(work)
        : /ผู้/u.test(head)
          ? actor(work)
          : writer.title(work);
  return [columns, ...works.map((work, i) => columns.map((head) => cell(head, work, i)))];
}

function tabs(writer: Writer, works: readonly Work[]): string[] {
  return rowsOf(writer, works).map((row) => row.join('\t'));
}

function html(writer: Writer, works: readonly Work[]): string[] {
  const rows = rowsOf(writer, works).map(
    (row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`,
  );
  return ['<table border="1">', ...rows, '</table>'];
}

function cellLines(writer: Writer, works: readonly Work[]): string[] {
  return rowsOf(writer, works).flat();
}

function pairs(writer: Writer, works: readonly Work[]): string[] {
  const full = works.filter(({ start }) => start !== null);
  const heads = writer.pick([
    ['กิจกรรม', 'วันเริ่มต้น', 'วันสิ้นสุด'],
    ['กิจกรรม', 'ตั้งแต่วันที่', 'ถึงวันที่'],
    ['รายการ', 'เริ่ม', 'สิ้นสุด'],
  ]);
  const rows = full.map((work) => [
    writer.title(work),
    writer.date(work.start ?? work.end),
    writer.date(work.end),
  ]);
  return [heads, ...rows].map((row) => row.join('\t'));
}

function monthColumns(writer: Writer, works: readonly Work[]): string[] {
  const inside = works.filter(({ end: [year] }) => year <= writer.year - 543);
  const months = Array.from({ length: 15 }, (_, i) => {
    const month = ((9 + i) % 12) + 1;
    return [writer.year - 544 + (i > 2 ? (i > 14 ? 2 : 1) : 0), month] as const;
  });
  const short = (year: number) => String(year + 543).slice(2);
  const head = ['กิจกรรม', ...months.map(([year, month]) => `${SHORT[month - 1]} ${short(year)}`)];
  const rows = inside.map((work) => [
    writer.title(work),
    ...months.map(([year, month]) => {
      if (work.end[0] !== year || work.end[1] !== month) return '';
      return work.start ? `${work.start[2]} - ${work.end[2]}` : `ภายใน ${work.end[2]}`;
    }),
  ]);
  return [head, ...rows].map((row) => row.join('\t'));
}

function quarterColumns(writer: Writer, works: readonly Work[]): string[] {
  const quarterly = works.filter(({ quarter }) => quarter !== null);
  const approves = quarterly.some(({ what }) => what === 'progress-approval');
  const heads = [
    'ไตรมาส',
    writer.pick([
      'หน่วยงานรายงานความก้าวหน้า (M6)',
      'รายงานความก้าวหน้า (M6) พร้อมผู้บริหารหน่วยงานอนุมัติ (M7)',
    ]),
    ...(approves ? [writer.pick(['กลุ่ม ป.ย.ป. อนุมัติ (M7)', 'อนุมัติ (M7) โดยกลุ่ม ป.ย.ป.'])] : []),
  ];
  const rows = [1, 2, 3, 4].flatMap((quarter) => {
    const mine = quarterly.filter((work) => work.quarter === quarter);
    if (mine.length === 0) return [];
    const name = writer.pick([`${quarter}/${writer.year}`, `${quarter}`, `ไตรมาส ${quarter}`]);
    return [[name, ...mine.map((work) => writer.span(work))]];
  });
  const others = works.filter(({ quarter }) => quarter === null);
  return [...items(writer, others), '', ...[heads, ...rows].map((row) => row.join('\t'))];
}

function headings(writer: Writer, works: readonly Work[]): string[] {
  const groups: [string, (work: Work) => boolean][] = [
    ['โครงการ/การดำเนินงาน', ({ what }) => what.includes('project')],
    ['การรายงานความก้าวหน้ารายไตรมาส (M6)', ({ what }) => what.startsWith('progress')],
    ['แผนระดับ 3', ({ what }) => what.startsWith('level3')],
    ['การรายงานผลสัมฤทธิ์', ({ what }) => what.endsWith('achievement')],
    ['ข้อมูลสนับสนุนในระบบ Open-D', ({ what }) => what.startsWith('open')],
  ];
  const filled = groups.filter(([, isIn]) => works.some(isIn));
  return filled.flatMap(([name, isIn], i) => [
    `${i + 1}. ${name}`,
    ...works
      .filter(isIn)
      .map((work, n) => `   ${i + 1}.${n + 1} ${headed(writer, work)} ${writer.said(work)}`),
  ]);
}

/** Below "การรายงานความก้าวหน้า" a quarter's name is enough. */
function headed(writer: Writer, work: Work): string {
  if (work.what === 'progress-report' && work.quarter !== null && writer.chance(0.6)) {
    return writer.quarterName(work.quarter);
  }
  return writer.title(work);
}

function prose(writer: Writer, works: readonly Work[]): string[] {
  const links = ['', 'และ', 'สำหรับ', 'ทั้งนี้ ', 'อนึ่ง '];
  const out: string[] = [];
  for (let i = 0; i < works.length; i += 2) {
    const two = works.slice(i, i + 2);
    const said = two.map(
      (work, n) =>
        `${n === 0 ? 'ขอให้ดำเนินการ' : writer.pick(links)}${writer.title(work)} ${writer.said(work)}`,
    );
    out.push(`        ${said.join(' ')}`);
  }
  return out;
}

function pdf(writer: Writer, works: readonly Work[]): string[] {
  return items(writer, works).map((line) => {
    if (line.length < 50) return line;
    const at = line.indexOf(' ', 30 + writer.int(30));
    return at < 0 ? line : `${line.slice(0, at)}\n${line.slice(at + 1)}`;
  });
}

/** Sections by who acts; the kinds of work stand below. */
function actors(writer: Writer, works: readonly Work[]): string[] {
  const isApproval = ({ what }: Work) => what.endsWith('approval');
  const short = (work: Work) =>
    work.what.startsWith('project')
      ? 'โครงการ'
      : work.what.startsWith('level3')
        ? 'แผนระดับ 3'
        : work.what === 'new-project-entry'
          ? 'โครงการใหม่ระหว่างปี/งบแหล่งอื่น'
          : work.quarter === null
            ? writer.title(work)
            : `รายงานความก้าวหน้า ${writer.quarterName(work.quarter)}`;
  const [first, second] = writer.pick([
    ['1. หน่วยงานนำเข้าและรายงาน', '2. กลุ่ม ป.ย.ป. อนุมัติ (M7)'],
    ['ก. หน่วยงาน', 'ข. การอนุมัติของกลุ่ม ป.ย.ป. (M7)'],
    ['สำหรับหน่วยงาน', 'สำหรับกลุ่ม ป.ย.ป. (อนุมัติ M7)'],
  ]);
  const sign = writer.pick([(i: number) => `${i + 1}) `, () => '- ', (i: number) => `(${i + 1}) `]);
  const list = (some: readonly Work[], name: (work: Work) => string) =>
    some.map((work, i) => `  ${sign(i)}${name(work)} ${writer.said(work)}`);
  const approvals = works.filter(isApproval);
  return [
    first,
    ...list(
      works.filter((work) => !isApproval(work)),
      (work) => writer.title(work),
    ),
    ...(approvals.length > 0 ? [second, ...list(approvals, short)] : []),
  ];
}

/** Months as headings, days alone behind them. */
function monthHeadings(writer: Writer, works: readonly Work[]): string[] {
  const inside = works.filter(({ start, end }) => start === null || start[1] === end[1]);
  const keys = [...new Set(inside.map(({ end }) => `${end[0]} ${end[1]}`))];
  const sorted = keys
    .map((key) => key.split(' ').map(Number))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0));
  return sorted.flatMap(([year = 0, month = 0]) => [
    `เดือน${FULL[month - 1]} ${year + 543}`,
    ...inside
      .filter(({ end }) => end[0] === year && end[1] === month)
      .map((work) => {
        const days = work.start
          ? `วันที่ ${work.start[2]} - ${work.end[2]}`
          : `ภายในวันที่ ${work.end[2]}`;
        return `- ${days} ${writer.title(work)}`;
      }),
  ]);
}

/** Letters that move every date of an earlier one. */
function extension(writer: Writer, works: readonly Work[]): string[] {
  return works.map((work, i) => {
    const [year, month, date] = work.end;
    const former: Work = { ...work, end: [year, month, Math.max(work.start?.[2] ?? 1, date - 5)] };
    const [old, now] = [writer.span(former), writer.span(work)];
    const by = work.start === null ? 'ภายในวันที่ ' : 'วันที่ ';
    return `${i + 1}. ${writer.title(work)} ${writer.pick([
      `จากเดิม${by}${old} เป็น${by}${now}`,
      `ขยายระยะเวลาจากเดิม${by}${old} เป็น ${by}${now}`,
      `เลื่อนจาก${by}${old} เป็น${by}${now}`,
      `ให้ดำเนินการ${by}${now} (เดิม ${old})`,
      `${by}${now} แทนกำหนดเดิม${by}${old}`,
    ])}`;
  });
}

function changeTable(writer: Writer, works: readonly Work[]): string[] {
  const heads = writer.pick([
    ['รายการ', 'กำหนดเดิม', 'กำหนดใหม่'],
    ['กิจกรรม', 'ระยะเวลาเดิม', 'ขยายเป็น'],
    ['การดำเนินการ', 'เดิม', 'เปลี่ยนเป็น'],
  ]);
  const rows = works.map((work) => {
    const [year, month, date] = work.end;
    const former: Work = { ...work, end: [year, month, Math.max(work.start?.[2] ?? 1, date - 5)] };
    return [writer.title(work), writer.said(former), writer.said(work)];
  });
  return [heads, ...rows].map((row) => row.join('\t'));
}

/** Merged cells: the kind of work over its report and its approval. */
function rowspans(writer: Writer, works: readonly Work[]): string[] {
  const rows: string[] = [];
  const td = (text: string, rowspan = 1) =>
    rowspan > 1 ? `<td rowspan="${rowspan}">${text}</td>` : `<td>${text}</td>`;
  for (let i = 0; i < works.length; i++) {
    const [work, next] = [works[i], works[i + 1]];
    if (!work) continue;
    const isPair = next?.what === 'progress-approval' && work.what === 'progress-report';
    if (isPair && work.quarter !== null) {
      const name = `รายงานความก้าวหน้า ${writer.quarterName(work.quarter)}`;
      rows.push(`${td(name, 2)}${td('หน่วยงานรายงาน (M6)')}${td(writer.said(work))}`);
      rows.push(`${td('กลุ่ม ป.ย.ป. อนุมัติ (M7)')}${td(writer.said(next))}`);
      i++;
    } else rows.push(`${td(writer.title(work))}${td(actor(work))}${td(writer.said(work))}`);
  }
  const head = '<th>งาน</th><th>ขั้นตอน</th><th>ระยะเวลา</th>';
  return ['<table>', ...[head, ...rows].map((row) => `<tr>${row}</tr>`), '</table>'];
}

function quarterLines(writer: Writer, works: readonly Work[]): string[] {
  const lines = quarterColumns(writer, works);
  return lines.flatMap((line) => line.split('\t'));
}

const LAYOUTS: Readonly<Record<string, Layout>> = {
  items,
  dateFirst,
  twoLines,
  tabs,
  html,
  cellLines,
  pairs,
  monthColumns,
  quarterColumns,
  headings,
  prose,
  pdf,
  actors,
  monthHeadings,
  extension,
  changeTable,
  rowspans,
  quarterLines,
};

/** Layouts that leave some of the works out. */
function shownIn(layout: string, works: readonly Work[], year: number): readonly Work[] {
  if (layout === 'pairs') return works.filter(({ start }) => start !== null);
  if (layout === 'monthHeadings') {
    return works.filter(({ start, end }) => start === null || start[1] === end[1]);
  }
  if (layout === 'monthColumns') return works.filter(({ end }) => end[0] <= year - 543);
  return works;
}

export const MEMO_LAYOUTS: readonly string[] = Object.keys(LAYOUTS);

/** The memo of a seed in one of `MEMO_LAYOUTS`. */
export function writtenMemo(seed: number, layout: string): WrittenMemo {
  const writer = new Writer(seed);
  const works = shownIn(layout, writer.works(), writer.year);
  const body = (LAYOUTS[layout] ?? items)(writer, works);
  const lines = [...writer.head(), '', ...body, '', ...writer.foot()];
  const text = writer.slips(writer.digits(lines.join('\n')));
  return { text, wanted: works.map((work) => writer.wanted(work)) };
}
