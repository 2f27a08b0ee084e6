/**
 * What is stored, with its version. A thing is migrated when it is read, by numbered steps, and
 * written in its new version only by the next change: a step that fails leaves what stands in
 * storage as it is, version and all.
 */
import * as z from 'zod/mini';

/**
 * Makes version n + 1 of version n. It need not look at what is wrong with the old value: it may
 * throw, and what comes of all steps is validated.
 */
export type Migration = (old: unknown) => unknown;

/** The shape of a stored thing; `defined-store.ts` makes a store of it. */
export type Thing<Value> = {
  readonly key: string;
  /** The version of `schema`. */
  readonly version: number;
  /** The current shape, its `version` included. */
  readonly schema: z.ZodMiniType<Value>;
  /** Steps by the version they start from; 0 is what was stored before it had versions. */
  readonly steps: Readonly<Record<number, Migration>>;
};

/** Why what is stored cannot be used. What stands in storage then still stands. */
export type StoredProblem = {
  readonly code: 'too-new' | 'invalid' | 'failed-step';
  /** The version that is stored. */
  readonly version: number;
  /** The fields that do not validate. */
  readonly fields: readonly string[];
};

export type ReadStored<Value> =
  /** Null: nothing is stored yet. */
  | { readonly ok: true; readonly value: Value | null }
  | { readonly ok: false; readonly problem: StoredProblem };

/** The version of a stored value; 0 for one from before there were versions. */
function versionOf(stored: unknown): number {
  const version = (stored as { version?: unknown } | null | undefined)?.version;
  return Number.isSafeInteger(version) ? Math.max(0, version as number) : 0;
}

/** Brings what is stored up to date and checks it. Never throws, never changes what it was given. */
export function readStored<Value>(thing: Thing<Value>, stored: unknown): ReadStored<Value> {
  if (stored === undefined || stored === null) return { ok: true, value: null };
  const version = versionOf(stored);
  const failed = (code: StoredProblem['code'], fields: readonly string[] = []) =>
    ({ ok: false, problem: { code, version, fields } }) as const;
  if (version > thing.version) return failed('too-new', ['version']);
  let value: unknown = stored;
  for (let at = version; at < thing.version; at += 1) {
    const step = thing.steps[at];
    // A version nobody ever wrote: as good as a broken value.
    if (step === undefined) return failed('invalid');
    try {
      value = step(structuredClone(value));
    } catch {
      // It is still of its own version: said below, and noted by whoever reads the thing.
    }
    if (versionOf(value) !== at + 1) return failed('failed-step');
  }
  const read = z.safeParse(thing.schema, value);
  if (read.success) return { ok: true, value: read.data };
  if (version < thing.version) return failed('failed-step');
  const fields = [...new Set(read.error.issues.map(({ path }) => String(path[0] ?? '')))];
  return failed(
    'invalid',
    fields.filter((name) => name !== ''),
  );
}
