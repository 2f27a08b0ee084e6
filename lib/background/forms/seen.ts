import * as z from 'zod/mini';
import { browser } from '../../browser.ts';
import type { Site } from '../../domain/site.ts';
import { remember } from '../../forms/check/memory.ts';
import type { Snapshot } from '../../forms/model/entry.ts';
import { NOTHING_SEEN, type ProjectMemory } from '../../forms/model/rule-context.ts';
import { text } from '../../protocol/shapes.ts';
import { report } from '../../report.ts';
import { inTurn } from '../../settings/in-turn.ts';
import { storage } from '../../storage.ts';
import type { Sender } from '../requests/sender.ts';

/**
 * Keeps what was seen of a project's steps in `storage.session`: on this computer, in memory, until
 * the browser closes. Kept per tab, so that the work in two tabs is never mixed.
 */

const PREFIX = 'seen:';
/** Projects that are kept; the least recently seen is dropped first. */
const MAX_PROJECTS = 20;

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
  lacks: z.exactOptional(z.record(text(20), z.number())),
});

/** A page of one site gets nothing of what was seen on the other. */
const keyOf = (tab: number, site: Site, project: string) => `${PREFIX}${tab}:${site}:${project}`;

async function load(key: string, ask: 'get' | 'getFresh'): Promise<ProjectMemory> {
  const read = memorySchema.safeParse((await storage().session[ask](key))[key]);
  return read.success ? read.data : NOTHING_SEEN;
}

const lastSeen = (memory: unknown) => {
  const read = memorySchema.safeParse(memory);
  return read.success ? Math.max(...Object.values(read.data.steps).map(({ at }) => at)) : 0;
};

async function remove(keys: string[]): Promise<void> {
  if (keys.length > 0) await browser.storage.session.remove(keys);
  storage().session.forget(keys);
}

async function forgetOldest(): Promise<void> {
  const all = Object.entries(await browser.storage.session.get(null));
  const projects = all.filter(([key]) => key.startsWith(PREFIX));
  const tooMany = projects
    .sort(([, a], [, b]) => lastSeen(b) - lastSeen(a))
    .slice(MAX_PROJECTS)
    .map(([key]) => key);
  await remove(tooMany);
}

/** One after the other: a look at a page reads what the look before it wrote. */
async function update(key: string, snapshot: Snapshot, at: number): Promise<ProjectMemory> {
  return inTurn('seen', async () => {
    const before = await load(key, 'getFresh');
    const after = remember(before, snapshot, at);
    if (after !== before) {
      await storage().session.set({ [key]: after });
      if (before === NOTHING_SEEN) await forgetOldest();
    }
    return after;
  });
}

/**
 * Remembers what a page shows and gives back all that was seen of its project.
 *
 * Of a private window nothing is kept.
 *
 * @param project null where the page does not say which project it shows: then nothing is kept
 * @param at now, in epoch milliseconds
 */
export async function seenOf(
  { tab, site, isPrivate }: Pick<Sender, 'tab' | 'site' | 'isPrivate'>,
  project: string | null,
  snapshot: Snapshot,
  at: number,
): Promise<ProjectMemory> {
  if (project === null || isPrivate) return remember(NOTHING_SEEN, snapshot, at);
  const key = keyOf(tab, site, project);
  try {
    // Most looks show nothing new: then nobody has to wait for a turn.
    const known = await load(key, 'get');
    if (remember(known, snapshot, at) === known) return known;
    return await update(key, snapshot, at);
  } catch (error) {
    // Without storage the rules across steps say that they could not look.
    report(error, 'remember steps');
    return remember(NOTHING_SEEN, snapshot, at);
  }
}

const keysKept = async (prefix: string) =>
  Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(prefix));

/** Whether anything is kept of what was seen, in one tab or in any. */
export async function isAnythingSeen(tab: number | null = null): Promise<boolean> {
  return (await keysKept(tab === null ? PREFIX : `${PREFIX}${tab}:`)).length > 0;
}

/** Forgets what was seen in a tab that was closed, or has left the site. */
export async function forgetTab(tab: number): Promise<void> {
  await remove(await keysKept(`${PREFIX}${tab}:`));
}

/** Forgets what was seen in a tab on other sites than the one it shows now. */
export async function forgetOtherSites({ tab, site }: Pick<Sender, 'tab' | 'site'>): Promise<void> {
  const keys = await keysKept(`${PREFIX}${tab}:`);
  await remove(keys.filter((key) => !key.startsWith(`${PREFIX}${tab}:${site}:`)));
}
