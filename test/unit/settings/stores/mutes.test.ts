import { expect, test } from 'vitest';
import { check, withoutMuted } from '../../../../lib/forms/check/engine.ts';
import { exampleEntry, exampleSnapshot } from '../../../../lib/forms/check/example.ts';
import { RULES } from '../../../../lib/forms/check/registry.ts';
import { NO_CONTEXT } from '../../../../lib/forms/model/rule-context.ts';
import { changeMute, loadMutes } from '../../../../lib/settings/stores/mutes.ts';

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

test('beyond 300 a new one is refused, and none of those chosen before goes', async () => {
  const local = area();
  for (let i = 0; i < 300; i++) await changeMute(local, { rule: `rule-${i}`, field: null }, true);
  await expect(changeMute(local, { rule: 'one-more', field: null }, true)).rejects.toThrow();
  expect(await loadMutes(local)).toHaveLength(300);
  expect(await loadMutes(local)).toContainEqual({ rule: 'rule-0', field: null });
});
