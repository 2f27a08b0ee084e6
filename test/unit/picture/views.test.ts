import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { understand } from '../../../lib/forms/fields/recognise-page.ts';
import { withoutUnit } from '../../../lib/picture/words.ts';
import { readPageReport } from '../../../lib/protocol/view.ts';
import { labelKey, MARKS } from '../../../lib/text/normalise.ts';

/**
 * Page reports as people copied them, with the names that are right: `x.view.json` and, by the keys
 * of its controls, `x.names.json`. A name with its marks is asked for to the letter; of one without
 * (`also`: what a person would take for it just as well) the key is.
 */
const VIEWS = new URL('../../views/', import.meta.url);
const read = (name: string) => readFileSync(fileURLToPath(new URL(name, VIEWS)), 'utf8');
const views = readdirSync(VIEWS)
  .filter((file) => file.endsWith('.view.json'))
  .map((file) => file.replace('.view.json', ''));

/** Units in brackets are no part of the name. */
const keyOf = (name: string) => labelKey(withoutUnit(name.replace(MARKS, ' ').trim()));

test('there are some', () => expect(views.length).toBeGreaterThan(5));

describe.each(views)('%s', (name) => {
  const view = readPageReport(read(`${name}.view.json`));
  const right: Record<string, { name: string; also?: string[]; marked?: boolean }> = JSON.parse(
    read(`${name}.names.json`),
  );
  test('every field has its name and its mark', () => {
    if (view === null) throw new Error('no page report');
    const { page, named } = understand(view);
    const found = page.controls.flatMap(({ key, labels }, i) => {
      const own = right[key];
      if (own === undefined) return [];
      const text = labels[0]?.text ?? '';
      if (own.marked !== undefined) {
        return [[key, { name: text, marked: named[i]?.marked ?? false }]];
      }
      const isRight = [own.name, ...(own.also ?? [])].some((it) => keyOf(it) === keyOf(text));
      return [[key, isRight ? own : { name: text }]];
    });
    expect(Object.fromEntries(found)).toEqual(right);
  });
});
