import { describe, expect, test } from 'vitest';
import type { ScheduleWindow } from '../../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { chainRoot, whoseTurn } from '../../../../lib/schedule/windows/chain.ts';
import { find, windowsAt } from '../at.ts';

const chainAt = (day: string, id: string) => find(windowsAt(day), id).chain;
const brief = (day: string, id: string) =>
  chainAt(day, id).map(({ act, windowId, state }) => `${act} ${windowId} ${state}`);

describe('the chain', () => {
  test('unit enters, executive approves in the same window, ministry in the next', () => {
    expect(chainAt('2023-02-10', 'w01')).toEqual([
      {
        act: 'enter',
        roles: ['unit'],
        steps: ['M1', 'M2', 'M3', 'M4', 'M5'],
        key: 'mol-2566/w01',
        windowId: 'w01',
        start: null,
        end: '2023-02-20',
        state: 'open',
        cancelled: false,
      },
      {
        act: 'executive-approval',
        roles: ['executive'],
        steps: ['M7'],
        key: 'mol-2566/w01',
        windowId: 'w01',
        start: null,
        end: '2023-02-20',
        state: 'open',
        cancelled: false,
      },
      {
        act: 'ministry-approval',
        roles: ['ministry'],
        steps: ['M7'],
        key: 'mol-2566/w02',
        windowId: 'w02',
        start: '2023-02-21',
        end: '2023-03-06',
        state: 'upcoming',
        cancelled: false,
      },
    ]);
  });

  test('is the same from every window in it, whatever role is looking', () => {
    expect(chainAt('2023-02-10', 'w02')).toEqual(chainAt('2023-02-10', 'w01'));
    const unit = find(windowsAt('2023-02-10', { roles: ['unit'] }), 'w01');
    expect(unit.chain).toEqual(chainAt('2023-02-10', 'w01'));
  });

  test('names no window where the memo names none', () => {
    expect(brief('2023-12-05', 'w18')).toEqual(['enter w18 open', 'ministry-approval null null']);
    expect(brief('2023-12-05', 'w21')).toEqual(['enter w21 open', 'ministry-approval null null']);
  });

  test('of a projected window holds projected windows of its year', () => {
    expect(brief('2026-11-22', 'w07@2570')).toEqual([
      'enter w07@2570 upcoming',
      'executive-approval w07@2570 upcoming',
      'ministry-approval w08@2570 upcoming',
    ]);
  });
});

describe('whose turn', () => {
  const turn = (day: string, id: string) => {
    const { now, next } = whoseTurn(chainAt(day, id));
    return { now: now.map(({ act }) => act), next: next && `${next.act} ${next.windowId}` };
  };

  test.each([
    ['2023-03-01', 'w07', [], 'enter w07'],
    ['2023-03-10', 'w07', ['enter', 'executive-approval'], 'ministry-approval w08'],
    ['2023-03-25', 'w07', ['ministry-approval'], null],
    ['2023-04-05', 'w07', [], null],
    ['2023-12-05', 'w18', ['enter'], 'ministry-approval null'],
  ])('on %s in %s', (day, id, now, next) => {
    expect(turn(day, id)).toEqual({ now, next });
  });
});

test('a circle ends instead of running for ever', () => {
  const [first, second] = FY2566.windows as [ScheduleWindow, ScheduleWindow];
  const circle = [{ ...first, follows: 'w02' }, second];
  expect(chainRoot(second, circle).id).toBe('w01');
});
