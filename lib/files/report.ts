/** What a file report says: one verdict about the file as a whole, and findings inside it. */

/** `ok`, or the first thing that stands in the way of the upload. */
export const VERDICTS = [
  'ok',
  'not-accepted',
  'wrong-type',
  'corrupt',
  'encrypted',
  'macro',
  'bomb',
  'not-json',
  'too-large',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What is wrong with a JSON text at the place it is pointed to. */
export const JSON_REASONS = [
  'json-empty',
  'json-unexpected',
  'json-end',
  'json-control',
  'json-escape',
  'json-number',
  'json-trailing-comma',
  'json-missing-comma',
  'json-missing-colon',
  'json-key',
  'json-single-quote',
  'json-comment',
  'json-after-end',
  'json-not-utf8',
  'json-thai-encoding',
  'json-utf16',
  'json-too-deep',
  'json-leading-zero',
  'json-web-page',
  'json-xml',
  'json-cesu-8',
  'json-lines',
  'json-literal',
  'json-nan',
  'json-curly-quote',
] as const;
export type JsonReason = (typeof JSON_REASONS)[number];

/** Why the verdict is what it is, where a verdict has more than one cause. */
export const REASONS = [
  'extension',
  'is-docx',
  'is-xlsx',
  'is-other-office',
  'is-old-office',
  'is-zip',
  'is-pdf',
  'is-image',
  'is-archive',
  'is-rtf',
  'is-open-document',
  'is-web-page',
  'is-json',
  'empty',
  'not-zip',
  'truncated',
  'damaged',
  'checksum',
  'doctype',
  'xml',
  'trailing-bytes',
  'is-template',
  'is-add-in',
  'is-csv',
  'is-tsv',
  'is-text',
  'is-word-xml',
  'is-excel-xml',
  'is-web-archive',
  'rights-label',
  'no-main-part',
  'changed',
  'encrypted',
  'macro',
  'bomb',
  'size',
  ...JSON_REASONS,
] as const;
export type Reason = (typeof REASONS)[number];

export const FILE_RULES = [
  'citizen-number',
  'phone-mobile',
  'phone-office',
  'private-email',
  'thai-file-name',
  'json-bom',
  'json-duplicate-key',
  'json-number-range',
  'json-depth',
  'json-nul',
  'json-surrogate',
  'json-lines',
  'missing-part',
  'unread-part',
  'hidden-sheet',
  'comments',
  'tracked-changes',
  'author-name',
  'external-link',
  'embedded-object',
] as const;
export type FileRule = (typeof FILE_RULES)[number];

/** What says something about people. */
export const PERSONAL_RULES: readonly FileRule[] = [
  'citizen-number',
  'phone-mobile',
  'phone-office',
  'private-email',
];

export const FILE_LEVELS = ['must', 'check', 'advice'] as const;
/** `must` has to be fixed before it is sent; `check` look again; `advice`. Nothing ever blocks. */
export type FileLevel = (typeof FILE_LEVELS)[number];

/**
 * Where in a file. Of more than three rows or paragraphs `to` is the last one: with one row named all
 * from there on are meant, with three there are others between. Runs of digits are masked.
 */
export type Place =
  | { kind: 'column'; sheet: string; column: string; rows: readonly number[]; to?: number }
  | {
      kind: 'table';
      part: string;
      table: number;
      column: number;
      rows: readonly number[];
      to?: number;
    }
  | { kind: 'paragraph'; part: string; paragraphs: readonly number[]; to?: number }
  | { kind: 'path'; path: string; items: readonly number[]; to?: number }
  | { kind: 'line'; line: number; column: number }
  | { kind: 'part'; part: string };

export type FileFinding = {
  rule: FileRule;
  level: FileLevel;
  where: Place | null;
  count: number;
  /** Masked: enough to find them again, never the number itself. */
  samples: readonly string[];
  /** Further values for the sentence: `name` for a file name to copy. */
  params: Readonly<Record<string, string>>;
};

/** Where the reading stopped. */
export type Stop = {
  line: number;
  /** In characters, from 1. */
  column: number;
  /** A few characters before and after, runs of digits masked. For the person's own eyes only. */
  before: string;
  after: string;
};

export type FileReport = {
  name: string;
  size: number;
  verdict: Verdict;
  reason: Reason | null;
  stop: Stop | null;
  findings: readonly FileFinding[];
};

/** Rows or paragraphs of a place: "2, 5", "2–61", or "2, 5, 9 … 61" where there are others between. */
export function numbersText(numbers: readonly number[], to?: number, before = ''): string {
  const named = numbers.map((number) => `${before}${number}`).join(', ');
  if (to === undefined) return named;
  return `${named}${numbers.length === 1 ? '–' : ' … '}${before}${to}`;
}

/** A place in one line, the same in every language, for logs and records. */
export function placeText(place: Place): string {
  switch (place.kind) {
    case 'column':
      return `${place.sheet}!${place.column} (${numbersText(place.rows, place.to, place.column)})`;
    case 'table':
      return `${place.part} table ${place.table} column ${place.column} (row ${numbersText(place.rows, place.to)})`;
    case 'paragraph':
      return `${place.part} paragraph ${numbersText(place.paragraphs, place.to)}`;
    case 'path':
      return place.items.length > 0
        ? `${place.path} (${numbersText(place.items, place.to)})`
        : place.path;
    case 'line':
      return `${place.line}:${place.column}`;
    case 'part':
      return place.part;
  }
}

/** Runs of digits long enough to be somebody's number, hidden: names of keys and sheets are shown. */
export function maskDigits(text: string): string {
  return text.replace(/\p{Nd}(?:[-\s]?\p{Nd}){5,}/gu, (run) => run.replace(/\p{Nd}/gu, 'x'));
}

/** More findings than anyone reads, and longer names than anyone can. */
export const MAX_FILE_FINDINGS = 200;
export const MAX_REPORT_TEXT = 300;

const cut = (text: string) =>
  text.length > MAX_REPORT_TEXT ? `${text.slice(0, MAX_REPORT_TEXT - 1)}…` : text;

/** The same report, small enough to be sent about and shown: a file may name its keys as it likes. */
export function shortened(report: FileReport): FileReport {
  return {
    ...report,
    name: cut(report.name),
    findings: report.findings.slice(0, MAX_FILE_FINDINGS).map((finding) => ({
      ...finding,
      where: finding.where && (withCut(finding.where) as Place),
      samples: finding.samples.map(cut),
      params: withCut(finding.params) as FileFinding['params'],
    })),
  };
}

function withCut(texts: object): object {
  return Object.fromEntries(
    Object.entries(texts).map(([name, value]) => [
      name,
      typeof value === 'string' ? cut(value) : value,
    ]),
  );
}
