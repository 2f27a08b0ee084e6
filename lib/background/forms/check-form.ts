import { check, withoutMuted, withoutRepeats, wordFinding } from '../../forms/check/engine.ts';
import { RULES } from '../../forms/check/registry.ts';
import { ruleWords } from '../../forms/check/rule-words.ts';
import { isExplained } from '../../forms/fields/guidance.ts';
import type { Entry, Snapshot } from '../../forms/model/entry.ts';
import type { Finding, Mute, Muted } from '../../forms/model/finding.ts';
import { goodFiles } from '../../forms/read/file-hits.ts';
import { filledOf } from '../../forms/read/required.ts';
import { presentState } from '../../present.ts';
import type { FormAnswer, RequestOf } from '../../protocol/messages.ts';
import { report as noteError } from '../../report.ts';
import { saveInput } from '../../saved-input/keep.ts';
import { loadMutes } from '../../settings/stores/mutes.ts';
import { storage } from '../../storage.ts';
import { pageOf, type Sender } from '../requests/sender.ts';
import { standardName } from './fields.ts';
import { noteWork } from './note-work.ts';
import { ruleContext } from './rule-context.ts';
import { seenOf } from './seen.ts';
import { watchTabs } from './watch-tabs.ts';

/** More findings than anyone fixes at once. */
const MAX_FINDINGS = 500;
/** Pages that are remembered at a time; an older one is asked for its whole form again. */
const MAX_PAGES = 50;

type ReportedForm = {
  seq: number;
  entries: Map<string, Entry>;
  order: readonly string[];
  /** What the page says of its project; a report says it only when it is new. */
  about: RequestOf<'check-form'>['about'];
};

/**
 * What each page showed last, by tab, frame, site and document: a report builds on what the same
 * document said, never on what another one showed there before it. Only a cache: when the worker was
 * stopped and it is gone, the page is asked for the whole form.
 */
const pages = new Map<string, ReportedForm>();

const documentOf = (sender: Sender) => `${pageOf(sender)}:${sender.site}:${sender.document}`;

/** Whether a form is held, of one tab or of any. */
export const isAnyFormHeld = (tab: number | null = null): boolean =>
  tab === null ? pages.size > 0 : [...pages.keys()].some((key) => key.startsWith(`${tab}:`));

/** Forgets the forms of a tab that was closed, or has left the site. */
export function forgetForms(tab: number): void {
  for (const key of pages.keys()) if (key.startsWith(`${tab}:`)) pages.delete(key);
}

/** The form after a report; null when it builds on a report that is not cached here. */
function merge(report: RequestOf<'check-form'>, page: string): ReportedForm | null {
  const known = pages.get(page);
  if (report.base !== null && known?.seq !== report.base) return null;
  const entries = new Map(report.base === null ? [] : known?.entries);
  for (const entry of report.changed) entries.set(entry.key, entry);
  const order = report.order ?? known?.order ?? [];
  const wanted = new Set(order);
  for (const key of entries.keys()) if (!wanted.has(key)) entries.delete(key);
  if (order.some((key) => !entries.has(key))) return null;
  const about = report.about ?? (report.base === null ? null : (known?.about ?? null));
  return { seq: report.seq, entries, order, about };
}

/** What the person switched off and would be found here, one line a mute. */
function mutedOf(
  all: readonly Finding[],
  left: readonly Finding[],
  mutes: readonly Mute[],
  nameOf: (rule: string) => string,
): Muted[] {
  const shown = new Set(left);
  const hidden = all.filter((finding) => !shown.has(finding));
  return mutes.flatMap(({ rule, field }) => {
    const own = hidden.filter((each) => each.rule === rule && (field ?? each.field) === each.field);
    if (own.length === 0) return [];
    const label = field === null ? '' : (own[0]?.label ?? '');
    return [{ rule, field, name: nameOf(rule), label, n: own.length }];
  });
}

/** Runs every rule over the form a page reports and words what they find. */
export async function checkForm(
  report: RequestOf<'check-form'>,
  sender: Sender,
): Promise<FormAnswer> {
  const page = pageOf(sender);
  const document = documentOf(sender);
  const form = merge(report, document);
  if (form === null) return 'again';
  watchTabs();
  pages.delete(document);
  pages.set(document, form);
  for (const oldest of pages.keys()) {
    if (pages.size <= MAX_PAGES) break;
    pages.delete(oldest);
  }
  const snapshot: Snapshot = {
    site: sender.site,
    steps: report.steps,
    entries: form.order.flatMap((key) => form.entries.get(key) ?? []),
  };
  const [present, mutes] = await Promise.all([presentState(), loadMutes(storage().local)]);
  const { reading, nowMs, settings } = present;
  if (settings.keepDrafts && !sender.isPrivate) {
    void saveInput({ snapshot, project: report.project, isFirst: report.seq === 1 }, page);
  }
  const seen = await seenOf(sender, report.project, snapshot, nowMs);
  const { findings, broken, unseen } = check(
    RULES,
    snapshot,
    ruleContext(present, seen),
    (error, rule) => noteError(error, `rule ${rule}`),
  );
  const said = withoutRepeats(findings);
  const left = withoutMuted(said, mutes);
  if (
    settings.keepWork &&
    !sender.isPrivate &&
    report.project !== null &&
    report.steps.length > 0
  ) {
    const { project } = report;
    void noteWork({ snapshot, findings: left, project, about: form.about }, nowMs);
  }
  const words = ruleWords(reading.language);
  const isOn = (rule: string) => !mutes.some((mute) => mute.rule === rule && mute.field === null);
  const nameOf = (rule: string) => words[rule]?.name ?? rule;
  return {
    seq: report.seq,
    items: left.slice(0, MAX_FINDINGS).map((finding) => ({
      finding,
      words: wordFinding(finding, words, reading),
      standardName: standardName(finding),
      hasGuidance: isExplained(finding.field),
    })),
    muted: mutedOf(said, left, mutes, nameOf),
    filled: filledOf(snapshot),
    lacks: seen.lacks ?? {},
    goodFiles: goodFiles(snapshot),
    unseen: unseen
      .filter(({ rule }) => isOn(rule))
      .map(({ rule, steps }) => ({ name: nameOf(rule), steps })),
    broken: broken.map(nameOf),
  };
}
