/**
 * A Firefox with policies of its own. Firefox reads them from the folder of its program, which
 * belongs to the computer; so a folder is made that looks like it, with links to everything but
 * the program itself, and goes when the test is over. The computer's own Firefox never sees it.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { findFirefox } from '../run/browsers.mjs';

/** The real program among the ones that are called Firefox: the library lies beside it. */
async function realProgram(): Promise<string | null> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = ['firefox', 'firefox-esr', 'firefox-developer-edition'];
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const usual = ['/usr/lib/firefox/firefox', '/usr/lib/firefox-esr/firefox-esr'];
  for (const path of [findFirefox(), ...found, ...usual]) {
    if (!path || !existsSync(path)) continue;
    const program = await realpath(path);
    if (existsSync(join(dirname(program), 'libxul.so'))) return program;
  }
  return null;
}

/** True where a Firefox with policies of its own can be made: an unpacked one on Linux. */
export async function canHavePolicies(): Promise<boolean> {
  const program = process.platform === 'linux' ? await realProgram() : null;
  if (program === null) return false;
  try {
    accessSync(program, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

export type FirefoxWithPolicies = { program: string; remove(): Promise<void> };

/** Makes the folder; `remove` takes it away. */
export async function firefoxWithPolicies(policies: unknown): Promise<FirefoxWithPolicies> {
  const program = await realProgram();
  if (program === null) throw new Error('No unpacked Firefox on this computer');
  const home = dirname(program);
  const folder = await mkdtemp(join(tmpdir(), 'thanwela-firefox-'));
  for (const name of await readdir(home)) {
    if (name === 'distribution') continue;
    const target = join(folder, name);
    if (name === basename(program)) await copyFile(program, target);
    else await symlink(join(home, name), target);
  }
  await mkdir(join(folder, 'distribution'));
  await writeFile(join(folder, 'distribution', 'policies.json'), JSON.stringify({ policies }));
  return {
    program: join(folder, basename(program)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
