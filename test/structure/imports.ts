import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** The files of the product, their text, and who imports whom. */

export const files = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|tsx)$/u.test(file))
    .map((file) => join(folder, file)),
);
export const code = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

/** The room a file belongs to: `lib/page`, `components`, `lib/protocol/messages.ts` for a file of its own. */
export function roomOf(file: string): string {
  const parts = file.split('/');
  return parts[0] === 'lib' ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

/** Imports of our own files, types included: an arrow is an arrow. */
export function importsOf(file: string): string[] {
  const found = (code.get(file) ?? '').matchAll(/(?:from|import)\s+'(\.[^'?]+)(?:\?\w+)?'/gu);
  return [...found].map(([, path]) => normalize(join(dirname(file), path ?? '')));
}
