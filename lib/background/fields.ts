import * as z from 'zod/mini';
import { browser } from '../browser.ts';
import { CATALOGUE } from '../forms/catalogue-rows.ts';
import type { Correction } from '../forms/corrections.ts';
import { createMatcher } from '../forms/match.ts';
import { type PageReport, pageReportText } from '../forms/page-report.ts';
import {
  type RecogniseAnswer,
  type RecogniseRequest,
  recognise,
  type SeenControl,
} from '../forms/recognise.ts';
import { presentState } from '../present.ts';
import { changeCorrections, loadCorrections } from '../settings/corrections.ts';
import { loadSchedules } from '../settings/schedule-store.ts';
import { name, site, step, text } from '../settings/shapes.ts';

const seenSchema: z.ZodMiniType<SeenControl> = z.object({
  key: text(20),
  labels: z.array(z.object({ text: text(400), source: text(20) })).check(z.maxLength(12)),
  kind: text(20),
  shown: z.boolean(),
  section: z.nullable(step),
  located: z.nullable(text(60)),
});
const controls = z.array(seenSchema).check(z.maxLength(5000));
const steps = z.array(step).check(z.maxLength(20));

/** The doors for what a page says of its controls. */
export const recogniseSchema = z.object({ type: z.literal('recognise'), site, steps, controls });
export const correctSchema = z.object({
  type: z.literal('correct'),
  site,
  // One without a name would make the whole list unreadable.
  label: name(400),
  step: z.optional(step),
  kind: z.optional(text(20)),
  field: z.nullable(text(60)),
});
export const pageReportSchema = z.object({
  type: z.literal('page-report'),
  site,
  path: text(2000),
  steps,
  controls,
  marked: z.array(text(20)).check(z.maxLength(5000)),
});

export const falseAlarmSchema = z.object({
  type: z.literal('false-alarm'),
  site,
  finding: z.object({
    rule: text(60),
    variant: z.optional(text(60)),
    field: text(200),
    label: text(400),
    kinds: z.array(text(20)).check(z.maxLength(6)),
    row: z.nullable(z.number()),
    step: z.nullable(step),
    level: z.enum(['must', 'check', 'advice']),
    basis: text(20),
  }),
});

/** Made once for as long as the worker lives: it remembers the labels of every page. */
const match = createMatcher(CATALOGUE);

/** The ministry's corrections come with the schedule; what this person said counts more. */
async function corrections(): Promise<Correction[]> {
  const [schedules, own] = await Promise.all([
    loadSchedules(browser.storage),
    loadCorrections(browser.storage.local),
  ]);
  return [...schedules.inUse.flatMap((schedule) => schedule.corrections ?? []), ...own];
}

/** Tells a page which field each of its controls is. */
export async function recogniseFields(request: RecogniseRequest): Promise<RecogniseAnswer> {
  return recognise(request, CATALOGUE, match, await corrections());
}

/** Keeps what the person said a field is. */
export async function correct(said: Omit<Correction, 'added'>): Promise<true> {
  const { today } = await presentState();
  await changeCorrections(browser.storage.local, { add: [{ ...said, added: today }] });
  return true;
}

/** The text of a page report. */
export async function reportPage(report: PageReport): Promise<string> {
  const answer = await recogniseFields({ type: 'recognise', ...report });
  return pageReportText(report, answer, browser.runtime.getManifest().version);
}
