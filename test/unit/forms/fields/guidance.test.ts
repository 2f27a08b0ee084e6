/** What belongs in each required field: said of every one, and short. */
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../../../lib/forms/fields/catalogue-rows.ts';
import { guidanceOf } from '../../../../lib/forms/fields/guidance.ts';

describe.each(CATALOGUE.filter(({ required }) => required))('$id', ({ id, kinds }) => {
  const guidance = guidanceOf(id);
  test('is explained in at most 300 letters, with an example to avoid', () => {
    const { what = '', good = '', poor = '' } = guidance ?? {};
    expect(what.length).toBeGreaterThan(10);
    expect(poor).not.toBe('');
    // Where a list is chosen from, the list is the example.
    if (!kinds.includes('choice') && !kinds.includes('choices')) expect(good).not.toBe('');
    expect((what + good + poor).length).toBeLessThanOrEqual(300);
  });
  test('is tidy Thai and names where it comes from', () => {
    expect(JSON.stringify(guidance)).not.toMatch(
      /\u0e4d\u0e32|[\u200b-\u200f\u00a0]|\u0e40\u0e40| {2}/u,
    );
    expect(guidance?.source).toMatch(/^(?:memo|nesdc|gdc|agency|assumed)$/u);
  });
});

test('nothing is said of a field that is unknown', () => {
  expect(guidanceOf('m9.nothing')).toBeNull();
});
