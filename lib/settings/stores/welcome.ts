import * as z from 'zod/mini';
import { defineStored } from '../defined-store.ts';

const welcomeSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    /** When the page of the first day was opened by itself; epoch milliseconds. Null: never. */
    shownAt: z.nullable(z.number()),
  }),
);

/** Whether the page of the first day was opened by itself: it is, once on a computer. */
export const WELCOME = defineStored({
  key: 'welcome',
  area: 'local',
  version: 1,
  schema: welcomeSchema,
  empty: { version: 1, shownAt: null },
  replaces: 'broken',
});
