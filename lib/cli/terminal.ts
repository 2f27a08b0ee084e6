/** What a command may use of the world, and how it says that it was asked wrongly. */

import type { Params } from '../text/fill.ts';
import type { CliKey } from '../text/words/cli-words.ts';

/** The edge of the program: a test gives another one. */
export interface Terminal {
  /** Writes to standard output, as it is. */
  readonly out: (text: string) => void;
  /** Writes to standard error, as it is. */
  readonly err: (text: string) => void;
  /** The instant, in epoch milliseconds. */
  readonly now: () => number;
  /** The bytes of a file; rejects when it cannot be read. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /**
   * Writes a file, a text as UTF-8. `isNew`: rejects with the code EEXIST when it is there already;
   * `isSecret`: for nobody's eyes but the person's. Absent where nothing may be written.
   */
  readonly writeFile?: (
    path: string,
    data: string | Uint8Array,
    how: { readonly isNew: boolean; readonly isSecret: boolean },
  ) => Promise<void>;
  /** Asks for what must not be seen on the screen; absent where nobody can be asked. */
  readonly askSecret?: (question: string) => Promise<string>;
  /** Shows how far a long task is, in one line that the next one replaces; absent where nobody looks. */
  readonly progress?: (text: string) => void;
  readonly version: string;
}

/** A subcommand. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: CliKey;
  /**
   * @param args what follows the command's name
   * @returns the exit code; 0 is well
   * @throws UsageError when it was asked wrongly
   */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}

/** The exit code for bad arguments and bad files. */
export const EXIT_USAGE = 2;

/** The person can fix it: said in Thai and English, and the program ends with `EXIT_USAGE`. */
export class UsageError extends Error {
  readonly key: CliKey;
  readonly params: Params;
  /** More lines, as they are. */
  readonly lines: readonly string[];

  constructor(key: CliKey, params: Params = {}, lines: readonly string[] = []) {
    super(key);
    this.key = key;
    this.params = params;
    this.lines = lines;
  }
}

/** What is longer is cut where it is said again. */
const MAX_SHOWN = 80;

/**
 * Refuses what was written on the command line.
 *
 * @throws UsageError always
 */
export function refuse(key: CliKey, written: string, known: readonly string[] = []): never {
  throw new UsageError(key, { text: written.slice(0, MAX_SHOWN), known: known.join(', ') });
}

/** A path that is longer is cut where it is said again. */
const MAX_PATH_SHOWN = 200;

/** A path as it is said in a sentence. */
export const shown = (path: string) => path.slice(0, MAX_PATH_SHOWN);

/**
 * Writes a file.
 *
 * @throws UsageError when the file cannot be written, or must be new and is there
 */
export async function writeText(
  { writeFile }: Terminal,
  path: string,
  content: string | Uint8Array,
  how: { isNew: boolean; isSecret: boolean },
): Promise<void> {
  const file = shown(path);
  if (writeFile === undefined) throw new UsageError('error.no-write', { file });
  await writeFile(path, content, how).catch((error: unknown) => {
    const isThere = (error as { code?: unknown } | null)?.code === 'EEXIST';
    throw new UsageError(isThere ? 'error.exists' : 'error.no-write', { file });
  });
}
