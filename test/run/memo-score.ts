/**
 * Scores the memo reader on the memos in `test/memos`: `node test/run/memo-score.ts round5`.
 * Right is a window with the kind, year, quarter, first and last day that stand in the JSON beside
 * the memo.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readMemo } from '../../lib/schedule/memo/read-memo.ts';
import type { MemoWindow } from '../../lib/schedule/memo/types.ts';

const FOLDER = new URL('../memos/', import.meta.url);
const prefix = process.argv[2] ?? '';

type Wanted = Pick<MemoWindow, 'what' | 'fiscalYear' | 'quarter' | 'start' | 'end'>;

const key = ({ what, fiscalYear, quarter, start, end }: Wanted) =>
  [what, fiscalYear, quarter, start, end].join(' ');

const score = { memos: 0, windows: 0, right: 0, wrongFlagged: 0, wrongSilent: 0, missed: 0 };
for (const name of readdirSync(FOLDER)) {
  if (!name.startsWith(prefix) || !name.endsWith('.txt')) continue;
  const file = new URL(name.replace(/txt$/u, 'json'), FOLDER);
  const { windows: wanted } = JSON.parse(readFileSync(file, 'utf8')) as { windows: Wanted[] };
  const left = wanted.map(key);
  score.memos++;
  score.windows += wanted.length;
  for (const window of readMemo(readFileSync(new URL(name, FOLDER), 'utf8')).windows) {
    const at = left.indexOf(key(window));
    if (at >= 0) {
      left.splice(at, 1);
      score.right++;
      continue;
    }
    const isSilent = window.flags.length === 0;
    score[isSilent ? 'wrongSilent' : 'wrongFlagged']++;
    console.log(`${name}: ${isSilent ? 'wrong' : 'wrong, flagged'}: ${key(window)}`);
  }
  score.missed += left.length;
  for (const each of left) console.log(`${name}: missed: ${each}`);
}
console.log(score);
