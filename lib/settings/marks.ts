import * as z from 'zod/mini';
import type { Area } from './store.ts';

/**
 * What a person marked as done, and what reminders were shown. Marks follow the person
 * (`storage.sync`), what was shown belongs to this computer (`storage.local`).
 */

const DONE = 'done';
const REMINDERS = 'reminders';
/** `storage.sync` holds 8 kB an item; a mark takes about 60 bytes, a year has 22 windows. */
const MOST_MARKS = 100;

const doneSchema = z.object({
  version: z.literal(1),
  keys: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(MOST_MARKS)),
});

const remindersSchema = z.object({
  version: z.literal(1),
  delivered: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(2000)),
  snoozed: z.record(z.string().check(z.maxLength(200)), z.number()),
});

/** A mark belongs to an agency: an office that changes its agency starts with none. */
const markOf = (agency: string | null, key: string) => `${agency ?? '*'}|${key}`;

export type DoneMarks = {
  isDone(key: string): boolean;
  /** `MyWindow.key` of every window marked for this agency. */
  keys: string[];
};

async function readMarks(sync: Area): Promise<string[]> {
  try {
    const read = doneSchema.safeParse((await sync.get(DONE))[DONE]);
    return read.success ? read.data.keys : [];
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

/** Marks a window as done, or takes the mark away. Throws when the browser refuses to store it. */
export async function markDone(
  sync: Area,
  agency: string | null,
  key: string,
  isDone: boolean,
): Promise<void> {
  const mark = markOf(agency, key);
  const others = (await readMarks(sync)).filter((each) => each !== mark);
  // The oldest go first: they stand in the archive of years ago.
  const keys = isDone ? [...others, mark].slice(-MOST_MARKS) : others;
  await sync.set({ [DONE]: { version: 1, keys } });
}

export type ReminderState = {
  delivered: readonly string[];
  /** Until when a window is silent: epoch milliseconds by `MyWindow.key`. */
  snoozed: Readonly<Record<string, number>>;
};

/** What was shown on this computer; null when storage cannot be read: then nothing may be shown. */
export async function loadReminderState(local: Area): Promise<ReminderState | null> {
  try {
    const stored = (await local.get(REMINDERS))[REMINDERS];
    if (stored === undefined) return { delivered: [], snoozed: {} };
    const read = remindersSchema.safeParse(stored);
    return read.success ? read.data : { delivered: [], snoozed: {} };
  } catch {
    return null;
  }
}

export async function storeReminderState(local: Area, state: ReminderState): Promise<void> {
  await local.set({ [REMINDERS]: { version: 1, ...state } });
}
