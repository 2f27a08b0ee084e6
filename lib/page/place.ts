/** Where a mark of 18 px stands beside a field, and keeps it there while the page scrolls. */

const SIZE = 18;
const GAP = 4;

export type Spot = { x: number; y: number };
type Box = { left: number; top: number; right: number; bottom: number };

/**
 * Outside the field's box at its upper right; above the corner where the right is taken by an edge.
 * Null when the field is scrolled out of sight inside a container; where it is only beyond the
 * window's edge its mark is beyond it too.
 *
 * @param box the field, in px of the viewport
 * @param view the room it can be seen in: the window's width, cut by the field's scroll containers
 */
export function spotFor(box: Box, view: Box): Spot | null {
  const y = box.top;
  if (box.bottom <= view.top || y + SIZE / 2 < view.top || y + SIZE / 2 > view.bottom) return null;
  if (box.right <= view.left || box.left >= view.right) return null;
  const right = box.right + GAP;
  if (right + SIZE <= view.right) return { x: right, y };
  const above = box.top - SIZE - 2;
  return above < view.top ? null : { x: Math.min(box.right, view.right) - SIZE, y: above };
}

/**
 * The room in which a node can be seen: every scroll container around it cuts it.
 *
 * @param known rooms of the nodes on the way up, for marks that stand in the same containers
 */
function viewOf(el: Element, known: Map<Element, Box>): Box {
  const up = el.parentElement;
  if (!up || up === el.ownerDocument.body) {
    return { left: 0, top: -Infinity, right: innerWidth, bottom: Infinity };
  }
  const cached = known.get(up);
  if (cached) return cached;
  const view = { ...viewOf(up, known) };
  const { overflowX, overflowY } = getComputedStyle(up);
  if (overflowX !== 'visible' || overflowY !== 'visible') {
    const box = up.getBoundingClientRect();
    // A frame that hides its overflow leaves no room beside the field, but a mark is not its content.
    if (overflowY !== 'visible') {
      view.top = Math.max(view.top, box.top - SIZE);
      view.bottom = Math.min(view.bottom, box.bottom);
    }
    if (/auto|scroll/u.test(overflowX) && up.scrollWidth > up.clientWidth) {
      view.left = Math.max(view.left, box.left);
      view.right = Math.min(view.right, box.right);
    }
  }
  known.set(up, view);
  return view;
}

/** Keeps marks beside their fields: on scroll and resize, once a frame, writing only on our nodes. */
export function keepPlaced(
  doc: Document,
  boxOf: (key: string) => HTMLElement | null,
  signal: AbortSignal,
): { put(key: string, node: HTMLElement | null): void; update(): void } {
  const marks = new Map<string, HTMLElement>();
  let frame = 0;
  function update(): void {
    frame = 0;
    // All reads before all writes, so that the page is laid out at most once.
    const known = new Map<Element, Box>();
    const spots = [...marks].map(([key, node]) => {
      const field = boxOf(key);
      const box = field?.getBoundingClientRect();
      // What is not drawn now has no size and no place for a mark.
      const isDrawn = field && box && box.width > 0;
      return { node, spot: isDrawn ? spotFor(box, viewOf(field, known)) : null };
    });
    for (const { node, spot } of spots) {
      node.classList.toggle('placed', spot !== null);
      if (!spot) continue;
      node.style.transform = `translate(${Math.round(spot.x)}px, ${Math.round(spot.y)}px)`;
      node.classList.toggle('to-left', spot.x < 300);
    }
  }
  const plan = () => {
    if (marks.size > 0 && frame === 0) frame = requestAnimationFrame(update);
  };
  doc.addEventListener('scroll', plan, { capture: true, passive: true, signal });
  window.addEventListener('resize', plan, { passive: true, signal });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  return {
    put(key, node) {
      if (node) marks.set(key, node);
      else marks.delete(key);
      plan();
    },
    update: plan,
  };
}
