/**
 * The field catalogue: what officials fill in, as far as it is known. The rows themselves are data
 * (`catalogue-rows.ts`) that reach the page with the view, so that they can be corrected without
 * touching code and weigh nothing in the content script.
 */

import type { Step } from '../../domain/step.ts';
import type { Field, FieldKind } from '../model/field.ts';

/** Kinds: l long text, t text, c choice, C choices, d date, n number, m money, p percent, y year, h phone, e e-mail, f file. */
const KINDS = {
  t: 'text',
  l: 'long',
  c: 'choice',
  C: 'choices',
  d: 'date',
  n: 'number',
  m: 'money',
  p: 'percent',
  y: 'year',
  h: 'phone',
  e: 'email',
  f: 'file',
} as const satisfies Record<string, FieldKind>;
const BASES = { m: 'memo', n: 'nesdc', g: 'gdc', a: 'agency', s: 'assumed' } as const;

function readRow(line: string): Field {
  const [id = '', label = '', synonyms = '', kinds = '', marks = '', basis = ''] = line.split('|');
  const step = id.slice(0, id.indexOf('.')) as Step;
  return {
    // Ids are written as in the ministry's own numbering but in lower case: `m3.kpi`.
    id: id.replace(/^[A-Z]+\d?/u, (head) => head.toLowerCase()),
    step,
    label,
    synonyms: synonyms === '' ? [] : synonyms.split('·'),
    kinds: [...kinds].map((letter) => KINDS[letter as keyof typeof KINDS]),
    required: marks.includes('!'),
    row: marks.includes('#'),
    basis: BASES[basis as keyof typeof BASES],
  };
}

/** Reads the catalogue's rows, in the order of the forms; `catalogue-rows.ts` says how they are written. */
export function readCatalogue(rows: string): Field[] {
  return rows.trim().split('\n').map(readRow);
}
