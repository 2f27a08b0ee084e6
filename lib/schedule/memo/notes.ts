/** Writes down each date with its work, or why it gives no window. */
import { addDays, type Day } from '../../calendar/day.ts';
import { partsOf } from '../../calendar/parts.ts';
import {
  asCalendarQuarter,
  asFiscalQuarter,
  fiscalYear,
  type Quarter,
  type QuarterOfYear,
} from '../../calendar/years.ts';
import type { What } from '../model/types.ts';
import type { AgencyNamed } from './agencies.ts';
import { type DateFound, daysOf, isRange } from './dates.ts';
import type { Stretch } from './lines.ts';
import type { Guess, Manner, Memo, Remark, Statement } from './said.ts';
import type { Base, QuarterNamed, Topic } from './topics.ts';
import type { AsideReason, MemoFlagCode } from './types.ts';

/** A date and all that is known of what it is for. */
export interface Saying {
  readonly quarters: readonly QuarterNamed[];
  readonly stretch: Stretch;
  readonly date: DateFound;
  /** Dates of other columns that are part of it. */
  readonly also: readonly Stretch[];
  readonly topic: Topic;
  readonly own: Topic;
  readonly manner: Manner;
  /** What is to be asked about this place anyway. */
  readonly flags: readonly MemoFlagCode[];
}

const MAX_SAID = 2000;

export class Notes {
  readonly statements: Statement[] = [];
  readonly remarks: Remark[] = [];
  readonly asides = new Map<number, AsideReason>();
  readonly #memo: Memo;

  constructor(memo: Memo) {
    this.#memo = memo;
  }

  /** More than any memo says: the rest was not read. */
  get isFull(): boolean {
    return this.statements.length + this.remarks.length >= MAX_SAID;
  }

  /** What was said last is called off behind it. */
  cancelLast(): void {
    const last = this.statements.pop();
    if (last) this.statements.push({ ...last, status: 'cancelled' });
  }

  say(saying: Saying): void {
    if (this.isFull) return;
    const { stretch, date, topic } = saying;
    const { status } = saying.manner;
    const base = topic.base ?? (topic.quarters.length > 0 ? 'progress' : null);
    const other = topic.otherWork;
    const asks = date.lead === 'by' || isRange(date) || date.lead === 'since';
    const remark = (code: MemoFlagCode) => {
      const guess = guessOf({ ...topic, base }, this.#memo.year);
      this.remarks.push({ ...stretch, code, date: placeOf(date), guess });
    };
    if (other !== null && asks && topic.act !== 'approve' && !topic.entersPlainly) {
      if (other.isSure && date.lead !== 'since' && saying.own.otherWork !== null) {
        // Work in the system that is none of the kinds: it goes by its own words.
        this.#sayKind(saying, 'other', 'enter', null, new Set(saying.flags));
      } else remark(date.lead === 'since' ? 'no-end' : 'unknown-work');
      return;
    }
    if (base === null) {
      if ((asks || status === 'changed') && !date.months && status !== 'former') {
        remark('unknown-work');
      }
      return;
    }
    if (date.lead === 'since') {
      remark('no-end');
      return;
    }
    const flags = new Set<MemoFlagCode>(saying.flags);
    if (topic.base === null) flags.add('kind-unsure');
    if (base === 'open' && topic.open === null) flags.add('kind-unsure');
    const act = topic.act ?? 'enter';
    const quarters = base === 'progress' ? saying.quarters : [];
    const kinds = kindsOf(topic, base);
    for (const kind of kinds) {
      if (quarters.length > 2) flags.add('quarter-inferred');
      const isPair = topic.coordinated.length > 1;
      const unsure =
        (kinds.length > 1 && !isPair) ||
        (topic.bases.length > 1 && !isPair && saying.own.base === null);
      for (const quarter of kind === 'progress' && quarters.length > 0 ? quarters : [null]) {
        const all = new Set(flags);
        if (unsure) all.add('kind-unsure');
        this.#sayKind(saying, kind, act, quarter, all);
      }
    }
  }

  /** The memo's own letters for words of the plain text. */
  #asWritten(title: string, { from, to }: Stretch): string {
    const quote = this.#memo.plain.quote(from, to);
    const at = quote.toLowerCase().indexOf(title.toLowerCase());
    return at < 0 ? title : quote.slice(at, at + title.length);
  }

  #sayKind(
    saying: Saying,
    base: Base,
    act: 'enter' | 'approve',
    named: QuarterNamed | null,
    flags: Set<MemoFlagCode>,
  ): void {
    const { stretch, topic, date } = saying;
    const { agencies } = saying.manner;
    const what = whatOf(base, act, topic);
    const place = placeOf(date);
    if (what === null) {
      this.remarks.push({ ...stretch, code: 'unknown-work', date: place });
      return;
    }
    const calendarOnly =
      agencies.length > 0 && agencies.every(({ id }) => this.#memo.agencies.calendar.has(id));
    const labelled = named ?? labelOf(agencies);
    const reported =
      base === 'progress'
        ? this.#reported(labelled, topic, calendarOnly, [...agencies, ...saying.manner.relabelled])
        : null;
    const workYear = reported?.year ?? topic.year ?? this.#memo.year;
    const yearFor = (month: number) => {
      if (workYear === null) return null;
      return workYear - 543 - (month >= 10 ? 1 : 0);
    };
    const days = daysOf(date, yearFor);
    if (days.end === null) {
      const problems = days.problems.filter((code) => code !== 'year-inferred');
      const quarter = reported?.quarter ?? null;
      const guess = { what, quarter, year: workYear };
      for (const code of problems.length > 0 ? problems : (['bad-year'] as const)) {
        this.remarks.push({ ...stretch, code, date: place, guess });
      }
      return;
    }
    for (const code of days.problems) flags.add(code);
    const end = date.lead === 'before' ? addDays(days.end, -1) : days.end;
    if (date.lead === 'before') flags.add('before-date');
    const isOwn = topic.year !== null || (labelled?.year ?? null) !== null;
    const worked = yearOfWork(base, workYear, end, flags, isOwn);
    const told = reported?.quarter ?? (base === 'progress' ? quarterBefore(end) : null);
    // The one quarter that the memo names is the one that has just ended: nothing is guessed.
    if (reported === null && told !== null && told !== this.#memo.quarter)
      flags.add('quarter-inferred');
    const byFit = this.#byFit(named, told, worked, end, agencies);
    if (byFit) flags.add('quarter-inferred');
    const { quarter, year } = byFit ?? { quarter: told, year: worked };
    // One day for several quarters is that of the last of them.
    const [, ...others] = saying.quarters.map((each) => each.quarter).toSorted((a, b) => a - b);
    const last = others.at(-1) ?? quarter;
    const unlikely = isUnlikely(base, act, last, year, days.start, end, calendarOnly);
    if (unlikely) flags.add('unlikely-date');
    // The one year that is named and the days as printed tell of the same: nothing is guessed.
    const agrees =
      this.#memo.yearIs === 'alone' &&
      !unlikely &&
      !flags.has('year-inferred') &&
      !flags.has('quarter-inferred') &&
      (quarter !== null || (fiscalYear(end) === year && !isBetweenYears(base, end)));
    if (!isOwn && this.#memo.yearIs !== 'said' && !agrees) flags.add('fiscal-year-inferred');
    this.statements.push({
      ...stretch,
      ...saying.manner,
      what,
      ...(base === 'other' && {
        title: this.#asWritten(titleOf(topic.otherWork?.words ?? ''), stretch),
      }),
      dates: [...saying.also, place],
      base,
      quarter,
      fiscalYear: year,
      start: days.start,
      end,
      approver: topic.approver,
      withExecutive: topic.withExecutive,
      plans: saying.own.plans,
      round: topic.round,
      flags: [...flags],
      before: null,
    });
  }

  /**
   * A memo with agencies of the calendar year may name its quarters so where it names no agency:
   * the fiscal quarter, where its days fit that year better.
   */
  #byFit(
    named: QuarterNamed | null,
    quarter: Quarter | null,
    year: number,
    end: Day,
    agencies: readonly AgencyNamed[],
  ): QuarterOfYear | null {
    if (named === null || named.calendar || quarter === null || agencies.length > 0) return null;
    if (this.#memo.agencies.calendar.size === 0) return null;
    return monthsOf(year, end) - quarter * 3 < 3 ? null : asFiscalQuarter({ quarter, year });
  }

  #reported(
    named: QuarterNamed | null,
    topic: Topic,
    calendarOnly: boolean,
    agencies: readonly AgencyNamed[],
  ): { quarter: Quarter; year: number | undefined } | null {
    if (!named) return null;
    const year = named.year ?? topic.year ?? this.#memo.year ?? undefined;
    if (year === undefined) return { quarter: named.quarter, year };
    // "ไตรมาส 1/2570 (กทพ. รายงานเป็นไตรมาส 4/2569)": what is called otherwise is the fiscal one.
    const fiscal = { quarter: named.quarter, year };
    const other = asCalendarQuarter(fiscal);
    const isFiscal = agencies.some(
      ({ label }) => label?.quarter === other.quarter && label.year === other.year,
    );
    if (!isFiscal && (named.calendar || (calendarOnly && named.year !== null)))
      return asFiscalQuarter(fiscal);
    return fiscal;
  }
}

/** What work a topic names, as far as it does. */
export function guessOf(topic: Topic, year: number | null): Guess {
  const { base, otherWork: other } = topic;
  const what = other ? OTHER : base === null ? null : whatOf(base, topic.act ?? 'enter', topic);
  return {
    what,
    ...(what === OTHER && { title: titleOf(other?.words ?? '') }),
    quarter: base === 'progress' ? (topic.quarters[0]?.quarter ?? null) : null,
    year: topic.year ?? year,
  };
}

/** The kind that goes by its own words. */
const OTHER: What = 'other';

/** The words up to the deadline, as a title. */
function titleOf(words: string): string {
  const title = words
    .replace(/;.*$/u, '')
    .replace(/(?:ให้(?:แล้วเสร็จ|เรียบร้อย))?[ ]?(?:ภายใน|ระหว่าง|ตั้งแต่|ไม่เกิน|ก่อน)(?:วันที่)?.*$/u, '')
    .replace(/(?:วันที่|ใน)? *$/u, '')
    .replace(
      / *(?:เลื่อน|ขยาย|เปลี่ยน|แก้ไข|ปรับ)(?:ระยะ)?(?:เวลา|กำหนด)?(?:มา|ไป|ออกไป)?(?:เป็น|ถึง)$/u,
      '',
    )
    .replaceAll('emenscr', 'eMENSCR')
    .replace(/[\s\v]+/gu, ' ')
    .trim();
  return title.slice(0, MAX_TITLE);
}

const MAX_TITLE = 200;

function placeOf({ from, to }: DateFound): Stretch {
  return { from, to };
}

/** "สปส. (ไตรมาส 4/65) …": the only quarter printed is that of an agency. */
function labelOf(agencies: readonly AgencyNamed[]): QuarterNamed | null {
  const label = agencies.length === 1 ? agencies[0]?.label : null;
  return label ? { ...label, calendar: false } : null;
}

/** A heading may name two kinds of work for one date: "นำเข้าโครงการ และรายงานความก้าวหน้า". */
function kindsOf(topic: Topic, base: Base): Base[] {
  if (topic.coordinated.length > 1) return [...topic.coordinated];
  const both = topic.bases.includes('project') && topic.bases.includes('progress');
  return both ? ['project', 'progress'] : [base];
}

function whatOf(base: Base, act: 'enter' | 'approve', topic: Topic): What | null {
  const approve = act === 'approve';
  switch (base) {
    case 'project':
      return approve ? 'project-approval' : 'project-entry';
    case 'new-project':
      return approve ? 'project-approval' : 'new-project-entry';
    case 'progress':
      return approve ? 'progress-approval' : 'progress-report';
    case 'level3':
      return approve ? 'level3-approval' : 'level3-plan';
    case 'achievement':
      if (approve) return null;
      return topic.plan === 'thematic' ? 'thematic-achievement' : 'annual-achievement';
    case 'open':
      if (approve) return null;
      return topic.open === 'research' ? 'open-research' : 'open-data';
    case 'other':
      return OTHER;
  }
}

/** The fiscal year of the work; where none is printed it follows from the end. */
function yearOfWork(
  base: Base,
  named: number | null,
  end: Day,
  flags: Set<MemoFlagCode>,
  isOwn: boolean,
): number {
  if (base === 'achievement' && !isOwn) {
    const ended = fiscalYear(end) - 1;
    if (named === null || named > ended) {
      flags.add('fiscal-year-inferred');
      return ended;
    }
    return named;
  }
  if (named !== null) return named;
  flags.add('fiscal-year-inferred');
  return base === 'achievement' ? fiscalYear(end) - 1 : fiscalYear(end);
}

/** In these months projects and plans are entered for the year that is about to begin, too. */
function isBetweenYears(base: Base, end: Day): boolean {
  return base !== 'open' && [8, 9].includes(partsOf(end).month);
}

/** The quarter that ended last before the end of a window. */
function quarterBefore(end: Day): Quarter {
  const { month } = partsOf(end);
  return ([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4] as const)[month - 1] ?? 1;
}

/** Months since the fiscal year (พ.ศ.) began: October is 0. */
function monthsOf(year: number, end: Day): number {
  const { year: y, month } = partsOf(end);
  return (y - (year - 543 - 1)) * 12 + month - 10;
}

/** Dates that do not fit what they are for: most often a year that was not brought up to date. */
function isUnlikely(
  base: Base,
  act: 'enter' | 'approve',
  quarter: Quarter | null,
  year: number,
  start: Day | null,
  end: Day,
  calendarOnly: boolean,
): boolean {
  const { year: y, month } = partsOf(end);
  const at = monthsOf(year, end);
  if (start !== null) {
    const a = partsOf(start);
    if ((y - a.year) * 12 + month - a.month > 7) return true;
  }
  if (base === 'progress' && quarter !== null) return at < quarter * 3 - 1 || at > quarter * 3 + 4;
  if (base === 'achievement') return at < 10 || at > 23;
  if (base === 'other') return at < -24 || at > 24;
  if (base === 'open') return at < -3 || at > 24;
  // Once the year is over its projects are no longer entered, but for agencies of the calendar year.
  const last = act === 'approve' ? 12 : 11;
  return at < -6 || at > (calendarOnly ? last + 4 : last);
}
