import * as z from 'zod/mini';
import { site, text } from '../../protocol/shapes.ts';
import type { Area } from '../area.ts';
import { defineStored, type Held } from '../defined-store.ts';
import { shown0to1 } from '../migrations/shown-1.ts';

const remindersSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    delivered: z.array(text(300)).check(z.maxLength(2000)),
    snoozed: z.record(text(200), z.number()),
  }),
);

/** What was reminded of on this computer. */
export const REMINDERS = defineStored({
  key: 'reminders',
  area: 'local',
  version: 1,
  schema: remindersSchema,
  empty: { version: 1, delivered: [], snoozed: {} },
  // What a newer build delivered is not known here: better no reminder than the same one twice.
  replaces: 'broken',
});

const shownSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    id: z.string(),
    keys: z.array(z.string()),
    site,
  }),
);
type StoredShown = z.infer<typeof shownSchema>;

/** What a notification on screen is about. */
export type Shown = Omit<StoredShown, 'version'>;

/** The notification on screen, so that a click on it works after the worker was ended. */
export const SHOWN = defineStored<StoredShown, 'local'>({
  key: 'reminders:shown',
  area: 'local',
  version: 1,
  schema: shownSchema,
  steps: { 0: shown0to1 },
  empty: { version: 1, id: '', keys: [], site: 'emenscr' },
  replaces: 'anything',
});

export type ReminderState = {
  delivered: readonly string[];
  /** Until when a window is silent: epoch milliseconds by `MyWindow.key`. */
  snoozed: Readonly<Record<string, number>>;
};

/** What was reminded of, while nobody else reminds. */
export type HeldReminders = {
  state: ReminderState;
  /**
   * Keeps what was delivered, at once with what is about to be shown of it: a worker that ends
   * between the two would leave a notification whose click leads nowhere.
   */
  put(next: ReminderState, shown?: Shown): Promise<void>;
};

/**
 * Works on what was reminded of, in turn. Throws when it cannot be read or is a newer build's:
 * then nothing may be shown.
 */
export function withReminders<Result>(
  local: Area,
  work: (held: HeldReminders) => Promise<Result>,
): Promise<Result> {
  return REMINDERS.inTurn({ local }, (held) => work(heldReminders(held)));
}

function heldReminders({
  value,
  problem,
  put,
}: Held<z.infer<typeof remindersSchema>>): HeldReminders {
  if (problem && problem.code !== 'invalid') throw new Error(`reminders: ${problem.code}`);
  const { delivered, snoozed } = value;
  return {
    state: { delivered, snoozed },
    put: ({ delivered, snoozed }, shown) =>
      put(
        { version: 1, delivered: [...delivered], snoozed: { ...snoozed } },
        shown && SHOWN.item({ version: 1, ...shown }),
      ),
  };
}

/** The notification last shown; null when there is none or it cannot be read. */
export async function loadShown(local: Area): Promise<Shown | null> {
  const { value, from } = await SHOWN.load({ local });
  return from === 'stored' ? { id: value.id, keys: value.keys, site: value.site } : null;
}
