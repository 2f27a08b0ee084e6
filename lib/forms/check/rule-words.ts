import type { Language } from '../../calendar/show.ts';
import type { RuleWords, Wording } from '../model/finding.ts';
import { words as activitiesListed } from '../rules/activities-listed.ts';
import { words as activitiesOrder } from '../rules/activities-order.ts';
import { words as activityInProject } from '../rules/activity-in-project.ts';
import { words as budgetActivities } from '../rules/budget-activities.ts';
import { words as budgetQuarters } from '../rules/budget-quarters.ts';
import { words as datasetAddress } from '../rules/dataset-address.ts';
import { words as datasetCategory } from '../rules/dataset-category.ts';
import { words as dateEra } from '../rules/date-era.ts';
import { words as dateInYear } from '../rules/date-in-year.ts';
import { words as dateInvalid } from '../rules/date-invalid.ts';
import { words as dateOrder } from '../rules/date-order.ts';
import { words as disbursedOverTotal } from '../rules/disbursed-over-total.ts';
import { words as emailFormat } from '../rules/email-format.ts';
import { words as fileContent } from '../rules/file-content.ts';
import { words as fileData } from '../rules/file-data.ts';
import { words as fileFormat } from '../rules/file-format.ts';
import { words as fileHidden } from '../rules/file-hidden.ts';
import { words as fileName } from '../rules/file-name.ts';
import { words as filePersonalData } from '../rules/file-personal-data.ts';
import { words as fileSize } from '../rules/file-size.ts';
import { words as fourElements } from '../rules/four-elements.ts';
import { words as kpiTarget } from '../rules/kpi-target.ts';
import { words as numberFormat } from '../rules/number-format.ts';
import { words as percentRange } from '../rules/percent-range.ts';
import { words as personalDataInText } from '../rules/personal-data-in-text.ts';
import { words as phoneFormat } from '../rules/phone-format.ts';
import { words as reportQuarter } from '../rules/report-quarter.ts';
import { words as requiredField } from '../rules/required-field.ts';
import { words as resourceSource } from '../rules/resource-source.ts';
import { words as routineSpending } from '../rules/routine-spending.ts';
import { words as subActivities } from '../rules/sub-activities.ts';
import { words as tellThePoYoPoGroup } from '../rules/tell-the-po-yo-po-group.ts';
import { words as thaiText } from '../rules/thai-text.ts';
import { words as weightsTotal } from '../rules/weights-total.ts';
import { words as windowClosed } from '../rules/window-closed.ts';
import { words as windowNotOpen } from '../rules/window-not-open.ts';
import { words as windowProjected } from '../rules/window-projected.ts';

/** The words of every rule, by the rule's id. */
export const RULE_WORDS: Readonly<Record<string, Wording>> = {
  'required-field': requiredField,
  'date-invalid': dateInvalid,
  'date-era': dateEra,
  'date-order': dateOrder,
  'date-in-year': dateInYear,
  'activity-in-project': activityInProject,
  'number-format': numberFormat,
  'percent-range': percentRange,
  'weights-total': weightsTotal,
  'budget-activities': budgetActivities,
  'budget-quarters': budgetQuarters,
  'disbursed-over-total': disbursedOverTotal,
  'email-format': emailFormat,
  'phone-format': phoneFormat,
  'four-elements': fourElements,
  'kpi-target': kpiTarget,
  'activities-listed': activitiesListed,
  'sub-activities': subActivities,
  'activities-order': activitiesOrder,
  'routine-spending': routineSpending,
  'report-quarter': reportQuarter,
  'window-closed': windowClosed,
  'window-not-open': windowNotOpen,
  'window-projected': windowProjected,
  'tell-the-po-yo-po-group': tellThePoYoPoGroup,
  'thai-text': thaiText,
  'personal-data-in-text': personalDataInText,
  'dataset-category': datasetCategory,
  'dataset-address': datasetAddress,
  'resource-source': resourceSource,
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
