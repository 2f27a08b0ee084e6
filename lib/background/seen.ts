import * as z from 'zod/mini';
import { browser } from '../browser.ts';
import type { Snapshot } from '../forms/engine.ts';
import { NOTHING_SEEN, type ProjectMemory, remember } from '../forms/memory.ts';
import { text } from '../settings/shapes.ts';

/**
 * Keeps what was seen of a project's steps in `storage.session`: on this computer, in memory, gone
 * with the browser; by tab, so that two people's work in two tabs is never mixed.
 */

const PREFIX = 'seen:';
/** Projects a person goes through in turn; the one not looked at for longest goes first. */
const MOST_PROJECTS = 20;

const stepSchema = z.object({
  at: z.number(),
  values: z
    .array(
      z.object({
        field: text(60),
        row: z.nullable(z.number()),
        value: text(200),
      }),
    )
    .check(z.maxLength(400)),
});
const memorySchema = z.object({
  version: z.literal(1),
  steps: z.record(text(20), stepSchema),
});

const keyOf = (tab: string, project: string) => `${PREFIX}${tab}:${project}`;

/** Writes of one worker follow each other: a look at a page reads what the look before it wrote. */
let turn: Promise<unknown> = Promise.resolve();

async function load(key: string): Promise<ProjectMemory> {
  const read = memorySchema.safeParse((await browser.storage.session.get(key))[key]);
  return read.success ? read.data : NOTHING_SEEN;
}

const lastSeen = (memory: unknown) => {
  const read = memorySchema.safeParse(memory);
  return read.success ? Math.max(...Object.values(read.data.steps).map(({ at }) => at)) : 0;
};

async function forgetOldest(): Promise<void> {
  const all = Object.entries(await browser.storage.session.get(null));
  const projects = all.filter(([key]) => key.startsWith(PREFIX));
  const tooMany = projects
    .sort(([, a], [, b]) => lastSeen(b) - lastSeen(a))
    .slice(MOST_PROJECTS)
    .map(([key]) => key);
  if (tooMany.length > 0) await browser.storage.session.remove(tooMany);
}

async function update(key: string, snapshot: Snapshot, at: number): Promise<ProjectMemory> {
  try {
    const before = await load(key);
    const after = remember(before, snapshot, at);
    if (after !== before) {
      await browser.storage.session.set({ [key]: after });
      if (before === NOTHING_SEEN) await forgetOldest();
    }
    return after;
  } catch {
    // Without storage the rules across steps say that they could not look.
    return remember(NOTHING_SEEN, snapshot, at);
  }
}

/**
 * Remembers what a page shows and gives back all that was seen of its project.
 *
 * @param tab the tab's id
 * @param project null where the page does not say which project it shows: then nothing is kept
 * @param at now, in epoch milliseconds
 */
export function seenOf(
  tab: string,
  project: string | null,
  snapshot: Snapshot,
  at: number,
): Promise<ProjectMemory> {
  if (project === null) return Promise.resolve(remember(NOTHING_SEEN, snapshot, at));
  const next = turn.then(() => update(keyOf(tab, project), snapshot, at));
  turn = next;
  return next;
}

/** Forgets what was seen in a tab that was closed. */
export async function forgetTab(tab: number): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(`${PREFIX}${tab}:`)));
}
