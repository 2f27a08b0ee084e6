import { readScheduleFile } from '../../schedule/file/read-file.ts';
import { readSchedule } from '../../schedule/file/read-schedule.ts';
import type { Schedule } from '../../schedule/model/types.ts';
import { type Differences, differencesOf } from '../../schedule/words/difference.ts';
import {
  arrivalOf,
  type LoadedSchedules,
  loadSchedules,
  undoSchedules,
  useSchedule,
} from '../../settings/stores/schedules.ts';
import { storage } from '../../storage.ts';
import { type ImportFlow, importFlow } from '../import-flow.ts';
import type { FoundSchedule, ScheduleImportProblem } from './view.ts';

/** What a schedule that is not in use yet would change. */
export function changesBy(schedule: Schedule, { inUse }: LoadedSchedules): Differences {
  return differencesOf(inUse, [...inUse, schedule], schedule.fiscalYear);
}

/** What the last change of schedules changed, in the year of the newest one. */
export function lastChanges({ inUse, before, broughtIn }: LoadedSchedules): Differences | null {
  const [newest] = broughtIn;
  return before === null || !newest ? null : differencesOf(before, inUse, newest.fiscalYear);
}

/** Brings a schedule in. The way back stands in storage, so it is there after a reload too. */
export function scheduleImport(
  onChange: () => unknown,
): ImportFlow<FoundSchedule, ScheduleImportProblem, 'used'> {
  return importFlow<FoundSchedule, ScheduleImportProblem, 'used'>({
    name: 'a schedule file',
    unreadable: { kind: 'unreadable' },
    async read(source) {
      const read =
        typeof source === 'string' ? readSchedule(source) : await readScheduleFile(source);
      const schedules = await loadSchedules(storage());
      const arrival = arrivalOf(read, schedules.inUse);
      if (arrival.kind !== 'ready') return { problem: arrival };
      const { schedule } = arrival;
      return { found: { schedule, differences: changesBy(schedule, schedules) } };
    },
    async use({ schedule }) {
      await useSchedule(storage().local, schedule);
      return { done: 'used' };
    },
    undoStored: () => undoSchedules(storage().local),
    onChange,
  });
}
