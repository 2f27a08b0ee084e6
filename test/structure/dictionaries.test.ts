import { describe, expect, test } from 'vitest';
import { RULE_WORDS } from '../../lib/forms/rule-words.ts';
import { CALENDAR_WORDS } from '../../lib/text/calendar-words.ts';
import { CLI_WORDS } from '../../lib/text/cli-words.ts';
import { CORRECTION_WORDS } from '../../lib/text/correction-words.ts';
import { DRAFT_WORDS } from '../../lib/text/draft-words.ts';
import { FILE_WORDS } from '../../lib/text/file-words.ts';
import { MEMO_WORDS } from '../../lib/text/memo-words.ts';
import { OVERLAY_WORDS } from '../../lib/text/overlay-words.ts';
import { PAGE_WORDS } from '../../lib/text/page-words.ts';
import { REMINDER_WORDS } from '../../lib/text/reminder-words.ts';
import { REVIEW_WORDS } from '../../lib/text/review-words.ts';
import { SHARING_WORDS } from '../../lib/text/sharing-words.ts';
import { ROLE_NAMES, TONE_WORDS, WINDOW_TITLES } from '../../lib/text/terms.ts';
import { WINDOW_WORDS } from '../../lib/text/window-words.ts';
import { YEAR_WORDS } from '../../lib/text/year-words.ts';

const placeholders = (text: string) => (text.match(/\{\w+\}/gu) ?? []).sort();

type Dictionary = { th: Record<string, string>; en: Record<string, string> };
const dictionaries: [string, Dictionary][] = [
  ['overlay', OVERLAY_WORDS],
  ['pages', PAGE_WORDS],
  ['windows', WINDOW_WORDS],
  ['calendar', CALENDAR_WORDS],
  ['year', YEAR_WORDS],
  ['files', FILE_WORDS],
  ['memo', MEMO_WORDS],
  ['reminders', REMINDER_WORDS],
  ['review', REVIEW_WORDS],
  ['sharing', SHARING_WORDS],
  ['command line', CLI_WORDS],
  ['drafts', DRAFT_WORDS],
  ['corrections', CORRECTION_WORDS],
  ['titles', WINDOW_TITLES],
  ['roles', ROLE_NAMES],
  ['tones', TONE_WORDS],
  ...Object.entries(RULE_WORDS).map(([id, words]): [string, Dictionary] => [`rule ${id}`, words]),
];

test('the sentences of a rule are joined by a dot in the middle, so none ends in one', () => {
  for (const { th, en } of Object.values(RULE_WORDS)) {
    for (const text of [...Object.values(th), ...Object.values(en)]) {
      // ป.ย.ป., พ.ศ. and ค.ศ. keep theirs.
      expect(text).not.toMatch(/(?<!\p{Script=Thai})\.$/u);
    }
  }
});

describe.each(dictionaries)('%s', (_, { th, en }) => {
  test('both languages have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(th).sort());
  });
  test.each(Object.keys(th))('%s has the same placeholders and says something', (key) => {
    expect(placeholders(en[key] ?? '')).toEqual(placeholders(th[key] ?? ''));
    expect(th[key]?.trim()).not.toBe('');
    expect(en[key]?.trim()).not.toBe('');
  });
  test('Thai is tidy: no decomposed ำ, no invisible characters, no doubled spaces', () => {
    for (const text of Object.values(th)) {
      expect(text).not.toMatch(/\u0e4d\u0e32|[\u200b-\u200f\u00a0\ufeff]|\u0e40\u0e40| {2}/u);
    }
  });
});
