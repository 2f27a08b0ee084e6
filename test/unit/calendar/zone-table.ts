/**
 * Run on its own in a process with another time zone: prints what the calendar and the schedule
 * say, as JSON. The answers must not depend on the zone.
 */
import {
  addDays,
  bangkokDay,
  daysBetween,
  endOfBangkokDay,
  parseDay,
} from '../../../lib/calendar/day.ts';
import { BUILT_IN_HOLIDAYS } from '../../../lib/calendar/holiday-years.ts';
import { weekday } from '../../../lib/calendar/parts.ts';
import { showDay } from '../../../lib/calendar/show.ts';
import { lastWorkingDayOnOrBefore, workingDaysLeft } from '../../../lib/calendar/working-days.ts';
import { fiscalYear, shiftYears } from '../../../lib/calendar/years.ts';
import { FY2566 } from '../../../lib/schedule/packs/fy2566.ts';
import { myWindows } from '../../../lib/schedule/windows/my-windows.ts';

const days = Array.from({ length: 800 }, (_, index) => addDays('2022-12-15', index));
const instants = ['2023-02-20T23:59:59+07:00', '2023-02-21T00:00:00+07:00'].map(Date.parse);
const now = Date.parse('2023-04-18T23:30:00+07:00');

console.log(
  JSON.stringify({
    // Another zone is really in use: summer time and both sides of the date line.
    offsets: ['2023-01-15T00:00:00Z', '2023-07-15T00:00:00Z'].map((at) =>
      new Date(at).getTimezoneOffset(),
    ),
    answers: {
      days: days.map((day) => [
        parseDay(day).ok,
        weekday(day),
        fiscalYear(day),
        shiftYears(day, 4),
        daysBetween('2023-01-01', day),
        endOfBangkokDay(day),
        lastWorkingDayOnOrBefore(day, BUILT_IN_HOLIDAYS)?.day,
        workingDaysLeft('2023-01-01', day, BUILT_IN_HOLIDAYS),
        showDay(day, { language: 'th', digits: 'arabic', style: 'weekday' }),
      ]),
      bangkok: instants.map(bangkokDay),
      windows: myWindows([FY2566], { agency: 'สปส.', roles: [] }, now, BUILT_IN_HOLIDAYS),
    },
  }),
);
