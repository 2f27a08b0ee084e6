import type { Day } from '../../calendar/day.ts';
import type { Language } from '../../calendar/show.ts';
import type { Step } from '../../domain/step.ts';
import type { Sentence as Said } from '../../text/fill.ts';
import type { Basis, FieldKind } from './field.ts';

export const LEVELS = ['personal', 'must', 'check', 'advice'] as const;
/**
 * Worst first. `personal`: numbers of people are about to be published; `must` has to be fixed before
 * it is sent; `check` look again; `advice`. Nothing ever blocks.
 */
export type Level = (typeof LEVELS)[number];

/** Levels whose findings are switched off at their field only, never everywhere with one click. */
const ONE_BY_ONE: ReadonlySet<Level> = new Set<Level>(['personal', 'must']);

/** May a rule, or a finding, be switched off everywhere? */
export const canBeMutedEverywhere = ({ level }: { readonly level: Level }): boolean =>
  !ONE_BY_ONE.has(level);

/**
 * What the sentences of a finding are filled with; a day is formatted as the person prefers, and a
 * parameter that is itself a sentence (why a file cannot be opened) is put into their language.
 */
export type Param = string | number | { readonly day: Day } | Said | readonly Said[];

/** The sentences of a finding. */
export type Sentence = 'what' | 'why' | 'fix';
/** A rule that finds several kinds of mistakes words each: `what.swapped` overrides `what`. */
export type RuleWords = {
  /** What the rule looks for, without any field: for the list of what is switched off. */
  name: string;
  /** What is wrong, one short sentence; `{label}` is the field. */
  what: string;
  /** Why it matters, one line. */
  why: string;
  /** What to do. */
  fix: string;
} & { [variant: `${Sentence}.${string}`]: string };

/**
 * A rule's words in both languages: the export `words` of its file. They travel to the page with
 * the view, in one language, so that the content script stays small.
 */
export type Wording = Readonly<Record<Language, RuleWords>>;

/** A finding, ready to be worded. */
export type Finding = {
  /** Stable across re-checks: rule, field, row and control. */
  id: string;
  rule: string;
  level: Level;
  /** Catalogue id, `page:LABEL` for a field only the page knows, `page` for the page as a whole. */
  field: string;
  row: number | null;
  step: Step | null;
  label: string;
  /** Kinds of the field; empty where it concerns the page as a whole. */
  kinds: readonly FieldKind[];
  basis: Basis;
  /** Null where it concerns the page as a whole. */
  entryKey: string | null;
  /** Keys of other fields involved. */
  alsoKeys: readonly string[];
  variant?: string;
  params: Readonly<Record<string, Param>>;
  copy?: string;
  immediate?: boolean;
  /** How many people's data it is about, where it is about that. */
  people?: number;
};

/** What one check gives. */
export type Checked = {
  findings: Finding[];
  /** Rules that threw; the others still ran. */
  broken: string[];
  /** Rules that could not be applied, and the steps they would need. */
  unseen: { rule: string; steps: readonly Step[] }[];
};

/** Switched off by the person: a rule at one field, or (`field` null) for good. */
export type Mute = { rule: string; field: string | null };

/** A mute that hides findings of the page: how many, and what they are about, in words. */
export type Muted = Mute & { name: string; label: string; n: number };

/** Required fields on screen, and how many of them are filled in. */
export type Filled = { done: number; of: number };

/** A finding with its words, as it travels to the page. */
export type Worded = {
  finding: Finding;
  words: RuleWords;
  /** What the catalogue calls the field, where the page words it otherwise. */
  standardName?: string | undefined;
  /** There is something to say of what belongs in the field; see the request `guidance`. */
  hasGuidance: boolean;
};
