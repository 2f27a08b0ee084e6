import { expect, test } from 'vitest';
import { showLabel, showPlan } from '../../../../lib/schedule/model/labels.ts';

test('a label as the memo writes it', () => {
  const label = { quarter: 2, year: 2566 } as const;
  expect(showLabel(label, { language: 'th', digits: 'arabic' })).toBe('ไตรมาส 2/66');
  expect(showLabel(label, { language: 'th', digits: 'thai' })).toBe('ไตรมาส ๒/๖๖');
  expect(showLabel({ quarter: 1, year: 2600 }, { language: 'en', digits: 'arabic' })).toBe(
    'quarter 1/00',
  );
});

test('a plan as the memo writes it', () => {
  const plan = { name: 'แผน', condition: null };
  expect(showPlan({ ...plan, years: { from: 2566, to: 2570 } }, 'arabic')).toBe(
    'แผน (พ.ศ. 2566 - 2570)',
  );
  expect(showPlan({ ...plan, years: { from: 2566, to: 2566 } }, 'thai')).toBe('แผน (พ.ศ. ๒๕๖๖)');
  expect(showPlan({ ...plan, years: null }, 'arabic')).toBe('แผน');
});
