// `npm run zip`: the packages for the stores, and the sources that Firefox's store asks for.
//   npm run zip -- --check      makes them twice, then from the source package alone, and compares
//                               every byte
//   npm run zip -- --check --install   … with dependencies installed anew from the package's lock file
//   npm run zip -- --check --once      … without making them twice here: a build that is never the
//                               same differs from the one of the source package too
//   npm run zip -- --only firefox      one browser (chrome, edge or firefox)
//   npm run zip -- --host https://… --key NAME.pem
//                               what an office hosts itself: packages that look for updates there,
//                               the one for Chrome and Edge signed with the key (made when it is not
//                               there), and the update manifests; docs/roll-out.md says what to do

import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { chromeUpdates, crxOf, extensionId, firefoxUpdates, HOSTED } from './hosted.mjs';
import { install, node, ROOT, run, setUp, stop } from './set-up.mjs';

/** @type {Readonly<Record<string, readonly string[]>>} */
const BROWSERS = {
  chrome: ['zip', '-b', 'chrome'],
  edge: ['zip', '-b', 'edge'],
  firefox: ['zip', '-b', 'firefox', '--mv3'],
};

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    install: { type: 'boolean', default: false },
    once: { type: 'boolean', default: false },
    only: { type: 'string' },
    host: { type: 'string' },
    key: { type: 'string' },
  },
});
if (options.only !== undefined && !(options.only in BROWSERS)) {
  stop(`--only takes one of: ${Object.keys(BROWSERS).join(', ')}`);
}
const host = options.host === undefined ? null : `${options.host.replace(/\/+$/u, '')}/`;
if (host !== null && !/^https:\/\/[^\s/]+\//u.test(host)) stop('--host takes an https address.');
if ((host === null) !== (options.key === undefined)) stop('--host and --key go together.');
if (host !== null && (options.check || options.only !== undefined)) {
  stop('--host makes every package, and compares none.');
}
// Read by wxt.config.ts: where the packages look for updates.
if (host !== null) process.env.THANWELA_HOST = host;
const browsers = options.only === undefined ? Object.keys(BROWSERS) : [options.only];

/** @typedef {Map<string, Buffer>} Packages by file name */

/**
 * Makes the packages in a folder that holds the sources and their dependencies.
 *
 * @param {string} folder
 * @returns {Packages}
 */
function make(folder) {
  const output = join(folder, '.output');
  const made = new RegExp(`-(?:${browsers.join('|')}|sources)\\.zip$`, 'u');
  const zips = () =>
    existsSync(output) ? readdirSync(output).filter((name) => made.test(name)) : [];
  // What is left of another version would be taken for one of these.
  for (const name of zips()) rmSync(join(output, name));
  for (const browser of browsers) {
    const args = BROWSERS[browser] ?? [];
    const wxt = join(folder, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
    if (!run(node() ?? '', [wxt, ...args], { quiet: true, cwd: folder }).ok) {
      stop(`wxt ${args.join(' ')} failed in ${folder}.`);
    }
  }
  return new Map(
    zips()
      .sort()
      .map((name) => [name, readFileSync(join(output, name))]),
  );
}

/**
 * The files of a zip that was made here: one disk, no zip64.
 *
 * @param {Buffer} zip
 * @returns {[string, Buffer][]}
 */
function filesOf(zip) {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  /** @type {[string, Buffer][]} */
  const files = [];
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    files.push([
      zip.toString('utf8', at + 46, at + 46 + (name ?? 0)),
      zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed),
    ]);
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

/** @param {Buffer} content */
const sumOf = (content) => createHash('sha256').update(content).digest('hex');

/**
 * @param {Packages} first
 * @param {Packages} second
 * @param {string} how the second ones were made
 * @returns {number} how many differ
 */
function compare(first, second, how) {
  let different = 0;
  for (const name of new Set([...first.keys(), ...second.keys()])) {
    const [a, b] = [first.get(name), second.get(name)];
    const isSame = a !== undefined && b !== undefined && a.equals(b);
    if (!isSame) different += 1;
    console.log(`${isSame ? 'same   ' : 'DIFFERS'}  ${name}, ${how}`);
    if (isSame || !a || !b) continue;
    const others = new Map(filesOf(b));
    for (const [file, content] of filesOf(a)) {
      if (!others.get(file)?.equals(content)) console.log(`           ${file}`);
    }
  }
  return different;
}

/**
 * Makes the packages from the source package and nothing else of this folder but, unless they are
 * installed anew, the dependencies.
 *
 * @param {Packages} packages
 * @returns {Packages}
 */
function rebuild(packages) {
  const [, sources] = [...packages].find(([name]) => name.includes('-sources')) ?? [];
  if (sources === undefined) return new Map();
  const folder = mkdtempSync(join(tmpdir(), 'thanwela-sources-'));
  try {
    for (const [name, content] of filesOf(sources)) {
      const file = normalize(join(folder, name));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    if (options.install) install(folder, 'the dependencies of the source package');
    else symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    return make(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Writes what an office hosts into `.output/hosted`.
 *
 * @param {string} address with a slash at its end
 * @param {string} keyFile
 */
function writeHosted(address, keyFile) {
  if (!existsSync(keyFile)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(keyFile, pem, { mode: 0o600, flag: 'wx' });
    console.log(
      `made ${keyFile}: keep it to yourself, and keep it: another key is another extension`,
    );
  }
  const key = readFileSync(keyFile, 'utf8');
  const find = (/** @type {string} */ browser) => {
    const [, zip] = [...packages].find(([name]) => name.endsWith(`-${browser}.zip`)) ?? [];
    if (zip === undefined) throw new Error(`There is no package for ${browser}.`);
    return zip;
  };
  /** @param {Buffer} zip */
  const manifestOf = (zip) => {
    const [, content] = filesOf(zip).find(([name]) => name === 'manifest.json') ?? [];
    return JSON.parse(String(content));
  };
  const [chrome, firefox] = [find('chrome'), find('firefox')];
  const { version, browser_specific_settings: specific } = manifestOf(firefox);
  const { id, strict_min_version: minimum } = specific.gecko;
  const chromeId = extensionId(key);
  const folder = join(ROOT, '.output', 'hosted');
  mkdirSync(folder, { recursive: true });
  const files = {
    [HOSTED.chromePackage]: crxOf(chrome, key),
    [HOSTED.chromeUpdates]: chromeUpdates({
      id: chromeId,
      version,
      address: address + HOSTED.chromePackage,
    }),
    [HOSTED.firefoxPackage]: firefox,
    [HOSTED.firefoxUpdates]: firefoxUpdates({
      id,
      version,
      address: address + HOSTED.firefoxPackage,
      minimum,
    }),
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content);
    console.log(`hosted   ${join('.output', 'hosted', name)}`);
  }
  console.log(`id in Chrome and Edge: ${chromeId}`);
}

setUp({ firefox: false, chromium: false });
const packages = make(ROOT);
for (const [name, content] of packages) {
  console.log(`${sumOf(content)}  ${(content.length / 1024).toFixed(0).padStart(5)} kB  ${name}`);
}
if (host !== null && options.key !== undefined) writeHosted(host, options.key);
if (options.check) {
  if (options.once && !browsers.includes('firefox')) stop('--once goes with the source package.');
  const again = options.once ? 0 : compare(packages, make(ROOT), 'made again');
  // Firefox's store is the one that asks for sources: without it there is no source package.
  const rebuilt = browsers.includes('firefox')
    ? compare(packages, rebuild(packages), 'made from the source package')
    : 0;
  process.exit(again + rebuilt > 0 ? 1 : 0);
}
