#!/usr/bin/env node
/**
 * The edge of the command line: arguments, streams, files and the clock of this computer.
 * Node runs it as it is (from 22.18 on); `thanwela.mjs` starts it on any Node.
 */
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { run } from './run.ts';

/** The exit code when what was printed did not all arrive: the disk is full, say. */
const EXIT_OUTPUT = 2;
let isLost = false;
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    // `thanwela windows | head` closes the pipe early; that is no failure.
    if (code === 'EPIPE' || code === 'EOF') return;
    isLost = true;
    process.exitCode = EXIT_OUTPUT;
  });
}

/** Where people look on, one line says how far it is; it goes before anything else is printed. */
const WIDEST = 70;
let isShown = false;
const clear = () => {
  if (isShown) process.stderr.write('\r\u001b[K');
  isShown = false;
};
const progress = (text: string) => {
  clear();
  process.stderr.write([...text].slice(0, WIDEST).join(''));
  isShown = true;
};

/** What is typed is shown nowhere. */
const askSecret = async (question: string) => {
  process.stderr.write(`${question} `);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
};

const about: unknown = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
const { version } = about as { version: string };

// Not `process.exit`: what is still being written to a pipe would be lost.
const code = await run(process.argv.slice(2), {
  out: (text) => {
    clear();
    process.stdout.write(text);
  },
  err: (text) => {
    clear();
    process.stderr.write(text);
  },
  now: Date.now,
  readFile,
  writeFile: (path, data, { isNew, isSecret }) =>
    writeFile(path, data, { flag: isNew ? 'wx' : 'w', mode: isSecret ? 0o600 : 0o644 }),
  ...(process.stderr.isTTY && { progress }),
  ...(process.stdin.isTTY && { askSecret }),
  version,
});
clear();
process.exitCode = isLost ? EXIT_OUTPUT : code;
