/** What changes when other schedules come into use, window by window, in words. */
import { addDays, type Day, daysBetween } from '../../calendar/day.ts';
import { partsOf } from '../../calendar/parts.ts';
import { inDigits, showDay } from '../../calendar/show.ts';
import { fiscalYearPeriod } from '../../calendar/years.ts';
import { speaker } from '../../text/fill.ts';
import { REVIEW_WORDS } from '../../text/words/review-words.ts';
import { ROLE_NAMES } from '../../text/words/terms.ts';
import { agenciesOf, agencyName } from '../model/agencies.ts';
import { isCancelled } from '../model/change.ts';
import { labelsFor } from '../model/labels.ts';
import type { Agency, AgencyId, Schedule, ScheduleWindow, WindowInForce } from '../model/types.ts';
import { workKey } from '../model/work.ts';
import { windowsInForce } from '../windows/in-force.ts';
import { type Reading, titleOf } from './describe.ts';

/** A window with what its title needs. */
export interface Titled {
  readonly item: WindowInForce;
  readonly about: ScheduleWindow['what'];
}

export type Difference =
  | { readonly kind: 'added'; readonly after: Titled }
  | { readonly kind: 'removed'; readonly before: Titled }
  | {
      readonly kind: 'changed';
      readonly before: Titled;
      readonly after: Titled;
      readonly gained: readonly AgencyId[];
      readonly lost: readonly AgencyId[];
    };

/** An agency that is named otherwise than before, by its short or its full name. */
export interface Renamed {
  readonly before: Agency;
  readonly after: Agency;
}

export interface Differences {
  readonly list: readonly Difference[];
  readonly renamed: readonly Renamed[];
  /** How many windows stay as they are. */
  readonly same: number;
}

/** A projection of the next year begins 60 days before it does. */
const BEFORE_NEXT_YEAR_DAYS = 90;

/**
 * The differences between two lists of schedules for one fiscal year. Where a year has no memo
 * yet, what is projected for it is compared.
 *
 * @param fiscalYear พ.ศ., the year of the schedule that is new
 * @param agency the one whose windows are compared; null: all
 */
export function differencesOf(
  before: readonly Schedule[],
  after: readonly Schedule[],
  fiscalYear: number,
  agency: AgencyId | null = null,
): Differences {
  const former = windowsOf(before, fiscalYear, agency);
  const left = windowsOf(after, fiscalYear, agency);
  const list: Difference[] = [];
  let same = 0;
  for (const one of former) {
    const found = nearest(one, left);
    if (found === null) {
      list.push({ kind: 'removed', before: one });
      continue;
    }
    left.splice(left.indexOf(found), 1);
    const { gained, lost } =
      agency === null ? agenciesBetween(one, found, before, after) : { gained: [], lost: [] };
    const isAlike = isSame(one, found) && haveSameRoles(one, found);
    if (isAlike && gained.length + lost.length === 0) same += 1;
    else list.push({ kind: 'changed', before: one, after: found, gained, lost });
  }
  list.push(...left.map((titled): Difference => ({ kind: 'added', after: titled })));
  const end = (each: Difference) =>
    (each.kind === 'removed' ? each.before : each.after).item.window.end;
  return {
    list: list.toSorted((a, b) => (end(a) < end(b) ? -1 : 1)),
    renamed: renamedOf(before, after, agency),
    same,
  };
}

/** Agencies whose full name is another now, and those whose short name is: these keep the full one. */
function renamedOf(
  before: readonly Schedule[],
  after: readonly Schedule[],
  agency: AgencyId | null,
): Renamed[] {
  const former = agenciesOf(before);
  return agenciesOf(after).flatMap((now) => {
    if (agency !== null && now.id !== agency) return [];
    const same = former.find(({ id }) => id === now.id);
    const was = same ?? former.find(({ name }) => name === now.name);
    const isRenamed =
      was && (was.id !== now.id || was.name !== now.name || was.nameEn !== now.nameEn);
    return isRenamed ? [{ before: was, after: now }] : [];
  });
}

/** The windows in force of a fiscal year, of one agency or of all (null), cancelled ones left out. */
export function windowsOf(
  schedules: readonly Schedule[],
  fiscalYear: number,
  agency: AgencyId | null,
): Titled[] {
  const inYear = addDays(fiscalYearPeriod(fiscalYear).to, -BEFORE_NEXT_YEAR_DAYS);
  return windowsInForce(schedules, inYear)
    .filter((item) => item.fiscalYear === fiscalYear && !isCancelled(item))
    .filter((item) => agency === null || idsOf(item, schedules).includes(agency))
    .map((item) => ({ item, about: item.about }));
}

/** The agencies of a window; where it names none, all of its schedule's. */
function idsOf(item: WindowInForce, schedules: readonly Schedule[]): readonly AgencyId[] {
  const schedule = schedules.findLast(({ id }) => id === item.scheduleId);
  return item.window.agencies ?? schedule?.agencies.map(({ id }) => id) ?? [];
}

/** Of the windows for the same work the one whose agencies and days are nearest. */
function nearest(one: Titled, others: readonly Titled[]): Titled | null {
  const { window } = one.item;
  const alike = others.filter(
    ({ item, about }) => workKey(item.window) === workKey(window) && about === one.about,
  );
  const distance = ({ item }: Titled) => {
    const a = window.agencies;
    const b = item.window.agencies;
    const isShared = a === null || b === null || a.some((id) => b.includes(id));
    return Math.abs(daysBetween(window.end, item.window.end)) + (isShared ? 0 : 10_000);
  };
  return alike.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function isSame(a: Titled, b: Titled): boolean {
  return a.item.window.start === b.item.window.start && a.item.window.end === b.item.window.end;
}

function haveSameRoles(a: Titled, b: Titled): boolean {
  const roles = (titled: Titled) => titled.item.window.roles.toSorted().join();
  return roles(a) === roles(b);
}

function agenciesBetween(
  one: Titled,
  other: Titled,
  before: readonly Schedule[],
  after: readonly Schedule[],
): { gained: AgencyId[]; lost: AgencyId[] } {
  const was = idsOf(one.item, before);
  const is = idsOf(other.item, after);
  return {
    gained: is.filter((id) => !was.includes(id)),
    lost: was.filter((id) => !is.includes(id)),
  };
}

/** "20 เม.ย. 69"; in English the year stands in full. */
function shortDay(day: Day, reading: Reading): string {
  const words = showDay(day, { ...reading, style: 'short' });
  return reading.language === 'th' ? words.replace(/[2๒][5๕](?=..$)/u, '') : words;
}

function dayAndMonth(day: Day, reading: Reading): string {
  return showDay(day, { ...reading, style: 'dayMonth' });
}

/** Two days with an arrow between, month and year once where they are the same. */
function between(from: Day, to: Day, mark: string, reading: Reading): string {
  const a = partsOf(from);
  const b = partsOf(to);
  if (a.year !== b.year) return `${shortDay(from, reading)} ${mark} ${shortDay(to, reading)}`;
  const first =
    a.month === b.month ? inDigits(String(a.date), reading.digits) : dayAndMonth(from, reading);
  return `${first} ${mark} ${shortDay(to, reading)}`;
}

/** "1–18 เม.ย. 66", "ภายใน 20 ก.พ. 66". */
export function daysInShort({ start, end }: ScheduleWindow, reading: Reading): string {
  const say = speaker(REVIEW_WORDS, reading.language, reading.digits);
  if (start === null) return say('diff.within', { date: shortDay(end, reading) });
  return start === end ? shortDay(end, reading) : between(start, end, '–', reading);
}

/** The days of a change: "18 → 20 เม.ย. 69" where only the end moves. */
function changedDays(before: ScheduleWindow, after: ScheduleWindow, reading: Reading): string {
  if (before.start === after.start) return between(before.end, after.end, '→', reading);
  return `${daysInShort(before, reading)} → ${daysInShort(after, reading)}`;
}

/** The title of a window in force, as an agency calls it, or for every one (null). */
export function titleInForce(
  { item, about }: Titled,
  reading: Reading,
  agency: AgencyId | null = null,
): string {
  const labels = labelsFor(item.window, agency).toSorted(
    (a, b) => b.agencies.length - a.agencies.length,
  );
  // The wording of most agencies will do: the window is the same for all.
  return titleOf({ window: item.window, about, labels: labels.slice(0, 1) }, reading);
}

function rolesOf({ roles }: ScheduleWindow, { language }: Reading): string {
  return roles.map((role) => ROLE_NAMES[language][role]).join(' / ');
}

/** One agency's new name as one sentence. */
export function renamedSentence({ before, after }: Renamed, reading: Reading): string {
  const say = speaker(REVIEW_WORDS, reading.language, reading.digits);
  const name = (agency: Agency) => agencyName(agency, reading.language);
  // What the person reads may be the same where only the other language's name is another.
  const isBoth = name(before) === name(after);
  return say('diff.renamed', {
    before: isBoth ? `${before.name} / ${before.nameEn} (${before.id})` : name(before),
    after: isBoth ? `${after.name} / ${after.nameEn} (${after.id})` : name(after),
  });
}

/**
 * One difference as one sentence.
 *
 * @param agency the one it is said to, in whose names for quarters; null: everybody
 */
export function differenceSentence(
  difference: Difference,
  reading: Reading,
  agency: AgencyId | null = null,
): string {
  const say = speaker(REVIEW_WORDS, reading.language, reading.digits);
  if (difference.kind === 'added') {
    const { after } = difference;
    const days = daysInShort(after.item.window, reading);
    return say('diff.added', { title: titleInForce(after, reading, agency), days });
  }
  const { before } = difference;
  const title = titleInForce(before, reading, agency);
  const guessed = before.item.projected === null ? '' : ` ${say('diff.wasProjected')}`;
  if (difference.kind === 'removed') {
    return say('diff.removed', { title, days: daysInShort(before.item.window, reading) }) + guessed;
  }
  const { after, gained, lost } = difference;
  const parts = [
    ...(isSame(before, after) ? [] : [changedDays(before.item.window, after.item.window, reading)]),
    ...(gained.length > 0 ? [say('diff.gained', { agencies: gained.join(' ') })] : []),
    ...(haveSameRoles(before, after)
      ? []
      : [say('diff.roles', { roles: rolesOf(after.item.window, reading) })]),
    ...(lost.length > 0 ? [say('diff.lost', { agencies: lost.join(' ') })] : []),
  ];
  return say('diff.changed', { title, days: parts.join(' · ') }) + guessed;
}
