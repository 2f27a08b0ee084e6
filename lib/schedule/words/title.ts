/** Titles of windows, from the table of kinds of work. */
import type { Language } from '../../calendar/show.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { What } from '../model/types.ts';
import { approves, kindOf } from '../model/work.ts';

/** What a title is made of. */
export interface TitleParts {
  readonly what: What;
  /** The kind at the head of the chain: an approval is named after what it approves. */
  readonly about?: What;
  /** The quarter as people read it; '' for kinds without one. */
  readonly label: string;
  /** The year (พ.ศ.) as people read it. */
  readonly year: string;
  /** The window's own title, for kinds that have none. */
  readonly own?: Bilingual | undefined;
}

/** A title: "รายงานความก้าวหน้า ไตรมาส 2/66 (M6)". */
export function workTitle(parts: TitleParts, language: Language): string {
  const { what, about } = parts;
  const ofApproval =
    about !== undefined && approves(what, about) ? kindOf(about).approvalTitle : undefined;
  return filled(ofApproval ?? kindOf(what).title, parts, language);
}

/** The part of a title that is left to say in the kind's own lane: "ไตรมาส 2/66". */
export function shortWorkTitle(parts: TitleParts, language: Language): string {
  return filled(kindOf(parts.what).short, parts, language);
}

function filled(
  template: Bilingual | null,
  { label, year, own }: TitleParts,
  language: Language,
): string {
  // A window's own title is not a template: braces in it are literal.
  if (template === null) return own?.[language] ?? '';
  return template[language].replace('{label}', () => label).replace('{year}', () => year);
}
