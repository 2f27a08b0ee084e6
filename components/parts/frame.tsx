import { type ComponentType, render } from 'preact';

/**
 * Where a page of our own is drawn: the node that its HTML keeps for it.
 *
 * @param className of what is said when the page cannot be drawn
 */
export function frameOf<View extends object>(Page: ComponentType<View>, className: string) {
  const app = document.getElementById('app') as HTMLElement;
  return {
    doc: document,
    show: (view: View) => render(<Page {...view} />, app),
    fail: (words: string) => render(<p class={className}>{words}</p>, app),
  };
}
