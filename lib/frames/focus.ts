import type { ToFrame } from '../protocol/frames.ts';
import type { FrameActs } from './frame-controller.ts';

/** What of a frame takes the focus, as far as it is drawn. */
export type Focusable = Readonly<
  Record<'opener' | 'heading' | 'back', { readonly current: HTMLElement | null }>
>;

/**
 * Puts the focus where the page's side wants it: in the panel on the button of a finding, else on
 * its heading; in the question on the answer that changes nothing; else on what opens the panel.
 *
 * @returns false where nothing of the kind is drawn yet
 */
export function focusOn(
  app: Element,
  { on, finding }: Extract<ToFrame, { type: 'focus' }>,
  { opener, heading, back }: Focusable,
): boolean {
  const goTo = app.querySelector<HTMLElement>(
    `[data-finding="${CSS.escape(finding ?? '')}"] [data-action=go-to]`,
  );
  const first =
    on === 'panel'
      ? (goTo ?? heading.current)
      : on === 'question'
        ? back.current
        : on === 'opener'
          ? opener.current
          : app.querySelector<HTMLElement>(
              on === 'list' ? '.list button' : `[data-action=list-${on}]`,
            );
  first?.focus();
  return first !== null;
}

/** Tells the controller where the focus of its frame's document is, and when the person leads it. */
export function watchFocus({ onFocusMoved, onInput }: FrameActs): void {
  const look = () => {
    // Without the focus nothing may take it; it is looked at again when it comes.
    if (document.hasFocus()) onFocusMoved(document.activeElement);
  };
  addEventListener('focus', look);
  // Once the browser has done with it: it may be going on to another element.
  addEventListener('focusout', () => setTimeout(look));
  for (const input of ['pointerdown', 'keydown']) {
    addEventListener(input, onInput, { capture: true });
  }
}
