import { describe, expect, test } from 'vitest';
import { understand } from '../../lib/forms/fields/recognise-page.ts';
import { gatherControls } from '../../lib/page/controls.ts';
import { scanPage } from '../../lib/page/scan.ts';
import { inSlices } from '../../lib/page/slices.ts';
import { withoutUnit } from '../../lib/picture/words.ts';
import { labelKey } from '../../lib/text/normalise.ts';
import { drawForm, LAYOUTS } from '../make/drawn-forms.ts';
import { show } from './snippet.ts';

/** What each field of a page is called, and whether the page asks for it. */
async function named(html: string, ids: readonly string[]): Promise<string[]> {
  show(html);
  const { controls } = gatherControls(document);
  const slices = inSlices(Number.POSITIVE_INFINITY);
  const key = ({ el }: { el: Element }) => el.id;
  const { picture } = await scanPage(document, controls, key, () => false, slices);
  const view = { site: 'emenscr', path: '/', steps: [], picture, located: {} } as const;
  const seen = understand(view).named;
  return ids.map((id) => {
    const node = document.getElementById(id);
    const at = controls.findIndex(
      ({ el, box }) => el === node || box === node || node?.contains(el),
    );
    const { names, marked } = seen[at] ?? {};
    return `${labelKey(withoutUnit(names?.[0]?.text ?? ''))}${marked ? ' ✱' : ''}`;
  });
}

describe('the same fields, however a form is drawn', () => {
  for (const layout of LAYOUTS) {
    test(layout.name, async () => {
      for (let variant = 0; variant < 7; variant++) {
        const { html, truth } = drawForm(layout, variant);
        const right = truth.map(({ name, marked }) => `${labelKey(name)}${marked ? ' ✱' : ''}`);
        const ids = truth.map(({ id }) => id);
        expect(await named(html, ids), `variant ${variant}`).toEqual(right);
      }
    });
  }
});
