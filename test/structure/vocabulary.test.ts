import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { WHATS } from '../../lib/schedule/model/work.ts';
import { code } from './imports.ts';

/** The glossary of `docs/architecture.md`, as far as a program can hold anybody to it. */

/** Words of an earlier private vocabulary, and what they are called. */
const REPLACED: readonly [RegExp, string][] = [
  [/\bdoors?\b/iu, 'boundary, validation'],
  [/\bmend(?:ed|s|ing)?\b/iu, 'fix'],
  [/\b(?:MOST|LONGEST|SHORTEST|LEAST)_/u, 'MAX_, MIN_'],
  [/\b(?:hangs?|hung)\b/iu, 'attach'],
  [/\b(?:sips?|breathes?)\b/iu, 'chunk, yield'],
  [/\bkept texts?\b/iu, 'saved form input'],
];
/** The dictionaries hold what people read; the other rooms follow as they are worked over. */
const FOLLOWS = /^(?:lib\/(?!text\/words)|components|entrypoints)/u;
const files = [...code].filter(([file]) => FOLLOWS.test(file));

test('most of the code is held to it', () => expect(files.length).toBeGreaterThan(150));

describe.each(REPLACED)('%s', (word, instead) => {
  test(`is called ${instead}`, () => {
    expect(files.flatMap(([file, text]) => (word.test(text) ? [file] : []))).toEqual([]);
  });
});

/** Terms of the glossary that are types: one declaration each, so that a name has one meaning. */
const TERMS =
  'Agency Basis Control Correction Entry Finding Guidance Hit Managed Mute Picture Reading Request Role Rule Schedule ScheduleWindow Sender Settings Site Snapshot Step Work'.split(
    ' ',
  );

test.each(TERMS)('%s means one thing', (term) => {
  const declares = new RegExp(`^(?:export )?(?:type|interface|class|function) ${term}\\b`, 'mu');
  const where = [...code].flatMap(([file, text]) => (declares.test(text) ? [file] : []));
  expect(where).toHaveLength(1);
});

test('the schedule format names every kind of work', () => {
  const format = readFileSync('docs/schedule-format.md', 'utf8');
  for (const what of WHATS) expect(format, what).toContain(`\`${what}\``);
});
