import * as z from 'zod/mini';
import { isDay } from '../calendar/day.ts';
import { type Correction, correctionKey, withCorrection } from '../forms/corrections.ts';
import { inTurn } from './in-turn.ts';
import { name, site, step, text } from './shapes.ts';
import type { Area } from './store.ts';
import { readStored, type Thing, toBeChanged } from './stored.ts';

/** What people said of fields that were recognised wrongly or not at all; kept on this computer. */
const MOST_CORRECTIONS = 500;

const correctionSchema: z.ZodMiniType<Correction> = z.object({
  site,
  label: name(400),
  step: z.optional(z.nullable(step)),
  kind: z.optional(text(20)),
  field: z.nullable(text(60)),
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

/** What is to be different; what is taken away goes first. */
export type CorrectionsChange = {
  readonly remove?: readonly Correction[];
  readonly add?: readonly Correction[];
};

/**
 * Changes the corrections in one go; an added one about the same field replaces what was said
 * before, and beyond 500 the oldest go. Throws when it cannot be stored; what stood there stands.
 */
export async function changeCorrections(
  local: Area,
  { remove = [], add = [] }: CorrectionsChange,
): Promise<void> {
  await inTurn(CORRECTIONS.key, async () => {
    const stored = (await local.get(CORRECTIONS.key))[CORRECTIONS.key];
    const former = toBeChanged(CORRECTIONS, stored, { version: 1, corrections: [] });
    const gone = new Set(remove.map(correctionKey));
    const left = former.corrections.filter((each) => !gone.has(correctionKey(each)));
    const corrections = add.reduce<Correction[]>(withCorrection, left).slice(-MOST_CORRECTIONS);
    // What could not be read again would take all the others with it.
    await local.set({ [CORRECTIONS.key]: correctionsSchema.parse({ version: 1, corrections }) });
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
  const same = former.filter((each) => news.get(correctionKey(each))?.field === each.field).length;
  return { added: news.size - former.length, replaced: former.length - same, same, former };
}

const FORMAT = 'thanwela-corrections';
/** Characters of a file of corrections: 500 of them with the longest labels. */
const LONGEST_FILE = 1_000_000;

/** The corrections as a file for colleagues. */
export function correctionsFile(corrections: readonly Correction[]): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, corrections }, null, 2)}\n`;
}

/** In bytes: a Thai letter has three. */
const LONGEST_FILE_BYTES = LONGEST_FILE * 3;

/** Why a file of corrections cannot be used; `row` is the first entry that cannot be read, from 1. */
export type CorrectionsProblem =
  | { problem: 'too-big' | 'too-many' | 'no-json' | 'other' | 'too-new' | 'unreadable' }
  | { problem: 'row'; row: number };

const fileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.int().check(z.gte(1)),
  corrections: z.array(z.unknown()),
});

/** Reads the text of such a file; a word for what is wrong where it cannot be used. */
export function readCorrectionsFile(
  text: string,
): { corrections: Correction[] } | CorrectionsProblem {
  if (text.length > LONGEST_FILE) return { problem: 'too-big' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { problem: 'no-json' };
  }
  const head = fileSchema.safeParse(file);
  if (!head.success) return { problem: 'other' };
  if (head.data.version > 1) return { problem: 'too-new' };
  if (head.data.corrections.length > MOST_CORRECTIONS) return { problem: 'too-many' };
  const corrections: Correction[] = [];
  for (const [i, each] of head.data.corrections.entries()) {
    const read = correctionSchema.safeParse(each);
    if (!read.success) return { problem: 'row', row: i + 1 };
    corrections.push(read.data);
  }
  return { corrections };
}

/** Reads a file a person chose; what is too big is refused unread. Never throws. */
export async function readCorrectionsBlob(
  file: Blob,
): Promise<{ corrections: Correction[] } | CorrectionsProblem> {
  if (file.size > LONGEST_FILE_BYTES) return { problem: 'too-big' };
  try {
    return readCorrectionsFile(await file.text());
  } catch {
    return { problem: 'unreadable' };
  }
}
