import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMemo } from '../../../../lib/schedule/memo/read-memo.ts';
import type { MemoWindow } from '../../../../lib/schedule/memo/types.ts';

const FOLDER = new URL('../../../memos/', import.meta.url);

interface Expected {
  readonly about: string;
  readonly windows: readonly (Pick<
    MemoWindow,
    'what' | 'fiscalYear' | 'quarter' | 'start' | 'end' | 'agencies'
  > & { readonly labels?: MemoWindow['labels']; readonly flagged?: true })[];
  /** Codes of the flags that belong to no window. */
  readonly flags: readonly string[];
}

const flat = (text: string) =>
  text
    .replace(/<[^<>]*>|&nbsp;/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
const sorted = (lines: readonly string[]) => lines.toSorted();
const line = (window: Expected['windows'][number]) =>
  [
    window.what,
    window.fiscalYear,
    window.quarter,
    window.start,
    window.end,
    window.agencies?.join(' ') ?? null,
  ].join(' | ');

describe.each(names)('%s', (name) => {
  const text = readFileSync(new URL(name, FOLDER), 'utf8');
  const file = new URL(name.replace(/txt$/u, 'json'), FOLDER);
  const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected;
  const { windows, flags } = readMemo(text);

  test(expected.about, () => {
    expect(sorted(windows.map(line))).toEqual(sorted(expected.windows.map(line)));
  });

  test('asks where it should, and only there', () => {
    const codes = [...new Set(flags.map(({ code }) => code))];
    expect(sorted(codes)).toEqual(sorted(expected.flags));
    const flagged = windows.filter((window) => window.flags.length > 0);
    const asked = expected.windows.filter((window) => window.flagged);
    expect(sorted(flagged.map(line))).toEqual(sorted(asked.map(line)));
  });

  test('labels', () => {
    for (const window of expected.windows) {
      if (!window.labels) continue;
      const read = windows.find((each) => line(each) === line(window));
      expect(read?.labels).toEqual(window.labels);
    }
  });

  test('quotes are the memo’s words, and the spans lead to them', () => {
    for (const { quote, spans } of windows) {
      expect(quote).not.toBe('');
      expect(flat(text)).toContain(quote);
      const places = spans.map(({ from, to }) => flat(text.slice(from, to)));
      expect(places.some((place) => place.includes(quote))).toBe(true);
    }
    for (const { quote } of flags) expect(flat(text)).toContain(quote);
  });
});
