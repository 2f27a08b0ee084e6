import * as z from 'zod/mini';
import { browser } from '../browser.ts';
import type { FileReport, FileRule } from '../files/report.ts';
import type { Basis, FieldKind } from '../forms/catalogue.ts';
import { check, type Entry, type Snapshot, withoutMuted, wordFinding } from '../forms/engine.ts';
import type { FormAnswer, FormReport } from '../forms/form-report.ts';
import { RULES } from '../forms/registry.ts';
import { ruleWords } from '../forms/rule-words.ts';
import { presentState } from '../present.ts';
import { loadMutes } from '../settings/mutes.ts';
import { site, step, text } from '../settings/shapes.ts';
import { contextOf } from './context.ts';
import { keepDraft } from './keep-drafts.ts';
import { seenOf } from './seen.ts';

const number = z.number();
const numbers = z.array(number).check(z.maxLength(10));
const samples = z.array(text(400)).check(z.maxLength(10));
const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('column'), sheet: text(400), column: text(400), rows: numbers }),
  z.object({
    kind: z.literal('table'),
    part: text(400),
    table: number,
    column: number,
    rows: numbers,
  }),
  z.object({ kind: z.literal('paragraph'), part: text(400), paragraphs: numbers }),
  z.object({ kind: z.literal('path'), path: text(400), items: numbers }),
  z.object({ kind: z.literal('line'), line: number, column: number }),
  z.object({ kind: z.literal('part'), part: text(400) }),
]);
/** What a file is and what was found in it, as `shortened` sends it: never its content. */
const fileReportSchema = z.object({
  name: text(400),
  size: number,
  verdict: text(20) as unknown as z.ZodMiniType<FileReport['verdict']>,
  reason: z.nullable(text(40)) as unknown as z.ZodMiniType<FileReport['reason']>,
  stop: z.nullable(z.object({ line: number, column: number, before: text(200), after: text(200) })),
  findings: z
    .array(
      z.object({
        rule: text(40) as unknown as z.ZodMiniType<FileRule>,
        level: z.enum(['must', 'check', 'advice']),
        where: z.nullable(place),
        count: number,
        samples,
        params: z.record(z.string(), text(400)),
      }),
    )
    .check(z.maxLength(200)),
});

/** Bounds are those of the page side: `lib/page` cuts values and labels before they are sent. */
const entrySchema = z.object({
  key: text(20),
  field: z.nullable(text(60)),
  step: z.nullable(step),
  label: text(400),
  kinds: z.array(text(20) as unknown as z.ZodMiniType<FieldKind>).check(z.maxLength(6)),
  row: z.nullable(z.number()),
  required: z.boolean(),
  basis: text(20) as unknown as z.ZodMiniType<Basis>,
  marked: z.boolean(),
  live: z.boolean(),
  empty: z.boolean(),
  value: text(20_000),
  rich: z.optional(z.literal(true)),
  files: z.optional(z.array(fileReportSchema).check(z.maxLength(50))),
}) as unknown as z.ZodMiniType<Entry>;

/** The door for reports: see `FormReport`. */
export const formReportSchema = z.object({
  type: z.literal('check-form'),
  site,
  project: z.nullable(text(200)),
  steps: z.array(step).check(z.maxLength(20)),
  seq: z.number(),
  base: z.nullable(z.number()),
  order: z.nullable(z.array(text(20)).check(z.maxLength(5000))),
  changed: z.array(entrySchema).check(z.maxLength(5000)),
});

/** More findings than anyone mends at once. */
const MOST_FINDINGS = 500;
/** So many pages are remembered; an older one is simply asked for its whole form again. */
const MOST_PAGES = 50;

type Known = { seq: number; entries: Map<string, Entry>; order: readonly string[] };

/**
 * What each page showed last, by tab and frame. Only a shortcut: when the worker was stopped and
 * this is gone, the page is asked again.
 */
const pages = new Map<string, Known>();

/** The form after a report; null when the report changes something that is not known here. */
function merge(report: FormReport, page: string): Known | null {
  const known = pages.get(page);
  if (report.base !== null && known?.seq !== report.base) return null;
  const entries = new Map(report.base === null ? [] : known?.entries);
  for (const entry of report.changed) entries.set(entry.key, entry);
  const order = report.order ?? known?.order ?? [];
  const wanted = new Set(order);
  for (const key of entries.keys()) if (!wanted.has(key)) entries.delete(key);
  if (order.some((key) => !entries.has(key))) return null;
  return { seq: report.seq, entries, order };
}

/**
 * Runs every rule over the form a page reports and words what they find.
 *
 * @param isPrivate the page is in a private window: nothing of it is kept
 */
export async function checkForm(
  report: FormReport,
  page: string,
  isPrivate: boolean,
): Promise<FormAnswer> {
  const form = merge(report, page);
  if (form === null) return 'again';
  pages.delete(page);
  pages.set(page, form);
  for (const oldest of pages.keys()) {
    if (pages.size <= MOST_PAGES) break;
    pages.delete(oldest);
  }
  const snapshot: Snapshot = {
    site: report.site,
    steps: report.steps,
    entries: form.order.flatMap((key) => form.entries.get(key) ?? []),
  };
  const [present, mutes] = await Promise.all([presentState(), loadMutes(browser.storage.local)]);
  const { reading, nowMs, settings } = present;
  if (settings.keepDrafts && !isPrivate) {
    void keepDraft({ snapshot, project: report.project, isFirst: report.seq === 1 }, page);
  }
  const tab = page.split(':')[0] ?? '';
  const seen = await seenOf(tab, report.project, snapshot, nowMs);
  const { findings, broken, unseen } = check(RULES, snapshot, contextOf(present, seen));
  const left = withoutMuted(findings, mutes);
  const words = ruleWords(reading.language);
  const isOn = (rule: string) => !mutes.some((mute) => mute.rule === rule && mute.field === null);
  const nameOf = (rule: string) => words[rule]?.name ?? rule;
  return {
    seq: report.seq,
    items: left
      .slice(0, MOST_FINDINGS)
      .map((finding) => ({ finding, words: wordFinding(finding, words, reading) })),
    muted: findings.length - left.length,
    unseen: unseen
      .filter(({ rule }) => isOn(rule))
      .map(({ rule, steps }) => ({ name: nameOf(rule), steps })),
    broken: broken.map(nameOf),
  };
}
