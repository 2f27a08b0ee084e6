import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { run } from '../../../lib/cli/run.ts';
import type { Terminal } from '../../../lib/cli/terminal.ts';

const LAUNCHER = fileURLToPath(new URL('../../../lib/cli/thanwela.mjs', import.meta.url));

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `thanwela` as a process of its own; `node` are flags for Node itself. */
export function thanwela(args: readonly string[], node: readonly string[] = []): Promise<Ran> {
  return new Promise((resolve) => {
    const child = [...node, LAUNCHER, ...args];
    execFile(process.execPath, child, { maxBuffer: 50_000_000 }, (error, out, err) => {
      resolve({ code: Number(error?.code ?? 0), out, err });
    });
  });
}

/**
 * Runs the program inside this process: the same code without the cost of a new Node. It may read
 * files, and its clock stands at 1970; `edge` gives it something else.
 */
export async function inProcess(
  args: readonly string[],
  edge: Partial<Terminal> = {},
): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    now: () => 0,
    readFile,
    version: '1.2.3',
    ...edge,
  });
  return { code, out, err };
}
