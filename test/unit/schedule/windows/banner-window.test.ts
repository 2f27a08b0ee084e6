import { describe, expect, test } from 'vitest';
import type { Site } from '../../../../lib/domain/site.ts';
import type { MyWindow, Role } from '../../../../lib/schedule/model/types.ts';
import { bannerWindow } from '../../../../lib/schedule/windows/banner-window.ts';
import { find, windowsAt } from '../at.ts';

const shownAt = (day: string, site: Site, roles: readonly Role[] = []) => {
  const { shown, ...others } = bannerWindow(windowsAt(day, { agency: 'กกจ.', roles }), site);
  return [shown?.window.id, others.othersOpen.length, others.othersProjected.length];
};

describe('the window of the banner', () => {
  test.each([
    ['2023-04-17', 'emenscr', ['w09', 3, 0]],
    ['2023-04-17', 'open-d', ['w21', 3, 0]],
    ['2023-02-10', 'emenscr', ['w01', 3, 0]],
    ['2023-05-15', 'emenscr', ['w21', 1, 0]],
    ['2023-11-15', 'open-d', ['w21', 1, 2]],
    ['2026-11-22', 'emenscr', ['w01@2570', 0, 3]],
    ['2026-11-22', 'open-d', ['w21@2569', 0, 3]],
  ] as const)('on %s at %s: %j', (day, site, expected) => {
    expect(shownAt(day, site)).toEqual(expected);
  });

  test('is the next one when none is open', () => {
    expect(shownAt('2023-05-15', 'emenscr', ['ministry'])).toEqual(['w06', 0, 0]);
    expect(shownAt('2023-05-15', 'emenscr', ['executive'])).toEqual(['w11', 0, 0]);
  });

  test('is none without windows', () => {
    expect(bannerWindow([], 'emenscr')).toEqual({
      shown: null,
      othersOpen: [],
      othersProjected: [],
      othersCancelled: [],
    });
  });
});

describe('which goes before which', () => {
  const all = windowsAt('2023-04-17', { agency: 'กกจ.' });
  const [project, dataset] = [find(all, 'w09'), find(all, 'w21')];
  const memo = { number: '1', date: '2023-04-01' } as const;
  const before = { start: project.window.start, end: project.window.end };
  const change = { kind: 'cancelled', before, quote: '', memo, stateBefore: 'open' } as const;
  const projected = { from: 2566 } as unknown as NonNullable<MyWindow['projected']>;
  /** The same windows as they might be, each with a key of its own. */
  const kinds: Record<string, MyWindow> = {
    open: project,
    cancelled: { ...project, state: 'closed', change: change as unknown as MyWindow['change'] },
    projected: { ...project, projected },
    upcoming: { ...project, state: 'upcoming' },
    'open-d open': dataset,
    'open-d projected': { ...dataset, projected },
    'open-d upcoming': { ...dataset, state: 'upcoming', startUnknown: false },
    closed: { ...project, state: 'closed' },
    unannounced: { ...project, state: 'upcoming', startUnknown: true },
    'cancelled while closed': {
      ...project,
      state: 'closed',
      change: { ...change, stateBefore: 'closed' } as unknown as MyWindow['change'],
    },
  };
  const named = (...names: string[]) =>
    names.map((name) => ({ ...(kinds[name] as MyWindow), key: name }));
  /** The windows in the order in which they are shown when those before are gone. */
  function order(site: Site): string[] {
    let left = named(...Object.keys(kinds).toReversed());
    const shown: string[] = [];
    for (;;) {
      const next = bannerWindow(left, site).shown;
      if (next === null) return shown;
      shown.push(next.key);
      left = left.filter((each) => each !== next);
    }
  }

  test('on eMENSCR how open it is decides, then whose it is', () => {
    expect(order('emenscr')).toEqual([
      'open',
      'open-d open',
      'cancelled',
      'projected',
      'open-d projected',
      'upcoming',
      'open-d upcoming',
    ]);
  });

  test('on Open-D its own come first', () => {
    expect(order('open-d')).toEqual([
      'open-d open',
      'open-d projected',
      'open-d upcoming',
      'open',
      'cancelled',
      'projected',
      'upcoming',
    ]);
  });

  test('the others are listed by what they are; what is upcoming or shown is none of them', () => {
    const windows = named('open', 'cancelled', 'projected', 'upcoming', 'open-d open');
    const { othersOpen, othersProjected, othersCancelled } = bannerWindow(windows, 'emenscr');
    const keys = [othersOpen, othersProjected, othersCancelled].map((list) =>
      list.map(({ key }) => key),
    );
    expect(keys).toEqual([['open-d open'], ['projected'], ['cancelled']]);
    expect(bannerWindow(named('cancelled'), 'emenscr').othersCancelled).toEqual([]);
  });
});

describe('the window of the form on screen', () => {
  const [report, dataset] = ['w09', 'w21'].map((id) =>
    find(windowsAt('2023-04-17', { agency: 'กกจ.' }), id),
  ) as [MyWindow, MyWindow];
  const projected = { from: 2566 } as unknown as NonNullable<MyWindow['projected']>;
  const closed = (days: number, more: Partial<MyWindow> = {}): MyWindow => ({
    ...report,
    key: `closed ${days}`,
    state: 'closed',
    calendarDaysLeft: -days,
    ...more,
  });
  const upcoming = (days: number, more: Partial<MyWindow> = {}): MyWindow => ({
    ...report,
    key: `upcoming ${days}`,
    state: 'upcoming',
    daysUntilStart: days,
    ...more,
  });
  const shown = (windows: MyWindow[], site: Site = 'emenscr') =>
    bannerWindow([...windows, dataset], site, ['M6']).shown?.key;

  test('is an open one, whatever else is nearer', () => {
    expect(shown([closed(1), upcoming(1), report])).toBe(report.key);
  });
  test('else the nearest: one that has just closed, or one that is to come', () => {
    expect(shown([closed(3), upcoming(10)])).toBe('closed 3');
    expect(shown([closed(10), upcoming(3)])).toBe('upcoming 3');
    expect(shown([closed(10), closed(3)])).toBe('closed 3');
    // Of one whose first day is not known its last one counts.
    const unknown = upcoming(0, { daysUntilStart: null, calendarDaysLeft: 20, startUnknown: true });
    expect(shown([unknown, closed(21)])).toBe('upcoming 0');
    expect(shown([unknown, closed(19)])).toBe('closed 19');
  });
  test('not what closed a year ago, nor a projection that is over, nor another site’s', () => {
    expect(shown([closed(364)])).toBe('closed 364');
    expect(shown([closed(365)])).toBe(dataset.key);
    expect(shown([closed(3, { projected })])).toBe(dataset.key);
    expect(shown([closed(3)], 'open-d')).toBe(dataset.key);
  });
});
