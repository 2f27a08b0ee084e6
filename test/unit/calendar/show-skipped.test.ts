import { expect, test } from 'vitest';
import { BUILT_IN_HOLIDAYS } from '../../../lib/calendar/holiday-years.ts';
import { showSkipped } from '../../../lib/calendar/show-skipped.ts';
import { lastWorkingDayOnOrBefore } from '../../../lib/calendar/working-days.ts';

const skipped = lastWorkingDayOnOrBefore('2023-07-30', BUILT_IN_HOLIDAYS)?.skipped ?? [];

test('names every day passed over', () => {
  expect(showSkipped(skipped, { language: 'th', digits: 'arabic' })).toBe(
    '30 ก.ค. เป็นวันอาทิตย์ 29 ก.ค. เป็นวันเสาร์ และ 28 ก.ค. เป็นวันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว',
  );
  expect(showSkipped(skipped.slice(0, 2), { language: 'en', digits: 'arabic' })).toBe(
    '30 Jul is a Sunday and 29 Jul is a Saturday',
  );
});

test('one day, no day, Thai digits', () => {
  expect(showSkipped(skipped.slice(0, 1), { language: 'th', digits: 'thai' })).toBe(
    '๓๐ ก.ค. เป็นวันอาทิตย์',
  );
  expect(showSkipped([], { language: 'th', digits: 'arabic' })).toBe('');
});
