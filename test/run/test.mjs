// `npm test`: everything, and one line that counts it together. What keeps two cores busy by itself
// runs alone: side by side such suites took as long and made each other's tests late. A build and a
// check keep one busy: those for Firefox are made beside those for Chromium.
//   npm test -- --under-load [TIMES]   the tests, three times unless said otherwise, while other
//                                      processes keep cores and disk busy in bursts

import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { node, programOf, ROOT, setUp, setUpKits, start } from './set-up.mjs';

setUp({ firefox: true });
const RESULTS = join(ROOT, 'test-results');
/** Made by others: the pictures of `npm start`. */
const NOT_OURS = new Set(['walk']);
mkdirSync(RESULTS, { recursive: true });
for (const name of readdirSync(RESULTS)) {
  if (!NOT_OURS.has(name)) rmSync(join(RESULTS, name), { recursive: true, force: true });
}

/** @typedef {{ passed: number, failures: string[] }} Outcome what failed, by name */

let passed = 0;
/** @type {string[]} */
const failures = [];

/**
 * Runs a suite and prints all it said when it is over.
 *
 * @param {string} title
 * @param {readonly string[]} command
 * @param {(ok: boolean) => Outcome} [outcome] read from its report; without it, the suite is one test
 */
async function suite(title, command, outcome) {
  console.log(`── ${title} …`);
  const before = Date.now();
  const { ok, out } = await start(command);
  const result = outcome?.(ok) ?? { passed: Number(ok), failures: [] };
  // A run that broke down beside its tests is a failure, even where no test failed.
  if (!ok && result.failures.length === 0) result.failures.push('failed as a whole, see above');
  passed += result.passed;
  failures.push(...result.failures.map((name) => `${title}: ${name}`));
  const seconds = ((Date.now() - before) / 1000).toFixed(1);
  const counts = `${result.passed} passed, ${result.failures.length} failed (${seconds} s)`;
  console.log(`\n${out.trimEnd()}\n── ${title}: ${counts}\n`);
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(join(RESULTS, file), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Vitest, counted from its own report.
 *
 * @param {string} title
 * @param {string} name of the report
 * @param {string} project
 */
function vitest(title, name, project) {
  const file = `${name}.json`;
  const to = `--outputFile.json=${join(RESULTS, file)}`;
  const reporters = ['--reporter=default', '--reporter=json', to];
  return suite(title, programOf('vitest', ['run', '--project', project, ...reporters]), () => {
    /** @type {{ name: string, message?: string, assertionResults: { status: string, fullName: string }[] }[]} */
    const files = readJson(file)?.testResults ?? [];
    const failed = files.flatMap(({ name: path, assertionResults }) => {
      const short = path.replaceAll('\\', '/').replace(/^.*\/(?=test\/)/u, '');
      const bad = assertionResults.filter(({ status }) => status === 'failed');
      return bad.map(({ fullName }) => `${short} › ${fullName}`);
    });
    return { passed: readJson(file)?.numPassedTests ?? 0, failures: failed };
  });
}

/**
 * @typedef {{ title: string, file: string, ok: boolean, line: number }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 */

/** @param {Suite} of @returns {string[]} */
function failedSpecs({ specs = [], suites = [] }) {
  const own = specs.filter(({ ok }) => !ok);
  return [
    ...own.map(({ title, file, line }) => `${file}:${line} › ${title}`),
    ...suites.flatMap(failedSpecs),
  ];
}

/**
 * Playwright, counted from its own report.
 *
 * @param {string} title
 * @param {string} file
 * @param {readonly string[]} [args]
 */
function playwright(title, file, args = []) {
  return suite(title, programOf('playwright', ['test', ...args]), () => {
    const report = readJson(file);
    return { passed: report?.stats?.expected ?? 0, failures: report ? failedSpecs(report) : [] };
  });
}

/** @param {string} title @param {string} name @param {readonly string[]} args */
const one = (title, name, args) => suite(title, programOf(name, args));

let haveKits = true;
async function kitPages() {
  const before = Date.now();
  haveKits = setUpKits(['open']);
  passed += Number(haveKits);
  if (!haveKits) failures.push('pages of the widget kits: could not be built, see above');
  const seconds = ((Date.now() - before) / 1000).toFixed(1);
  console.log(`── pages of the widget kits: ${haveKits ? 'built' : 'not built'} (${seconds} s)\n`);
}

async function chromiumBuilds() {
  await one('build for Chromium', 'wxt', ['build']);
  await one('build for Chromium, e2e', 'wxt', ['build', '--mode', 'e2e']);
}
async function firefoxBuilds() {
  // The build, zipped: made here and then from the source package alone, with the same bytes.
  const zip = [join(ROOT, 'test', 'run', 'zip.mjs'), '--check', '--once', '--only', 'firefox'];
  await suite('build and packages for Firefox', [node() ?? process.execPath, ...zip]);
  const forTests = ['build', '-b', 'firefox', '--mv3', '--mode', 'e2e'];
  await one('build for Firefox, e2e', 'wxt', forTests);
}
async function chromium() {
  await playwright('Chromium end to end', 'chromium.json');
  if (haveKits) await playwright('widget kits', 'kits-tests.json', ['-c', join('test', 'kits')]);
}
async function checks() {
  await one('types', 'tsc', ['--noEmit', '-p', '.']);
  await one('lint', 'biome', ['check', '.']);
  await one('unused', 'knip', []);
  const expressions = [join(ROOT, 'test', 'run', 'expressions.mjs'), '--check'];
  await suite('expressions', [node() ?? process.execPath, '--no-warnings', ...expressions]);
}
async function tests() {
  await vitest('unit', 'unit', 'unit*');
  await Promise.all([vitest('DOM', 'dom', 'dom'), vitest('structure', 'structure', 'structure')]);
  await vitest('Firefox end to end', 'firefox', 'firefox');
}

function finish() {
  if (failures.length > 0)
    console.log(`Failed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
  console.log(`\n${passed} passed, ${failures.length} failed`);
  process.exit(failures.length > 0 ? 1 : 0);
}

const underLoad = process.argv.indexOf('--under-load');
// Before the others, which then find what it writes as they would write it.
await one('prepare', 'wxt', ['prepare']);
await kitPages();
const forChromium = async () => {
  await chromiumBuilds();
  if (underLoad < 0) await checks();
};
await Promise.all([forChromium(), firefoxBuilds()]);
if (underLoad < 0) {
  await tests();
  await chromium();
  finish();
}
const times = Number(process.argv[underLoad + 1] ?? 3);
if (!(times >= 1)) throw new Error('--under-load takes how many times');
const load = join(ROOT, 'test', 'run', 'load.mjs');
const what = [...Array.from({ length: availableParallelism() }, () => 'core'), 'disk'];
const busy = what.map((which) =>
  spawn(node() ?? process.execPath, [load, which], { stdio: 'ignore' }),
);
// Also where it is broken off.
process.on('exit', () => {
  for (const child of busy) child.kill();
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => process.exit(1));
}
for (let n = 1; n <= times; n++) {
  console.log(`── under load, ${n} of ${times}\n`);
  await Promise.all([chromium(), tests()]);
}
finish();
