import type { Step } from '../../domain/step.ts';
import type { Entry, Snapshot } from './entry.ts';
import type { Basis } from './field.ts';
import type { Level, Param } from './finding.ts';
import type { RuleContext } from './rule-context.ts';

/** A hit of a rule before it gets its words. */
export type Hit = {
  /** The field to fix; null where the hit concerns the step or the page as a whole. */
  entry: Entry | null;
  /** Other fields involved: the activities of a sum that does not add up. */
  also?: readonly Entry[];
  /** The hit is about all rows of a table; the field is only where it is shown. */
  overRows?: boolean;
  /** The step it belongs to, where there is no entry. */
  step?: Step;
  level?: Level;
  basis?: Basis;
  /** Which of the rule's wordings fits. */
  variant?: string;
  params?: Readonly<Record<string, Param>>;
  /** What the person may paste instead: the clean text, the day that was meant. */
  copy?: string;
  /** May be shown while the person is still in the field: characters that cannot be right. */
  immediate?: boolean;
  /** How many people's data it is about: counted in the banner and in the question before a save. */
  people?: number;
};

/** The rule could not be applied: these steps are not on the page and were not seen before. */
export type Unseen = { unseen: readonly Step[] };

/** A rule: one file, file name = id. Its words and examples are further exports of that file. */
export type Rule = {
  id: string;
  level: Level;
  basis: Basis | 'per-field';
  /** Where the rule comes from, in words a person can look up; the memo's words stand in "…". */
  source: string;
  run(snapshot: Snapshot, context: RuleContext): readonly (Hit | Unseen)[];
};

/** A snapshot, with the context where the rule uses it. */
export type Example = Snapshot | { snapshot: Snapshot; context: RuleContext };
export type Examples = { pass: readonly Example[]; fail: readonly Example[] };
