import { browser } from '../../browser.ts';
import { CATALOGUE } from '../../forms/fields/catalogue-rows.ts';
import { createMatcher } from '../../forms/fields/match.ts';
import { pageReport } from '../../forms/fields/page-report.ts';
import { recognisePage } from '../../forms/fields/recognise-page.ts';
import type { Correction } from '../../forms/model/correction.ts';
import type { Finding } from '../../forms/model/finding.ts';
import type { PageView, RecogniseAnswer } from '../../forms/model/recognition.ts';
import { presentState } from '../../present.ts';
import type { Schedule } from '../../schedule/model/types.ts';
import { rememberLast } from '../../settings/remember-last.ts';
import { changeCorrections, loadCorrections } from '../../settings/stores/corrections.ts';
import { loadSchedules } from '../../settings/stores/schedules.ts';
import { storage } from '../../storage.ts';
import { withErrors } from '../../stored-reports.ts';
import { labelKey } from '../../text/normalise.ts';

/** Created once per worker: it caches the labels of every page. */
const match = createMatcher(CATALOGUE);

/** Corrections that came with schedules, then the person's own, which take precedence. */
async function corrections(): Promise<readonly Correction[]> {
  const [schedules, own] = await Promise.all([
    loadSchedules(storage()),
    loadCorrections(storage().local),
  ]);
  return together(schedules.inUse, own);
}
const together = rememberLast((schedules: readonly Schedule[], own: readonly Correction[]) => [
  ...schedules.flatMap((schedule) => schedule.corrections ?? []),
  ...own,
]);

const names = new Map(CATALOGUE.map(({ id, label }) => [id, label]));

/** What the catalogue calls a finding's field, where its page words it otherwise. */
export function standardName({
  field,
  label,
}: Pick<Finding, 'field' | 'label'>): string | undefined {
  const name = names.get(field);
  return name === undefined || labelKey(name) === labelKey(label) ? undefined : name;
}

/** Tells a page what its controls are called and which field each of them is. */
export async function recogniseFields(page: PageView): Promise<RecogniseAnswer> {
  return recognisePage(page, CATALOGUE, match, await corrections());
}

/** Keeps what the person said a field is. */
export async function correct(said: Omit<Correction, 'added'>): Promise<true> {
  const { today } = await presentState();
  await changeCorrections(storage().local, { add: [{ ...said, added: today }] });
  return true;
}

/** Takes back what the person said of a field. */
export async function takeBack(said: Omit<Correction, 'added'>): Promise<true> {
  const { today } = await presentState();
  await changeCorrections(storage().local, { remove: [{ ...said, added: today }] });
  return true;
}

/** The text of a page report. */
export async function reportPage(view: PageView): Promise<string> {
  return withErrors(pageReport(view, browser.runtime.getManifest().version));
}
