/// <reference lib="dom" />

/** Element maker, ids and timing: the little that the app has instead of a framework. */

export type Child = Node | string | number | null | undefined | false | Child[];
type Attribute = string | number | boolean | null | undefined;
type Attributes = Record<string, Attribute | ((event: Event) => void)>;

/** As compilers of single-file components do, every element carries its build's scope mark. */
const SCOPE = 'data-v-7d41c09e';

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.setAttribute(SCOPE, '');
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, String(value));
    }
  }
  add(element, children);
  return element;
}

export function add(parent: Node, children: Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) add(parent, child);
    else if (child instanceof Node) parent.appendChild(child);
    else if (child === null || child === undefined || child === false) {
      parent.appendChild(document.createComment(''));
    } else parent.appendChild(document.createTextNode(String(child)));
  }
}

/** A fresh id at each call, different at each load. */
export function freshId(): string {
  return `ctl-${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(16).padStart(8, '0')}`;
}

export const wait = (ms: number): Promise<void> =>
  new Promise((done) => setTimeout(() => requestAnimationFrame(() => done()), ms));

/** Shows `panel` under `anchor` at the end of body; closes on a press elsewhere or Escape. */
export function openOverlay(anchor: HTMLElement, panel: HTMLElement, onClose = () => {}) {
  const box = anchor.getBoundingClientRect();
  panel.style.position = 'absolute';
  panel.style.top = `${box.bottom + window.scrollY + 2}px`;
  document.body.appendChild(panel);
  const width = Math.max(panel.offsetWidth, Math.min(box.width, 640));
  const room = document.documentElement.clientWidth - width - 8;
  panel.style.left = `${Math.max(8, Math.min(box.left, room)) + window.scrollX}px`;
  panel.style.minWidth = `${Math.min(box.width, document.documentElement.clientWidth - 16)}px`;
  const close = () => {
    panel.remove();
    document.removeEventListener('mousedown', pressed, true);
    document.removeEventListener('keydown', keyed, true);
    onClose();
  };
  const pressed = (event: Event) => {
    const target = event.target as Node;
    if (!panel.contains(target) && !anchor.contains(target)) close();
  };
  const keyed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  document.addEventListener('mousedown', pressed, true);
  document.addEventListener('keydown', keyed, true);
  return close;
}
