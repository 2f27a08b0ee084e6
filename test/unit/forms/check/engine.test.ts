import { describe, expect, test } from 'vitest';
import { extensionOf, saveAs } from '../../../../lib/files/names.ts';
import {
  check as checkWith,
  withoutMuted,
  withoutRepeats,
  wordFinding,
} from '../../../../lib/forms/check/engine.ts';
import {
  exampleEntry,
  exampleField,
  exampleSnapshot,
} from '../../../../lib/forms/check/example.ts';
import { RULES } from '../../../../lib/forms/check/registry.ts';
import { ruleWords } from '../../../../lib/forms/check/rule-words.ts';
import type { Snapshot } from '../../../../lib/forms/model/entry.ts';
import type { Rule } from '../../../../lib/forms/model/rule.ts';
import { NO_CONTEXT } from '../../../../lib/forms/model/rule-context.ts';
import { filledOf } from '../../../../lib/forms/read/required.ts';

const check = (rules: readonly Rule[], snapshot: Snapshot) =>
  checkWith(rules, snapshot, NO_CONTEXT);
const required = (label: string, more = {}) =>
  exampleEntry({ field: `m3.${label}`, step: 'M3', label, required: true, key: label, ...more });

const th = { language: 'th', digits: 'arabic' } as const;

describe('the engine', () => {
  test('of a field that only the page knows a kind is a guess: nothing is surely wrong in it', () => {
    const phone = { label: 'เบอร์มือถือ', kinds: ['phone'], value: '02 123' } as const;
    const levels = (field: string | null) =>
      check(RULES, exampleSnapshot(exampleEntry({ ...phone, field }))).findings.map(
        ({ rule, level }) => `${rule} ${level}`,
      );
    expect(levels('m2.contactPhone')).toEqual(['phone-format must']);
    expect(levels(null)).toEqual(['phone-format check']);
  });
  test('a rule that throws loses only its own findings', () => {
    const broken: Rule = {
      id: 'broken',
      level: 'must',
      basis: 'arithmetic',
      source: 'test',
      run: () => {
        throw new Error('no');
      },
    };
    const snapshot = exampleSnapshot(required('objective', { empty: true }));
    const result = check([broken, ...RULES], snapshot);
    expect(result.broken).toEqual(['broken']);
    expect(result.findings.map(({ rule }) => rule)).toEqual(['required-field']);
  });

  test('a finding is worded the same wherever it shows', () => {
    const { findings } = check(RULES, exampleSnapshot(required('ผลผลิต', { empty: true })));
    const [finding] = findings;
    if (!finding) throw new Error('no finding');
    expect(wordFinding(finding, ruleWords('th'), th).what).toBe('ยังไม่ได้กรอก “ผลผลิต”');
    expect(wordFinding(finding, ruleWords('en'), { ...th, language: 'en' }).what).toBe(
      '“ผลผลิต” is not filled in',
    );
  });
});

describe('a finding', () => {
  const objective = exampleEntry({
    key: 'k1',
    field: 'm3.objective',
    step: 'M3',
    label: 'วัตถุประสงค์',
    kinds: ['long'],
    row: 2,
    basis: 'memo',
  });
  const other = exampleEntry({ key: 'k2', label: 'อื่น' });
  const rule = (run: Rule['run'], more: Partial<Rule> = {}): Rule => ({
    id: 'some-rule',
    level: 'check',
    basis: 'arithmetic',
    source: 'test',
    run,
    ...more,
  });
  const found = (hit: ReturnType<Rule['run']>[number], more: Partial<Rule> = {}) =>
    check([rule(() => [hit], more)], exampleSnapshot(objective)).findings[0];

  test('says of its field what the page shows, and no more than the hit gives', () => {
    expect(found({ entry: objective, also: [other] })).toEqual({
      id: 'some-rule|m3.objective|2|k1',
      rule: 'some-rule',
      level: 'check',
      field: 'm3.objective',
      row: 2,
      step: 'M3',
      label: 'วัตถุประสงค์',
      kinds: ['long'],
      basis: 'arithmetic',
      entryKey: 'k1',
      alsoKeys: ['k2'],
      params: { label: 'วัตถุประสงค์' },
    });
  });

  test('has what the hit says in place of the rule and the field', () => {
    const hit = {
      entry: objective,
      level: 'must',
      basis: 'page',
      overRows: true,
      variant: 'form',
      copy: 'ก',
      immediate: true,
      params: { label: 'ชื่ออื่น', n: 3 },
    } as const;
    expect(found(hit)).toMatchObject({
      ...{ id: 'some-rule|m3.objective||k1', level: 'must', basis: 'page', row: null },
      ...{ variant: 'form', copy: 'ก', immediate: true, params: { label: 'ชื่ออื่น', n: 3 } },
    });
  });

  test('of the page as a whole has no field, and the step that the hit names', () => {
    expect(found({ entry: null, step: 'M5' })).toMatchObject({
      ...{ id: 'some-rule|page||M5', field: 'page', step: 'M5', label: '', kinds: [] },
      ...{ row: null, entryKey: null, params: { label: '' } },
    });
    expect(found({ entry: null })).toMatchObject({ id: 'some-rule|page||', step: null });
  });

  test('of a rule by field stands on what the field stands on', () => {
    expect(found({ entry: objective }, { basis: 'per-field' })?.basis).toBe('memo');
    expect(found({ entry: null }, { basis: 'per-field' })?.basis).toBe('page');
  });

  test('has an id of its own even where a rule finds several at one place', () => {
    const hits = [1, 2, 3].map(() => ({ entry: objective }));
    const ids = check([rule(() => hits)], exampleSnapshot(objective)).findings.map(({ id }) => id);
    const id = 'some-rule|m3.objective|2|k1';
    expect(ids).toEqual([id, `${id}~2`, `${id}~3`]);
  });

  test('that cannot be made is reported: what a rule needs to see, and why one failed', () => {
    const steps = ['M4'] as const;
    const needs = rule(() => [{ unseen: steps }, { entry: objective }], { id: 'needs' });
    const error = new Error('no');
    const fails = rule(() => {
      throw error;
    });
    const heard: unknown[] = [];
    const checked = checkWith([needs, fails], exampleSnapshot(objective), NO_CONTEXT, (...why) =>
      heard.push(why),
    );
    expect(checked).toMatchObject({ unseen: [{ rule: 'needs', steps }], broken: ['some-rule'] });
    expect(checked.findings).toHaveLength(1);
    expect(heard).toEqual([[error, 'some-rule']]);
  });

  test('is switched off by its rule at its field, or by its rule everywhere', () => {
    const findings = check(
      [
        rule(() => [{ entry: objective }, { entry: other }]),
        rule(() => [{ entry: other }], { id: 'b' }),
      ],
      exampleSnapshot(objective),
    ).findings;
    const left = (...mutes: Parameters<typeof withoutMuted>[1]) =>
      withoutMuted(findings, mutes).map(({ rule, field }) => `${rule} ${field}`);
    expect(left()).toEqual(['some-rule m3.objective', 'some-rule page:อื่น', 'b page:อื่น']);
    expect(left({ rule: 'some-rule', field: 'm3.objective' })).toEqual([
      'some-rule page:อื่น',
      'b page:อื่น',
    ]);
    expect(left({ rule: 'some-rule', field: null })).toEqual(['b page:อื่น']);
    expect(left({ rule: 'c', field: null })).toHaveLength(3);
  });

  test('is worded by its variant where there is one, days as the person reads them', () => {
    const words = {
      'some-rule': {
        name: 'ชื่อ',
        what: '{label} {day}',
        why: 'เหตุ',
        fix: 'แก้',
        'fix.form': 'แก้อย่างนี้ {n}',
      },
    };
    const hit = { entry: objective, variant: 'form', params: { day: { day: '2023-04-17' }, n: 7 } };
    const finding = found(hit as Parameters<typeof found>[0]);
    if (!finding) throw new Error('no finding');
    expect(wordFinding(finding, words, { language: 'th', digits: 'thai' })).toEqual({
      name: 'ชื่อ',
      what: 'วัตถุประสงค์ ๑๗ เม.ย. ๒๕๖๖',
      why: 'เหตุ',
      fix: 'แก้อย่างนี้ ๗',
    });
    // A rule of another version has no words here.
    expect(wordFinding(finding, {}, th)).toEqual({
      ...{ name: 'some-rule', what: 'วัตถุประสงค์', why: '', fix: '' },
    });
  });
});

describe('nothing is said twice', () => {
  const rules = (...entries: ReturnType<typeof exampleEntry>[]) =>
    withoutRepeats(check(RULES, exampleSnapshot(...entries)).findings).map(
      ({ rule, label }) => `${rule} ${label}`,
    );
  const kpi = (target: Parameters<typeof exampleEntry>[0]) => [
    exampleField('m3.kpi', 'text', 'จำนวนแรงงานที่ได้รับการพัฒนา', 1),
    exampleEntry({
      field: 'm3.kpiTarget',
      step: 'M3',
      label: 'ค่าเป้าหมาย',
      kinds: ['number'],
      row: 1,
      key: 'target',
      ...target,
    }),
  ];

  test('a KPI without its target is its empty field, where that is required', () => {
    expect(rules(...kpi({ empty: true, required: true }))).toEqual(['required-field ค่าเป้าหมาย']);
    // Where the page does not ask for it, the missing target is said.
    expect(rules(...kpi({ empty: true, required: false }))).toEqual(['kpi-target m3.kpi']);
    expect(rules(...kpi({ value: 'ตามแผน', required: true }))).toContain('kpi-target ค่าเป้าหมาย');
  });
});

describe('how much is filled in', () => {
  test('counts what can be and has to be, and nothing where the step is not known', () => {
    const entries = [
      required('a', { value: 'x' }),
      required('b', { empty: true }),
      required('c', { empty: true, live: false }),
      exampleEntry({ label: 'd', marked: true, value: 'x' }),
      exampleEntry({ label: 'e', value: 'x' }),
    ];
    expect(filledOf(exampleSnapshot(...entries))).toEqual({ done: 2, of: 3 });
    expect(filledOf({ ...exampleSnapshot(...entries), steps: [] })).toEqual({ done: 0, of: 0 });
  });
});

describe('required-field', () => {
  const levels = (...entries: ReturnType<typeof required>[]) =>
    check(RULES, exampleSnapshot(...entries)).findings.map(
      ({ label, level }) => `${label} ${level}`,
    );

  test('names a field the page alone knows by its label', () => {
    const entry = exampleEntry({ label: 'รหัสสาขา', marked: true, empty: true, step: 'M3' });
    const [finding] = check(RULES, exampleSnapshot(entry)).findings;
    expect(finding).toMatchObject({ field: 'page:รหัสสาขา', basis: 'page', level: 'must' });
  });

  test('where the page marks the others clearly and not this one, it asks', () => {
    const marked = ['a', 'b', 'c', 'd'].map((label) => required(label, { marked: true }));
    expect(levels(...marked, required('e', { empty: true }))).toEqual(['e check']);
    expect(levels(required('a', { marked: true }), required('e', { empty: true }))).toEqual([
      'e must',
    ]);
  });

  test('two rows of one field are two findings', () => {
    const rows = [1, 2].map((row) => required('kpi', { row, empty: true, key: `k${row}` }));
    const { findings } = check(RULES, exampleSnapshot(...rows));
    expect(findings.map(({ row }) => row)).toEqual([1, 2]);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(2);
  });
});

describe('file-format', () => {
  test.each([
    ['a.DOCX', '.docx'],
    ['รายงาน.2566.xlsx', '.xlsx'],
    ['no extension', ''],
    ['.docx', '.docx'],
    ['a.', ''],
    ['folder.x/file', ''],
  ])('extension of %s', (name, extension) => expect(extensionOf(name)).toBe(extension));
  test.each([
    ['.doc', '.docx'],
    ['.pdf', '.docx'],
    ['.xls', '.xlsx'],
    ['.csv', '.xlsx'],
    ['.geojson', '.json'],
    ['.png', '.docx .xlsx .json'],
  ])('%s is saved as %s', (extension, as) => expect(saveAs(extension)).toBe(as));
  test('says nothing on eMENSCR, whose formats are not known', () => {
    const entry = exampleEntry({ kinds: ['file'], value: 'a.pdf', step: 'M6' });
    expect(check(RULES, exampleSnapshot(entry)).findings).toEqual([]);
  });
});
