/**
 * The field catalogue: what officials fill in, as far as it is known. The rows themselves are data
 * (`catalogue-rows.ts`) that reach the page with the view, so that they can be corrected without
 * touching code and weigh nothing in the content script.
 */

export type Step =
  | 'M1'
  | 'M2'
  | 'M3'
  | 'M4'
  | 'M5'
  | 'M6'
  | 'M7'
  | 'L3'
  | 'AR'
  | 'dataset'
  | 'resource';

/**
 * Where a row comes from: `memo` the ministry's memo (27 Jan 2566); `nesdc` NESDC's project
 * criteria (FY2570 slides, July 2568); `gdc` the Thai-GDC metadata form; `agency` the same item on
 * other Thai agencies' project forms built on NESDC's scheme; `assumed` ours until an official
 * confirms it on the screen; `page` the page's own mark; `arithmetic` follows from the numbers; `file` from what is in a file.
 */
export type Basis =
  | 'memo'
  | 'nesdc'
  | 'gdc'
  | 'agency'
  | 'assumed'
  | 'page'
  | 'arithmetic'
  | 'file';

export type FieldKind =
  | 'text'
  | 'long'
  | 'choice'
  | 'choices'
  | 'date'
  | 'number'
  | 'money'
  | 'percent'
  | 'year'
  | 'phone'
  | 'email'
  | 'file';

export type Field = {
  id: string;
  step: Step;
  /** The label, Thai, as shown to the person in both languages. */
  label: string;
  /** Other wordings seen on Thai project forms. */
  synonyms: readonly string[];
  /** More than one where forms differ. */
  kinds: readonly FieldKind[];
  required: boolean;
  /** One per row of a repeatable table. */
  row: boolean;
  basis: Basis;
};

export const STEP_NAMES: Record<Step, string> = {
  M1: 'ความเชื่อมโยงกับแผน',
  M2: 'ข้อมูลทั่วไป',
  M3: 'รายละเอียดโครงการ',
  M4: 'กิจกรรม',
  M5: 'งบประมาณ',
  M6: 'รายงานความก้าวหน้า',
  M7: 'การอนุมัติ',
  L3: 'แผนระดับ 3',
  AR: 'รายงานผลสัมฤทธิ์',
  dataset: 'ชุดข้อมูล',
  resource: 'ทรัพยากรข้อมูล',
};

/** Kinds: l long text, t text, c choice, C choices, d date, n number, m money, p percent, y year, h phone, e e-mail, f file. */
const KINDS = {
  t: 'text',
  l: 'long',
  c: 'choice',
  C: 'choices',
  d: 'date',
  n: 'number',
  m: 'money',
  p: 'percent',
  y: 'year',
  h: 'phone',
  e: 'email',
  f: 'file',
} as const satisfies Record<string, FieldKind>;
const BASES = { m: 'memo', n: 'nesdc', g: 'gdc', a: 'agency', s: 'assumed' } as const;

function readRow(line: string): Field {
  const [id = '', label = '', synonyms = '', kinds = '', marks = '', basis = ''] = line.split('|');
  const step = id.slice(0, id.indexOf('.')) as Step;
  return {
    // Ids are written as in the ministry's own numbering but in lower case: `m3.kpi`.
    id: id.replace(/^[A-Z]+\d?/u, (head) => head.toLowerCase()),
    step,
    label,
    synonyms: synonyms === '' ? [] : synonyms.split('·'),
    kinds: [...kinds].map((letter) => KINDS[letter as keyof typeof KINDS]),
    required: marks.includes('!'),
    row: marks.includes('#'),
    basis: BASES[basis as keyof typeof BASES],
  };
}

/** Reads the catalogue's rows, in the order of the forms; `catalogue-rows.ts` says how they are written. */
export function readCatalogue(rows: string): Field[] {
  return rows.trim().split('\n').map(readRow);
}
