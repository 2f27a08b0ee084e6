import type { Level, Worded } from '../forms/model/finding.ts';
import { cornerIn } from '../page/framed.ts';
import { frameOf, inDocument, pageAt, parentElementOf } from '../page/tree.ts';
import type { Rect, Theme } from '../protocol/frames.ts';
import { hostNode, setStyle } from './host-node.ts';
import { MARK_SIZE, moved, spotsOf } from './place.ts';

/**
 * The marks beside fields: shapes without words. What they mean says the bubble, which stands in a
 * frame of ours. A click goes through them: the page's own control is always reached.
 */

/** Marks beside more fields than this help nobody; the panel lists them all. */
const MAX_MARKS = 100;

/** Worst first. */
const LEVELS: readonly Level[] = ['personal', 'must', 'check', 'advice'];
/** Drawn on 16 × 16: every level differs by its shape, not by its colour alone. */
const SHAPES: Readonly<Record<Level, string>> = {
  personal: 'M8 1.5l5.5 2v4.3c0 3.2-2.3 5.6-5.5 6.8-3.2-1.2-5.5-3.6-5.5-6.8V3.5z',
  must: 'M2.5 8a5.5 5.5 0 1011 0a5.5 5.5 0 10-11 0',
  check: 'M3.5 8a4.5 4.5 0 109 0a4.5 4.5 0 10-9 0',
  advice: 'M8 3l5 9H3z',
};
const COLOURS: Readonly<Record<Theme, Readonly<Record<Level | 'ground', string>>>> = {
  light: {
    personal: '#b3261e',
    must: '#b3261e',
    check: '#8a5200',
    advice: '#1c5a9c',
    ground: '#ffffff',
  },
  dark: {
    personal: '#ffb1a8',
    must: '#ffb1a8',
    check: '#f2c078',
    advice: '#9ec7f5',
    ground: '#142022',
  },
};

type Group = { entryKey: string; worst: Worded['finding'] };

/** One mark a control, worst first; where not all get one, what is wrong goes before what is only empty. */
export function groupsOf(items: readonly Worded[]): Group[] {
  const groups = new Map<string, Group>();
  const isEmpty = ({ finding }: Worded) => Number(finding.rule === 'required-field');
  for (const { finding } of items.toSorted((a, b) => isEmpty(a) - isEmpty(b))) {
    const { entryKey } = finding;
    // What concerns the page as a whole stands in the panel alone.
    if (entryKey === null) continue;
    const group = groups.get(entryKey);
    if (!group) {
      if (groups.size < MAX_MARKS) groups.set(entryKey, { entryKey, worst: finding });
    } else if (LEVELS.indexOf(finding.level) < LEVELS.indexOf(group.worst.level)) {
      group.worst = finding;
    }
  }
  return [...groups.values()];
}

export type Marks = {
  readonly host: HTMLElement;
  draw(items: readonly Worded[], theme: Theme): void;
  /** Places the marks anew with the next frame: something may have moved. */
  place(): void;
  /** Also looks whether a field is covered, by a menu or a dialog of the page: its mark goes. */
  placeWhereSeen(): void;
  /** Places them anew too where something moves in this document: the page's, or a frame's. */
  follow(at: Document): void;
  /** The mark at a point of the window. */
  at(x: number, y: number): { entryKey: string; mark: Rect } | null;
};

/**
 * @param boxOf the node a control's mark stands at
 * @param isOurs tells our own nodes from what covers a field
 */
export function createMarks(
  doc: Document,
  mode: ShadowRootMode,
  boxOf: (entryKey: string) => HTMLElement | null,
  isOurs: (node: Node) => boolean,
  signal: AbortSignal,
): Marks {
  // In the coordinates of the document, so that scrolling it moves marks and fields together.
  const { host, root } = hostNode(
    doc,
    'marks',
    {
      display: 'block',
      position: 'absolute',
      inset: '0 auto auto 0',
      width: '0',
      height: '0',
      'pointer-events': 'none',
      'z-index': '2147483646',
    },
    mode,
  );
  const layer = doc.createElement('div');
  // Tells where (0, 0) and (100, 100) of our layer are: the page may zoom, move or filter what we
  // stand in, and no formula knows all of it.
  const gauge = doc.createElement('div');
  for (const node of [layer, gauge]) {
    setStyle(node, {
      position: 'absolute',
      inset: '0 auto auto 0',
      width: '100px',
      height: '100px',
      visibility: 'hidden',
    });
  }
  root.append(gauge, layer);
  const nodes = new Map<string, HTMLElement>();
  let rects = new Map<string, Rect>();
  let covered = new Set<string>();
  let frame = 0;
  let looksForCover = false;

  function drawMark(node: HTMLElement, { worst }: Group, theme: Theme): void {
    const { rule, field, level, row } = worst;
    const look = `${rule}|${field}|${level}|${row ?? ''}|${theme}`;
    if (node.dataset.look === look) return;
    node.className = 'marker';
    Object.assign(node.dataset, { rule, field, level, look });
    if (row === null) delete node.dataset.row;
    else node.dataset.row = `${row}`;
    const svg = doc.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 16 16');
    const shape = (d: string, fill: string, stroke: string, width: number) => {
      const path = doc.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('d', d);
      path.setAttribute('fill', fill);
      path.setAttribute('stroke', stroke);
      path.setAttribute('stroke-width', `${width}`);
      path.setAttribute('stroke-linejoin', 'round');
      return path;
    };
    const colours = COLOURS[theme];
    // A rim of the ground's colour, so that it stands out on whatever is beneath it.
    svg.append(
      shape(SHAPES[level], colours.ground, colours.ground, 4),
      shape(
        SHAPES[level],
        level === 'must' || level === 'personal' ? colours[level] : colours.ground,
        colours[level],
        2,
      ),
    );
    setStyle(svg as unknown as HTMLElement, { display: 'block', width: '16px', height: '16px' });
    node.replaceChildren(svg);
  }

  /**
   * Does something of the page lie over the whole field: a dialog, its backdrop, a menu?
   *
   * @param box of the field, px of the window that its document has
   */
  function isCovered(field: Element, box: Rect): boolean {
    const own = inDocument(field) as Element;
    const x = (box.left + box.right) / 2;
    const y = (box.top + box.bottom) / 2;
    const hit = pageAt(own.ownerDocument, x, y, isOurs);
    if (hit && !hit.contains(own) && !own.contains(hit)) {
      let over = hit;
      for (let up = parentElementOf(hit); up && !up.contains(own); up = parentElementOf(up))
        over = up;
      // What is drawn within a field (its floating name, an icon) is smaller than the field.
      const cover = over.getBoundingClientRect();
      const isWhole =
        cover.left <= box.left &&
        cover.top <= box.top &&
        cover.right >= box.right &&
        cover.bottom >= box.bottom;
      if (isWhole) return true;
    }
    const frame = frameOf(own);
    if (!frame) return false;
    const corner = cornerIn(frame);
    return isCovered(frame, moved(box, corner.x, corner.y));
  }

  function update(): void {
    frame = 0;
    // All reads before all writes, so that the page is laid out at most once.
    const keys = [...nodes.keys()];
    const fields = keys.map(boxOf);
    const spots = spotsOf(fields);
    const { left, top, width } = gauge.getBoundingClientRect();
    const scale = width / 100 || 1;
    if (looksForCover) {
      looksForCover = false;
      covered = new Set(
        keys.filter((_, i) => {
          const [spot, field] = [spots[i], fields[i]];
          if (!spot || !field) return false;
          return isCovered(field, field.getBoundingClientRect());
        }),
      );
    }
    rects = new Map();
    keys.forEach((key, i) => {
      const node = nodes.get(key);
      const spot = covered.has(key) ? null : spots[i];
      node?.classList.toggle('placed', Boolean(spot));
      if (!node) return;
      setStyle(node, {
        visibility: spot ? 'visible' : 'hidden',
        ...(spot && {
          transform: `translate(${(spot.x - left) / scale}px,${(spot.y - top) / scale}px) scale(${1 / scale})`,
        }),
      });
      if (!spot) return;
      const { x, y } = spot;
      rects.set(key, { left: x, top: y, right: x + MARK_SIZE, bottom: y + MARK_SIZE });
    });
  }
  const place = () => {
    if (nodes.size > 0 && frame === 0) frame = requestAnimationFrame(update);
  };
  const placeWhereSeen = () => {
    looksForCover = true;
    place();
  };
  const passive = { capture: true, passive: true, signal } as const;
  window.addEventListener('resize', place, passive);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    host.remove();
  });

  return {
    host,
    draw(items, theme) {
      const groups = groupsOf(items);
      const wanted = new Set(groups.map(({ entryKey }) => entryKey));
      for (const [key, node] of nodes) {
        if (wanted.has(key)) continue;
        node.remove();
        nodes.delete(key);
        rects.delete(key);
      }
      for (const group of groups) {
        let node = nodes.get(group.entryKey);
        if (!node) {
          node = doc.createElement('div');
          setStyle(node, {
            position: 'absolute',
            inset: '0 auto auto 0',
            'transform-origin': '0 0',
            visibility: 'hidden',
          });
          nodes.set(group.entryKey, node);
          layer.append(node);
        }
        drawMark(node, group, theme);
      }
      place();
    },
    place,
    placeWhereSeen,
    follow(page) {
      page.addEventListener('scroll', place, passive);
      // A dialog that slid in stands somewhere else than where it began.
      for (const type of ['transitionend', 'transitioncancel', 'animationend']) {
        page.addEventListener(type, placeWhereSeen, passive);
      }
    },
    at(x, y) {
      for (const [entryKey, mark] of rects) {
        if (
          x >= mark.left - 2 &&
          x <= mark.right + 2 &&
          y >= mark.top - 2 &&
          y <= mark.bottom + 2
        ) {
          return { entryKey, mark };
        }
      }
      return null;
    },
  };
}
