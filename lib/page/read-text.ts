import { type plain, tidy } from '../text/normalise.ts';
import { isElement } from './tree.ts';

/** Nodes whose text is not a label's: other controls, their options, scripts, icons. */
const NOT_TEXT = new Set('SCRIPT STYLE SELECT TEXTAREA OPTION BUTTON svg NOSCRIPT'.split(' '));

/** Characters of a node's content that are worth remembering for comparison. */
const MAX_REMEMBERED = 2000;

/** A sign drawn with letters ("attach_file"), which a person sees as a picture. */
export const isSign = (el: Element): boolean =>
  el.tagName === 'I' && el.ariaHidden === 'true' && !/[*＊]/u.test(el.textContent ?? '');

/**
 * The text of an element without that of controls inside it, tidy and cut at `most` characters.
 * Walks text nodes instead of `innerText`, which would force a layout; stops early, so that a
 * megabyte of text costs no more than a line.
 *
 * @param clean `plain` where the letters matter as they were typed
 */
export function textOf(node: Node, most = 300, clean: typeof plain = tidy): string {
  let out = '';
  const walk = (at: Node): boolean => {
    if (at.nodeType === Node.TEXT_NODE) {
      out += at.nodeValue?.slice(0, most * 4) ?? '';
      return out.length < most * 4;
    }
    if (at.nodeType !== Node.ELEMENT_NODE) return true;
    const el = at as Element;
    if (el !== node && (NOT_TEXT.has(el.tagName) || el.role === 'combobox' || isSign(el))) {
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
  return clean(out).slice(0, most);
}

/** Texts as they were read before, with what the node held then: most of a page never changes. */
const read = new WeakMap<Node, { raw: string; text: string }>();

/**
 * `textOf` for a label: remembered for as long as the node's content is the same. Longer than any
 * label, the node is read anew each time and no further than a label goes.
 */
export function labelText(node: Node): string {
  const raw = node.nodeValue ?? node.textContent ?? '';
  const known = read.get(node);
  if (known?.raw === raw) return known.text;
  const text = textOf(node);
  if (raw.length <= MAX_REMEMBERED) read.set(node, { raw, text });
  return text;
}

/** A list that pops up out of a widget, as against an arrow or a badge that is merely placed. */
function isPoppedUp(el: Element): boolean {
  if (el.matches('[role=listbox],[role=menu],[role=option]')) return true;
  if (el.childElementCount < 2) return false;
  const { position } = getComputedStyle(el);
  return position === 'absolute' || position === 'fixed';
}

/** What stands in a widget's frame and is not its value: its name, messages, signs. */
const NOT_VALUE = /help|hint|error|message|details|feedback|counter|suffix|arrow|clear|icon/iu;

/** Its name, floating over it or not, and what is said to screen readers. */
const NO_VALUE =
  'label,legend,label [class*=label i],[role=alert],[role=status],[role=log],[aria-live]';

/** How light a colour is against its ground, 0–1: what is see-through counts as lighter. */
export function lightness(color: string): number {
  const [r = 0, g = 0, b = 0, a = 1] = (color.match(/[\d.]+/gu) ?? []).map(Number);
  return 1 - (1 - (0.3 * r + 0.59 * g + 0.11 * b) / 255) * a;
}

/** Stands on a ground of its own, as chips do. */
const hasGround = ({ backgroundColor }: CSSStyleDeclaration): boolean =>
  !backgroundColor.endsWith(', 0)');

/** Neither a colour nor nearly black or white. */
function isMidGrey(color: string, tone: number): boolean {
  const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/gu) ?? []).map(Number);
  return Math.abs(r - b) <= 48 && Math.abs(r - g) <= 48 && tone > 0.42 && tone < 0.8;
}

/**
 * Is it the grey "choose one" of a widget? It stands on no ground of its own and is drawn clearly
 * apart from what the widget writes. Where its class says so less of a difference is enough; kits
 * that show the value in the same node show it in the colour of other text.
 */
function isFaded(node: Element, widget: Element): boolean {
  const isNamed = /placeholder/iu.test(`${node.className}`);
  const input = widget.querySelector('input') ?? widget;
  if (isNamed && input === node) return true;
  const css = getComputedStyle(node);
  const tone = 1 - (1 - lightness(css.color)) * Number(css.opacity);
  const apart = Math.abs(tone - lightness(getComputedStyle(input).color));
  if (isNamed) return apart > 0.15;
  return apart > 0.25 && isMidGrey(css.color, tone) && !hasGround(css);
}

/**
 * The text of a widget as a person sees it now: without what is hidden in it (its list of choices),
 * without a list that stands open over the page, its name, and the grey words where nothing is
 * chosen. For small widgets only: it asks for styles.
 */
export function shownTextOf(widget: Element, most = 300): string {
  let out = '';
  const walk = (at: Node): void => {
    for (let child = at.firstChild; child && out.length < most * 2; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) out += child.nodeValue ?? '';
      else if (isElement(child) && !NOT_TEXT.has(child.tagName)) {
        if (child.matches(NO_VALUE) || isSign(child)) continue;
        if (typeof child.className === 'string' && NOT_VALUE.test(child.className)) continue;
        if (!child.checkVisibility({ visibilityProperty: true }) || isPoppedUp(child)) continue;
        if (isFaded(child, widget)) continue;
        walk(child);
        out += ' ';
      }
    }
  };
  if (!/placeholder/iu.test(String(widget.className))) walk(widget);
  return tidy(out).slice(0, most);
}
