import type { Language } from '../calendar/show.ts';
import type { RuleWords, Wording } from './engine.ts';
import { words as fileFormat } from './rules/file-format.ts';
import { words as requiredField } from './rules/required-field.ts';

/** The words of every rule, by the rule's id. */
export const RULE_WORDS: Readonly<Record<string, Wording>> = {
  'required-field': requiredField,
  'file-format': fileFormat,
};

/** The words of every rule in one language. */
export function ruleWords(language: Language): Record<string, RuleWords> {
  return Object.fromEntries(Object.entries(RULE_WORDS).map(([id, words]) => [id, words[language]]));
}
