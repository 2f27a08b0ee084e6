#!/usr/bin/env node
/**
 * The edge of the command line: arguments, streams, files and the clock of this computer.
 * Node runs it as it is (from 22.18 on); `thanwela.mjs` starts it on any Node.
 */
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { run } from './run.ts';

// `thanwela windows | head` closes the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const about: unknown = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
const { version } = about as { version: string };

// Not `process.exit`: what is still being written to a pipe would be lost.
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  now: Date.now,
  readFile,
  writeFile: (path, text, { isNew, isSecret }) =>
    writeFile(path, text, { flag: isNew ? 'wx' : 'w', mode: isSecret ? 0o600 : 0o644 }),
  version,
});
