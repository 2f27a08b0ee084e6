import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../lib/files/check-file.ts';
import { fileOf } from '../../make/file.ts';
import { damagedFiles, PRODUCED, partsOf, WAYS } from '../../make/mutate.ts';
import { makeZip } from '../../make/zip.ts';

/** Within the suite one in so many is tried, each part and each way among them; `npm run fuzz` tries all. */
const EACH = process.env.FUZZ_CASES ? 1 : 7;
const TIMEOUT = 600_000;

const verdict = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
  const report = await checkFile(fileOf(name, bytes));
  return `${report.verdict} ${report.reason}`;
};

describe('files of eight programs', () => {
  test.each(PRODUCED)('$name is good, and so it is packed anew', async ({ name, bytes }) => {
    expect(await verdict(name, bytes)).toBe('ok null');
    expect(await verdict(name, makeZip(partsOf(bytes)).bytes)).toBe('ok null');
  });

  test(
    'any part damaged in any way: never ok',
    async () => {
      const passed: string[] = [];
      let [all, tried] = [0, 0];
      for (const { title, name, bytes } of damagedFiles()) {
        // Seven and fifteen have no common factor: every way meets every part in turn.
        if (all++ % EACH !== 0) continue;
        tried++;
        if ((await verdict(name, bytes)).startsWith('ok')) passed.push(title);
      }
      expect(passed).toEqual([]);
      expect(Object.keys(WAYS)).toHaveLength(15);
      expect(all).toBeGreaterThan(1400);
      expect(tried).toBe(Math.ceil(all / EACH));
    },
    TIMEOUT,
  );
});
