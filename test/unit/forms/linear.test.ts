import { expect, test } from 'vitest';
import { check } from '../../../lib/forms/check/engine.ts';
import { RULES } from '../../../lib/forms/check/registry.ts';
import { NO_CONTEXT } from '../../../lib/forms/model/rule-context.ts';
import { formOf } from './long-form.ts';

function timed(fields: number, look: number): number {
  const form = formOf(fields, look);
  const before = performance.now();
  check(RULES, form, NO_CONTEXT);
  return performance.now() - before;
}

test('ten times the fields take about ten times as long, with every rule', () => {
  const small: number[] = [];
  const large: number[] = [];
  for (let look = 0; look < 8; look++) timed(3000, look);
  for (let look = 10; look < 40; look++) {
    small.push(timed(300, look));
    large.push(timed(3000, look));
  }
  // The shortest of each: what else the computer does only makes others longer. Quadratic would be a
  // hundred times; the margin is for what the cache does.
  expect(Math.min(...large) / Math.min(...small)).toBeLessThan(35);
});
