import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type DayStyle, showDay } from '../../../lib/calendar/show.ts';
import { readSchedule } from '../../../lib/schedule/file/read-schedule.ts';
import { FY2566 } from '../../../lib/schedule/packs/fy2566.ts';

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
const memo = flat(readFileSync(new URL('./memo-2566.txt', import.meta.url), 'utf8'));
const window = (id: string) => FY2566.windows.find((each) => each.id === id);

test('22 windows, w01 to w22', () => {
  const ids = Array.from({ length: 22 }, (_, index) => `w${String(index + 1).padStart(2, '0')}`);
  expect(FY2566.windows.map((each) => each.id)).toEqual(ids);
});

test('is a schedule file as a ministry would bring it in', () => {
  expect(readSchedule(JSON.stringify(FY2566))).toEqual({ ok: true, schedule: FY2566 });
});

describe('every date is traceable', () => {
  const quotes = FY2566.windows.flatMap(({ id, quotes: own }) =>
    own.map(({ text }) => [id, text] as const),
  );

  test.each(quotes)('%s: %s', (_, text) => {
    expect(memo).toContain(flat(text));
  });

  test('number and subject are the memo’s', () => {
    expect(memo).toContain(FY2566.memo.number);
    expect(memo).toContain(FY2566.memo.subject);
  });

  test('the quotes of a window hold the date on which it ends', () => {
    for (const { id, end, quotes: own } of FY2566.windows) {
      const show = (style: DayStyle) => showDay(end, { language: 'th', digits: 'arabic', style });
      const shortYear = show('short').replace(/25(\d\d)$/, '$1');
      const forms = [show('long'), show('short'), shortYear];
      const found = own.some(({ text }) => forms.some((form) => text.includes(form)));
      expect(found, id).toBe(true);
    }
  });
});

describe('what the memo leaves open', () => {
  test('no start is printed for W1, W15, W21 and W22', () => {
    const open = FY2566.windows.filter((each) => each.start === null);
    expect(open.map((each) => each.id)).toEqual(['w01', 'w15', 'w21', 'w22']);
    for (const { reasons } of open) expect(reasons.map(({ part }) => part)).toContain('start');
  });

  test('what is not printed has a reason', () => {
    for (const { id, certainty, reasons } of FY2566.windows) {
      if (certainty !== 'printed') expect(reasons, id).not.toEqual([]);
    }
    const sure = (certainty: string) =>
      FY2566.windows.filter((each) => each.certainty === certainty).map((each) => each.id);
    expect(sure('inferred')).toEqual(['w04', 'w06']);
    expect(sure('repaired')).toEqual(['w09']);
  });

  test('no ministry approval is invented for W17–W22', () => {
    const followed = FY2566.windows.map((each) => each.follows);
    expect(followed.filter((id) => id !== null)).toEqual([
      'w01',
      'w03',
      'w05',
      'w07',
      'w09',
      'w11',
      'w13',
      'w15',
    ]);
    expect(FY2566.notes.map((note) => note.code)).toContain('no-ministry-approval');
  });

  test('addresses that cannot be read are not linked', () => {
    const links = FY2566.memo.links ?? [];
    expect(links.filter((link) => link.url?.includes('shorturl'))).toEqual([]);
    for (const { url, note } of links) if (url === null) expect(note).not.toBeNull();
  });
});

test('the same months carry the label of each agency', () => {
  expect(window('w09')?.labels).toEqual({
    'สป.รง.': { quarter: 2, year: 2566 },
    'กกจ.': { quarter: 2, year: 2566 },
    'กพร.': { quarter: 2, year: 2566 },
    'กสร.': { quarter: 2, year: 2566 },
    'สปส.': { quarter: 1, year: 2566 },
  });
  expect(window('w07')?.labels['สปส.']).toEqual({ quarter: 4, year: 2565 });
  expect(window('w07')?.period).toEqual({ from: '2022-10-01', to: '2022-12-31' });
});

test('nothing in it is code', () => {
  expect(JSON.parse(JSON.stringify(FY2566))).toEqual(FY2566);
});
