// Every regular expression of the product: the literals by its syntax trees, those that are put
// together by catching them when their modules are loaded.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'vite';

const FOLDERS = ['lib', 'components', 'entrypoints'];

/**
 * @param {string} root of the project
 * @returns {Promise<Map<string, string>>} files by expression ("/source/flags"), the first that has it
 */
export async function collect(root) {
  /** @type {Map<string, string>} */
  const found = new Map();
  /** @param {string} source @param {string} flags @param {string} file */
  const add = (source, flags, file) => {
    const key = `/${source}/${flags}`;
    if (!found.has(key)) found.set(key, file);
  };
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/u.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  ).sort();
  /** @type {string[]} */
  const composed = [];
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    /** @param {unknown} node */
    const visit = (node) => {
      if (Array.isArray(node)) for (const each of node) visit(each);
      else if (node && typeof node === 'object') {
        const { type, regex, ...rest } = /** @type {Record<string, unknown>} */ (node);
        const { pattern, flags } = /** @type {{ pattern?: string, flags?: string }} */ (
          regex ?? {}
        );
        if (type === 'Literal' && pattern !== undefined) add(pattern, flags ?? '', file);
        visit(Object.values(rest));
      }
    };
    visit(parseSync(file, text).program);
    if (/\bnew RegExp\(/u.test(text)) composed.push(file);
  }
  const Native = globalThis.RegExp;
  for (const file of composed) {
    globalThis.RegExp = new Proxy(Native, {
      construct(target, given) {
        const made = Reflect.construct(target, given);
        add(made.source, made.flags, file);
        return made;
      },
    });
    try {
      await import(pathToFileURL(join(root, file)).href);
    } finally {
      globalThis.RegExp = Native;
    }
  }
  return found;
}
