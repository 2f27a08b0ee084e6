/// <reference lib="dom" />

/** Starts the scripts that the page's elements ask for with data-module. */

import { autocomplete } from './select2.ts';
import { slugPreview } from './slug.ts';
import { imageUpload, resourceUpload } from './upload.ts';

/** Save buttons go dead once the form is on its way, so that nobody sends it twice. */
function basicForm(form: HTMLElement): void {
  form.addEventListener('submit', () => {
    // Later, because a disabled button's value would not be sent.
    setTimeout(() => {
      for (const button of form.querySelectorAll<HTMLButtonElement>('button[name=save]')) {
        button.disabled = true;
      }
    }, 0);
  });
}

const modules: Record<string, (element: HTMLElement) => void> = {
  'basic-form': basicForm,
  'image-upload': imageUpload,
  'resource-upload-field': resourceUpload,
  autocomplete: (element) => autocomplete(element as HTMLInputElement | HTMLSelectElement),
  'slug-preview-slug': (element) => slugPreview(element as HTMLInputElement),
};

for (const element of document.querySelectorAll<HTMLElement>('[data-module]')) {
  for (const name of element.dataset.module?.split(' ') ?? []) modules[name]?.(element);
}
