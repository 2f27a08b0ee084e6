/**
 * What is stored, as this worker or page has it: read once, then answered from memory until
 * storage says that it changed, in whichever window.
 */
import { browser } from './browser.ts';
import { painted } from './painted.ts';
import type { Areas, ManagedArea } from './settings/area.ts';
import { takeEarlyRead } from './settings/early-read.ts';
import { type RememberingManagedArea, rememberedManaged } from './settings/managed/remembered.ts';
import { type RememberingArea, rememberingArea } from './settings/remembering-area.ts';

/** Longer than a browser takes that is up and running. */
const PATIENCE_MS = 100;

/** So long after a page was opened what it asked for at once is not asked for again. */
const MOMENT_MS = 1000;

/** Every storage area there is, each with this context's memory. */
export type Storage = Areas & {
  readonly [Name in 'sync' | 'local' | 'session']: RememberingArea;
} & { readonly managed: RememberingManagedArea };

let known: Storage | null = null;

/** The storage, from memory where it was read before. One memory for each worker or page. */
export function storage(): Storage {
  known ??= connect();
  return known;
}

function connect(): Storage {
  const { storage } = browser;
  const early = takeEarlyRead();
  const local = rememberingArea(storage.local, early?.local);
  const policies = askedEarly(storage.managed, early?.managed ?? null);
  const areas: Storage = {
    sync: rememberingArea(storage.sync, early?.sync),
    local,
    session: rememberingArea(storage.session, early?.session),
    managed: rememberedManaged(
      policies,
      local,
      () => new Promise((done) => setTimeout(done, PATIENCE_MS)),
      // A page shows something first; a worker may end at any moment.
      early && painted,
    ),
  };
  const forget = (name: string, keys: readonly string[]) => {
    if (name === 'managed') {
      policies.forget();
      areas.managed.forget();
    } else if (name === 'sync' || name === 'local' || name === 'session') areas[name].forget(keys);
  };
  storage.onChanged.addListener((changes, name) => forget(name, Object.keys(changes)));
  for (const { area, keys } of early?.changed() ?? []) forget(area, keys);
  return areas;
}

/**
 * The policies, the first answer being one that was asked for already. For a moment it is the
 * browser's own word, as fresh as that of a question asked now.
 */
function askedEarly(
  area: ManagedArea,
  first: Promise<Record<string, unknown>> | null,
): Required<ManagedArea> & { forget(): void } {
  let early = first;
  const ask = () => (early && performance.now() < MOMENT_MS ? early : area.get());
  return {
    get: ask,
    getFresh: ask,
    forget() {
      early = null;
    },
  };
}

/**
 * What changes while a person types and concerns only the page that shows it, and copies that
 * nothing shows: nobody is called for these unless they ask.
 */
const QUIET: ReadonlySet<string> = new Set([
  'drafts',
  'drafts:replaced',
  'review',
  'settings:last-good',
  'work',
  'work:replaced',
]);

/**
 * Calls when something a person set or brought in has changed, after memory has forgotten what was
 * there before. What is only remembered of pages (`storage.session`) changes at every key and
 * concerns nobody.
 *
 * @param also keys of what changes often and is shown here all the same
 */
export function onStoredChange(run: () => void, also: readonly string[] = []): void {
  // First memory, then whoever reads from it.
  storage();
  browser.storage.onChanged.addListener((changes, area) => {
    const isWanted = (key: string) => !QUIET.has(key) || also.includes(key);
    if (area !== 'session' && Object.keys(changes).some(isWanted)) run();
  });
}
