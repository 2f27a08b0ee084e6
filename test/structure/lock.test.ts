import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Entry = {
  version?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
};

/** Our own package and those that are installed apart: the widget kits' pages, the mutation tester, the benchmark's peers. */
const FOLDERS = [
  '.',
  'test/kits',
  'test/kits/held-back',
  'test/kits/unseen',
  'test/kits/later',
  'test/mutate',
  'test/peers',
];

describe.each(FOLDERS)('%s', (folder) => {
  const { packages }: { packages: Record<string, Entry> } = JSON.parse(
    readFileSync(join(folder, 'package-lock.json'), 'utf8'),
  );

  test('the lock file names the optional packages of every platform, else npm ci refuses it', () => {
    const missing = Object.entries(packages).flatMap(([name, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (wanted) =>
          !packages[`node_modules/${wanted}`] && !packages[`${name}/node_modules/${wanted}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  test('every dependency of ours is pinned to one version', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    for (const [name, version] of Object.entries<string>({ ...dependencies, ...devDependencies })) {
      expect(version, name).toMatch(/^(?:npm:.+@)?\d+\.\d+\.\d+$/u);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version.split('@').at(-1));
    }
  });

  test('what is installed is what was locked: every entry has its checksum', () => {
    const unchecked = Object.entries(packages).filter(
      ([name, { integrity }]) =>
        name !== '' && !/^sha512-[A-Za-z0-9+/]{86}==$/u.test(integrity ?? ''),
    );
    expect(unchecked.map(([name]) => name)).toEqual([]);
  });

  test('the lock file names no registry', () => {
    const text = readFileSync(join(folder, 'package-lock.json'), 'utf8');
    expect(text).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/u);
  });
});
