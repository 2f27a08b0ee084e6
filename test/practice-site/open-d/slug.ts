/// <reference lib="dom" />

/**
 * The dataset's address follows its title and stands there as text until somebody wants to edit it.
 * CKAN's own slugs keep ASCII letters only, so a Thai title makes none.
 */
export function slugPreview(input: HTMLInputElement): void {
  const group = input.closest<HTMLElement>('.form-group');
  const title = document.querySelector<HTMLInputElement>('[data-module=slug-preview-target]');
  if (!group || !title) return;
  const preview = document.createElement('div');
  preview.className = 'slug-preview';
  const value = document.createElement('span');
  value.className = 'slug-preview-value';
  const edit = document.createElement('button');
  edit.type = 'button';
  edit.className = 'btn btn-default btn-xs';
  edit.textContent = document.documentElement.lang === 'en' ? 'Edit' : 'แก้ไข';
  preview.append(`URL: ${input.dataset.modulePrefix ?? ''}`, value, ' ', edit);
  group.before(preview);
  group.style.display = 'none';
  let follows = input.value === '';
  const draw = () => {
    value.textContent = input.value || '<dataset>';
  };
  title.addEventListener('input', () => {
    if (!follows) return;
    const slug = title.value.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    input.value = slug.replace(/^-|-$/g, '');
    draw();
  });
  edit.addEventListener('click', () => {
    follows = false;
    preview.remove();
    group.style.display = '';
    input.focus();
  });
  draw();
}
