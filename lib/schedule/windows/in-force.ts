/**
 * Which windows apply: those of the schedules at hand and, for work no schedule covers, those
 * projected from an earlier year.
 */
import { addDays, type Day, daysBetween } from '../../calendar/day.ts';
import { fiscalYear } from '../../calendar/years.ts';
import { changeInForce, kindOfChange } from '../model/change.ts';
import { latestRevisions } from '../model/revisions.ts';
import type {
  AgencyId,
  ChangeInForce,
  Memo,
  Schedule,
  ScheduleWindow,
  WindowInForce,
} from '../model/types.ts';
import { kindOf, workKey } from '../model/work.ts';
import { keyOf, workOf } from './chain.ts';
import { projectSchedule } from './project.ts';

/** Days before a fiscal year begins from which its projection is shown too. */
const LOOK_AHEAD_DAYS = 60;

export interface InForceOptions {
  /** False: only what the schedules print. Default true. */
  readonly projection?: boolean;
}

/** The windows that one schedule gives for one fiscal year. */
interface Source {
  readonly schedule: Schedule;
  /** 0 for the schedule's own year. */
  readonly years: number;
  readonly windows: readonly WindowInForce[];
}

/** A window of a source, before it is known for which agencies it is in force. */
interface Candidate {
  readonly item: WindowInForce;
  readonly agencies: readonly AgencyId[];
  /** Index of its source; a lower one is nearer. */
  readonly source: number;
  /** `workKey` of the window itself, not of what its chain is about. */
  readonly kind: string;
  readonly memo: Memo;
}

/**
 * Real windows of every schedule, and projections for the fiscal years after them, up to the
 * fiscal year of `today` and, in its last 60 days, the next. There is no projection backwards.
 *
 * Two windows are about the same work when the chains they belong to have the same kind, fiscal
 * year of work and quarter (see `workKey`). For the same work of the same agency a projection
 * gives way, with its whole chain, as soon as a source carried over fewer years names the work.
 *
 * Of two real schedules the later memo wins, window by window: a letter that changes a window takes
 * the place of the one whose dates it says it changed or, where it names none, of what `takesPlace`
 * finds. What it does not mention (an approval, a second round) stays as the earlier memo prints it.
 * An agency that the later memo does not name keeps the earlier window, narrowed to it.
 *
 * @param schedules any order; of the same id only the highest revision counts
 * @param today a day in Thailand
 */
export function windowsInForce(
  schedules: readonly Schedule[],
  today: Day,
  options: InForceOptions = {},
): WindowInForce[] {
  const lastYear = fiscalYear(addDays(today, LOOK_AHEAD_DAYS));
  const candidates = latestRevisions(schedules)
    .flatMap((schedule) => sourcesOf(schedule, options.projection === false ? 0 : lastYear))
    .sort(nearestFirst)
    .flatMap(candidatesOf);
  const replacers = replacersAmong(candidates);
  const replacedOf = inverse(replacers);
  const nearest = nearestSources(candidates);
  const kept = new Map<Candidate, WindowInForce>();
  for (const one of candidates) {
    const left = one.item.projected === null ? notTaken(one, replacers) : nearestOf(one, nearest);
    if (left.length === 0) continue;
    const change = one.item.change ?? silentChange(one, replacedOf.get(one) ?? []);
    const item = change === one.item.change ? one.item : { ...one.item, change };
    kept.set(one, left.length === one.agencies.length ? item : narrowed(item, left));
  }
  return inChains(kept, candidates, replacers, replacedOf);
}

/** The agencies of a window for which no later one takes its place. */
function notTaken(one: Candidate, replacers: Relation): readonly AgencyId[] {
  const later = replacers.get(one);
  if (later === undefined) return one.agencies;
  const taken = new Set(later.flatMap(({ agencies }) => agencies));
  return one.agencies.filter((id) => !taken.has(id));
}

/** The agencies of a window for which no nearer source names its work. */
function nearestOf(
  { item, agencies, source }: Candidate,
  nearest: ReadonlyMap<string, ReadonlyMap<AgencyId, number>>,
): readonly AgencyId[] {
  const sourceFor = nearest.get(item.work);
  return agencies.every((id) => sourceFor?.get(id) === source)
    ? agencies
    : agencies.filter((id) => sourceFor?.get(id) === source);
}

/** More windows than memos ever print about one work; bounds hostile schedules. */
const MAX_RELATED = 50;

type Relation = ReadonlyMap<Candidate, readonly Candidate[]>;

/**
 * Joins the windows in force to chains. What follows a window that a letter replaced follows the
 * letter's; what a letter says of an approval alone follows the entry that the earlier memo names.
 */
function inChains(
  kept: ReadonlyMap<Candidate, WindowInForce>,
  candidates: readonly Candidate[],
  replacers: Relation,
  replacedOf: Relation,
): WindowInForce[] {
  const byKey = new Map(candidates.map((one) => [keyOf(one.item), [one]]));
  const followed = ({ item: { scheduleId, window } }: Candidate): Candidate[] =>
    window.follows === null ? [] : (byKey.get(`${scheduleId}/${window.follows}`) ?? []);
  return [...kept].map(([one, item]) => {
    const isOrphan = one.item.window.follows === null && kindOf(item.window.what).act === 'approve';
    const before = (isOrphan ? withAll([one], replacedOf) : [one]).flatMap(followed);
    const [first] = before;
    if (!first) return item;
    const after = withAll(before, replacers)
      .flatMap((each) => kept.get(each) ?? [])
      .filter((each) => sharesAgencies(each, item));
    return { ...item, about: first.item.about, after: [...new Set(after.map(keyOf))] };
  });
}

/** The candidates and whatever they are related to, directly or by way of others. */
function withAll(candidates: readonly Candidate[], related: Relation): readonly Candidate[] {
  // Most are related to nothing.
  if (!candidates.some((one) => related.has(one))) return candidates;
  const found = new Set(candidates);
  for (const one of found) {
    if (found.size > MAX_RELATED) break;
    for (const other of related.get(one) ?? []) found.add(other);
  }
  return [...found];
}

function sharesAgencies({ window: a }: WindowInForce, { window: b }: WindowInForce): boolean {
  return (
    a.agencies === null || b.agencies === null || a.agencies.some((id) => b.agencies?.includes(id))
  );
}

/** For each work and agency the index of the nearest source that names it. */
function nearestSources(candidates: readonly Candidate[]): Map<string, Map<AgencyId, number>> {
  const nearest = new Map<string, Map<AgencyId, number>>();
  for (const { item, agencies, source } of candidates) {
    const own = nearest.get(item.work) ?? new Map<AgencyId, number>();
    nearest.set(item.work, own);
    // Nearest first: the first one to name it stays.
    for (const id of agencies) if (!own.has(id)) own.set(id, source);
  }
  return nearest;
}

function add<Item>(lists: Map<Item, Item[]>, to: Item, item: Item): void {
  const list = lists.get(to);
  if (list) list.push(item);
  else lists.set(to, [item]);
}

function inverse<Item>(lists: ReadonlyMap<Item, readonly Item[]>): Map<Item, Item[]> {
  const found = new Map<Item, Item[]>();
  for (const [item, others] of lists) {
    for (const other of others) add(found, other, item);
  }
  return found;
}

function sourcesOf(schedule: Schedule, lastYear: number): Source[] {
  const sources: Source[] = [{ schedule, years: 0, windows: realWindows(schedule) }];
  for (let years = 1; schedule.fiscalYear + years <= lastYear; years += 1) {
    sources.push({ schedule, years, windows: projectSchedule(schedule, years) });
  }
  return sources;
}

function realWindows(schedule: Schedule): WindowInForce[] {
  return schedule.windows.map((window) => ({
    window,
    scheduleId: schedule.id,
    fiscalYear: schedule.fiscalYear,
    projected: null,
    currentFrom: window.start,
    change: changeInForce(window, schedule.memo),
    after: [],
    ...workOf(window, schedule.windows),
  }));
}

function nearestFirst(a: Source, b: Source): number {
  return (
    a.years - b.years ||
    daysBetween(a.schedule.memo.date, b.schedule.memo.date) ||
    b.schedule.revision - a.schedule.revision
  );
}

function candidatesOf({ schedule, windows }: Source, source: number): Candidate[] {
  const everyAgency = schedule.agencies.map(({ id }) => id);
  return windows.map((item) => ({
    item,
    agencies: item.window.agencies ?? everyAgency,
    source,
    kind: workKey(item.window),
    memo: schedule.memo,
  }));
}

/** For each real window the later ones that take its place. */
function replacersAmong(candidates: readonly Candidate[]): Map<Candidate, Candidate[]> {
  const real = candidates.filter(({ item }) => item.projected === null);
  const byKind = Map.groupBy(real, ({ kind }) => kind);
  const replacers = new Map<Candidate, Candidate[]>();
  for (const sameKind of byKind.values()) {
    const rounds = Map.groupBy(sameKind, roundsKey);
    const countOf = (one: Candidate) => rounds.get(roundsKey(one))?.length ?? 0;
    for (const later of sameKind) {
      for (const one of replacedBy(later, sameKind, countOf)) {
        add(replacers, one, later);
      }
    }
  }
  return replacers;
}

/** Rounds of one work in one memo share it. */
const roundsKey = ({ source, item }: Candidate) => `${source}|${item.work}`;

/** The windows of earlier memos whose place a later one takes. */
function replacedBy(
  later: Candidate,
  sameKind: readonly Candidate[],
  countOf: (one: Candidate) => number,
): Candidate[] {
  const earlier = sameKind.filter(({ source }) => source > later.source);
  const changed = earlier.filter(({ item }) => isFormer(item.window, later.item));
  return changed.length > 0 ? changed : earlier.filter((one) => takesPlace(later, one, countOf));
}

/** True when `window` has the dates that a later one says it changed. */
function isFormer({ start, end }: ScheduleWindow, { change }: WindowInForce): boolean {
  if (change === null || change.before.end !== end) return false;
  return change.before.start === null || start === null || change.before.start === start;
}

/**
 * Does a window take the place of an earlier one of its kind, though it does not say so? Of work
 * that is done once a year, always. Of rounds, only when the later memo names all of them anew, or
 * when the days overlap: a further round must not hide the ones before it.
 */
function takesPlace(
  later: Candidate,
  one: Candidate,
  countOf: (one: Candidate) => number,
): boolean {
  const isOrphan = ({ item }: Candidate) =>
    item.about === item.window.what && kindOf(item.about).act === 'approve';
  const isLoose = isOrphan(later) || isOrphan(one);
  if (later.item.work !== one.item.work && !isLoose) return false;
  if (!kindOf(later.item.window.what).repeats) return true;
  return (
    (!isLoose && countOf(later) >= countOf(one)) || overlap(later.item.window, one.item.window)
  );
}

function overlap(a: ScheduleWindow, b: ScheduleWindow): boolean {
  return (a.start ?? a.end) <= b.end && (b.start ?? b.end) <= a.end;
}

/**
 * The change of a window whose memo says nothing of one, but which took the place of a window with
 * other dates in an earlier memo; null when there is none, or more than one.
 */
function silentChange(later: Candidate, replaced: readonly Candidate[]): ChangeInForce | null {
  const nearest = Math.min(...replaced.map(({ source }) => source));
  const [one, ...others] = replaced.filter(({ source }) => source === nearest);
  const { window } = later.item;
  const [quote] = window.quotes;
  if (!one || others.length > 0 || !quote) return null;
  const before = one.item.window;
  // The same memo read anew is no letter; a start that only one of them prints is no change.
  const isSameMemo = one.memo.number === later.memo.number;
  const isSame = before.end === window.end && (before.start === null || window.start === null);
  const coversAll = later.agencies.every((id) => one.agencies.includes(id));
  const kind = kindOfChange(before, window);
  if (isSameMemo || isSame || !coversAll || kind === null) return null;
  const { number, date } = later.memo;
  return {
    kind,
    before: { start: before.start, end: before.end },
    quote,
    memo: { number, date },
  };
}

function narrowed(item: WindowInForce, agencies: readonly AgencyId[]): WindowInForce {
  const labels = Object.fromEntries(
    Object.entries(item.window.labels).filter(([id]) => agencies.includes(id)),
  );
  return { ...item, window: { ...item.window, agencies, labels } };
}
