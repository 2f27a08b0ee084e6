import { describe, expect, test } from 'vitest';
import type { Day } from '../../../../lib/calendar/day.ts';
import { showDay } from '../../../../lib/calendar/show.ts';
import { shiftYears } from '../../../../lib/calendar/years.ts';
import { type Draft, type DraftRow, isEmpty } from '../../../../lib/schedule/draft/draft.ts';
import { checkDraft, confirmAll, isReady } from '../../../../lib/schedule/draft/draft-schedule.ts';
import {
  draftOfProjection,
  leaveOut,
  takeBack,
  yearsToBegin,
} from '../../../../lib/schedule/draft/next-year.ts';
import {
  confirmedByTyping,
  type DayField,
  quickRow,
  written,
} from '../../../../lib/schedule/draft/quick-entry.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { loadDraft, storeDraft } from '../../../../lib/settings/stores/review.ts';
import { MemoryArea } from '../../settings/memory.ts';

const HOW = { language: 'th', digits: 'arabic' } as const;
const short = (day: Day) => showDay(day, { ...HOW, style: 'short' });
const DRAFT = draftOfProjection(2570, [FY2566]);
const HEAD = { number: 'รง 0214/ว 9', date: '5 ม.ค. 2570', subject: 'กรอบเวลา' };

/** Types into a field of a row and leaves it, as the page does. */
function type(draft: Draft, index: number, field: DayField, text: string): Draft {
  const rows = draft.rows.map((row, at) => {
    if (at !== index) return row;
    const typed: DraftRow = { ...row, [field]: text, confirmed: false, touched: true };
    return confirmedByTyping(written(typed, field, draft, HOW), draft);
  });
  return { ...draft, rows };
}
const row = (draft: Draft, index: number) => draft.rows[index] as DraftRow;

/** The row with a start that is projected, and its index. */
const WITH_START = DRAFT.rows.findIndex(({ projected }) => projected?.start);
const NEEDED = DRAFT.rows[WITH_START]?.projected as { start: Day; end: Day };

describe('the years to begin', () => {
  test.each([
    ['2026-11-30', [2570, 2571]],
    ['2023-04-17', [2567]],
    ['2022-04-17', []],
  ])('%s', (today, years) => {
    expect(yearsToBegin([FY2566], today as Day)).toEqual(years);
  });
  test('none without a memo, and none that has one', () => {
    expect(yearsToBegin([], '2026-11-30')).toEqual([]);
    expect(yearsToBegin([FY2566, { ...FY2566, fiscalYear: 2570 }], '2026-11-30')).toEqual([2571]);
  });
});

describe('a draft of what is projected', () => {
  test('every window that is expected, none with a day, none confirmed', () => {
    expect(DRAFT.rows).toHaveLength(FY2566.windows.length);
    for (const each of DRAFT.rows) {
      expect([each.start, each.end, each.quote, each.confirmed]).toEqual(['', '', '', false]);
    }
    expect(DRAFT.head).toMatchObject({ fiscalYear: '2570', number: '', date: '', subject: '' });
    const expected = FY2566.windows.map(({ start, end }) => ({
      start: start && shiftYears(start, 4),
      end: shiftYears(end, 4),
    }));
    const days = DRAFT.rows.map(({ projected }) => ({
      start: projected?.start ?? null,
      end: projected?.end,
    }));
    expect(days).toHaveLength(expected.length);
    expect(days).toEqual(expect.arrayContaining(expected));
  });

  test('work, agencies, roles and chains are those of the memo before, a year of their own', () => {
    const follows = FY2566.windows.filter((window) => window.follows !== null).length;
    const ids = new Set(DRAFT.rows.map(({ id }) => id));
    expect(DRAFT.rows.filter(({ base }) => base?.follows && ids.has(base.follows))).toHaveLength(
      follows,
    );
    const shapeOf = (what: string, agencies: unknown, roles: unknown, year: number) =>
      JSON.stringify([what, agencies, roles, year]);
    expect(
      DRAFT.rows
        .map((each) => shapeOf(each.what, each.agencies, each.roles, Number(each.fiscalYear)))
        .toSorted(),
    ).toEqual(
      FY2566.windows
        .map((each) => shapeOf(each.what, each.agencies, each.roles, each.fiscalYear + 4))
        .toSorted(),
    );
    expect(DRAFT.rows.every(({ base }) => base?.note === undefined)).toBe(true);
  });

  test('a letter is counted in: what it changed is carried over with its usual days', () => {
    const [first] = FY2566.windows.filter(({ start }) => start !== null);
    if (!first) throw new Error('no window with a start');
    const letter = {
      ...FY2566,
      id: 'letter',
      memo: { ...FY2566.memo, number: 'รง 0214/ว 90', date: '2023-09-01' as Day },
      windows: [
        {
          ...first,
          id: 'x1',
          follows: null,
          end: shiftYears(first.end, 1),
          change: {
            kind: 'extended' as const,
            before: { start: first.start, end: first.end },
            quote: { text: 'ขยาย', place: { th: 'บรรทัดที่ 1', en: 'Line 1' } },
          },
        },
      ],
    };
    const draft = draftOfProjection(2570, [FY2566, letter]);
    expect(draft.rows.map(({ projected }) => projected)).toEqual(
      DRAFT.rows.map(({ projected }) => projected),
    );
  });

  test('nothing of it can be used before every day was typed, whatever is confirmed at once', () => {
    const checked = checkDraft(confirmAll(DRAFT, checkDraft(DRAFT, [])), [FY2566]);
    expect([checked.schedule, isReady(checked)]).toEqual([null, false]);
    expect(checked.unconfirmed).toHaveLength(DRAFT.rows.length);
    // Nor does saying "confirmed" help.
    const forced = { ...DRAFT, rows: DRAFT.rows.map((each) => ({ ...each, confirmed: true })) };
    expect(checkDraft({ ...forced, head: { ...DRAFT.head, ...HEAD } }, []).schedule).toBeNull();
  });

  test('typed as a memo has it, it becomes a schedule whose quotes are what was typed', () => {
    let draft: Draft = { ...DRAFT, head: { ...DRAFT.head, ...HEAD } };
    for (const [index, { projected }] of DRAFT.rows.entries()) {
      if (projected?.start) draft = type(draft, index, 'start', short(projected.start));
      draft = type(draft, index, 'end', short(projected?.end as Day));
    }
    const checked = checkDraft(draft, [FY2566]);
    expect(checked.problems).toEqual([]);
    expect([checked.unconfirmed, isReady(checked)]).toEqual([[], true]);
    const window = checked.schedule?.windows[WITH_START];
    expect(window?.quotes).toEqual([
      {
        text: `${short(NEEDED.start)} – ${short(NEEDED.end)}`,
        place: {
          th: 'วันที่พิมพ์จากหนังสือที่ รง 0214/ว 9',
          en: 'Days typed from: Memo รง 0214/ว 9',
        },
      },
    ]);
    const chained = checked.schedule?.windows.filter(({ follows }) => follows !== null);
    expect(chained).toHaveLength(FY2566.windows.filter(({ follows }) => follows !== null).length);
    expect(checked.schedule?.windows.map(({ certainty }) => certainty)).not.toContain('inferred');
  });
});

describe('typing', () => {
  const day = (at: Day) => short(at).replace(/ \d+$/u, '');

  test('a year is filled in when the field is left, and both days confirm the row', () => {
    const started = type(DRAFT, WITH_START, 'start', day(NEEDED.start));
    expect(row(started, WITH_START)).toMatchObject({
      start: short(NEEDED.start),
      confirmed: false,
    });
    const ended = type(started, WITH_START, 'end', day(NEEDED.end));
    expect(row(ended, WITH_START)).toMatchObject({ end: short(NEEDED.end), confirmed: true });
  });

  test('a span that is pasted into the start fills both', () => {
    const text = `${day(NEEDED.start)} - ${day(NEEDED.end)}`;
    expect(row(type(DRAFT, WITH_START, 'start', text), WITH_START)).toMatchObject({
      start: short(NEEDED.start),
      end: short(NEEDED.end),
      confirmed: true,
    });
  });

  test('what cannot be read stays as it was typed, and confirms nothing', () => {
    const draft = type(type(DRAFT, WITH_START, 'start', '31 เม.ย.'), WITH_START, 'end', 'x');
    expect(row(draft, WITH_START)).toMatchObject({ start: '31 เม.ย.', end: 'x', confirmed: false });
    expect(quickRow(row(draft, WITH_START), draft)).toMatchObject({
      start: { kind: 'unreadable' },
      end: { kind: 'unreadable' },
      isWhole: false,
    });
  });

  test('an end without the start that was expected, and a day far away, ask first', () => {
    const open = type(DRAFT, WITH_START, 'end', short(NEEDED.end));
    expect(quickRow(row(open, WITH_START), open).doubts).toEqual(['no-start']);
    expect(row(open, WITH_START).confirmed).toBe(false);
    const regular = DRAFT.rows.findIndex(({ projected }) => projected?.isException === false);
    const far = type(DRAFT, regular, 'end', '4 ม.ค. 2575');
    expect(quickRow(row(far, regular), far).doubts).toContain('far');
    expect(row(far, regular).confirmed).toBe(false);
  });

  test('an end before the start is not whole', () => {
    const draft = type(type(DRAFT, 0, 'start', '20 เม.ย. 2570'), 0, 'end', '4 เม.ย. 2570');
    expect(quickRow(row(draft, 0), draft).isWhole).toBe(false);
  });

  test('without a year of the draft nothing is filled in', () => {
    const unknown = { ...DRAFT, head: { ...DRAFT.head, fiscalYear: 'x' } };
    const rows = DRAFT.rows.map((each) => ({ ...each, fiscalYear: '' }));
    const draft = type({ ...unknown, rows }, WITH_START, 'start', '4 ม.ค.');
    expect(row(draft, WITH_START).start).toBe('4 ม.ค.');
  });
});

describe('what the memo does not have', () => {
  test('is left out, and taken back to its place', () => {
    const [first, second, third] = DRAFT.rows.map(({ id }) => id) as [string, string, string];
    const without = leaveOut(leaveOut(DRAFT, second), first);
    expect(without.rows[0]?.id).toBe(third);
    expect(without.rows).toHaveLength(DRAFT.rows.length - 2);
    const back = takeBack(takeBack(without, first), second);
    expect(back.rows).toEqual(DRAFT.rows);
    expect(leaveOut(DRAFT, 'no such row')).toBe(DRAFT);
    expect(takeBack(DRAFT, first)).toBe(DRAFT);
  });

  test('a draft whose rows were all left out is not empty: they can be taken back', () => {
    const none = DRAFT.rows.reduce((draft, { id }) => leaveOut(draft, id), DRAFT);
    expect([none.rows, isEmpty(none)]).toEqual([[], false]);
  });

  test('is kept with the draft, and so are the projected days', async () => {
    const local = new MemoryArea();
    const draft = leaveOut(type(DRAFT, 3, 'start', '4 ม.ค.'), DRAFT.rows[0]?.id ?? '');
    await storeDraft(local, draft);
    expect(await loadDraft(local)).toEqual({ draft, problem: null });
  });
});
