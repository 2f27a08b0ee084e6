/**
 * The shape of a schedule file, checked with zod. Everything is bounded: a schedule comes from a
 * file or an address that somebody gave, and is kept in the browser's storage.
 */
import * as z from 'zod/mini';
import { type Day, type NotADay, parseDay } from '../../calendar/day.ts';
import { isThaiYear, isYear, toThaiYear } from '../../calendar/era.ts';
import { QUARTERS } from '../../calendar/years.ts';
import { WINDOW_STEPS } from '../../domain/step.ts';
import { deceives } from '../../text/visible.ts';
import type { ProblemCode } from './problems.ts';
import {
  CHANGE_KINDS,
  CONDITIONS,
  CORRECTION_SITES,
  MEMO_CERTAINTIES,
  REASON_PARTS,
  ROLES,
  type ScheduleWindow,
  WHATS,
} from './types.ts';

export const MAX_WINDOWS = 200;
const MAX_ID = 40;
const MAX_LINE = 300;
const MAX_TEXT = 2000;
const MAX_LIST = 50;
const MAX_HOLIDAY_YEARS = 10;
const MAX_HOLIDAYS = 80;
const MAX_CORRECTIONS = 200;

/** The parameters of a custom issue: what `readSchedule` turns into a problem. */
export interface IssueParams {
  readonly problem: ProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}

function custom(problem: ProblemCode, values: IssueParams['values'] = {}) {
  return { code: 'custom' as const, params: { problem, values } satisfies IssueParams };
}

const DAY_PROBLEMS: Readonly<Record<NotADay['reason'], ProblemCode>> = {
  'not-iso': 'not-a-day',
  'no-such-day': 'no-such-day',
  'year-out-of-range': 'year-out-of-range',
  'thai-year': 'thai-year-in-iso-date',
};

/** A link as it seems to be: `https://true.example@evil.example/` leads to the latter. */
function isAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s/]+/i.test(text) || deceives(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

function makeSchemas() {
  const day = z.pipe(
    z.string(),
    z.transform((text, context): Day => {
      const parsed = parseDay(text);
      if (parsed.ok) return parsed.day;
      const meant = parsed.reason === 'thai-year' ? { meant: parsed.meant ?? '' } : {};
      const shown = text.slice(0, MAX_ID);
      context.issues.push({
        ...custom(DAY_PROBLEMS[parsed.reason], { text: shown, ...meant }),
        input: text,
      });
      return z.NEVER;
    }),
  );

  const line = z.string().check(z.minLength(1), z.maxLength(MAX_LINE));
  const text = z.string().check(z.minLength(1), z.maxLength(MAX_TEXT));
  const bilingual = z.strictObject({ th: text, en: text });

  const id = z.string().check((context) => {
    if (/^[a-z0-9][a-z0-9._-]{0,39}$/i.test(context.value)) return;
    const shown = context.value.slice(0, MAX_ID);
    context.issues.push({ ...custom('bad-id', { text: shown }), input: context.value });
  });

  const agencyId = z.string().check(z.minLength(1), z.maxLength(MAX_ID), (context) => {
    if (!deceives(context.value)) return;
    context.issues.push({ ...custom('bad-id', { text: context.value }), input: context.value });
  });

  const address = z.string().check(z.maxLength(MAX_LINE), (context) => {
    if (isAddress(context.value)) return;
    context.issues.push({ ...custom('bad-address'), input: context.value });
  });

  /** A year of the Thai era; a Gregorian year is refused with the year that was meant. */
  const thaiYear = z.int().check((context) => {
    const year = context.value;
    if (isThaiYear(year)) return;
    context.issues.push({
      ...(isYear(year)
        ? custom('gregorian-year', { year, meant: toThaiYear(year) })
        : custom('out-of-range', { text: year })),
      input: year,
    });
  });

  const quarter = z.literal(QUARTERS);
  const list = <Item extends z.core.$ZodType>(item: Item) =>
    z.array(item).check(z.maxLength(MAX_LIST));
  const filledList = <Item extends z.core.$ZodType>(item: Item) =>
    z.array(item).check(z.minLength(1), z.maxLength(MAX_LIST));

  const quote = z.strictObject({ text, place: bilingual });

  const reason = z.strictObject({
    part: z.enum(REASON_PARTS),
    certainty: z.enum(MEMO_CERTAINTIES),
    why: bilingual,
  });

  const plan = z.strictObject({
    name: line,
    years: z.nullable(z.strictObject({ from: thaiYear, to: thaiYear })),
    condition: z.nullable(z.enum(CONDITIONS)),
  });

  const change = z.strictObject({
    kind: z.enum(CHANGE_KINDS),
    before: z.strictObject({ start: z.nullable(day), end: day }),
    quote,
    memo: z.exactOptional(z.strictObject({ number: line, date: day })),
  });

  const labels = z
    .record(agencyId, z.strictObject({ quarter, year: thaiYear }))
    .check((context) => {
      if (Object.keys(context.value).length <= MAX_LIST) return;
      context.issues.push({ ...custom('too-many', { limit: MAX_LIST }), input: context.value });
    });

  /** One window; output is a `ScheduleWindow`. */
  const windowSchema = z.strictObject({
    id,
    what: z.enum(WHATS),
    title: z.exactOptional(z.strictObject({ th: line, en: line })),
    steps: list(z.enum(WINDOW_STEPS)),
    roles: filledList(z.enum(ROLES)),
    agencies: z.nullable(filledList(agencyId)),
    start: z.nullable(day),
    end: day,
    fiscalYear: thaiYear,
    quarter: z.nullable(quarter),
    period: z.nullable(z.strictObject({ from: day, to: day })),
    labels,
    certainty: z.enum(MEMO_CERTAINTIES),
    reasons: list(reason),
    conditions: list(z.enum(CONDITIONS)),
    plans: z.exactOptional(list(plan)),
    quotes: filledList(quote),
    follows: z.nullable(id),
    note: z.exactOptional(bilingual),
    change: z.exactOptional(change),
  }) satisfies z.ZodMiniType<ScheduleWindow>;

  const holiday = z.strictObject({
    day,
    name: line,
    kind: z.enum(['civil-service', 'substitute', 'special']),
    source: line,
    confirmed: z.boolean(),
  });

  const holidayYear = z.strictObject({
    thaiYear,
    complete: z.boolean(),
    holidays: z.array(holiday).check(z.maxLength(MAX_HOLIDAYS)),
    note: z.exactOptional(bilingual),
  });

  const memo = z.strictObject({
    number: line,
    date: day,
    subject: text,
    links: z.exactOptional(
      list(z.strictObject({ label: line, url: z.nullable(address), note: z.nullable(bilingual) })),
    ),
  });

  const agency = z.strictObject({
    id: agencyId,
    name: line,
    nameEn: line,
    year: z.enum(['fiscal', 'calendar']),
  });

  const correction = z.strictObject({
    site: z.enum(CORRECTION_SITES),
    label: line,
    step: z.exactOptional(line),
    kind: z.exactOptional(line),
    field: z.nullable(line),
    added: day,
  });

  /** Everything but the windows, which are checked one by one so that each keeps its number. */
  const headSchema = z.strictObject({
    format: z.literal('thanwela-schedule'),
    version: z.literal(1),
    id,
    fiscalYear: thaiYear,
    revision: z.int().check(z.gte(1), z.lte(10_000)),
    issuer: line,
    memo,
    agencies: filledList(agency),
    windows: z.array(z.unknown()).check(z.minLength(1), z.maxLength(MAX_WINDOWS)),
    notes: list(z.strictObject({ code: id, text: bilingual })),
    holidays: z.exactOptional(z.array(holidayYear).check(z.maxLength(MAX_HOLIDAY_YEARS))),
    corrections: z.exactOptional(z.array(correction).check(z.maxLength(MAX_CORRECTIONS))),
  });

  /** `parts`: those that are validated by code, which a JSON Schema has to express in its own terms. */
  return { windowSchema, headSchema, parts: { day, id, address, thaiYear } };
}

let made: ReturnType<typeof makeSchemas> | undefined;

/**
 * The schemas of a schedule file, made when something is validated for the first time: that takes
 * longer than much else that a page does before it is seen, and most pages have nothing to validate.
 */
export function scheduleSchemas(): ReturnType<typeof makeSchemas> {
  made ??= makeSchemas();
  return made;
}
