import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, daysBetween } from '../../../../lib/calendar/day.ts';
import { BUILT_IN_HOLIDAYS } from '../../../../lib/calendar/holiday-years.ts';
import { shiftYears } from '../../../../lib/calendar/years.ts';
import { sequenceOf, uidOf as uidIn } from '../../../../lib/schedule/export/entry-identity.ts';
import { calendarFile } from '../../../../lib/schedule/export/ics.ts';
import { foldLine, textLine } from '../../../../lib/schedule/export/ics-lines.ts';
import type { MyWindow, Schedule, ScheduleWindow } from '../../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { visible } from '../../../../lib/text/visible.ts';
import { find, windowsAt } from '../at.ts';

/** By the built-in schedule alone. */
const uidOf = (my: MyWindow) => uidIn(my, [FY2566]);

const TH = { language: 'th', digits: 'arabic' } as const;
const bytes = (text: string) => new TextEncoder().encode(text).length;

interface Asked {
  readonly at?: string;
  readonly schedules?: readonly Schedule[];
  readonly language?: 'th' | 'en';
}

function file(windows: readonly MyWindow[], asked: Asked = {}): string {
  const { at = '2023-01-27', schedules = [FY2566], language = 'th' } = asked;
  return calendarFile(windows, {
    reading: { ...TH, language },
    nowMs: Date.parse(`${at}T12:00:00+07:00`),
    schedules,
    holidays: BUILT_IN_HOLIDAYS,
  });
}

function eventsOf(text: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
}

const textOf = (component: ICAL.Component | undefined, name: string) =>
  String(component?.getFirstPropertyValue(name));

const alarmsOf = (event: ICAL.Component | undefined) =>
  (event?.getAllSubcomponents('valarm') ?? []).map((alarm) => [
    textOf(alarm, 'trigger'),
    textOf(alarm, 'description'),
  ]);

/** What every file must keep, whatever is in it. */
function expectWellFormed(text: string): void {
  expect(text.endsWith('\r\n')).toBe(true);
  const lines = text.split('\r\n');
  for (const line of lines) {
    expect(bytes(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
    expect(line.isWellFormed()).toBe(true);
  }
}

/** Texts that break writers: Thai with marks, emoji of several parts, breaks, long runs. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'น้ำ',
        'กำหนดส่งรายงานความก้าวหน้า ',
        'ผู้ใหญ่บ้านที่นี่',
        '👩‍👩‍👧‍👦',
        '🇹🇭',
        '\\',
        ';',
        ',',
        ':',
        '"',
        '\n',
        '\r\n',
        '\t',
        '  ',
        '\ud800',
        'x'.repeat(80),
        `ก${'\u0e48'.repeat(40)}`,
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** What a text property can hold of a text. */
const held = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/gu, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they cannot be held
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu, '');

describe('lines', () => {
  test('any text: at most 75 octets a line, and the same text back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = textLine('SUMMARY', text);
        const whole = `BEGIN:VEVENT\r\n${line}\r\nEND:VEVENT\r\n`;
        expectWellFormed(whole);
        const read = new ICAL.Component(ICAL.parse(whole)).getFirstPropertyValue('summary');
        expect(read).toBe(held(text));
      }),
      { numRuns: 250 },
    );
  });

  test('never cuts a Thai letter from its marks', () => {
    const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' });
    const thai = fc.string({
      unit: fc.constantFrom(...'กขคงจชซดตถทนบปผพฟมยรลวศษสหอะาำิีึืุูเแโไใ็่้๊๋์ 1(.'),
      minLength: 30,
      maxLength: 300,
    });
    fc.assert(
      fc.property(thai, (text) => {
        const whole = `SUMMARY:${text}`;
        const letters = [...segmenter.segment(whole)].map(({ segment }) => segment);
        // A run of marks longer than a line has to be cut somewhere.
        fc.pre(letters.every((letter) => bytes(letter) < 75));
        const starts = new Set<number>();
        for (const { index } of segmenter.segment(whole)) starts.add(index);
        let at = 0;
        for (const part of foldLine(whole).split('\r\n ')) {
          expect(starts.has(at)).toBe(true);
          at += part.length;
        }
        expect(at).toBe(whole.length);
      }),
    );
  });
});

describe('the file', () => {
  const windows = windowsAt('2023-01-27', { agency: 'สปส.', projection: false });

  test('one entry for each window, readable and complete', () => {
    const text = file(windows);
    expectWellFormed(text);
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(textOf(calendar, 'version')).toBe('2.0');
    expect(textOf(calendar, 'method')).toBe('PUBLISH');
    const events = eventsOf(text);
    expect(events.map((event) => textOf(event, 'uid'))).toEqual(windows.map(uidOf));
    expect(new Set(windows.map(uidOf)).size).toBe(windows.length);
    for (const event of events) {
      expect(textOf(event, 'transp')).toBe('TRANSPARENT');
      expect(textOf(event, 'status')).toBe('CONFIRMED');
      expect(textOf(event, 'sequence')).toBe('1');
      expect(textOf(event, 'dtstamp')).toBe('2023-01-27T05:00:00Z');
    }
  });

  test('all day, the end is the day after', () => {
    for (const [index, event] of eventsOf(file(windows)).entries()) {
      const { start, end } = windows[index]?.window ?? {};
      const read = new ICAL.Event(event);
      expect(read.startDate.isDate && read.endDate.isDate).toBe(true);
      if (!start || !end) continue;
      expect(read.startDate.toString()).toBe(start);
      expect(read.endDate.toString()).toBe(addDays(end, 1));
      expect(read.duration.toSeconds()).toBe((daysBetween(start, end) + 1) * 86_400);
    }
  });

  test('a window without a start stands on its last working day', () => {
    const [event] = eventsOf(file([find(windows, 'w21')]));
    expect(textOf(event, 'dtstart')).toBe('2023-12-28');
    expect(textOf(event, 'dtend')).toBe('2023-12-29');
    expect(textOf(event, 'description')).toContain('ภายใน 31 ธ.ค. 2566');
  });

  test('the entry says what the banner says, and where it stands in the memo', () => {
    const [event] = eventsOf(file([find(windows, 'w12')]));
    expect(textOf(event, 'summary')).toBe('อนุมัติรายงานความก้าวหน้า ไตรมาส 2/66 (M7)');
    expect(textOf(event, 'description').split('\n')).toEqual([
      'ช่วงเวลา 17 – 30 ก.ค. 2566',
      expect.stringMatching(
        /^วันทำการสุดท้าย พฤ\. 27 ก\.ค\. 2566 เพราะ 30 ก\.ค\. เป็นวันอาทิตย์ .*28 ก\.ค\. เป็นวันเฉลิม/,
      ),
      'หน่วยงาน: สำนักงานประกันสังคม (สปส.)',
      'ผู้นำเข้าข้อมูลของหน่วยงาน นำเข้าข้อมูล: 1 – 16 ก.ค. 2566',
      'ผู้บริหารหน่วยงาน อนุมัติ (M7): 1 – 16 ก.ค. 2566',
      'หัวหน้ากลุ่มภารกิจ และกลุ่ม ป.ย.ป. อนุมัติ (M7): 17 – 30 ก.ค. 2566',
      'หนังสือที่ รง ๐๒๑๔/ว ๓ ลงวันที่ 27 มกราคม 2566',
      expect.stringContaining('ข้อความในหนังสือ (Road Map'),
    ]);
    const english = eventsOf(file([find(windows, 'w12')], { language: 'en' }))[0];
    expect(textOf(english, 'description')).toContain('Last working day Thu 27 Jul 2566 (2023)');
  });

  test('does not change with the day it is made, but for its stamp and its alarms', () => {
    const body = (text: string) =>
      text.replace(/DTSTAMP[^\r]*|BEGIN:VALARM.*?END:VALARM\r\n/gsu, '');
    const [early, late] = ['2023-01-27', '2023-12-27'].map((at) => {
      const asked = { agency: 'สปส.', projection: false };
      return body(file([find(windowsAt(at, asked), 'w12')], { at }));
    });
    expect(late).toBe(early);
  });
});

describe('alarms', () => {
  test('7, 3 and 1 working days before the last working day and that morning, 08:30 in Thailand', () => {
    const [event] = eventsOf(file([find(windowsAt('2023-01-27'), 'w09')]));
    const alarms = alarmsOf(event);
    expect(alarms.map(([trigger]) => trigger)).toEqual([
      '2023-04-03T01:30:00Z',
      '2023-04-10T01:30:00Z',
      '2023-04-12T01:30:00Z',
      '2023-04-18T01:30:00Z',
    ]);
    expect(alarms[0]?.[1]).toContain('เหลือ 8 วันทำการ ถึง อ. 18 เม.ย. 2566');
    expect(alarms[3]?.[1]).toContain('วันนี้เป็นวันทำการสุดท้าย');
  });

  test('count from the last working day, not from the printed end', () => {
    const triggers = alarmsOf(eventsOf(file([find(windowsAt('2023-01-27'), 'w13')]))[0]);
    expect(triggers.map(([trigger]) => trigger?.slice(0, 10))).toEqual([
      '2023-10-03',
      '2023-10-09',
      '2023-10-11',
      '2023-10-12',
    ]);
  });

  test('those that are past when the file is made are left out', () => {
    const at = '2023-04-17';
    const [event] = eventsOf(file([find(windowsAt(at), 'w09')], { at }));
    expect(alarmsOf(event)).toHaveLength(1);
    expect(alarmsOf(eventsOf(file([find(windowsAt(at), 'w01')], { at }))[0])).toEqual([]);
  });
});

describe('what is not certain', () => {
  test('a projected window is tentative, says so and has one soft alarm', () => {
    const at = '2026-11-22';
    const [event] = eventsOf(file([find(windowsAt(at), 'w07@2570')], { at }));
    expect(textOf(event, 'status')).toBe('TENTATIVE');
    expect(textOf(event, 'summary')).toMatch(/^\[คาดการณ์\] รายงานความก้าวหน้า/);
    expect(textOf(event, 'description')).toContain('คาดการณ์จากหนังสือปี 2566 ยังไม่มีหนังสือของปีนี้');
    expect(textOf(event, 'description')).toContain('ข้อความของหนังสือปี 2566');
    expect(alarmsOf(event).map(([, words]) => words)).toEqual([
      expect.stringContaining('คาดว่าต้องเสร็จภายใน'),
    ]);
  });

  const changed = (change: Partial<ScheduleWindow>): Schedule => ({
    ...FY2566,
    revision: 3,
    windows: FY2566.windows.map((each) => (each.id === 'w11' ? { ...each, ...change } : each)),
  });
  const before = { start: '2023-07-01', end: '2023-07-16' } as const;
  const quote = { text: 'ขยายระยะเวลา', place: { th: 'หนังสือ', en: 'letter' } };

  test('an extended window keeps its UID and counts up its SEQUENCE', () => {
    const end: Day = '2023-07-21';
    const schedules = [changed({ end, change: { kind: 'extended', before, quote } })];
    const my = find(windowsAt('2023-07-10', { schedules }), 'w11');
    const [event] = eventsOf(file([my], { schedules }));
    expect(textOf(event, 'uid')).toBe(uidOf(find(windowsAt('2023-07-10'), 'w11')));
    expect(textOf(event, 'sequence')).toBe('3');
    expect(textOf(event, 'dtend')).toBe('2023-07-22');
    const lines = textOf(event, 'description').split('\n');
    expect(lines.slice(0, 2)).toEqual([
      'ช่วงเวลา 1 – 21 ก.ค. 2566',
      'ขยายระยะเวลาจาก 1 – 16 ก.ค. 2566 เป็น 1 – 21 ก.ค. 2566 ตามหนังสือที่ รง ๐๒๑๔/ว ๓ ลงวันที่ 27 ม.ค. 2566',
    ]);
    expect(lines).toContain('ข้อความในหนังสือที่แก้ไขกำหนด (หนังสือ): ขยายระยะเวลา');
  });

  test('a cancelled window is cancelled in the calendar too, without alarms', () => {
    const schedules = [changed({ change: { kind: 'cancelled', before, quote } })];
    const my = find(windowsAt('2023-02-10', { schedules }), 'w11');
    const [event] = eventsOf(file([my], { schedules }));
    expect(textOf(event, 'status')).toBe('CANCELLED');
    expect(textOf(event, 'description')).toMatch(/^ยกเลิก เดิมกำหนด 1 – 16 ก\.ค\. 2566 ตามหนังสือที่ /u);
    expect(textOf(event, 'description')).not.toContain('วันทำการสุดท้าย');
    expect(alarmsOf(event)).toEqual([]);
  });
});

test('UIDs: one for each window and agency, plain ASCII', () => {
  const uid = (agency: string | null, id: string) =>
    uidOf(find(windowsAt('2026-11-22', { agency }), id));
  expect(uid('สปส.', 'w09')).toMatch(/^[!-~]+$/);
  expect(uid(null, 'w07@2570')).toMatch(/^progress-report%7C2570%7C1%7C\+.*\+0@thanwela\.invalid$/);
  expect(uid('สปส.', 'w09')).not.toBe(uid('กพร.', 'w09'));
});

test('any words in a schedule: lines hold, values come back', () => {
  const [first] = FY2566.windows as [ScheduleWindow];
  const words = fc.record({ text: anyText, place: anyText, number: anyText, name: anyText });
  fc.assert(
    fc.property(words, ({ text, place, number, name }) => {
      const schedule: Schedule = {
        ...FY2566,
        memo: { ...FY2566.memo, number },
        agencies: FY2566.agencies.map((agency) => ({ ...agency, name })),
        windows: [{ ...first, quotes: [{ text, place: { th: place, en: place } }] }],
      };
      const schedules = [schedule];
      const my = find(windowsAt('2023-01-27', { schedules, agency: 'สปส.' }), 'w01');
      const out = file([my], { schedules });
      expectWellFormed(out);
      const description = textOf(eventsOf(out)[0], 'description');
      for (const part of [text, place, number, name])
        expect(description).toContain(held(visible(part)));
    }),
    { numRuns: 200 },
  );
});

describe('a calendar that follows', () => {
  /** The memo of 2570, and a letter after it that extends one window. */
  const next = (change: Partial<Schedule> = {}): Schedule => ({
    ...FY2566,
    id: 'mol-2570',
    fiscalYear: 2570,
    memo: { ...FY2566.memo, number: 'รง 1/2570', date: '2027-01-20' },
    windows: FY2566.windows.map((each) => ({
      ...each,
      start: each.start && shiftYears(each.start, 4),
      end: shiftYears(each.end, 4),
      fiscalYear: each.fiscalYear + 4,
    })),
    ...change,
  });
  const at = '2027-02-01';
  const identities = (schedules: readonly Schedule[], agency: string | null) => {
    const windows = windowsAt(at, { schedules, agency }).filter((my) => my.fiscalYear === 2570);
    return new Map(windows.map((my) => [my.window.id.replace(/@.*/u, ''), uidIn(my, schedules)]));
  };

  test.each(['สปส.', 'กพร.', null])(
    'the real entries of %s take the place of the projected ones, one for one',
    (agency) => {
      const projected = identities([FY2566], agency);
      const real = identities([FY2566, next()], agency);
      expect(projected.size).toBeGreaterThan(10);
      expect(new Set(projected.values()).size).toBe(projected.size);
      expect(new Set(real.values()).size).toBe(real.size);
      for (const [id, uid] of projected) expect([id, real.get(id)]).toEqual([id, uid]);
    },
  );

  test('SEQUENCE counts up from the projection to the memo, its revision and a letter', () => {
    const letter = { ...next(), id: 'letter-2570', windows: [] };
    const of = (schedules: readonly Schedule[]) => {
      const found = windowsAt(at, { schedules, agency: 'สปส.' }).find(
        (my) => my.fiscalYear === 2570 && my.window.id.startsWith('w11'),
      );
      if (!found) throw new Error('w11 is not there');
      return sequenceOf(found, schedules);
    };
    const steps = [
      [FY2566],
      [FY2566, next()],
      [FY2566, next({ revision: 2 })],
      [FY2566, next(), next({ revision: 2 }), letter],
    ].map(of);
    expect(steps).toEqual([1, 2, 3, 4]);
  });

  test('a letter in a file of its own keeps the UID of the window it extends', () => {
    const w11 = next().windows.find(({ id }) => id === 'w11');
    if (!w11) throw new Error('w11 is not there');
    const quote = { text: 'ขยายระยะเวลา', place: { th: 'หนังสือ', en: 'letter' } };
    const letter = next({
      id: 'letter-2570',
      memo: { ...FY2566.memo, number: 'รง 2/2570', date: '2027-06-20' },
      windows: [
        {
          ...w11,
          id: 'a1',
          end: '2027-07-30',
          follows: null,
          change: { kind: 'extended', before: { start: w11.start, end: w11.end }, quote },
        },
      ],
    });
    const schedules = [FY2566, next(), letter];
    const changed = windowsAt('2027-07-01', { schedules, agency: 'สปส.' }).find(
      (my) => my.scheduleId === 'letter-2570',
    );
    if (!changed) throw new Error('the letter changes nothing');
    expect(uidIn(changed, schedules)).toBe(identities([FY2566, next()], 'สปส.').get('w11'));
  });

  test('two entries never share a UID, whatever the schedules say', () => {
    const twice = next({
      windows: next().windows.flatMap((each) => [each, { ...each, id: `${each.id}b` }]),
    });
    const schedules = [FY2566, twice];
    const windows = windowsAt(at, { schedules });
    const uids = eventsOf(file(windows, { at, schedules })).map((event) => textOf(event, 'uid'));
    expect(new Set(uids).size).toBe(windows.length);
  });

  test('a file of several asks to be looked at once a day', () => {
    expect(file(windowsAt(at), { at })).toContain('REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n');
    expect(file(windowsAt(at).slice(0, 1), { at })).not.toContain('REFRESH-INTERVAL');
  });
});
