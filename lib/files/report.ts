/** What a file report says: one verdict about the file as a whole, and findings inside it. */

/** `ok`, or the first thing that stands in the way of the upload. */
export type Verdict =
  | 'ok'
  | 'not-accepted'
  | 'wrong-type'
  | 'corrupt'
  | 'encrypted'
  | 'macro'
  | 'bomb'
  | 'not-json'
  | 'too-large';

/** Why the verdict is what it is, where a verdict has more than one cause. */
export type Reason =
  | 'extension'
  | 'is-docx'
  | 'is-xlsx'
  | 'is-other-office'
  | 'is-old-office'
  | 'is-zip'
  | 'is-pdf'
  | 'is-image'
  | 'is-archive'
  | 'is-rtf'
  | 'is-open-document'
  | 'is-web-page'
  | 'is-json'
  | 'empty'
  | 'not-zip'
  | 'truncated'
  | 'damaged'
  | 'checksum'
  | 'doctype'
  | 'no-main-part'
  | 'changed'
  | 'encrypted'
  | 'macro'
  | 'bomb'
  | 'size'
  | JsonReason;

/** What is wrong with a JSON text at the place it is pointed to. */
export type JsonReason =
  | 'json-empty'
  | 'json-unexpected'
  | 'json-end'
  | 'json-control'
  | 'json-escape'
  | 'json-number'
  | 'json-trailing-comma'
  | 'json-missing-comma'
  | 'json-missing-colon'
  | 'json-key'
  | 'json-single-quote'
  | 'json-comment'
  | 'json-after-end'
  | 'json-not-utf8'
  | 'json-thai-encoding'
  | 'json-utf16'
  | 'json-too-deep';

export type FileRule =
  | 'citizen-number'
  | 'phone-mobile'
  | 'phone-office'
  | 'private-email'
  | 'thai-file-name'
  | 'json-bom'
  | 'json-duplicate-key'
  | 'json-number-range'
  | 'json-depth'
  | 'hidden-sheet'
  | 'comments'
  | 'tracked-changes'
  | 'author-name'
  | 'external-link'
  | 'embedded-object';

/** `must` needs mending before it is sent; `check` look again; `advice`. Nothing ever blocks. */
export type FileLevel = 'must' | 'check' | 'advice';

/** Where in a file; the first three rows or paragraphs stand for all. Runs of digits are masked. */
export type Place =
  | { kind: 'column'; sheet: string; column: string; rows: readonly number[] }
  | { kind: 'table'; part: string; table: number; column: number; rows: readonly number[] }
  | { kind: 'paragraph'; part: string; paragraphs: readonly number[] }
  | { kind: 'path'; path: string; items: readonly number[] }
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

/** A place in one line, the same in every language, for logs and records. */
export function placeText(place: Place): string {
  switch (place.kind) {
    case 'column':
      return `${place.sheet}!${place.column} (${place.rows.map((row) => place.column + row).join(', ')})`;
    case 'table':
      return `${place.part} table ${place.table} column ${place.column} (row ${place.rows.join(', ')})`;
    case 'paragraph':
      return `${place.part} paragraph ${place.paragraphs.join(', ')}`;
    case 'path':
      return place.items.length > 0 ? `${place.path} (${place.items.join(', ')})` : place.path;
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
const MOST_FINDINGS = 200;
const LONGEST = 300;

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The same report, small enough to be sent about and shown: a file may name its keys as it likes. */
export function shortened(report: FileReport): FileReport {
  return {
    ...report,
    name: cut(report.name),
    findings: report.findings.slice(0, MOST_FINDINGS).map((finding) => ({
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
