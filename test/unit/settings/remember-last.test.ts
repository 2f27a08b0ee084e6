import { expect, test } from 'vitest';
import { rememberLast } from '../../../lib/settings/remember-last.ts';

test('the very same things give the very same answer, made once', () => {
  let times = 0;
  const pair = rememberLast((a: object, b: object) => {
    times += 1;
    return { a, b };
  });
  const [one, two] = [{}, {}];
  const answer = pair(one, two);
  expect(answer).toEqual({ a: one, b: two });
  expect(pair(one, two)).toBe(answer);
  expect(times).toBe(1);
});

test('only the last answer is kept, and one thing that is another is enough', () => {
  const made: string[] = [];
  const join = rememberLast((a: string, b: string) => {
    made.push(a + b);
    return a + b;
  });
  for (const [a, b] of ['12', '12', '13', '23', '12', '12'].map((text) => [...text])) {
    expect(join(a ?? '', b ?? '')).toBe(`${a}${b}`);
  }
  expect(made).toEqual(['12', '13', '23', '12']);
});

test('without anything to go by it is made once; what throws is tried again', () => {
  let times = 0;
  const count = rememberLast(() => {
    times += 1;
    if (times === 1) throw new Error('not yet');
    return times;
  });
  expect(count).toThrow('not yet');
  expect([count(), count()]).toEqual([2, 2]);
});
