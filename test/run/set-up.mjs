// Gets everything a fresh computer lacks: dependencies, the Node this project runs on, browsers.
// Plain JavaScript that runs on Node 20 and newer, since this comes before anything else.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from './browsers.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const BIN = join(ROOT, 'node_modules', '.bin');
const isWindows = process.platform === 'win32';
/** The first Node that runs TypeScript as it is. */
const NEEDED = [22, 18];

/** @param {string} sentence */
export function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(2);
}

/** Our environment, with the dependencies' programs found first. @param {Record<string, string>} [more] */
const withBin = (more = {}) => ({
  ...process.env,
  PATH: `${BIN}${isWindows ? ';' : ':'}${process.env.PATH ?? ''}`,
  ...more,
});

/**
 * Runs a program to its end and shows what it prints.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, cwd?: string }} [options]
 */
export function run(program, args, { quiet = false, env = {}, cwd = ROOT } = {}) {
  const { status, stdout, error } = spawnSync(program, [...args], {
    cwd,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    encoding: 'utf8',
    shell: isWindows,
    maxBuffer: 64 * 1024 * 1024,
    env: withBin(env),
  });
  return { ok: status === 0 && !error, out: stdout ?? '' };
}

/** @param {string} version such as `v24.1.0` */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = NEEDED;
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

/** The Node that runs this project: the one of the dependencies, else this one if it is new enough. */
export function node() {
  const own = join(ROOT, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
  if (existsSync(own) && run(own, ['--version'], { quiet: true }).ok) return own;
  if (isNewEnough(process.version)) return process.execPath;
  return stop(
    'Node 22.18 or newer is needed and could not be installed as a dependency. Install it and try again.',
  );
}

/**
 * Installs what a folder's lock file names, unless that is what is there.
 *
 * @param {string} folder
 * @param {string} what for the person who waits
 * @param {readonly string[]} [more] options for npm
 */
export function install(folder, what, more = []) {
  const lock = readFileSync(join(folder, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  const mark = join(folder, 'node_modules', '.thanwela-set-up');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  console.log(`Installing ${what} …`);
  const quietly = ['--no-audit', '--no-fund', ...more];
  const options = { cwd: folder };
  // A registry that lacks some platform's optional package makes `ci` refuse what `install` accepts;
  // both take the versions of the lock file.
  const isDone =
    run('npm', ['ci', ...quietly], options).ok ||
    run('npm', ['install', '--no-save', ...quietly], options).ok;
  if (!isDone) {
    stop(`Could not install ${what}. Check the network and run the command again.`);
  }
  writeFileSync(mark, hash);
}

/** @param {readonly string[]} packages */
function installFromSystem(packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (!existsSync('/usr/bin/apt-get')) return false;
  console.log(`Installing ${packages.join(', ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], { quiet: true, env });
  return run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    quiet: true,
    env,
  }).ok;
}

/** @param {{ chromium?: boolean, firefox: boolean }} wanted */
function setUpBrowsers({ chromium = true, firefox }) {
  if (chromium && !findChromium()) {
    console.log('No Chromium found; trying to download one …');
    const got = run('playwright', ['install', 'chromium'], { quiet: true }).ok;
    if (!(got && findChromium())) {
      // Without Thai fonts the screenshots would show boxes.
      installFromSystem(['chromium', 'fonts-noto-core']);
    }
  }
  if (firefox && !findFirefox()) installFromSystem(['firefox-esr', 'fonts-noto-core']);
  if (chromium && !findChromium()) {
    stop(
      'No Chromium found. Install Chromium (on Debian or Ubuntu: `sudo apt install chromium`), ' +
        'or name one in the variable THANWELA_CHROMIUM. Chrome itself does not load unpacked extensions this way.',
    );
  }
  if (firefox && !findFirefox()) {
    stop('No Firefox found. Install Firefox 140 or newer, or name one in THANWELA_FIREFOX.');
  }
}

/**
 * Sets up what is missing.
 *
 * @param {{ chromium?: boolean, firefox: boolean }} wanted which browsers are needed
 * @returns {string} path of the Node to run the project with
 */
export function setUp(wanted) {
  install(ROOT, 'dependencies');
  const program = node() ?? process.execPath;
  setUpBrowsers(wanted);
  return program;
}

/**
 * How a program of the dependencies is run with the project's own Node.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {[string, ...string[]]} the program and its arguments
 */
export function programOf(name, args) {
  if (isWindows) return [join(BIN, `${name}.cmd`), ...args];
  return [node() ?? process.execPath, join(BIN, name), ...args];
}

/**
 * Runs a program of the dependencies with the project's own Node.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options]
 */
export function runBin(name, args, options) {
  const [program, ...rest] = programOf(name, args);
  return run(program, rest, options);
}

/**
 * Runs a program beside others.
 *
 * @param {readonly string[]} command the program and its arguments
 * @returns {Promise<{ ok: boolean, out: string }>} whether it succeeded, and all it printed
 */
export function start([program = '', ...args]) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: isWindows,
      env: withBin(),
    });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        out += text;
      });
    }
    child.on('error', (error) => done({ ok: false, out: `${out}\n${error.message}` }));
    child.on('close', (status) => done({ ok: status === 0, out }));
  });
}

const KITS = join(ROOT, 'test', 'kits');
const BUILT_KITS = join(ROOT, '.cache', 'kits');

/** The sets of kits that `npm test` leaves out, each a package of its own. */
export const FURTHER_KITS = ['held-back', 'unseen', 'later'];

/** A mark of everything the kits' pages are built from. */
function kitSources() {
  const hash = createHash('sha256');
  const files = readdirSync(KITS, { recursive: true, encoding: 'utf8' })
    .filter((file) => !/node_modules/u.test(file) && /\.(?:ts|mjs|jsx|html|css|json)$/u.test(file))
    .sort();
  for (const file of files) hash.update(file).update(readFileSync(join(KITS, file)));
  return hash.digest('hex');
}

/**
 * The pages of the widget kits: a package of their own, so that a plain install stays lean.
 *
 * @param {readonly string[]} sets `open`, and those of `FURTHER_KITS` that are wanted
 * @returns {boolean} whether they could be built
 */
export function setUpKits(sets) {
  install(KITS, 'the widget kits');
  for (const set of FURTHER_KITS.filter((name) => sets.includes(name))) {
    install(join(KITS, set), `the widget kits "${set}"`);
  }
  const sources = kitSources();
  const old = sets.filter((set) => {
    const mark = join(BUILT_KITS, `${set}.mark`);
    return !existsSync(mark) || readFileSync(mark, 'utf8') !== sources;
  });
  if (old.length === 0) return true;
  console.log(`Building the pages of the widget kits (${old.join(', ')}) …`);
  mkdirSync(BUILT_KITS, { recursive: true });
  if (!run(node() ?? '', ['--no-warnings', join(KITS, 'build.ts'), ...old]).ok) return false;
  for (const set of old) writeFileSync(join(BUILT_KITS, `${set}.mark`), sources);
  return true;
}
