import { describe, expect, test } from 'vitest';
import { check, withoutMuted } from '../../../lib/forms/check/engine.ts';
import {
  exampleContext,
  exampleEntry,
  exampleField,
  exampleSeen,
  exampleSnapshot,
  exampleWindow,
} from '../../../lib/forms/check/example.ts';
import { falseAlarmText } from '../../../lib/forms/check/false-alarm.ts';
import { RULES } from '../../../lib/forms/check/registry.ts';
import type { Entry } from '../../../lib/forms/model/entry.ts';
import type { Finding } from '../../../lib/forms/model/finding.ts';
import type { RuleContext } from '../../../lib/forms/model/rule-context.ts';

const run = (entries: Entry[], context: Partial<RuleContext> = {}) =>
  check(RULES, exampleSnapshot(...entries), exampleContext(context));
const said = (entries: Entry[], context: Partial<RuleContext> = {}) =>
  run(entries, context).findings.map(
    ({ rule, level, variant }) => `${level} ${rule}${variant ? ` ${variant}` : ''}`,
  );

describe('one field, every rule', () => {
  test.each<[string, Entry['kinds'][number], string, string[]]>([
    ['m2.start', 'date', '01/10/2565', []],
    ['m2.start', 'date', '29/02/2566', ['must date-invalid day']],
    ['m2.start', 'date', '29/02/2567', []],
    ['m2.start', 'date', '10/31/2565', ['must date-invalid swapped']],
    ['m2.start', 'date', '๓๑/๔/๖๖', ['must date-invalid day']],
    ['m2.start', 'date', '01/10/2022', ['must date-era ce']],
    ['m2.start', 'date', '01/10/3108', ['must date-era twice']],
    ['m2.start', 'date', '01/10/1479', ['must date-era minus']],
    ['m2.start', 'date', '01/10/22', ['must date-era short']],
    ['m2.start', 'date', '01/10/65', []],
    ['m2.start', 'date', '31/09/2023', ['must date-invalid day']],
    ['m2.start', 'date', '20/', ['check date-invalid unreadable']],
    ['m5.total', 'money', '๑,๐๐๐,๐๐๐', ['check number-format digits']],
    ['m5.total', 'money', '1,000,000 บาท', ['check number-format unit']],
    ['m5.total', 'money', '1,000,0O0', ['must number-format letters']],
    ['m5.total', 'money', '1.000.000', ['must number-format points']],
    ['m5.total', 'money', '-', []],
    ['m5.total', 'money', '1,000,000.-', ['check number-format unit']],
    ['m6.percent', 'percent', '๑๐๑', ['check number-format digits', 'must percent-range']],
    ['m6.percent', 'percent', '-0.5', ['must percent-range']],
    ['m5.fiscalYear', 'year', '2023', ['must date-era ce']],
    ['m5.fiscalYear', 'year', '๒๕๖๖', []],
    ['m3.kpiTarget', 'number', 'ร้อยละ 80', ['check number-format unit']],
    ['m2.contactEmail', 'email', 'plan@mol.go.th ', []],
    ['m2.contactEmail', 'email', 'plan@mol', ['must email-format form']],
    ['m2.contactEmail', 'email', 'ยสฟื@', ['must email-format thai']],
    ['m2.contactPhone', 'phone', '๐ ๒๒๓๒ ๑๔๐๓', []],
    ['m2.contactPhone', 'phone', '0 2232', ['must phone-format']],
    ['m3.objective', 'long', 'เพื่อ\u200b\u00a0ลด', ['advice thai-text unseen']],
    ['m3.objective', 'long', 'การทํางาน', ['advice thai-text letters']],
    ['m3.rationale', 'long', 'เลขบัตร 1-2345-67890-12-1', ['check personal-data-in-text']],
    ['m3.rationale', 'long', 'เลขบัตร 1-2345-67890-12-2', []],
  ])('%s (%s) %j', (field, kind, value, expected) => {
    expect(said([exampleField(field, kind, value)])).toEqual(expected);
  });

  test('what nobody can change is nobody’s mistake', () => {
    for (const [field, kind, value] of [
      ['m2.start', 'date', '29/02/2566'],
      ['m5.total', 'money', '1O0'],
      ['m2.contactEmail', 'email', 'plan'],
      ['m2.contactPhone', 'phone', '1'],
      ['m3.objective', 'long', 'เพื่อ\u200bลด'],
    ] as const) {
      expect(said([{ ...exampleField(field, kind, value), live: false }]), field).toEqual([]);
    }
  });

  test('a choice of the page is not cleaned; a field that may be either is not judged', () => {
    expect(said([exampleField('m2.unit', 'choice', 'กรม\u00a0การจัดหางาน')])).toEqual([]);
    const either = { ...exampleField('m2.unit', 'text', 'ก\u200bข'), kinds: ['choice', 'text'] };
    expect(said([either as Entry])).toEqual([]);
  });
});

describe('what may be pasted instead', () => {
  const copy = (entry: Entry) => run([entry]).findings[0]?.copy;
  test.each<[string, Entry['kinds'][number], string, string | undefined]>([
    ['m2.start', 'date', '20/02/2023', '20/02/2566'],
    ['m2.start', 'date', '02/20/2566', '20/02/2566'],
    ['m2.start', 'date', '31/02/2566', undefined],
    ['m5.total', 'money', '๑,๐๐๐ บาท', '1,000'],
    ['m5.total', 'money', '1O0', '100'],
    ['m5.fiscalYear', 'year', '2023', '2566'],
    ['m2.contactEmail', 'email', 'plan ＠ mol,go.th.', 'plan@mol.go.th'],
    ['m3.objective', 'long', 'การท\u0e4d\u0e32งาน\n\u200b1.', 'การทำงาน\n1.'],
  ])('%s %s %j → %j', (field, kind, value, expected) => {
    expect(copy(exampleField(field, kind, value))).toBe(expected);
  });
});

describe('only what cannot be right is said while it is typed', () => {
  const immediate = (entry: Entry) =>
    run([entry]).findings.filter((finding) => finding.immediate).length;
  test.each<[string, Entry['kinds'][number], string, number]>([
    ['m2.contactEmail', 'email', 'plan', 0],
    ['m2.contactEmail', 'email', 'ยสฟื', 1],
    ['m2.contactPhone', 'phone', '081', 0],
    ['m2.start', 'date', '31/0', 0],
    ['m2.start', 'date', '31/02/2566', 0],
    ['m5.total', 'money', '1,00', 0],
    ['m5.total', 'money', '1O', 1],
    ['m3.objective', 'long', 'เพื่อ\u0e4d', 0],
    ['m3.objective', 'long', '\u0e40\u0e40ละ', 1],
    ['m3.objective', 'long', 'ก\u00a0ข', 0],
  ])('%s %s %j: %d', (field, kind, value, n) => {
    expect(immediate(exampleField(field, kind, value))).toBe(n);
  });
});

describe('a page that goes by ค.ศ. or writes units itself', () => {
  const starts = (...values: string[]) =>
    values.map((value, i) => exampleField('m4.start', 'date', value, i + 1));
  test('one date in ค.ศ. among others is a slip; all of them may be the page’s way', () => {
    expect(said(starts('01/10/2565', '01/11/2022'))).toEqual(['must date-era ce']);
    expect(said(starts('01/10/2022', '01/11/2022', '01/12/2022'))).toEqual([
      'check date-era ce',
      'check date-era ce',
      'check date-era ce',
    ]);
  });
  test('a unit in every field is the page’s; in one of them it is typed', () => {
    const money = (...values: string[]) =>
      values.map((value, i) => exampleField('m4.budget', 'money', value, i + 1));
    expect(said(money('1 บาท', '2 บาท', '3 บาท'))).toEqual([]);
    expect(said(money('1 บาท', '2', '3'))).toEqual(['check number-format unit']);
  });
});

describe('years and projects of several years', () => {
  const project = (from: string, to: string) => [
    exampleField('m2.start', 'date', from),
    exampleField('m2.end', 'date', to),
    exampleField('m5.fiscalYear', 'year', '2566'),
  ];
  const fiscal = { agency: { id: 'กพร.', year: 'fiscal' } } as const;
  const calendar = { agency: { id: 'สปส.', year: 'calendar' } } as const;
  test.each<[string, string, Partial<RuleContext>, string[]]>([
    ['01/10/2565', '30/09/2566', fiscal, []],
    ['01/01/2566', '31/12/2566', fiscal, ['check date-in-year fiscal']],
    ['01/01/2566', '31/12/2566', calendar, []],
    ['01/10/2565', '30/09/2566', calendar, ['check date-in-year calendar']],
    ['01/10/2565', '31/12/2566', {}, []],
    ['01/10/2564', '30/09/2569', fiscal, []],
    [
      '01/10/2500',
      '30/09/2569',
      fiscal,
      ['check date-in-year fiscal', 'check date-in-year fiscal'],
    ],
  ])('%s – %s', (from, to, context, expected) => {
    expect(said(project(from, to), context)).toEqual(expected);
  });

  test('two totals on a page are two years or sources: nobody knows which one the activities share', () => {
    const totals = ['100', '200'].map((value, i) => ({
      ...exampleField('m5.total', 'money', value),
      key: `t${i}`,
    }));
    expect(said([...totals, exampleField('m4.budget', 'money', '999', 1)])).toEqual([]);
  });
});

describe('rows', () => {
  test('a row that was only opened has no part in a sum', () => {
    const rows = [
      exampleField('m4.activity', 'text', 'ประชุม', 1),
      exampleField('m4.weight', 'percent', '60', 1),
      exampleField('m4.activity', 'text', '', 2),
      exampleField('m4.weight', 'percent', '', 2),
    ];
    expect(said(rows)).toEqual(['check weights-total']);
  });
});

describe('windows', () => {
  const page = [exampleField('m2.name', 'text', 'โครงการ')];
  test('one window that is closed for several steps on a page is said once', () => {
    const both = [...page, exampleField('m3.objective', 'long', 'เพื่อ')];
    expect(said(both, { windows: [exampleWindow({ state: 'closed' })] })).toEqual([
      'check window-closed',
    ]);
  });
  test('it belongs to the page, has no field to go to, and can be switched off', () => {
    const { findings } = run(page, { windows: [exampleWindow({ state: 'closed' })] });
    expect(findings).toMatchObject([{ field: 'page', entryKey: null, step: 'M2', label: '' }]);
    expect(withoutMuted(findings, [{ rule: 'window-closed', field: null }])).toEqual([]);
  });
});

describe('across steps', () => {
  const m4 = exampleField('m4.budget', 'money', '900', 1);
  const m5 = exampleField('m5.total', 'money', '100');
  test('what was seen on another page counts; what was not is said to be missing', () => {
    expect(said([m5], { seen: exampleSeen(m4) })).toEqual(['check budget-activities']);
    expect(run([m5]).unseen).toEqual([{ rule: 'budget-activities', steps: ['M4'] }]);
    expect(run([m4]).unseen).toEqual([{ rule: 'budget-activities', steps: ['M5'] }]);
  });
  test('what the page shows goes before what was remembered', () => {
    const before = exampleSeen(exampleField('m5.total', 'money', '900'));
    expect(said([m4, m5], { seen: before })).toEqual(['check budget-activities']);
  });
});

describe('a required field that the page does not mark', () => {
  const field = (n: number, part: Partial<Entry>): Entry =>
    exampleEntry({ key: `f${n}`, field: `m3.f${n}`, step: 'M3', value: 'มี', ...part });
  /** Fields of one step: some marked, some required but not marked; the first of those is empty. */
  const levels = (marked: number, unmarked: number, more: Partial<Entry> = {}) => {
    const all = Array.from({ length: marked }, (_, n) => field(n, { marked: true, ...more }));
    const others = Array.from({ length: unmarked }, (_, n) =>
      field(100 + n, { required: true, ...(n === 0 && { value: '', empty: true }) }),
    );
    return said([...all, ...others]);
  };
  test.each<[string, string[], number, number]>([
    ['three marks say that a missing one means something', ['check required-field'], 3, 1],
    ['two marks say nothing', ['must required-field'], 2, 1],
    ['nor do marks on no more than two thirds', ['must required-field'], 4, 2],
    ['five of seven are enough', ['check required-field'], 5, 2],
  ])('%s', (_, expected, marked, unmarked) => {
    expect(levels(marked, unmarked)).toEqual(expected);
  });
  test('marks on fields that are out of sight do not count', () => {
    expect(levels(3, 1, { live: false })).toEqual(['must required-field']);
  });
});

test('the report of a false alarm names rule and field and nothing that was typed', () => {
  const secret = '1-2345-67890-12-1';
  const typed: Entry[] = [
    exampleField('m3.rationale', 'long', `เลขบัตรประชาชน ${secret}`),
    exampleField('m2.contactEmail', 'email', 'somchai@'),
    exampleField('m5.total', 'money', '98765O'),
    exampleField('m3.kpi', 'text', 'ตัวชี้วัดลับ', 1),
    exampleField('m3.kpiTarget', 'number', '', 1),
    exampleEntry({ label: 'รหัสสาขา', marked: true, empty: true }),
  ];
  const { findings } = run(typed);
  expect(findings.length).toBeGreaterThanOrEqual(5);
  for (const finding of findings as Finding[]) {
    const text = falseAlarmText(finding, 'emenscr', '1.2.3');
    expect(text).toContain(`rule: ${finding.rule}`);
    expect(text).toContain(`field: ${finding.field}`);
    expect(text).not.toMatch(/1-2345|somchai|98765|ลับ/u);
  }
});

test('a report of a wrong finding holds no long number that a page has in its names', () => {
  const label = 'โครงการ 690001234 ของ ๑-๒๓๔๕-๖๗๘๙๐';
  const [finding] = run([{ ...exampleField('m2.start', 'date', '29/02/2566'), label }]).findings;
  const text = falseAlarmText(finding as Finding, 'emenscr', '1.2.3');
  expect(text).toContain('label: โครงการ … ของ …');
  expect(falseAlarmText({ ...(finding as Finding), field: `page:${label}` }, 'x', '1')).toContain(
    'field: page:โครงการ … ของ …',
  );
});
