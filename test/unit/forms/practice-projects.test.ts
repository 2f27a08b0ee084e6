import { describe, expect, test } from 'vitest';
import { ruleContext } from '../../../lib/background/forms/rule-context.ts';
import { HOLIDAY_YEARS } from '../../../lib/calendar/holiday-years.ts';
import { holidayCalendar } from '../../../lib/calendar/holidays.ts';
import { check, withoutRepeats } from '../../../lib/forms/check/engine.ts';
import { remember } from '../../../lib/forms/check/memory.ts';
import { RULES } from '../../../lib/forms/check/registry.ts';
import { NOTHING_SEEN } from '../../../lib/forms/model/rule-context.ts';
import { FY2566 } from '../../../lib/schedule/packs/fy2566.ts';
import { myWindows } from '../../../lib/schedule/windows/my-windows.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/schema.ts';
import { TRICKY_FINDINGS } from '../../make/tricky-findings.ts';
import { seedIds, seedProjects } from '../../practice-site/back/seed.ts';
import { practiceForm } from './practice-form.ts';

/** The day before the April windows close, as in the end-to-end tests. */
const IN_APRIL = '2023-04-17T12:00:00+07:00';
const STEPS = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'];
const projects = new Map(seedProjects(2566).map((project) => [project.id, project]));
const holidays = holidayCalendar(HOLIDAY_YEARS);

/** Goes through a project's steps in order, as a person does, and lists what is found on each. */
function findingsOf(
  id: string,
  only: readonly string[] = STEPS,
  instant = IN_APRIL,
): Record<string, string[]> {
  const everyone = { agency: null, roles: [] };
  const { today, windows } = myWindows([FY2566], everyone, Date.parse(instant), holidays);
  const project = projects.get(id);
  if (!project) throw new Error(`no project ${id}`);
  let seen = NOTHING_SEEN;
  const found: Record<string, string[]> = {};
  for (const step of only) {
    const snapshot = practiceForm(project, step);
    seen = remember(seen, snapshot, 0);
    const context = ruleContext(
      {
        settings: DEFAULT_SETTINGS,
        reading: { language: 'th', digits: 'arabic' },
        schedules: {
          inUse: [FY2566],
          superseded: [],
          broughtIn: [],
          signed: new Map(),
          managed: null,
          isLocked: false,
          before: null,
          problem: null,
          canUndo: false,
          damaged: false,
        },
        today,
        windows,
      },
      seen,
    );
    const { findings, broken, unseen } = check(RULES, snapshot, context);
    expect(broken).toEqual([]);
    const lines = [
      ...withoutRepeats(findings).map(
        ({ level, rule, field, row }) =>
          `${level} ${rule} ${field}${row === null ? '' : `#${row}`}`,
      ),
      ...unseen.map(({ rule, steps }) => `unseen ${rule} ${steps.join()}`),
    ];
    if (lines.length > 0) found[step] = lines;
  }
  return found;
}

/** The engine lists rule by rule, the panel level by level. */
const sorted = (findings: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(findings).map(([step, lines]) => [step, lines.toSorted()]));

const required = (...fields: string[]) => fields.map((field) => `must required-field ${field}`);

describe('the practice projects in April 2566', () => {
  test('empty: every required field, and no activity', () => {
    expect(findingsOf(seedIds.empty)).toEqual({
      m1: required(
        'm1.strategyDirect',
        'm1.masterPlan',
        'm1.issueGoal',
        'm1.subPlan',
        'm1.subPlanGoal',
        'm1.component',
        'm1.factor',
        'm1.developmentPlan',
        'm1.level3Plan',
      ),
      m2: required(
        'm2.type',
        'm2.name',
        'm2.start',
        'm2.end',
        'm2.unit',
        'm2.contactName',
        'm2.contactPhone',
        'm2.contactEmail',
      ),
      m3: required(
        'm3.rationale',
        'm3.objective',
        'm3.output',
        'm3.outcome',
        'm3.beneficiary',
        'm3.area',
      ),
      m4: ['check activities-listed page'],
      m5: required('m5.fiscalYear', 'm5.source', 'm5.total'),
      m6: required('m6.quarter', 'm6.result', 'm6.disbursed'),
      m7: required('m7.decision', 'm7.approver'),
    });
  });

  test('half: what is begun and not finished', () => {
    expect(findingsOf(seedIds.half, ['m1', 'm2', 'm3'])).toEqual({
      m2: ['advice tell-the-po-yo-po-group m2.newOrOngoing'],
      m3: required('m3.output', 'm3.outcome', 'm3.beneficiary', 'm3.kpiTarget#1', 'm3.area'),
    });
  });

  test('full: nothing at all, once its pages were seen', () => {
    // M5, with the total, comes after M4.
    expect(findingsOf(seedIds.full, ['m1', 'm2', 'm3', 'm4', 'm5'])).toEqual({
      m4: ['unseen budget-activities M5'],
    });
    expect(findingsOf(seedIds.full, ['m2', 'm5', 'm4'])).toEqual({
      m5: ['unseen budget-activities M4'],
    });
  });

  test('tricky: a mistake of nearly every kind', () => {
    const found = findingsOf(seedIds.tricky, ['m1', 'm2', 'm3', 'm4', 'm5', 'm6']);
    const m4 = [...(TRICKY_FINDINGS.m4 ?? []), 'unseen budget-activities M5'];
    expect(sorted(found)).toEqual(sorted({ ...TRICKY_FINDINGS, m4 }));
  });

  test('what an activity before the project’s own steps were seen cannot say, it says it cannot', () => {
    expect(findingsOf(seedIds.tricky, ['m4']).m4).toEqual([
      'must date-invalid m4.end#2',
      'must date-era m4.start#1',
      'check weights-total m4.weight',
      'advice sub-activities m4.subActivity',
      'advice activities-order m4.start#3',
      'unseen date-in-year M2',
      'unseen activity-in-project M2',
      'unseen budget-activities M5',
    ]);
  });
});

describe('the same pages on other days', () => {
  const rules = (step: string, instant: string) =>
    (findingsOf(seedIds.full, [step], instant)[step] ?? []).filter((line) =>
      line.includes(' window-'),
    );
  test.each([
    ['m2', '2023-02-01', []],
    ['m2', '2023-03-10', ['check window-closed page']],
    ['m2', '2023-04-18', []],
    ['m2', '2023-08-01', ['check window-closed page']],
    ['m2', '2024-01-10', ['check window-projected page']],
    ['m6', '2023-02-14', ['check window-not-open page']],
    ['m6', '2023-03-07', []],
    ['m6', '2023-05-02', ['check window-closed page']],
  ])('%s on %s', (step, day, expected) => {
    expect(rules(step, `${day}T10:00:00+07:00`)).toEqual(expected);
  });
});
