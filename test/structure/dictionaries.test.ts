import { expect, test } from 'vitest';
import { RULE_WORDS } from '../../lib/forms/check/rule-words.ts';
import { LANES } from '../../lib/schedule/model/kinds-of-work.ts';
import { kindOf, WHATS } from '../../lib/schedule/model/work.ts';
import { ASIDE_WORDS } from '../../lib/text/words/aside-words.ts';
import { CALENDAR_WORDS } from '../../lib/text/words/calendar-words.ts';
import { CLI_WORDS } from '../../lib/text/words/cli-words.ts';
import { CORRECTION_WORDS } from '../../lib/text/words/correction-words.ts';
import { DRAFT_WORDS } from '../../lib/text/words/draft-words.ts';
import { FILE_WORDS } from '../../lib/text/words/file-words.ts';
import { FILES_PAGE_WORDS } from '../../lib/text/words/files-page-words.ts';
import { GIVEN_WORDS } from '../../lib/text/words/given-words.ts';
import { GUIDANCE_WORDS } from '../../lib/text/words/guidance-words.ts';
import { MEMO_WORDS } from '../../lib/text/words/memo-words.ts';
import { OPTIONS_WORDS } from '../../lib/text/words/options-words.ts';
import { OVERLAY_WORDS } from '../../lib/text/words/overlay-words.ts';
import { PAGE_WORDS } from '../../lib/text/words/page-words.ts';
import { REMINDER_WORDS } from '../../lib/text/words/reminder-words.ts';
import { REVIEW_WORDS } from '../../lib/text/words/review-words.ts';
import { SHARE_WORDS } from '../../lib/text/words/share-words.ts';
import { SHARING_WORDS } from '../../lib/text/words/sharing-words.ts';
import { ROLE_NAMES, TONE_WORDS } from '../../lib/text/words/terms.ts';
import { WELCOME_WORDS } from '../../lib/text/words/welcome-words.ts';
import { WINDOW_WORDS } from '../../lib/text/words/window-words.ts';
import { WORK_WORDS } from '../../lib/text/words/work-words.ts';
import { YEAR_WORDS } from '../../lib/text/words/year-words.ts';

const placeholders = (text: string) => (text.match(/\{\w+\}/gu) ?? []).sort();

type Dictionary = { th: Record<string, string>; en: Record<string, string> };
/** The titles of the kinds of work that have one, as a dictionary. */
function byLanguage(part: 'title' | 'short' | 'approvalTitle'): Dictionary {
  const own = WHATS.flatMap((what) => {
    const words = kindOf(what)[part];
    return words ? [[what, words] as const] : [];
  });
  const inLanguage = (language: 'th' | 'en') =>
    Object.fromEntries(own.map(([what, words]) => [what, words[language]]));
  return { th: inLanguage('th'), en: inLanguage('en') };
}
const lanes = (language: 'th' | 'en') =>
  Object.fromEntries(Object.entries(LANES).map(([lane, words]) => [lane, words[language]]));

const dictionaries: [string, Dictionary][] = [
  ['overlay', OVERLAY_WORDS],
  ['pages', PAGE_WORDS],
  ['options', OPTIONS_WORDS],
  ['windows', WINDOW_WORDS],
  ['calendar', CALENDAR_WORDS],
  ['year', YEAR_WORDS],
  ['first day', WELCOME_WORDS],
  ['work', WORK_WORDS],
  ['many files', FILES_PAGE_WORDS],
  ['guidance', GUIDANCE_WORDS],
  ['files', FILE_WORDS],
  ['memo', MEMO_WORDS],
  ['aside', ASIDE_WORDS],
  ['reminders', REMINDER_WORDS],
  ['review', REVIEW_WORDS],
  ['sharing', SHARING_WORDS],
  ['given', GIVEN_WORDS],
  ['passing on', SHARE_WORDS],
  ['command line', CLI_WORDS],
  ['drafts', DRAFT_WORDS],
  ['corrections', CORRECTION_WORDS],
  ['titles', byLanguage('title')],
  ['short titles', byLanguage('short')],
  ['titles of approvals', byLanguage('approvalTitle')],
  ['lanes', { th: lanes('th'), en: lanes('en') }],
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

test('both languages have the same keys', () => {
  for (const [name, { th, en }] of dictionaries) {
    expect(Object.keys(en).sort(), name).toEqual(Object.keys(th).sort());
  }
});

test('every sentence says something, and the same places are filled in both languages', () => {
  const sentences = dictionaries.flatMap(([name, { th, en }]) =>
    Object.keys(th).map((key) => ({
      key: `${name}: ${key}`,
      th: th[key] ?? '',
      en: en[key] ?? '',
    })),
  );
  expect(sentences.length).toBeGreaterThan(800);
  for (const { key, th, en } of sentences) {
    expect(placeholders(en), key).toEqual(placeholders(th));
    expect([th.trim(), en.trim()], key).not.toContain('');
  }
});

test('Thai is tidy: no decomposed ำ, no invisible characters, no doubled spaces', () => {
  for (const [name, { th }] of dictionaries) {
    for (const text of Object.values(th)) {
      expect(text, name).not.toMatch(/\u0e4d\u0e32|[\u200b-\u200f\u00a0\ufeff]|\u0e40\u0e40| {2}/u);
    }
  }
});
