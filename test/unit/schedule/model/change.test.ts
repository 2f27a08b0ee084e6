import { describe, expect, test } from 'vitest';
import type { Day } from '../../../../lib/calendar/day.ts';
import { changeInForce, kindOfChange } from '../../../../lib/schedule/model/change.ts';
import { changed, LETTER_MEMO, LETTER_QUOTE } from '../letters.ts';

type Dates = { start: Day | null; end: Day };
const dates = (start: Day | null, end: Day): Dates => ({ start, end });
const FORMER = dates('2023-04-05', '2023-04-18');

describe('what became of the dates', () => {
  test.each([
    ['a later end', dates('2023-04-05', '2023-04-25'), 'extended'],
    ['an earlier start', dates('2023-04-01', '2023-04-18'), 'extended'],
    ['more days on both sides', dates('2023-04-01', '2023-04-25'), 'extended'],
    ['an earlier end', dates('2023-04-05', '2023-04-12'), 'shortened'],
    ['a later start', dates('2023-04-10', '2023-04-18'), 'shortened'],
    ['fewer days on both sides', dates('2023-04-10', '2023-04-12'), 'shortened'],
    ['both later', dates('2023-04-10', '2023-04-25'), 'moved'],
    ['both earlier', dates('2023-04-01', '2023-04-12'), 'moved'],
    ['the same', FORMER, null],
    ['a start that is no longer printed, a later end', dates(null, '2023-04-25'), 'extended'],
    ['a start that is no longer printed, an earlier end', dates(null, '2023-04-12'), 'shortened'],
    ['a start that is no longer printed, the same end', dates(null, '2023-04-18'), 'moved'],
  ] as const)('%s', (_, after, kind) => {
    expect(kindOfChange(FORMER, after)).toBe(kind);
  });

  test('without a start before and after, the end decides', () => {
    const former = dates(null, '2023-02-20');
    expect(kindOfChange(former, dates(null, '2023-02-28'))).toBe('extended');
    expect(kindOfChange(former, dates(null, '2023-02-10'))).toBe('shortened');
    expect(kindOfChange(former, former)).toBeNull();
  });
});

describe('a change as it is shown', () => {
  test('is read off the dates, whatever the file calls it', () => {
    const shorter = changed('w09', 'extended', { end: '2023-04-12' });
    expect(changeInForce(shorter, LETTER_MEMO)).toEqual({
      kind: 'shortened',
      before: { start: '2023-04-01', end: '2023-04-18' },
      quote: LETTER_QUOTE,
      memo: { number: 'รง ๐๒๑๔/ว ๑๐', date: '2023-04-12' },
    });
  });

  test('a cancellation is one whatever the dates', () => {
    const off = changed('w09', 'cancelled', { end: '2023-04-25' });
    expect(changeInForce(off, LETTER_MEMO)?.kind).toBe('cancelled');
  });

  test('names its own letter before the schedule’s memo', () => {
    const window = changed('w09', 'extended', { end: '2023-04-25' });
    const memo = { number: 'รง 9', date: '2023-04-20' } as const;
    if (window.change) {
      const named = { ...window, change: { ...window.change, memo } };
      expect(changeInForce(named, LETTER_MEMO)?.memo).toEqual(memo);
    }
    expect(changeInForce(window, LETTER_MEMO)?.memo.number).toBe('รง ๐๒๑๔/ว ๑๐');
  });

  test('dates that are the same are none', () => {
    expect(changeInForce(changed('w09', 'moved'), LETTER_MEMO)).toBeNull();
    const { change: _, ...plain } = changed('w09', 'moved');
    expect(changeInForce(plain, LETTER_MEMO)).toBeNull();
  });
});
