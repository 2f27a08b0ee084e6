import { expect, test } from 'vitest';
import type { Recognised } from '../../lib/forms/model/recognition.ts';
import { gatherControls } from '../../lib/page/controls.ts';
import { rowsOf } from '../../lib/sites/rows.ts';
import { controlAt, show } from './snippet.ts';

const field = (id: string, row: boolean, required = false): Recognised => ({
  id,
  step: 'M4',
  label: id,
  kinds: ['text'],
  required,
  row,
  basis: 'memo',
  reason: 'test',
});
const FIELDS: Record<string, Recognised> = {
  name: field('name', true, true),
  amount: field('amount', true),
  title: field('title', false),
};

/** The rows of the snippet's fields; an id is its field and a number. */
function rows(html: string, ...ids: string[]): Record<string, number | null> {
  show(html);
  const found = rowsOf(
    ids.map((id) => ({
      control: controlAt(id),
      match: FIELDS[id.replace(/\d/u, '')] ?? null,
    })),
  );
  return Object.fromEntries(ids.map((id, i) => [id, found[i] ?? null]));
}

test('the rows of a table keep their numbers where a row lacks a cell', () => {
  expect(
    rows(
      `<input id="title"><table>
        <tr><td><input id="name1"><td><input id="amount1"></tr>
        <tr><td><input id="name2"><td></tr>
        <tr><td><input id="name3"><td><input id="amount3"></tr></table>`,
      'title',
      'name1',
      'amount1',
      'name2',
      'name3',
      'amount3',
    ),
  ).toEqual({ title: null, name1: 1, amount1: 1, name2: 2, name3: 3, amount3: 3 });
});

test('rows that are web components in a web component', () => {
  show('<section id="sheet"></section>');
  const sheet = document.getElementById('sheet')?.attachShadow({ mode: 'open' });
  for (const n of [1, 2]) {
    const row = sheet?.appendChild(document.createElement('section'));
    const inner = row?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = `<input id="name${n}"><input id="amount${n}">`;
  }
  const { controls } = gatherControls(document);
  const found = rowsOf(
    controls.map((control) => ({
      control,
      match: FIELDS[control.el.id.replace(/\d/u, '')] ?? null,
    })),
  );
  expect(controls.map(({ el }) => el.id)).toEqual(['name1', 'amount1', 'name2', 'amount2']);
  expect(found).toEqual([1, 1, 2, 2]);
});

test('in a table on its side each column is a row', () => {
  const line = (name: string) => {
    const cells = [1, 2, 3].map((n) => `<td><input id="${name}${n}" style="width:90px"></td>`);
    return `<tr><th>${name}</th>${cells.join('')}</tr>`;
  };
  const ids = ['name1', 'name2', 'name3', 'amount1', 'amount2', 'amount3'];
  expect(rows(`<table>${line('name')}${line('amount')}</table>`, ...ids)).toEqual({
    name1: 1,
    name2: 2,
    name3: 3,
    amount1: 1,
    amount2: 2,
    amount3: 3,
  });
});

test('a field that stands before the one which names its row is in the same row', () => {
  expect(
    rows(
      `<div><input id="amount1"><input id="name1"></div><div><input id="amount2"><input id="name2"></div>`,
      'amount1',
      'name1',
      'amount2',
      'name2',
    ),
  ).toEqual({ amount1: 1, name1: 1, amount2: 2, name2: 2 });
});

test('the second line of a row belongs to it', () => {
  expect(
    rows(
      `<table><tr><td><input id="name1"></tr><tr><td><input id="amount1"></tr>
        <tr><td><input id="name2"></tr><tr><td><input id="amount2"></tr></table>`,
      'name1',
      'amount1',
      'name2',
      'amount2',
    ),
  ).toEqual({ name1: 1, amount1: 1, name2: 2, amount2: 2 });
});

test('a single row is row 1', () => {
  expect(rows('<div><input id="name1"><input id="amount1"></div>', 'name1', 'amount1')).toEqual({
    name1: 1,
    amount1: 1,
  });
});
