/// <reference lib="dom" />

/** The controls. Each draws one value and reports every change of it. */

import { api } from './api.ts';
import { type Child, h, openOverlay } from './dom.ts';
import { money, toNumber } from './state.ts';
import { long, MONTHS, monthShape, read, short, today } from './thai-date.ts';

export interface Slot {
  id: string;
  value: string;
  list: string[];
  options: string[];
  placeholder: string;
  /** Id of the text that names the control, where the page cares to say. */
  labelledBy: string | null;
  suffix: string;
  set(value: string | string[]): void;
}

type Widget = (slot: Slot) => HTMLElement;

const value = (event: Event): string => (event.target as HTMLInputElement).value;

function input(slot: Slot, more: Record<string, string> = {}): HTMLInputElement {
  const element = h('input', {
    id: slot.id,
    type: 'text',
    class: 'inp',
    autocomplete: 'off',
    placeholder: slot.placeholder || null,
    'aria-labelledby': slot.labelledBy,
    oninput: (event) => slot.set(value(event)),
    ...more,
  });
  element.value = slot.value;
  return element;
}

const withSuffix = (element: HTMLElement, suffix: string): HTMLElement =>
  suffix === ''
    ? element
    : h('div', { class: 'inp-group' }, element, h('span', { class: 'unit' }, suffix));

const text: Widget = (slot) => withSuffix(input(slot), slot.suffix);

const textarea: Widget = (slot) => {
  const element = h('textarea', {
    id: slot.id,
    class: 'inp',
    rows: 4,
    placeholder: slot.placeholder || null,
    'aria-labelledby': slot.labelledBy,
    oninput: (event) => slot.set(value(event)),
  });
  element.value = slot.value;
  return element;
};

const moneyInput: Widget = (slot) => {
  const element = input(slot, { class: 'inp num', inputmode: 'decimal' });
  element.addEventListener('blur', () => {
    const typed = element.value.replaceAll(',', '').trim();
    if (!/^\d+(\.\d+)?$/.test(typed)) return;
    element.value = money(toNumber(typed));
    slot.set(element.value);
  });
  return withSuffix(element, slot.suffix);
};

const number: Widget = (slot) =>
  withSuffix(input(slot, { class: 'inp num', inputmode: 'numeric' }), slot.suffix);

const nativeSelect: Widget = (slot) => {
  const element = h(
    'select',
    {
      id: slot.id,
      class: 'inp',
      'aria-labelledby': slot.labelledBy,
      onchange: (event) => slot.set(value(event)),
    },
    h('option', { value: '' }, slot.placeholder || '-- กรุณาเลือก --'),
    slot.options.map((option) => h('option', { value: option }, option)),
  );
  element.value = slot.value;
  return element;
};

/** The list of a select box, drawn at the end of body while it is open. */
function listbox(
  slot: Slot,
  anchor: HTMLElement,
  chosen: () => string[],
  choose: (option: string, close: () => void) => void,
): void {
  const items = h('ul', { role: 'listbox', class: 'ui-panel__list', id: `${slot.id}-list` });
  let active = -1;
  const draw = (filter: string) => {
    const shown = slot.options.filter((option) => option.includes(filter.trim()));
    items.replaceChildren(
      ...shown.map((option) =>
        h(
          'li',
          {
            role: 'option',
            class: 'ui-panel__item',
            'aria-selected': String(chosen().includes(option)),
            onclick: () => choose(option, close),
          },
          option,
        ),
      ),
    );
    if (shown.length === 0) items.append(h('li', { class: 'ui-panel__none' }, 'ไม่พบข้อมูล'));
    active = -1;
  };
  const search = h('input', {
    class: 'ui-panel__search',
    type: 'text',
    placeholder: 'ค้นหา',
    oninput: (event) => draw(value(event)),
  });
  const keys = (event: KeyboardEvent) => {
    const all = [...items.querySelectorAll<HTMLElement>('[role=option]')];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      active = Math.max(0, Math.min(all.length - 1, active + (event.key === 'ArrowDown' ? 1 : -1)));
      for (const [i, item] of all.entries()) item.classList.toggle('is-active', i === active);
      all[active]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') all[active]?.click();
    else if (event.key === 'Tab') close();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  };
  const panel = h(
    'div',
    { class: 'ui-panel', onkeydown: (event) => keys(event as KeyboardEvent) },
    slot.options.length > 7 && search,
    items,
  );
  draw('');
  anchor.setAttribute('aria-expanded', 'true');
  const onKey = (event: Event) => keys(event as KeyboardEvent);
  anchor.addEventListener('keydown', onKey);
  const close = openOverlay(anchor, panel, () => {
    anchor.setAttribute('aria-expanded', 'false');
    anchor.removeEventListener('keydown', onKey);
  });
  if (slot.options.length > 7) search.focus();
}

function selectShell(slot: Slot, extraClass: string, open: () => void): HTMLElement {
  return h('div', {
    id: slot.id,
    class: `ui-select ${extraClass}`,
    role: 'combobox',
    tabindex: 0,
    'aria-haspopup': 'listbox',
    'aria-expanded': 'false',
    'aria-labelledby': slot.labelledBy,
    onclick: (event) => {
      const box = event.currentTarget as HTMLElement;
      if (box.getAttribute('aria-expanded') !== 'true') open();
    },
    onkeydown: (event) => {
      const box = event.currentTarget as HTMLElement;
      const { key } = event as KeyboardEvent;
      if (box.getAttribute('aria-expanded') === 'true') return;
      if (key === 'Enter' || key === ' ' || key === 'ArrowDown') {
        event.preventDefault();
        open();
      }
    },
  });
}

const arrow = () => h('span', { class: 'ui-select__arrow' });

const combobox: Widget = (slot) => {
  let current = slot.value;
  const shell = selectShell(slot, '', () =>
    listbox(
      slot,
      shell,
      () => [current],
      (option, close) => {
        current = option;
        draw();
        close();
        shell.focus();
        slot.set(option);
      },
    ),
  );
  const draw = () => {
    const state = current === '' ? 'ui-select__value is-placeholder' : 'ui-select__value';
    const shown = current === '' ? slot.placeholder || '-- กรุณาเลือก --' : current;
    shell.replaceChildren(h('span', { class: state }, shown), arrow());
  };
  draw();
  return shell;
};

const chips: Widget = (slot) => {
  let current = [...slot.list];
  const change = (next: string[]) => {
    current = next;
    draw();
    slot.set(next);
  };
  const shell = selectShell(slot, 'ui-select--multi', () =>
    listbox(
      slot,
      shell,
      () => current,
      (option, close) => {
        change(
          current.includes(option) ? current.filter((o) => o !== option) : [...current, option],
        );
        close();
      },
    ),
  );
  const chip = (option: string) =>
    h(
      'span',
      { class: 'chip' },
      h('span', { class: 'chip__text' }, option),
      h(
        'i',
        {
          class: 'chip__x',
          title: 'ลบ',
          onclick: (event) => {
            event.stopPropagation();
            change(current.filter((o) => o !== option));
          },
        },
        '×',
      ),
    );
  const draw = () => {
    const none = h(
      'span',
      { class: 'ui-select__value is-placeholder' },
      slot.placeholder || '-- กรุณาเลือก --',
    );
    shell.replaceChildren(...(current.length === 0 ? [none] : current.map(chip)), arrow());
  };
  draw();
  return shell;
};

/** The in-house select box of the system's first version. */
const oldSelect: Widget = (slot) => {
  const shown = h('div', { class: 'dd-txt' }, slot.value || slot.placeholder || 'เลือก');
  const list = h('div', { class: 'dd-pop', style: 'display:none' });
  const toggle = (open: boolean) => {
    list.style.display = open ? 'block' : 'none';
  };
  const choose = (option: string) => {
    shown.textContent = option || slot.placeholder || 'เลือก';
    toggle(false);
    slot.set(option);
  };
  list.append(
    ...['', ...slot.options].map((option) =>
      h(
        'div',
        { class: 'dd-it', onclick: () => choose(option) },
        option || slot.placeholder || 'เลือก',
      ),
    ),
  );
  const box = h(
    'div',
    {
      class: 'dd',
      tabindex: 0,
      onblur: () => toggle(false),
      onkeydown: (event) => {
        if ((event as KeyboardEvent).key === 'Enter') toggle(list.style.display === 'none');
      },
    },
    h(
      'div',
      { class: 'dd-hd', onclick: () => toggle(list.style.display === 'none') },
      shown,
      h('div', { class: 'dd-ic' }, '▾'),
    ),
    list,
  );
  return box;
};

const radios: Widget = (slot) =>
  h(
    'div',
    { class: 'radios' },
    slot.options.map((option, i) => {
      const dot = h('input', {
        type: 'radio',
        id: `${slot.id}-${i}`,
        name: slot.id,
        value: option,
        onchange: () => slot.set(option),
      });
      dot.checked = option === slot.value;
      return [dot, h('label', { for: `${slot.id}-${i}` }, option)];
    }),
  );

const richText: Widget = (slot) => {
  const area = h('div', {
    id: slot.id,
    class: 'rte__area',
    contenteditable: 'true',
    'data-placeholder': slot.placeholder || null,
    'aria-labelledby': slot.labelledBy,
    oninput: () => slot.set(area.textContent.trim() === '' ? '' : area.innerHTML),
  });
  // What was saved comes back from the server as markup, as in any such editor.
  area.innerHTML = slot.value;
  const button = (command: string, face: Child, title: string) =>
    h(
      'button',
      {
        type: 'button',
        class: 'rte__btn',
        title,
        onmousedown: (event) => event.preventDefault(),
        onclick: () => {
          area.focus();
          document.execCommand(command);
        },
      },
      face,
    );
  return h(
    'div',
    { class: 'rte' },
    h(
      'div',
      { class: 'rte__bar' },
      button('bold', h('b', {}, 'B'), 'ตัวหนา'),
      button('italic', h('i', {}, 'I'), 'ตัวเอียง'),
      button('underline', h('u', {}, 'U'), 'ขีดเส้นใต้'),
      button('insertUnorderedList', '• ≡', 'รายการ'),
      button('insertOrderedList', '1. ≡', 'รายการลำดับเลข'),
      button('removeFormat', '⌫', 'ล้างรูปแบบ'),
    ),
    area,
  );
};

function calendar(
  anchor: HTMLElement,
  current: string,
  choose: (day: string) => void,
  isLong: boolean,
) {
  let { month, year } = read(current) ?? today();
  const chosen = read(current);
  const panel = h('div', { class: 'cal' });
  const step = (by: number) => {
    const next = year * 12 + month + by;
    year = Math.floor(next / 12);
    month = ((next % 12) + 12) % 12;
    draw();
  };
  const arrowButton = (face: string, by: number) =>
    h('button', { type: 'button', class: 'cal__nav', onclick: () => step(by) }, face);
  const dayButton = (day: number) => {
    const isChosen = chosen?.day === day && chosen.month === month && chosen.year === year;
    return h(
      'td',
      {
        class: isChosen ? 'cal__day is-chosen' : 'cal__day',
        onclick: () => {
          close();
          choose(isLong ? long({ day, month, year }) : short({ day, month, year }));
        },
      },
      day,
    );
  };
  const draw = () => {
    const { first, days } = monthShape(year, month);
    const cells: Child[] = Array.from({ length: first }, () => h('td'));
    for (let day = 1; day <= days; day++) cells.push(dayButton(day));
    const weeks: HTMLElement[] = [];
    while (cells.length > 0) weeks.push(h('tr', {}, cells.splice(0, 7)));
    panel.replaceChildren(
      h(
        'div',
        { class: 'cal__head' },
        arrowButton('«', -12),
        arrowButton('‹', -1),
        h('span', { class: 'cal__title' }, `${MONTHS[month]} ${year}`),
        arrowButton('›', 1),
        arrowButton('»', 12),
      ),
      h(
        'table',
        {},
        h(
          'tr',
          {},
          ['อา', 'จ', 'อ', 'พ', 'พฤ', 'ศ', 'ส'].map((d) => h('th', {}, d)),
        ),
        weeks,
      ),
    );
  };
  draw();
  const close = openOverlay(anchor, panel);
  return close;
}

function dateWidget(isLong: boolean): Widget {
  return (slot) => {
    const field = input(slot, {
      class: 'inp date',
      placeholder: slot.placeholder || (isLong ? 'เลือกวันที่' : 'วว/ดด/ปปปป'),
    });
    const put = (day: string) => {
      field.value = day;
      slot.set(day);
    };
    field.addEventListener('blur', () => {
      const typed = read(field.value);
      if (typed) put(isLong ? long(typed) : short(typed));
    });
    let close: (() => void) | null = null;
    const open = () => {
      close?.();
      close = calendar(box, field.value, put, isLong);
    };
    field.addEventListener('click', open);
    field.addEventListener('keydown', () => close?.());
    const box = h(
      'div',
      { class: 'date-box' },
      field,
      h('button', { type: 'button', class: 'date-btn', tabindex: -1, onclick: open }, '▦'),
    );
    return box;
  };
}

/** The real file input is hidden; the chosen files are sent at once. */
const file: Widget = (slot) => {
  const names = h('ul', { class: 'files' });
  let current = [...slot.list];
  const change = (next: string[]) => {
    current = next;
    draw();
    slot.set(next);
  };
  const send = async () => {
    const form = new FormData();
    for (const chosen of hidden.files ?? []) form.append('file', chosen);
    hidden.value = '';
    const stored = await api<{ name: string; size: number }[]>('POST', 'files', form);
    change([...current, ...stored.map((f) => `${f.name} (${Math.ceil(f.size / 1024)} KB)`)]);
  };
  const hidden = h('input', {
    type: 'file',
    multiple: true,
    style: 'display:none',
    onchange: () => void send(),
  });
  const draw = () => {
    names.replaceChildren(
      ...current.map((name) =>
        h(
          'li',
          {},
          name,
          ' ',
          h('a', { class: 'link', onclick: () => change(current.filter((n) => n !== name)) }, 'ลบ'),
        ),
      ),
    );
    if (current.length === 0) names.append(h('li', { class: 'muted' }, 'ยังไม่ได้เลือกไฟล์'));
  };
  draw();
  return h(
    'div',
    { class: 'file' },
    h('button', { type: 'button', class: 'btn', onclick: () => hidden.click() }, 'เลือกไฟล์'),
    hidden,
    names,
  );
};

export const widgets = {
  text,
  textarea,
  number,
  money: moneyInput,
  date: dateWidget(false),
  longDate: dateWidget(true),
  select: nativeSelect,
  combobox,
  chips,
  oldSelect,
  radios,
  richText,
  file,
} satisfies Record<string, Widget>;

export type WidgetKind = keyof typeof widgets;
