/** Looks up what is known of a kind of work; the rows stand in `kinds-of-work.ts`. */
import type { Quarter } from '../../calendar/years.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { Site } from '../../domain/site.ts';
import { OPEN_D_STEPS, type Step } from '../../domain/step.ts';
import { KINDS_OF_WORK, type KindOfWork, type What } from './kinds-of-work.ts';

/** Every kind of work, in the order in which people choose from them; at least one. */
export const WHATS = Object.keys(KINDS_OF_WORK) as [What, ...What[]];

/** The row of a kind of work. */
export function kindOf(what: What): KindOfWork {
  return KINDS_OF_WORK[what];
}

/** The site on which the work of a window is done; null when it is done on neither. */
export function siteOfWork(what: What): Site | null {
  return kindOf(what).site;
}

/** True when windows of the kind `approval` are where work of the kind `entry` is approved. */
export function approves(approval: What, entry: What): boolean {
  return kindOf(entry).approvedBy === approval;
}

/**
 * Two windows with the same key are about the same work, whatever schedule they stand in. Kinds
 * without a title of their own go by that of the window.
 */
export function workKey({ what, fiscalYear, quarter, title }: NamedWork): string {
  const own = kindOf(what).title === null ? (title?.th ?? '') : '';
  return [what, fiscalYear, quarter, own].join('|');
}

interface NamedWork {
  readonly what: What;
  readonly fiscalYear: number;
  readonly quarter: Quarter | null;
  readonly title?: Bilingual;
}

/** The steps of the forms on which the work of a window is entered. */
export function formSteps(what: What, steps: readonly Step[]): readonly Step[] {
  return kindOf(what).site === 'open-d' ? OPEN_D_STEPS : steps;
}
