// Bundled by `make-views.ts` and run in a page without the extension: its picture, with the ids that
// the page's own nodes have.

import { type Control, gatherControls } from '../../lib/page/controls.ts';
import { scanPage } from '../../lib/page/scan.ts';
import { inSlices } from '../../lib/page/slices.ts';
import type { Picture } from '../../lib/picture/picture.ts';

/**
 * A picture, the ids of its controls in their order, which of them stands at each selector (-1: none),
 * and the milliseconds it took.
 */
export type Taken = { picture: Picture; ids: string[]; at: number[]; ms: number };

/** ` >>> ` goes into an open shadow root or a frame. */
const find = (selector: string): Element | null =>
  selector.split(' >>> ').reduce<Element | null>((host, css, i) => {
    const inside = (host as HTMLIFrameElement | null)?.contentDocument ?? host?.shadowRoot;
    return (i === 0 ? document : inside)?.querySelector(css) ?? null;
  }, null);

async function takePicture(selectors: readonly string[] = []): Promise<Taken> {
  const isOurs = () => false;
  document.body.getBoundingClientRect();
  const before = performance.now();
  const { controls } = gatherControls(document, isOurs);
  const key = (control: Control) => `c${controls.indexOf(control) + 1}`;
  const slices = inSlices(Number.POSITIVE_INFINITY);
  const { picture } = await scanPage(document, controls, key, isOurs, slices);
  const ms = performance.now() - before;
  const at = selectors.map((selector) => {
    const node = find(selector);
    const is = (test: (control: Control) => boolean) => controls.findIndex(test);
    if (!node) return -1;
    const own = is(({ el, box, parts }) => [el, box, ...parts].some((each) => each === node));
    return own >= 0 ? own : is(({ el, box }) => node.contains(el) || box.contains(node));
  });
  return { picture, ids: controls.map(({ el }) => el.id), at, ms };
}

(globalThis as unknown as { takePicture: typeof takePicture }).takePicture = takePicture;
