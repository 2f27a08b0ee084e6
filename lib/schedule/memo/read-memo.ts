/**
 * Reads the year's memo of กลุ่ม ป.ย.ป.: text in, the windows it sets out, and every place that
 * needs a person's eye. Pure, deterministic, without network. The rules are general (kinds of work
 * by their words, dates, tables, headings); nothing is known of any one memo.
 */
import { tidy } from '../../text/normalise.ts';
import { agenciesOfMemo } from './agencies.ts';
import { findDates } from './dates.ts';
import { ledgerOf } from './ledger.ts';
import { MAX_DATES, MAX_MEMO_TEXT } from './limits.ts';
import { blocksOf } from './lines.ts';
import { mergeStatements } from './merge.ts';
import { type Plain, plainOf } from './plain.ts';
import type { Memo, Said } from './said.ts';
import { statementsOf } from './statements.ts';
import { fullYear, GROUP_MISSPELT, quartersOf, subjectOf, unbroken } from './topics.ts';
import type { MemoFlag, MemoReading, MemoWindow } from './types.ts';

const SYSTEM =
  /mens|(?<![a-z\d])m[1-7](?!\d)|ติดตามและประเมินผลแห่งชาติ|แผนระดับ(?:ที่)? ?3|open[ -]?d(?![a-z])|ความก้าวหน้า|ผลสัมฤทธิ์ ?(?:ของ|ตาม)?แผน/u;

export interface MemoOptions {
  /** The fiscal year (พ.ศ.) the memo is about, when a person knows better than its text. */
  readonly fiscalYear?: number;
}

/**
 * Reads a memo.
 *
 * @param text as pasted or decoded; markup of tables is understood; at most 500,000 characters
 * @returns windows in the order of the text, none for a text that is no road map, and the ledger:
 * every date of the text once (`start`, `end`: where it stands; `text`; `from`, `to`: its days),
 * with its `outcome` (`window`: nothing is asked; `question`: a person decides, `what`, `quarter`,
 * `labels` and `year` being what it would be; `aside`: no window) and the `reason`; never throws
 */
export function readMemo(text: string, options: MemoOptions = {}): MemoReading {
  const plain = plainOf(text.slice(0, MAX_MEMO_TEXT));
  const flags: MemoFlag[] = [];
  if (text.length > MAX_MEMO_TEXT) flags.push({ quote: tidy(text.slice(0, 80)), code: 'too-long' });
  const found = findDates(plain.text);
  const dates = found.slice(0, MAX_DATES);
  const left = found[MAX_DATES];
  if (left) flags.push({ quote: plain.quote(left.from, left.to), code: 'too-long' });
  if (!SYSTEM.test(plain.text)) {
    const read = { plain, dates, said: NOTHING, windows: [], windowDates: [], remarks: [] };
    const ledger = ledgerOf({ ...read, year: null });
    return { windows: [], ledger, flags, fiscalYear: null, agencies: [] };
  }
  const agencies = agenciesOfMemo(plain.text);
  const named = yearOf(unbroken(plain.text));
  const given = options.fiscalYear;
  const { year, yearIs } = given === undefined ? named : { year: given, yearIs: 'said' as const };
  const [quarter = null, ...others] = new Set(
    quartersOf(unbroken(plain.text)).map((each) => each.quarter),
  );
  const memo = {
    plain,
    dates,
    agencies,
    year,
    yearIs,
    quarter: others.length > 0 ? null : quarter,
  };
  const said = statementsOf(memo, blocksOf(plain.text, dates));
  const merged = mergeStatements(said, agencies, plain);
  const { dates: windowDates } = merged;
  const oneLine = isOneLine(text, dates.length);
  const windows = merged.windows.map((each): MemoWindow => {
    const isUnsure = each.spans.some(({ from, to }) =>
      plain.unsure.some((row) => from < row.to && to > row.from),
    );
    const code = oneLine ? 'one-line' : isUnsure ? 'kind-unsure' : null;
    return code === null ? each : { ...each, flags: [...each.flags, { quote: each.quote, code }] };
  });
  // Deadlines in a letter that is about something else: only those with our own work are asked about.
  const isRoadMap =
    windows.length > 0 || merged.remarks.some(({ code }) => code !== 'unknown-work');
  const remarks = merged.remarks.filter(({ guess }) => isRoadMap || guess?.what != null);
  const seen = new Set<string>();
  for (const { from, to, code, date } of remarks) {
    if (seen.has(`${code} ${from} ${to}`)) continue;
    flags.push({
      quote: plain.quote(from, to),
      code,
      span: plain.span(from, to),
      ...(date && { date: plain.span(date.from, date.to) }),
    });
    seen.add(`${code} ${from} ${to}`);
  }
  const ledger = ledgerOf({ plain, dates, said, windows, windowDates, remarks, year });
  if (!isRoadMap && remarks.length === 0) {
    return { windows, ledger, flags, fiscalYear: year, agencies: [] };
  }
  flags.push(...misspeltNames(plain, agencies.misspelt));
  return { windows, ledger, flags, fiscalYear: year, agencies: agencies.all };
}

/** A text of more letters and more dates than so many is a whole letter, not a sentence of one. */
const SENTENCE = { letters: 600, dates: 2 };
/** A letter has more lines than so many, however it was pasted. */
const FEW_LINES = 2;

/** Did a whole letter lose its line breaks on the way? Lists and tables then run into one another. */
function isOneLine(text: string, dates: number): boolean {
  if (text.length <= SENTENCE.letters || dates <= SENTENCE.dates || /<\/?[a-z]/iu.test(text))
    return false;
  return text.split(/[\r\n]+/u).filter((line) => line.trim() !== '').length <= FEW_LINES;
}

/** Of a text that names neither the system nor its work. */
const NOTHING: Said = {
  statements: [],
  remarks: [],
  asides: new Map(),
  days: [],
  executive: new Set(),
};

/**
 * The year that stands most often behind "ปีงบประมาณ", the subject's foremost; where there is none,
 * behind a quarter, "ปี" or a plan.
 */
function yearOf(text: string): Pick<Memo, 'year' | 'yearIs'> {
  const counts = new Map<number, number>();
  const count = (pattern: RegExp, weight: number, within = text) => {
    for (const match of within.matchAll(pattern)) {
      const year = fullYear(match[1] ?? '');
      if (year !== null) counts.set(year, (counts.get(year) ?? 0) + weight);
    }
  };
  const fiscal =
    /(?:(?:ปีงบประมาณ|ปีงบฯ?|งบประมาณปี)[ \n]*(?:พ\. ?ศ\. ?)?|(?<![a-z])(?:fy|fiscal year)[ \n]*(?:b\.? ?e\.? ?)?(?=20\d\d|25\d\d|[5-9]\d(?!\d)))((?:25|(?<=[a-z][ \n]*)20)\d\d|[5-9]\d(?!\d))(?! ?- ?\d)/gu;
  count(fiscal, 5, subjectOf(text));
  count(fiscal, 1);
  const isFiscal = counts.size > 0;
  for (const pattern of LOOSE_YEARS) if (counts.size === 0) count(pattern, 1);
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (first === undefined) return { year: null, yearIs: 'doubtful' };
  // Two years of work in one letter: what names none of them is asked about.
  const isSure = first[1] >= (second?.[1] ?? 0) * 2;
  const yearIs = isFiscal ? (isSure ? 'said' : 'doubtful') : second ? 'doubtful' : 'alone';
  return { year: first[0], yearIs };
}

const LOOSE_YEARS: readonly RegExp[] = [
  /ไตรมาส ?(?:ที่ ?)?[1-4] ?\/ ?(25\d\d|[5-9]\d)(?!\d)/gu,
  /(?:ประจำปี|(?<![ก-๎])ปี) ?(?:พ\. ?ศ\. ?)?(25\d\d)(?! ?- ?\d)/gu,
  /(?:รายปี|ประจำปี) ?\(?พ\. ?ศ\. ?(25\d\d)(?! ?- ?\d)/gu,
];

/** Names that are spelt otherwise than they should be, each spelling once. */
function misspeltNames(plain: Plain, agencies: ReadonlyMap<string, string>): MemoFlag[] {
  const flags: MemoFlag[] = [];
  const seen = new Set<string>();
  for (const match of plain.text.matchAll(/(?<![a-z])e-? ?(m[a-z]{3,8})(?![a-z])/gu)) {
    const name = match[1] ?? '';
    if (seen.has(name) || !/^m[en]{1,3}[sc]/u.test(name) || name === 'menscr') continue;
    seen.add(name);
    const quote = plain.quote(match.index, match.index + match[0].length);
    flags.push({ quote, code: 'system-misspelt', meant: 'eMENSCR' });
  }
  const group = GROUP_MISSPELT.exec(plain.text);
  if (group) {
    const quote = plain.quote(group.index, group.index + group[0].length);
    flags.push({ quote, code: 'group-misspelt', meant: 'ป.ย.ป.' });
  }
  for (const [quote, meant] of agencies) flags.push({ quote, code: 'agency-misspelt', meant });
  return flags;
}
