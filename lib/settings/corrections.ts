import * as z from 'zod/mini';
import { isDay } from '../calendar/day.ts';
import { STEP_NAMES, type Step } from '../forms/catalogue.ts';
import { type Correction, correctionKey, withCorrection } from '../forms/corrections.ts';
import { inTurn } from './in-turn.ts';
import type { Area } from './store.ts';
import { readStored, type Thing, toBeChanged } from './stored.ts';

/** What people said of fields that were recognised wrongly or not at all; kept on this computer. */
const MOST_CORRECTIONS = 500;

const correctionSchema: z.ZodMiniType<Correction> = z.object({
  site: z.enum(['emenscr', 'open-d']),
  label: z.string().check(z.minLength(1), z.maxLength(400)),
  step: z.optional(z.nullable(z.enum(Object.keys(STEP_NAMES) as [Step, ...Step[]]))),
  kind: z.optional(z.string().check(z.maxLength(20))),
  field: z.nullable(z.string().check(z.maxLength(60))),
  added: z.string().check(z.refine(isDay)),
});

const correctionsSchema = z.object({
  version: z.literal(1),
  corrections: z.array(correctionSchema).check(z.maxLength(MOST_CORRECTIONS)),
});

export const CORRECTIONS: Thing<z.infer<typeof correctionsSchema>> = {
  key: 'corrections',
  version: 1,
  schema: correctionsSchema,
  steps: {},
};

/** The corrections made or taken in on this computer; none when they cannot be read. */
export async function loadCorrections(local: Area): Promise<Correction[]> {
  try {
    const read = readStored(CORRECTIONS, (await local.get(CORRECTIONS.key))[CORRECTIONS.key]);
    return read.ok ? (read.value?.corrections ?? []) : [];
  } catch {
    return [];
  }
}

async function change(local: Area, edit: (list: Correction[]) => Correction[]): Promise<void> {
  await inTurn(CORRECTIONS.key, async () => {
    const stored = (await local.get(CORRECTIONS.key))[CORRECTIONS.key];
    const former = toBeChanged(CORRECTIONS, stored, { version: 1, corrections: [] });
    const corrections = edit([...former.corrections]).slice(-MOST_CORRECTIONS);
    await local.set({ [CORRECTIONS.key]: { version: 1, corrections } });
  });
}

/** Keeps corrections; one about the same field replaces what was said before. Throws when it cannot. */
export async function addCorrections(local: Area, added: readonly Correction[]): Promise<void> {
  await change(local, (list) => added.reduce<Correction[]>(withCorrection, list));
}

/** Takes one correction away. Throws when it cannot be stored. */
export async function removeCorrection(local: Area, correction: Correction): Promise<void> {
  const key = correctionKey(correction);
  await change(local, (list) => list.filter((each) => correctionKey(each) !== key));
}

const FORMAT = 'thanwela-corrections';
/** Characters of a file of corrections: 500 of them with the longest labels. */
const LONGEST_FILE = 1_000_000;

/** The corrections as a file for colleagues. */
export function correctionsFile(corrections: readonly Correction[]): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, corrections }, null, 2)}\n`;
}

/** Reads such a file; a word for what is wrong where it cannot be used. */
export function readCorrectionsFile(
  text: string,
):
  | { corrections: Correction[] }
  | { problem: 'too-big' | 'no-json' | 'other' | 'too-new' | 'row'; row?: number } {
  if (text.length > LONGEST_FILE) return { problem: 'too-big' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { problem: 'no-json' };
  }
  const head = z
    .object({ format: z.literal(FORMAT), version: z.number(), corrections: z.array(z.unknown()) })
    .safeParse(file);
  if (!head.success) return { problem: 'other' };
  if (head.data.version > 1) return { problem: 'too-new' };
  if (head.data.corrections.length > MOST_CORRECTIONS) return { problem: 'too-big' };
  const corrections: Correction[] = [];
  for (const [i, each] of head.data.corrections.entries()) {
    const read = correctionSchema.safeParse(each);
    if (!read.success) return { problem: 'row', row: i + 1 };
    corrections.push(read.data);
  }
  return { corrections };
}
