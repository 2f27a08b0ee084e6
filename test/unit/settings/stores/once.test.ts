/** The small things that are kept on a computer: folded, installed, welcomed. */
import { beforeEach, describe, expect, test } from 'vitest';
import { FOLDED, loadFolded, storeFolded } from '../../../../lib/settings/stores/folded.ts';
import { loadInstalled, noteInstalled } from '../../../../lib/settings/stores/installed.ts';
import { WELCOME } from '../../../../lib/settings/stores/welcome.ts';
import { MemoryArea } from '../memory.ts';

let local: MemoryArea;
beforeEach(() => {
  local = new MemoryArea();
});

describe('the banner', () => {
  test('is open until it is folded, and again when it is opened', async () => {
    expect(await loadFolded(local)).toBe(false);
    await storeFolded(local, true);
    expect(await loadFolded(local)).toBe(true);
    await storeFolded(local, false);
    expect(await loadFolded(local)).toBe(false);
  });

  test('that was folded by the first builds is still folded', async () => {
    local.items.folded = true;
    expect(await loadFolded(local)).toBe(true);
  });

  test('is open where that cannot be read, and can be folded over it, which leaves nothing else', async () => {
    for (const stored of ['yes', { version: 1, folded: 'yes' }, { version: 7 }]) {
      local.items = { folded: stored };
      expect(await loadFolded(local)).toBe(false);
      await storeFolded(local, true);
      expect(local.items).toEqual({ folded: { version: 1, folded: true } });
      // There is no place where it would be put aside.
      local.items = { folded: stored };
      await FOLDED.keepAside({ local });
      expect(local.items).toEqual({ folded: stored });
    }
  });
});

describe('the day on which the extension came', () => {
  test('is the first that was noted, not the last', async () => {
    expect(await loadInstalled(local)).toBeNull();
    await noteInstalled(local, '2026-11-22');
    await noteInstalled(local, '2026-12-01');
    expect(await loadInstalled(local)).toBe('2026-11-22');
  });

  test('is noted once, by whichever window is first', async () => {
    await Promise.all([noteInstalled(local, '2026-11-22'), noteInstalled(local, '2026-12-01')]);
    expect(await loadInstalled(local)).toBe('2026-11-22');
  });

  test('costs no write once it is known', async () => {
    await noteInstalled(local, '2026-11-22');
    local.failing = 'set';
    await noteInstalled(local, '2026-12-01');
    expect(await loadInstalled(local)).toBe('2026-11-22');
  });

  test('is unknown where it is no day, and then noted anew', async () => {
    for (const day of ['2026-02-30', 7, undefined]) {
      local.items = { installed: { version: 1, day } };
      expect(await loadInstalled(local)).toBeNull();
      await noteInstalled(local, '2026-12-01');
      expect(await loadInstalled(local)).toBe('2026-12-01');
    }
  });
});

test('the page of the first day was never opened, until it was', async () => {
  const shownAt = async () => (await WELCOME.load({ local })).value.shownAt;
  expect(await shownAt()).toBeNull();
  await WELCOME.change({ local }, (before) => ({ ...before, shownAt: 5 }));
  expect(await shownAt()).toBe(5);
  // Better not at all than again and again.
  local.items.welcome = { version: 2 };
  await expect(WELCOME.change({ local }, (before) => ({ ...before, shownAt: 9 }))).rejects.toThrow(
    'too-new',
  );
});
