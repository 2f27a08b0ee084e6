/**
 * Memos written by program. What comes out must be what the memo says, or carry a question: a
 * wrong window without one is the worst the reader can do.
 */
import { expect, test } from 'vitest';
import { readMemo } from '../../../../lib/schedule/memo/read-memo.ts';
import { MEMO_LAYOUTS, type Wanted, writtenMemo } from '../../../make/memo.ts';
import { withSpaces } from '../../../make/spaces.ts';

/** More of them: `MEMO_SEEDS=20000 vitest run … generated`. */
const SEEDS = Number(process.env.MEMO_SEEDS ?? 540);

const key = ({ what, fiscalYear, quarter, start, end }: Omit<Wanted, 'agencies'>) =>
  [what, fiscalYear, quarter, start, end].join(' ');

test.each(MEMO_LAYOUTS)('%s', { timeout: 600_000 }, (layout) => {
  const silent: string[] = [];
  let [wanted, right] = [0, 0];
  for (let seed = 0; seed < SEEDS; seed += MEMO_LAYOUTS.length) {
    const memo = writtenMemo(seed, layout);
    const { windows, flags } = readMemo(memo.text);
    const keys = memo.wanted.map(key);
    const read = windows.map(key);
    wanted += keys.length;
    right += keys.filter((each) => read.includes(each)).length;
    const wrong = windows.filter((each) => !keys.includes(key(each)) && each.flags.length === 0);
    silent.push(...wrong.map((each) => `seed ${seed}: wrong ${key(each)}`));
    const asks = flags.length + windows.filter((each) => each.flags.length > 0).length;
    const lost = keys.filter((each) => !read.includes(each));
    if (lost.length > asks) silent.push(...lost.map((each) => `seed ${seed}: lost ${each}`));
    for (const window of windows) {
      const agencies = memo.wanted.find((each) => key(each) === key(window))?.agencies;
      if (agencies !== undefined && window.flags.length === 0) {
        expect(window.agencies, `seed ${seed}: ${key(window)}`).toEqual(agencies);
      }
    }
  }
  expect(silent).toEqual([]);
  expect(right / wanted).toBeGreaterThan(0.99);
});

/** In letters of a cell's line. */
test.each([200, 40, 24])('columns of spaces, cells of %i letters', { timeout: 600_000 }, (most) => {
  const silent: string[] = [];
  let [wanted, right] = [0, 0];
  for (const layout of MEMO_LAYOUTS) {
    for (let seed = 0; seed < SEEDS; seed += MEMO_LAYOUTS.length * 5) {
      const memo = writtenMemo(seed, layout);
      if (!memo.text.includes('\t')) continue;
      const keys = memo.wanted.map(key);
      const { windows } = readMemo(withSpaces(memo.text, most));
      wanted += keys.length;
      right += keys.filter((each) => windows.some((window) => key(window) === each)).length;
      const wrong = windows.filter((each) => !keys.includes(key(each)) && each.flags.length === 0);
      silent.push(...wrong.map((each) => `${layout} ${seed}: wrong ${key(each)}`));
    }
  }
  expect(silent).toEqual([]);
  expect(right / wanted).toBeGreaterThan(most > 30 ? 0.98 : 0.93);
});
