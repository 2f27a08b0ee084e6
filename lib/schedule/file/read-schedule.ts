/** Reads a schedule file: text in, a schedule or a list of problems out. */
import type * as z from 'zod/mini';
import type { Problem, ProblemCode } from '../model/problems.ts';
import { type IssueParams, MAX_WINDOWS, scheduleSchemas } from '../model/schema.ts';
import type { Schedule, ScheduleWindow } from '../model/types.ts';
import { crossProblems, type RawFile } from './cross-checks.ts';

export type ReadSchedule =
  | { readonly ok: true; readonly schedule: Schedule }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** In characters; the FY2566 schedule has about 45,000. */
export const MAX_SCHEDULE_TEXT = 500_000;
export const MAX_PROBLEMS = 20;
const MAX_DEPTH = 12;
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

/**
 * Reads the text of a schedule file.
 *
 * Nothing of a file with a problem is used: the caller keeps the last good schedule. Every window
 * is checked, so that a person sees all that is wrong at once, but at most 20 problems are
 * reported.
 *
 * @param text JSON; a byte order mark, as Windows editors write one, is allowed
 * @returns the schedule, or its problems in the order of the file; never throws
 */
export function readSchedule(text: string): ReadSchedule {
  if (text.length > MAX_SCHEDULE_TEXT) {
    return failed(fileProblem('too-big', { limit: MAX_SCHEDULE_TEXT }));
  }
  const json = parseJson(text);
  return 'problem' in json ? failed(json.problem) : checkSchedule(json.value);
}

/**
 * Checks what was read already: the value of a schedule file's JSON, or what is stored of one.
 *
 * @param file anything; it is not changed
 * @returns as `readSchedule`: a schedule of its own, or what is wrong; never throws
 */
export function checkSchedule(file: unknown): ReadSchedule {
  if (!isObject(file) || file.format !== 'thanwela-schedule') {
    return failed(fileProblem('not-a-schedule'));
  }
  const version = file.version;
  if (typeof version === 'number' && version > 1)
    return failed(fileProblem('too-new', { version }));
  const forbidden = findForbidden(file);
  if (forbidden) return failed(forbidden);
  return check(file);
}

function check(file: RawFile): ReadSchedule {
  const { headSchema, windowSchema } = scheduleSchemas();
  const head = headSchema.safeParse(file);
  const rows = Array.isArray(file.windows) ? file.windows.slice(0, MAX_WINDOWS) : [];
  const windows: (ScheduleWindow | null)[] = [];
  const rowProblems: Problem[] = [];
  for (const [index, row] of rows.entries()) {
    const parsed = windowSchema.safeParse(row);
    windows.push(parsed.success ? parsed.data : null);
    if (!parsed.success) rowProblems.push(...problemsOf(parsed.error.issues, row, index + 1));
  }
  const problems = [
    ...(head.success ? [] : problemsOf(head.error.issues, file, null)),
    ...rowProblems,
    ...crossProblems(file, windows),
  ];
  if (!head.success || problems.length > 0) return failed(...problems);
  const whole = windows.filter((window) => window !== null);
  return { ok: true, schedule: { ...head.data, windows: whole } };
}

function failed(...problems: Problem[]): ReadSchedule {
  const inOrder = problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { ok: false, problems: inOrder.slice(0, MAX_PROBLEMS) };
}

function fileProblem(code: ProblemCode, params: Problem['params'] = {}): Problem {
  return { row: null, field: null, code, params };
}

function parseJson(text: string): { value: unknown } | { problem: Problem } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    // The person is told, with the line where the browser gives one.
    const line = /line (\d+)/.exec(String(error))?.[1];
    return { problem: fileProblem('not-json', line ? { line: Number(line) } : {}) };
  }
}

/**
 * The first key that could change an object's prototype when copied, or nesting deeper than any
 * schedule has. Walked without recursion, so that depth cannot exhaust the stack.
 */
function findForbidden(file: object): Problem | null {
  const open: { value: object; path: PropertyKey[] }[] = [{ value: file, path: [] }];
  for (let at = open.pop(); at; at = open.pop()) {
    for (const [key, value] of Object.entries(at.value)) {
      const path = [...at.path, Array.isArray(at.value) ? Number(key) : key];
      const found = FORBIDDEN_KEYS.includes(key) || path.length > MAX_DEPTH;
      if (found) return { ...placeOf(path), code: 'forbidden-key', params: { key } };
      if (typeof value === 'object' && value !== null) open.push({ value, path });
    }
  }
  return null;
}

/** Row and field of a path from the top of the file. */
function placeOf(path: readonly PropertyKey[]): Pick<Problem, 'row' | 'field'> {
  const [first, second, ...rest] = path;
  if (first === 'windows' && typeof second === 'number') {
    return { row: second + 1, field: fieldOf(rest) };
  }
  return { row: null, field: fieldOf(path) };
}

/** A path as people count: list items from 1. */
function fieldOf(path: readonly PropertyKey[]): string | null {
  if (path.length === 0) return null;
  return path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.');
}

function problemsOf(
  issues: readonly z.core.$ZodIssue[],
  input: unknown,
  row: number | null,
): Problem[] {
  return issues.flatMap((issue) => {
    const place = { row, field: fieldOf(issue.path) };
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        row,
        field: fieldOf([...issue.path, key.slice(0, 40)]),
        code: 'unknown-field' as const,
        params: {},
      }));
    }
    return [{ ...place, ...codeOf(issue, input) }];
  });
}

function codeOf(issue: z.core.$ZodIssue, input: unknown): Pick<Problem, 'code' | 'params'> {
  if (isMissing(input, issue.path)) return { code: 'missing', params: {} };
  switch (issue.code) {
    case 'custom': {
      const { problem, values } = issue.params as unknown as IssueParams;
      return { code: problem, params: values };
    }
    case 'invalid_value': {
      const value = valueAt(input, issue.path);
      return {
        code: CHOICE_PROBLEMS[fieldName(issue.path)] ?? 'unknown-choice',
        params: { value: shown(value), allowed: issue.values.map(String).join(', ') },
      };
    }
    case 'too_big':
      if (issue.origin === 'number') return { code: 'out-of-range', params: outOf(input, issue) };
      return {
        code: issue.origin === 'string' ? 'too-long' : 'too-many',
        params: { limit: Number(issue.maximum) },
      };
    case 'too_small':
      if (issue.origin === 'number') return { code: 'out-of-range', params: outOf(input, issue) };
      return { code: 'empty', params: {} };
    default:
      return { code: 'wrong-type', params: { expected: expectedType(issue) } };
  }
}

/** Fields for which an unknown word has a problem code of its own. */
const CHOICE_PROBLEMS: Readonly<Record<string, ProblemCode>> = {
  what: 'unknown-what',
  steps: 'unknown-step',
  roles: 'unknown-role',
};

function fieldName(path: readonly PropertyKey[]): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

function expectedType(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_type' ? issue.expected : '';
}

function outOf(input: unknown, issue: z.core.$ZodIssue): Problem['params'] {
  return { text: shown(valueAt(input, issue.path)) };
}

function shown(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 40);
}

function isMissing(input: unknown, path: readonly PropertyKey[]): boolean {
  const last = path.at(-1);
  const parent = valueAt(input, path.slice(0, -1));
  return last !== undefined && isObject(parent) && !Object.hasOwn(parent, last);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function isObject(value: unknown): value is RawFile {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
