import type { Language } from '../calendar/show.ts';
import type { RuleWords, Wording } from './engine.ts';
import { words as datasetCategory } from './rules/dataset-category.ts';
import { words as fileContent } from './rules/file-content.ts';
import { words as fileData } from './rules/file-data.ts';
import { words as fileFormat } from './rules/file-format.ts';
import { words as fileHidden } from './rules/file-hidden.ts';
import { words as fileName } from './rules/file-name.ts';
import { words as filePersonalData } from './rules/file-personal-data.ts';
import { words as fileSize } from './rules/file-size.ts';
import { words as requiredField } from './rules/required-field.ts';

/** The words of every rule, by the rule's id. */
export const RULE_WORDS: Readonly<Record<string, Wording>> = {
  'required-field': requiredField,
  'dataset-category': datasetCategory,
  'file-format': fileFormat,
  'file-content': fileContent,
  'file-size': fileSize,
  'file-personal-data': filePersonalData,
  'file-name': fileName,
  'file-data': fileData,
  'file-hidden': fileHidden,
};

/** The words of every rule in one language. */
export function ruleWords(language: Language): Record<string, RuleWords> {
  return Object.fromEntries(Object.entries(RULE_WORDS).map(([id, words]) => [id, words[language]]));
}
