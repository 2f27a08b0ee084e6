import type { Rule } from '../model/rule.ts';
import { rule as activitiesListed } from '../rules/activities-listed.ts';
import { rule as activitiesOrder } from '../rules/activities-order.ts';
import { rule as activityInProject } from '../rules/activity-in-project.ts';
import { rule as budgetActivities } from '../rules/budget-activities.ts';
import { rule as budgetQuarters } from '../rules/budget-quarters.ts';
import { rule as datasetAddress } from '../rules/dataset-address.ts';
import { rule as datasetCategory } from '../rules/dataset-category.ts';
import { rule as dateEra } from '../rules/date-era.ts';
import { rule as dateInYear } from '../rules/date-in-year.ts';
import { rule as dateInvalid } from '../rules/date-invalid.ts';
import { rule as dateOrder } from '../rules/date-order.ts';
import { rule as disbursedOverTotal } from '../rules/disbursed-over-total.ts';
import { rule as emailFormat } from '../rules/email-format.ts';
import { rule as fileContent } from '../rules/file-content.ts';
import { rule as fileData } from '../rules/file-data.ts';
import { rule as fileFormat } from '../rules/file-format.ts';
import { rule as fileHidden } from '../rules/file-hidden.ts';
import { rule as fileName } from '../rules/file-name.ts';
import { rule as filePersonalData } from '../rules/file-personal-data.ts';
import { rule as fileSize } from '../rules/file-size.ts';
import { rule as fourElements } from '../rules/four-elements.ts';
import { rule as kpiTarget } from '../rules/kpi-target.ts';
import { rule as numberFormat } from '../rules/number-format.ts';
import { rule as percentRange } from '../rules/percent-range.ts';
import { rule as personalDataInText } from '../rules/personal-data-in-text.ts';
import { rule as phoneFormat } from '../rules/phone-format.ts';
import { rule as reportQuarter } from '../rules/report-quarter.ts';
import { rule as requiredField } from '../rules/required-field.ts';
import { rule as resourceSource } from '../rules/resource-source.ts';
import { rule as routineSpending } from '../rules/routine-spending.ts';
import { rule as subActivities } from '../rules/sub-activities.ts';
import { rule as tellThePoYoPoGroup } from '../rules/tell-the-po-yo-po-group.ts';
import { rule as thaiText } from '../rules/thai-text.ts';
import { rule as weightsTotal } from '../rules/weights-total.ts';
import { rule as windowClosed } from '../rules/window-closed.ts';
import { rule as windowNotOpen } from '../rules/window-not-open.ts';
import { rule as windowProjected } from '../rules/window-projected.ts';

/** Every rule, in the order findings are listed within a field. A structure test compares it with the folder. */
export const RULES: readonly Rule[] = [
  requiredField,
  dateInvalid,
  dateEra,
  dateOrder,
  dateInYear,
  activityInProject,
  numberFormat,
  percentRange,
  weightsTotal,
  budgetActivities,
  budgetQuarters,
  disbursedOverTotal,
  emailFormat,
  phoneFormat,
  fourElements,
  kpiTarget,
  activitiesListed,
  subActivities,
  activitiesOrder,
  routineSpending,
  reportQuarter,
  windowClosed,
  windowNotOpen,
  windowProjected,
  tellThePoYoPoGroup,
  thaiText,
  personalDataInText,
  datasetCategory,
  datasetAddress,
  resourceSource,
  fileFormat,
  fileContent,
  fileSize,
  filePersonalData,
  fileName,
  fileData,
  fileHidden,
];
