/** What belongs in each required field: said of every one, in both languages, and short. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../../../lib/forms/fields/catalogue-rows.ts';
import {
  GUIDANCE_FILES,
  isExplained,
  readGuidance,
} from '../../../../lib/forms/fields/guidance.ts';

const required = CATALOGUE.filter((field) => field.required);
const read = (language: 'th' | 'en') =>
  readGuidance(readFileSync(`public/${GUIDANCE_FILES[language]}`, 'utf8'), language);

test.each(['th', 'en'] as const)(
  '%s: said of every required field, and of no other',
  (language) => {
    const ids = [...read(language).keys()];
    expect(ids).toEqual(
      required.map(({ id }) => id).toSorted((a, b) => ids.indexOf(a) - ids.indexOf(b)),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(CATALOGUE.filter(({ id }) => isExplained(id))).toEqual(required);
  },
);

describe.each(['th', 'en'] as const)('%s', (language) => {
  const guidance = read(language);
  const each = required.map((field) => ({ ...field, ...guidance.get(field.id) }));
  test('at most 300 letters a field, with an example to avoid', () => {
    for (const { id, kinds, what = '', good = '', poor = '' } of each) {
      expect(what.length, id).toBeGreaterThan(10);
      expect(poor, id).not.toBe('');
      // Where a list is chosen from, the list is the example.
      if (!kinds.includes('choice') && !kinds.includes('choices')) expect(good, id).not.toBe('');
      expect((what + good + poor).length, id).toBeLessThanOrEqual(300);
    }
  });
  test('tidy, and names where it comes from', () => {
    for (const { id, what = '', good = '', poor = '', source } of each) {
      const words = [what, good, poor].join('\n');
      expect(words, id).not.toMatch(
        /\u0e4d\u0e32|[\u200b-\u200f\u00a0]|\u0e40\u0e40| {2}|["']|^\s|\s$/u,
      );
      expect(source, id).toMatch(/^(?:memo|nesdc|gdc|agency|assumed)$/u);
    }
  });
  test('an explanation is in its language', () => {
    for (const { id, what = '' } of each) {
      // Official terms stay Thai in both.
      const own = what.replace(/[“(][^”)]*[”)]|กลุ่ม ป\.ย\.ป\.|สปส\.|พ\.ศ\./gu, '');
      if (language === 'en') expect(own, id).not.toMatch(/\p{Script=Thai}/u);
      else expect(own, id).toMatch(/^\p{Script=Thai}/u);
    }
  });
});

test('lines may end as Windows ends them', () => {
  const said = readGuidance('m3.output|a|b|c\r\nm3.outcome|d||e\r\n', 'en');
  expect(said.get('m3.output')).toMatchObject({ language: 'en', what: 'a', good: 'b', poor: 'c' });
  expect(said.get('m3.outcome')).toMatchObject({ good: '', poor: 'e', source: 'nesdc' });
});
