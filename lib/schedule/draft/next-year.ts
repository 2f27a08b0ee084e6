/**
 * A draft of a year without a memo: the windows that an earlier memo lets expect, each to be confirmed
 * with the days of the new one. No projected day is ever in a field of it.
 */
import type { Day } from '../../calendar/day.ts';
import { fiscalYear } from '../../calendar/years.ts';
import { agenciesOf } from '../model/agencies.ts';
import type { Schedule, ScheduleWindow, WindowInForce } from '../model/types.ts';
import { windowsInForce } from '../windows/in-force.ts';
import { projectSchedule } from '../windows/project.ts';
import { type Draft, type DraftRow, emptyDraft, issuerOf, type LeftOut, rowId } from './draft.ts';

/**
 * The fiscal years (พ.ศ.) to be begun from what is projected: this one where it has no memo, and the
 * next; none that lies before every memo.
 */
export function yearsToBegin(schedules: readonly Schedule[], today: Day): number[] {
  const years = schedules.map((schedule) => schedule.fiscalYear);
  const first = Math.min(...years);
  const current = fiscalYear(today);
  return [current, current + 1].filter((year) => year > first && !years.includes(year));
}

/** The draft of a year that no memo covers. Its memo's number, date and subject are to be typed. */
export function draftOfProjection(year: number, schedules: readonly Schedule[]): Draft {
  const items = projectedInto(year, schedules).toSorted((a, b) =>
    placeOf(a) < placeOf(b) ? -1 : 1,
  );
  const ids = new Map(items.map(({ window }, index) => [window.id, rowId(index + 1)]));
  return {
    ...emptyDraft(),
    head: { ...emptyDraft().head, fiscalYear: String(year), issuer: issuerOf(schedules) },
    agencies: agenciesOf(schedules),
    rows: items.map((item) => rowOf(item, ids)),
  };
}

const placeOf = ({ window }: WindowInForce) => `${window.start ?? window.end} ${window.end}`;

/**
 * What the memos before a year let expect of its own. Of each piece of work the nearest year that
 * names it for an agency counts, as in `windowsInForce`; unlike there, the years between are not
 * projected too, which would take work that runs over two years out of this one.
 */
function projectedInto(year: number, schedules: readonly Schedule[]): WindowInForce[] {
  const before = schedules.filter((schedule) => schedule.fiscalYear < year);
  const years = [...new Set(before.map((schedule) => schedule.fiscalYear))].sort((a, b) => b - a);
  const taken = new Set<string>();
  return years.flatMap((from) => {
    const ofYear = before.filter((schedule) => schedule.fiscalYear === from);
    const everyAgency = agenciesOf(ofYear).map(({ id }) => id);
    const items = projectSchedule(asOne(ofYear), year - from).flatMap((item) => {
      const agencies = item.window.agencies ?? everyAgency;
      const left = agencies.filter((id) => !taken.has(`${item.work}|${id}`));
      if (left.length === 0) return [];
      if (left.length === agencies.length) return [item];
      return [{ ...item, window: { ...item.window, agencies: left } }];
    });
    for (const { work, window } of items) {
      for (const id of window.agencies ?? everyAgency) taken.add(`${work}|${id}`);
    }
    return items;
  });
}

/** A year's memo and its letters as one schedule: what is in force of them, by keys of their own. */
function asOne(schedules: readonly Schedule[]): Schedule {
  const [memo] = schedules.toSorted((a, b) => (a.memo.date < b.memo.date ? -1 : 1));
  const items = windowsInForce(schedules, memo?.memo.date ?? '1900-01-01', { projection: false });
  const windows = items.map(({ window, scheduleId, change, after }): ScheduleWindow => {
    return {
      ...window,
      id: `${scheduleId}/${window.id}`,
      follows: after[0] ?? null,
      ...(change && { change }),
    };
  });
  return { ...(memo as Schedule), windows };
}

function rowOf(item: WindowInForce, ids: ReadonlyMap<string, string>): DraftRow {
  const { window, projected } = item;
  const id = ids.get(window.id) ?? window.id;
  const follows = ids.get(window.follows ?? '') ?? null;
  return {
    id,
    what: window.what,
    title: window.title?.th ?? '',
    steps: window.steps,
    roles: window.roles,
    agencies: window.agencies,
    start: '',
    end: '',
    fiscalYear: String(window.fiscalYear),
    quarter: window.quarter,
    labels: window.labels,
    quote: '',
    spans: [],
    questions: [],
    before: null,
    confirmed: false,
    touched: false,
    base: withoutMemo({ ...window, id, follows }),
    projected: {
      start: window.start,
      end: window.end,
      fromYear: projected?.fromYear ?? window.fiscalYear,
      isException: projected?.expectedFrom != null,
    },
  };
}

/** What the earlier memo says of its own year has no place in the next. */
function withoutMemo({ note: _note, change: _change, ...window }: ScheduleWindow): ScheduleWindow {
  return { ...window, certainty: 'printed', reasons: [], quotes: [] };
}

/** The memo has no such window: the row is put beside the others, to be taken back. */
export function leaveOut(draft: Draft, id: string): Draft {
  const index = draft.rows.findIndex((row) => row.id === id);
  const row = draft.rows[index];
  if (!row) return draft;
  const leftOut: readonly LeftOut[] = [...(draft.leftOut ?? []), { row, index }];
  return { ...draft, rows: draft.rows.filter((each) => each !== row), leftOut };
}

/** The reverse of `leaveOut`: the row stands where it stood, as far as the others allow. */
export function takeBack(draft: Draft, id: string): Draft {
  const found = draft.leftOut?.find(({ row }) => row.id === id);
  if (!found) return draft;
  const leftOut = draft.leftOut?.filter((each) => each !== found) ?? [];
  return { ...draft, rows: draft.rows.toSpliced(found.index, 0, found.row), leftOut };
}
