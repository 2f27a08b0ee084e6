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

type Questions = {
  readonly local?: readonly string[];
  readonly session?: readonly string[];
  /** Whether the person allows reminders. */
  readonly mayNotify?: true;
};

/** What some pages show besides, by the name of their file. */
const MORE: Readonly<Record<string, Questions>> = {
  'my-work.html': { local: ['work'] },
  'review.html': { local: ['review'] },
  'share.html': { local: ['review'] },
  'options.html': { session: ['reports'], mayNotify: true },
};

type Items = Record<string, unknown>;

/** The answer of one area: one question for all keys. */
export type EarlyArea = { readonly keys: readonly string[]; readonly items: Promise<Items> };

type Change = { readonly area: string; readonly keys: readonly string[] };

export type EarlyRead = {
  readonly sync: EarlyArea;
  readonly local: EarlyArea;
  /** Null where the page shows nothing of it. */
  readonly session: EarlyArea | null;
  readonly mayNotify: Promise<boolean> | null;
  /** Rejects in Firefox where nothing is set. */
  readonly managed: Promise<Items>;
  /** What changed since it was asked for; ends listening. */
  changed(): readonly Change[];
};

/** As much of the browser's API as is needed. */
type Browser = {
  readonly storage: BrowserStorage;
  readonly permissions: {
    contains(what: { permissions: ['notifications'] }): Promise<boolean>;
  };
};

type Listener = (changes: Record<string, unknown>, area: string) => void;
/** As much of the browser's storage as is needed. */
type BrowserStorage = {
  readonly [Name in 'sync' | 'local' | 'session']: { get(keys: string[]): Promise<Items> };
} & {
  readonly managed: { get(keys: null): Promise<Items> };
  readonly onChanged: { addListener(run: Listener): void; removeListener(run: Listener): void };
};

/** Whoever takes an answer says what is wrong with it. */
function leftToTaker<Answer>(answer: Promise<Answer>): Promise<Answer> {
  // Nobody waits for it yet; that it was refused is said to the taker.
  answer.catch(() => {});
  return answer;
}

/**
 * Asks for what a page reads first.
 *
 * @param page the name of its file
 */
export function readEarly(browser: Browser, page: string): EarlyRead {
  const { storage: areas, permissions } = browser;
  const changes: Change[] = [];
  const listen: Listener = (changed, area) =>
    void changes.push({ area, keys: Object.keys(changed) });
  // Before the questions: what changes after an answer is asked for again.
  areas.onChanged.addListener(listen);
  const ask = (area: 'sync' | 'local' | 'session', keys: readonly string[]): EarlyArea => ({
    keys,
    items: leftToTaker(areas[area].get([...keys])),
  });
  const { local = [], session, mayNotify } = MORE[page] ?? {};
  return {
    sync: ask('sync', KEYS.sync),
    local: ask('local', [...KEYS.local, ...local]),
    session: session ? ask('session', session) : null,
    managed: leftToTaker(areas.managed.get(null)),
    mayNotify: mayNotify
      ? leftToTaker(permissions.contains({ permissions: ['notifications'] }))
      : null,
    changed() {
      areas.onChanged.removeListener(listen);
      return changes;
    },
  };
}

/** Where the answers lie until they are taken: what is stored, and what the person allows. */
const STORED = 'thanwelaEarlyRead';
const MAY_NOTIFY = 'thanwelaMayNotify';
type Place = { [STORED]?: EarlyRead | null; [MAY_NOTIFY]?: EarlyRead['mayNotify'] };

/** Leaves the answers for the page's script. */
export function leaveEarlyRead(read: EarlyRead): void {
  Object.assign(globalThis, { [STORED]: read, [MAY_NOTIFY]: read.mayNotify } satisfies Place);
}

function take<Name extends keyof Place>(name: Name): NonNullable<Place[Name]> | null {
  const place = globalThis as Place;
  const answer = place[name] ?? null;
  delete place[name];
  return answer;
}

/** The answers, once; null in a worker, in tests, and for whoever asks second. */
export const takeEarlyRead = () => take(STORED);

/** Whether the person allows reminders, once; null where nothing was asked. */
export const takeEarlyMayNotify = () => take(MAY_NOTIFY);
