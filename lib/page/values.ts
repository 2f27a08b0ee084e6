import { saysNothing, tidy } from '../text/normalise.ts';
import { type Control, editorInFrame, looksLikePlaceholder } from './controls.ts';
import { shownTextOf, textOf } from './read-text.ts';

/** A field's text is kept whole up to here; longer texts are cut, none is ever stored. */
const LONGEST_VALUE = 20_000;

/** A file input whose "remove" button leaves the file in place and only sets a hidden mark (CKAN 2.9). */
function isCleared(input: HTMLInputElement): boolean {
  const mark = input.form?.elements.namedItem('clear_upload');
  return mark instanceof HTMLInputElement && mark.value === 'true';
}

/** The text of an editor that lives in a frame of its own. */
function editorOf(el: HTMLElement): HTMLElement | null {
  return el instanceof HTMLIFrameElement ? editorInFrame(el) : null;
}

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
      return isCleared(el) ? '' : [...(el.files ?? [])].map((file) => file.name).join('\n');
    }
    if (control.kind !== 'choice' && control.kind !== 'choices') {
      return el.value.slice(0, LONGEST_VALUE);
    }
  }
  if (el instanceof HTMLTextAreaElement) return el.value.slice(0, LONGEST_VALUE);
  if (control.kind === 'long') {
    const editor = editorOf(el) ?? el;
    // A picture or table without text is content too.
    const text = textOf(editor, LONGEST_VALUE);
    return text === '' && editor.querySelector('img,table,video,iframe') ? '▣' : text;
  }
  if (control.kind === 'number') {
    const shown = el.querySelector('input')?.value ?? el.getAttribute('aria-valuetext');
    return shown ?? el.getAttribute('aria-valuenow') ?? textOf(el, 200);
  }
  if (control.kind === 'check') return el.getAttribute('aria-checked') === 'true' ? '●' : '';
  if (el.getAttribute('role') === 'radiogroup') {
    const checked = el.querySelector<HTMLElement>('[aria-checked=true],input:checked');
    return checked ? textOf(checked) || checked.getAttribute('aria-label') || '●' : '';
  }
  const text = choiceText(el, box);
  return looksLikePlaceholder(text) ? '' : text;
}

/**
 * The value as the browser holds it, as cheap to ask for as can be: a field that nobody touched is
 * told by it from one that must be read again. Null for a widget that is made of nodes alone; what
 * changes there is seen as it is drawn.
 */
export function rawValue({ el, parts }: Control): string | null {
  if (el instanceof HTMLInputElement) {
    if (el.type === 'radio' || el.type === 'checkbox') {
      return parts.map((part) => ((part as HTMLInputElement).checked ? '1' : '0')).join('');
    }
    if (el.type !== 'file') return el.value;
    const names = [...(el.files ?? [])].map(({ name, size }) => `${name}/${size}`);
    return `${isCleared(el)} ${names.join(' ')}`;
  }
  if (el instanceof HTMLTextAreaElement) return el.value;
  if (el instanceof HTMLSelectElement) {
    if (!el.multiple) return `${el.selectedIndex}`;
    return [...el.selectedOptions].map(({ index }) => index).join();
  }
  const inside = editorOf(el);
  return inside ? (inside.textContent ?? '') : null;
}

/** Is the value as good as none: blank, or only "-" or "." to get past the form? */
export function isEmptyValue(value: string): boolean {
  return saysNothing(value);
}
