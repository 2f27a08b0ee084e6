/**
 * What the pages of the widget kits hold, as plain data: the same for the page that draws it and
 * for the test that knows the truth about it. Nothing of the truth reaches the page's nodes.
 */

import { optionsFor, valueFor } from './values.ts';

export type Widget =
  | 'text'
  | 'email'
  | 'tel'
  | 'textarea'
  | 'rich'
  | 'select'
  | 'search'
  | 'multi'
  | 'tree'
  | 'date'
  | 'number'
  | 'radio'
  | 'checks'
  | 'switch'
  | 'file';

/** How full a page is; `full`: nothing required is empty. */
export type State = 'empty' | 'half' | 'full';
export const STATES: readonly State[] = ['empty', 'half', 'full'];

export type More = {
  /** The page marks it as required, the way the kit does it (star, `required`, `aria-required`). */
  req?: boolean;
  /** Text below the field. */
  hint?: string;
  /** Text of the small (?) beside the label. */
  tip?: string;
  placeholder?: string;
  /** Unit behind the field. */
  suffix?: string;
  options?: readonly string[];
  /** What it holds when it is full; without it, what `values.ts` has for the field. */
  value?: string | readonly string[];
  /** What it holds on the half-filled page: a text, filled, or empty; without it every other field is filled. */
  half?: string | boolean;
  /** Never to be filled in by the person; `disabled` and `readonly` ones may be empty. */
  off?: 'disabled' | 'readonly';
  /** Greyed out until this field of the page has a value. */
  needs?: string;
};

/** One field of a page. `is`: the id of the catalogue, or null where the catalogue has none. */
export type Item = More & { is: string | null; widget: Widget; label: string };

export type Block =
  | { kind: 'fields'; title?: string; look?: string; items: readonly Item[] }
  | { kind: 'tabs'; tabs: readonly { title: string; blocks: readonly Block[] }[] }
  | { kind: 'fold'; title: string; open: boolean; blocks: readonly Block[] }
  | {
      kind: 'rows';
      title: string;
      look: 'table' | 'cards';
      columns: readonly Item[];
      rows: Readonly<Record<State, number>>;
      add: string;
      /** Heading of a card, before its number. */
      each?: string;
    };

export type FormPage = {
  step: string;
  heading: string;
  /** The page's own filter bar, above the form. */
  filters?: readonly Item[];
  blocks: readonly Block[];
};

export type KitForm = {
  /** Name of the system in the header. */
  title: string;
  /** Texts of the stepper, in the order of `pages`; none where the kit's page has no stepper. */
  stepper: readonly string[];
  /** Fields of the site's frame: search, log-in menu, language; and below the form: print date, page size. */
  header: readonly Item[];
  footer: readonly Item[];
  pages: readonly FormPage[];
  /** Which half of the fields is filled on the half-filled pages. */
  parity: 0 | 1;
};

export const f = (is: string, widget: Widget, label: string, more: More = {}): Item => ({
  is,
  widget,
  label,
  ...more,
});

/** A field that the catalogue does not know, or one that is none of the form. */
export const other = (widget: Widget, label: string, more: More = {}): Item => ({
  is: null,
  widget,
  label,
  ...more,
});

/** A field as it is to be drawn. */
export type DrawnItem = Omit<Item, 'value' | 'options' | 'half' | 'off' | 'needs'> & {
  key: string;
  options: readonly string[];
  /** '' when empty; dates as `2023-01-31`, numbers without separators, switches `on`. */
  value: string;
  /** The same for fields that hold several. */
  values: readonly string[];
  disabled: boolean;
  readonly: boolean;
};

export type DrawnBlock =
  | { kind: 'fields'; key: string; title?: string; look?: string; items: DrawnItem[] }
  | { kind: 'tabs'; key: string; tabs: { title: string; blocks: DrawnBlock[] }[] }
  | { kind: 'fold'; key: string; title: string; open: boolean; blocks: DrawnBlock[] }
  | {
      kind: 'rows';
      key: string;
      title: string;
      look: 'table' | 'cards';
      columns: readonly Item[];
      rows: DrawnItem[][];
      add: string;
      each: string;
    };

export type DrawnPage = {
  title: string;
  step: string;
  heading: string;
  stepper: readonly string[];
  /** Place of this page in the stepper. */
  at: number;
  header: DrawnItem[];
  footer: DrawnItem[];
  filters: DrawnItem[];
  blocks: DrawnBlock[];
};

/** Every field of a page in its order, with whether it is in sight and its row. */
type Placed = { item: DrawnItem; shown: boolean; row: number | null };

function itemsOf(blocks: readonly DrawnBlock[], shown: boolean): Placed[] {
  const inBlock = (block: DrawnBlock): Placed[] => {
    switch (block.kind) {
      case 'fields':
        return block.items.map((item) => ({ item, shown, row: null }));
      case 'tabs':
        return block.tabs.flatMap((tab, i) => itemsOf(tab.blocks, shown && i === 0));
      case 'fold':
        return itemsOf(block.blocks, shown && block.open);
      case 'rows':
        return block.rows.flatMap((row, i) => row.map((item) => ({ item, shown, row: i + 1 })));
    }
  };
  return blocks.flatMap(inBlock);
}

/** The page of one step in one state, ready to be drawn. */
export function drawnPage(form: KitForm, step: string, state: State): DrawnPage {
  const at = form.pages.findIndex((page) => page.step === step);
  const page = form.pages[at];
  if (!page) throw new Error(`No page for ${step}`);
  let count = 0;
  /** Fields that hold something, for `needs`. */
  const filled = new Set<string>();

  const drawItem = (item: Item, inForm: boolean): DrawnItem => {
    const n = count++;
    const { value, options, half, off, needs, ...rest } = item;
    const whole = value ?? (inForm ? valueFor(item) : '');
    const isFull =
      state === 'full' || (state === 'half' && (half ?? n % 2 === form.parity) !== false);
    const now = !inForm ? whole : isFull ? whole : '';
    const said = inForm && state === 'half' && typeof half === 'string' ? half : now;
    const values = (typeof said === 'string' ? [said] : said).filter((one) => one !== '');
    if (item.is && values.length > 0) filled.add(item.is);
    return {
      ...rest,
      key: `k${n}`,
      options: options ?? optionsFor(item),
      value: values[0] ?? '',
      values,
      disabled: off === 'disabled' || (needs !== undefined && !filled.has(needs)),
      readonly: off === 'readonly',
    };
  };
  const drawBlock = (block: Block): DrawnBlock => {
    const key = `b${count}`;
    switch (block.kind) {
      case 'fields':
        return { ...block, key, items: block.items.map((item) => drawItem(item, true)) };
      case 'tabs':
        return {
          kind: 'tabs',
          key,
          tabs: block.tabs.map((tab) => ({ title: tab.title, blocks: tab.blocks.map(drawBlock) })),
        };
      case 'fold':
        return { ...block, key, blocks: block.blocks.map(drawBlock) };
      case 'rows':
        return {
          ...block,
          key,
          each: block.each ?? '',
          rows: Array.from({ length: block.rows[state] }, () => {
            // A new row is a new start, else every second column would be full in each.
            count += block.columns.length % 2 === 0 ? 1 : 0;
            return block.columns.map((item) => drawItem(item, true));
          }),
        };
    }
  };
  return {
    title: form.title,
    step,
    heading: page.heading,
    stepper: form.stepper,
    at,
    header: form.header.map((item) => drawItem(item, false)),
    filters: (page.filters ?? []).map((item) => drawItem(item, false)),
    blocks: page.blocks.map(drawBlock),
    footer: form.footer.map((item) => drawItem(item, false)),
  };
}

/** What must be said of a page, and the fields of which nothing may be said. */
export type Truth = {
  /** Every required field that is shown, editable and empty. */
  empty: Named[];
  /** All other fields of the form. */
  rest: Named[];
};

/** A field under the name a finding gives it (`id`, `id#row`), null where the catalogue has none. */
export type Named = { name: string | null; label: string };

const saysRequired = (label: string) => /[*＊]|\(\s*(?:จำเป็น|บังคับ|ต้องระบุ|required)/iu.test(label);
const saysNothing = (value: string) => /^[\s\-–—_.…]*$/u.test(value);

/**
 * The truth about a page in one state.
 *
 * @param required ids that the catalogue calls required
 * @param inRows ids that the catalogue counts by row
 */
export function truthOf(
  form: KitForm,
  step: string,
  state: State,
  required: ReadonlySet<string>,
  inRows: ReadonlySet<string>,
): Truth {
  const truth: Truth = { empty: [], rest: [] };
  const seen = new Map<string, number>();
  for (const { item, shown } of itemsOf(drawnPage(form, step, state).blocks, true)) {
    let name = item.is;
    if (item.is && inRows.has(item.is)) {
      const row = (seen.get(item.is) ?? 0) + 1;
      seen.set(item.is, row);
      name = `${item.is}#${row}`;
    }
    const isRequired = (item.is && required.has(item.is)) || item.req || saysRequired(item.label);
    const isLive = shown && !item.disabled && !item.readonly;
    const isEmpty = item.values.every(saysNothing);
    (isRequired && isLive && isEmpty ? truth.empty : truth.rest).push({ name, label: item.label });
  }
  return truth;
}
