/**
 * Which windows apply: those of the schedules at hand and, for work no schedule covers, those
 * projected from an earlier year. Work by work, the nearest source wins.
 */
import { addDays, type Day } from '../calendar/day.ts';
import { fiscalYear } from '../calendar/years.ts';
import { chainRoot } from './chain.ts';
import { projectSchedule } from './project.ts';
import type { AgencyId, Schedule, ScheduleWindow, WindowInForce } from './types.ts';

/** From so many days before a fiscal year begins, its projection is shown too. */
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

/**
 * Real windows of every schedule, and projections for the fiscal years after them, up to the
 * fiscal year of `today` and, in its last 60 days, the next. There is no projection backwards.
 *
 * Two windows are about the same work when the chains they belong to have the same kind, fiscal
 * year of work and quarter. For the same work of the same agency the source carried over the
 * fewest years wins, so a projection gives way as soon as a real schedule names the work; of two
 * real schedules the later memo wins. An agency that the winner does not name keeps the loser's
 * window, narrowed to it.
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
  const sources = latestRevisions(schedules)
    .flatMap((schedule) => sourcesOf(schedule, options.projection === false ? 0 : lastYear))
    .sort(nearestFirst);
  const taken = new Map<string, Set<AgencyId>>();
  return sources.flatMap((source) => takeFree(source, taken));
}

function sourcesOf(schedule: Schedule, lastYear: number): Source[] {
  const sources: Source[] = [{ schedule, years: 0, windows: schedule.windows.map(real(schedule)) }];
  for (let years = 1; schedule.fiscalYear + years <= lastYear; years += 1) {
    sources.push({ schedule, years, windows: projectSchedule(schedule, years) });
  }
  return sources;
}

function real(schedule: Schedule): (window: ScheduleWindow) => WindowInForce {
  return (window) => ({
    window,
    scheduleId: schedule.id,
    fiscalYear: schedule.fiscalYear,
    projected: null,
    currentFrom: window.start,
  });
}

function nearestFirst(a: Source, b: Source): number {
  return (
    a.years - b.years ||
    b.schedule.memo.date.localeCompare(a.schedule.memo.date) ||
    b.schedule.revision - a.schedule.revision
  );
}

/** The windows of a source for the agencies whose work no nearer source has taken. */
function takeFree(source: Source, taken: Map<string, Set<AgencyId>>): WindowInForce[] {
  const everyAgency = source.schedule.agencies.map((agency) => agency.id);
  const own = source.windows.map((item) => ({
    item,
    work: workOf(item.window, source.windows),
    agencies: item.window.agencies ?? everyAgency,
  }));
  const free = own.flatMap(({ item, work, agencies }) => {
    const others = taken.get(work);
    const left = others ? agencies.filter((id) => !others.has(id)) : agencies;
    if (left.length === 0) return [];
    return [left.length === agencies.length ? item : narrowed(item, left)];
  });
  for (const { work, agencies } of own) {
    const others = taken.get(work) ?? new Set();
    for (const id of agencies) others.add(id);
    taken.set(work, others);
  }
  return free;
}

function workOf(window: ScheduleWindow, siblings: readonly WindowInForce[]): string {
  const root = chainRoot(
    window,
    siblings.map((sibling) => sibling.window),
  );
  return [root.what, root.fiscalYear, root.quarter].join('|');
}

function narrowed(item: WindowInForce, agencies: readonly AgencyId[]): WindowInForce {
  const labels = Object.fromEntries(
    Object.entries(item.window.labels).filter(([id]) => agencies.includes(id)),
  );
  return { ...item, window: { ...item.window, agencies, labels } };
}

/** Of the schedules with the same id the one with the highest revision, else the later in the list. */
function latestRevisions(schedules: readonly Schedule[]): Schedule[] {
  const byId = new Map<string, Schedule>();
  for (const schedule of schedules) {
    const known = byId.get(schedule.id);
    if (!known || schedule.revision >= known.revision) byId.set(schedule.id, schedule);
  }
  return [...byId.values()];
}
