/**
 * One way to store: each stored thing is declared once, with its shape, version and steps, and is
 * read, changed and protected like every other.
 *
 * - Read: from memory where the area has one, brought up to date, checked; where that fails, the
 *   last good state, else what counts where nothing is stored. Never throws.
 * - Changed: in turn with everybody else, from what stands in storage at that moment. What could
 *   not be read is put aside before it is replaced: nothing a person set or typed is thrown away.
 */
import { report } from '../report.ts';
import { type Area, readFresh } from './area.ts';
import { inTurn } from './in-turn.ts';
import { rememberLast } from './remember-last.ts';
import { readStored, type StoredProblem, type Thing } from './stored.ts';

type Where = 'sync' | 'local' | 'session';
/** The areas a stored thing needs: its own, and `local` for copies of it. */
type AreasOf<Place extends Where> = { readonly [Name in Place | 'local']: Area };
type Items = Record<string, unknown>;

export type Definition<Value, Place extends Where> = Omit<Thing<Value>, 'steps'> & {
  readonly area: Place;
  readonly steps?: Thing<Value>['steps'];
  /** What counts where nothing is stored. */
  readonly empty: Value;
  /** Key in `local` of a copy of the last good state. */
  readonly lastGoodKey?: string;
  /** Key in `local` to which what could not be read goes before it is replaced. */
  readonly asideKey?: string;
  /**
   * What of the unreadable a change may replace: what no build can read, or also what another
   * build can (newer than this one, or a step that failed): where a person is told so first.
   */
  readonly replaces: 'broken' | 'anything';
  /** Readable, but a part of it is not: put aside too before it is replaced. */
  readonly isDamaged?: (value: Value) => boolean;
  /** It does not matter, or there is nobody to tell, when it cannot be read or copied. */
  readonly isSilent?: true;
};

export type Loaded<Value> = {
  /** What is in use. */
  readonly value: Value;
  readonly from: 'stored' | 'last-good' | 'empty';
  /** Why what is stored is not in use; null when it is, and when nothing is stored. */
  readonly problem: StoredProblem | null;
  /** What is stored and not in use, as it is, to be shown; undefined when it is in use. */
  readonly unreadable: unknown;
  /** The browser did not even say what is stored. */
  readonly isUnread: boolean;
};

/** A stored thing while nobody else can change it. */
export type Held<Value> = Pick<Loaded<Value>, 'value' | 'from' | 'problem' | 'unreadable'> & {
  /**
   * Stores the next value, and what belongs to it in the same area, at once. May be called again.
   * Throws when it is refused by the browser, does not validate, or must not be written over; what
   * stood there then still stands.
   */
  put(next: Value, also?: Items): Promise<void>;
};

export type DefinedStore<Value, Place extends Where = Where> = Thing<Value> & {
  readonly area: Place;
  load(areas: AreasOf<Place>): Promise<Loaded<Value>>;
  /** The same past any memory: for whoever changes something else by it, in turn. */
  loadFresh(areas: AreasOf<Place>): Promise<Loaded<Value>>;
  /** Works on it in turn. Throws when the browser does not say what is stored. */
  inTurn<Result>(
    areas: AreasOf<Place>,
    work: (held: Held<Value>) => Promise<Result>,
  ): Promise<Result>;
  /**
   * Makes the next value of what is stored now; the same object means that nothing is to change.
   * Throws as `put` does.
   */
  change(
    areas: AreasOf<Place>,
    edit: (value: Value, from: Loaded<Value>['from']) => Value | Promise<Value>,
  ): Promise<Value>;
  /**
   * Stores a value whatever stands there, at once and without a turn: for a page that may be gone
   * in a moment, all windows of which show what is stored. Nothing is put aside: see `keepAside`.
   */
  replace(areas: AreasOf<Place>, value: Value): Promise<void>;
  /** Puts aside what is stored and cannot be read, if anything. Throws when that is refused. */
  keepAside(areas: AreasOf<Place>): Promise<void>;
  /** The value as an item of storage, for what is stored together with something else. */
  item(value: Value): Items;
};

/** What is stored may not be written over. */
export class StoredError extends Error {
  override name = 'StoredError';
  constructor(key: string, { code, fields }: StoredProblem) {
    super([`${key}: ${code}`, ...fields].join(' '));
  }
}

/** Declares a stored thing. */
export function defineStored<Value, Place extends Where>(
  definition: Definition<Value, Place>,
): DefinedStore<Value, Place> {
  const { key, area: place, version, schema, steps = {}, empty, replaces } = definition;
  const { lastGoodKey, asideKey, isDamaged, isSilent } = definition;
  const thing: Thing<Value> = { key, version, schema, steps };
  const own = (areas: AreasOf<Place>): Area => areas[place];
  const note = (error: unknown, where: string) => {
    if (!isSilent) report(error, where);
  };

  const nothing: Loaded<Value> = {
    value: empty,
    from: 'empty',
    problem: null,
    unreadable: undefined,
    isUnread: false,
  };

  /** As long as storage gives the same object, what was made of it is the same. */
  const loadedOf = rememberLast((stored: unknown): Loaded<Value> => {
    const read = readStored(thing, stored);
    if (!read.ok) {
      note(new StoredError(key, read.problem), `read ${key}`);
      return { ...nothing, problem: read.problem, unreadable: stored };
    }
    return read.value === null ? nothing : { ...nothing, value: read.value, from: 'stored' };
  });

  async function lastGood({ local }: AreasOf<Place>): Promise<Value | null> {
    if (lastGoodKey === undefined) return null;
    try {
      const read = readStored(thing, (await local.get(lastGoodKey))[lastGoodKey]);
      return read.ok ? read.value : null;
    } catch (error) {
      // Nothing to fall back on.
      note(error, `read ${lastGoodKey}`);
      return null;
    }
  }

  /** With the last good state in the place of nothing. */
  async function inUse(areas: AreasOf<Place>, loaded: Loaded<Value>): Promise<Loaded<Value>> {
    if (loaded.from === 'stored') return loaded;
    const good = await lastGood(areas);
    return good === null ? loaded : { ...loaded, value: good, from: 'last-good' };
  }

  async function load(
    areas: AreasOf<Place>,
    ask: (area: Area, key: string) => Promise<unknown>,
  ): Promise<Loaded<Value>> {
    let stored: unknown;
    try {
      stored = await ask(own(areas), key);
    } catch (error) {
      note(error, `read ${key}`);
      return inUse(areas, { ...nothing, isUnread: true });
    }
    return inUse(areas, loadedOf(stored));
  }

  function item(value: Value): Items {
    // What could not be read again would take with it all that is there.
    const read = readStored(thing, value);
    if (!read.ok) throw new StoredError(key, read.problem);
    return { [key]: read.value };
  }

  function holding<Result>(
    areas: AreasOf<Place>,
    work: (held: Held<Value>) => Promise<Result>,
  ): Promise<Result> {
    return inTurn(key, async () => {
      const stored = await readFresh(own(areas), key).catch((error: unknown) => {
        // A copy may be older than what stands there unread: nothing is written over that.
        throw new Error(`${key}: unreadable`, { cause: error });
      });
      const loaded = await inUse(areas, loadedOf(stored));
      const { value, from, problem, unreadable } = loaded;
      const isWhole = problem === null && !(from === 'stored' && isDamaged?.(value));
      return work({
        value,
        from,
        problem,
        unreadable,
        async put(next, also = {}) {
          const items = item(next);
          if (problem && problem.code !== 'invalid' && replaces === 'broken') {
            throw new StoredError(key, problem);
          }
          // In one go where both lie in one area: a worker may end between two.
          const aside = isWhole || asideKey === undefined ? null : { [asideKey]: stored };
          if (place === 'local') await own(areas).set({ ...aside, ...items, ...also });
          else {
            if (aside) await areas.local.set(aside);
            await own(areas).set({ ...items, ...also });
          }
          if (lastGoodKey === undefined) return;
          try {
            await areas.local.set({ [lastGoodKey]: items[key] });
          } catch (error) {
            // The change is stored all the same; only the copy is as old as it was.
            note(error, `copy ${key}`);
          }
        },
      });
    });
  }

  return {
    ...thing,
    area: place,
    load: (areas) => load(areas, async (area) => (await area.get(key))[key]),
    loadFresh: (areas) => load(areas, readFresh),
    item,
    inTurn: holding,
    replace: (areas, value) => own(areas).set(item(value)),
    keepAside: (areas) =>
      inTurn(key, async () => {
        const stored = await readFresh(own(areas), key);
        if (asideKey === undefined || loadedOf(stored).problem === null) return;
        await areas.local.set({ [asideKey]: stored });
      }),
    change: (areas, edit) =>
      holding(areas, async ({ value, from, put }) => {
        const next = await edit(value, from);
        if (next !== value) await put(next);
        return next;
      }),
  };
}
