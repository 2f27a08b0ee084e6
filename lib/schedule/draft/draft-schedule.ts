/** From a draft to a schedule, or to what is still to be done. */
import type { Day } from '../../calendar/day.ts';
import { thaiYearOf } from '../../calendar/era.ts';
import { readThaiDate } from '../../calendar/read-date.ts';
import { toArabicDigits } from '../../calendar/show.ts';
import {
  asCalendarQuarter,
  fiscalQuarterPeriod,
  type Period,
  type Quarter,
} from '../../calendar/years.ts';
import { MEMO_WORDS } from '../../text/words/memo-words.ts';
import { readSchedule } from '../file/read-schedule.ts';
import { isCancelled, kindOfChange } from '../model/change.ts';
import type { Problem } from '../model/problems.ts';
import type {
  Agency,
  AgencyId,
  Bilingual,
  Change,
  MemoCertainty,
  PeriodLabel,
  Quote,
  Reason,
  ReasonPart,
  Schedule,
} from '../model/types.ts';
import { approves, kindOf } from '../model/work.ts';
import { type Draft, type DraftRow, hasOpenQuestion } from './draft.ts';
import { undecidedDates } from './memo-dates.ts';

/**
 * What keeps a draft from being used.
 * - `date`: what is typed is no date; `meant` is the day that was probably meant
 * - `file`: the schedule’s own validation refuses it
 */
export type DraftProblem =
  | {
      readonly kind: 'date';
      /** Index of the row; null for the head. */
      readonly row: number | null;
      readonly field: 'start' | 'end' | 'date' | 'fiscalYear';
      readonly text: string;
      readonly meant: Day | null;
    }
  | {
      readonly kind: 'file';
      readonly row: number | null;
      readonly field: string | null;
      readonly problem: Problem;
    };

export interface CheckedDraft {
  /** The schedule it makes; null while there are problems. */
  readonly schedule: Schedule | null;
  readonly problems: readonly DraftProblem[];
  /** Indexes of rows that are not confirmed. */
  readonly unconfirmed: readonly number[];
  /** Questions that are still open, those about the memo as a whole included. */
  readonly openQuestions: number;
  /** Indexes of dates of the text about which nobody has decided. */
  readonly openDates: readonly number[];
}

/** What there is to say of a draft in which nothing stands yet. */
export const NOTHING_CHECKED: CheckedDraft = {
  schedule: null,
  problems: [],
  unconfirmed: [],
  openQuestions: 0,
  openDates: [],
};

/**
 * Checks a draft and makes the schedule of it.
 *
 * @param schedules those in use: a memo that is known already gets its next revision
 */
export function checkDraft(draft: Draft, schedules: readonly Schedule[]): CheckedDraft {
  const { value, problems } = rawSchedule(draft, schedules);
  const read = readSchedule(JSON.stringify(value));
  const own = new Set(problems.map(({ row, field }) => `${row} ${fileField(field)}`));
  const others = read.ok
    ? []
    : read.problems
        .map((problem): DraftProblem => {
          const row = problem.row === null ? null : problem.row - 1;
          return { kind: 'file', row, field: problem.field, problem };
        })
        .filter(({ row, field }) => !own.has(`${row} ${field}`));
  const all = [...problems, ...others].toSorted((a, b) => (a.row ?? -1) - (b.row ?? -1));
  const unconfirmed = draft.rows.flatMap((row, index) => (row.confirmed ? [] : [index]));
  const asked = [draft, ...draft.rows].flatMap(({ questions }) => questions);
  return {
    schedule: read.ok && problems.length === 0 ? asInUse(read.schedule, schedules) : null,
    problems: all,
    unconfirmed,
    openQuestions: asked.filter(({ settled }) => !settled).length,
    openDates: undecidedDates(draft),
  };
}

/** The schedule with the revision in use when that one says exactly the same: nothing was revised. */
function asInUse(schedule: Schedule, schedules: readonly Schedule[]): Schedule {
  const revision = schedule.revision - 1;
  const inUse = schedules.findLast((each) => each.id === schedule.id && each.revision === revision);
  const known = inUse && readSchedule(JSON.stringify(inUse));
  const former = { ...schedule, revision };
  if (!known?.ok || JSON.stringify(known.schedule) !== JSON.stringify(former)) return schedule;
  return former;
}

/** The draft's `date` is the file's `memo.date`. */
const fileField = (field: string | null) => (field === 'date' ? 'memo.date' : field);

/** True when nothing stands in the way of using the draft. */
export function isReady(checked: CheckedDraft): boolean {
  const { schedule, unconfirmed, openQuestions, openDates } = checked;
  const isDecided = openQuestions === 0 && openDates.length === 0;
  return schedule !== null && unconfirmed.length === 0 && isDecided;
}

/** Confirms every row that is free of questions and problems. */
export function confirmAll(draft: Draft, { problems }: CheckedDraft): Draft {
  const bad = new Set(problems.map(({ row }) => row));
  const rows = draft.rows.map((row, index) =>
    bad.has(index) || hasOpenQuestion(row) ? row : { ...row, confirmed: true },
  );
  return { ...draft, rows };
}

type Typed<Value> = { value: Value | null; meant: Day | null };

/** The day that is typed in a field; null with what was meant when it is none. */
export function typedDay(text: string): Typed<Day> {
  const read = readThaiDate(text, { expect: 'any' });
  return read.ok ? { value: read.day, meant: null } : { value: null, meant: read.meant };
}

/** The year (พ.ศ.) that is typed; two digits are of this century of พ.ศ. */
export function typedYear(text: string): number | null {
  const digits = toArabicDigits(text).replace(/พ\.?\s*ศ\.?|\s/gu, '');
  if (/^\d{2}$/u.test(digits)) return thaiYearOf(Number(digits));
  return /^\d{4}$/u.test(digits) ? Number(digits) : null;
}

function rawSchedule(
  draft: Draft,
  schedules: readonly Schedule[],
): { value: unknown; problems: DraftProblem[] } {
  const problems: DraftProblem[] = [];
  const dayOf = (row: number | null, field: 'start' | 'end' | 'date', text: string) => {
    const { value, meant } = typedDay(text);
    if (value === null) problems.push({ kind: 'date', row, field, text: text.slice(0, 40), meant });
    return value;
  };
  const yearOf = (row: number | null, text: string) => {
    const value = typedYear(text);
    const shown = text.slice(0, 40);
    if (value === null) {
      problems.push({ kind: 'date', row, field: 'fiscalYear', text: shown, meant: null });
    }
    return value;
  };
  const { head, base } = draft;
  const fiscalYear = yearOf(null, head.fiscalYear);
  const date = dayOf(null, 'date', head.date);
  const dated = draft.rows.map((row, index) => ({
    row,
    start: row.start.trim() === '' ? null : dayOf(index, 'start', row.start),
    end: dayOf(index, 'end', row.end),
    fiscalYear: yearOf(index, row.fiscalYear),
  }));
  const windows = dated.map((each) => windowOf(each, draft, dated));
  const value = {
    ...base,
    format: 'thanwela-schedule',
    version: 1,
    ...identityOf(draft, fiscalYear, schedules),
    fiscalYear,
    issuer: head.issuer.trim(),
    memo: {
      ...base?.memo,
      number: head.number.trim(),
      date,
      subject: head.subject.trim(),
    },
    agencies: draft.agencies,
    windows,
    notes: base?.notes ?? [],
  };
  return { value, problems };
}

const plainNumber = (number: string) => toArabicDigits(number).replace(/\s/gu, '');

/** The schedule's id and revision: the next one of a memo that is known, else the first. */
function identityOf(draft: Draft, fiscalYear: number | null, schedules: readonly Schedule[]) {
  const { number } = draft.head;
  const sameMemo = schedules.find(
    (each) =>
      each.fiscalYear === fiscalYear &&
      number.trim() !== '' &&
      plainNumber(each.memo.number) === plainNumber(number),
  );
  const digits = (toArabicDigits(number).match(/\d+/gu) ?? []).join('-').slice(0, 30);
  const id = draft.head.id ?? sameMemo?.id ?? `${fiscalYear ?? 'memo'}-${digits || 'memo'}`;
  const known = schedules.filter((each) => each.id === id).map(({ revision }) => revision);
  return { id, revision: Math.max(0, ...known) + 1 };
}

type Dated = { row: DraftRow; start: Day | null; end: Day | null; fiscalYear: number | null };

function windowOf({ row, start, end, fiscalYear }: Dated, draft: Draft, all: readonly Dated[]) {
  const { base } = row;
  const quarter = kindOf(row.what).hasQuarter ? row.quarter : null;
  const isSameQuarter = base !== null && base.quarter === quarter && base.fiscalYear === fiscalYear;
  const isSameWork = base?.what === row.what;
  const quote: Quote = quoteOf(row, draft);
  const isSameQuote = base?.quotes[0]?.text === quote.text;
  const reasons = reasonsOf(row);
  const isUntouched =
    isSameQuote && base?.start === start && base.end === end && row.questions.length === 0;
  return {
    id: row.id,
    what: row.what,
    steps: row.steps,
    roles: row.roles,
    agencies: row.agencies,
    start,
    end,
    fiscalYear,
    quarter,
    period: isSameQuarter ? base.period : periodOf(quarter, fiscalYear),
    labels:
      quarter === null || fiscalYear === null
        ? {}
        : quarterLabels(row, draft.agencies, quarter, fiscalYear),
    certainty: isUntouched ? base.certainty : worst(reasons),
    reasons: isUntouched ? base.reasons : reasons,
    conditions: isSameWork ? base.conditions : kindOf(row.what).conditions,
    ...(isSameWork && base.plans && { plans: base.plans }),
    quotes: isSameQuote ? base.quotes : [quote],
    follows: isSameWork ? followsOf(base.follows, all) : entryBefore(row, all),
    ...titleOf(row),
    ...(isSameWork && base.note && { note: base.note }),
    ...changeOf(row, start, end, quote),
  };
}

/** A title of its own, for kinds that have none; the one it came with keeps both languages. */
function titleOf({ what, title, base }: DraftRow): { title?: Bilingual } {
  if (kindOf(what).title !== null) return {};
  const own = title.trim();
  return { title: base?.title?.th === own ? base.title : { th: own, en: own } };
}

function followsOf(follows: string | null, all: readonly Dated[]): string | null {
  return all.some(({ row }) => row.id === follows) ? follows : null;
}

/** The days of a fiscal quarter. */
function periodOf(quarter: Quarter | null, fiscalYear: number | null): Period | null {
  if (quarter === null || fiscalYear === null) return null;
  return fiscalQuarterPeriod({ quarter, year: fiscalYear });
}

/** What each agency calls the quarter: as the memo says, else by the year it works by. */
function quarterLabels(
  row: DraftRow,
  agencies: readonly Agency[],
  quarter: Quarter,
  year: number,
): Record<AgencyId, PeriodLabel> {
  const fiscal: PeriodLabel = { quarter, year };
  const byCalendar = asCalendarQuarter(fiscal);
  const labels = agencies
    .filter(({ id }) => row.agencies === null || row.agencies.includes(id))
    .map(({ id, year: by }) => [id, row.labels[id] ?? (by === 'calendar' ? byCalendar : fiscal)]);
  return Object.fromEntries(labels);
}

/**
 * The words of the memo. Where its days were typed beside a projection, nobody typed its words: then
 * it is the days, and it is said that they were typed.
 */
function quoteOf(row: DraftRow, draft: Draft): Quote {
  const text = row.quote.trim();
  const place = placeOf(row, draft);
  if (text !== '' || row.projected === undefined) return { text, place };
  const days = [row.start, row.end].map((day) => day.trim()).filter((day) => day !== '');
  return {
    // While there are none, their own fields say so.
    text: days.join(' – ') || '…',
    place: { th: `วันที่พิมพ์จาก${place.th}`, en: `Days typed from: ${place.en}` },
  };
}

/** A line of the memo, or the memo as a whole. */
function placeOf({ spans }: DraftRow, { text, head }: Draft): Bilingual {
  const [span] = spans;
  if (span && text !== '') {
    const line = text.slice(0, span.from).split('\n').length;
    return { th: `บรรทัดที่ ${line} ของข้อความ`, en: `Line ${line} of the text` };
  }
  const number = head.number.trim();
  return { th: `หนังสือที่ ${number}`.trim(), en: `Memo ${number}`.trim() };
}

/** The entry an approval is about: of the same work, the last one that ends before the approval does. */
function entryBefore(approval: DraftRow, all: readonly Dated[]): string | null {
  const own = all.find(({ row }) => row === approval);
  if (!own || own.end === null) return null;
  const { end, fiscalYear } = own;
  const share = (a: DraftRow['agencies'], b: DraftRow['agencies']) =>
    a === null || b === null || a.some((id) => b.includes(id));
  const before = all.filter(
    (each) =>
      approves(approval.what, each.row.what) &&
      each.fiscalYear === fiscalYear &&
      each.row.quarter === approval.quarter &&
      share(each.row.agencies, approval.agencies) &&
      each.end !== null &&
      each.end <= end,
  );
  return before.toSorted((a, b) => ((a.end ?? '') < (b.end ?? '') ? 1 : -1))[0]?.row.id ?? null;
}

/** What a question was about, for the reason that stays with the window. */
const PARTS: Readonly<Record<string, ReasonPart>> = {
  'start-kept': 'start',
  'no-end': 'end',
  'month-only': 'end',
  'before-date': 'end',
  'agency-misspelt': 'agencies',
  'group-misspelt': 'roles',
  'label-differs': 'labels',
  'quarter-inferred': 'labels',
  'fiscal-year-inferred': 'window',
  'kind-contradiction': 'window',
  'kind-unsure': 'window',
};
const INFERRED = /-inferred$|^(?:month-only|start-kept|before-date)$/u;

/** Every question that was asked of the row stays with the window as a reason. */
function reasonsOf({ questions }: DraftRow): Reason[] {
  return questions.flatMap(({ code }): Reason[] => {
    const th = (MEMO_WORDS.th as Record<string, string>)[code];
    const en = (MEMO_WORDS.en as Record<string, string>)[code];
    if (th === undefined || en === undefined) return [];
    const certainty = INFERRED.test(code) ? 'inferred' : 'repaired';
    return [{ part: PARTS[code] ?? 'dates', certainty, why: { th, en } }];
  });
}

function worst(reasons: readonly Reason[]): MemoCertainty {
  if (reasons.some(({ certainty }) => certainty === 'repaired')) return 'repaired';
  return reasons.length > 0 ? 'inferred' : 'printed';
}

function changeOf(
  { before, base }: DraftRow,
  start: Day | null,
  end: Day | null,
  quote: Quote,
): { change?: Change } {
  if (before === null || end === null) return {};
  const former = { start: before.start as Day | null, end: before.end as Day };
  // A cancellation stays one whatever its dates; any other change is what the dates now say.
  const kind = isCancelled(base ?? {}) ? 'cancelled' : kindOfChange(former, { start, end });
  if (kind === null) return {};
  return { change: { ...(base?.change ?? { quote }), kind, before: former } };
}
