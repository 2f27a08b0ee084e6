import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { STEP_NAMES } from '../../lib/domain/step.ts';
import { check, wordFinding } from '../../lib/forms/check/engine.ts';
import { RULES } from '../../lib/forms/check/registry.ts';
import { RULE_WORDS } from '../../lib/forms/check/rule-words.ts';
import { CATALOGUE } from '../../lib/forms/fields/catalogue-rows.ts';
import type { Wording } from '../../lib/forms/model/finding.ts';
import type { Example, Examples, Rule } from '../../lib/forms/model/rule.ts';
import { NO_CONTEXT } from '../../lib/forms/model/rule-context.ts';

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

type RuleFile = { rule: Rule; words: Wording; examples: () => Examples };
const modules: [string, RuleFile][] = await Promise.all(
  files.map(
    async (file): Promise<[string, RuleFile]> => [
      file,
      await import(`../../lib/forms/rules/${file}.ts`),
    ],
  ),
);

test('a rule’s id is its file’s name, it has a source and words', () => {
  for (const [file, { rule, words }] of modules) {
    expect(rule.id).toBe(file);
    expect(rule.source.length, file).toBeGreaterThan(20);
    expect(RULE_WORDS[file], file).toBe(words);
  }
});

test('what a rule quotes of the memo stands there', () => {
  for (const [file, { rule }] of modules) {
    const quotes = [...rule.source.matchAll(/"([^"]+)"/gu)].map(([, text]) => text ?? '');
    if (rule.basis === 'memo') expect(quotes.length, file).toBeGreaterThan(0);
    for (const quote of quotes) expect(memo, file).toContain(quote.replace(/\s+/gu, ''));
  }
});

test.each(modules)('%s: passes and finds its examples', (file, { rule, words, examples }) => {
  const { pass, fail } = examples();
  expect(Math.min(pass.length, fail.length)).toBeGreaterThanOrEqual(2);
  for (const [i, example] of pass.entries()) {
    expect(look(rule, example), `example ${i}`).toMatchObject({ findings: [], broken: [] });
  }
  const variants = new Set<string | undefined>();
  for (const [i, example] of fail.entries()) {
    const { findings, broken } = look(rule, example);
    expect(broken, `example ${i}`).toEqual([]);
    expect(findings.length, `example ${i}`).toBeGreaterThan(0);
    for (const finding of findings) {
      variants.add(finding.variant);
      for (const language of ['th', 'en'] as const) {
        const said = wordFinding(
          finding,
          { [file]: words[language] },
          { language, digits: 'arabic' },
        );
        // Every place in the sentences is filled, and nothing but text was put there.
        expect(Object.values(said).join(' ')).not.toMatch(/\{\w+\}|undefined|NaN|\[object/u);
      }
    }
  }
  // Every wording that it has apart is used by an example that fails.
  const own = Object.keys(words.th).flatMap((key) => key.split('.')[1] ?? []);
  expect(own.filter((variant) => !variants.has(variant))).toEqual([]);
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
