import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

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
