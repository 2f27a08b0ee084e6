/**
 * What is to be found in the practice project with a mistake of nearly every kind, step by step, in
 * the panel's order: level, rule, field and row.
 */
export const TRICKY_FINDINGS: Readonly<Record<string, readonly string[]>> = {
  m2: [
    'must date-order m2.end',
    'must email-format m2.contactEmail',
    'must phone-format m2.contactPhone',
    'advice tell-the-po-yo-po-group m2.newOrOngoing',
    'advice thai-text m2.name',
  ],
  m3: [
    'must number-format m3.kpiTarget#1',
    'must required-field m3.kpiTarget#2',
    'check four-elements m3.outcome',
    'check personal-data-in-text m3.rationale',
    'advice thai-text m3.rationale',
    'advice thai-text m3.objective',
    'advice thai-text m3.beneficiary',
  ],
  m4: [
    'must date-invalid m4.end#2',
    'must date-era m4.start#1',
    'check activity-in-project m4.start#3',
    'check activity-in-project m4.end#3',
    'check weights-total m4.weight',
    'advice sub-activities m4.subActivity',
    'advice activities-order m4.start#3',
  ],
  m5: [
    'check budget-activities m5.total',
    'check budget-quarters m5.q4',
    'check routine-spending m5.expenseType',
  ],
  m6: [
    'must percent-range m6.percent',
    'check disbursed-over-total m6.disbursed',
    'check report-quarter m6.quarter',
  ],
};
