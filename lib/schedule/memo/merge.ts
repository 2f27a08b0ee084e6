/** Makes windows of what the places of a memo say: the same window printed twice is one. */

import { asCalendarQuarter } from '../../calendar/years.ts';
import { APPROVAL_STEP } from '../../domain/step.ts';
import type { AgencyId, PeriodLabel, What } from '../model/types.ts';
import { approves, kindOf } from '../model/work.ts';
import type { Agencies, AgencyNamed } from './agencies.ts';
import { remarkOf, withChanges } from './changes.ts';
import type { Stretch } from './lines.ts';
import type { Plain } from './plain.ts';
import type { Remark, Said, Statement } from './said.ts';
import type { MemoFlag, MemoFlagCode, MemoWindow } from './types.ts';

/** A window in the making: what was said first, and all that says the same. */
interface Draft {
  readonly said: [Statement, ...Statement[]];
  start: Statement['start'];
  readonly asks: { readonly code: MemoFlagCode; readonly at: Statement }[];
}

interface Merged {
  readonly windows: readonly MemoWindow[];
  /** Where the dates of each window stand in the plain text, in the same order. */
  readonly dates: readonly (readonly Stretch[])[];
  readonly remarks: readonly Remark[];
}

export function mergeStatements(said: Said, agencies: Agencies, plain: Plain): Merged {
  const { live, remarks } = withChanges(said);
  const { drafts, dropped } = draftsOf(
    live.map((each) => withAgencies(withOthers(each, live, agencies), agencies)),
  );
  const windows = drafts.map((draft) => windowOf(draft, said, agencies, plain));
  const whole = drafts.map((_, i) => followed(windows, i, agencies));
  return {
    windows: whole.map((window) => inOrder(window, whole)),
    dates: drafts.map((draft) => draft.said.flatMap(({ dates }) => dates)),
    // The rival that does not stand is asked about as well: its quarter may be another one.
    remarks: [
      ...remarks,
      ...dropped.flatMap(({ said: each }) => each.map((at) => remarkOf(at, 'dates-differ'))),
    ],
  };
}

/** An approval before the work it approves, a quarter before the one before it: asked about. */
function inOrder(window: MemoWindow, all: readonly MemoWindow[]): MemoWindow {
  // A round of new projects may well come behind the approval of the others.
  const entries = all.filter(
    (each) => isEntryOf(each, window) && each.what !== 'new-project-entry',
  );
  const early =
    entries.length > 0 &&
    entries.every(
      ({ start, end }) => end > window.end || (start ?? end) > (window.start ?? window.end),
    );
  const late = all.some(
    (each) =>
      each.what === window.what &&
      each.fiscalYear === window.fiscalYear &&
      each.quarter !== null &&
      window.quarter !== null &&
      each.quarter > window.quarter &&
      (each.end < window.end || (each.end === window.end && !isOnePlace(each, window))) &&
      each.flags.every(({ code }) => code !== 'unlikely-date') &&
      sharesAgencies(each, window),
  );
  const isAsked = window.flags.some(({ code }) => code === 'unlikely-date');
  if (isAsked || !(early || late)) return window;
  return { ...window, flags: [...window.flags, { quote: window.quote, code: 'unlikely-date' }] };
}

/** "ไตรมาสที่ 1 และไตรมาสที่ 2 ให้รายงานพร้อมกันภายใน …" */
function isOnePlace({ spans: [a] }: MemoWindow, { spans: [b] }: MemoWindow): boolean {
  return a?.from === b?.from;
}

function sharesAgencies(a: MemoWindow, b: MemoWindow): boolean {
  return (
    a.agencies === null || b.agencies === null || a.agencies.some((id) => b.agencies?.includes(id))
  );
}

/** "หน่วยงานอื่น" are those that are named nowhere for the same work. */
function withOthers(
  statement: Statement,
  live: readonly Statement[],
  { all }: Agencies,
): Statement {
  const isNamed = (each: Statement) => !each.others && each.agencies.length > 0;
  const beside = live.filter((each) => each.what === statement.what && isNamed(each));
  const { fiscalYear, quarter, others, only, agencies, end } = statement;
  const same = beside.filter((each) => each.fiscalYear === fiscalYear && each.quarter === quarter);
  // "… เฉพาะ สปส. ภายในวันที่ …": a date for everybody is one for the others.
  const isOnce = !only && !kindOf(statement.what).repeats;
  const apart = isOnce ? same.filter((each) => each.only && each.end !== end) : [];
  if (!others && (apart.length === 0 || agencies.length > 0)) return statement;
  const against = others ? (same.length > 0 ? same : beside) : apart;
  const named = new Set(
    [...statement.except, ...against.flatMap((each) => each.agencies)].map(({ id }) => id),
  );
  const ids = named.size > 0 ? all.filter((id) => !named.has(id)) : [];
  return { ...statement, agencies: ids.map((id) => ({ id, label: null })) };
}

/** "หน่วยงานที่ดำเนินการตามปีปฏิทิน" are those that name their quarters so. */
function withAgencies(statement: Statement, { all, calendar }: Agencies): Statement {
  if (statement.agencies.length > 0 || calendar.size === 0) return statement;
  const { agencyYear } = statement;
  if (agencyYear !== 'fiscal' && agencyYear !== 'calendar') return statement;
  const ids = all.filter((id) => calendar.has(id) === (agencyYear === 'calendar'));
  return { ...statement, agencies: ids.map((id) => ({ id, label: null })) };
}

function draftsOf(statements: readonly Statement[]): { drafts: Draft[]; dropped: Draft[] } {
  const byKey = new Map<string, Draft[]>();
  const order: Draft[] = [];
  for (const statement of statements) {
    const { what, fiscalYear, quarter } = statement;
    const key = `${what} ${fiscalYear} ${quarter} ${statement.title ?? ''}`;
    const same = byKey.get(key) ?? [];
    byKey.set(key, same);
    const home = same.find((draft) => isSame(draft, statement));
    if (home) {
      add(home, statement);
      continue;
    }
    const draft: Draft = { said: [statement], start: statement.start, asks: [] };
    for (const other of same.filter((each) => isRival(each, statement))) {
      other.asks.push({ code: 'dates-differ', at: statement });
      draft.asks.push({ code: 'dates-differ', at: other.said[0] });
    }
    same.push(draft);
    order.push(draft);
  }
  const dropped = [...byKey.values()].flatMap(outnumbered);
  return { drafts: order.filter((draft) => !dropped.includes(draft)), dropped };
}

/** Agencies of their own with a start of their own have a window of their own. */
function isSame({ said, start }: Draft, statement: Statement): boolean {
  if (said[0].end !== statement.end) return false;
  if (start === null || statement.start === null || start === statement.start) return true;
  return !said.some((other) => areApart(other.agencies, statement.agencies));
}

function add(draft: Draft, statement: Statement): void {
  draft.said.push(statement);
  if (draft.start === null) draft.start = statement.start;
  else if (statement.start !== null && statement.start !== draft.start) {
    draft.asks.push({ code: 'dates-differ', at: statement });
  }
}

/** In letters. */
const NEAR = 200;

/** Can both not be right, or are they windows beside each other? */
function isRival(draft: Draft, statement: Statement): boolean {
  return draft.said.some((other) => {
    if (areApart(other.agencies, statement.agencies)) return false;
    // First the executive approves, then the ministry.
    const [a, b] = [other.approver, statement.approver];
    if (a !== null && b !== null && a !== b) return false;
    const years = [other.agencyYear, statement.agencyYear];
    if (years.includes('fiscal') && years.includes('calendar')) return false;
    if (kindOf(statement.what).repeats) {
      // A new date whose former one was not seen as such.
      if (
        statement.status === 'changed' &&
        statement.before === null &&
        Math.abs(other.from - statement.from) < NEAR
      )
        return true;
      if (other.round !== null && other.round === statement.round) return true;
      return overlaps(other, statement);
    }
    // A first round may say nothing of being one.
    if ((other.round ?? 1) !== (statement.round ?? 1)) return false;
    if (statement.base === 'level3')
      return other.plans.some((plan) => statement.plans.includes(plan));
    return true;
  });
}

function areApart(a: readonly AgencyNamed[], b: readonly AgencyNamed[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return !a.some(({ id }) => b.some((other) => other.id === id));
}

function overlaps(a: Statement, b: Statement): boolean {
  if (a.start === null || b.start === null) return false;
  return a.start <= b.end && b.start <= a.end;
}

/** A quarter is reported on once: of rivals the one said more often, or first, stands. */
function outnumbered(drafts: readonly Draft[]): Draft[] {
  const rivals = drafts.filter(
    ({ said, asks }) =>
      said[0].quarter !== null &&
      asks.some(({ code, at }) => code === 'dates-differ' && at.end !== said[0].end),
  );
  const most = Math.max(0, ...rivals.map(({ said }) => said.length));
  const stands = rivals.find(({ said }) => said.length === most);
  return rivals.filter((draft) => draft !== stands);
}

function windowOf(draft: Draft, said: Said, agencies: Agencies, plain: Plain): MemoWindow {
  const [first] = draft.said;
  const named = namedIn(draft.said);
  const withExecutive =
    draft.said.some((each) => each.withExecutive) ||
    said.executive.has(first.base) ||
    (first.base === 'new-project' && said.executive.has('project'));
  const { steps, roles } = workOf(first, withExecutive);
  const flags = new Map<string, MemoFlag>();
  const asks = [
    ...draft.said.flatMap((at) => at.flags.map((code) => ({ code, at }))),
    ...draft.asks,
  ];
  for (const { code, at } of asks) {
    // What one place leaves open may be printed in another.
    if (INFERRED.has(code) && draft.said.some((each) => !each.flags.includes(code))) continue;
    const quote = plain.quote(at.from, at.to);
    const span = plain.span(at.from, at.to);
    if (!flags.has(code)) flags.set(code, { quote, code, span });
  }
  // A host agency's plan: the agencies of the whole memo's title are not named for it.
  const isForAll = isOfHost(first.what) && named.length === agencies.all.length;
  const relabelled = draft.said.flatMap((each) => each.relabelled);
  const isKnown = (id: AgencyId) => relabelled.some((each) => each.id === id);
  const others = named.filter(({ id }) => !isKnown(id));
  const { labels, differs } = labelsOf(first, [...others, ...relabelled], agencies);
  const quote = quoteOf(draft, plain);
  if (differs) flags.set('label-differs', { quote, code: 'label-differs' });
  return {
    what: first.what,
    ...(first.title !== undefined && { title: { th: first.title, en: first.title } }),
    steps,
    roles,
    fiscalYear: first.fiscalYear,
    quarter: first.quarter,
    start: draft.start,
    end: first.end,
    agencies: named.length > 0 && !isForAll ? named.map(({ id }) => id) : null,
    labels,
    quote,
    flags: [...flags.values()],
    spans: draft.said.map(({ from, to }) => plain.span(from, to)),
    before: draft.said.find((each) => each.before !== null)?.before ?? null,
  };
}

const isOfHost = (what: What) => kindOf(what).conditions.includes('host-agency');

const INFERRED: ReadonlySet<MemoFlagCode> = new Set([
  'year-inferred',
  'fiscal-year-inferred',
  'quarter-inferred',
  'kind-unsure',
  'month-only',
  'bare-day',
]);

function namedIn(said: readonly Statement[]): AgencyNamed[] {
  const found = new Map<string, AgencyNamed>();
  for (const { agencies } of said) {
    for (const agency of agencies) {
      if (found.get(agency.id)?.label == null) found.set(agency.id, agency);
    }
  }
  return [...found.values()];
}

/** The words that say most: with the start, and outside a table where there are such. */
function quoteOf({ said, start }: Draft, plain: Plain): string {
  const whole = said.filter((each) => each.start === start);
  const best = whole.find((each) => !each.inTable) ?? whole[0] ?? said[0];
  return plain.quote(best.from, best.to).replace(/^[\s/;,)–-]+|[\s/;,(–-]+$/gu, '');
}

/** What the kind usually is; the executive's part only where the memo says so. */
function workOf(
  { base, what, approver }: Statement,
  withExecutive: boolean,
): Pick<MemoWindow, 'steps' | 'roles'> {
  const { act, steps, roles } = kindOf(what);
  if (act === 'approve') {
    const byExecutive = approver === 'executive' && base !== 'open';
    return { steps, roles: byExecutive ? ['executive'] : roles };
  }
  return {
    steps: steps.filter((step) => withExecutive || step !== APPROVAL_STEP),
    roles: roles.filter((role) => withExecutive || role !== 'executive'),
  };
}

/** Agencies of the calendar year name the same three months otherwise. */
function labelsOf(
  { quarter, fiscalYear }: Statement,
  named: readonly AgencyNamed[],
  { calendar }: Agencies,
): { labels: Record<AgencyId, PeriodLabel>; differs: boolean } {
  if (quarter === null) return { labels: {}, differs: false };
  let differs = false;
  const entries = named.map(({ id, label }) => {
    const fiscal = { quarter, year: fiscalYear };
    const byCalendar = asCalendarQuarter(fiscal);
    const own = label ?? (calendar.has(id) ? byCalendar : fiscal);
    const isIt = (other: PeriodLabel) => own.quarter === other.quarter && own.year === other.year;
    differs ||= !isIt(byCalendar) && !(isIt(fiscal) && !calendar.has(id));
    return [id, { quarter: own.quarter, year: own.year }] as const;
  });
  return { labels: Object.fromEntries(entries), differs };
}

/**
 * A window that names no agencies: an approval has those of the entries it follows, and all else
 * those of the whole memo; a plan of a host agency has none that could be named.
 */
function followed(windows: readonly MemoWindow[], index: number, agencies: Agencies): MemoWindow {
  const window = windows[index] as MemoWindow;
  if (window.agencies !== null || isOfHost(window.what)) return window;
  // Named for what it calls the quarter: the others are named nowhere.
  const relabelled = windows.every((each) => each.agencies === null)
    ? windows.flatMap((each) => Object.keys(each.labels))
    : Object.keys(window.labels);
  if (agencies.all.every((id) => relabelled.includes(id))) return window;
  // What ended before an earlier approval was approved by that one.
  const earlier = windows.filter(
    ({ what, fiscalYear, quarter, end }) =>
      what === window.what &&
      fiscalYear === window.fiscalYear &&
      quarter === window.quarter &&
      end < window.end,
  );
  const entries = windows.filter(
    (each) =>
      isEntryOf(each, window) &&
      each.end < window.end &&
      earlier.every(({ end }) => end < each.end),
  );
  const isForAll = entries.some((each) => each.agencies === null);
  const theirs = new Set(isForAll ? [] : entries.flatMap((each) => each.agencies ?? []));
  const ids = theirs.size > 0 ? [...theirs] : agencies.inLists;
  if (ids.length === 0) return window;
  const statement = { quarter: window.quarter, fiscalYear: window.fiscalYear } as Statement;
  const named = ids.map((id) => ({ id, label: null }));
  const { labels } = labelsOf(statement, named, agencies);
  return { ...window, agencies: ids, labels: { ...labels, ...window.labels } };
}

function isEntryOf(entry: MemoWindow, approval: MemoWindow): boolean {
  return (
    approves(approval.what, entry.what) &&
    entry.fiscalYear === approval.fiscalYear &&
    entry.quarter === approval.quarter
  );
}
