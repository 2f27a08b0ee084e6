import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { understand } from '../../../lib/forms/fields/recognise-page.ts';
import { readPageReport } from '../../../lib/protocol/view.ts';

/**
 * Page reports as people copied them, with the names that are right: `x.view.json` and, by the keys
 * of its controls, `x.names.json`.
 */
const VIEWS = new URL('../../views/', import.meta.url);
const read = (name: string) => readFileSync(fileURLToPath(new URL(name, VIEWS)), 'utf8');
const views = readdirSync(VIEWS)
  .filter((file) => file.endsWith('.view.json'))
  .map((file) => file.replace('.view.json', ''));

test('there are some', () => expect(views.length).toBeGreaterThan(5));

describe.each(views)('%s', (name) => {
  const view = readPageReport(read(`${name}.view.json`));
  const right: Record<string, { name: string; marked: boolean }> = JSON.parse(
    read(`${name}.names.json`),
  );
  test('every field has its name and its mark', () => {
    if (view === null) throw new Error('no page report');
    const { page, named } = understand(view);
    const found = page.controls.flatMap(({ key, labels }, i) => {
      if (!Object.hasOwn(right, key)) return [];
      return [[key, { name: labels[0]?.text ?? '', marked: named[i]?.marked ?? false }]];
    });
    expect(Object.fromEntries(found)).toEqual(right);
  });
});
