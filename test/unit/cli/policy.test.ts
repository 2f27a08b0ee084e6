/** `thanwela policy`: what an administrator gives to every computer. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policyFiles, readPolicyFile } from '../../../lib/cli/policy-files.ts';
import { GECKO_ID } from '../../../lib/domain/product.ts';
import { FY2566 } from '../../../lib/schedule/packs/fy2566.ts';
import { readManaged } from '../../../lib/settings/managed/managed.ts';
import { inProcess } from './launch.ts';

const ID = 'ponmlkjihgfedcbaponmlkjihgfedcba';
const WHOLE = [
  'policy',
  ...['--agency', 'สปส', '--roles', 'unit, executive', '--lang-of-pages', 'th'],
  ...['--digits', 'thai', '--theme', 'dark', '--reminders', 'on', '--ask-before-save', 'on'],
  ...['--keep-drafts', 'off', '--keep-work', 'off', '--pages', 'work,files'],
  ...['--feed', 'https://www.mol.go.th/2570.json', '--feed-key', 'ab'.repeat(32)],
  ...['--feed-signed-from', '2026-11-22T02:00:00Z'],
  ...['--lock', 'agency,feedUrl,reminders', '--id', ID, '--out', 'here/'],
];

/** A disk in memory. */
function disk() {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    edge: {
      readFile: async (path: string) => {
        const bytes = files.get(path);
        if (bytes === undefined) throw new Error('ENOENT');
        return bytes;
      },
      writeFile: async (path: string, content: string | Uint8Array) => {
        files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
      },
    },
  };
}

test('writes every file, and each says the same to the extension', async () => {
  const { files, edge } = disk();
  const { code, out, err } = await inProcess(WHOLE, edge);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect([...files.keys()]).toEqual([
    'here/chromium.json',
    'here/chrome-windows.reg',
    'here/edge-windows.reg',
    'here/macos.plist',
    'here/firefox.json',
  ]);
  for (const [path, bytes] of files) {
    expect(out).toContain(path);
    expect(readManaged(readPolicyFile(bytes) ?? {})).toMatchObject({
      agency: 'สปส.',
      roles: ['unit', 'executive'],
      digits: 'thai',
      theme: 'dark',
      reminders: true,
      askBeforeSave: true,
      keepDrafts: false,
      keepWork: false,
      pages: ['work', 'files'],
      feedSignedFrom: Date.UTC(2026, 10, 22, 2),
      feedUrl: 'https://www.mol.go.th/2570.json',
      locked: new Set(['agency', 'feed', 'reminders']),
      unreadable: [],
    });
  }
});

test('a schedule in it comes back whole, quotes, backslashes and angle brackets too', () => {
  const issuer = 'a "b" \\ <c> & d';
  const set = { schedule: JSON.stringify({ ...FY2566, issuer }) };
  for (const { content } of policyFiles(set, { id: ID, host: null })) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    expect(readManaged(readPolicyFile(bytes) ?? {}).schedule?.issuer).toBe(issuer);
  }
});

test('hosted packages are installed by the same files', async () => {
  const { files, edge } = disk();
  const host = ['--host', 'https://www.mol.go.th/thanwela'];
  expect((await inProcess([...WHOLE, ...host], edge)).code).toBe(0);
  const text = (name: string, encoding = 'utf-8') =>
    new TextDecoder(encoding).decode(files.get(`here/${name}`));
  const forced = `${ID};https://www.mol.go.th/thanwela/updates.xml`;
  expect(JSON.parse(text('chromium.json')).ExtensionInstallForcelist).toEqual([forced]);
  expect(text('edge-windows.reg', 'utf-16le')).toContain(
    `\\Microsoft\\Edge\\ExtensionInstallForcelist]\r\n"7001"="${forced}"`,
  );
  expect(text('macos-install.plist')).toContain(`<string>${forced}</string>`);
  expect(JSON.parse(text('firefox.json')).policies.ExtensionSettings[GECKO_ID]).toEqual({
    installation_mode: 'force_installed',
    install_url: 'https://www.mol.go.th/thanwela/thanwela.xpi',
  });
});

test.each<[string[], number, string]>([
  [['--reminders', 'sometimes'], 1, 'Cannot be read: reminders'],
  [['--pages', 'work,year'], 1, 'Cannot be read: pages'],
  [['--feed', 'http://www.mol.go.th/a.json'], 1, 'Cannot be read: feedUrl'],
  [['--agency', 'สปส.', '--lock', 'agency,digits,nonsense'], 1, 'digits, nonsense'],
  [[], 1, 'Nothing is set'],
  [['--agency', 'กปภ.'], 2, 'is no known agency'],
  [['--agency', 'สปส.', '--id', 'abc'], 2, '32 letters'],
  [['--agency', 'สปส.', '--host', 'ftp://a'], 2, 'https://'],
  [['chek'], 2, 'was not understood'],
])('%j: said, and nothing is written', async (args, code, words) => {
  const { files, edge } = disk();
  const ran = await inProcess(['policy', ...args, '--lang', 'en'], edge);
  expect(ran.code).toBe(code);
  expect(ran.err).toContain(words);
  expect(files.size).toBe(0);
});

test('checks files that somebody edited', async () => {
  const { files, edge } = disk();
  await inProcess(WHOLE, edge);
  const good = [...files.keys()];
  const whole = await inProcess(['policy', 'check', ...good], edge);
  expect([whole.code, whole.out.match(/ใช้ได้ กำหนด/gu)?.length]).toEqual([0, good.length]);
  const edit = (from: string, to: string) => {
    const text = new TextDecoder().decode(files.get('here/chromium.json'));
    files.set('bad.json', new TextEncoder().encode(text.replace(from, to)));
    return inProcess(['policy', 'check', 'bad.json', '--lang', 'en'], edge);
  };
  expect(await edit('"digits"', '"digit"')).toMatchObject({
    code: 1,
    out: expect.stringContaining('Not known: digit'),
  });
  expect((await edit('"dark"', '"black"')).out).toContain('Cannot be read: theme');
  expect((await edit('{', '')).out).toContain('no policy file');
  expect((await inProcess(['policy', 'check', 'absent.json'], edge)).code).toBe(2);
  expect((await inProcess(['policy', 'check'], edge)).code).toBe(2);
});

test('the samples of the guide can be used', () => {
  for (const name of ['chromium.json', 'chrome-windows.reg', 'macos.plist', 'firefox.json']) {
    expect(readPolicyFile(readFileSync(`docs/roll-out/${name}`))).toMatchObject({ agency: 'สปส.' });
  }
});
