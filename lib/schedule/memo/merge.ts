/** Makes windows of what the places of a memo say: the same window printed twice is one. */
import type { AgencyId, PeriodLabel, Role, Step, What } from '../types.ts';
import { type Agencies, type AgencyNamed, asCalendar } from './agencies.ts';
import { withChanges } from './changes.ts';
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
  readonly remarks: readonly Remark[];
}

/** Several windows of the same kind in one year are nothing unusual here. */
const REPEATS: ReadonlySet<What> = new Set(['new-project-entry', 'project-approval']);

export function mergeStatements(said: Said, agencies: Agencies, plain: Plain): Merged {
  const { live, remarks } = withChanges(said);
  const drafts = draftsOf(
    live.map((each) => withAgencies(withOthers(each, live, agencies), agencies)),
  );
  const windows = drafts.map((draft) => windowOf(draft, said, agencies, plain));
  const whole = drafts.map((_, i) => followed(windows, i, agencies));
  return { windows: whole.map((window) => inOrder(window, whole)), remarks };
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
      each.end <= window.end &&
      each.flags.every(({ code }) => code !== 'unlikely-date') &&
      sharesAgencies(each, window),
  );
  const isAsked = window.flags.some(({ code }) => code === 'unlikely-date');
  if (isAsked || !(early || late)) return window;
  return { ...window, flags: [...window.flags, { quote: window.quote, code: 'unlikely-date' }] };
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
  const isOnce = !only && !REPEATS.has(statement.what);
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

function draftsOf(statements: readonly Statement[]): Draft[] {
  const byKey = new Map<string, Draft[]>();
  const order: Draft[] = [];
  for (const statement of statements) {
    const { what, fiscalYear, quarter } = statement;
    const key = `${what} ${fiscalYear} ${quarter}`;
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
  const dropped = new Set([...byKey.values()].flatMap(outnumbered));
  return order.filter((draft) => !dropped.has(draft));
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

/** Can both not be right, or are they windows beside each other? */
function isRival(draft: Draft, statement: Statement): boolean {
  return draft.said.some((other) => {
    if (areApart(other.agencies, statement.agencies)) return false;
    const years = [other.agencyYear, statement.agencyYear];
    if (years.includes('fiscal') && years.includes('calendar')) return false;
    if (REPEATS.has(statement.what)) {
      // A new date whose former one was not seen as such.
      if (statement.status === 'changed' && statement.before === null && isNear(other, statement))
        return true;
      if (other.round !== null && other.round === statement.round) return true;
      return overlaps(other, statement);
    }
    if (statement.base === 'level3')
      return other.plans.some((plan) => statement.plans.includes(plan));
    return true;
  });
}

function isNear(a: Statement, b: Statement): boolean {
  return Math.abs(a.from - b.from) < 200;
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
    if (!flags.has(code)) flags.set(code, { quote, code });
  }
  // A host agency's plan: the agencies of the whole memo's title are not named for it.
  const isForAll = first.what === 'thematic-achievement' && named.length === agencies.all.length;
  const { labels, differs } = labelsOf(first, named, agencies);
  const quote = quoteOf(draft, plain);
  if (differs) flags.set('label-differs', { quote, code: 'label-differs' });
  return {
    what: first.what,
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

const INFERRED: ReadonlySet<MemoFlagCode> = new Set([
  'year-inferred',
  'fiscal-year-inferred',
  'quarter-inferred',
  'kind-unsure',
  'month-only',
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

const ENTRY_STEPS: readonly Step[] = ['M1', 'M2', 'M3', 'M4', 'M5'];

function workOf(
  { base, what, approver }: Statement,
  withExecutive: boolean,
): { steps: Step[]; roles: Role[] } {
  const approval: Step[] = withExecutive ? ['M7'] : [];
  const executive: Role[] = withExecutive ? ['executive'] : [];
  switch (what) {
    case 'project-entry':
    case 'new-project-entry':
      return { steps: [...ENTRY_STEPS, ...approval], roles: ['unit', ...executive] };
    case 'progress-report':
      return { steps: ['M6', ...approval], roles: ['unit', ...executive] };
    case 'level3-plan':
      return { steps: ['L3', ...approval], roles: ['planning', ...executive] };
    case 'annual-achievement':
    case 'thematic-achievement':
      return { steps: ['AR'], roles: ['planning'] };
    case 'open-data':
    case 'open-research':
      return { steps: [], roles: ['unit'] };
    default:
      return {
        steps: ['M7'],
        roles: [approver === 'executive' && base !== 'open' ? 'executive' : 'ministry'],
      };
  }
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
    const expected = calendar.has(id) ? asCalendar(quarter, fiscalYear) : fiscal;
    const isExpected =
      label === null || (label.quarter === expected.quarter && label.year === expected.year);
    if (!isExpected) differs = true;
    return [id, isExpected ? expected : label] as const;
  });
  return { labels: Object.fromEntries(entries), differs };
}

/**
 * A window that names no agencies: an approval has those of the entries it follows, and all else
 * those of the whole memo; a plan of a host agency has none that could be named.
 */
function followed(windows: readonly MemoWindow[], index: number, agencies: Agencies): MemoWindow {
  const window = windows[index] as MemoWindow;
  if (window.agencies !== null || window.what === 'thematic-achievement') return window;
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
  const ids = theirs.size > 0 ? [...theirs] : agencies.all;
  if (ids.length === 0) return window;
  const statement = { quarter: window.quarter, fiscalYear: window.fiscalYear } as Statement;
  const named = ids.map((id) => ({ id, label: null }));
  return { ...window, agencies: ids, labels: labelsOf(statement, named, agencies).labels };
}

function isEntryOf(entry: MemoWindow, approval: MemoWindow): boolean {
  if (entry.fiscalYear !== approval.fiscalYear) return false;
  switch (approval.what) {
    case 'progress-approval':
      return entry.what === 'progress-report' && entry.quarter === approval.quarter;
    case 'level3-approval':
      return entry.what === 'level3-plan';
    case 'project-approval':
      return entry.what === 'project-entry' || entry.what === 'new-project-entry';
    default:
      return false;
  }
}
