import { saysNothing, tidy } from '../text/normalise.ts';
import { chosenFiles } from './chosen-files.ts';
import { type Control, looksLikePlaceholder } from './controls.ts';
import { shownTextOf, textOf } from './read-text.ts';

/** A field's text is kept whole up to here; longer texts are cut, none is ever stored. */
const LONGEST_VALUE = 20_000;

function choiceText(el: HTMLElement, box: HTMLElement): string {
  if (el instanceof HTMLInputElement) {
    const chips = [
      ...box.querySelectorAll('[class*=chip i],[class*=tag i],[class*=item i]'),
    ].filter(
      (chip) => !chip.contains(el) && chip.querySelector('[class*=chip i],[class*=tag i]') === null,
    );
    const typed = el.value.trim();
    if (typed !== '') return typed;
    if (chips.length > 0) return chips.map((chip) => textOf(chip, 200)).join(', ');
    if (box === el) return '';
  }
  // Kits mark the grey "choose one" in the class; it is not a value.
  const placeholder = box.querySelector('[class*=placeholder i]');
  if (placeholder && shownTextOf(placeholder) !== '') return '';
  return shownTextOf(box, 500).replace(/[\s▾▼⌄˅∨×✕✖]+$/u, '');
}

/** What the control shows, as the person sees it; '' when nothing is filled in or chosen. */
export function shownValue(control: Control): string {
  const { el, box, parts } = control;
  if (el instanceof HTMLSelectElement) {
    const chosen = [...el.selectedOptions]
      .filter((option) => option.value !== '' || !looksLikePlaceholder(option.text))
      .map((option) => tidy(option.text))
      .filter((text) => !looksLikePlaceholder(text));
    return chosen.join(', ');
  }
  if (el instanceof HTMLInputElement) {
    if (el.type === 'radio' || el.type === 'checkbox') {
      const checked = parts.filter((part) => (part as HTMLInputElement).checked);
      return checked.map((part) => (part as HTMLInputElement).value).join(', ');
    }
    if (el.type === 'file') {
      return chosenFiles(el)
        .map(({ name }) => name)
        .join('\n');
    }
    if (control.kind !== 'choice' && control.kind !== 'choices') {
      return el.value.slice(0, LONGEST_VALUE);
    }
  }
  if (el instanceof HTMLTextAreaElement) return el.value.slice(0, LONGEST_VALUE);
  if (control.kind === 'long') {
    // A picture or table without text is content too.
    const text = textOf(el, LONGEST_VALUE);
    return text === '' && el.querySelector('img,table,video,iframe') ? '▣' : text;
  }
  if (control.kind === 'number') return el.getAttribute('aria-valuetext') ?? textOf(el, 200);
  if (el.getAttribute('role') === 'radiogroup') {
    const checked = el.querySelector<HTMLElement>('[aria-checked=true],input:checked');
    return checked ? textOf(checked) || checked.getAttribute('aria-label') || '●' : '';
  }
  const text = choiceText(el, box);
  return looksLikePlaceholder(text) ? '' : text;
}

/** Is the value as good as none: blank, or only "-" or "." to get past the form? */
export function isEmptyValue(value: string): boolean {
  return saysNothing(value);
}
