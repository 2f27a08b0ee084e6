/**
 * The sets that were held back (`node test/run/memo-exam.ts exam-2` gives the figures),
 * and all memos laid out in other ways: what is read without a question is right.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMemo } from '../../../../lib/schedule/memo/read-memo.ts';
import type { MemoWindow } from '../../../../lib/schedule/memo/types.ts';

const FOLDER = new URL('../../../memos/', import.meta.url);

interface Truth {
  readonly windows: readonly (Pick<MemoWindow, 'what' | 'quarter' | 'start'> & {
    readonly fiscalYear: number | null;
    readonly end: string | null;
    readonly agencies?: readonly string[] | null;
  })[];
  readonly dates?: readonly { readonly text: string; readonly at: number }[];
}

const memosIn = (set: string) =>
  readdirSync(new URL(set, FOLDER))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const at = (file: string) => readFileSync(new URL(`${set}${file}`, FOLDER), 'utf8');
      const truth = JSON.parse(at(name.replace(/txt$/u, 'json'))) as Truth;
      return { name: `${set}${name}`, text: at(name), truth };
    });
const exams = ['exam/', 'exam-2/', 'exam-3/'].flatMap(memosIn);

/** Windows without a question that are not in the truth. */
const silentlyWrong = (text: string, { windows }: Truth, withAgencies: boolean) =>
  readMemo(text)
    .windows.filter(({ flags }) => flags.length === 0)
    .filter(
      (each) =>
        !windows.some(
          (wanted) =>
            wanted.what === each.what &&
            (wanted.fiscalYear ?? each.fiscalYear) === each.fiscalYear &&
            wanted.quarter === each.quarter &&
            wanted.start === each.start &&
            wanted.end === each.end &&
            (!withAgencies ||
              wanted.agencies == null ||
              String(wanted.agencies.toSorted()) === String(each.agencies?.toSorted())),
        ),
    )
    .map(({ what, quarter, start, end, quote }) => [what, quarter, start, end, quote]);

describe('held-back sets', () => {
  test.each(exams)('$name', ({ text, truth }) => {
    expect(silentlyWrong(text, truth, true)).toEqual([]);
    const { ledger } = readMemo(text);
    for (const { at, text: words } of truth.dates ?? []) {
      expect(ledger.some(({ start, end }) => start < at + words.length && end > at)).toBe(true);
    }
  });

  test('most windows are read without a question', () => {
    let [wanted, right] = [0, 0];
    for (const { text, truth } of exams) {
      const sure = readMemo(text).windows.filter(({ flags }) => flags.length === 0);
      wanted += truth.windows.length;
      right += truth.windows.filter((each) =>
        sure.some(
          ({ what, quarter, end }) =>
            what === each.what && quarter === each.quarter && end === each.end,
        ),
      ).length;
    }
    expect(right / wanted).toBeGreaterThan(0.95);
  });
});

/** Other layouts of the same words, as programs and people make them in copying. */
const LAID_OUT: Readonly<Record<string, (text: string) => string>> = {
  'empty lines': (text) => text.replaceAll('\n', '\n\n'),
  'lines of 50 letters': (text) => wrapped(text, /(.{50}[^ ]*) /gu),
  'lines of 70 letters': (text) => wrapped(text, /(.{70}[^ ]*) /gu),
  'without "วันที่"': (text) => text.replace(/วันที่ (?=[\d๐-๙])/gu, ''),
  'without the steps': (text) => text.replace(/ ?\(M[\d๑-๗][^()]*\)/gu, ''),
  'without numbers of items': (text) =>
    text.replace(/^[ \t]*(?:\d{1,2}(?:\.\d)?[.)]|\(\d\)|[๐-๙](?:\.[๐-๙])?\.)\s*/gmu, ''),
  'without a subject': (text) => text.replace(/^.*เรื่อง.*$/mu, ''),
  'cells between bars': (text) => text.replaceAll('\t', ' | '),
  'a cell a line': (text) => text.replaceAll('\t', '\n'),
};

const wrapped = (text: string, at: RegExp) =>
  text
    .split('\n')
    .map((line) => (line.includes('\t') ? line : line.replace(at, '$1\n')))
    .join('\n');

test.each(Object.entries(LAID_OUT))('laid out otherwise: %s', (_, layOut) => {
  for (const { name, text, truth } of [...exams, ...memosIn('./')]) {
    expect([name, silentlyWrong(layOut(text), truth, false)]).toEqual([name, []]);
  }
});

test('of a whole letter that came in one line every window is asked about', () => {
  const letters = [...exams, ...memosIn('./')].filter(
    ({ text }) => text.length > 1000 && !text.includes('<t'),
  );
  const windows = letters.flatMap(({ text }) => readMemo(text.replace(/\s*\n\s*/gu, ' ')).windows);
  expect(windows.length).toBeGreaterThan(50);
  for (const { flags } of windows) expect(flags.map(({ code }) => code)).toContain('one-line');
});
