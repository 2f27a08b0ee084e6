import { expect, test } from 'vitest';
import type { Day } from '../../../../lib/calendar/day.ts';
import {
  exampleContext,
  exampleField,
  exampleSnapshot,
  exampleWindow,
} from '../../../../lib/forms/check/example.ts';
import type { FormWindow } from '../../../../lib/forms/model/rule-context.ts';
import { hitsOfStandings, type Standing } from '../../../../lib/forms/read/windows.ts';

const objective = exampleField('m3.objective', 'long', 'เพื่อ');

/** How the steps on screen stand within these windows. */
function standings(windows: readonly FormWindow[], ...entries: (typeof objective)[]): Standing[] {
  const heard: Standing[] = [];
  hitsOfStandings(
    exampleSnapshot(...(entries.length > 0 ? entries : [objective])),
    exampleContext({ windows }),
    (standing) => {
      heard.push(standing);
      return { params: {} };
    },
  );
  return heard;
}

const at = (state: FormWindow['state'], start: Day | null, end: Day, more = {}) =>
  exampleWindow({ state, start, end, ...more });

test('between two rounds: the last one that closed, and the first of those to come', () => {
  const closed = [
    at('closed', '2023-01-01', '2023-01-31'),
    at('closed', '2023-03-01', '2023-03-31'),
    at('closed', '2023-02-01', '2023-02-28'),
  ];
  const coming = [
    at('upcoming', '2023-07-01', '2023-07-05'),
    at('upcoming', '2023-05-01', '2023-09-30'),
    // Without a start its end is all there is to go by.
    at('upcoming', null, '2023-06-01'),
  ];
  expect(standings([...closed, ...coming])).toEqual([
    { is: 'closed', window: closed[1], next: coming[1] },
  ]);
});

test('a round that is only projected is not announced', () => {
  const closed = at('closed', '2023-01-01', '2023-01-31');
  const projected = at('upcoming', '2024-01-01', '2024-01-31', { projectedFrom: 2566 });
  expect(standings([closed, projected])).toEqual([{ is: 'closed', window: closed, next: null }]);
});

test('before the first round', () => {
  const coming = [
    at('upcoming', '2023-06-01', '2023-06-30'),
    at('upcoming', '2023-05-01', '2023-05-31'),
  ];
  expect(standings(coming)).toEqual([{ is: 'not-open', window: coming[1] }]);
});

test('nothing is said while a printed window is open, nor without any', () => {
  const open = at('open', '2023-04-01', '2023-04-30');
  const projected = at('open', '2023-04-01', '2023-04-30', { projectedFrom: 2566 });
  expect(standings([projected, open])).toEqual([]);
  expect(standings([projected])).toEqual([{ is: 'projected', window: projected }]);
  expect(standings([])).toEqual([]);
  expect(standings([at('closed', '2023-01-01', '2023-01-31', { steps: ['M6'] })])).toEqual([]);
});

test('a window is spoken of once, and only where something can be entered', () => {
  const closed = at('closed', '2023-01-01', '2023-01-31');
  const total = exampleField('m5.total', 'money', '1');
  expect(standings([closed], objective, total)).toHaveLength(1);
  expect(standings([closed], { ...objective, live: false })).toEqual([]);
});
