// Prints, as JSON, which packages' code the extension holds: asked of the modules of a build that
// is made aside and thrown away.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';

/** What the bundlers add of their own, by the names they give to it. */
const GLUE = { rolldown: 'rolldown/', vite: 'vite/' };

/**
 * @param {string} id of a module
 * @returns {string[]} the package it comes from; none for our own
 */
function packageOf(id) {
  const [, inside] = /.*[\\/]node_modules[\\/](.+)/u.exec(id) ?? [];
  if (inside !== undefined) {
    const [first = '', second = ''] = inside.split(/[\\/]/u);
    return [first.startsWith('@') ? `${first}/${second}` : first];
  }
  const name = id.replace('\0', '');
  return Object.entries(GLUE).flatMap(([glue, start]) => (name.startsWith(start) ? [glue] : []));
}

const quiet = () => {};
const silent = {
  debug: quiet,
  log: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  fatal: quiet,
  success: quiet,
  level: 0,
};
const folder = mkdtempSync(join(tmpdir(), 'thanwela-shipped-'));
try {
  /** @type {Set<string>} */
  const packages = new Set();
  const { steps } = await build({ browser: 'chrome', outDir: folder, logger: silent });
  for (const { chunks } of steps) {
    for (const chunk of chunks) {
      if (chunk.type !== 'chunk') continue;
      // Not in the type, which is that of an older bundler.
      const { modules } = /** @type {{ modules: Record<string, { renderedLength: number }> }} */ (
        /** @type {unknown} */ (chunk)
      );
      for (const [id, { renderedLength }] of Object.entries(modules)) {
        if (renderedLength > 0) for (const name of packageOf(id)) packages.add(name);
      }
    }
  }
  // A spinner may have written to the same channel: the answer is the last line.
  console.log(`\n${JSON.stringify([...packages].sort())}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
