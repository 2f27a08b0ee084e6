import * as z from 'zod/mini';
import { text } from '../../protocol/shapes.ts';
import type { Areas } from '../area.ts';
import { defineStored } from '../defined-store.ts';

/** `storage.sync` holds 8 kB an item; a mark takes about 60 bytes, a year has 22 windows. */
const MAX_MARKS = 100;

const doneSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    keys: z.array(text(200)).check(z.maxLength(MAX_MARKS)),
  }),
);

/** What a person marked as done; follows them from computer to computer. */
export const DONE = defineStored({
  key: 'done',
  area: 'sync',
  version: 1,
  schema: doneSchema,
  empty: { version: 1, keys: [] },
  asideKey: 'done:replaced',
  replaces: 'broken',
});

type DoneAreas = Pick<Areas, 'sync' | 'local'>;

/** A mark belongs to an agency: an office that changes its agency starts with none. */
const markOf = (agency: string | null, key: string) => `${agency ?? '*'}|${key}`;

export type DoneMarks = {
  isDone(key: string): boolean;
  /** `MyWindow.key` of every window marked for this agency. */
  keys: string[];
};

/** The marks of an agency; none when they cannot be read. */
export async function loadDone(areas: DoneAreas, agency: string | null): Promise<DoneMarks> {
  const { value } = await DONE.load(areas);
  const prefix = markOf(agency, '');
  const own = value.keys.filter((mark) => mark.startsWith(prefix));
  const keys = own.map((mark) => mark.slice(prefix.length));
  const known = new Set(keys);
  return { keys, isDone: (key) => known.has(key) };
}

/**
 * Marks a window as done, or takes the mark away. Throws when the browser refuses to store it, or
 * when the marks are those of a newer build.
 */
export async function markDone(
  areas: DoneAreas,
  agency: string | null,
  key: string,
  isDone: boolean,
): Promise<void> {
  const mark = markOf(agency, key);
  await DONE.change(areas, ({ keys: marks }) => {
    const others = marks.filter((each) => each !== mark);
    // The oldest go first: they stand in the archive of years ago.
    return { version: 1, keys: isDone ? [...others, mark].slice(-MAX_MARKS) : others };
  });
}
