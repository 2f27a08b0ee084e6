/**
 * What belongs in each required field, for those who fill it in the first time. The sentences are
 * files of the package, one a language, so that an official can read and correct them and nothing
 * carries them that does not show them; what is to be typed or chosen stays Thai in both.
 */
import type { Language } from '../../calendar/show.ts';
import type { Guidance, GuidanceSource } from '../model/guidance.ts';
import { CATALOGUE } from './catalogue-rows.ts';

/** Where the sentences stand in the package. */
export const GUIDANCE_FILES = {
  th: 'guidance/th.txt',
  en: 'guidance/en.txt',
} as const satisfies Record<Language, string>;

const sources = new Map(
  CATALOGUE.filter(({ required }) => required).map(({ id, basis }) => [
    id,
    basis as GuidanceSource,
  ]),
);

/** Whether there is something to say of a field of the catalogue: of every required one. */
export function isExplained(field: string): boolean {
  return sources.has(field);
}

/**
 * Reads what is said of the fields, by their ids.
 *
 * @param text one row a field: id | what belongs there | a good example | a poor one. At most 300
 * letters a row; '' where the choice itself is the example.
 */
export function readGuidance(text: string, language: Language): ReadonlyMap<string, Guidance> {
  const rows = text.trim().split(/\r?\n/u);
  return new Map(
    rows.map((row): [string, Guidance] => {
      const [id = '', what = '', good = '', poor = ''] = row.split('|');
      return [id, { language, what, good, poor, source: sources.get(id) ?? 'assumed' }];
    }),
  );
}
