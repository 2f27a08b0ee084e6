/** What a person decides about the dates of a memo, and what of it survives reading again. */
import { describe, expect, test } from 'vitest';
import { changeRow, draftOfMemo, settle } from '../../../../lib/schedule/draft/draft.ts';
import { checkDraft, confirmAll, isReady } from '../../../../lib/schedule/draft/draft-schedule.ts';
import {
  outcomeNow,
  rowFromDate,
  rowsFromWords,
  setAside,
  undecidedDates,
  withoutRow,
} from '../../../../lib/schedule/draft/memo-dates.ts';
import { draftReadAgain } from '../../../../lib/schedule/draft/read-again.ts';
import { readMemo } from '../../../../lib/schedule/memo/read-memo.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';

const TH = { language: 'th', digits: 'arabic' } as const;
const TEXT = `ที่ รง 0214/ว 9
วันที่ 5 มกราคม 2570
เรื่อง กรอบเวลาในระบบ eMENSCR ประจำปีงบประมาณ พ.ศ. 2570 ของกระทรวงแรงงาน
นำเข้าโครงการ (M1-M5) วันที่ 7 - 20 ม.ค. 70
ขอให้หน่วยงานดำเนินการโครงการในระบบ eMENSCR ภายในวันที่ 29 มกราคม 2570
อบรมการรายงานความก้าวหน้า ไตรมาส 1 วันที่ 1 - 12 ก.พ. 70
`;
const draftOf = (text: string) => draftOfMemo(text, readMemo(text), [FY2566], TH);
const draft = draftOf(TEXT);
const outcomes = (each: typeof draft) => each.dates.map((date) => outcomeNow(date, each));

test('every date of the text stands in the draft', () => {
  expect(outcomes(draft)).toEqual(['aside', 'window', 'question', 'aside']);
  expect(undecidedDates(draft)).toEqual([2]);
  expect(draft.questions).toEqual([]);
});

test('nothing is ready while a date is undecided; "not a window" decides it', () => {
  const confirmed = confirmAll(draft, checkDraft(draft, []));
  expect(checkDraft(confirmed, [])).toMatchObject({ openDates: [2], unconfirmed: [] });
  expect(isReady(checkDraft(confirmed, []))).toBe(false);
  const decided = setAside(confirmed, 2, 'other-work');
  expect(outcomes(decided)).toEqual(['aside', 'window', 'aside', 'aside']);
  expect(isReady(checkDraft(decided, []))).toBe(true);
});

test('"a window with these values" makes a row with all that was read', () => {
  const made = rowFromDate(draft, 2, TH);
  const row = made?.draft.rows.find(({ id }) => id === made.id);
  expect(row).toMatchObject({
    title: 'ดำเนินการโครงการในระบบ eMENSCR',
    start: '',
    end: '29 ม.ค. 2570',
    fiscalYear: '2570',
    confirmed: false,
    questions: [],
  });
  expect(made && outcomes(made.draft)).toEqual(['aside', 'window', 'window', 'aside']);
  expect(made && checkDraft(made.draft, []).problems).toEqual([]);
});

test('a date that was set aside becomes a row with both days, quarter, year and kind', () => {
  const made = rowFromDate(draft, 3, TH);
  const row = made?.draft.rows.at(-1);
  expect(row).toMatchObject({
    quarter: 1,
    start: '1 ก.พ. 2570',
    end: '12 ก.พ. 2570',
    fiscalYear: '2570',
  });
  expect(row?.quote).toContain('รายงานความก้าวหน้า ไตรมาส 1');
});

test('selected words are read', () => {
  const from = TEXT.indexOf('อบรม');
  const { draft: next, id } = rowsFromWords(draft, { from, to: TEXT.length - 1 }, TH);
  expect(next.rows.at(-1)).toMatchObject({ id, quarter: 1, start: '1 ก.พ. 2570' });
  // A window of its own for words that gave one already.
  const again = rowsFromWords(next, { from, to: TEXT.length - 1 }, TH);
  expect(again.draft.rows.at(-1)).toMatchObject({ start: '1 ก.พ. 2570', end: '12 ก.พ. 2570' });
  // Words without a date are a row to be filled in; their work is read all the same.
  const words = TEXT.indexOf('นำเข้าโครงการ');
  const without = rowsFromWords(draft, { from: words, to: words + 21 }, TH);
  expect(without.draft.rows).toHaveLength(draft.rows.length + 1);
  expect(without.draft.rows.at(-1)).toMatchObject({ what: draft.rows[0]?.what, end: '' });
});

test('a row that is removed decides its date; a question settled makes it a window', () => {
  const [row] = draft.rows;
  if (!row) throw new Error('no row');
  expect(outcomes(withoutRow(draft, row.id))[1]).toBe('aside');
  const asked = {
    ...row,
    questions: [{ quote: '', code: 'kind-unsure', meant: null, settled: false }],
  };
  const open = { ...draft, rows: [asked] };
  expect(outcomes(open)[1]).toBe('question');
  expect(outcomes({ ...open, rows: [settle(asked, 0, true)] })[1]).toBe('window');
});

describe('reading again after an edit', () => {
  const again = (before: typeof draft, text: string) =>
    draftReadAgain(before, text, readMemo(text), [FY2566], TH);
  const edited = `ข้อความที่เพิ่ม\n${TEXT}`;

  test('a confirmed row stays confirmed, an added one stays, a date set aside stays so', () => {
    const made = rowFromDate(confirmAll(draft, checkDraft(draft, [])), 3, TH);
    if (!made) throw new Error('no row');
    const before = setAside(made.draft, 2, 'other-work');
    const after = again(before, edited);
    expect(after.rows.map(({ confirmed, end }) => [confirmed, end])).toEqual([
      [true, '20 ม.ค. 2570'],
      [false, '12 ก.พ. 2570'],
    ]);
    expect(outcomes(after)).toEqual(['aside', 'window', 'aside', 'window']);
    for (const { spans, quote } of after.rows) {
      const [span] = spans;
      expect(span && edited.slice(span.from, span.to)).toContain(quote.slice(0, 20));
    }
  });

  test('what was typed over the head stays', () => {
    const before = { ...draft, head: { ...draft.head, subject: 'เรื่องที่แก้เอง' } };
    expect(again(before, edited).head.subject).toBe('เรื่องที่แก้เอง');
  });

  test('a row whose day was changed by hand stays beside what is read now', () => {
    const rows = draft.rows.map((row) => changeRow(row, { end: '25 ม.ค. 2570' }));
    const after = again({ ...draft, rows }, edited);
    expect(after.rows.map(({ end }) => end).toSorted()).toEqual(['20 ม.ค. 2570', '25 ม.ค. 2570']);
  });
});

describe('another ministry’s memo', () => {
  test('gets neither the issuer nor the agencies of ours', () => {
    const text = TEXT.replace('ที่ รง 0214/ว 9', 'ที่ วธ 0201/9').replace(
      'กระทรวงแรงงาน',
      'กระทรวงวัฒนธรรม',
    );
    const other = draftOf(text);
    expect(other.head.issuer).toBe('');
    expect(other.agencies).toEqual([]);
    expect(checkDraft(other, [FY2566]).problems.map(({ field }) => field)).toContain('issuer');
  });
  test('ours does', () => {
    expect(draft.head.issuer).not.toBe('');
    expect(draft.agencies).toHaveLength(5);
  });
});
