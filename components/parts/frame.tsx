import { type ComponentType, render } from 'preact';
import type { GivenNotice as Notice } from '../../lib/pages/given/intake.ts';
import { GivenNotice } from './GivenNotice.tsx';

/**
 * Where a page of our own is drawn: the node that its HTML keeps for it, and above it one for what is
 * said of a file that was dropped on the page and belongs elsewhere.
 *
 * @param className of what is said when the page cannot be drawn
 */
export function frameOf<View extends object>(Page: ComponentType<View>, className: string) {
  const app = document.getElementById('app') as HTMLElement;
  const given = document.createElement('div');
  given.className = 'given';
  given.setAttribute('role', 'status');
  app.before(given);
  return {
    doc: document,
    show: (view: View) => render(<Page {...view} />, app),
    fail: (words: string) => render(<p class={className}>{words}</p>, app),
    notice: (notice: Notice | null) => render(notice && <GivenNotice {...notice} />, given),
  };
}
