// `npm test`: everything, one suite after the other, and one line that counts them together.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { node, ROOT, run, runBin, setUp, setUpKits } from './set-up.mjs';

setUp({ firefox: true });
const RESULTS = join(ROOT, 'test-results');
rmSync(RESULTS, { recursive: true, force: true });

let passed = 0;
let failed = 0;
/** @type {string[]} */
const failures = [];

/** @param {string} title @param {() => { passed: number, failed: number }} work */
function suite(title, work) {
  console.log(`\n── ${title}`);
  const before = Date.now();
  const result = work();
  passed += result.passed;
  failed += result.failed;
  if (result.failed > 0) failures.push(title);
  const seconds = ((Date.now() - before) / 1000).toFixed(1);
  console.log(`   ${title}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
}

/** A program that either succeeds or not. @param {string} name @param {readonly string[]} args */
function one(name, args) {
  const { ok } = runBin(name, args);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(join(RESULTS, file), 'utf8'));
  } catch {
    return null;
  }
}

/** Vitest, counted from its own report. @param {string} project */
function vitest(project) {
  const file = `${project}.json`;
  const { ok } = runBin('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(RESULTS, file)}`,
  ]);
  const report = readJson(file);
  // A run that broke down before its tests is a failure, even where no test failed.
  const bad = report?.numFailedTests ?? 0;
  return { passed: report?.numPassedTests ?? 0, failed: ok ? bad : Math.max(1, bad) };
}

/** Playwright, counted from its own report. @param {string} file @param {readonly string[]} [args] */
function playwright(file, args = []) {
  const { ok } = runBin('playwright', ['test', ...args]);
  const stats = readJson(file)?.stats;
  const bad = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  return { passed: stats?.expected ?? 0, failed: ok ? bad : Math.max(1, bad) };
}

suite('prepare', () => one('wxt', ['prepare']));
suite('types', () => one('tsc', ['--noEmit', '-p', '.']));
suite('lint', () => one('biome', ['check', '.']));
suite('unused', () => one('knip', []));
suite('build for Chromium', () => one('wxt', ['build']));
suite('build for Chromium, e2e', () => one('wxt', ['build', '--mode', 'e2e']));
// The build, zipped: made twice and then from the source package alone, with the same bytes.
suite('build and packages for Firefox', () => {
  const zip = [join(ROOT, 'test', 'run', 'zip.mjs'), '--check', '--only', 'firefox'];
  const { ok } = run(node() ?? process.execPath, zip);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
});
suite('build for Firefox, e2e', () =>
  one('wxt', ['build', '-b', 'firefox', '--mv3', '--mode', 'e2e']));
suite('unit', () => vitest('unit'));
suite('structure', () => vitest('structure'));
suite('Chromium end to end', () => playwright('chromium.json'));
suite('pages of the widget kits', () => {
  const isBuilt = setUpKits(['open']);
  return { passed: isBuilt ? 1 : 0, failed: isBuilt ? 0 : 1 };
});
suite('widget kits', () => playwright('kits-tests.json', ['-c', join('test', 'kits')]));
suite('Firefox end to end', () => vitest('firefox'));

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
