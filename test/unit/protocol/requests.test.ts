import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type FileReport, MAX_REPORT_TEXT, shortened } from '../../../lib/files/report.ts';
import type { Entry } from '../../../lib/forms/model/entry.ts';
import type { Picture } from '../../../lib/picture/picture.ts';
import {
  MAX_CONTROLS,
  MAX_LABELS,
  MAX_PATH,
  MAX_PROJECT,
  MAX_VALUE,
} from '../../../lib/protocol/limits.ts';
import { type Request, requestSchema } from '../../../lib/protocol/requests.ts';
import { schemaOf, schemaWithKeysOf } from '../../../lib/protocol/schema-of.ts';

const REPORT: FileReport = {
  name: 'สถิติ.json',
  size: 12,
  verdict: 'not-json',
  reason: 'json-key',
  stop: { line: 1, column: 2, before: '{', after: '}' },
  findings: [
    {
      rule: 'citizen-number',
      level: 'check',
      where: { kind: 'column', sheet: 'ก', column: 'B', rows: [1, 2, 3] },
      count: 61,
      samples: ['1-xxxx'],
      params: { name: 'a.json' },
    },
    ...(
      [
        { kind: 'table', part: 'a', table: 1, column: 2, rows: [1] },
        { kind: 'paragraph', part: 'a', paragraphs: [1] },
        { kind: 'path', path: '$.a', items: [0] },
        { kind: 'line', line: 1, column: 1 },
        { kind: 'part', part: 'a' },
        null,
      ] as const
    ).map((where) => ({
      rule: 'comments' as const,
      level: 'advice' as const,
      where,
      count: 1,
      samples: [],
      params: {},
    })),
  ],
};
const ENTRY: Entry = {
  key: 'c1',
  field: 'm3.objective',
  step: 'M3',
  label: 'วัตถุประสงค์',
  kinds: ['long', 'text'],
  row: 2,
  required: true,
  basis: 'nesdc',
  marked: true,
  live: true,
  empty: false,
  value: 'ก',
  rich: true,
  files: [REPORT],
};
const CONTROL = {
  key: 'c1',
  kind: 'choices',
  box: [10, 60, 200, 40],
  parts: [[10, 60, 16, 16]],
  at: 1,
  shown: true,
  editable: true,
  required: true,
  said: [{ text: 'วัตถุประสงค์', source: 'for', run: 0 }],
} as const;
const PICTURE: Picture = {
  looks: [{ size: 16, weight: 400, tone: 0 }],
  texts: [{ text: 'วัตถุประสงค์', box: [10, 10, 100, 20], look: 0, as: 'label', now: 1, star: true }],
  controls: [CONTROL],
};
const VIEW = {
  path: '/a',
  steps: ['M3'],
  picture: PICTURE,
  located: { c1: 'm3.objective' },
} as const;

/** One of each, every property filled in. */
const REQUESTS: { readonly [Type in Request['type']]: Extract<Request, { type: Type }> } = {
  'page-settings': { type: 'page-settings', width: 1280 },
  'frame-hello': { type: 'frame-hello', part: 'strip' },
  'overlay-view': { type: 'overlay-view', steps: [] },
  guidance: { type: 'guidance', field: 'm3.objective' },
  'strip-height': { type: 'strip-height', width: 1280, px: 52 },
  report: { type: 'report', error: 'Error: ก' },
  'file-check-source': { type: 'file-check-source' },
  'check-form': {
    type: 'check-form',
    project: '690001',
    about: { path: '/projects/690001/m3', code: 'รง 0401-66-0003', name: 'ก' },
    steps: ['M3'],
    seq: 2,
    base: 1,
    order: ['c1'],
    changed: [ENTRY],
  },
  recognise: { type: 'recognise', ...VIEW },
  correct: { type: 'correct', label: 'ก', step: 'M3', kind: 'long', field: 'm3.objective' },
  'take-back': { type: 'take-back', label: 'ก', step: 'M3', kind: 'long', field: null },
  'page-report': { type: 'page-report', ...VIEW },
  'false-alarm': {
    type: 'false-alarm',
    finding: {
      rule: 'required-field',
      variant: 'x',
      field: 'm3.objective',
      label: 'ก',
      kinds: ['long'],
      row: 1,
      step: 'M3',
      level: 'must',
      basis: 'nesdc',
    },
  },
  'set-agency': { type: 'set-agency', agency: 'สปส.' },
  'set-folded': { type: 'set-folded', folded: true },
  'mark-done': { type: 'mark-done', key: 'mol-2566/w09', done: true },
  'open-page': { type: 'open-page', page: 'review' },
  mute: { type: 'mute', rule: 'required-field', field: 'm3.objective', off: true },
};
const all = Object.values(REQUESTS);
const isIn = (message: unknown) => requestSchema.safeParse(message).success;

describe('the boundary', () => {
  test.each(all)('lets $type through with every property it has', (request) => {
    expect(requestSchema.parse(structuredClone(request))).toEqual(request);
  });

  test('takes away what it does not know: a page cannot say which site it is', () => {
    const read = requestSchema.parse({ ...REQUESTS['overlay-view'], site: 'open-d', tab: 1 });
    expect(read).toEqual({ type: 'overlay-view', steps: [] });
  });

  test('refuses a request that lacks any of its properties', () => {
    const optional = new Set(['correct step', 'correct kind', 'take-back step', 'take-back kind']);
    for (const request of all) {
      for (const name of Object.keys(request)) {
        const { [name]: _, ...rest } = request as unknown as Record<string, unknown>;
        expect(isIn(rest), `${request.type} ${name}`).toBe(optional.has(`${request.type} ${name}`));
      }
    }
  });

  test.each<[string, Partial<Entry>]>([
    ['a kind', { kinds: ['essay' as never] }],
    ['a basis', { basis: 'rumour' as never }],
    ['a step', { step: 'M9' as never }],
    ['a verdict', { files: [{ ...REPORT, verdict: 'fine' as never }] }],
    ['a reason', { files: [{ ...REPORT, reason: 'because' as never }] }],
  ])('refuses %s that nobody knows', (_, part) => {
    const report = { ...REQUESTS['check-form'], changed: [{ ...ENTRY, ...part }] };
    expect(isIn(report)).toBe(false);
  });

  test('what the page cuts to the limits is let in, one more is not', () => {
    const check = (entries: readonly Entry[], part = {}) =>
      isIn({ ...REQUESTS['check-form'], changed: entries, ...part });
    const value = (n: number) => [{ ...ENTRY, value: 'ก'.repeat(n) }];
    expect([check(value(MAX_VALUE)), check(value(MAX_VALUE + 1))]).toEqual([true, false]);
    const many = (n: number) => Array.from({ length: n }, () => ENTRY);
    expect([check(many(MAX_CONTROLS)), check(many(MAX_CONTROLS + 1))]).toEqual([true, false]);
    const project = (n: number) => check([], { project: '1'.repeat(n) });
    expect([project(MAX_PROJECT), project(MAX_PROJECT + 1)]).toEqual([true, false]);
    const path = (n: number) => isIn({ ...REQUESTS['page-report'], path: '/'.repeat(n) });
    expect([path(MAX_PATH), path(MAX_PATH + 1)]).toEqual([true, false]);
    const labels = (length: number) => {
      const own = Array.from({ length }, () => CONTROL.said[0]);
      const controls = [{ ...CONTROL, said: own }];
      return isIn({ ...REQUESTS.recognise, picture: { ...PICTURE, controls } });
    };
    expect([labels(MAX_LABELS), labels(MAX_LABELS + 1)]).toEqual([true, false]);
  });

  test('a file that names its parts as long as it likes is shortened to what is let in', () => {
    const long = 'ก'.repeat(MAX_REPORT_TEXT + 500);
    const [finding] = REPORT.findings;
    if (!finding) throw new Error('no finding');
    const report = shortened({
      ...REPORT,
      name: long,
      findings: Array.from({ length: 300 }, () => ({
        ...finding,
        where: { kind: 'column', sheet: long, column: long, rows: [1] },
        samples: [long],
        params: { name: long },
      })),
    });
    expect(isIn({ ...REQUESTS['check-form'], changed: [{ ...ENTRY, files: [report] }] })).toBe(
      true,
    );
  });
});

describe('a schema for a type of another room', () => {
  type Shape = { a: string; b?: number };

  test('compiles only while both have the same properties', () => {
    const same = z.object({ a: z.string(), b: z.exactOptional(z.number()) });
    expect(schemaOf<Shape>()(same)).toBe(same);
    const lacking = z.object({ a: z.string() });
    // @ts-expect-error an optional property of the type would be stripped
    schemaOf<Shape>()(lacking);
    const more = z.object({ a: z.string(), b: z.exactOptional(z.number()), c: z.string() });
    // @ts-expect-error the type does not know it
    schemaOf<Shape>()(more);
    const other = z.object({ a: z.number(), b: z.exactOptional(z.number()) });
    // @ts-expect-error it is something else
    schemaOf<Shape>()(other);
  });

  test('or, for what becomes another thing, the same names', () => {
    const narrower = z.object({ a: z.literal('x'), b: z.optional(z.number()) });
    expect(schemaWithKeysOf<Shape>()(narrower)).toBe(narrower);
    const lacking = z.object({ a: z.string() });
    // @ts-expect-error a name is missing
    schemaWithKeysOf<Shape>()(lacking);
  });
});
