import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, bangkokDay, type Day, startOfBangkokDay } from '../../../../lib/calendar/day.ts';
import { BUILT_IN_HOLIDAYS } from '../../../../lib/calendar/holiday-years.ts';
import { isWorkingDay } from '../../../../lib/calendar/working-days.ts';
import type { AgencyId, MyWindow, Role, Schedule } from '../../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { myWindows } from '../../../../lib/schedule/windows/my-windows.ts';
import {
  DEFAULT_REMINDERS,
  dueReminders,
  type Reminder,
  type ReminderAnswer,
  type ReminderQuestion,
  snoozeUntil,
} from '../../../../lib/schedule/windows/reminders.ts';
import { reminderText, testReminderText } from '../../../../lib/schedule/words/reminder-text.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const at = (time: string) => Date.parse(`${time.replace(' ', 'T')}:00+07:00`);
const ON = { ...DEFAULT_REMINDERS, on: true };

interface Office {
  readonly agency?: AgencyId | null;
  readonly roles?: readonly Role[];
  readonly schedules?: readonly Schedule[];
  readonly projection?: boolean;
}

/** A browser that keeps what it is given back, as the background does. */
function office(asked: Office = {}) {
  const { agency = 'กพร.', roles = ['unit'], schedules = [FY2566], projection = false } = asked;
  let kept: Pick<ReminderAnswer, 'delivered' | 'snoozed'> = { delivered: [], snoozed: {} };
  // What a person sees changes only at midnight, so a day's windows are made once.
  const byDay = new Map<Day, readonly MyWindow[]>();
  const windowsAt = (nowMs: number) => {
    const day = bangkokDay(nowMs);
    const options = { projection };
    const windows =
      byDay.get(day) ??
      myWindows(schedules, { agency, roles }, nowMs, BUILT_IN_HOLIDAYS, options).windows;
    byDay.set(day, windows);
    return windows;
  };
  return {
    get kept() {
      return kept;
    },
    snooze(windowKey: string, untilMs: number) {
      kept = { ...kept, snoozed: { ...kept.snoozed, [windowKey]: untilMs } };
    },
    ask(nowMs: number, more: Partial<ReminderQuestion> = {}): ReminderAnswer {
      const answer = dueReminders({
        windows: windowsAt(nowMs),
        settings: ON,
        done: [],
        nowMs,
        holidays: BUILT_IN_HOLIDAYS,
        ...kept,
        ...more,
      });
      kept = answer;
      return answer;
    },
  };
}

const heard = (notify: Reminder | null) =>
  notify?.items.map(({ window, stage }) => `${window.window.id} ${stage}`) ?? [];

interface Ticks {
  /** Hours between two ticks. */
  readonly every?: number;
  readonly more?: Partial<ReminderQuestion>;
}

/** What the half-hourly tick brings from one time to another, by the time in Thailand. */
function ticks(from: string, to: string, run = office(), { every = 0.5, more = {} }: Ticks = {}) {
  const all: [string, string[]][] = [];
  for (let now = at(from); now <= at(to); now += every * HOUR) {
    const { notify } = run.ask(now, more);
    if (!notify) continue;
    const local = new Date(now + 7 * HOUR).toISOString().slice(0, 16).replace('T', ' ');
    all.push([local, heard(notify)]);
  }
  return all;
}

describe('when', () => {
  test('7, 3 and 1 working days before the last working day, and on its morning', () => {
    expect(ticks('2023-06-25 00:00', '2023-07-20 00:00')).toEqual([
      ['2023-07-05 08:30', ['w11 days-7', 'w05 days-7']],
      ['2023-07-11 08:30', ['w11 days-3', 'w05 days-3']],
      ['2023-07-13 08:30', ['w11 days-1', 'w05 days-1']],
      ['2023-07-14 08:30', ['w11 last', 'w05 last']],
    ]);
  });

  test('counts past Songkran, and never before a window opens', () => {
    expect(ticks('2023-03-25 00:00', '2023-05-02 00:00')).toEqual([
      ['2023-04-03 08:30', ['w09 days-7', 'w03 days-7']],
      ['2023-04-10 08:30', ['w09 days-3', 'w03 days-3']],
      ['2023-04-12 08:30', ['w09 days-1', 'w03 days-1']],
      ['2023-04-18 08:30', ['w09 last', 'w03 last']],
    ]);
    const short: Schedule = {
      ...FY2566,
      windows: FY2566.windows.map((each) =>
        each.id === 'w11' ? { ...each, start: '2023-07-10' as Day } : each,
      ),
    };
    const run = office({ schedules: [short] });
    expect(ticks('2023-07-01 00:00', '2023-07-10 23:00', run)).toEqual([
      ['2023-07-05 08:30', ['w05 days-7']],
      ['2023-07-10 08:30', ['w11 days-7']],
    ]);
  });

  test('all four stages of every printed window, once', () => {
    const run = office({ agency: null, roles: [] });
    const all = ticks('2023-01-27 02:30', '2024-05-02 00:00', run, { every: 6 }).flatMap(
      ([, items]) => items,
    );
    const expected = FY2566.windows.flatMap(({ id }) =>
      ['days-7', 'days-3', 'days-1', 'last'].map((stage) => `${id} ${stage}`),
    );
    expect(all.toSorted()).toEqual(expected.toSorted());
  });

  test('nothing at night, at weekends and on holidays: it comes the next working morning', () => {
    const run = office();
    // W13 ends on Sunday 15 October, its last working day is Thursday 12.
    expect(run.ask(at('2023-10-11 19:00')).notify).toBeNull();
    expect(run.ask(at('2023-10-12 07:30')).notify).toBeNull();
    expect(run.ask(at('2023-10-12 08:00')).notify?.items).toMatchObject([{ stage: 'days-1' }]);
    expect(run.ask(at('2023-10-12 08:30')).notify?.items).toMatchObject([{ stage: 'last' }]);
    const weekend = office();
    expect(weekend.ask(at('2023-07-08 10:00'))).toMatchObject({
      notify: null,
      nextAt: at('2023-07-10 08:00'),
    });
    expect(heard(weekend.ask(at('2023-07-10 08:00')).notify)).toEqual(['w11 days-7', 'w05 days-7']);
  });

  test('what is of no use any more does not come', () => {
    // After the last working day only days off are left, though the window is still open.
    expect(office().ask(at('2023-10-14 10:00'))).toMatchObject({ notify: null });
    expect(office().ask(at('2023-07-17 10:00')).notify).toBeNull();
    expect(office().ask(at('2023-07-14 18:00'))).toMatchObject({
      notify: null,
      nextAt: expect.any(Number),
    });
  });

  test('quiet hours follow the person', () => {
    const quiet = (from: number, to: number) => ({
      settings: { on: true, quiet: { from: from * 60, to: to * 60 } },
    });
    const first = (more: Partial<ReminderQuestion>) =>
      ticks('2023-07-05 00:00', '2023-07-06 00:00', office(), { more })[0]?.[0];
    expect(first(quiet(18, 8))).toBe('2023-07-05 08:30');
    expect(first(quiet(16, 10))).toBe('2023-07-05 10:00');
    expect(first(quiet(8, 13))).toBe('2023-07-05 13:00');
    expect(first(quiet(0, 0))).toBe('2023-07-05 08:30');
    expect(first(quiet(0, 24))).toBeUndefined();
  });

  test('off is off, and nothing is lost when they are switched on', () => {
    const run = office();
    expect(run.ask(at('2023-07-11 09:00'), { settings: DEFAULT_REMINDERS })).toMatchObject({
      notify: null,
      nextAt: null,
    });
    expect(heard(run.ask(at('2023-07-11 09:00')).notify)).toEqual(['w11 days-3', 'w05 days-3']);
  });
});

describe('how often', () => {
  test('one digest after absence, with the latest stage of each', () => {
    const run = office({ agency: null, roles: [] });
    run.ask(at('2023-03-31 09:00'));
    const { notify } = run.ask(at('2023-04-11 10:00'));
    expect(notify?.kind).toBe('digest');
    expect(heard(notify)).toEqual(['w09 days-3', 'w03 days-3', 'w17 days-7']);
    expect(ticks('2023-04-11 10:30', '2023-04-12 08:00', run)).toEqual([]);
  });

  test('a done window is silent', () => {
    const run = office();
    const done = ['mol-2566/w11'];
    expect(heard(run.ask(at('2023-07-11 09:00'), { done }).notify)).toEqual(['w05 days-3']);
    // Undone later it has its say.
    expect(heard(run.ask(at('2023-07-11 09:30')).notify)).toEqual(['w11 days-3']);
  });

  test('snoozed until the next working morning, then once more', () => {
    expect(snoozeUntil(at('2023-07-11 09:00'), BUILT_IN_HOLIDAYS)).toBe(at('2023-07-12 08:30'));
    expect(snoozeUntil(at('2023-04-12 09:00'), BUILT_IN_HOLIDAYS)).toBe(at('2023-04-18 08:30'));
    const run = office();
    run.ask(at('2023-07-11 09:00'));
    run.snooze('mol-2566/w11', snoozeUntil(at('2023-07-11 09:01'), BUILT_IN_HOLIDAYS));
    expect(run.ask(at('2023-07-11 09:30')).nextAt).toBe(at('2023-07-12 08:30'));
    expect(ticks('2023-07-11 09:30', '2023-07-13 10:00', run)).toEqual([
      ['2023-07-12 08:30', ['w11 days-3']],
      ['2023-07-13 08:30', ['w11 days-1', 'w05 days-1']],
    ]);
    expect(run.kept.snoozed).toEqual({});
  });

  test('a snooze set while the clock was wrong is forgotten', () => {
    const run = office();
    run.snooze('mol-2566/w11', at('2030-01-02 08:30'));
    expect(heard(run.ask(at('2023-07-11 09:00')).notify)).toEqual(['w11 days-3', 'w05 days-3']);
    expect(run.kept.snoozed).toEqual({});
  });

  test('a changed end counts anew', () => {
    const before = office();
    before.ask(at('2023-07-14 09:00'));
    const moved: Schedule = {
      ...FY2566,
      revision: 2,
      windows: FY2566.windows.map((each) =>
        each.id === 'w11' ? { ...each, end: '2023-07-21' as Day } : each,
      ),
    };
    const after = office({ schedules: [moved] });
    const { delivered } = before.kept;
    expect(heard(after.ask(at('2023-07-20 09:00'), { delivered }).notify)).toEqual(['w11 days-1']);
  });

  test('a projected window reminds once, softly', () => {
    const run = office({ projection: true });
    const all = ticks('2026-11-01 02:30', '2027-03-01 00:00', run, { every: 6 });
    expect(all).toEqual([
      ['2026-12-21 08:30', ['w21@2569 soft', 'w22@2569 soft']],
      ['2027-02-10 08:30', ['w01@2570 soft']],
    ]);
    const item = office({ projection: true }).ask(at('2027-02-15 10:00')).notify?.items[0];
    expect(item?.soft).toBe(true);
  });

  test('printed windows stand before projected ones', () => {
    const run = office({ agency: 'สปส.', roles: [], projection: true });
    const { notify } = run.ask(at('2024-04-25 10:00'));
    expect(notify?.items.map(({ soft }) => soft)).toEqual(
      notify?.items.map(({ soft }) => soft).toSorted((a, b) => Number(a) - Number(b)),
    );
    expect(heard(notify)[0]).toBe('w20 days-3');
  });
});

describe('for any times of asking', () => {
  const start = at('2023-01-27 00:00');
  const span = 470 * DAY;
  const roles = fc.subarray<Role>(['unit', 'executive', 'planning', 'ministry']);
  const agency = fc.constantFrom(null, 'กพร.', 'สปส.');
  const times = fc
    .array(fc.integer({ min: 0, max: span }), { minLength: 1, maxLength: 60 })
    .map((offsets) => offsets.map((offset) => start + offset));

  test('each stage of a window at most once, also when the clock jumps back', () => {
    fc.assert(
      fc.property(agency, roles, times, (agency, roles, unordered) => {
        const run = office({ agency, roles, projection: true });
        const keys = unordered.flatMap(
          (now) => run.ask(now).notify?.items.map(({ key }) => key) ?? [],
        );
        expect(keys).toEqual([...new Set(keys)]);
      }),
      { numRuns: 60 },
    );
  });

  test('asking twice at once gives nothing the second time', () => {
    fc.assert(
      fc.property(agency, roles, times, (agency, roles, unordered) => {
        const run = office({ agency, roles });
        for (const now of unordered) {
          run.ask(now);
          expect(run.ask(now).notify).toBeNull();
        }
      }),
      { numRuns: 40 },
    );
  });

  test('only on working days, outside quiet hours, and of open windows', () => {
    fc.assert(
      fc.property(agency, roles, times, (agency, roles, unordered) => {
        const run = office({ agency, roles, projection: true });
        for (const now of unordered.toSorted((a, b) => a - b)) {
          const { notify } = run.ask(now);
          if (!notify) continue;
          const day = bangkokDay(now);
          const hour = (now - startOfBangkokDay(day)) / HOUR;
          expect(isWorkingDay(day, BUILT_IN_HOLIDAYS) && hour >= 8 && hour < 18).toBe(true);
          for (const { window, soft, stage } of notify.items) {
            expect(window.state).toBe('open');
            expect(soft).toBe(window.projected !== null);
            expect(stage === 'soft').toBe(soft);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a skipped week yields one notification', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 440 }), roles, (offset, roles) => {
        const run = office({ agency: 'สปส.', roles });
        const before = addDays('2023-01-27', offset);
        run.ask(at(`${before} 10:00`));
        const after = addDays(before, 7);
        const during = ticks(`${after} 09:00`, `${after} 17:00`, run);
        expect(during.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  test('nextAt is when the next one comes, and nothing comes before it', () => {
    fc.assert(
      fc.property(agency, roles, fc.integer({ min: 0, max: span }), (agency, roles, offset) => {
        const run = office({ agency, roles });
        let { nextAt } = run.ask(start + offset);
        for (let n = 0; nextAt !== null && n < 5; n += 1) {
          const early = Math.max(nextAt - 1, start);
          expect(run.ask(early).notify).toBeNull();
          const answer = run.ask(nextAt);
          expect(answer.notify).not.toBeNull();
          nextAt = answer.nextAt;
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the list of what was delivered stays short', () => {
    const run = office({ agency: null, roles: [], projection: true });
    let most = 0;
    for (let day = at('2023-01-27 10:00'); day < at('2036-01-01 10:00'); day += 11 * DAY) {
      most = Math.max(most, run.ask(day).delivered.length);
    }
    expect(most).toBeLessThan(600);
  });

  test('of what was delivered the oldest are forgotten', () => {
    const run = office({ agency: null, roles: [], projection: true });
    const stored = Array.from({ length: 5000 }, (_, n) => `old/w${n}|2020-01-01|last`);
    const kept = run.ask(at('2023-07-11 10:00'), { delivered: stored }).delivered;
    expect(kept.length).toBeLessThan(600);
    // What was delivered last is what could come again.
    expect(kept.filter((key) => key.startsWith('old/'))).toEqual(stored.slice(-300));
  });
});

const run = promisify(execFile);
const table = fileURLToPath(new URL('../reminders-zone-table.ts', import.meta.url));

test('a computer in any time zone reminds at the same moments', async () => {
  const zones = ['Asia/Bangkok', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'];
  const answers = await Promise.all(
    zones.map(async (zone) => {
      const { stdout } = await run(process.execPath, ['--no-warnings', table], {
        env: { ...process.env, TZ: zone },
      });
      return JSON.parse(stdout) as { offset: number; heard: unknown[] };
    }),
  );
  const [bangkok, ...others] = answers;
  expect(others.map(({ offset }) => offset)).toEqual([0, 480, 640]);
  expect(bangkok?.heard.length).toBeGreaterThan(20);
  for (const other of others) expect(other.heard).toEqual(bangkok?.heard);
}, 60_000);

describe('in words', () => {
  const th = { language: 'th', digits: 'arabic' } as const;

  test('one window', () => {
    const run = office({ agency: 'สปส.', roles: ['planning'] });
    const { notify } = run.ask(at('2023-04-20 09:00'));
    expect(notify?.kind).toBe('single');
    expect(notify && reminderText(notify, th)).toEqual({
      title: 'รายงานผลสัมฤทธิ์แผนรายปี พ.ศ. 2565',
      message: [
        'วันนี้เป็นวันทำการสุดท้าย พฤ. 20 เม.ย. 2566',
        'ตอนนี้: หน่วยงานนำเข้า',
        'นับตามวันที่ของเครื่องนี้',
      ].join('\n'),
    });
  });

  test('several', () => {
    const { notify } = office().ask(at('2023-07-11 09:00'));
    expect(notify && reminderText(notify, th)).toEqual({
      title: 'มีงานใกล้ครบกำหนด 2 รายการ',
      message: [
        'รายงานความก้าวหน้า ไตรมาส 3/66 (M6): เหลือ 4 วันทำการ ถึง ศ. 14 ก.ค. 2566',
        'นำเข้าโครงการใหม่ระหว่างปี/งบแหล่งอื่น ปี 2566 (M1–M5): เหลือ 4 วันทำการ ถึง ศ. 14 ก.ค. 2566',
      ].join('\n'),
    });
  });

  test('more than a notification holds', () => {
    const { notify } = office({ agency: null, roles: [] }).ask(at('2023-12-20 09:00'));
    const many = notify && {
      ...notify,
      items: [...notify.items, ...notify.items, ...notify.items],
    };
    const lines = many ? reminderText(many, th).message.split('\n') : [];
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatch(/^และอีก \d+ รายการ$/);
  });

  test('a projection sounds like one', () => {
    const { notify } = office({ projection: true }).ask(at('2027-02-15 10:00'));
    const text = notify && reminderText(notify, th);
    expect(text?.message).toContain('คาดว่า');
    expect(text?.message).toContain('คาดการณ์จากหนังสือปี 2566');
    expect(text?.message).not.toContain('เหลือ');
  });

  test('the test button', () => {
    expect(testReminderText(th).title).toBe('การแจ้งเตือนใช้งานได้');
  });
});
