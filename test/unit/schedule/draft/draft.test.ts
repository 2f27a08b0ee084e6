import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  blankDraft,
  changeRow,
  type Draft,
  draftOfMemo,
  draftOfSchedule,
  isEmpty,
  newRow,
  settle,
} from '../../../../lib/schedule/draft/draft.ts';
import {
  checkDraft,
  confirmAll,
  isReady,
  typedDay,
} from '../../../../lib/schedule/draft/draft-schedule.ts';
import { setAside, undecidedDates } from '../../../../lib/schedule/draft/memo-dates.ts';
import { readMemoHead } from '../../../../lib/schedule/draft/memo-head.ts';
import { readSchedule } from '../../../../lib/schedule/file/read-schedule.ts';
import { writeSchedule } from '../../../../lib/schedule/file/write-schedule.ts';
import { readMemo } from '../../../../lib/schedule/memo/read-memo.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { differenceSentence, differencesOf } from '../../../../lib/schedule/words/difference.ts';

const TH = { language: 'th', digits: 'arabic' } as const;
const EN = { language: 'en', digits: 'arabic' } as const;
const MEMO = readFileSync(new URL('../memo-2566.txt', import.meta.url), 'utf8');

const draftOf = (text: string, schedules = [FY2566]) =>
  draftOfMemo(text, readMemo(text), schedules, TH);

/** Every question answered, dates without a window set aside, every row confirmed. */
function agreed(asked: Draft): Draft {
  const draft = undecidedDates(asked).reduce((each, at) => setAside(each, at, 'person'), asked);
  const all = <Asked extends Draft | Draft['rows'][number]>(asked: Asked): Asked =>
    asked.questions.reduce((each, _, index) => settle(each, index, true), asked);
  const answered = { ...all(draft), rows: draft.rows.map((row) => all(row)) };
  return confirmAll(answered, checkDraft(answered, []));
}

describe('the head of a memo', () => {
  test('of 2566', () => {
    expect(readMemoHead(MEMO)).toMatchObject({ number: 'รง ๐๒๑๔/ว ๓', date: '2023-01-27' });
    expect(readMemoHead(MEMO).subject).toMatch(/^แนวทางการนำเข้าสู่ข้อมูลโครงการ/u);
    expect(readMemoHead(MEMO).issuer).toBe('กลุ่มขับเคลื่อนการปฏิรูปประเทศ ยุทธศาสตร์ชาติฯ');
  });
  test('number and date on one line', () => {
    const head = readMemoHead('ที่ พณ 0201/123 วันที่ 5 ม.ค. 69\nเรื่อง กรอบเวลา');
    expect(head).toEqual({
      number: 'พณ 0201/123',
      date: '2026-01-05',
      subject: 'กรอบเวลา',
      issuer: '',
    });
  });
  test('none', () => {
    expect(readMemoHead('สวัสดี')).toEqual({ number: '', date: null, subject: '', issuer: '' });
    expect(readMemoHead('')).toEqual({ number: '', date: null, subject: '', issuer: '' });
  });
});

describe('from the memo of 2566 to its schedule', () => {
  const draft = draftOf(MEMO);

  test('nothing may be used before every question is answered and every row confirmed', () => {
    const checked = checkDraft(draft, [FY2566]);
    expect(checked.schedule).not.toBeNull();
    expect(checked.unconfirmed).toHaveLength(22);
    expect(checked.openQuestions).toBeGreaterThan(5);
    expect(checked.openDates).toEqual([]);
    expect(isReady(checked)).toBe(false);
    const some = confirmAll(draft, checked);
    expect(some.rows.filter(({ confirmed }) => !confirmed).length).toBeGreaterThan(0);
    expect(isReady(checkDraft(some, [FY2566]))).toBe(false);
    expect(isReady(checkDraft(agreed(draft), [FY2566]))).toBe(true);
  });

  const { schedule } = checkDraft(agreed(draft), [FY2566]);
  const windows = schedule?.windows ?? [];

  test('it is the next revision of the schedule it is about', () => {
    expect(schedule).toMatchObject({ id: 'mol-2566', revision: 2, fiscalYear: 2566 });
    expect(schedule?.memo).toMatchObject({ number: 'รง ๐๒๑๔/ว ๓', date: '2023-01-27' });
  });

  test('its windows are those of the schedule that was made by hand', () => {
    const lines = (list: typeof windows) =>
      list
        .map(({ what, fiscalYear, quarter, start, end, period }) =>
          [what, fiscalYear, quarter, start, end, period?.from, period?.to].join(' '),
        )
        .toSorted();
    expect(lines(windows)).toEqual(lines(FY2566.windows));
  });

  test('approvals follow the entry they approve, as in that schedule', () => {
    const pairs = (list: typeof windows) =>
      list
        .filter(({ what }) => what.endsWith('approval'))
        .map(({ end, follows }) => `${end} ${list.find(({ id }) => id === follows)?.end}`)
        .toSorted();
    expect(pairs(windows)).toEqual(pairs(FY2566.windows));
  });

  test('labels of สปส. are those of the calendar year', () => {
    const labels = windows
      .filter(({ what }) => what === 'progress-report')
      .map(({ labels }) => labels['สปส.']);
    expect(labels).toEqual([
      { quarter: 4, year: 2565 },
      { quarter: 1, year: 2566 },
      { quarter: 2, year: 2566 },
      { quarter: 3, year: 2566 },
    ]);
  });

  test('what was asked stays as a reason, and every window has words of the memo with their line', () => {
    const repaired = windows.find(
      ({ quarter, what }) => quarter === 2 && what === 'progress-report',
    );
    expect(repaired).toMatchObject({ certainty: 'repaired' });
    expect(repaired?.reasons[0]).toMatchObject({ part: 'window', certainty: 'repaired' });
    for (const window of windows) {
      expect(window.quotes[0]?.text).not.toBe('');
      expect(window.quotes[0]?.place.th).toMatch(/^บรรทัดที่ \d+ ของข้อความ$/u);
    }
  });

  test('spans point at the words', () => {
    for (const row of draft.rows) {
      expect(row.spans.length).toBeGreaterThan(0);
      for (const { from, to } of row.spans) expect(MEMO.slice(from, to).trim()).not.toBe('');
    }
  });
});

test.each(readdirSync('test/memos').filter((name) => name.endsWith('.txt')))(
  '%s becomes a draft that never throws, and a schedule where it has windows, number and date',
  (name) => {
    const draft = agreed(draftOf(readFileSync(`test/memos/${name}`, 'utf8')));
    const head = {
      ...draft.head,
      number: draft.head.number || 'กข 1/2569',
      date: draft.head.date || '5 ม.ค. 2569',
      fiscalYear: draft.head.fiscalYear || '2569',
      subject: draft.head.subject || 'กรอบเวลา',
      issuer: draft.head.issuer || 'กระทรวง',
    };
    // Another ministry's memo that names no agencies: a person has to.
    const [named] = draft.agencies;
    const unnamed = { id: 'กข.', name: 'กรม', nameEn: 'Department', year: 'fiscal' } as const;
    const agencies = named ? draft.agencies : [unnamed];
    const checked = checkDraft(agreed({ ...draft, head, agencies }), [FY2566]);
    if (draft.rows.length === 0) {
      expect(checked.problems.map(({ field }) => field)).toEqual(['windows']);
      return;
    }
    // A memo may contradict itself so that no schedule can be made of it; then the row is named.
    for (const problem of checked.problems) expect(problem.row).not.toBeNull();
    if (checked.problems.length > 0) return;
    expect(isReady(checked)).toBe(true);
    if (checked.schedule) {
      expect(readSchedule(writeSchedule(checked.schedule))).toEqual({
        ok: true,
        schedule: checked.schedule,
      });
    }
  },
);

describe('changing a schedule in use', () => {
  const draft = draftOfSchedule(FY2566, TH);

  test('unchanged it is the same schedule, revision and all', () => {
    const checked = checkDraft(draft, [FY2566]);
    expect(checked).toMatchObject({ problems: [], unconfirmed: [], openQuestions: 0 });
    expect(checked.schedule).toEqual(readScheduleOk());
    expect(checked.schedule?.revision).toBe(1);
  });

  function readScheduleOk() {
    const read = readSchedule(JSON.stringify(FY2566));
    return read.ok ? read.schedule : null;
  }

  const index = draft.rows.findIndex(({ id }) => id === 'w09');
  const row = draft.rows[index];
  const edited = (change: Parameters<typeof changeRow>[1]): Draft => ({
    ...draft,
    rows: draft.rows.map((each) => (each === row ? changeRow(each, change) : each)),
  });

  test('a changed day has to be confirmed; it is the next revision; the rest of the window stays', () => {
    const changed = edited({ end: '20/4/66' });
    expect(checkDraft(changed, [FY2566]).unconfirmed).toEqual([index]);
    const { schedule } = checkDraft(changed, [FY2566]);
    expect(schedule?.revision).toBe(2);
    const before = FY2566.windows.find(({ id }) => id === 'w09');
    expect(schedule?.windows.find(({ id }) => id === 'w09')).toEqual({
      ...before,
      end: '2023-04-20',
      certainty: 'printed',
      reasons: [],
    });
  });

  test('the difference in words', () => {
    const { schedule } = checkDraft(edited({ end: '20/4/66' }), [FY2566]);
    const after = schedule ? [FY2566, schedule] : [];
    const { list, same } = differencesOf([FY2566], after, 2566);
    expect(same).toBe(21);
    expect(list.map((each) => differenceSentence(each, TH))).toEqual([
      'รายงานความก้าวหน้า ไตรมาส 2/66 (M6): 18 → 20 เม.ย. 66',
    ]);
    expect(list.map((each) => differenceSentence(each, EN))).toEqual([
      'Report progress, quarter 2/66 (รายงานความก้าวหน้า, M6): 18 → 20 Apr 2566 (2023)',
    ]);
    expect(differenceSentence(list[0] as (typeof list)[number], { ...TH, digits: 'thai' })).toBe(
      'รายงานความก้าวหน้า ไตรมาส ๒/๖๖ (M6): ๑๘ → ๒๐ เม.ย. ๖๖',
    );
  });

  test('dates that are none are named with their row, and what was meant is proposed', () => {
    expect(checkDraft(edited({ end: '31 เม.ย. 2566' }), [FY2566])).toMatchObject({
      schedule: null,
      problems: [{ kind: 'date', row: index, field: 'end', text: '31 เม.ย. 2566' }],
    });
    expect(checkDraft(edited({ end: '' }), [FY2566]).problems).toMatchObject([
      { kind: 'date', row: index, field: 'end', text: '' },
    ]);
    expect(checkDraft(edited({ fiscalYear: 'ปีหน้า' }), [FY2566]).problems).toMatchObject([
      { kind: 'date', row: index, field: 'fiscalYear' },
    ]);
    expect(typedDay('20 เม.ย. 3109').meant).toBe('2023-04-20');
  });

  test('an end before the start, no role and no words are said at the row', () => {
    const codes = (change: Parameters<typeof changeRow>[1]) =>
      checkDraft(edited(change), [FY2566]).problems.map((each) =>
        each.kind === 'file' ? `${each.row} ${each.field} ${each.problem.code}` : each.kind,
      );
    expect(codes({ start: '19 เม.ย. 66' })).toEqual([`${index} end end-before-start`]);
    expect(codes({ roles: [] })).toEqual([`${index} roles empty`]);
    expect(codes({ quote: ' ' })).toEqual([`${index} quotes.1.text empty`]);
    expect(codes({ agencies: [] })).toEqual([`${index} agencies empty`]);
  });

  test('other work brings its own steps; another quarter its own labels and months', () => {
    const changed = edited({ quarter: 1 });
    const { schedule } = checkDraft(changed, []);
    expect(schedule?.windows[index]).toMatchObject({
      period: { from: '2022-10-01', to: '2022-12-31' },
      labels: { 'สปส.': { quarter: 4, year: 2565 }, 'กพร.': { quarter: 1, year: 2566 } },
    });
    if (!row) throw new Error('no row');
    expect(changeRow(row, { what: 'level3-plan' })).toMatchObject({
      steps: ['L3', 'M7'],
      roles: ['planning', 'executive'],
      quarter: null,
      confirmed: false,
    });
  });

  test('other agencies and other roles are said too', () => {
    const words = (change: Parameters<typeof changeRow>[1]) => {
      const { schedule } = checkDraft(edited(change), [FY2566]);
      const { list } = differencesOf([FY2566], schedule ? [FY2566, schedule] : [], 2566);
      return list.map((each) => differenceSentence(each, TH));
    };
    expect(words({ agencies: ['สป.รง.', 'กกจ.', 'กพร.', 'กสร.'] })).toContain(
      'รายงานความก้าวหน้า ไตรมาส 2/66 (M6): ไม่รวม สปส.',
    );
    expect(words({ roles: ['planning'] })).toEqual([
      'รายงานความก้าวหน้า ไตรมาส 2/66 (M6): ผู้ทำเป็น กองแผนหรือกองที่ได้รับมอบหมาย',
    ]);
    expect(words({ roles: ['executive', 'unit'] })).toEqual([]);
  });

  test('a window that is taken out', () => {
    const { schedule } = checkDraft({ ...draft, rows: draft.rows.slice(0, -1) }, [FY2566]);
    const { list } = differencesOf([FY2566], schedule ? [FY2566, schedule] : [], 2566);
    expect(list.map((each) => differenceSentence(each, TH))).toEqual([
      'ไม่มีแล้ว นำเข้างานวิจัยที่ได้รับงบประมาณของรัฐ (Open-D): ภายใน 31 ธ.ค. 66',
    ]);
  });
});

describe('a blank schedule by hand', () => {
  const blank = blankDraft(2569, [FY2566]);

  test('begins with one empty row and the agencies that are known', () => {
    expect(blank.agencies).toHaveLength(5);
    expect(blank.rows).toHaveLength(1);
    expect(isEmpty(blank)).toBe(false);
    expect(checkDraft(blank, [FY2566]).schedule).toBeNull();
  });

  test('filled in, it takes the place of what was projected for that year', () => {
    const [first] = blank.rows;
    if (!first) throw new Error('no row');
    const filled: Draft = {
      ...blank,
      head: { ...blank.head, number: 'รง ๐๒๑๔/ว ๗', date: '๕ ม.ค. ๖๙', subject: 'กรอบเวลา' },
      rows: [
        changeRow(first, {
          quarter: 2,
          start: '1 เม.ย. 2569',
          end: '20 เม.ย. 2569',
          quote: 'วันที่ 1 - 20 เม.ย. 69',
        }),
      ],
    };
    const { schedule, problems } = checkDraft(filled, [FY2566]);
    expect(problems).toEqual([]);
    expect(schedule).toMatchObject({ id: '2569-0214-7', revision: 1 });
    const { list } = differencesOf([FY2566], schedule ? [FY2566, schedule] : [], 2569);
    expect(list.map((each) => differenceSentence(each, TH))).toEqual([
      'รายงานความก้าวหน้า ไตรมาส 2/69 (M6): 18 → 20 เม.ย. 69 (เดิมเป็นการคาดการณ์)',
      // The memo names the work, so nothing is projected for it any more, its approval neither.
      'ไม่มีแล้ว อนุมัติรายงานความก้าวหน้า ไตรมาส 2/69 (M7): 19 – 30 เม.ย. 69 (เดิมเป็นการคาดการณ์)',
    ]);
  });

  test.each([
    ['1 เม.ย. 2566', '25 เม.ย. 2566', 'extended'],
    ['1 เม.ย. 2566', '12 เม.ย. 2566', 'shortened'],
    ['10 เม.ย. 2566', '25 เม.ย. 2566', 'moved'],
    ['1 เม.ย. 2566', '18 เม.ย. 2566', undefined],
  ])('what the memo changed is read off the dates: %s – %s is %s', (start, end, kind) => {
    const [first] = blank.rows;
    if (!first) throw new Error('no row');
    const before = { start: '2023-04-01', end: '2023-04-18' };
    const row = { ...first, start, end, fiscalYear: '2566', quote: 'ขยาย', before };
    const head = { ...blank.head, fiscalYear: '2566', number: 'ว 10', date: '12 เม.ย. 66' };
    const draft = { ...blank, head: { ...head, subject: 'แก้ไข' }, rows: [row] };
    const { schedule, problems } = checkDraft(draft, [FY2566]);
    expect(problems).toEqual([]);
    expect(schedule?.windows[0]?.change?.kind).toBe(kind);
    if (!schedule || kind === undefined) return;
    expect(schedule.windows[0]?.change?.before).toEqual(before);
    // A row that is edited later says what its dates then are; a cancellation stays one.
    const [again] = draftOfSchedule(schedule, TH).rows;
    const longer = again && changeRow(again, { start: '1 เม.ย. 2566', end: '30 เม.ย. 2566' });
    const edited = { ...draftOfSchedule(schedule, TH), rows: longer ? [longer] : [] };
    expect(checkDraft(edited, []).schedule?.windows[0]?.change?.kind).toBe('extended');
  });

  test('ids stay unique when rows come and go', () => {
    let draft = blank;
    for (let n = 0; n < 5; n += 1) draft = { ...draft, rows: [...draft.rows, newRow(draft)] };
    draft = { ...draft, rows: draft.rows.slice(2) };
    draft = { ...draft, rows: [...draft.rows, newRow(draft)] };
    expect(new Set(draft.rows.map(({ id }) => id)).size).toBe(draft.rows.length);
  });
});
