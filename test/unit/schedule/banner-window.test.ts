import { describe, expect, test } from 'vitest';
import { bannerWindow, type Site } from '../../../lib/schedule/banner-window.ts';
import type { Role } from '../../../lib/schedule/types.ts';
import { windowsAt } from './at.ts';

const shownAt = (day: string, site: Site, roles: readonly Role[] = []) => {
  const { shown, ...others } = bannerWindow(windowsAt(day, { agency: 'กกจ.', roles }), site);
  return [shown?.window.id, others.othersOpen, others.othersProjected];
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
      othersOpen: 0,
      othersProjected: 0,
    });
  });
});
