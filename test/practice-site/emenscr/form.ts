/// <reference lib="dom" />

/** Draws the sections of a step from their description, and draws them anew when asked. */

import { add, type Child, freshId, h } from './dom.ts';
import { type FormState, money, type Row, toNumber } from './state.ts';
import type {
  AcrossBlock,
  Block,
  CollapseBlock,
  Column,
  Field,
  FieldsBlock,
  RowsBlock,
  Step,
  TabsBlock,
} from './steps.ts';
import { type Slot, widgets } from './widgets.ts';

const FOCUSABLE = 'input, textarea, select, button, [tabindex], [contenteditable]';

/** Keeps a section in the page and can put a fresh one in its place, with the focus kept. */
function redrawable(draw: () => HTMLElement): { node: HTMLElement; redraw(): void } {
  const section = {
    node: draw(),
    redraw() {
      const at = [...section.node.querySelectorAll(FOCUSABLE)].indexOf(
        document.activeElement ?? section.node,
      );
      const fresh = draw();
      section.node.replaceWith(fresh);
      section.node = fresh;
      if (at >= 0) fresh.querySelectorAll<HTMLElement>(FOCUSABLE)[at]?.focus();
    },
  };
  return section;
}

/** Redraws once after all of one change's writes, as frameworks do. */
function later(redraw: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    queueMicrotask(() => {
      waiting = false;
      redraw();
    });
  };
}

function caption({ number, label, mark }: Field): Child[] {
  const end = mark?.trim();
  return [
    number && [h('span', { class: 'no' }, number), ' '],
    label,
    end === '*' && [' ', h('span', { class: 'req' }, '*')],
    end === ':' && ' :',
    end !== undefined && end !== '*' && end !== ':' && [' ', h('small', { class: 'req' }, end)],
  ];
}

function slotOf(field: Field, key: string, state: FormState, labelledBy: string | null): Slot {
  const { options = [] } = field;
  return {
    id: freshId(),
    value: state.text(key),
    list: state.list(key),
    options: [...(typeof options === 'function' ? options(state) : options)],
    placeholder: field.placeholder ?? '',
    labelledBy,
    suffix: field.suffix ?? '',
    set(value) {
      for (const other of field.clears ?? []) if (state.text(key) !== value) state.set(other, '');
      state.set(key, value);
    },
  };
}

function fieldBox(field: Field, key: string, state: FormState): HTMLElement {
  const tie = field.tie ?? 'near';
  const labelId = tie === 'labelledby' ? freshId() : null;
  const slot = slotOf(field, key, state, labelId);
  if (tie === 'placeholder') slot.placeholder = field.label;
  const control = widgets[field.widget](slot);
  const hint = field.hint !== undefined && h('small', { class: 'hint' }, field.hint);
  const wide = field.wide ? ' is-wide' : '';
  switch (tie) {
    case 'placeholder':
      return h('div', { class: `fld${wide}` }, control);
    case 'for':
      return h(
        'div',
        { class: `fld${wide}` },
        h('label', { for: slot.id, class: 'fld__label' }, caption(field)),
        control,
        hint,
      );
    case 'wrap':
      return h('label', { class: `fld${wide}` }, h('span', {}, caption(field)), control, hint);
    case 'legend':
      return h('fieldset', { class: `fld${wide}` }, h('legend', {}, caption(field)), control, hint);
    case 'labelledby':
      return h(
        'div',
        { class: `fld${wide}` },
        h('span', { id: labelId, class: 'fld__cap' }, caption(field)),
        control,
        hint,
      );
    case 'near':
      return h(
        'div',
        { class: `form-row${wide}` },
        h('div', { class: 'form-label' }, caption(field)),
        hint,
        h('div', { class: 'form-ctl' }, control),
      );
  }
}

function fieldRow(field: Field, key: string, state: FormState): HTMLElement {
  const control = widgets[field.widget](slotOf(field, key, state, null));
  return h(
    'tr',
    {},
    h('td', { class: 'cap' }, caption(field)),
    h('td', {}, control, field.hint !== undefined && h('small', { class: 'hint' }, field.hint)),
  );
}

function fieldsBlock(block: FieldsBlock, state: FormState): HTMLElement {
  const draw = () => {
    const scope = block.scopedBy === undefined ? null : state.text(block.scopedBy);
    const fields = block.fields.filter((field) => field.when?.(state) ?? true);
    const keyOf = (field: Field) => (scope === null ? field.key : `${scope}/${field.key}`);
    const section = h('section', { class: `sec sec--${block.look}` });
    if (block.title !== undefined) section.append(h('h3', { class: 'sec__title' }, block.title));
    if (block.look === 'table') {
      const rows = fields.map((field) => fieldRow(field, keyOf(field), state));
      section.append(h('table', { class: 'frm' }, h('tbody', {}, rows)));
    } else
      add(
        section,
        fields.map((field) => fieldBox(field, keyOf(field), state)),
      );
    return section;
  };
  const section = redrawable(draw);
  const redraw = later(section.redraw);
  state.onChange((key) => {
    if (block.redrawOn?.includes(key)) redraw();
  });
  return section.node;
}

function cell(column: Column, row: Row, changed: () => void): HTMLElement {
  const slot: Slot = {
    id: freshId(),
    value: row[column.key] ?? '',
    list: [],
    options: [],
    placeholder: '',
    labelledBy: null,
    suffix: '',
    set(value) {
      row[column.key] = String(value);
      changed();
    },
  };
  return h('td', { class: `col-${column.widget}` }, widgets[column.widget](slot));
}

/** Column headings; grouped ones take two lines, as in the printed form. */
function heading(columns: Column[]): HTMLElement {
  const groups = columns.some((column) => column.group !== undefined);
  if (!groups) {
    return h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { width: 48 }, '#'),
        columns.map((c) => h('th', {}, c.label)),
        h('th'),
      ),
    );
  }
  const tall = { rowspan: 2, class: 'head' };
  const first = columns.map((column, i) => {
    if (column.group === undefined) return h('td', tall, column.label);
    if (columns[i - 1]?.group === column.group) return null;
    const span = columns.filter((c) => c.group === column.group).length;
    return h('td', { colspan: span, class: 'head' }, column.group);
  });
  return h(
    'thead',
    {},
    h('tr', {}, h('td', tall, 'ลำดับ'), first, h('td', tall, 'จัดการ')),
    h(
      'tr',
      {},
      columns.filter((c) => c.group !== undefined).map((c) => h('td', { class: 'head' }, c.label)),
    ),
  );
}

function rowsBlock(block: RowsBlock, state: FormState): HTMLElement {
  const { columns, key } = block;
  const sums = columns.filter((column) => column.sum);
  const sumCell = (column: Column) =>
    money(state.rows(key).reduce((sum, row) => sum + toNumber(row[column.key] ?? ''), 0));
  const draw = () => {
    const rows = state.rows(key);
    const change = (next: Row[]) => {
      state.set(key, next);
      section.redraw();
    };
    const footer = columns.map((column) =>
      h('td', { class: 'sum' }, column.sum && sumCell(column)),
    );
    const changed = () => {
      state.set(key, rows);
      for (const column of sums) {
        const shown = footer[columns.indexOf(column)];
        if (shown) shown.textContent = sumCell(column);
      }
    };
    const line = (row: Row, i: number) =>
      h(
        'tr',
        {},
        h('td', { class: 'idx' }, i + 1),
        columns.map((column) => cell(column, row, changed)),
        h(
          'td',
          {},
          h(
            'button',
            {
              type: 'button',
              class: 'btn btn--x',
              title: 'ลบรายการ',
              onclick: () => change(rows.filter((other) => other !== row)),
            },
            '✕',
          ),
        ),
      );
    const none = h(
      'tr',
      {},
      h('td', { colspan: columns.length + 2, class: 'muted center' }, block.none),
    );
    return h(
      'section',
      { class: 'sec' },
      h('h3', { class: 'sec__title' }, block.title),
      h(
        'div',
        { class: 'scroll' },
        h(
          'table',
          { class: 'grid' },
          heading(columns),
          h('tbody', {}, rows.length === 0 ? none : rows.map(line)),
          sums.length > 0 && h('tfoot', {}, h('tr', {}, h('td', {}, 'รวม'), footer, h('td'))),
        ),
      ),
      h(
        'button',
        { type: 'button', class: 'btn btn--add', onclick: () => change([...rows, {}]) },
        `+ ${block.add}`,
      ),
    );
  };
  const section = redrawable(draw);
  return section.node;
}

/** One line of inputs below their headings, and a computed total that nobody can type into. */
function acrossBlock(block: AcrossBlock, state: FormState): HTMLElement {
  const total = h('input', { class: 'inp num', type: 'text', readonly: true, tabindex: -1 });
  const count = () => {
    total.value = money(block.columns.reduce((sum, c) => sum + toNumber(state.text(c.key)), 0));
  };
  const values: Row = {};
  for (const { key } of block.columns) values[key] = state.text(key);
  const changed = () => {
    for (const { key } of block.columns) {
      if (state.text(key) !== values[key]) state.set(key, values[key]);
    }
    count();
  };
  count();
  return h(
    'section',
    { class: 'sec' },
    h('h3', { class: 'sec__title' }, block.title),
    h(
      'div',
      { class: 'scroll' },
      h(
        'table',
        { class: 'grid' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            block.columns.map((c) => h('th', {}, c.label)),
            h('th', {}, block.total),
          ),
        ),
        h(
          'tbody',
          {},
          h(
            'tr',
            {},
            block.columns.map((c) => cell(c, values, changed)),
            h('td', {}, total),
          ),
        ),
      ),
    ),
  );
}

function collapseBlock(block: CollapseBlock, state: FormState): HTMLElement {
  const body = h(
    'div',
    { class: 'acc__body' },
    block.blocks.map((b) => drawBlock(b, state)),
  );
  const box = h(
    'div',
    { class: 'acc' },
    h(
      'div',
      { class: 'acc__head', tabindex: 0, onclick: () => box.classList.toggle('is-open') },
      h('span', { class: 'acc__mark' }, '▸'),
      block.title,
    ),
    body,
  );
  return box;
}

function tabsBlock(block: TabsBlock, state: FormState): HTMLElement {
  const panes = block.tabs.map((tab) =>
    h(
      'div',
      { class: 'tab-pane' },
      tab.blocks.map((b) => drawBlock(b, state)),
    ),
  );
  const heads = block.tabs.map((tab, i) =>
    h('li', {}, h('a', { class: 'tab-link', onclick: () => show(i) }, tab.title)),
  );
  const show = (current: number) => {
    for (const [i, pane] of panes.entries()) {
      pane.style.display = i === current ? '' : 'none';
      heads[i]?.classList.toggle('active', i === current);
    }
  };
  show(0);
  return h('div', { class: 'tabs' }, h('ul', { class: 'tab-heads' }, heads), panes);
}

function drawBlock(block: Block, state: FormState): HTMLElement {
  switch (block.is) {
    case 'fields':
      return fieldsBlock(block, state);
    case 'rows':
      return rowsBlock(block, state);
    case 'across':
      return acrossBlock(block, state);
    case 'collapse':
      return collapseBlock(block, state);
    case 'tabs':
      return tabsBlock(block, state);
    case 'note':
      return h('p', { class: 'note' }, block.text);
  }
}

export function drawStep(step: Step, state: FormState): HTMLElement {
  const blocks = step.blocks.map((block) => drawBlock(block, state));
  return step.form
    ? h('form', { class: 'step', onsubmit: (event) => event.preventDefault() }, blocks)
    : h('div', { class: 'step' }, blocks);
}
