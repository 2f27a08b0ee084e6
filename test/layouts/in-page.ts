// Bundled by `make-views.ts` and run in a page without the extension: its picture, with the ids that
// the page's own nodes have.

import { type Control, gatherControls } from '../../lib/page/controls.ts';
import { scanPage } from '../../lib/page/scan.ts';
import { inSlices } from '../../lib/page/slices.ts';
import type { Picture } from '../../lib/picture/picture.ts';

/** A picture, the ids of its controls in their order, and the milliseconds it took. */
export type Taken = { picture: Picture; ids: string[]; ms: number };

async function takePicture(): Promise<Taken> {
  const isOurs = () => false;
  document.body.getBoundingClientRect();
  const before = performance.now();
  const { controls } = gatherControls(document, isOurs);
  const key = (control: Control) => `c${controls.indexOf(control) + 1}`;
  const slices = inSlices(Number.POSITIVE_INFINITY);
  const { picture } = await scanPage(document, controls, key, isOurs, slices);
  const ms = performance.now() - before;
  return { picture, ids: controls.map(({ el }) => el.id), ms };
}

(globalThis as unknown as { takePicture: typeof takePicture }).takePicture = takePicture;
