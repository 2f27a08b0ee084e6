import { MAX_VALUE } from '../protocol/limits.ts';
import { plain, saysNothing, tidy } from '../text/normalise.ts';
import { chosenFiles, isCleared } from './chosen-files.ts';
import { type Control, INPUTS, isNoChoice, looksLikePlaceholder } from './controls.ts';
import { editorInFrame } from './framed.ts';
import { shownTextOf, textOf } from './read-text.ts';
import { isInput, isSelect, isShadow, isTextArea, parentElementOf } from './tree.ts';

/** Arrows, crosses and icons that stand behind what a widget shows. */
const SIGNS_BEHIND = /[\s⌄˅∨×\p{So}]+$/u;

/** Is what a widget shows its own name, which is drawn in it while nothing is chosen? */
export const isName = (value: string, name: string): boolean =>
  value !== '' && name.replace(SIGNS_BEHIND, '') === value;

function choiceText(el: HTMLElement, box: HTMLElement): string {
  const typed = isInput(el) ? el.value.trim() : '';
  return typed || shownTextOf(box, 500).replace(SIGNS_BEHIND, '');
}

/** A file's name in a list that the page draws of what was chosen; not the types it asks for. */
const FILE_NAME = /[^\s()[\]*,/<>:]+\.(?:docx?|xlsx?|json|pdf|csv|zip|pptx?|jpe?g|png|txt)\b/iu;
/** Words beside a file button that are no chosen file. */
const FILE_EXAMPLE = /เช่น|ตัวอย่าง|แบบฟอร์ม|ดาวน์โหลด/iu;
const FILE_LEVELS_UP = 4;

/** The chosen file as kits show it that empty their input at once, to send the file themselves. */
function listedFile(input: HTMLElement): string {
  const beside = FILE_NAME.exec(input.nextElementSibling?.textContent?.slice(0, 400) ?? '')?.[0];
  if (beside && !input.checkVisibility()) return beside;
  let up = parentElementOf(input);
  for (let n = 0; up && n < FILE_LEVELS_UP; n++, up = parentElementOf(up)) {
    if (up.querySelectorAll(INPUTS).length > 1) return '';
    const text = textOf(up, 400);
    const name = FILE_NAME.exec(text)?.[0];
    if (name) return FILE_EXAMPLE.test(text) ? '' : name;
  }
  return '';
}

/** What the control shows, as the person sees it; '' when nothing is filled in or chosen. */
export function shownValue(control: Control): string {
  const { el, box, parts } = control;
  if (control.kind === 'date' && parts.length > 1) {
    const chosen = parts.map((part) =>
      shownValue({ ...control, kind: 'choice', el: part, parts: [part] }),
    );
    return chosen.includes('') ? '' : chosen.join(' ');
  }
  if (isSelect(el)) {
    const chosen = [...el.selectedOptions]
      .filter((option) => !isNoChoice(option))
      .map((option) => tidy(option.text));
    return chosen.join(', ');
  }
  if (isInput(el)) {
    if (el.type === 'radio' || el.type === 'checkbox') {
      const checked = parts.filter((part) => (part as HTMLInputElement).checked);
      return checked.map((part) => (part as HTMLInputElement).value).join(', ');
    }
    if (el.type === 'file') {
      if (isCleared(el)) return '';
      return (
        chosenFiles(el)
          .map(({ name }) => name)
          .join('\n') || listedFile(el)
      );
    }
    if (control.kind !== 'choice' && control.kind !== 'choices') {
      return el.value.slice(0, MAX_VALUE);
    }
  }
  if (isTextArea(el)) return el.value.slice(0, MAX_VALUE);
  if (control.kind === 'long') {
    const editor = editorInFrame(el) ?? el;
    // A picture or table without text is content too.
    const text = textOf(editor, MAX_VALUE, plain);
    return text === '' && editor.querySelector('img,table,video,iframe') ? '▣' : text;
  }
  if (control.kind === 'number') {
    const shown = el.querySelector('input')?.value ?? el.getAttribute('aria-valuetext');
    return shown ?? el.getAttribute('aria-valuenow') ?? textOf(el, 200);
  }
  if (control.kind === 'check' || parts.length > 1) {
    return parts.some((part) => part.getAttribute('aria-checked') === 'true') ? '●' : '';
  }
  if (el.getAttribute('role') === 'radiogroup') {
    const root = el.getRootNode();
    // The choices of a web component are its children, not its shadow's.
    const around = isShadow(root) ? root.host : el;
    const checked =
      el.querySelector<HTMLElement>('[aria-checked=true],input:checked') ??
      around.querySelector<HTMLElement>('[aria-checked=true],[checked]');
    return checked ? textOf(checked) || checked.getAttribute('aria-label') || '●' : '';
  }
  if (el.getAttribute('role') === 'listbox') {
    // A list that stands open shows what was chosen among what was not.
    const choices = [...el.querySelectorAll('[role=option]')];
    const told = choices.filter((each) => each.ariaSelected ?? each.ariaChecked);
    const chosen = told.filter((each) => (each.ariaSelected ?? each.ariaChecked) === 'true');
    if (chosen.length > 0) return chosen.map((each) => textOf(each)).join();
    // Where none of its choices tells, something may be chosen.
    if (choices.length > told.length) return '▣';
  }
  const text = choiceText(el, box);
  return looksLikePlaceholder(text) ? '' : text;
}

const nativeValue = (input: HTMLInputElement): string =>
  input.type === 'radio' || input.type === 'checkbox' ? `${input.checked}` : input.value;

/**
 * The value as the browser holds it, as cheap to ask for as can be: a field that nobody touched is
 * told by it from one that must be read again. Null for a widget that is made of nodes alone; what
 * changes there is seen as it is drawn.
 */
export function rawValue({ el, parts, kind }: Control): string | null {
  if (kind === 'date' && parts.length > 1) {
    return parts.map((part) => (part as HTMLInputElement | HTMLSelectElement).value).join();
  }
  if (isInput(el)) {
    if (el.type === 'radio' || el.type === 'checkbox') {
      return parts.map((part) => ((part as HTMLInputElement).checked ? '1' : '0')).join('');
    }
    if (el.type !== 'file') return el.value;
    const names = [...(el.files ?? [])].map(({ name, size }) => `${name}/${size}`);
    return `${isCleared(el)} ${names.join(' ')}`;
  }
  if (isTextArea(el)) return el.value;
  if (isSelect(el)) {
    if (!el.multiple) return `${el.selectedIndex}`;
    return [...el.selectedOptions].map(({ index }) => index).join();
  }
  const editor = editorInFrame(el);
  if (editor) return editor.textContent ?? '';
  const inputs = [...el.querySelectorAll('input')];
  return inputs.length === 0 ? null : inputs.map(nativeValue).join('\n');
}

/** Is the value as good as none: blank, or only "-" or "." to get past the form? */
export function isEmptyValue(value: string): boolean {
  return saysNothing(value);
}
