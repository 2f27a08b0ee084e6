import { beforeEach, describe, expect, test } from 'vitest';
import {
  loadShown,
  type ReminderState,
  withReminders,
} from '../../../../lib/settings/stores/reminders.ts';
import { MemoryArea } from '../memory.ts';

let local: MemoryArea;
beforeEach(() => {
  local = new MemoryArea();
});
const state = () => withReminders(local, async (held) => held.state);
const delivered: ReminderState = { delivered: ['a|b|last'], snoozed: { a: 5 } };
const shown = { id: 'r1', keys: ['a'], site: 'emenscr' as const };

test('what was delivered is kept, at once with what is shown of it', async () => {
  expect(await state()).toEqual({ delivered: [], snoozed: {} });
  expect(await loadShown(local)).toBeNull();
  const writes: string[][] = [];
  const set = local.set.bind(local);
  local.set = (items) => {
    writes.push(Object.keys(items));
    return set(items);
  };
  await withReminders(local, ({ put }) => put(delivered, shown));
  expect(writes).toEqual([['reminders', 'reminders:shown']]);
  expect(await state()).toEqual(delivered);
  expect(await loadShown(local)).toEqual(shown);
});

test('what is on screen stays known when nothing new is shown', async () => {
  await withReminders(local, ({ put }) => put(delivered, shown));
  await withReminders(local, ({ put }) => put({ delivered: [], snoozed: {} }));
  expect(await loadShown(local)).toEqual(shown);
});

test('one that is on screen from an older build is known', async () => {
  local.items['reminders:shown'] = shown;
  expect(await loadShown(local)).toEqual(shown);
});

describe('unknown is not “never shown”', () => {
  // Reminding again would be the same one twice.
  test('storage that does not answer', async () => {
    local.failing = 'get';
    await expect(state()).rejects.toThrow('unreadable');
  });

  test('what a newer build delivered', async () => {
    local.items.reminders = { version: 2, delivered: {} };
    await expect(state()).rejects.toThrow('too-new');
    expect(local.items.reminders).toEqual({ version: 2, delivered: {} });
  });

  test('what no build can read is as good as nothing: reminders go on', async () => {
    local.items.reminders = { version: 1, delivered: 7 };
    expect(await state()).toEqual({ delivered: [], snoozed: {} });
    await withReminders(local, ({ put }) => put(delivered));
    expect(await state()).toEqual(delivered);
  });
});
