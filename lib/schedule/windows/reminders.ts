/**
 * Which reminders are due, as a pure function of windows, settings, what was delivered and the
 * time. No alarm is relied on: it is asked on a half-hourly tick, at start-up and whenever the
 * popup opens, and whatever was missed in between comes once, together.
 */
import { addDays, bangkokDay, type Day, startOfBangkokDay } from '../../calendar/day.ts';
import type { Holidays } from '../../calendar/holidays.ts';
import { nextWorkingDay } from '../../calendar/working-day-steps.ts';
import { isWorkingDay } from '../../calendar/working-days.ts';
import type { MyWindow } from '../model/types.ts';
import { lastWorkingDayOf, morningOf, type Stage, stagesOf } from './stages.ts';

/** Hours without reminders, in minutes after midnight in Thailand; `from` = `to`: none. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

export interface ReminderSettings {
  readonly on: boolean;
  readonly quiet: QuietHours;
}

export const DEFAULT_REMINDERS: ReminderSettings = {
  on: false,
  quiet: { from: 18 * 60, to: 8 * 60 },
};

export interface ReminderQuestion {
  /** As `myWindows` gives them at `nowMs`. */
  readonly windows: readonly MyWindow[];
  readonly settings: ReminderSettings;
  /** What an earlier answer gave back; empty at first. */
  readonly delivered: readonly string[];
  /** Until when a window is silent, epoch milliseconds by `MyWindow.key`; see `snoozeUntil`. */
  readonly snoozed: Readonly<Record<string, number>>;
  /** `MyWindow.key` of the windows marked done. */
  readonly done: readonly string[];
  readonly nowMs: number;
  readonly holidays: Holidays;
}

export interface ReminderItem {
  /** `<window key>|<end>|<stage>`: what is kept in `delivered`. */
  readonly key: string;
  readonly window: MyWindow;
  readonly stage: Stage;
  /** A projected window: to be worded as a guess, never as late. */
  readonly soft: boolean;
}

/** One notification. */
export interface Reminder {
  /** The same for the same content, so that a browser shows it once. */
  readonly id: string;
  readonly kind: 'single' | 'digest';
  /** At least one; printed windows before projected ones. */
  readonly items: readonly ReminderItem[];
}

export interface ReminderAnswer {
  readonly notify: Reminder | null;
  /** To be stored before the notification is shown: rather one lost than one shown twice. */
  readonly delivered: readonly string[];
  /** The snoozes still pending, to be stored too. */
  readonly snoozed: Readonly<Record<string, number>>;
  /** When the next one falls due, in epoch milliseconds, if nothing changes; a hint, not a must. */
  readonly nextAt: number | null;
}

/**
 * The notification that is due now, or none.
 *
 * A window is reminded of 7, 3 and 1 working days before its last working day and on that
 * morning, each from 08:30, never before it opens. Of several stages that were missed only the
 * latest comes; several windows come as one digest. Nothing comes in quiet hours, at weekends and
 * on holidays: it waits for the next working morning, if the last working day is not over by
 * then. Windows that are done, closed or cancelled are silent; a projected one reminds once,
 * softly.
 *
 * A stage that was delivered or overtaken is never delivered again, even when the clock is set
 * back. When the end of a window changes its stages count anew.
 */
export function dueReminders(question: ReminderQuestion): ReminderAnswer {
  const { settings, delivered, snoozed, done, nowMs, holidays } = question;
  if (!settings.on) return { notify: null, delivered, snoozed, nextAt: null };
  const plans = question.windows
    .filter((my) => !done.includes(my.key))
    .flatMap((my) => reminderPlan(my, snoozed[my.key], nowMs, holidays));
  const known = new Set(delivered);
  const items: ReminderItem[] = [];
  if (isAllowed(nowMs, settings.quiet, holidays)) {
    for (const plan of plans) {
      const item = dueItem(plan, known, nowMs);
      if (item) items.push(item);
      if (item) for (const key of keysUntil(plan, nowMs)) known.add(key);
    }
  }
  return {
    notify: reminderOf(items, bangkokDay(nowMs)),
    delivered: pruned([...known], question.windows),
    snoozed: stillOfUse(snoozed, plans, known),
    nextAt: nextInstant(plans, known, question),
  };
}

/**
 * Until when "remind me tomorrow morning" silences a window: 08:30 of the next working day. On
 * the last working day nothing comes after it.
 */
export function snoozeUntil(nowMs: number, holidays: Holidays): number {
  return morningOf(nextWorkingDay(bangkokDay(nowMs), holidays));
}

/** When one window reminds. */
interface ReminderPlan {
  readonly window: MyWindow;
  readonly last: Day;
  readonly stages: readonly { readonly stage: Stage; readonly at: number; readonly key: string }[];
  readonly snooze: { readonly until: number; readonly key: string } | null;
}

/** No two working days are this far apart; a longer snooze was set while the clock was wrong. */
const MAX_SNOOZE_MS = 15 * 24 * 60 * 60 * 1000;

function reminderPlan(
  my: MyWindow,
  snoozedUntil: number | undefined,
  nowMs: number,
  holidays: Holidays,
): ReminderPlan[] {
  const last = lastWorkingDayOf(my);
  if (last === null || bangkokDay(nowMs) > last) return [];
  const key = (what: string) => `${my.key}|${my.window.end}|${what}`;
  const opens = my.currentFrom;
  const stages = stagesOf(my, holidays).map(({ stage, day }) => ({
    stage,
    at: morningOf(opens !== null && day < opens ? opens : day),
    key: key(stage),
  }));
  const snooze =
    snoozedUntil === undefined || !(snoozedUntil - nowMs <= MAX_SNOOZE_MS)
      ? null
      : { until: snoozedUntil, key: key(`snooze-${bangkokDay(snoozedUntil)}`) };
  return stages.length === 0 ? [] : [{ window: my, last, stages, snooze }];
}

function dueItem(
  plan: ReminderPlan,
  known: ReadonlySet<string>,
  nowMs: number,
): ReminderItem | null {
  const { window, stages, snooze } = plan;
  const stage = stages.findLast(({ at }) => at <= nowMs);
  if (!stage || (snooze && nowMs < snooze.until)) return null;
  const wakes = snooze !== null && !known.has(snooze.key);
  if (known.has(stage.key) && !wakes) return null;
  return { key: stage.key, window, stage: stage.stage, soft: window.projected !== null };
}

/** The keys that a reminder covers: every stage up to now, and the snooze that has ended. */
function keysUntil({ stages, snooze }: ReminderPlan, nowMs: number): string[] {
  const due = stages.filter(({ at }) => at <= nowMs).map(({ key }) => key);
  return snooze ? [...due, snooze.key] : due;
}

function reminderOf(items: readonly ReminderItem[], today: Day): Reminder | null {
  const [first] = items;
  if (!first) return null;
  const ordered = items.toSorted((a, b) => Number(a.soft) - Number(b.soft));
  if (items.length > 1) return { id: `digest|${today}`, kind: 'digest', items: ordered };
  return { id: `${first.key}|${today}`, kind: 'single', items: ordered };
}

function nextInstant(
  plans: readonly ReminderPlan[],
  known: ReadonlySet<string>,
  { nowMs, settings, holidays }: ReminderQuestion,
): number | null {
  let next: number | null = null;
  for (const { last, stages, snooze } of plans) {
    const wakes = snooze && !known.has(snooze.key) ? snooze.until : null;
    const open = stages.filter(({ key }) => !known.has(key)).map(({ at }) => at);
    // A snooze brings back what was delivered, once a first stage is due.
    const first = stages[0]?.at;
    if (wakes !== null && first !== undefined) open.push(first);
    for (const at of open) {
      const from = Math.max(at, wakes ?? at, nowMs);
      if (next !== null && from >= next) continue;
      const allowed = nextAllowed(from, last, settings.quiet, holidays);
      if (allowed !== null) next = Math.min(allowed, next ?? allowed);
    }
  }
  return next;
}

/** The first instant from `fromMs` on at which a reminder may come, through the day `last`. */
function nextAllowed(
  fromMs: number,
  last: Day,
  quiet: QuietHours,
  holidays: Holidays,
): number | null {
  for (let day = bangkokDay(fromMs); day <= last; day = addDays(day, 1)) {
    if (!isWorkingDay(day, holidays)) continue;
    const start = startOfBangkokDay(day);
    const candidates = [fromMs, start, start + quiet.to * MINUTE_MS].sort((a, b) => a - b);
    const found = candidates.find(
      (at) => at >= fromMs && bangkokDay(at) === day && isAllowed(at, quiet, holidays),
    );
    if (found !== undefined) return found;
  }
  return null;
}

const MINUTE_MS = 60 * 1000;

function isAllowed(atMs: number, { from, to }: QuietHours, holidays: Holidays): boolean {
  const day = bangkokDay(atMs);
  if (!isWorkingDay(day, holidays)) return false;
  const minute = (atMs - startOfBangkokDay(day)) / MINUTE_MS;
  const isQuiet = from <= to ? minute >= from && minute < to : minute >= from || minute < to;
  return !isQuiet;
}

function stillOfUse(
  snoozed: Readonly<Record<string, number>>,
  plans: readonly ReminderPlan[],
  known: ReadonlySet<string>,
): Readonly<Record<string, number>> {
  const waiting = plans.flatMap(({ window, snooze }) =>
    snooze && !known.has(snooze.key) ? [window.key] : [],
  );
  return Object.fromEntries(Object.entries(snoozed).filter(([key]) => waiting.includes(key)));
}

/** Keys of windows or ends that are not in view; enough for several years of every agency. */
const MAX_OTHER_KEYS = 300;

/**
 * Keeps the list from growing without bound, but by number and not by age: a clock that was set
 * far ahead for a day must not make the list forget what was delivered.
 */
function pruned(keys: readonly string[], windows: readonly MyWindow[]): string[] {
  const current = new Set(windows.map((my) => `${my.key}|${my.window.end}`));
  const isCurrent = (key: string) => current.has(key.slice(0, key.lastIndexOf('|')));
  const others = keys.filter((key) => !isCurrent(key));
  const dropped = new Set(others.slice(0, -MAX_OTHER_KEYS));
  return keys.filter((key) => !dropped.has(key));
}
