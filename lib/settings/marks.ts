import * as z from 'zod/mini';
import { inTurn } from './in-turn.ts';
import { shown0to1 } from './migrations/shown-1.ts';
import { site, text } from './shapes.ts';
import type { Area } from './store.ts';
import { readStored, type Thing, toBeChanged } from './stored.ts';

/**
 * What a person marked as done, and what reminders were shown. Marks follow the person
 * (`storage.sync`), what was shown belongs to this computer (`storage.local`).
 */

/** `storage.sync` holds 8 kB an item; a mark takes about 60 bytes, a year has 22 windows. */
const MOST_MARKS = 100;

const doneSchema = z.object({
  version: z.literal(1),
  keys: z.array(text(200)).check(z.maxLength(MOST_MARKS)),
});

/** Marks of done work. */
export const DONE: Thing<z.infer<typeof doneSchema>> = {
  key: 'done',
  version: 1,
  schema: doneSchema,
  steps: {},
};

const remindersSchema = z.object({
  version: z.literal(1),
  delivered: z.array(text(300)).check(z.maxLength(2000)),
  snoozed: z.record(text(200), z.number()),
});

/** What was reminded of on this computer. */
export const REMINDERS: Thing<z.infer<typeof remindersSchema>> = {
  key: 'reminders',
  version: 1,
  schema: remindersSchema,
  steps: {},
};

const shownSchema = z.object({
  version: z.literal(1),
  id: z.string(),
  keys: z.array(z.string()),
  site,
});

/** The notification on screen, so that a click on it works after the worker was ended. */
export const SHOWN: Thing<z.infer<typeof shownSchema>> = {
  key: 'reminders:shown',
  version: 1,
  schema: shownSchema,
  steps: { 0: shown0to1 },
};

/** A mark belongs to an agency: an office that changes its agency starts with none. */
const markOf = (agency: string | null, key: string) => `${agency ?? '*'}|${key}`;

export type DoneMarks = {
  isDone(key: string): boolean;
  /** `MyWindow.key` of every window marked for this agency. */
  keys: string[];
};

async function readMarks(sync: Area): Promise<string[]> {
  try {
    const read = readStored(DONE, (await sync.get(DONE.key))[DONE.key]);
    return read.ok ? (read.value?.keys ?? []) : [];
  } catch {
    return [];
  }
}

/** The marks of an agency; none when they cannot be read. */
export async function loadDone(sync: Area, agency: string | null): Promise<DoneMarks> {
  const prefix = markOf(agency, '');
  const own = (await readMarks(sync)).filter((mark) => mark.startsWith(prefix));
  const keys = own.map((mark) => mark.slice(prefix.length));
  const known = new Set(keys);
  return { keys, isDone: (key) => known.has(key) };
}

/**
 * Marks a window as done, or takes the mark away. Throws when the browser refuses to store it, or
 * when the marks are those of a newer build.
 */
export async function markDone(
  sync: Area,
  agency: string | null,
  key: string,
  isDone: boolean,
): Promise<void> {
  const mark = markOf(agency, key);
  await inTurn(DONE.key, async () => {
    const stored = (await sync.get(DONE.key))[DONE.key];
    const { keys: marks } = toBeChanged(DONE, stored, { version: 1, keys: [] });
    const others = marks.filter((each) => each !== mark);
    // The oldest go first: they stand in the archive of years ago.
    const keys = isDone ? [...others, mark].slice(-MOST_MARKS) : others;
    await sync.set({ [DONE.key]: { version: 1, keys } });
  });
}

export type ReminderState = {
  delivered: readonly string[];
  /** Until when a window is silent: epoch milliseconds by `MyWindow.key`. */
  snoozed: Readonly<Record<string, number>>;
};

/** What was shown on this computer; null when storage cannot be read: then nothing may be shown. */
export async function loadReminderState(local: Area): Promise<ReminderState | null> {
  try {
    const read = readStored(REMINDERS, (await local.get(REMINDERS.key))[REMINDERS.key]);
    if (read.ok) return read.value ?? { delivered: [], snoozed: {} };
    // What a newer build delivered is not known here: better no reminder than the same one twice.
    return read.problem.code === 'invalid' ? { delivered: [], snoozed: {} } : null;
  } catch {
    return null;
  }
}

/**
 * Keeps what was delivered, at once with what is about to be shown of it: a worker that ends between
 * the two would leave a notification whose click leads nowhere.
 */
export async function storeReminderState(
  local: Area,
  { delivered, snoozed }: ReminderState,
  shown: Shown | null = null,
): Promise<void> {
  await local.set({
    [REMINDERS.key]: { version: 1, delivered, snoozed },
    ...(shown === null ? {} : { [SHOWN.key]: { version: 1, ...shown } }),
  });
}

/** What a notification on screen is about. */
export type Shown = { id: string; keys: string[]; site: 'emenscr' | 'open-d' };

/** The notification last shown; null when there is none or it cannot be read. */
export async function loadShown(local: Area): Promise<Shown | null> {
  try {
    const read = readStored(SHOWN, (await local.get(SHOWN.key))[SHOWN.key]);
    return read.ok ? read.value : null;
  } catch {
    return null;
  }
}
