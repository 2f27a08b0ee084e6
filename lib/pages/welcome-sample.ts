/** The sample form of the first day: checked by the rules themselves, in the page. */
import type { Day } from '../calendar/day.ts';
import { check, wordFinding } from '../forms/check/engine.ts';
import { RULES } from '../forms/check/registry.ts';
import { ruleWords } from '../forms/check/rule-words.ts';
import { CATALOGUE } from '../forms/fields/catalogue-rows.ts';
import type { Entry } from '../forms/model/entry.ts';
import { NO_CONTEXT } from '../forms/model/rule-context.ts';
import type { Reading } from '../schedule/words/describe.ts';
import type { SampleField, SampleFinding } from './welcome-page.ts';

/** What is found in the sample's values; on a day without any window. */
export function checkSample(
  values: Readonly<Record<SampleField, string>>,
  today: Day,
  reading: Reading,
): SampleFinding[] {
  const entries = Object.entries(values).flatMap(([id, value]): Entry[] => {
    const field = CATALOGUE.find((each) => each.id === id);
    if (!field) return [];
    const { step, label, kinds, required, basis } = field;
    const empty = value.trim() === '';
    const own = { key: id, field: id, step, label, kinds, required, basis, value, empty };
    return [{ ...own, row: null, marked: false, live: true }];
  });
  const snapshot = { site: 'emenscr', steps: ['M2', 'M3'], entries } as const;
  const { findings } = check(RULES, snapshot, { ...NO_CONTEXT, today });
  const words = ruleWords(reading.language);
  return findings.flatMap((finding): SampleFinding[] => {
    if (finding.entryKey === null) return [];
    const { what, fix } = wordFinding(finding, words, reading);
    return [{ field: finding.entryKey as SampleField, level: finding.level, what, fix }];
  });
}
