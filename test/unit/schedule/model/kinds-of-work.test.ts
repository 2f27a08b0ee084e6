import { describe, expect, test, vi } from 'vitest';
import { ruleContext } from '../../../../lib/background/forms/rule-context.ts';
import { BUILT_IN_HOLIDAYS } from '../../../../lib/calendar/holiday-years.ts';
import { NOTHING_SEEN } from '../../../../lib/forms/model/rule-context.ts';
import { changeRow, draftOfSchedule, newRow } from '../../../../lib/schedule/draft/draft.ts';
import { checkDraft } from '../../../../lib/schedule/draft/draft-schedule.ts';
import { calendarFile } from '../../../../lib/schedule/export/ics.ts';
import { scheduleJsonSchema } from '../../../../lib/schedule/file/json-schema.ts';
import { readSchedule } from '../../../../lib/schedule/file/read-schedule.ts';
import type {
  MyWindow,
  Schedule,
  ScheduleWindow,
  What,
} from '../../../../lib/schedule/model/types.ts';
import { approves, kindOf, WHATS } from '../../../../lib/schedule/model/work.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { yearPlan } from '../../../../lib/schedule/plan/year-plan.ts';
import { bannerWindow } from '../../../../lib/schedule/windows/banner-window.ts';
import { describeWindow, titleOf, titleParts } from '../../../../lib/schedule/words/describe.ts';
import { differenceSentence, differencesOf } from '../../../../lib/schedule/words/difference.ts';
import { shortWorkTitle } from '../../../../lib/schedule/words/title.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/settings/schema.ts';
import { find, windowsAt } from '../at.ts';

/** Three rows more than the product has: an entry, its approval, and work that its window names. */
const ROWS = vi.hoisted(() => ({
  'budget-report': {
    lane: 'progress',
    site: 'open-d',
    act: 'enter',
    approvedBy: 'budget-approval',
    steps: ['M6', 'M7'],
    roles: ['planning', 'executive'],
    hasQuarter: true,
    repeats: false,
    conditions: ['tell-po-yo-po'],
    form: 'report',
    title: { th: 'รายงานการเบิกจ่าย {label} ปี {year}', en: 'Report spending, {label}, {year}' },
    short: { th: 'การเบิกจ่าย {label}', en: 'spending, {label}' },
    approvalTitle: { th: 'อนุมัติการเบิกจ่าย {label}', en: 'Approve spending, {label}' },
  },
  'budget-approval': {
    lane: 'progress',
    site: 'emenscr',
    act: 'approve',
    approvedBy: null,
    steps: ['M7'],
    roles: ['ministry'],
    hasQuarter: true,
    repeats: false,
    conditions: [],
    form: 'approval',
    title: { th: 'อนุมัติ {label}', en: 'Approve, {label}' },
    short: { th: 'อนุมัติ', en: 'Approve' },
  },
  survey: {
    lane: 'plans',
    site: null,
    act: 'enter',
    approvedBy: null,
    steps: [],
    roles: ['unit'],
    hasQuarter: false,
    repeats: true,
    conditions: [],
    form: null,
    title: null,
    short: null,
  },
}));

vi.mock('../../../../lib/schedule/model/kinds-of-work.ts', async (original) => {
  const table = await original<typeof import('../../../../lib/schedule/model/kinds-of-work.ts')>();
  return { ...table, KINDS_OF_WORK: { ...table.KINDS_OF_WORK, ...ROWS } };
});

const TH = { language: 'th', digits: 'arabic' } as const;
const EN = { language: 'en', digits: 'arabic' } as const;
const kind = (what: string) => what as What;
const real = WHATS.filter((what) => !Object.hasOwn(ROWS, what));

describe('the table', () => {
  test.each(WHATS)('%s is approved by an approval of its own lane and quarter', (what) => {
    const { approvedBy, lane, hasQuarter, act } = kindOf(what);
    if (approvedBy === null) return;
    expect(act).toBe('enter');
    expect(kindOf(kind(approvedBy))).toMatchObject({ act: 'approve', lane, hasQuarter });
  });

  test('every approval approves something', () => {
    for (const what of WHATS.filter((each) => kindOf(each).act === 'approve')) {
      expect(
        WHATS.some((entry) => approves(what, entry)),
        what,
      ).toBe(true);
    }
  });

  test.each(real)('the short title of %s is a part of its title', (what) => {
    const { title, short } = kindOf(what);
    for (const language of ['th', 'en'] as const) {
      expect(title === null).toBe(short === null);
      if (title && short) {
        expect(title[language].toLowerCase()).toContain(short[language].toLowerCase());
      }
    }
  });

  test('only kinds with a quarter speak of one', () => {
    for (const what of WHATS) {
      const { title, hasQuarter } = kindOf(what);
      if (title) expect(title.th.includes('{label}'), what).toBe(hasQuarter);
    }
  });
});

const window = (part: Partial<ScheduleWindow>): ScheduleWindow => ({
  id: 'w1',
  what: kind('budget-report'),
  steps: ['M6', 'M7'],
  roles: ['planning', 'executive'],
  agencies: null,
  start: '2023-05-01',
  end: '2023-05-19',
  fiscalYear: 2566,
  quarter: 2,
  period: null,
  labels: { 'กพร.': { quarter: 2, year: 2566 } },
  certainty: 'printed',
  reasons: [],
  conditions: ['tell-po-yo-po'],
  quotes: [{ text: 'วันที่ 1 - 19 พ.ค. 66', place: { th: 'ข้อ 1', en: 'Item 1' } }],
  follows: null,
  ...part,
});
const SURVEY = { th: 'แบบสำรวจ {year}', en: 'Survey {year}' };
const LETTER: Schedule = {
  ...FY2566,
  id: 'letter',
  memo: { number: 'รง 1', date: '2023-04-01', subject: 'x' },
  windows: [
    window({}),
    window({
      id: 'w2',
      what: kind('budget-approval'),
      steps: ['M7'],
      roles: ['ministry'],
      start: '2023-05-22',
      end: '2023-05-31',
      conditions: [],
      follows: 'w1',
    }),
    window({
      id: 'w3',
      what: kind('survey'),
      title: SURVEY,
      steps: [],
      roles: ['unit'],
      quarter: null,
      labels: {},
      conditions: [],
    }),
  ],
};

describe('a new kind of work is one row', () => {
  const read = readSchedule(JSON.stringify(LETTER));
  const schedules = [FY2566, LETTER];
  const windows = windowsAt('2023-05-10', { agency: 'กพร.', schedules });
  const own = (id: string): MyWindow => find(windows, id);

  test('a schedule file may hold it, and its JSON Schema says so', () => {
    expect(read).toMatchObject({ ok: true });
    expect(JSON.stringify(scheduleJsonSchema())).toContain('"budget-report"');
  });

  test('its titles, long and short, its approval after it', () => {
    expect(titleOf(own('w1'), TH)).toBe('รายงานการเบิกจ่าย ไตรมาส 2/66 ปี 2566');
    expect(titleOf(own('w1'), EN)).toBe('Report spending, quarter 2/66, 2566');
    expect(shortWorkTitle(titleParts(own('w1'), TH), 'th')).toBe('การเบิกจ่าย ไตรมาส 2/66');
    expect(titleOf(own('w2'), TH)).toBe('อนุมัติการเบิกจ่าย ไตรมาส 2/66');
    expect(own('w1').chain.map(({ act }) => act)).toEqual([
      'enter',
      'executive-approval',
      'ministry-approval',
    ]);
    expect(describeWindow(own('w1'), TH).cautions).toContain('แจ้งกลุ่ม ป.ย.ป. ก่อนนำเข้า');
  });

  test('a kind without a title takes the window’s own, as it stands', () => {
    expect(titleOf(own('w3'), TH)).toBe('แบบสำรวจ {year}');
    expect(shortWorkTitle(titleParts(own('w3'), EN), 'en')).toBe('Survey {year}');
    const without = { ...LETTER, windows: [{ ...window({ what: kind('survey') }) }] };
    expect(readSchedule(JSON.stringify(without))).toMatchObject({
      ok: false,
      problems: [{ row: 1, field: 'title', code: 'missing' }],
    });
    const needless = { ...LETTER, windows: [window({ title: SURVEY })] };
    expect(readSchedule(JSON.stringify(needless))).toMatchObject({
      ok: false,
      problems: [{ row: 1, field: 'title', code: 'unknown-field' }],
    });
  });

  test('two works of one kind that their windows name stand beside each other', () => {
    const other = { th: 'แบบประเมิน', en: 'Assessment' };
    const later: Schedule = {
      ...LETTER,
      id: 'later',
      memo: { ...LETTER.memo, date: '2023-04-20' },
      windows: [
        window({ id: 'w9', what: kind('survey'), title: other, quarter: null, labels: {} }),
      ],
    };
    const all = windowsAt('2023-05-10', { schedules: [LETTER, later] });
    expect(
      all.filter(({ projected }) => projected === null).map(({ window }) => window.id),
    ).toEqual(expect.arrayContaining(['w3', 'w9']));
    const { list } = differencesOf([LETTER], [LETTER, later], 2566);
    expect(list.map((each) => differenceSentence(each, EN)).join()).toContain('Assessment');
  });

  test('the year view draws it in its lane, approvals beneath', () => {
    const plan = yearPlan({
      fiscalYear: 2566,
      windows: windows.filter(({ scheduleId }) => scheduleId === 'letter'),
      today: '2023-05-10',
      holidays: BUILT_IN_HOLIDAYS,
      room: () => 1,
    });
    expect(plan.lanes.map(({ lane }) => lane)).toEqual(['progress', 'plans']);
    const bars = plan.lanes.flatMap((lane) => lane.bars);
    expect(bars.map(({ my, isApproval }) => [my.window.id, isApproval])).toEqual([
      ['w1', false],
      ['w2', true],
      ['w3', false],
    ]);
  });

  test('the banner shows it first on its own site', () => {
    const letter = windows.filter(({ scheduleId }) => scheduleId === 'letter');
    expect(bannerWindow(letter, 'open-d').shown?.window.id).toBe('w1');
    expect(bannerWindow(letter, 'emenscr').shown?.window.what).not.toBe('budget-report');
  });

  test('the rules of the forms are asked in the terms of the row, and not where it has none', () => {
    const context = ruleContext(
      {
        settings: { ...DEFAULT_SETTINGS, agency: 'กพร.' },
        reading: TH,
        schedules: { inUse: schedules } as never,
        today: '2023-05-10',
        windows: windows.filter(({ scheduleId }) => scheduleId === 'letter'),
      },
      NOTHING_SEEN,
    );
    expect(context.windows.map(({ kind: form, steps }) => [form, steps])).toEqual([
      ['report', ['dataset', 'resource']],
      ['approval', ['M7']],
    ]);
  });

  test('a draft knows its steps, its roles, its quarter, its conditions and what it follows', () => {
    const draft = draftOfSchedule(LETTER, TH);
    const row = changeRow(newRow(draft), { what: kind('budget-report') });
    expect(row).toMatchObject({
      steps: ['M6', 'M7'],
      roles: ['planning', 'executive'],
      quarter: 1,
    });
    expect(changeRow(row, { what: kind('survey') })).toMatchObject({ steps: [], quarter: null });
    const typed = draftOfSchedule({ ...LETTER, windows: LETTER.windows.slice(0, 2) }, TH);
    const rows = typed.rows.map((each) => ({ ...each, base: null }));
    const { schedule } = checkDraft({ ...typed, rows }, []);
    expect(schedule?.windows.map(({ follows }) => follows)).toEqual([null, 'w1']);
    expect(schedule?.windows[0]?.conditions).toEqual(['tell-po-yo-po']);
  });

  test('a calendar file names it', () => {
    const file = calendarFile([own('w1')], {
      reading: TH,
      schedules,
      nowMs: Date.parse('2023-04-20T00:00:00Z'),
      holidays: BUILT_IN_HOLIDAYS,
    });
    expect(file.replaceAll('\r\n ', '')).toContain('SUMMARY:รายงานการเบิกจ่าย');
  });
});
