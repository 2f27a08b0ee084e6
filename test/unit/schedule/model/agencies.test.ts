import { describe, expect, test } from 'vitest';
import { agenciesOf } from '../../../../lib/schedule/model/agencies.ts';
import { latestRevisions } from '../../../../lib/schedule/model/revisions.ts';
import type { Schedule } from '../../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';

/** The schedule with กกจ. under another name. */
const called = (name: string, more: Partial<Schedule> = {}): Schedule => ({
  ...FY2566,
  ...more,
  agencies: FY2566.agencies.map((each) => (each.id === 'กกจ.' ? { ...each, name } : each)),
});
const nameIn = (...schedules: Schedule[]) =>
  agenciesOf(schedules).find(({ id }) => id === 'กกจ.')?.name;

describe('an agency is called what the newest schedule calls it', () => {
  const r2 = called('ใหม่', { revision: 2 });
  test.each([
    ['a later revision', [FY2566, r2]],
    ['a later revision that stands first', [r2, FY2566]],
    [
      'a letter of the same year',
      [FY2566, called('ใหม่', { id: 'b', memo: { ...FY2566.memo, date: '2023-05-01' } })],
    ],
    ['a later year', [called('ใหม่', { id: 'b', fiscalYear: 2567 }), FY2566]],
  ])('%s', (_, schedules) => {
    expect(nameIn(...schedules)).toBe('ใหม่');
    expect(agenciesOf(schedules)).toHaveLength(FY2566.agencies.length);
  });

  test('not what a superseded revision does, though that has agencies of its own', () => {
    const gone = { id: 'ก.', name: 'ก', nameEn: 'K', year: 'fiscal' } as const;
    const first = { ...FY2566, agencies: [...FY2566.agencies, gone] };
    expect(agenciesOf([first, r2]).map(({ id }) => id)).not.toContain('ก.');
  });
});

test('of each id the highest revision; of the same one the later in the list', () => {
  const own = { ...FY2566 };
  const other = { ...FY2566, id: 'b' };
  expect(latestRevisions([FY2566, other, own])).toEqual([own, other]);
  expect(latestRevisions([FY2566, own])[0]).toBe(own);
  expect(latestRevisions([{ ...FY2566, revision: 3 }, FY2566])[0]?.revision).toBe(3);
});
