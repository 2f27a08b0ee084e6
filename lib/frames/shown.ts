/** Where a frame draws something, and whether a person really sees it. */
import type { Rect } from '../protocol/frames.ts';

/**
 * Measures the strip, px. At one width it never gets lower again: what it says changes with the form,
 * and the page below must not move each time.
 *
 * @param app what the strip is drawn in
 */
export function stripMeasure(app: HTMLElement): () => number {
  let width = innerWidth;
  let highest = 0;
  app.style.display = 'grid';
  return () => {
    if (innerWidth !== width) highest = 0;
    width = innerWidth;
    app.style.minHeight = '';
    highest = Math.max(highest, app.getBoundingClientRect().height);
    // The page may have given more room than is needed.
    app.style.minHeight = `max(${highest}px, 100vh)`;
    return highest;
  };
}

/** The blocks of the float frame: everything between them belongs to the page. */
export function blocksOf(app: HTMLElement): Rect[] {
  return [...app.querySelectorAll<HTMLElement>('[data-block]')].map((block) => {
    const { left, top, right, bottom } = block.getBoundingClientRect();
    return { left, top, right, bottom };
  });
}

type Visible = IntersectionObserverEntry & { isVisible?: boolean };

/**
 * Tells whether what was pressed last is really seen: not covered by anything of the page, not made
 * transparent, filtered or moved away (Intersection Observer v2).
 *
 * @returns null where the browser cannot tell (Firefox)
 */
export function watchSeen(app: HTMLElement): () => Promise<boolean | null> {
  let pressed: Element | null = null;
  for (const type of ['click', 'change']) {
    app.addEventListener(
      type,
      ({ target }) => {
        if (target instanceof Element) pressed = target.closest('button,select') ?? target;
      },
      { capture: true, passive: true },
    );
  }
  return () =>
    new Promise((resolve) => {
      if (pressed === null) return resolve(null);
      const observer = new IntersectionObserver(
        (entries) => {
          observer.disconnect();
          resolve((entries.at(-1) as Visible | undefined)?.isVisible ?? null);
        },
        // As often as the browser allows with `trackVisibility`.
        { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
      );
      observer.observe(pressed);
    });
}
