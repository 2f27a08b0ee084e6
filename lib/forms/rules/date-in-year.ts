import { type Day, daysBetween } from '../../calendar/day.ts';
import { type Period, yearPeriod } from '../../calendar/years.ts';
import {
  exampleContext,
  exampleField,
  exampleSeen,
  exampleSnapshot,
  exampleWindow,
} from '../check/example.ts';
import type { Entry, Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule, Unseen } from '../model/rule.ts';
import type { RuleContext } from '../model/rule-context.ts';
import { entriesOf, knownValue } from '../read/look-up.ts';
import { dayIn, daysIn } from '../read/read-day.ts';
import { numberIn } from '../read/read-number.ts';

/** A longer project is meant to run over several years; a shorter one may have slipped by a year or a month. */
const MAX_ONE_YEAR_DAYS = 548;
const MAX_PROJECT_YEARS = 10;

/** The year the project is about: from M5, else of the round in which projects are entered now. */
function yearOf(snapshot: Snapshot, context: RuleContext): number | null {
  const known = knownValue(snapshot, context, 'M5', 'm5.fiscalYear');
  const year = known && numberIn(known.value.replace(/^[^\d๐-๙]+/u, ''));
  if (year !== null && year >= 2500 && year <= 2700) return year;
  if (known) return null;
  const round = context.windows.find(
    ({ kind, state }) => state === 'open' && (kind === 'projects' || kind === 'new-projects'),
  );
  return round?.fiscalYear ?? null;
}

/** The days of a year as the agency counts it; where that is not known, of either way. */
function periodOf(year: number, agency: RuleContext['agency']): Period {
  if (agency !== null) return yearPeriod(agency.year, year);
  return { from: yearPeriod('fiscal', year).from, to: yearPeriod('calendar', year).to };
}

type Span = { from: Day | null; to: Day | null };

function projectSpan(snapshot: Snapshot, context: RuleContext): Span {
  const day = (field: string) => {
    const known = knownValue(snapshot, context, 'M2', field);
    return known && dayIn(known.value);
  };
  return { from: day('m2.start'), to: day('m2.end') };
}

/** Does the project itself say that it runs over several years, one of them this one? */
function runsOverYears({ from, to }: Span, period: Period): boolean {
  if (from === null || to === null || from > period.to || to < period.from) return false;
  const days = daysBetween(from, to);
  return days > MAX_ONE_YEAR_DAYS && days <= MAX_PROJECT_YEARS * 366;
}

/** Days outside the year the project is entered for. */
export const rule: Rule = {
  id: 'date-in-year',
  level: 'check',
  basis: 'memo',
  source:
    'บันทึกข้อความ ที่ รง ๐๒๑๔/ว ๓: "การนำเข้าสู่ข้อมูลในระบบ eMENSER ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"; "สำหรับ สปส. รายงานผลการดำเนินงานตามปีปฏิทิน"',
  run(snapshot: Snapshot, context: RuleContext): (Hit | Unseen)[] {
    const filled = (field: string) =>
      entriesOf(snapshot, field).filter(({ live, empty }) => live && !empty);
    const own = [...filled('m2.start'), ...filled('m2.end')];
    const activities = [...filled('m4.start'), ...filled('m4.end')];
    if (own.length + activities.length === 0) return [];
    const year = yearOf(snapshot, context);
    if (year === null) {
      return knownValue(snapshot, context, 'M5', 'm5.fiscalYear') ? [] : [{ unseen: ['M5'] }];
    }
    const period = periodOf(year, context.agency);
    const span = projectSpan(snapshot, context);
    if (runsOverYears(span, period)) return [];
    const isOutside = (entry: Entry) => {
      return daysIn(entry.value).some((day) => day < period.from || day > period.to);
    };
    const variant = context.agency === null ? 'either' : context.agency.year;
    const hitOf = (entry: Entry): Hit => ({
      entry,
      variant,
      // The year is a name, not a number with thousands.
      params: { year: String(year), from: { day: period.from }, to: { day: period.to } },
    });
    // Of a project that ends before it begins one date is wrong, and that is said already.
    const isReversed = span.from !== null && span.to !== null && span.to < span.from;
    const hits: (Hit | Unseen)[] = isReversed ? [] : own.filter(isOutside).map(hitOf);
    if (activities.length === 0) return hits;
    // An activity of a longer project may lie in any of its years: without M2 that is not known.
    if (span.from === null || span.to === null) return [...hits, { unseen: ['M2'] }];
    const { from, to } = span;
    const isInProject = (entry: Entry) => {
      const days = daysIn(entry.value);
      return days.length > 0 && days.every((day) => day >= from && day <= to);
    };
    // Days outside the project are another rule's; they would be reported twice here.
    hits.push(...activities.filter((e) => isOutside(e) && isInProject(e)).map(hitOf));
    return hits;
  },
};

export const words: Wording = {
  th: {
    name: 'วันที่อยู่นอกปีที่นำเข้า',
    what: '“{label}” อยู่นอกปี {year}',
    why: 'ข้อมูลที่นำเข้าเป็นของปีเดียว โครงการหลายปีมีได้',
    fix: 'ตรวจวันที่และปีงบประมาณ หากเป็นโครงการหลายปีไม่ต้องแก้',
    'what.fiscal': '“{label}” อยู่นอกปีงบประมาณ {year} ({from} – {to})',
    'what.calendar': '“{label}” อยู่นอกปีปฏิทิน {year} ({from} – {to})',
    'what.either': '“{label}” อยู่นอกทั้งปีงบประมาณและปีปฏิทิน {year} ({from} – {to})',
  },
  en: {
    name: 'A date outside the year it is entered for',
    what: '“{label}” lies outside the year {year}',
    why: 'What is entered is of one year; projects of several years exist',
    fix: 'Check the date and the fiscal year; leave a project of several years as it is',
    'what.fiscal': '“{label}” lies outside fiscal year {year} ({from} – {to})',
    'what.calendar': '“{label}” lies outside calendar year {year} ({from} – {to})',
    'what.either': '“{label}” lies outside both fiscal and calendar year {year} ({from} – {to})',
  },
};

const project = (from: string, to: string, year = '2566') =>
  exampleSnapshot(
    exampleField('m2.start', 'date', from),
    exampleField('m2.end', 'date', to),
    ...(year === '' ? [] : [exampleField('m5.fiscalYear', 'year', year)]),
  );
const sso = { id: 'สปส.', year: 'calendar' } as const;
const dsd = { id: 'กพร.', year: 'fiscal' } as const;
const remembered = exampleSeen(
  exampleField('m2.start', 'date', '01/10/2565'),
  exampleField('m2.end', 'date', '30/09/2566'),
  exampleField('m5.fiscalYear', 'year', '2566'),
);
export const examples = (): Examples => ({
  pass: [
    { snapshot: project('01/10/2565', '30/09/2566'), context: exampleContext({ agency: dsd }) },
    { snapshot: project('01/01/2566', '31/12/2566'), context: exampleContext({ agency: sso }) },
    // Several years, and the dates say so.
    { snapshot: project('01/10/2564', '30/09/2568'), context: exampleContext({ agency: dsd }) },
    // The agency is not known: either year will do.
    project('01/01/2566', '31/12/2566'),
    {
      snapshot: exampleSnapshot(exampleField('m4.start', 'date', '01/03/2566', 1)),
      context: exampleContext({ agency: dsd, seen: remembered }),
    },
  ],
  fail: [
    { snapshot: project('01/10/2565', '31/10/2566'), context: exampleContext({ agency: dsd }) },
    { snapshot: project('๑/๑๐/๒๕๖๕', '30/09/2566'), context: exampleContext({ agency: sso }) },
    project('01/10/2555', '30/09/2556'),
    { snapshot: project('01/10/2555', '30/09/2556'), context: exampleContext({ agency: dsd }) },
    {
      snapshot: project('01/10/2564', '30/09/2565', ''),
      context: exampleContext({ agency: dsd, windows: [exampleWindow({})] }),
    },
  ],
});
