import type { Theme } from '../protocol/frames.ts';

/** Below this a ground is dark; between black (0) and white (1). */
const DARK = 0.35;

/** Relative luminance of `rgb(…)` or `rgba(…)`; null where nothing covers what lies beneath. */
function luminance(color: string): number | null {
  const [r = 0, g = 0, b = 0, alpha = 1] = (color.match(/[\d.]+/gu) ?? []).map(Number);
  if (alpha < 0.5) return null;
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}

/** Where it is looked, in shares of the window. */
const ACROSS = [0.2, 0.5, 0.8];
const DOWN = [0.3, 0.5, 0.7];

/** The ground beneath a point; null where nothing the page drew says. */
function groundAt(doc: Document, x: number, y: number): number | null {
  for (const el of doc.elementsFromPoint(x, y)) {
    const ground = luminance(getComputedStyle(el).backgroundColor);
    if (ground !== null) return ground;
  }
  return null;
}

/**
 * Is the page light or dark? By the grounds that most of its content stands on, since many pages
 * have a dark frame around light forms; without any by what it says of its colours. What the system
 * prefers counts only where the page follows it.
 */
export function pageTheme(doc: Document): Theme {
  const grounds = DOWN.flatMap((y) =>
    ACROSS.flatMap((x) => groundAt(doc, innerWidth * x, innerHeight * y) ?? []),
  );
  if (grounds.length > 0) {
    return grounds.filter((ground) => ground < DARK).length * 2 > grounds.length ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(doc.documentElement).colorScheme;
  const followsSystem = scheme.includes('dark') && scheme.includes('light');
  if (followsSystem) return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return scheme.includes('dark') ? 'dark' : 'light';
}
