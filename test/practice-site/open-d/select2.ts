/// <reference lib="dom" />

/** A select box in the way of Select2 3.5: it hides a text input and speaks for it. */

type Make = (tag: string, className: string, text?: string) => HTMLElement;

let count = 0;

const make: Make = (tag, className, text = '') => {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
};

/** The list, at the end of body while it is open. What is typed may be chosen as well. */
function openDrop(
  container: HTMLElement,
  source: string[],
  search: HTMLInputElement,
  choose: (value: string) => void,
): () => void {
  const drop = make(
    'div',
    'select2-drop select2-display-none select2-with-searchbox select2-drop-active',
  );
  drop.id = 'select2-drop';
  const results = make('ul', 'select2-results');
  results.setAttribute('role', 'listbox');
  const box = container.getBoundingClientRect();
  drop.style.cssText = `left:${box.left + scrollX}px;top:${box.bottom + scrollY}px;width:${box.width}px`;
  if (!container.contains(search)) {
    const holder = make('div', 'select2-search');
    holder.append(search);
    drop.append(holder);
  }
  drop.append(results);
  const close = () => {
    drop.remove();
    container.classList.remove('select2-dropdown-open', 'select2-container-active');
    search.removeEventListener('input', draw);
    search.removeEventListener('keydown', keyed);
    document.removeEventListener('mousedown', pressed, true);
  };
  const pick = (value: string) => {
    close();
    choose(value);
  };
  const draw = () => {
    const typed = search.value.trim();
    const found = source.filter((s) => s.toLowerCase().includes(typed.toLowerCase()));
    const all = typed === '' || source.includes(typed) ? found : [typed, ...found];
    results.replaceChildren(
      ...all.map((value, i) => {
        const item = make('li', 'select2-results-dept-0 select2-result select2-result-selectable');
        item.setAttribute('role', 'presentation');
        if (i === 0) item.classList.add('select2-highlighted');
        const label = make('div', 'select2-result-label', value);
        label.setAttribute('role', 'option');
        item.append(label);
        item.addEventListener('mouseup', () => pick(value));
        return item;
      }),
    );
  };
  const keyed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') close();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const chosen = results.querySelector('.select2-highlighted')?.textContent;
    if (chosen) pick(chosen);
  };
  const pressed = (event: Event) => {
    const target = event.target as Node;
    if (!drop.contains(target) && !container.contains(target)) close();
  };
  search.addEventListener('input', draw);
  search.addEventListener('keydown', keyed);
  document.addEventListener('mousedown', pressed, true);
  container.classList.add('select2-dropdown-open', 'select2-container-active');
  document.body.append(drop);
  draw();
  search.focus();
  return close;
}

function searchInput(): HTMLInputElement {
  const search = make('input', 'select2-input') as HTMLInputElement;
  search.type = 'text';
  search.autocomplete = 'off';
  search.id = `s2id_autogen${++count}_search`;
  return search;
}

/** Setting a value by script makes no native event, here as there. */
function single(
  input: HTMLInputElement,
  container: HTMLElement,
  source: string[],
  chose: (value: string) => void = () => {},
): void {
  const choice = make('a', 'select2-choice') as HTMLAnchorElement;
  choice.href = 'javascript:void(0)';
  choice.tabIndex = -1;
  const chosen = make('span', 'select2-chosen');
  const cross = make('abbr', 'select2-search-choice-close');
  const arrow = make('span', 'select2-arrow');
  arrow.append(make('b', ''));
  choice.append(chosen, cross, arrow);
  const focusser = make('input', 'select2-focusser select2-offscreen') as HTMLInputElement;
  focusser.type = 'text';
  focusser.id = `s2id_autogen${++count}`;
  container.append(choice, focusser);
  const draw = () => {
    chosen.textContent = input.value || input.placeholder;
    choice.classList.toggle('select2-default', input.value === '');
    container.classList.toggle('select2-allowclear', input.value !== '');
  };
  const set = (value: string) => {
    input.value = value;
    chose(value);
    draw();
  };
  const open = () => {
    if (!container.classList.contains('select2-dropdown-open')) {
      openDrop(container, source, searchInput(), set);
    }
  };
  cross.addEventListener('mousedown', (event) => {
    event.stopPropagation();
    set('');
  });
  choice.addEventListener('mousedown', (event) => {
    event.preventDefault();
    open();
  });
  focusser.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      open();
    }
  });
  draw();
}

function tags(input: HTMLInputElement, container: HTMLElement, source: string[]): void {
  container.classList.add('select2-container-multi');
  const list = make('ul', 'select2-choices');
  container.append(list);
  const search = searchInput();
  const field = make('li', 'select2-search-field');
  field.append(search);
  const values = () => input.value.split(',').filter((v) => v !== '');
  const set = (next: string[]) => {
    input.value = next.join(',');
    search.value = '';
    draw();
  };
  const draw = () => {
    const chosen = values().map((value) => {
      const item = make('li', 'select2-search-choice');
      const close = make('a', 'select2-search-choice-close');
      close.addEventListener('click', () => set(values().filter((v) => v !== value)));
      item.append(make('div', '', value), close);
      return item;
    });
    list.replaceChildren(...chosen, field);
  };
  const open = () => {
    if (container.classList.contains('select2-dropdown-open')) return;
    openDrop(container, source, search, (value) =>
      set([...values().filter((v) => v !== value), value]),
    );
  };
  search.addEventListener('focus', open);
  search.addEventListener('input', open);
  list.addEventListener('click', (event) => {
    if (event.target === list) search.focus();
  });
  draw();
}

/** Over a native select: Select2 keeps it in the page, a pixel large, and writes into it by script. */
function overSelect(select: HTMLSelectElement, container: HTMLElement): void {
  const options = [...select.options].map(({ text }) => text).filter((text) => text !== '');
  const stand = document.createElement('input');
  stand.value = select.selectedOptions[0]?.text ?? '';
  single(stand, container, options, (text) => {
    const found = [...select.options].find((option) => option.text === text);
    select.value = found?.value ?? '';
  });
}

export function autocomplete(input: HTMLInputElement | HTMLSelectElement): void {
  const source = input.dataset.moduleSource?.split(',') ?? [];
  const container = make('div', 'select2-container form-control');
  container.id = `s2id_${input.id}`;
  input.before(container);
  input.classList.add('select2-offscreen');
  input.tabIndex = -1;
  if (input instanceof HTMLSelectElement) {
    overSelect(input, container);
    return;
  }
  input.style.display = 'none';
  if ('moduleTags' in input.dataset) tags(input, container, source);
  else single(input, container, source);
}
