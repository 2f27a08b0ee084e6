import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Whose code the packages for the stores hold, and under which licence: `public/licences.txt` goes
 * into the packages, `docs/licences.md` lists the same. `vitest -u` writes both anew.
 */

type Package = { name: string; version: string; licence: string; source: string; text: string };

const OWN = readFileSync('LICENSE', 'utf8').trim();
/** Everything of our own licence that is not our name. */
const MIT = OWN.slice(OWN.indexOf('Permission is hereby granted'));

/** Packages that come without the text of their licence: the line of copyright of their repository. */
const HOLDERS: Record<string, string> = {
  wxt: 'Copyright (c) 2023 Aaron',
  '@wxt-dev/browser': 'Copyright (c) 2023 Aaron',
};

/** May be given away with an MIT program; MPL asks that its source can be found, which is said. */
const ALLOWED = ['MIT', 'MPL-2.0'];

function textOf(name: string): string {
  for (const file of ['LICENSE', 'LICENSE.md', 'LICENSE.txt']) {
    const path = join('node_modules', name, file);
    if (!existsSync(path)) continue;
    const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim();
    // Bundlers add those of what they are made of, of which nothing is in our packages.
    return text.split(/^# Licenses of bundled/mu)[0]?.trim() ?? '';
  }
  const holder = HOLDERS[name];
  if (holder === undefined) throw new Error(`${name} comes without a licence: see HOLDERS`);
  return `MIT License\n\n${holder}\n\n${MIT}`;
}

function packageOf(name: string): Package {
  const { version, license, repository } = JSON.parse(
    readFileSync(join('node_modules', name, 'package.json'), 'utf8'),
  );
  const source = String(repository.url ?? repository).replace(/^git\+|\.git$/gu, '');
  return { name, version, licence: license, source, text: textOf(name) };
}

const answer = execFileSync(process.execPath, ['test/run/shipped.mjs'], { encoding: 'utf8' });
const shipped: Package[] = JSON.parse(answer.trim().split('\n').at(-1) ?? '[]').map(packageOf);

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const RULE = '='.repeat(72);

test('what ships may be given away, and says so', () => {
  expect(shipped.map(({ name }) => name)).toContain('preact');
  for (const { name, licence, text } of shipped) {
    expect(ALLOWED, `${name}: ${licence}`).toContain(licence);
    expect(text, name).toMatch(licence === 'MIT' ? /Permission is hereby granted/u : /Mozilla/u);
  }
});

test('every dependency ships, and nothing that is only for making does', () => {
  const names = shipped.map(({ name }) => name);
  const made = ['@wxt-dev/browser', 'rolldown', 'vite', 'wxt'];
  expect(names.filter((name) => !made.includes(name))).toEqual(Object.keys(dependencies).sort());
});

test('public/licences.txt, which goes into the packages, is current', async () => {
  const parts = shipped.map(
    ({ name, version, licence, source, text }) =>
      `${RULE}\n${name} ${version} (${licence})\nSource: ${source}\n${RULE}\n\n${text}`,
  );
  const text = `Thanwela (ทันเวลา)\n\n${OWN}\n\nThe packages hold code of the following, unchanged but for bundling.\n\n${parts.join('\n\n')}\n`;
  await expect(text).toMatchFileSnapshot(resolve('public/licences.txt'));
});

test('docs/licences.md is current', async () => {
  const rows = shipped.map(
    ({ name, version, licence, source }) => `| [${name}](${source}) | ${version} | ${licence} |`,
  );
  const text = `# Licences

Thanwela is under the [MIT licence](../LICENSE). Its packages for the stores hold code of these packages and of no others; their licences in full are in the packages as \`licences.txt\`.

| package | version | licence |
| --- | --- | --- |
${rows.join('\n')}

\`rolldown\`, \`vite\` and \`wxt\` are tools for building; some lines of theirs join the modules and name the entries. \`webextension-polyfill\` is under the Mozilla Public License: its source is where its name leads to, and it is bundled unchanged.

This page and \`public/licences.txt\` are written by \`test/structure/licences.test.ts\` from the modules of a build; the test fails when they are out of date or a licence is not among those that may be given away with an MIT program (\`npx vitest run --project structure licences -u\` writes them anew).
`;
  await expect(text).toMatchFileSnapshot(resolve('docs/licences.md'));
});
