import * as z from 'zod/mini';
import { browser } from '../../browser.ts';

/**
 * What the strip needed last, by the width of the window: a page gives it that room before the strip
 * is drawn, so that its content moves once and early. Kept in memory for as long as the browser runs.
 */
const KEY = 'strip-heights';
const MAX_WIDTHS = 20;
/** Widths that break lines alike. */
const bucketOf = (width: number) => `${Math.round(width / 20) * 20}`;

const schema = z.record(z.string(), z.number().check(z.minimum(28), z.maximum(400)));

async function load(): Promise<Record<string, number>> {
  try {
    const read = schema.safeParse((await browser.storage.session.get(KEY))[KEY]);
    return read.success ? read.data : {};
  } catch {
    // Not known: the strip's room is given when it is drawn.
    return {};
  }
}

/** px; null where no strip of this width was drawn yet. */
export async function stripHeight(width: number): Promise<number | null> {
  const heights = await load();
  const bucket = bucketOf(width);
  return Object.hasOwn(heights, bucket) ? (heights[bucket] ?? null) : null;
}

/** Keeps what a strip needed; what no strip can need is not kept. */
export async function keepStripHeight(width: number, px: number): Promise<true> {
  const heights = await load();
  const bucket = bucketOf(width);
  if (heights[bucket] === px || !schema.safeParse({ [bucket]: px }).success) return true;
  const others = Object.entries(heights).filter(([name]) => name !== bucket);
  const next = Object.fromEntries([...others, [bucket, px]].slice(-MAX_WIDTHS));
  // Refused: the next strip's room is given when it is drawn.
  await browser.storage.session.set({ [KEY]: next }).catch(() => {});
  return true;
}
