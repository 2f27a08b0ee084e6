import { expect, test } from 'vitest';
import { KINDS_OF_WORK } from '../../lib/schedule/model/kinds-of-work.ts';
import { code } from './imports.ts';

/** Facts that stand in one place: here the places that may not repeat them are looked through. */

const filesWith = (pattern: RegExp, isAllowed: (file: string) => boolean): string[] =>
  [...code].flatMap(([file, text]) => (pattern.test(text) && !isAllowed(file) ? [file] : []));

test('a kind of work is named by its row, by the packs and by the reader of memos alone', () => {
  // "other" is a word of many things.
  const own = Object.keys(KINDS_OF_WORK).filter((name) => name !== 'other');
  const names = own.join('|');
  const named = filesWith(new RegExp(`['"\`](?:short\\.)?(?:${names})['"\`]`, 'u'), (file) =>
    /^lib\/schedule\/(?:model\/kinds-of-work\.ts|packs\/|memo\/)/u.test(file),
  );
  // A row that is to be filled in begins as some kind.
  expect(named).toEqual(['lib/schedule/draft/draft.ts']);
});

test('the scripts of one page meet in one file', () => {
  const meeting = filesWith(/__thanwela(?!E2E)/u, () => false);
  expect(meeting).toEqual(['lib/sites/open-d-script.ts']);
});

test('what a page says of itself is never believed: the sender is', () => {
  const background = 'lib/background/requests/listen.ts';
  // The content script hears commands: only pages of ours and the background can send it one.
  const listening = filesWith(/\bruntime\.onMessage\b/u, () => false);
  expect(listening.sort()).toEqual(['entrypoints/overlay.ts', background]);
  expect(code.get(background)).toMatch(/senderOf\(from\)/u);
  // `url` of a sender carries the fragment, and with it the log-in code: read of our own frames only.
  expect(filesWith(/sender[^\n]*\.url\b/u, () => false)).toEqual([]);
  expect(filesWith(/url\?\.startsWith/u, () => false)).toEqual([
    'lib/background/requests/sender.ts',
  ]);
});

test('the bounds of a year and the names of months stand in lib/calendar', () => {
  const isCalendar = (file: string) => file.startsWith('lib/calendar/');
  expect(filesWith(/\b(?:2443|2743)\b/u, isCalendar)).toEqual([]);
  expect(filesWith(/'(?:มกราคม|ม\.ค\.|January|Jan)'/u, isCalendar)).toEqual([]);
});
