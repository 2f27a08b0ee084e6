import { isElement, isInput } from './tree.ts';

/**
 * Was the file taken away again? CKAN 2.9's "remove" leaves it in the input and only sets a hidden
 * mark; 2.10 has a check box of the same name, which says nothing of a new file.
 */
export function isCleared(input: HTMLInputElement): boolean {
  const mark = input.form?.elements.namedItem('clear_upload');
  return isElement(mark) && isInput(mark) && mark.type === 'hidden' && mark.value === 'true';
}

/** The files of an input as the person sees them. */
export function chosenFiles(input: HTMLInputElement): File[] {
  return isCleared(input) ? [] : [...(input.files ?? [])];
}
