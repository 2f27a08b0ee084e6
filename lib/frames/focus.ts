import type { ToFrame } from '../protocol/frames.ts';

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
