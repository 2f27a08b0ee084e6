import type { Area } from './area.ts';

/** An area that asks storage for a thing once, until that has changed. */
export type RememberingArea = Required<Area> & {
  /** Asks again for what has changed: whoever makes one passes on `storage.onChanged`. */
  forget(keys: Iterable<string>): void;
};

/**
 * Keeps in memory what was read of an area. Every window and worker has its own memory, and hears
 * of the others' changes by `storage.onChanged`; its own are forgotten at once. What is given may
 * be older than storage by as long as that event takes, never longer: for showing that is enough,
 * and whoever changes a thing reads it with `getFresh`, in turn.
 *
 * The same object is given to everybody until it changes, so that what is made of it can be kept
 * by its identity. Nobody may change it.
 *
 * @param early what was asked for before there was this memory: some keys, answered together
 */
export function rememberingArea(
  area: Area,
  early?: {
    readonly keys: readonly string[];
    readonly items: Promise<Record<string, unknown>>;
  } | null,
): RememberingArea {
  const known = new Map<string, Promise<Record<string, unknown>>>();
  function remember(key: string, asked: Promise<Record<string, unknown>>) {
    known.set(key, asked);
    // What could not be read is asked for again.
    asked.catch(() => {
      if (known.get(key) === asked) known.delete(key);
    });
    return asked;
  }
  if (early) {
    const answer = async (key: string) => {
      const items = await early.items;
      return key in items ? { [key]: items[key] } : {};
    };
    for (const key of early.keys) remember(key, answer(key));
  }
  return {
    get: (key) => known.get(key) ?? remember(key, area.get(key)),
    getFresh: (key) => area.get(key),
    async set(items) {
      try {
        await area.set(items);
      } finally {
        // Also what was asked for while it was written, which may be either.
        for (const key of Object.keys(items)) known.delete(key);
      }
    },
    forget(keys) {
      for (const key of keys) known.delete(key);
    },
  };
}
