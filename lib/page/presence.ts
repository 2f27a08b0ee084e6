import type { Control } from './controls.ts';
import { parentElementOf } from './tree.ts';

/** How far up a field may be folded away by a node without height. */
const FOLD_LEVELS_UP = 12;
/** How far up to look for the button or drop area that stands for a hidden file input. */
const FILE_LEVELS_UP = 6;
/** Fields that a file's button does not hold. */
const OTHERS = 'input:not([type=hidden],[type=file]),select,textarea';

function isShown(el: HTMLElement): boolean {
  if (!el.checkVisibility({ visibilityProperty: true })) return false;
  const { width, height } = el.getBoundingClientRect();
  // A list with nothing chosen may have no height of its own.
  if (width <= 1 || (height <= 1 && el.role !== 'combobox')) return false;
  // What is folded away has its size, but nothing of it shows.
  let up = parentElementOf(el);
  for (let n = 0; up && n < FOLD_LEVELS_UP; n++, up = parentElementOf(up)) {
    if (up.clientHeight === 0 && getComputedStyle(up).overflowY === 'hidden') return false;
  }
  return true;
}

/**
 * Is the control part of what is shown, as far as styles tell? Cheaper than `shownBox`, which also
 * asks for sizes and so for a layout; enough for a field that has a value.
 */
export function isRendered({ box, parts, kind }: Control): boolean {
  return kind === 'file' || [box, ...parts].some((el) => el.checkVisibility());
}

/**
 * The node a person sees for this control, or null when nothing of it is shown (another tab, a
 * collapsed part, `display: none`). A file input counts as shown when the button that stands for it
 * does; a radio group when one of its members does.
 */
export function shownBox(control: Control): HTMLElement | null {
  const { box, parts } = control;
  if (isShown(box)) return box;
  if (control.kind === 'file') {
    const label = (control.el as HTMLInputElement).labels?.[0];
    if (label && isShown(label)) return label;
    // Named buttons stand right beside the input they take the place of.
    for (const beside of [box.nextElementSibling, box.previousElementSibling]) {
      if (beside instanceof HTMLElement && isShown(beside) && !beside.querySelector(OTHERS)) {
        return beside;
      }
    }
    let up = parentElementOf(box);
    for (let n = 0; up && n < FILE_LEVELS_UP; n++, up = parentElementOf(up)) {
      if (isShown(up)) return up;
    }
    return null;
  }
  // What is drawn in place of a text field that is not there is a field of its own.
  if (!/ch/u.test(control.kind) && !box.checkVisibility()) return null;
  for (const part of parts) {
    // Kits hide the native radio and draw their own inside its label.
    const drawn = isShown(part) ? part : (part as HTMLInputElement).labels?.[0];
    if (drawn && isShown(drawn)) return drawn;
  }
  return null;
}

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
