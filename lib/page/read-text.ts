import { tidy } from '../text/normalise.ts';

/** Nodes whose text is not a label's: other controls, their options, scripts, icons. */
const NOT_TEXT = new Set([
  'SCRIPT',
  'STYLE',
  'SELECT',
  'TEXTAREA',
  'OPTION',
  'BUTTON',
  'SVG',
  'svg',
  'NOSCRIPT',
  'TEMPLATE',
]);

/**
 * The text of an element without that of controls inside it, tidy and cut at `most` characters.
 * Walks text nodes instead of `innerText`, which would force a layout; stops early, so that a
 * megabyte of text costs no more than a line.
 */
export function textOf(node: Node, most = 300): string {
  let out = '';
  const walk = (at: Node): boolean => {
    if (at.nodeType === Node.TEXT_NODE) {
      out += at.nodeValue?.slice(0, most * 4) ?? '';
      return out.length < most * 4;
    }
    if (at.nodeType !== Node.ELEMENT_NODE) return true;
    const el = at as Element;
    if (el !== node && (NOT_TEXT.has(el.tagName) || el.getAttribute('role') === 'combobox')) {
      return true;
    }
    for (let child = el.firstChild; child; child = child.nextSibling) {
      if (!walk(child)) return false;
    }
    // Blocks are read with a gap between them, as they stand on separate lines.
    out += ' ';
    return true;
  };
  walk(node);
  return tidy(out).slice(0, most);
}
