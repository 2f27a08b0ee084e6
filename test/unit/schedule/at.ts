import { BUILT_IN_HOLIDAYS } from '../../../lib/calendar/holiday-years.ts';
import type { AgencyId, MyWindow, Role, Schedule } from '../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../lib/schedule/packs/fy2566.ts';
import type { InForceOptions } from '../../../lib/schedule/windows/in-force.ts';
import { myWindows } from '../../../lib/schedule/windows/my-windows.ts';

interface Asked extends InForceOptions {
  readonly agency?: AgencyId | null;
  readonly roles?: readonly Role[];
  readonly schedules?: readonly Schedule[];
}

/** The windows at a time in Thailand, e.g. `2023-04-17 12:00:00`; noon when only a day is given. */
export function windowsAt(bangkokTime: string, asked: Asked = {}): readonly MyWindow[] {
  const { agency = null, roles = [], schedules = [FY2566], ...options } = asked;
  const [day, time = '12:00:00'] = bangkokTime.split(' ');
  const now = Date.parse(`${day}T${time}+07:00`);
  return myWindows(schedules, { agency, roles }, now, BUILT_IN_HOLIDAYS, options).windows;
}

export function find(windows: readonly MyWindow[], id: string): MyWindow {
  const found = windows.find((each) => each.window.id === id);
  if (!found) throw new Error(`no window ${id} among ${idsOf(windows).join(' ')}`);
  return found;
}

export function idsOf(windows: readonly MyWindow[]): string[] {
  return windows.map((each) => each.window.id);
}
