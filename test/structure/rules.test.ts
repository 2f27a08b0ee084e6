import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { STEP_NAMES } from '../../lib/forms/catalogue.ts';
import { CATALOGUE } from '../../lib/forms/catalogue-rows.ts';
import { check, type Examples, type Rule, type Wording } from '../../lib/forms/engine.ts';
import { RULES } from '../../lib/forms/registry.ts';
import { RULE_WORDS } from '../../lib/forms/rule-words.ts';

const files = readdirSync('lib/forms/rules').map((name) => name.replace(/\.ts$/u, ''));

test('every rule file is registered, and nothing else', () => {
  expect(RULES.map(({ id }) => id).sort()).toEqual(files.toSorted());
  expect(Object.keys(RULE_WORDS).sort()).toEqual(files.toSorted());
});

describe.each(files)('%s', async (file) => {
  const module: { rule: Rule; words: Wording; examples: () => Examples } = await import(
    `../../lib/forms/rules/${file}.ts`
  );
  test('its id is its file’s name, it has a source and words', () => {
    expect(module.rule.id).toBe(file);
    expect(module.rule.source.length).toBeGreaterThan(20);
    expect(RULE_WORDS[file]).toBe(module.words);
  });
  const { pass, fail } = module.examples();
  test('has examples of both kinds', () => {
    expect(pass.length).toBeGreaterThanOrEqual(2);
    expect(fail.length).toBeGreaterThanOrEqual(2);
  });
  test.each(pass.map((snapshot, i) => [i, snapshot] as const))(
    'passes example %i',
    (_, snapshot) => {
      expect(check([module.rule], snapshot)).toEqual({ findings: [], broken: [] });
    },
  );
  test.each(fail.map((snapshot, i) => [i, snapshot] as const))(
    'finds example %i',
    (_, snapshot) => {
      expect(check([module.rule], snapshot).findings.length).toBeGreaterThan(0);
    },
  );
});

describe('the catalogue', () => {
  test('ids are unique and belong to their step', () => {
    expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
    for (const { id, step } of CATALOGUE) {
      expect(id.split('.')[0]?.toLowerCase()).toBe(step.toLowerCase());
    }
  });
  test('every row is whole', () => {
    for (const field of CATALOGUE) {
      expect(field.label, field.id).not.toBe('');
      expect(
        field.kinds.every((kind) => kind !== undefined),
        field.id,
      ).toBe(true);
      expect(field.basis, field.id).toBeDefined();
      expect(STEP_NAMES[field.step], field.id).toBeDefined();
    }
  });
  test('within a step no wording names two fields', () => {
    const seen = new Set<string>();
    for (const { step, label, synonyms } of CATALOGUE) {
      for (const wording of [label, ...synonyms]) {
        expect(seen.has(`${step} ${wording}`), wording).toBe(false);
        seen.add(`${step} ${wording}`);
      }
    }
  });
});
