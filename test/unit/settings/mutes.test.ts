import { expect, test } from 'vitest';
import { NO_CONTEXT } from '../../../lib/forms/context.ts';
import { check, withoutMuted } from '../../../lib/forms/engine.ts';
import { exampleEntry, exampleSnapshot } from '../../../lib/forms/example.ts';
import { RULES } from '../../../lib/forms/registry.ts';
import { changeMute, loadMutes } from '../../../lib/settings/mutes.ts';

function area() {
  const items: Record<string, unknown> = {};
  return {
    items,
    get: async (key: string) => (key in items ? { [key]: structuredClone(items[key]) } : {}),
    set: async (more: Record<string, unknown>) => {
      Object.assign(items, structuredClone(more));
    },
  };
}

test('switched off and on again; twice is once', async () => {
  const local = area();
  const here = { rule: 'required-field', field: 'm3.output' };
  await changeMute(local, here, true);
  await changeMute(local, here, true);
  await changeMute(local, { rule: 'required-field', field: null }, true);
  expect(await loadMutes(local)).toHaveLength(2);
  await changeMute(local, here, false);
  expect(await loadMutes(local)).toEqual([{ rule: 'required-field', field: null }]);
});

test('what does not validate switches nothing off', async () => {
  const local = area();
  local.items.mutes = { version: 1, mutes: [{ rule: 7 }] };
  expect(await loadMutes(local)).toEqual([]);
});

test('a mute hides its own findings and no others', () => {
  const empty = (field: string) =>
    exampleEntry({ field, label: field, step: 'M3', required: true, empty: true });
  const { findings } = check(
    RULES,
    exampleSnapshot(empty('m3.output'), empty('m3.outcome')),
    NO_CONTEXT,
  );
  const fields = (mutes: Parameters<typeof withoutMuted>[1]) =>
    withoutMuted(findings, mutes).map(({ field }) => field);
  expect(fields([])).toEqual(['m3.output', 'm3.outcome']);
  expect(fields([{ rule: 'required-field', field: 'm3.output' }])).toEqual(['m3.outcome']);
  expect(fields([{ rule: 'file-format', field: null }])).toHaveLength(2);
  expect(fields([{ rule: 'required-field', field: null }])).toEqual([]);
});
