/**
 * The files of an input as the person sees them. CKAN 2.9's "remove" leaves the file in the input and
 * only sets a hidden mark; 2.10 has a check box of the same name, which says nothing of a new file.
 */
export function chosenFiles(input: HTMLInputElement): File[] {
  const mark = input.form?.elements.namedItem('clear_upload');
  const isCleared =
    mark instanceof HTMLInputElement && mark.type === 'hidden' && mark.value === 'true';
  return isCleared ? [] : [...(input.files ?? [])];
}
