/**
 * Memos written by program. What comes out must be what the memo says, or carry a question: a
 * wrong window without one is the worst the reader can do.
 */
import { expect, test } from 'vitest';
import { readMemo } from '../../../../lib/schedule/memo/read-memo.ts';
import { MEMO_LAYOUTS, type Wanted, writtenMemo } from '../../../make/memo.ts';

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
