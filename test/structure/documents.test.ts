import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { code } from './imports.ts';

/** What documents say of the code, as far as it can be looked up. */

const DOCUMENTS = [
  ...readdirSync('.'),
  ...['.github', 'docs'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  ),
].filter((file) => file.endsWith('.md'));
const ROOTS = /^(?:components|docs|entrypoints|lib|public|test)\//u;

const texts = DOCUMENTS.map((document) => [document, readFileSync(document, 'utf8')] as const);

describe('a document', () => {
  test('links to what is there', () => {
    for (const [document, text] of texts) {
      for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/gu)) {
        if (/^(?:https?:|#|mailto:)/u.test(target)) continue;
        const [path = ''] = target.split('#');
        expect(existsSync(join(dirname(document), path)), `${document}: ${target}`).toBe(true);
      }
    }
  });
  test('names files that are there', () => {
    for (const [document, text] of texts) {
      for (const [, name = ''] of text.matchAll(/`([^`\s]+)`/gu)) {
        if (!ROOTS.test(name) || /[*{<]/u.test(name)) continue;
        expect(existsSync(name), `${document}: ${name}`).toBe(true);
      }
    }
  });
  test('names npm commands that are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const [document, text] of texts) {
      for (const [, name = ''] of text.matchAll(/npm run ([\w-]+)/gu)) {
        expect(scripts, `${document}: ${name}`).toHaveProperty([name]);
      }
    }
  });
});

describe('docs/privacy.md', () => {
  const [thai = '', english = ''] = readFileSync('docs/privacy.md', 'utf8').split('\n# Privacy\n');

  /** Whatever the code calls a key of storage. */
  const keys = [...code]
    .filter(([file]) => /^lib\/(?:settings|background|saved-input|stored-reports)\b/u.test(file))
    .flatMap(([, text]) => [
      ...text.matchAll(
        /^\s*(?:key|lastGoodKey|asideKey): '([^']+)',?$|^const (?:PREFIX|REFUSED) = '([^']+)'|storedList\('([^']+)'(?:, \{ asideKey: '([^']+)')?/gmu,
      ),
    ])
    .flatMap(([, ...found]) => found.filter((key) => key !== undefined));

  test('there are keys to look for', () => {
    for (const known of [
      'settings',
      'settings:last-good',
      'schedules:before',
      'schedules:replaced',
      'done',
      'drafts:refused',
      'seen:',
      'visits:',
      'reports',
    ]) {
      expect(keys).toContain(known);
    }
    expect(new Set(keys).size).toBe(keys.length);
  });
  test('says what is kept under each key', () => {
    for (const key of keys) {
      const shown = key.endsWith(':') ? `\`${key}…\`` : `\`${key}\``;
      expect(thai).toContain(shown);
      expect(english).toContain(shown);
    }
  });
  test('both languages say the same number of things', () => {
    const rows = (text: string) => text.match(/^\| /gmu)?.length;
    expect(rows(thai)).toBe(rows(english));
  });
});
