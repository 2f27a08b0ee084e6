/**
 * The sets that were held back (`node test/run/memo-exam.ts exam-2` gives the figures),
 * and all memos laid out in other ways: what is read without a question is right.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMemo } from '../../../../lib/schedule/memo/read-memo.ts';
import type { MemoWindow } from '../../../../lib/schedule/memo/types.ts';
import { withSpaces } from '../../../make/spaces.ts';

const FOLDER = new URL('../../../memos/', import.meta.url);

interface Truth {
  readonly windows: readonly (Pick<MemoWindow, 'what' | 'quarter' | 'start'> & {
    readonly fiscalYear: number | null;
    readonly end: string | null;
    readonly agencies?: readonly string[] | null;
    /** A question about it is just as good. */
    readonly question?: boolean;
    /** Its place in `dates`. */
    readonly date?: number;
  })[];
  readonly dates?: readonly { readonly text: string; readonly at: number }[];
}

const memosIn = (set: string) =>
  readdirSync(new URL(set, FOLDER))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const at = (file: string) => readFileSync(new URL(`${set}${file}`, FOLDER), 'utf8');
      const written = at(name.replace(/txt$/u, 'json'));
      // One set has a kind of its own for what the product calls an approval of projects.
      const truth = JSON.parse(
        written.replaceAll('"new-project-approval"', '"project-approval"'),
      ) as Truth;
      return { name: `${set}${name}`, text: at(name), truth };
    });
const exams = [
  'exam/',
  'exam-2/',
  'exam-3/',
  'exam-4/',
  'exam-5/',
  'exam-6/',
  'exam-7/',
  'exam-8/',
  'exam-9/',
  'exam-10/',
  'exam-11/',
  'exam-12/',
  'exam-13/',
].flatMap(memosIn);

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
      // Hours, a number in a chat, a month that is only spoken of: no deadline can be made of them.
      if (/^(?:\d+ (?:วันทำการ|ชั่วโมง)|\d{1,2}|[ก-๎]+)$/u.test(words)) continue;
      expect(ledger.some(({ start, end }) => start < at + words.length && end > at)).toBe(true);
    }
  });

  test('most windows are read without a question', () => {
    let [wanted, right] = [0, 0];
    for (const { text, truth } of exams) {
      const sure = readMemo(text).windows.filter(({ flags }) => flags.length === 0);
      // A deadline that is only counted is never sure, nor is a year that the text does not name.
      const clear = truth.windows.filter(
        ({ question, fiscalYear, date = -1 }) =>
          !question && fiscalYear !== null && !/\d ?วัน/u.test(truth.dates?.[date]?.text ?? ''),
      );
      wanted += clear.length;
      right += clear.filter((each) =>
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
  'lines of 60 letters': (text) => wrapped(text, /(.{60}[^ ]*) /gu),
  'lines of 70 letters': (text) => wrapped(text, /(.{70}[^ ]*) /gu),
  'lines of 90 letters': (text) => wrapped(text, /(.{90}[^ ]*) /gu),
  'without "วันที่"': (text) => text.replace(/วันที่ (?=[\d๐-๙])/gu, ''),
  'without the steps': (text) => text.replace(/ ?\(M[\d๑-๗][^()]*\)/gu, ''),
  'without numbers of items': (text) =>
    text.replace(/^[ \t]*(?:\d{1,2}(?:\.\d)?[.)]|\(\d\)|[๐-๙](?:\.[๐-๙])?\.)\s*/gmu, ''),
  'without a subject': (text) => text.replace(/^.*เรื่อง.*$/mu, ''),
  'lines that begin with a tab': (text) => text.replace(/^(?=[^\n\t]*\S[^\n\t]*$)/gmu, '\t'),
  'two spaces in place of one': (text) => text.replace(/(?<=[ก-๎]) (?=[ก-๎])/gu, '  '),
  'cells between bars': (text) => text.replaceAll('\t', ' | '),
  'a cell a line': (text) => text.replaceAll('\t', '\n'),
  'columns of spaces': (text) => withSpaces(text, 200),
  'columns of spaces, cells of several lines': (text) => withSpaces(text, 24),
  'columns of spaces, cells of many lines': (text) => withSpaces(text, 18),
  'columns of spaces, with empty lines': (text) => withSpaces(text, 28).replaceAll('\n', '\n\n'),
  'columns of spaces, not below each other': (text) => text.replaceAll('\t', '   '),
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

test('columns of spaces are read as well as those of tabs', () => {
  const right = (text: string, { windows }: Truth) =>
    readMemo(text).windows.filter((each) =>
      windows.some(
        (wanted) =>
          wanted.what === each.what && wanted.quarter === each.quarter && wanted.end === each.end,
      ),
    ).length;
  let [tabs, spaces, lines] = [0, 0, 0];
  for (const { text, truth } of [...exams, ...memosIn('./')]) {
    if (!text.includes('\t')) continue;
    tabs += right(text, truth);
    spaces += right(withSpaces(text, 200), truth);
    lines += right(withSpaces(text, 24), truth);
  }
  expect(tabs).toBeGreaterThan(150);
  expect(spaces).toBe(tabs);
  expect(lines / tabs).toBeGreaterThan(0.95);
});

test('of a whole letter that came in one line every window is asked about', () => {
  const letters = [...exams, ...memosIn('./')].filter(
    ({ text }) => text.length > 1000 && !text.includes('<t'),
  );
  const windows = letters.flatMap(({ text }) => readMemo(text.replace(/\s*\n\s*/gu, ' ')).windows);
  expect(windows.length).toBeGreaterThan(50);
  for (const { flags } of windows) expect(flags.map(({ code }) => code)).toContain('one-line');
});
