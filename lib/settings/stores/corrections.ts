import * as z from 'zod/mini';
import { isDay } from '../../calendar/day.ts';
import { correctionKey, withCorrections } from '../../forms/fields/corrections.ts';
import type { Correction } from '../../forms/model/correction.ts';
import { name, site, step, text } from '../../protocol/shapes.ts';
import type { Area } from '../area.ts';
import { defineStored } from '../defined-store.ts';

export const MAX_CORRECTIONS = 500;

export const correctionSchema: z.ZodMiniType<Correction> = z.lazy(() =>
  z.object({
    site,
    label: name(400),
    step: z.optional(z.nullable(step)),
    kind: z.optional(text(20)),
    field: z.nullable(text(60)),
    added: z.string().check(z.refine(isDay)),
  }),
);

const correctionsSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    corrections: z.array(correctionSchema).check(z.maxLength(MAX_CORRECTIONS)),
  }),
);

/** What people said of fields that were recognised wrongly or not at all; kept on this computer. */
export const CORRECTIONS = defineStored({
  key: 'corrections',
  area: 'local',
  version: 1,
  schema: correctionsSchema,
  empty: { version: 1, corrections: [] },
  asideKey: 'corrections:replaced',
  replaces: 'broken',
});

/** The corrections made or taken in on this computer; none when they cannot be read. */
export async function loadCorrections(local: Area): Promise<readonly Correction[]> {
  return (await CORRECTIONS.load({ local })).value.corrections;
}

/** What is to be different; what is taken away goes first. */
export type CorrectionsChange = {
  readonly remove?: readonly Correction[];
  readonly add?: readonly Correction[];
};

/**
 * Changes the corrections in one go; an added one about the same field replaces what was said
 * before. Throws when it cannot be stored, and when there would be more than 500: what stood there
 * stands, and nothing the person said is dropped for something newer.
 */
export async function changeCorrections(
  local: Area,
  { remove = [], add = [] }: CorrectionsChange,
): Promise<void> {
  await CORRECTIONS.change({ local }, ({ corrections: former }) => {
    const gone = new Set(remove.map(correctionKey));
    const left = former.filter((each) => !gone.has(correctionKey(each)));
    return { version: 1, corrections: withCorrections(left, add) };
  });
}

/** What bringing corrections in would do to those that are there. */
export type Brought = {
  added: number;
  replaced: number;
  same: number;
  /** Those here about the same fields: putting them back undoes it. */
  former: Correction[];
};

export function correctionsBrought(
  here: readonly Correction[],
  brought: readonly Correction[],
): Brought {
  const news = new Map(brought.map((each) => [correctionKey(each), each]));
  const former = here.filter((each) => news.has(correctionKey(each)));
  const same = here.filter((each) => news.get(correctionKey(each))?.field === each.field).length;
  return { added: news.size - former.length, replaced: former.length - same, same, former };
}
