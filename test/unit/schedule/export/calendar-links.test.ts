import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  googleCalendarLink,
  outlookCalendarLink,
} from '../../../../lib/schedule/export/calendar-links.ts';
import type { Schedule } from '../../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { find, windowsAt } from '../at.ts';
import { changed, letter } from '../letters.ts';

const options = { reading: { language: 'th', digits: 'arabic' }, schedules: [FY2566] } as const;
const w11 = find(windowsAt('2023-07-10', { agency: 'กพร.' }), 'w11');

describe('Google Calendar', () => {
  const url = new URL(googleCalendarLink(w11, options));

  test('an all-day entry whose end is the day after', () => {
    expect(url.origin + url.pathname).toBe('https://calendar.google.com/calendar/render');
    expect(url.searchParams.get('action')).toBe('TEMPLATE');
    expect(url.searchParams.get('dates')).toBe('20230701/20230717');
    expect(url.searchParams.get('crm')).toBe('AVAILABLE');
    expect(url.searchParams.get('text')).toBe('รายงานความก้าวหน้า ไตรมาส 3/66 (M6)');
    expect(url.searchParams.get('details')).toMatch(/^ช่วงเวลา 1 – 16 ก\.ค\. 2566\n/);
  });
});

describe('Outlook', () => {
  const url = new URL(outlookCalendarLink(w11, options));

  test('an all-day entry whose end is the day after', () => {
    expect(url.origin + url.pathname).toBe(
      'https://outlook.office.com/calendar/0/deeplink/compose',
    );
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      path: '/calendar/action/compose',
      rru: 'addevent',
      startdt: '2023-07-01',
      enddt: '2023-07-17',
      allday: 'true',
      freebusy: 'free',
      subject: 'รายงานความก้าวหน้า ไตรมาส 3/66 (M6)',
    });
    expect(url.searchParams.get('body')).toContain('วันทำการสุดท้าย ศ. 14 ก.ค. 2566');
  });
});

describe.each([
  ['Google', googleCalendarLink],
  ['Outlook', outlookCalendarLink],
] as const)('%s', (_, link) => {
  test('what a later letter changed stands near the top', () => {
    const schedules = [FY2566, letter(changed('w09', 'extended', { end: '2023-04-25' }))];
    const my = find(windowsAt('2023-04-20', { agency: 'กพร.', schedules }), 'L-w09');
    const url = new URL(link(my, { ...options, schedules }));
    const details = url.searchParams.get('details') ?? url.searchParams.get('body') ?? '';
    expect(url.href.length).toBeLessThanOrEqual(2000);
    expect(details.split('\n')[1]).toMatch(/^ขยายระยะเวลาจาก .* ตามหนังสือที่ รง ๐๒๑๔\/ว ๑๐/u);
  });

  test('every window, now and projected', () => {
    for (const day of ['2023-01-27', '2026-11-22']) {
      for (const my of windowsAt(day)) {
        const url = link(my, options);
        expect(url.length).toBeLessThanOrEqual(2000);
        expect(url).toMatch(/^[!-~]+$/);
        if (my.projected) expect(decodeURIComponent(url)).toContain('[คาดการณ์]');
      }
    }
  });

  test('any words: bounded, and never half a letter', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 2000 });
    fc.assert(
      fc.property(text, (words) => {
        const schedule: Schedule = { ...FY2566, memo: { ...FY2566.memo, number: words } };
        const url = link(w11, { ...options, schedules: [schedule] });
        expect(url.length).toBeLessThanOrEqual(2000);
        expect(() => decodeURIComponent(url)).not.toThrow();
        expect(new URL(url).hash).toBe('');
      }),
    );
  });
});
