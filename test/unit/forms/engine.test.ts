import { describe, expect, test } from 'vitest';
import { extensionOf, saveAs } from '../../../lib/files/names.ts';
import { NO_CONTEXT } from '../../../lib/forms/context.ts';
import {
  check as checkWith,
  type Rule,
  type Snapshot,
  wordFinding,
} from '../../../lib/forms/engine.ts';
import { exampleEntry, exampleSnapshot } from '../../../lib/forms/example.ts';
import { RULES } from '../../../lib/forms/registry.ts';
import { ruleWords } from '../../../lib/forms/rule-words.ts';

const check = (rules: readonly Rule[], snapshot: Snapshot) =>
  checkWith(rules, snapshot, NO_CONTEXT);
const required = (label: string, more = {}) =>
  exampleEntry({ field: `m3.${label}`, step: 'M3', label, required: true, key: label, ...more });

const th = { language: 'th', digits: 'arabic' } as const;

describe('the engine', () => {
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
