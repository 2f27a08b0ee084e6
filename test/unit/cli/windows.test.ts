import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isDay } from '../../../lib/calendar/day.ts';
import { readInstant } from '../../../lib/cli/instant.ts';
import { UsageError } from '../../../lib/cli/terminal.ts';
import type { WindowRecord } from '../../../lib/cli/window-record.ts';
import { WINDOW_STEPS } from '../../../lib/domain/step.ts';
import { ROLES, WHATS } from '../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../lib/schedule/packs/fy2566.ts';
import { changed, letter } from '../schedule/letters.ts';
import { TABLE } from '../schedule/windows-table.ts';
import { inProcess as runHere, thanwela } from './launch.ts';

const SSO = 'สปส.';
const DSD = 'กพร.';
const NOON = 'T12:00:00+07:00';

const inProcess = (args: readonly string[], now = `2023-04-17${NOON}`) =>
  runHere(args, { now: () => Date.parse(now) });

async function records(...args: readonly string[]): Promise<WindowRecord[]> {
  const { code, out, err } = await inProcess(['windows', '--json', ...args]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

const inState = (list: readonly WindowRecord[], state: string) =>
  list.filter((each) => each.state === state).map(({ id }) => id);

function byId(list: readonly WindowRecord[], id: string): WindowRecord | undefined {
  return list.find((each) => each.id === id);
}

/** Every entry that no later letter changed has these keys in this order, and no other. */
const KEYS = [
  'id',
  'what',
  'steps',
  'roles',
  'agency',
  'label',
  'start',
  'end',
  'lastWorkingDay',
  'state',
  'certainty',
  'workingDaysLeft',
  'calendarDaysLeft',
  'quote',
];

function expectShape(list: readonly WindowRecord[]): void {
  for (const each of list) {
    expect(Object.keys(each)).toEqual(KEYS);
    expect(WHATS).toContain(each.what);
    for (const step of each.steps) expect(WINDOW_STEPS).toContain(step);
    for (const role of each.roles) expect(ROLES).toContain(role);
    expect(each.label === null || /^ไตรมาส [1-4]\/\d\d$/.test(each.label)).toBe(true);
    for (const day of [each.start, each.end, each.lastWorkingDay]) {
      expect(day === null || isDay(day)).toBe(true);
    }
    expect(['open', 'upcoming', 'closed']).toContain(each.state);
    expect(['printed', 'inferred', 'repaired', 'projected']).toContain(each.certainty);
    expect(Number.isInteger(each.workingDaysLeft) && each.workingDaysLeft >= 0).toBe(true);
    expect(Number.isInteger(each.calendarDaysLeft)).toBe(true);
    expect(each.quote.length).toBeGreaterThan(10);
  }
}

describe('the worked examples, as a process of its own', () => {
  const days = ['2023-04-17', '2023-07-28', '2023-10-13'];
  const cases = days.flatMap((day) => [SSO, DSD].map((agency) => [day, agency] as const));

  test.each(cases)('%s, %s: well formed', async (day, agency) => {
    const args = ['windows', '--agency', agency, '--at', `${day}${NOON}`, '--json'];
    const { code, out, err } = await thanwela(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const list: WindowRecord[] = JSON.parse(out);
    expectShape(list);
    const mine = TABLE.filter(({ agencies }) => agencies.includes(agency));
    expect(list.map(({ id }) => id).toSorted()).toEqual(mine.map(({ id }) => id).toSorted());
    for (const each of list) {
      const row = TABLE.find(({ id }) => id === each.id);
      expect(each.agency).toBe(agency);
      expect(each.lastWorkingDay).toBe(row?.lastWorkingDay ?? row?.end);
    }
  });

  test('an older Node hands over to the one that was installed', async () => {
    const args = ['windows', '--agency', SSO, '--at', `2023-04-17${NOON}`, '--json'];
    const [direct, handedOver, wrong] = await Promise.all([
      thanwela(args),
      thanwela(args, ['--no-experimental-strip-types']),
      thanwela(['windows', '--agency', 'xx'], ['--no-experimental-strip-types']),
    ]);
    expect(handedOver).toEqual(direct);
    expect(wrong.code).toBe(2);
  });
});

describe('17 April 2566', () => {
  const at = ['--at', `2023-04-17${NOON}`];

  test('สปส.: its own calendar quarter, one working day left', async () => {
    const list = await records('--agency', SSO, '--roles', 'unit,executive', ...at);
    expect(inState(list, 'open')).toEqual(['w09', 'w03', 'w21', 'w22']);
    expect(inState(list, 'upcoming')).toEqual(['w11', 'w05', 'w13']);
    expect(inState(list, 'closed')).toEqual(['w07', 'w15', 'w01']);
    expect(byId(list, 'w09')).toEqual({
      id: 'w09',
      what: 'progress-report',
      steps: ['M6', 'M7'],
      roles: ['unit', 'executive'],
      agency: SSO,
      label: 'ไตรมาส 1/66',
      start: '2023-04-01',
      end: '2023-04-18',
      lastWorkingDay: '2023-04-18',
      state: 'open',
      certainty: 'repaired',
      workingDaysLeft: 1,
      calendarDaysLeft: 1,
      quote: 'รายงานผลความก้าวหน้าของ ไตรมาสที่ 2/2566 ได้ตั้งแต่วันที่ 1-18 เมษายน 2566',
    });
  });

  test('กพร.: the fiscal quarter; planning has nothing open', async () => {
    const list = await records('--agency', DSD, '--roles', 'unit', ...at);
    expect(byId(list, 'w09')?.label).toBe('ไตรมาส 2/66');
    const planning = await records('--agency', DSD, '--roles', 'planning', ...at);
    expect(inState(planning, 'open')).toEqual([]);
    expect(planning.map(({ id }) => id)).toEqual(['w18', 'w19', 'w15']);
  });

  test('no agency: all windows, no label where agencies differ', async () => {
    const list = await records(...at);
    expect(list).toHaveLength(22);
    expect(byId(list, 'w09')).toMatchObject({ agency: null, label: null });
    expect(byId(list, 'w01')).toMatchObject({
      start: null,
      state: 'closed',
      workingDaysLeft: 0,
      calendarDaysLeft: -56,
    });
  });
});

describe('28 July 2566, a holiday in the ministry’s window', () => {
  test.each([SSO, DSD])('%s', async (agency) => {
    const list = await records('--agency', agency, '--at', `2023-07-28${NOON}`);
    expect(inState(list, 'open')).toEqual(['w06', 'w12', 'w21', 'w22']);
    expect(byId(list, 'w12')).toMatchObject({
      end: '2023-07-30',
      lastWorkingDay: '2023-07-27',
      state: 'open',
      workingDaysLeft: 0,
      calendarDaysLeft: 2,
      label: agency === SSO ? 'ไตรมาส 2/66' : 'ไตรมาส 3/66',
    });
  });
});

describe('13 October 2566, in the next fiscal year', () => {
  test.each([SSO, DSD])('%s: only what the memo has open', async (agency) => {
    const list = await records('--agency', agency, '--at', `2023-10-13${NOON}`);
    expect(inState(list, 'open')).toEqual(['w13', 'w21', 'w22']);
    expect(byId(list, 'w13')).toMatchObject({ lastWorkingDay: '2023-10-12', workingDaysLeft: 0 });
    expect(list.filter(({ certainty }) => certainty === 'projected')).toEqual([]);
  });

  test('from January on the new year is projected, and says so', async () => {
    const args = ['--agency', DSD, '--roles', 'unit'];
    expect(inState(await records(...args, '--at', '2023-12-31'), 'open')).toEqual(['w21', 'w22']);
    const january = await records(...args, '--at', '2024-01-01');
    expectShape(january);
    expect(byId(january, 'w01@2567')).toMatchObject({
      state: 'open',
      certainty: 'projected',
      end: '2024-02-20',
    });
    expect(byId(january, 'w21')).toMatchObject({ state: 'closed', certainty: 'printed' });
  });

  test('a year without any memo shows what is projected, also for the next', async () => {
    const list = await records('--agency', DSD, '--roles', 'unit', '--at', `2026-11-22${NOON}`);
    expect(inState(list, 'open')).toEqual(['w21@2569', 'w22@2569', 'w01@2570']);
    expectShape(list);
  });

  test('no holiday list: the last working day is not known', async () => {
    const list = await records('--agency', DSD, '--at', '2035-02-01');
    expect(byId(list, 'w02@2578')).toMatchObject({ lastWorkingDay: null });
  });
});

describe('--at', () => {
  test('without it: now', async () => {
    const { out } = await inProcess(['windows', '--json', '--agency', SSO], '2023-07-10T00:00:00Z');
    expect(inState(JSON.parse(out), 'open')).toContain('w11');
  });

  test.each([
    ['2023-04-17T12:00:00+07:00', '2023-04-17T05:00:00Z'],
    ['2023-04-17T12:00:00+0700', '2023-04-17T05:00:00Z'],
    ['2023-04-17T12:00', '2023-04-17T05:00:00Z'],
    ['2023-04-17 23:59:59', '2023-04-17T16:59:59Z'],
    ['2023-04-17', '2023-04-16T17:00:00Z'],
    ['2023-04-17T12:00:00Z', '2023-04-17T12:00:00Z'],
    ['2023-04-17T12:00:00.5-08:30', '2023-04-17T20:30:00Z'],
  ])('%s', (text, expected) => {
    expect(new Date(readInstant(text)).toISOString()).toBe(expected.replace('Z', '.000Z'));
  });

  test.each(['', '17/04/2566', '2566-04-17', '2023-02-30', '2023-04-17T25:00', '9999-01-01'])(
    'refuses %j',
    (text) => {
      expect(() => readInstant(text)).toThrow(UsageError);
    },
  );
});

describe('--agency', () => {
  test.each(['สปส', ' สปส. ', 'สำนักงานประกันสังคม', 'social security office'])(
    'understands %j',
    async (text) => {
      const list = await records('--agency', text, '--at', '2023-04-17');
      expect(new Set(list.map(({ agency }) => agency))).toEqual(new Set([SSO]));
    },
  );
});

describe('--schedule', () => {
  let folder = '';
  const path = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'thanwela-'));
    const own = {
      ...FY2566,
      id: 'own-2567',
      fiscalYear: 2567,
      windows: FY2566.windows.slice(0, 2).map((each) => ({
        ...each,
        fiscalYear: 2567,
        start: each.start?.replace('2023', '2024') ?? null,
        end: each.end.replace('2023', '2024'),
      })),
    };
    const [first] = FY2566.windows;
    const bad = { ...FY2566, windows: [{ ...first, end: '2566-02-20' }] };
    await Promise.all([
      writeFile(path('own.json'), `\ufeff${JSON.stringify(own)}`),
      writeFile(path('same.json'), JSON.stringify(FY2566)),
      writeFile(
        path('letter.json'),
        JSON.stringify(
          letter(changed('w09', 'extended', { end: '2023-04-25' }), changed('w11', 'cancelled')),
        ),
      ),
      writeFile(path('bad.json'), JSON.stringify(bad)),
      writeFile(path('not-utf8.json'), Buffer.from([0x7b, 0xa1, 0xd2, 0x7d])),
    ]);
  });

  afterAll(() => rm(folder, { recursive: true }));

  test('takes the place of the schedule that comes with the program', async () => {
    const list = await records('--schedule', path('own.json'), '--at', '2024-02-10');
    expect(list.map(({ id, state }) => `${id} ${state}`)).toEqual(['w01 open', 'w02 upcoming']);
    expect(list[0]).toMatchObject({ end: '2024-02-20', certainty: 'printed' });
  });

  test('several stand beside each other', async () => {
    const files = ['--schedule', path('own.json'), '--schedule', path('same.json')];
    const list = await records(...files, '--at', '2024-02-10', '--agency', DSD, '--roles', 'unit');
    expect(byId(list, 'w01')).toMatchObject({ state: 'open', end: '2024-02-20' });
    // Work that the newer schedule does not name is projected from the older one.
    expect(byId(list, 'w21@2567')).toMatchObject({ certainty: 'projected' });
    expect(inState(list, 'closed')).toContain('w21');
  });

  test('what a later letter changed is said, as text and to scripts', async () => {
    const files = ['--schedule', path('same.json'), '--schedule', path('letter.json')];
    const asked = [...files, '--at', '2023-04-20', '--agency', DSD];
    const list = await records(...asked);
    expect(byId(list, 'w09')).toBeUndefined();
    expect(byId(list, 'L-w09')).toMatchObject({
      state: 'open',
      end: '2023-04-25',
      change: {
        kind: 'extended',
        before: { start: '2023-04-01', end: '2023-04-18' },
        memo: { number: 'รง ๐๒๑๔/ว ๑๐', date: '2023-04-12' },
        quote: 'ให้ดำเนินการภายในวันที่ที่กำหนดใหม่',
      },
    });
    const { out } = await inProcess(['windows', '--lang', 'th', ...asked]);
    expect(out).toContain(
      'ขยายระยะเวลาจาก 1 – 18 เม.ย. 2566 เป็น 1 – 25 เม.ย. 2566 ตามหนังสือที่ รง ๐๒๑๔/ว ๑๐',
    );
    expect(out).toMatch(/L-w11 .*เดิมกำหนด 1 – 16 ก\.ค\. 2566\n +ยกเลิก เดิมกำหนด .* ตามหนังสือที่ รง/u);
  });

  test('the built-in schedule as a file gives the same', async () => {
    const at = ['--at', '2023-04-17'];
    expect(await records('--schedule', path('same.json'), ...at)).toEqual(await records(...at));
  });

  test('a file with problems: each is said in both languages', async () => {
    const { code, out, err } = await inProcess(['windows', '--schedule', path('bad.json')]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('2566-02-20 เป็นปี พ.ศ. ในวันที่แบบ ISO ให้ใช้ 2023-02-20');
    expect(err).toContain('2566-02-20 has a พ.ศ. year in an ISO date. Use 2023-02-20');
  });

  test('a file that is not there or no text', async () => {
    for (const name of ['missing.json', 'not-utf8.json']) {
      const { code, err } = await inProcess(['windows', '--schedule', path(name)]);
      expect(code).toBe(2);
      expect(err).toContain(name);
    }
  });
});

describe('as text and as a calendar', () => {
  const args = [
    'windows',
    '--agency',
    SSO,
    '--roles',
    'unit,executive',
    '--at',
    `2023-04-17${NOON}`,
  ];

  test('text says what the banner says', async () => {
    const { out } = await inProcess(args);
    expect(out.split('\n').slice(0, 8)).toEqual([
      'สำนักงานประกันสังคม (สปส.) · ผู้นำเข้าข้อมูลของหน่วยงาน, ผู้บริหารหน่วยงาน',
      'ณ จ. 17 เม.ย. 2566',
      '',
      'ตอนนี้',
      '  w09      ใกล้ปิด · รายงานความก้าวหน้า ไตรมาส 1/66 (M6)',
      '           เหลือ 1 วันทำการ ถึง อ. 18 เม.ย. 2566',
      '           ตอนนี้: หน่วยงานนำเข้า → ผู้บริหารอนุมัติ (M7)',
      '           ข้อความในหนังสือสองแห่งไม่ตรงกัน ดูรายละเอียด',
    ]);
    expect(out).toContain('ข้อมูลปี 2566 · หนังสือที่ รง ๐๒๑๔/ว ๓');
  });

  test('text in English', async () => {
    const { out } = await inProcess([...args, '--lang', 'en']);
    expect(out).toContain('On Mon 17 Apr 2566 (2023)');
    expect(out).toContain('\nNow\n  w09      Closing soon · Report progress, quarter 1/66');
  });

  test('a projection is under a heading of its own', async () => {
    const { out } = await inProcess(['windows', '--agency', DSD, '--at', '2026-11-22']);
    expect(out).toContain('\nคาดว่าอยู่ในช่วงนี้\n  w21@2569 คาดการณ์ · ');
    expect(out).not.toContain('\nตอนนี้\n');
  });

  test('nothing for this agency and role', async () => {
    const { out } = await inProcess(['windows', '--at', '2023-04-17', '--roles', 'ministry']);
    expect(out).toContain('หัวหน้ากลุ่มภารกิจ และกลุ่ม ป.ย.ป.');
  });

  test('a calendar with an entry for each window of the list', async () => {
    const { out } = await inProcess([...args, '--ics']);
    const events = new ICAL.Component(ICAL.parse(out)).getAllSubcomponents('vevent');
    expect(events).toHaveLength(10);
    expect(out).toContain('UID:progress-report%7C2566%7C1');
  });

  test('--out writes the same to a file and prints nothing', async () => {
    const now = () => Date.parse(`2023-04-17${NOON}`);
    const written: [string, unknown][] = [];
    const writeFile = async (path: string, content: unknown) => void written.push([path, content]);
    const { out } = await runHere([...args, '--ics', '--out', 'sso.ics'], { now, writeFile });
    expect(out).toBe('');
    expect(written).toEqual([['sso.ics', (await runHere([...args, '--ics'], { now })).out]]);
    const refused = await runHere([...args, '--out', 'no.txt'], {
      writeFile: () => Promise.reject(new Error('EACCES')),
    });
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('no.txt')]);
  });
});

describe('asked wrongly: a sentence in Thai and in English, and 2', () => {
  test.each([
    [[], 'No command'],
    [['window'], 'Commands: windows'],
    [['windows', '--agancy', SSO], '--agancy is no option'],
    [['windows', '-a'], '-a is no option'],
    [['windows', '--agency'], '--agency needs a value'],
    [['windows', '--agency', '--json'], '--agency needs a value'],
    [['windows', '--agency', 'กปภ.'], 'สำนักงานประกันสังคม (สปส.)'],
    [['windows', '--agency', ''], 'is no known agency'],
    [['windows', '--roles', 'unit,boss'], '"boss" is no known role'],
    [['windows', '--roles', ''], 'is no known role'],
    [['windows', '--at', '2566-04-17'], 'Use the ค.ศ. year (2023-04-17)'],
    [['windows', '--at', '2023-02-30'], 'The calendar has no 2023-02-30'],
    [['windows', '--at', 'พรุ่งนี้'], 'cannot be read'],
    [['windows', '--lang', 'de'], 'Use th or en'],
    [['windows', '--json', '--ics'], 'either --json or --ics'],
    [['windows', '--json=yes'], '--json takes no value'],
    [['windows', 'สปส.'], 'was not understood'],
  ])('%j', async (args, words) => {
    const { code, out, err } = await inProcess(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    const [thai, english] = err.split('\n');
    expect(thai).toMatch(/^thanwela: .*[ก-๙]/u);
    expect(english).toMatch(/^thanwela: .*[a-z]/u);
  });

  test('help and version are no mistakes', async () => {
    for (const args of [['--help'], ['help'], ['-h']]) {
      const { code, out } = await inProcess(args);
      expect(code).toBe(0);
      expect(out).toContain('Usage: thanwela');
      expect(out).toContain('วิธีใช้: thanwela');
    }
    expect(await inProcess(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n' });
    expect((await inProcess(['windows', '--help', '--lang', 'en'])).out).toContain('--schedule');
    const { version } = await import('../../../package.json');
    expect((await thanwela(['--version'])).out).toBe(`${version}\n`);
  });
});
