import type { Rule } from './engine.ts';
import { rule as fileFormat } from './rules/file-format.ts';
import { rule as requiredField } from './rules/required-field.ts';

/** Every rule, in the order findings are listed within a field. A structure test compares it with the folder. */
export const RULES: readonly Rule[] = [requiredField, fileFormat];
