import { expect, test } from 'vitest';
import type { MyWindow } from '../../../../lib/schedule/model/types.ts';
import { byRelevance } from '../../../../lib/schedule/windows/order.ts';

const upcoming = (key: string, currentFrom: string | null, end: string) =>
  ({
    ...{ key, state: 'upcoming', currentFrom, projected: null },
    window: { end, conditions: [] },
  }) as unknown as MyWindow;

test('of several upcoming windows the one that begins earliest is first, then the one that ends earliest', () => {
  const windows = [
    upcoming('a', '2023-05-02', '2023-05-03'),
    upcoming('b', '2023-05-01', '2023-06-30'),
    upcoming('c', '2023-05-01', '2023-05-31'),
    upcoming('d', null, '2023-04-30'),
  ];
  expect(windows.sort(byRelevance).map(({ key }) => key)).toEqual(['d', 'c', 'b', 'a']);
});
