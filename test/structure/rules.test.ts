import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { STEP_NAMES } from '../../lib/forms/catalogue.ts';
import { CATALOGUE } from '../../lib/forms/catalogue-rows.ts';
import { NO_CONTEXT } from '../../lib/forms/context.ts';
import {
  check,
  type Example,
  type Examples,
  type Rule,
  type Wording,
  wordFinding,
} from '../../lib/forms/engine.ts';
import { RULES } from '../../lib/forms/registry.ts';
import { RULE_WORDS } from '../../lib/forms/rule-words.ts';

const files = readdirSync('lib/forms/rules').map((name) => name.replace(/\.ts$/u, ''));

test('every rule file is registered, and nothing else', () => {
  expect(RULES.map(({ id }) => id).sort()).toEqual(files.toSorted());
  expect(Object.keys(RULE_WORDS).sort()).toEqual(files.toSorted());
});

/** The memo as it was published, without regard to its spaces and line breaks. */
const memo = readFileSync('test/unit/schedule/memo-2566.txt', 'utf8').replace(/\s+/gu, '');

const look = (rule: Rule, example: Example) =>
  'snapshot' in example
    ? check([rule], example.snapshot, example.context)
    : check([rule], example, NO_CONTEXT);

describe.each(files)('%s', async (file) => {
  const module: { rule: Rule; words: Wording; examples: () => Examples } = await import(
    `../../lib/forms/rules/${file}.ts`
  );
  test('its id is its file’s name, it has a source and words', () => {
    expect(module.rule.id).toBe(file);
    expect(module.rule.source.length).toBeGreaterThan(20);
    expect(RULE_WORDS[file]).toBe(module.words);
  });
  test('what it quotes of the memo stands there', () => {
    const quotes = [...module.rule.source.matchAll(/"([^"]+)"/gu)].map(([, text]) => text ?? '');
    if (module.rule.basis === 'memo') expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(memo).toContain(quote.replace(/\s+/gu, ''));
  });
  const { pass, fail } = module.examples();
  test('has examples of both kinds', () => {
    expect(pass.length).toBeGreaterThanOrEqual(2);
    expect(fail.length).toBeGreaterThanOrEqual(2);
  });
  test.each(pass.map((example, i) => [i, example] as const))('passes example %i', (_, example) => {
    expect(look(module.rule, example)).toMatchObject({ findings: [], broken: [] });
  });
  test.each(fail.map((example, i) => [i, example] as const))('finds example %i', (_, example) => {
    const { findings, broken } = look(module.rule, example);
    expect(broken).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      for (const language of ['th', 'en'] as const) {
        const said = wordFinding(
          finding,
          { [file]: module.words[language] },
          { language, digits: 'arabic' },
        );
        // Every place in the sentences is filled, and nothing but text was put there.
        expect(Object.values(said).join(' ')).not.toMatch(/\{\w+\}|undefined|NaN|\[object/u);
      }
    }
  });
  test('every wording it has apart is used by an example that fails', () => {
    const variants = Object.keys(module.words.th).flatMap((key) => key.split('.')[1] ?? []);
    const found = fail.flatMap((example) =>
      look(module.rule, example).findings.flatMap(({ variant }) => variant ?? []),
    );
    expect([...new Set(variants)].filter((variant) => !found.includes(variant))).toEqual([]);
  });
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
