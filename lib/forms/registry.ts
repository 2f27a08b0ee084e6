import type { Rule } from './engine.ts';
import { rule as datasetCategory } from './rules/dataset-category.ts';
import { rule as fileContent } from './rules/file-content.ts';
import { rule as fileData } from './rules/file-data.ts';
import { rule as fileFormat } from './rules/file-format.ts';
import { rule as fileHidden } from './rules/file-hidden.ts';
import { rule as fileName } from './rules/file-name.ts';
import { rule as filePersonalData } from './rules/file-personal-data.ts';
import { rule as fileSize } from './rules/file-size.ts';
import { rule as requiredField } from './rules/required-field.ts';

/** Every rule, in the order findings are listed within a field. A structure test compares it with the folder. */
export const RULES: readonly Rule[] = [
  requiredField,
  datasetCategory,
  fileFormat,
  fileContent,
  fileSize,
  filePersonalData,
  fileName,
  fileData,
  fileHidden,
];
