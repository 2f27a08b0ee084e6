/**
 * What every page of our own reads before it can draw, asked for before its own script is there:
 * `entrypoints/early-read.ts` asks, `storage.ts` takes the answers. The browser looks things up while
 * the page's script is fetched and compiled. Nothing is judged here: what comes is validated by
 * whoever reads it, as always.
 */

/** What is asked for of each area. A key that is missing here is only read later, by whoever needs it. */
const KEYS = {
  sync: ['settings', 'done'],
  local: [
    'settings:last-good',
    'managed:remembered',
    'schedules',
    'schedules:before',
    'installed',
    'feed',
    'drafts',
    'drafts:replaced',
    'corrections',
    'mutes',
  ],
} as const;

/** What some pages show besides, by the name of their file. */
const KEYS_OF: Readonly<Record<string, readonly string[]>> = {
  'my-work.html': ['work'],
  'review.html': ['review'],
  'share.html': ['review'],
};

type Items = Record<string, unknown>;

/** The answer of one area: one question for all keys. */
export type EarlyArea = { readonly keys: readonly string[]; readonly items: Promise<Items> };

type Change = { readonly area: string; readonly keys: readonly string[] };

export type EarlyRead = {
  readonly sync: EarlyArea;
  readonly local: EarlyArea;
  /** Rejects in Firefox where nothing is set. */
  readonly managed: Promise<Items>;
  /** What changed since it was asked for; ends listening. */
  changed(): readonly Change[];
};

type Listener = (changes: Record<string, unknown>, area: string) => void;
/** As much of the browser's storage as is needed. */
type BrowserStorage = {
  readonly [Name in 'sync' | 'local']: { get(keys: string[]): Promise<Items> };
} & {
  readonly managed: { get(keys: null): Promise<Items> };
  readonly onChanged: { addListener(run: Listener): void; removeListener(run: Listener): void };
};

/**
 * Asks for what a page reads first.
 *
 * @param page the name of its file
 */
export function readEarly(browserAreas: BrowserStorage, page: string): EarlyRead {
  const changes: Change[] = [];
  const listen: Listener = (changed, area) =>
    void changes.push({ area, keys: Object.keys(changed) });
  // Before the questions: what changes after an answer is asked for again.
  browserAreas.onChanged.addListener(listen);
  const ask = (area: 'sync' | 'local', keys: readonly string[]): EarlyArea => {
    const items = browserAreas[area].get([...keys]);
    items.catch(() => {
      // Whoever takes it says what is wrong with it.
    });
    return { keys, items };
  };
  const managed = browserAreas.managed.get(null);
  managed.catch(() => {
    // How Firefox says that nothing is set.
  });
  return {
    sync: ask('sync', KEYS.sync),
    local: ask('local', [...KEYS.local, ...(KEYS_OF[page] ?? [])]),
    managed,
    changed() {
      browserAreas.onChanged.removeListener(listen);
      return changes;
    },
  };
}

/** Where the answers lie until they are taken. */
const PLACE = 'thanwelaEarlyRead';
type Place = { [PLACE]?: EarlyRead };

/** Leaves the answers for the page's script. */
export function leaveEarlyRead(read: EarlyRead): void {
  (globalThis as Place)[PLACE] = read;
}

/** The answers, once; null in a worker, in tests, and for whoever asks second. */
export function takeEarlyRead(): EarlyRead | null {
  const place = globalThis as Place;
  const read = place[PLACE] ?? null;
  delete place[PLACE];
  return read;
}
