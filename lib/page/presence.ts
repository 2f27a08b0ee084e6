import type { Control } from './controls.ts';
import { frameOf, isHtml, parentElementOf } from './tree.ts';

/** What is folded away has its size, but nothing of it shows: a node around it has no height. */
function isFolded(el: HTMLElement): boolean {
  for (let up = parentElementOf(el); up; up = parentElementOf(up)) {
    if (up.clientHeight === 0 && getComputedStyle(up).overflowY === 'hidden') return true;
  }
  return false;
}

/** How far up to look for the button or drop area that stands for a hidden file input. */
const FILE_LEVELS_UP = 6;
/** Fields that a file's button does not hold. */
const OTHERS = 'input:not([type=hidden],[type=file]),select,textarea';

/** Where an element is seen; null: nowhere. */
function placeOf(el: HTMLElement, asksFolds: boolean): DOMRect | null {
  if (!el.checkVisibility({ visibilityProperty: true })) return null;
  const frame = frameOf(el);
  if (frame && !placeOf(frame as HTMLElement, true)) return null;
  const place = el.getBoundingClientRect();
  // A list with nothing chosen may have no height of its own.
  if (place.width <= 1 || (place.height <= 1 && el.role !== 'combobox')) return null;
  return asksFolds && isFolded(el) ? null : place;
}

/**
 * Is the control part of what is shown, as far as styles tell? Cheaper than `shownBox`, which also
 * asks for sizes and so for a layout; enough for a field that has a value.
 */
export function isRendered({ box, parts, kind }: Control): boolean {
  return kind === 'file' || [box, ...parts].some((el) => el.checkVisibility());
}

/** A node that is seen, and where. */
export type Shown = { el: HTMLElement; place: DOMRect };

/**
 * The node a person sees for this control, or null when nothing of it is shown (another tab, a
 * collapsed part, `display: none`). A file input counts as shown when the button that stands for it
 * does; a radio group when one of its members does.
 *
 * @param asksFolds false: whoever asks finds what is folded away
 */
export function shownAt(control: Control, asksFolds = true): Shown | null {
  const at = (el: Element | null | undefined): Shown | null => {
    if (!isHtml(el)) return null;
    const place = placeOf(el, asksFolds);
    return place && { el, place };
  };
  const { box, parts } = control;
  const own = at(box);
  if (own) return own;
  if (control.kind === 'file') {
    const label = at((control.el as HTMLInputElement).labels?.[0]);
    if (label) return label;
    // Named buttons stand right beside the input they take the place of.
    for (const beside of [box.nextElementSibling, box.previousElementSibling]) {
      const shown = at(beside);
      if (shown && !shown.el.querySelector(OTHERS)) return shown;
    }
    let up = parentElementOf(box);
    for (let n = 0; up && n < FILE_LEVELS_UP; n++, up = parentElementOf(up)) {
      const shown = at(up);
      if (shown) return shown;
    }
    return null;
  }
  // What is drawn in place of a text field that is not there is a field of its own.
  if (!/ch/u.test(control.kind) && !box.checkVisibility()) return null;
  for (const part of parts) {
    // Kits hide the native radio and draw their own inside its label.
    const drawn = at(part) ?? at((part as HTMLInputElement).labels?.[0]);
    if (drawn) return drawn;
  }
  return null;
}

/** The node alone. */
export const shownBox = (control: Control): HTMLElement | null => shownAt(control)?.el ?? null;

/** Can the person change it now: not disabled, not read-only, not inert? */
export function isEditable(control: Control): boolean {
  const { el, box } = control;
  if (el.matches(':disabled') || el.closest('[inert],[aria-disabled=true]')) return false;
  if (box.closest('[aria-disabled=true]')) return false;
  if (el.getAttribute('aria-readonly') === 'true') return false;
  if ('readOnly' in el && el.readOnly === true) {
    // Date pickers and selects make their inner input read-only and fill it from a popup.
    return (
      control.kind === 'choice' ||
      el.hasAttribute('aria-haspopup') ||
      // … or show an input of their own in place of a hidden one.
      el.closest('[class*=pick i],[class*=calendar i],[type=hidden][class*=pick i]+*') !== null
    );
  }
  return true;
}
