import { onTestFinished } from 'vitest';
import { type Control, gatherControls } from '../../lib/page/controls.ts';

/** Small pages for the code that works on the DOM, one a test. */

/** Puts a snippet into the page, which is emptied again after the test. */
export function show(html: string): void {
  document.body.innerHTML = html;
  onTestFinished(() => {
    for (const el of [document.documentElement, document.body]) el.removeAttribute('style');
    document.body.replaceChildren();
  });
}

/** The element a snippet calls so. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const el = document.getElementById(id);
  if (!el) throw new Error(`The snippet has no #${id}.`);
  return el as Kind;
}

/** The control that a snippet's element is, as the page's reader gathers it. */
export function controlAt(id: string): Control {
  const el = byId(id);
  const found = gatherControls(document).controls.find(
    (control) => control.el === el || control.box === el || control.parts.includes(el),
  );
  if (!found) throw new Error(`#${id} was not gathered as a control.`);
  return found;
}

/** A signal that ends with the test: listeners and nodes go with it. */
export function untilTestEnds(): AbortSignal {
  const life = new AbortController();
  onTestFinished(() => life.abort());
  return life.signal;
}
