import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkSchedule,
  MAX_PROBLEMS,
  readSchedule,
} from '../../../../lib/schedule/file/read-schedule.ts';
import {
  PROBLEM_CODES,
  type Problem,
  type ProblemCode,
} from '../../../../lib/schedule/model/problems.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { problemSentence } from '../../../../lib/schedule/words/problem-sentence.ts';

type Draft = Record<string, unknown> & {
  windows: Record<string, unknown>[];
  agencies: Record<string, unknown>[];
  memo: Record<string, unknown>;
};
const draft = (): Draft => JSON.parse(JSON.stringify(FY2566));

function problemsOf(text: string): readonly Problem[] {
  const read = readSchedule(text);
  return read.ok ? [] : read.problems;
}

/** The problems after a change to the FY2566 file. */
function problemsAfter(change: (file: Draft) => unknown): readonly Problem[] {
  const file = draft();
  change(file);
  return problemsOf(JSON.stringify(file));
}

const inWindow = (index: number, values: Record<string, unknown>) => (file: Draft) =>
  Object.assign(file.windows[index] ?? {}, values);

describe('files that are no schedule', () => {
  test.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['['.repeat(300_000), 'not-json'],
    [' '.repeat(600_000), 'too-big'],
    ['null', 'not-a-schedule'],
    ['[]', 'not-a-schedule'],
    ['{"format":"other"}', 'not-a-schedule'],
    ['{"format":"thanwela-schedule","version":2}', 'too-new'],
    ['{"format":"thanwela-schedule","version":1,"__proto__":{}}', 'forbidden-key'],
    ['{"format":"thanwela-schedule","version":1,"memo":{"constructor":1}}', 'forbidden-key'],
    [`{"format":"thanwela-schedule","x":${'['.repeat(50)}${']'.repeat(50)}}`, 'forbidden-key'],
  ])('%.50s: %s', (text, code) => {
    expect(problemsOf(text).map((problem) => problem.code)).toEqual([code]);
  });

  test('a byte order mark is no problem', () => {
    expect(readSchedule(`\uFEFF${JSON.stringify(FY2566)}`).ok).toBe(true);
  });

  test('says the line that breaks JSON', () => {
    expect(problemsOf('{"format":\n"thanwela-schedule",\n oops')[0]?.params).toEqual({ line: 3 });
  });
});

describe('each mistake is named, with its place', () => {
  const holidays = (day: string) => [
    {
      thaiYear: 2566,
      complete: false,
      holidays: [{ day, name: 'ก', kind: 'special', source: 'ข', confirmed: true }],
    },
  ];
  const cases: [ProblemCode, number | null, string, (file: Draft) => unknown][] = [
    ['thai-year-in-iso-date', 3, 'end', inWindow(2, { end: '2566-02-28' })],
    ['not-a-day', 3, 'end', inWindow(2, { end: '28/02/2023' })],
    ['no-such-day', 3, 'end', inWindow(2, { end: '2023-02-30' })],
    ['year-out-of-range', 3, 'end', inWindow(2, { end: '1023-02-28' })],
    ['missing', 1, 'start', (file) => delete file.windows[0]?.start],
    ['missing', 1, 'quotes', (file) => delete file.windows[0]?.quotes],
    ['missing', null, 'memo.number', (file) => delete file.memo.number],
    ['empty', 1, 'quotes', inWindow(0, { quotes: [] })],
    ['empty', null, 'windows', (file) => Object.assign(file, { windows: [] })],
    ['unknown-agency', 5, 'agencies.1', inWindow(4, { agencies: ['กกท.'] })],
    ['unknown-agency', 1, 'labels', inWindow(0, { labels: { กกท: { quarter: 1, year: 2566 } } })],
    ['unknown-role', 5, 'roles.1', inWindow(4, { roles: ['boss'] })],
    ['unknown-what', 5, 'what', inWindow(4, { what: 'party' })],
    ['unknown-step', 5, 'steps.2', inWindow(4, { steps: ['M1', 'M8'] })],
    ['unknown-choice', 5, 'certainty', inWindow(4, { certainty: 'projected' })],
    ['unknown-choice', 7, 'quarter', inWindow(6, { quarter: 5 })],
    ['end-before-start', 7, 'end', inWindow(6, { end: '2023-03-06' })],
    [
      'end-before-start',
      7,
      'period.to',
      inWindow(6, { period: { from: '2023-02-01', to: '2023-01-01' } }),
    ],
    ['far-from-year', 7, 'end', inWindow(6, { end: '2032-03-20' })],
    [
      'far-from-year',
      null,
      'memo.date',
      (file) => Object.assign(file.memo, { date: '2090-01-05' }),
    ],
    ['duplicate-id', 8, 'id', inWindow(7, { id: 'w07' })],
    [
      'duplicate-id',
      null,
      'agencies.2.id',
      (file) => Object.assign(file.agencies[1] ?? {}, { id: 'สป.รง.' }),
    ],
    ['unknown-follows', 2, 'follows', inWindow(1, { follows: 'w99' })],
    ['circular-follows', 1, 'follows', inWindow(0, { follows: 'w02' })],
    ['wrong-type', 4, 'agencies', inWindow(3, { agencies: 'สปส.' })],
    ['wrong-type', 4, 'fiscalYear', inWindow(3, { fiscalYear: '2566' })],
    ['gregorian-year', null, 'fiscalYear', (file) => Object.assign(file, { fiscalYear: 2023 })],
    ['out-of-range', null, 'fiscalYear', (file) => Object.assign(file, { fiscalYear: 66 })],
    ['out-of-range', null, 'revision', (file) => Object.assign(file, { revision: 0 })],
    ['unknown-field', 4, 'lables', inWindow(3, { lables: {} })],
    ['bad-id', 4, 'id', inWindow(3, { id: 'w 04@x' })],
    [
      'bad-address',
      null,
      'memo.links.1.url',
      (file) =>
        Object.assign(file.memo, {
          links: [{ label: 'ก', url: 'javascript:alert(1)', note: null }],
        }),
    ],
    ['too-long', null, 'issuer', (file) => Object.assign(file, { issuer: 'ก'.repeat(301) })],
    [
      'too-many',
      null,
      'windows',
      (file) =>
        Object.assign(file, {
          windows: Array.from({ length: 201 }, (_, i) => ({ ...file.windows[0], id: `w${i}` })),
        }),
    ],
    [
      'outside-year',
      null,
      'holidays.1.holidays.1.day',
      (file) => Object.assign(file, { holidays: holidays('2024-01-02') }),
    ],
    [
      'thai-year-in-iso-date',
      null,
      'holidays.1.holidays.1.day',
      (file) => Object.assign(file, { holidays: holidays('2566-01-02') }),
    ],
  ];

  test.each(cases)('%s in window %s, %s', (code, row, field, change) => {
    const found = problemsAfter(change);
    expect(found).toContainEqual(expect.objectContaining({ code, row, field }));
  });

  test.each(cases)(
    '%s in window %s, %s is a clear sentence in both languages',
    (_, __, ___, change) => {
      for (const problem of problemsAfter(change)) {
        for (const language of ['th', 'en'] as const) {
          const sentence = problemSentence(problem, language);
          expect(sentence).not.toMatch(/undefined|null null|\[object/);
          expect(sentence.length).toBeGreaterThan(15);
        }
      }
    },
  );

  test('one mistake is one problem', () => {
    // What breaks a name or the whole list is rightly reported wherever it is used.
    const spreading = ['circular-follows', 'too-many', 'duplicate-id'];
    for (const [code, , , change] of cases.filter(([code]) => !spreading.includes(code))) {
      expect(problemsAfter(change).map((problem) => problem.code)).toEqual([code]);
    }
  });

  test('holidays in their year are taken', () => {
    expect(
      problemsAfter((file) => Object.assign(file, { holidays: holidays('2023-05-05') })),
    ).toEqual([]);
  });
});

test('the sentence says what to do', () => {
  const [problem] = problemsAfter(inWindow(2, { end: '2566-02-28' }));
  expect(problem && problemSentence(problem, 'th')).toBe(
    'ช่วงเวลาที่ 3 ช่อง end: 2566-02-28 เป็นปี พ.ศ. ในวันที่แบบ ISO ให้ใช้ 2023-02-28',
  );
  const [missing] = problemsAfter((file) => delete file.windows[0]?.start);
  expect(missing && problemSentence(missing, 'th')).toBe(
    'ช่วงเวลาที่ 1 ช่อง start: ไม่มีช่องนี้ ถ้าหนังสือไม่ระบุวันเริ่ม ให้เขียน null',
  );
});

test('at most 20 problems are reported, in the order of the file', () => {
  const found = problemsAfter((file) => {
    for (const window of file.windows) Object.assign(window, { what: 'x', steps: ['y'] });
  });
  expect(found).toHaveLength(MAX_PROBLEMS);
  const rows = found.map((problem) => problem.row ?? 0);
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
});

describe('broken files', () => {
  const paths = pathsOf(draft());
  const junk = fc.oneof(
    fc.constantFrom(null, '', [], {}, 0, -1, 1e300, '2566-02-28', '__proto__', 'ก'.repeat(5000)),
    fc.jsonValue({ maxDepth: 3 }),
  );

  test('never throw, and every problem has a sentence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...paths), fc.option(junk)), {
          minLength: 1,
          maxLength: 4,
        }),
        (changes) => {
          const file = draft();
          for (const [path, value] of changes) put(file, path, value);
          const read = readSchedule(JSON.stringify(file));
          if (read.ok) return;
          expect(read.problems.length).toBeGreaterThan(0);
          for (const problem of read.problems) {
            expect(PROBLEM_CODES).toContain(problem.code);
            expect(problemSentence(problem, 'th')).toBeTruthy();
            expect(problemSentence(problem, 'en')).toBeTruthy();
          }
        },
      ),
      { numRuns: 250 },
    );
  }, 60_000);

  test('cut or garbled text never throws', () => {
    const whole = JSON.stringify(FY2566);
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.string(), (from, to, extra) => {
        expect(typeof readSchedule(whole.slice(0, from) + extra + whole.slice(to)).ok).toBe(
          'boolean',
        );
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

test('a key that could change a prototype changes none', () => {
  problemsOf(
    JSON.stringify(FY2566).replace('"labels":{}', '"labels":{"__proto__":{"polluted":1}}'),
  );
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]));
  return path.length > 0 ? [path, ...inner] : inner;
}

/** Puts a value at a path, or removes what is there for null. */
function put(file: object, path: readonly string[], value: unknown): void {
  let at = file as Record<string, unknown>;
  for (const step of path.slice(0, -1)) {
    const next = at[step];
    if (typeof next !== 'object' || next === null) return;
    at = next as Record<string, unknown>;
  }
  const last = path.at(-1) ?? '';
  if (value === null) delete at[last];
  else at[last] = value;
}

describe('what was read already', () => {
  test('is checked as its text is, the pack that comes with the product too', () => {
    expect(checkSchedule(FY2566)).toEqual(readSchedule(JSON.stringify(FY2566)));
    expect(checkSchedule(FY2566)).toMatchObject({ ok: true });
  });

  test('whatever it is: the same answer as its text, and nothing of it changed', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.record({
        format: fc.constant('thanwela-schedule'),
        version: fc.constantFrom(0, 1, 2, '1'),
        windows: fc.jsonValue(),
        agencies: fc.jsonValue(),
        fiscalYear: fc.jsonValue(),
      }),
      fc
        .tuple(fc.constantFrom(...Object.keys(FY2566)), fc.jsonValue())
        .map(([key, part]) => ({ ...structuredClone(FY2566), [key]: part })),
    );
    fc.assert(
      fc.property(value, (file) => {
        const before = JSON.stringify(file);
        expect(checkSchedule(file)).toEqual(readSchedule(before));
        expect(JSON.stringify(file)).toBe(before);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test('that contains itself ends', () => {
    const file: Record<string, unknown> = structuredClone(FY2566) as never;
    file.notes = [file];
    expect(checkSchedule(file)).toMatchObject({ ok: false });
  });
});
