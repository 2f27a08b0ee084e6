/** What is noted of a project that is opened: names and counts, never what stands in a field. */
import { expect, test } from 'vitest';
import { type WorkLook, withLook } from '../../../../lib/background/forms/work-look.ts';
import type { Entry } from '../../../../lib/forms/model/entry.ts';
import { exampleFinding } from '../example-finding.ts';

const AT = Date.parse('2023-04-17T12:00:00+07:00');

const entry = (field: string, value: string, more: Partial<Entry> = {}): Entry => ({
  key: field,
  field,
  step: 'M3',
  label: field,
  kinds: ['text'],
  row: null,
  required: true,
  basis: 'nesdc',
  marked: false,
  live: true,
  empty: value === '',
  value,
  ...more,
});
const look = (entries: Entry[], more: Partial<WorkLook> = {}): WorkLook => ({
  snapshot: { site: 'emenscr', steps: ['M3'], entries },
  findings: [],
  project: '690001',
  about: { path: '/projects/690001/m3', code: 'รง 0401-66-0003', name: 'ชื่อ' },
  ...more,
});

test('required fields are counted, rows as one, hidden empty ones not; content is not kept', () => {
  const [work] = withLook(
    [],
    look([
      entry('m3.output', 'ความลับ'),
      entry('m3.outcome', ''),
      entry('m3.kpi', 'ความลับ', { key: 'k1', row: 1 }),
      entry('m3.kpi', '', { key: 'k2', row: 2 }),
      entry('m3.area', '', { live: false }),
      entry('m3.benefit', '', { required: false }),
      entry('x', '', { field: null, label: 'ของหน้าเว็บ', required: false, marked: true }),
    ]),
    AT,
  );
  expect(work).toMatchObject({ project: '690001', name: 'ชื่อ', year: 2566, isDone: false });
  expect(work?.steps[0]?.fields).toEqual([
    { name: 'm3.output', filled: true },
    { name: 'm3.outcome', filled: false },
    { name: 'm3.kpi', filled: false },
    { name: 'page:ของหน้าเว็บ', filled: false },
  ]);
  expect(JSON.stringify(work)).not.toContain('ความลับ');
});

test('a page that asks for nothing yet is not noted; a step that was seen stays', () => {
  const works: never[] = [];
  const bare = look([entry('m3.benefit', '', { required: false })]);
  expect(withLook(works, bare, AT)).toBe(works);
  const [before] = withLook([], look([entry('m3.output', 'ก')]), AT);
  if (!before) throw new Error('not noted');
  const [after] = withLook([before], bare, AT + 3_600_000);
  expect(after?.steps[0]?.fields).toEqual([{ name: 'm3.output', filled: true }]);
});

test('findings are counted by level, empty fields not twice', () => {
  const findings = [
    exampleFinding('required-field', 'must'),
    exampleFinding('date-order', 'must'),
    exampleFinding('thai-text', 'advice'),
    exampleFinding('four-elements', 'check', null),
  ];
  const [work] = withLook([], look([entry('m3.output', 'ก')], { findings }), AT);
  expect(work?.steps[0]).toMatchObject({ must: 1, check: 1 });
});

test('a look that shows nothing new changes nothing; after a while it is seen again', () => {
  const first = withLook([], look([entry('m3.output', '')]), AT);
  expect(withLook(first, look([entry('m3.output', '')]), AT + 60_000)).toBe(first);
  const later = withLook(first, look([entry('m3.output', '')]), AT + 11 * 60_000);
  expect(later[0]?.seenAt).toBe(AT + 11 * 60_000);
  expect(later[0]?.steps[0]).toBe(first[0]?.steps[0]);
});

test('another step comes to the first; what was ticked off and named before stays', () => {
  const [first] = withLook([], look([entry('m3.output', '')]), AT);
  if (!first) throw new Error('nothing noted');
  const snapshot = {
    site: 'emenscr',
    steps: ['M2'],
    entries: [entry('m2.name', 'ชื่อใหม่', { step: 'M2' })],
  } as const;
  const [both] = withLook(
    [{ ...first, isDone: true }],
    { ...look([]), snapshot, about: null },
    AT + 1,
  );
  expect(both).toMatchObject({ name: 'ชื่อใหม่', code: 'รง 0401-66-0003', isDone: true });
  expect(both?.steps.map(({ step }) => step)).toEqual(['M3', 'M2']);
  expect(both?.path).toBe('/projects/690001/m3');
});

test('a field in another tab of the page stays as it was seen', () => {
  const first = withLook([], look([entry('m3.output', ''), entry('m3.kpi', '')]), AT);
  const [second] = withLook(first, look([entry('m3.output', 'ก')]), AT + 1);
  expect(second?.steps[0]?.fields).toEqual([
    { name: 'm3.output', filled: true },
    { name: 'm3.kpi', filled: false },
  ]);
});
