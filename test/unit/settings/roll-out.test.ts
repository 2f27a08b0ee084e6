import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  LOCKABLE,
  MANAGED_NAMES,
  PAGES,
  readManaged,
} from '../../../lib/settings/managed/managed.ts';

/** The samples in docs/roll-out say the same in every system's own words, and can be read. */
const file = (name: string) => readFileSync(`docs/roll-out/${name}`);
const ID = 'abcdefghijklmnopabcdefghijklmnop';
const GECKO_ID = '{7a2e685c-5e4d-40b3-95b0-46f59ba548b4}';

type Set = Record<string, unknown>;
const json = (name: string) => JSON.parse(file(name).toString('utf8'));
const wanted: Set = json('firefox.json').policies['3rdparty'].Extensions[GECKO_ID];

/** The values of a .reg file, lists as sub-keys. */
function registry(name: string, vendor: string): Set {
  const text = new TextDecoder('utf-16le').decode(file(name));
  expect(text).toMatch(/^Windows Registry Editor Version 5\.00\r\n/u);
  const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}\\3rdparty\\extensions\\${ID}\\policy`;
  const set: Set = {};
  let list: string | null = null;
  for (const line of text.split('\r\n').slice(1)) {
    const section = /^\[(.*)\]$/u.exec(line)?.[1];
    const [, key = '', value = ''] = /^"(\w+)"="(.*)"$/u.exec(line) ?? [];
    if (section !== undefined) {
      expect(section.startsWith(root)).toBe(true);
      list = section.slice(root.length + 1) || null;
      if (list !== null) set[list] = [];
    } else if (key !== '' && list !== null) (set[list] as string[]).push(value);
    else if (key !== '') set[key] = value;
    else expect(line).toBe('');
  }
  return set;
}

/** The dictionary of a property list with texts and lists of texts. */
function plist(name: string): Set {
  const text = file(name).toString('utf8');
  const entries = text.matchAll(
    /<key>(\w+)<\/key>\s*(?:<string>([^<]*)<\/string>|<array>([\s\S]*?)<\/array>)/gu,
  );
  return Object.fromEntries(
    [...entries].map(([, key = '', value, list]) => [
      key,
      list === undefined
        ? value
        : [...list.matchAll(/<string>([^<]*)<\/string>/gu)].map(([, each]) => each),
    ]),
  );
}

test.each<[string, () => Set]>([
  ['firefox.json', () => wanted],
  ['chromium.json', () => json('chromium.json')['3rdparty'].extensions[ID]],
  ['chrome-windows.reg', () => registry('chrome-windows.reg', 'Google\\Chrome')],
  ['edge-windows.reg', () => registry('edge-windows.reg', 'Microsoft\\Edge')],
  ['macos.plist', () => plist('macos.plist')],
])('%s', (_, read) => {
  const set = read();
  expect(set).toEqual(wanted);
  const managed = readManaged(set);
  expect(managed.unreadable).toEqual([]);
  expect(managed).toMatchObject({ agency: 'สปส.', roles: ['unit'], language: 'th' });
  expect(managed.locked).toEqual(new Set(['agency', 'feed']));
});

test('the guide says of every policy what it means, in Thai first', () => {
  const [thai = '', english = ''] = readFileSync('docs/roll-out.md', 'utf8').split('\n---\n');
  /** The row of a policy in the table of policies. */
  const row = (part: string, name: string) =>
    part
      .split('\n')
      .find((line) => line.startsWith('| `') && line.split('|')[1]?.includes(`\`${name}\``));
  for (const name of MANAGED_NAMES) {
    expect(row(thai, name), name).toMatch(/\p{Script=Thai}{4}/u);
    expect(row(english, name), name).toBeDefined();
  }
  for (const part of [thai, english])
    for (const page of PAGES) expect(row(part, 'pages')).toContain(`\`${page}\``);
  for (const name of LOCKABLE) expect(row(english, 'locked')).toContain(`\`${name}`);
});
