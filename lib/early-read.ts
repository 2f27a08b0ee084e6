/**
 * What every page of our own reads before it can draw, asked for before its own script is there:
 * `entrypoints/early-read.ts` asks, `storage.ts` takes the answers. The browser looks things up while
 * the page's script is fetched and compiled.
 */

/** What is asked for of each area. A key that is missing here is only read later, by whoever needs it. */
export const EARLY_KEYS = {
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
export const EARLY_KEYS_OF: Readonly<Record<string, readonly string[]>> = {
  'my-work.html': ['work'],
  'review.html': ['review'],
};

type Items = Record<string, unknown>;

export type EarlyRead = {
  readonly sync: EarlyArea;
  readonly local: EarlyArea;
  /** Rejects in Firefox where nothing is set. */
  readonly managed: Promise<Items>;
  /** What changed since; ends listening. */
  changed(): readonly { readonly area: string; readonly keys: readonly string[] }[];
};

/** The answer of one area: one question for all keys. */
export type EarlyArea = { readonly keys: readonly string[]; readonly items: Promise<Items> };

/** Where the answers lie until they are taken. */
const PLACE = 'thanwelaEarlyRead';
type Place = { [PLACE]?: EarlyRead };

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
