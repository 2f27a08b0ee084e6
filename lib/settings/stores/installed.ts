import * as z from 'zod/mini';
import { type Day, isDay } from '../../calendar/day.ts';
import type { Area } from '../area.ts';
import { defineStored } from '../defined-store.ts';

const installedSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    day: z.nullable(z.string().check(z.refine(isDay))),
  }),
);

/** The day since which this browser has the extension: what had closed before is nobody's delay. */
export const INSTALLED = defineStored({
  key: 'installed',
  area: 'local',
  version: 1,
  schema: installedSchema,
  empty: { version: 1, day: null },
  replaces: 'anything',
});

/** The day in Thailand on which the extension came; null while it is not known. */
export async function loadInstalled(local: Area): Promise<Day | null> {
  return (await INSTALLED.load({ local })).value.day as Day | null;
}

/** Keeps the day, unless one is known. Throws when the browser refuses. */
export async function noteInstalled(local: Area, today: Day): Promise<void> {
  if ((await loadInstalled(local)) !== null) return;
  await INSTALLED.change({ local }, ({ day }) => ({ version: 1, day: day ?? today }));
}
