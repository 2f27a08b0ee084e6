import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const table = fileURLToPath(new URL('./zone-table.ts', import.meta.url));

/** What the table says on a computer set to a zone. */
async function inZone(zone: string): Promise<{ offsets: number[]; answers: unknown }> {
  const { stdout } = await run(process.execPath, ['--no-warnings', table], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 50_000_000,
  });
  return JSON.parse(stdout);
}

test('a computer in any time zone counts the same days', async () => {
  const zones = ['Asia/Bangkok', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'];
  const [bangkok, ...others] = await Promise.all(zones.map(inZone));
  expect(others.map(({ offsets }) => offsets)).toEqual([
    [0, 0],
    [480, 420],
    [-840, -840],
  ]);
  for (const other of others) expect(other.answers).toEqual(bangkok?.answers);
  expect(bangkok?.answers).toMatchObject({
    bangkok: ['2023-02-20', '2023-02-21'],
    windows: { today: '2023-04-18' },
  });
}, 30_000);
