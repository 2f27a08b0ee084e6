import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { scheduleJsonSchema } from '../../../../lib/schedule/file/json-schema.ts';
import { readSchedule } from '../../../../lib/schedule/file/read-schedule.ts';
import { scheduleFileName, writeSchedule } from '../../../../lib/schedule/file/write-schedule.ts';
import type { Schedule } from '../../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';

const FILE = fileURLToPath(new URL('../../../../docs/schedule.schema.json', import.meta.url));
const DOCUMENT = new URL('../../../../docs/schedule-format.md', import.meta.url);

test('docs/schedule.schema.json is current (vitest -u writes it anew)', async () => {
  await expect(`${JSON.stringify(scheduleJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(FILE);
});

type Node = {
  properties?: Record<string, Node>;
  required?: string[];
  items?: Node;
  pattern?: string;
  additionalProperties?: unknown;
  anyOf?: Node[];
};

/** What of a value the schema does not know, by its path: enough to hold the file's shape to it. */
function unknown(value: unknown, node: Node, path = ''): string[] {
  const branches = node.anyOf ?? [node];
  if (value === null) return [];
  if (Array.isArray(value)) {
    const items = branches.find((each) => each.items)?.items;
    return items ? value.flatMap((each, i) => unknown(each, items, `${path}[${i}]`)) : [path];
  }
  if (typeof value !== 'object') {
    const { pattern } = branches[0] ?? {};
    return pattern && !new RegExp(pattern, 'u').test(String(value)) ? [path] : [];
  }
  const known = branches.find((each) => each.properties);
  if (!known?.properties) return branches.some((each) => each.additionalProperties) ? [] : [path];
  const { properties, required = [] } = known;
  const missing = required.filter((name) => !Object.hasOwn(value, name));
  return [
    ...missing.map((name) => `${path}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, item]) => {
      const inner = properties[name];
      return inner ? unknown(item, inner, `${path}.${name}`) : [`${path}.${name}`];
    }),
  ];
}

test('the schema knows everything in the schedule of 2566, and asks for nothing else', () => {
  const schema = scheduleJsonSchema() as Node;
  expect(unknown(JSON.parse(writeSchedule(FY2566)), schema)).toEqual([]);
  expect(unknown({ ...FY2566, extra: 1 }, schema)).toEqual(['.extra']);
  const [first] = FY2566.windows;
  expect(unknown({ ...FY2566, windows: [{ ...first, end: '2566-02-20' }] }, schema)).toEqual([
    '.windows[0].end',
  ]);
});

const corrected: Schedule = {
  ...FY2566,
  corrections: [
    { site: 'emenscr', label: 'ผลผลิตของโครงการ', field: 'm3.output', added: '2026-11-22' },
    { site: 'open-d', label: 'หมายเหตุ', field: null, added: '2026-11-22' },
  ],
};

test('what is written is read again, label corrections too', () => {
  expect(readSchedule(writeSchedule(corrected))).toEqual({ ok: true, schedule: corrected });
  expect(writeSchedule(corrected)).toMatch(/\}\n$/u);
  expect(scheduleFileName(corrected)).toBe('thanwela-mol-2566-r1.json');
});

test('label corrections are checked like the rest', () => {
  const [first] = corrected.corrections ?? [];
  const file = { ...corrected, corrections: [{ ...first, site: 'facebook' }] };
  expect(readSchedule(JSON.stringify(file))).toMatchObject({
    problems: [{ row: null, field: 'corrections.1.site', code: 'unknown-choice' }],
  });
});

test('the document names every field of the file, and its example is one', () => {
  const text = readFileSync(DOCUMENT, 'utf8');
  const names = (node: Node): string[] => [
    ...Object.entries(node.properties ?? {}).flatMap(([name, inner]) => [name, ...names(inner)]),
    ...(node.items ? names(node.items) : []),
    ...(node.anyOf ?? []).flatMap(names),
  ];
  for (const name of new Set(names(scheduleJsonSchema() as Node))) {
    expect(text, name).toContain(`\`${name}\``);
  }
  const example = /```json\n(\{[\s\S]*?\n\})\n```/u.exec(text)?.[1] ?? '';
  expect(readSchedule(example)).toMatchObject({ ok: true });
});
