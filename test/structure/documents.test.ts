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

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(document, 'utf8');

  test('its links lead somewhere', () => {
    for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/gu)) {
      if (/^(?:https?:|#|mailto:)/u.test(target)) continue;
      const [path = ''] = target.split('#');
      expect(existsSync(join(dirname(document), path)), target).toBe(true);
    }
  });
  test('the files it names are there', () => {
    for (const [, name = ''] of text.matchAll(/`([^`\s]+)`/gu)) {
      if (!ROOTS.test(name) || /[*{<]/u.test(name)) continue;
      expect(existsSync(name), name).toBe(true);
    }
  });
  test('the npm commands it names are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const [, name = ''] of text.matchAll(/npm run ([\w-]+)/gu)) {
      expect(scripts, name).toHaveProperty([name]);
    }
  });
});

describe('docs/privacy.md', () => {
  const [thai = '', english = ''] = readFileSync('docs/privacy.md', 'utf8').split('\n# Privacy\n');

  /** Whatever the code calls a key of storage. */
  const keys = [...code]
    .filter(([file]) => /^lib\/(?:settings|background)\//u.test(file))
    .flatMap(([, text]) => [
      ...text.matchAll(
        /^\s*key: '([^']+)',$|^(?:export )?const \w+ = (?:thing\()?'([a-z]+(?::[a-z-]*)?)'/gmu,
      ),
    ])
    .map(([, first, second]) => first ?? second ?? '');

  test('there are keys to look for', () => {
    for (const known of ['settings', 'settings:last-good', 'schedules:before', 'done', 'seen:']) {
      expect(keys).toContain(known);
    }
  });
  /** Names of locks and alarms: nothing is kept under them. */
  const NO_KEYS = ['tick'];
  test.each(keys.filter((key) => !NO_KEYS.includes(key)))('says what is kept under %s', (key) => {
    const shown = key.endsWith(':') ? `\`${key}…\`` : `\`${key}\``;
    expect(thai).toContain(shown);
    expect(english).toContain(shown);
  });
  test('both languages say the same number of things', () => {
    const rows = (text: string) => text.match(/^\| /gmu)?.length;
    expect(rows(thai)).toBe(rows(english));
  });
});
