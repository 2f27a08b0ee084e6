/** The page's side: draws one step in one state when the test asks for it, and says when it stands. */

import { type DrawnPage, drawnPage, type KitForm, type State } from './form.ts';

/** Draws a page into an empty node; gives back how to take it down again. */
export type Draw = (page: DrawnPage, host: HTMLElement) => (() => void) | Promise<() => void>;

declare global {
  interface Window {
    /** Draws a page and waits until nothing on it moves any more. */
    kitShow(step: string, state: State): Promise<void>;
    /** Is the node part of the form, not of the site's frame? */
    kitHasInForm(el: Element | null): boolean;
  }
}

/** The nodes that hold the form; kept here, since an attribute would tell the finder. */
const formAreas = new WeakSet<Node>();

/** Says that a node holds the form; all around it is the site's frame. */
export function isForm(el: Node | null): void {
  if (el) formAreas.add(el);
}

function isInForm(el: Node | null): boolean {
  for (let up = el; up; up = up.parentNode ?? (up as Partial<ShadowRoot>).host ?? null) {
    if (formAreas.has(up)) return true;
  }
  return false;
}

/** So many frames without any change, and a page stands. */
const STILL_FRAMES = 4;
const MOST_FRAMES = 600;

const frame = () => new Promise((done) => requestAnimationFrame(done));

async function untilStill(): Promise<void> {
  let changes = 0;
  const observer = new MutationObserver(() => changes++);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  let still = 0;
  for (let n = 0; still < STILL_FRAMES; n++) {
    const before = changes;
    await frame();
    still = changes === before ? still + 1 : 0;
    if (n > MOST_FRAMES) throw new Error('The page never comes to rest.');
  }
  observer.disconnect();
}

/** Makes the page ready for the test; `?step=M1&state=half` shows a page to look at by hand. */
export function startKit(form: KitForm, draw: Draw): void {
  let takeDown: (() => void) | null = null;
  let host: HTMLElement | null = null;
  window.kitShow = async (step, state) => {
    takeDown?.();
    host?.remove();
    host = document.createElement('div');
    document.body.append(host);
    takeDown = await draw(drawnPage(form, step, state), host);
    await untilStill();
  };
  window.kitHasInForm = isInForm;
  const query = new URLSearchParams(location.search);
  const step = query.get('step');
  if (step) void window.kitShow(step, (query.get('state') as State | null) ?? 'empty');
}
