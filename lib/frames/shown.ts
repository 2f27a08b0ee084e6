/** Where a frame draws something, and whether a person really sees it. */
import type { Rect } from '../protocol/frames.ts';

/**
 * Reports how high the strip is. At one width it never gets lower again: what it says changes with the form,
 * and the page below must not move each time.
 *
 * @param app what the strip is drawn in
 * @param onHeight px
 */
export function stripReport(app: HTMLElement, onHeight: (px: number) => void): () => void {
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
    onHeight(highest);
  };
}

/** The blocks of the float frame: everything between them belongs to the page. */
function blocksOf(app: HTMLElement): Rect[] {
  return [...app.querySelectorAll<HTMLElement>('[data-block]')].map((block) => {
    const { left, top, right, bottom } = block.getBoundingClientRect();
    return { left, top, right, bottom };
  });
}

/** Waits between the looks that follow a report, ms. */
const LOOK_MS = [50, 150, 500, 1500];

/**
 * Reports where the blocks of the float frame stand, now and, where that has changed, soon after: a
 * browser draws no frame of which the page lets nothing through, and then says by no event that the
 * frame has got its size or another one.
 *
 * @param app what the float frame is drawn in
 * @param onShown px of the window
 */
export function blocksReport(app: HTMLElement, onShown: (blocks: Rect[]) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  function send(): void {
    const blocks = blocksOf(app);
    last = JSON.stringify(blocks);
    onShown(blocks);
  }
  function look(index: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (JSON.stringify(blocksOf(app)) !== last) send();
      if (index + 1 < LOOK_MS.length) look(index + 1);
    }, LOOK_MS[index]);
  }
  return () => {
    send();
    look(0);
  };
}

/** Reports again when what is drawn, or its frame, may have another size. */
export function watchSize(app: HTMLElement, report: () => void): void {
  new ResizeObserver(report).observe(app);
  addEventListener('resize', report);
  // Opened in place, not drawn anew.
  app.addEventListener('toggle', report, { capture: true });
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
