// Finds the browsers of this computer. Plain JavaScript: set-up starts on whatever Node there is.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';

const { env } = process;

/** @param {readonly string[]} names */
function onPath(names) {
  const endings = platform() === 'win32' ? ['.exe', ''] : [''];
  const folders = (env.PATH ?? '').split(platform() === 'win32' ? ';' : ':');
  for (const name of names) {
    for (const folder of folders) {
      for (const ending of endings) {
        const file = join(folder, name + ending);
        if (folder !== '' && existsSync(file)) return file;
      }
    }
  }
  return null;
}

/** @param {readonly (string | undefined)[]} files */
function firstOf(files) {
  return files.find((file) => file !== undefined && existsSync(file)) ?? null;
}

/** Playwright's own Chromium, when it was downloaded. */
function playwrightChromium() {
  try {
    const { chromium } = createRequire(import.meta.url)('playwright');
    return firstOf([chromium.executablePath()]);
  } catch {
    return null;
  }
}

/**
 * A Chromium that loads unpacked extensions: Chromium or Playwright's. Branded Chrome does not
 * (from 137 on it ignores `--load-extension`), so it is not looked for.
 *
 * @returns {string | null} path of the program
 */
export function findChromium() {
  const program = env.ProgramFiles;
  return (
    firstOf([env.THANWELA_CHROMIUM]) ??
    onPath(['chromium', 'chromium-browser', 'ungoogled-chromium']) ??
    playwrightChromium() ??
    firstOf([
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      program && join(program, 'Chromium', 'Application', 'chrome.exe'),
      join(homedir(), 'Applications/Chromium.app/Contents/MacOS/Chromium'),
    ])
  );
}

/** @returns {string | null} path of the program */
export function findFirefox() {
  const program = env.ProgramFiles;
  return (
    firstOf([env.THANWELA_FIREFOX]) ??
    onPath(['firefox', 'firefox-esr', 'firefox-developer-edition']) ??
    firstOf([
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      program && join(program, 'Mozilla Firefox', 'firefox.exe'),
    ])
  );
}

/**
 * Arguments that keep Chromium quiet on a closed network and let it run as root.
 *
 * Without a display it draws without a graphics card too: Debian's start script asks for drawing on
 * the card, which a machine without one has to imitate. 25 tests of the banner and of findings took
 * 40 s without it and 126 s with it, two at a time on two cores, and frames came seconds late.
 *
 * @param {{ headless?: boolean }} [options]
 */
export function chromiumArguments({ headless = true } = {}) {
  const asRoot = process.getuid?.() === 0;
  return [
    ...(asRoot ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    ...(headless ? ['--disable-gpu'] : []),
  ];
}
