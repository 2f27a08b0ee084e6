import { saysRequired } from '../text/normalise.ts';
import { CONTROL_SELECTOR, type Control, inPage } from './controls.ts';
import { labelText } from './read-text.ts';

/** Where a label's text was found; the earlier in this list, the more it is to be believed. */
export type LabelSource =
  | 'label'
  | 'aria'
  | 'legend'
  | 'column'
  | 'cell'
  | 'near'
  | 'near2'
  | 'near3'
  | 'placeholder'
  | 'title';

export type LabelText = {
  text: string;
  source: LabelSource /** The node that says it. */;
  node?: Element;
};

/** A label is a phrase; anything longer is a paragraph that happens to stand there. */
const LONGEST_LABEL = 160;
/** How far up from a control its label may stand. */
const LEVELS_UP = 6;
/** A hint may stand between a label and its control, so the nearest text is not always the name. */
const MOST_NEARBY = 3;

function add(list: LabelText[], text: string, source: LabelSource, node?: Node): void {
  // Row numbers, units and lone marks beside a control are not its name.
  if (text === '' || text.length > LONGEST_LABEL || /^[\d\s.,:*()\-–—/%]+$/u.test(text)) return;
  if (list.some((known) => known.text === text)) return;
  list.push(node instanceof Element ? { text, source, node } : { text, source });
}

/**
 * What is asked of the page once for all controls: asking each of a thousand inputs for its
 * `labels`, or each node before it whether it holds a control, makes the browser walk the document
 * each time (126 ms of 300 for such a page).
 */
export type LabelContext = {
  /** `<label for>` by the id it names. */
  byFor: ReadonlyMap<string, readonly Element[]>;
  /** Every node that is or holds a control. */
  holders: ReadonlySet<Node>;
  /** Heads of tables by table and column, and the columns of cells, filled as they are asked for. */
  heads: Map<Element, Map<number, string[]>>;
  columns: Map<Element, number>;
};

/** Gathers what `labelsOf` needs of a page. */
export function labelContext(root: ParentNode, controls: readonly Control[]): LabelContext {
  const byFor = new Map<string, Element[]>();
  for (const label of root.querySelectorAll('label[for]')) {
    const id = label.getAttribute('for') ?? '';
    const known = byFor.get(id);
    if (known) known.push(label);
    else byFor.set(id, [label]);
  }
  const holders = new Set<Node>();
  const hold = (el: Node) => {
    let at: Node | null = el;
    for (; at && !holders.has(at); at = at instanceof ShadowRoot ? at.host : at.parentNode) {
      holders.add(at);
    }
  };
  for (const { box, el, parts } of controls) {
    hold(box);
    hold(el);
    if (parts.length > 1) for (const part of parts) hold(part);
  }
  return { byFor, holders, heads: new Map(), columns: new Map() };
}

function fromLabels(control: Control, { byFor }: LabelContext, list: LabelText[]): void {
  const { el, parts } = control;
  // In a group the members' own labels are the choices, not the question.
  if (parts.length > 1 || (el instanceof HTMLInputElement && el.type === 'radio')) return;
  if (el.getRootNode() !== el.ownerDocument) {
    // Inside a web component; its labels are few and not in the page's list.
    for (const label of (el as HTMLInputElement).labels ?? []) {
      add(list, labelText(label), 'label', label);
    }
    return;
  }
  for (const label of el.id === '' ? [] : (byFor.get(el.id) ?? [])) {
    add(list, labelText(label), 'label', label);
  }
  const around = el.closest('label');
  if (!around) return;
  // A label around its whole widget holds the value too; the name has a node of its own in it.
  const name = around.querySelector('[class*=label i]:not(:has(input,select,textarea))');
  if (name) add(list, labelText(name), 'label', name);
  add(list, labelText(around), 'label', around);
}

function fromAria(control: Control, list: LabelText[]): void {
  const candidates = [control.el, control.box];
  if (control.parts.length > 1) {
    // The names of the members are the choices, not the question.
    candidates.length = 0;
    const group = control.el.closest<HTMLElement>('[role=radiogroup],[role=group],fieldset');
    if (group) candidates.push(group);
  }
  for (const el of new Set(candidates)) {
    const ids = el.getAttribute('aria-labelledby')?.split(/\s+/u) ?? [];
    const root = el.getRootNode() as Document | ShadowRoot;
    let node: Element | undefined;
    const parts = ids.slice(0, 8).flatMap((id) => {
      const named = id === '' ? null : root.getElementById(id);
      if (!named || named === el) return [];
      node ??= named;
      return [labelText(named)];
    });
    add(list, parts.join(' ').trim(), 'aria', node);
    // Some kits name the value as a second part of the label; the first alone is the question.
    if (parts.length > 1) add(list, parts[0] ?? '', 'aria', node);
    add(list, el.getAttribute('aria-label')?.trim().slice(0, 300) ?? '', 'aria');
  }
}

function fromLegend(control: Control, list: LabelText[]): void {
  const { el, parts, kind } = control;
  if (parts.length < 2 && kind !== 'choice') return;
  const fieldset = el.closest('fieldset');
  const legend = fieldset?.querySelector(':scope > legend');
  if (!fieldset || !legend) return;
  // A fieldset around several questions is a section, not this control's label.
  const all = [...fieldset.querySelectorAll<HTMLElement>(CONTROL_SELECTOR)];
  if (all.every((other) => parts.includes(other) || el.contains(other))) {
    add(list, labelText(legend), 'legend', legend);
  }
}

/** Rows of a head, at most; more than that is a table of its own kind. */
const MOST_HEAD_ROWS = 4;

/** How far up from the body of a table its separate head may stand. */
const HEAD_LEVELS_UP = 7;

const cellsOf = (row: Element) => [...row.children] as HTMLTableCellElement[];

/**
 * The texts above a column, the nearest first. Rows that come before the first row with a control
 * are the head, whatever they are made of (`th` or `td`), with cells that span rows and columns.
 */
function headTexts(
  table: Element,
  row: Element,
  column: number,
  holders: ReadonlySet<Node>,
): string[] {
  const texts = headTextsIn(table, column, holders);
  if (texts.length > 0) return texts;
  // Kits that scroll a table's body draw its head before it, as a table of its own …
  const count = row.childElementCount;
  let up: Element | null = table;
  for (let n = 0; up && n <= HEAD_LEVELS_UP; n++, up = up.parentElement) {
    const over = up.previousElementSibling;
    // … or of other nodes, as many as a row has cells.
    if (over && count > 2 && over.childElementCount === count && !holders.has(over)) {
      return [labelText(over.children[column] as Element)];
    }
    const head = [...up.querySelectorAll('table,[role=rowgroup]')].find(
      (other) => other !== table && !holders.has(other) && !other.contains(table),
    );
    if (head) return headTextsIn(head, column, holders);
  }
  return [];
}

function headTextsIn(table: Element, column: number, holders: ReadonlySet<Node>): string[] {
  const rows = table.querySelectorAll('tr,[role=row]');
  const grid: Element[][] = [];
  for (const each of rows) {
    if (grid.length > MOST_HEAD_ROWS) return [];
    // A head may hold a box to choose all rows, or fields to filter them by.
    if (holders.has(each) && !each.closest('thead')) break;
    grid.push([]);
  }
  grid.forEach((_, y) => {
    let x = 0;
    for (const cell of cellsOf(rows[y] as Element)) {
      while (grid[y]?.[x]) x++;
      for (let down = 0; down < (cell.rowSpan || 1); down++) {
        for (let across = 0; across < Math.min(cell.colSpan || 1, 50); across++) {
          const line = grid[y + down];
          if (line) line[x + across] ??= cell;
        }
      }
      x += Math.min(cell.colSpan || 1, 50);
    }
  });
  const above = new Set(grid.map((line) => line[column]).reverse());
  return [...above].flatMap((cell) => (cell ? [labelText(cell)] : []));
}

/** A table in a cell of a table, as old systems lay out a single field. */
const TABLES_UP = 3;

function fromTable(from: Element, context: LabelContext, list: LabelText[]): void {
  let at: Element | null = from;
  for (let n = 0; at && n < TABLES_UP && list.length === 0; n++) {
    const table: Element | null | undefined = fromOneTable(at, context, list);
    at = table?.parentElement ?? null;
  }
}

/** @returns the table, whose own cell may say more where it says nothing */
function fromOneTable(
  from: Element,
  { holders, heads, columns }: LabelContext,
  list: LabelText[],
): Element | null | undefined {
  const cell = from.closest('td,th,[role=cell],[role=gridcell]');
  const row = cell?.closest('tr,[role=row]');
  // A web component may be the table without saying so on the page.
  const table = row?.closest('table,[role=table],[role=grid]') ?? row?.parentElement;
  if (!cell || !row || !table) return table;
  if (cell.parentElement !== row) {
    // A grid that counts its columns itself, since its cells stand deeper.
    const count = Number(cell.ariaColIndex);
    const head = table.querySelector(`[role=columnheader][aria-colindex="${count}"]`);
    if (head) add(list, labelText(head), 'column');
    return table;
  }

  // Beside the control, in a table of labels and values …
  for (let left = cell.previousElementSibling; left; left = left.previousElementSibling) {
    if (holders.has(left)) break;
    const before = list.length;
    add(list, labelText(left), 'cell', left);
    if (list.length > before) return table;
  }
  // … alone in the row before, over the whole width …
  const over = row.previousElementSibling;
  if (over && row.childElementCount === 1 && over.childElementCount === 1 && !holders.has(over)) {
    add(list, labelText(over), 'near', over);
  }
  // … or above it, in a table of rows.
  if (!columns.has(cell)) {
    let next = 0;
    for (const each of cellsOf(row)) {
      columns.set(each, next);
      next += each.colSpan || 1;
    }
  }
  const column = columns.get(cell) ?? 0;
  const ofTable = heads.get(table) ?? new Map<number, string[]>();
  heads.set(table, ofTable);
  const texts = ofTable.get(column) ?? headTexts(table, row, column, holders);
  ofTable.set(column, texts);
  for (const text of texts) add(list, text, 'column');
  return table;
}

const NEARBY: readonly LabelSource[] = ['near', 'near2', 'near3'];

/** Where the search for a name ends: beyond these stands what belongs to others. */
const BOUNDS = new Set(['BODY', 'TD', 'TH']);
const BOUND_ROLES = new Set(['cell', 'gridcell', 'tabpanel', 'dialog']);
const NO_NAME = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'BUTTON']);

/** A native field that the page keeps for itself while a widget is shown in its place. */
const isHiddenTwin = (el: Element): boolean =>
  el.matches('textarea,select,input[type=text],input:not([type])') &&
  !el.checkVisibility() &&
  el.parentElement?.checkVisibility() === true;

/** A hidden file input may stand before the named button that is shown in its place. */
function fromStandIn(el: Element, { holders }: LabelContext, list: LabelText[]): void {
  const shown = el.nextElementSibling;
  if (!shown || holders.has(shown) || el.checkVisibility()) return;
  const name = shown.querySelector('label,[class*=label i]');
  if (name) add(list, labelText(name), 'near', name);
}

const FILE_BUTTON =
  /^(?:[^\p{L}]*)(?:เลือก|แนบ|เพิ่ม|อัปโหลด|อัพโหลด|คลิก|ลาก|browse|choose|upload|attach)/iu;

/** The node around all members of a group; null for a single control. */
function groupAround({ parts }: Control): Element | null {
  if (parts.length < 2) return null;
  const last = parts[parts.length - 1];
  let node: Element | null = parts[0] ?? null;
  while (node && last && !node.contains(last)) node = node.parentElement;
  return node;
}

/** The text that stands before a control: nearest first, never across another control. */
function fromNearby(
  control: Control,
  from: Element,
  { byFor, holders }: LabelContext,
  list: LabelText[],
): void {
  let node: Element | null = from;
  const around = groupAround(control);
  if (around) {
    // The question may stand with its answers, before the first of them.
    while (node && node.parentElement !== around) node = node.parentElement;
    const before = node?.previousElementSibling;
    if (before && !holders.has(before)) add(list, labelText(before), 'near', before);
    node = around;
  }
  for (let level = 0; node && level < LEVELS_UP; level++, node = node.parentElement) {
    if (BOUNDS.has(node.tagName) || BOUND_ROLES.has(node.getAttribute('role') ?? '')) return;
    for (let left = node.previousSibling, n = 0; left && n < 6; left = left.previousSibling, n++) {
      if (left instanceof Element) {
        // The native select that the drawn one stands for.
        if (left === control.el || left.contains(control.el)) continue;
        if (isHiddenTwin(left)) {
          // An editor stands behind the text area it takes the place of, and answers to its name.
          for (const label of byFor.get(left.id) ?? []) add(list, labelText(label), 'label');
          continue;
        }
        if (holders.has(left)) return;
        if (NO_NAME.has(left.tagName)) continue;
      }
      add(list, labelText(left), NEARBY[list.length] ?? 'near3', left);
      if (list.length >= MOST_NEARBY) return;
    }
  }
}

/**
 * The texts a person may take as a control's label, the most believable first. Empty when the page
 * names it nowhere.
 */
export function labelsOf(control: Control, context: LabelContext): LabelText[] {
  const list: LabelText[] = [];
  fromLabels(control, context, list);
  fromAria(control, list);
  fromLegend(control, list);
  const { el, kind } = control;
  // The words on a file button say what to press, not what is asked for.
  const isButton = kind === 'file' && list.every(({ text }) => FILE_BUTTON.test(text));
  const buttons = isButton ? list.splice(0) : [];
  if (list.length === 0) {
    fromNearby(control, control.box, context, list);
    fromTable(groupAround(control) ?? control.box, context, list);
    const host = inPage(control.box);
    if (list.length === 0 && host !== control.box && host instanceof Element) {
      fromNearby(control, host, context, list);
      fromTable(host, context, list);
    }
  }
  if (kind === 'file' && list.length === 0) fromStandIn(el, context, list);
  list.push(...buttons);
  add(list, el.getAttribute('placeholder')?.trim().slice(0, 300) ?? '', 'placeholder');
  add(list, el.getAttribute('title')?.trim().slice(0, 300) ?? '', 'title');
  return list;
}

/** Does the page mark this control as one that must be filled? */
export function isMarkedRequired(control: Control, labels: readonly LabelText[]): boolean {
  const marked = (el: HTMLElement) =>
    el.getAttribute('aria-required') === 'true' || ('required' in el && el.required === true);
  if (control.parts.some(marked) || marked(control.box)) return true;
  return (
    nameMarkedRequired(labels) !== null ||
    hasStarBehind(control.box) ||
    isMarkedByStyle(control, labels)
  );
}

/** A lone star right behind the field. */
function hasStarBehind(box: Element): boolean {
  for (let next = box.nextSibling, n = 0; next && n < 3; next = next.nextSibling, n++) {
    const text = next.nodeType === Node.COMMENT_NODE ? '' : (next.textContent ?? '').trim();
    if (text !== '') return /^[*＊]$/u.test(text);
  }
  return false;
}

/** Class names by which frameworks draw a star with a style sheet alone. */
const REQUIRED_CLASS = '[class*=req i],[class*=mandatory i]';

/** Is a star drawn before or after the name by the page's style sheet, where no text says it? */
function isMarkedByStyle({ box }: Control, labels: readonly LabelText[]): boolean {
  const name = labels.find(({ node }) => node)?.node;
  const classed =
    name?.closest(REQUIRED_CLASS) ??
    name?.querySelector(REQUIRED_CLASS) ??
    box.closest(REQUIRED_CLASS);
  // On the name or around the field; a class of the whole form says nothing of one field.
  if (!name || !classed || classed.querySelectorAll('input,select,textarea').length > 4)
    return false;
  return [name, ...name.children]
    .slice(0, 4)
    .some((node) =>
      ['::before', '::after'].some((part) => /[*＊]/u.test(getComputedStyle(node, part).content)),
    );
}

/** The text beside a control that carries the mark: a star on a hint or an example means nothing. */
export function nameMarkedRequired(labels: readonly LabelText[]): LabelText | null {
  const names = labels.filter(({ source }) => source !== 'placeholder' && source !== 'near3');
  return names.slice(0, 2).find(({ text }) => saysRequired(text)) ?? null;
}
