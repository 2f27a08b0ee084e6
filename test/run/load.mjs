// Work beside the tests: both cores and the disk in bursts, as a heavy install takes them.
// `npm test -- --under-load` starts one for each core and one for the disk, and ends them again.

import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** ms: a burst, and the rest after it, at most. */
const BURST = 2500;
const REST = 900;
const BLOCK = Buffer.alloc(4 * 1024 * 1024, 7);

const rest = () => new Promise((done) => setTimeout(done, Math.random() * REST));
const until = () => Date.now() + Math.random() * BURST;

async function keepCoreBusy() {
  for (;;) {
    for (const end = until(); Date.now() < end; ) JSON.parse(JSON.stringify(process.versions));
    await rest();
  }
}

async function keepDiskBusy() {
  const folder = mkdtempSync(join(tmpdir(), 'thanwela-load-'));
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) {
    process.on(signal, () => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(0);
    });
  }
  const file = join(folder, 'load');
  for (;;) {
    const open = openSync(file, 'w');
    for (const end = until(); Date.now() < end; ) {
      writeSync(open, BLOCK, 0, BLOCK.length, 0);
      fsyncSync(open);
      // So that a signal is heard in between.
      await new Promise((done) => setImmediate(done));
    }
    closeSync(open);
    await rest();
  }
}

if (process.argv[2] === 'disk') void keepDiskBusy();
else void keepCoreBusy();
