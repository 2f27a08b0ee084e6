import { describe, expect, test } from 'vitest';
import {
  exampleEntry,
  exampleField,
  exampleSnapshot,
} from '../../../../lib/forms/check/example.ts';
import { remember } from '../../../../lib/forms/check/memory.ts';
import { NOTHING_SEEN, type ProjectMemory } from '../../../../lib/forms/model/rule-context.ts';

const see = (memory: ProjectMemory, ...entries: Parameters<typeof exampleSnapshot>) =>
  remember(memory, exampleSnapshot(...entries), 7);

describe('what is remembered of a project', () => {
  test('values that rules across steps need, with step, row and when', () => {
    const seen = see(
      NOTHING_SEEN,
      exampleField('m2.start', 'date', '01/10/2565'),
      exampleField('m2.contactEmail', 'email', 'plan@mol.go.th'),
      exampleField('m4.budget', 'money', '1,000', 2),
    );
    expect(seen).toEqual({
      version: 1,
      steps: {
        M2: { at: 7, values: [{ field: 'm2.start', row: null, value: '01/10/2565' }] },
        M4: { at: 7, values: [{ field: 'm4.budget', row: 2, value: '1,000' }] },
      },
    });
  });

  test('of an activity only that it has a name, and nothing without bounds', () => {
    const seen = see(
      NOTHING_SEEN,
      exampleField('m4.activity', 'text', 'ตรวจสถานประกอบกิจการ', 1),
      exampleField('m4.activity', 'text', '', 2),
      exampleField('m5.total', 'money', '9'.repeat(9999)),
    );
    expect(seen.steps.M4?.values.map(({ value }) => value)).toEqual(['…', '']);
    expect(seen.steps.M5?.values[0]?.value).toHaveLength(200);
    const rows = Array.from({ length: 3000 }, (_, i) =>
      exampleField('m4.budget', 'money', '1', i + 1),
    );
    expect(see(NOTHING_SEEN, ...rows).steps.M4?.values).toHaveLength(400);
  });

  test('a step seen again takes the place of what was known; others stay', () => {
    const first = see(
      NOTHING_SEEN,
      exampleField('m2.start', 'date', '01/10/2565'),
      exampleField('m5.total', 'money', '100'),
    );
    const second = see(first, exampleField('m5.total', 'money', '200'));
    expect(second.steps.M5?.values[0]?.value).toBe('200');
    expect(second.steps.M2).toBe(first.steps.M2);
  });

  test('a page that has not drawn its fields yet takes nothing away', () => {
    const seen = see(NOTHING_SEEN, exampleField('m5.total', 'money', '100'));
    expect(remember(seen, { site: 'emenscr', steps: ['M5'], entries: [] }, 9)).toBe(seen);
  });

  test('how many required fields each step lacks, as far as it was seen', () => {
    const field = (label: string, step: 'M2' | 'M3', empty: boolean) =>
      exampleEntry({ label, step, required: true, empty, value: empty ? '' : 'x', key: label });
    const first = see(NOTHING_SEEN, field('a', 'M2', true), field('b', 'M2', true));
    expect(first.lacks).toEqual({ M2: 2 });
    const second = see(first, field('c', 'M3', false));
    expect(second.lacks).toEqual({ M2: 2, M3: 0 });
    expect(see(second, field('a', 'M2', true), field('b', 'M2', true))).toBe(second);
    expect(see(second, field('a', 'M2', false), field('b', 'M2', false)).lacks).toEqual({
      M2: 0,
      M3: 0,
    });
  });

  test('nothing new is the same object, so that nothing is written', () => {
    const seen = see(NOTHING_SEEN, exampleField('m5.total', 'money', '100'));
    expect(see(seen, exampleField('m5.total', 'money', '100'))).toBe(seen);
    expect(see(seen, exampleField('m3.objective', 'long', 'เพื่อ'))).toBe(seen);
  });
});
