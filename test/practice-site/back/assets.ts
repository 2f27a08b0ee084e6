/** Serves the client files of a site; TypeScript goes out as JavaScript. */

import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer, type SiteResponse } from './http.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const stripped = new Map<string, { source: string; script: string }>();

/** Node announces the function as experimental once per process; that is of no use here. */
function stripQuietly(source: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}

export async function asset(folder: string, name: string): Promise<SiteResponse> {
  const type = TYPES[extname(name)];
  const inside = normalize(name);
  const missing = answer(404, 'text/plain; charset=utf-8', 'Not Found');
  if (type === undefined || inside.startsWith('..')) return missing;
  const file = join(ROOT, folder, inside);
  const source = await readFile(file, 'utf8').catch(() => null);
  if (source === null) return missing;
  if (!file.endsWith('.ts')) return answer(200, type, source);
  let known = stripped.get(file);
  if (known?.source !== source) {
    known = { source, script: stripQuietly(source) };
    stripped.set(file, known);
  }
  return answer(200, type, known.script);
}
