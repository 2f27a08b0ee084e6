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
 */
export function rememberingArea(area: Area): RememberingArea {
  const known = new Map<string, Promise<Record<string, unknown>>>();
  return {
    get(key) {
      const before = known.get(key);
      if (before) return before;
      const asked = area.get(key);
      known.set(key, asked);
      // What could not be read is asked for again.
      asked.catch(() => {
        if (known.get(key) === asked) known.delete(key);
      });
      return asked;
    },
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
