#!/usr/bin/env node
// Starts the command line on whatever Node there is. The program is TypeScript, which Node runs
// by itself from 22.18 on; an older one hands over to the Node that was installed with the
// project's packages. Plain JavaScript, so that an old Node can read it.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @returns {string | null} path of the Node among the project's packages */
function installedNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    const files = ['node.exe', 'node'].map((name) => join(folder, 'bin', name));
    return files.find((file) => existsSync(file)) ?? null;
  } catch {
    // Not installed: the Node that runs this does.
    return null;
  }
}

function handOver() {
  const node = installedNode();
  if (node === null) {
    console.error(
      [
        `thanwela: Node ${process.versions.node} เก่าเกินไป ให้รัน npm ci ก่อน หรือใช้ Node 22.18 ขึ้นไป`,
        `thanwela: Node ${process.versions.node} is too old. Run npm ci first, or use Node 22.18 or newer`,
      ].join('\n'),
    );
    return 1;
  }
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  const { status, error } = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (error) console.error(`thanwela: ${error.message}`);
  return status ?? 1;
}

if (process.features.typescript) await import('./main.ts');
else process.exitCode = handOver();
