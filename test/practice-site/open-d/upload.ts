/// <reference lib="dom" />

/** The two generations of CKAN's file chooser. */

const english = document.documentElement.lang === 'en';
const say = (th: string, en: string): string => (english ? en : th);
const nameOf = (input: HTMLInputElement): string => input.value.split(/[\\/]/).pop() ?? '';

/** The resource's name follows the file's until somebody types one. */
function autoName(): (filename: string) => void {
  const field = document.querySelector<HTMLInputElement>('input[name=name]');
  let dirty = (field?.value ?? '') !== '';
  field?.addEventListener('change', () => {
    dirty = true;
  });
  return (filename) => {
    if (field && !dirty) field.value = filename;
  };
}

function link(text: string, look: string, title: string, action?: () => void): HTMLElement {
  const element = document.createElement('a');
  element.href = 'javascript:;';
  element.className = `btn ${look}`;
  element.title = title;
  element.textContent = text;
  if (action) element.addEventListener('click', action);
  return element;
}

/** 2.9: the file input lies invisibly over the button; "remove" leaves its file where it is. */
export function imageUpload(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input[name=upload]');
  const url = box.querySelector<HTMLInputElement>('input[name=url]');
  const fileGroup = input?.closest<HTMLElement>('.form-group');
  const urlGroup = url?.closest<HTMLElement>('.form-group');
  if (!input || !url || !fileGroup || !urlGroup) return;
  const setName = autoName();
  const isUpload = box.dataset.moduleIs_upload === 'true';

  const clear = document.createElement('input');
  clear.type = 'hidden';
  clear.name = 'clear_upload';
  box.append(clear);

  const state = (next: 'blank' | 'attached' | 'web') => {
    fileGroup.style.display = next === 'blank' ? '' : 'none';
    urlGroup.style.display = next === 'blank' ? 'none' : '';
  };
  const remove = () => {
    state('blank');
    url.value = '';
    url.readOnly = false;
    clear.value = 'true';
  };
  const upload = link(say('อัปโหลด', 'Upload'), 'btn-default', '');
  const web = link(say('ลิงก์', 'Link'), 'btn-default', say('ลิงก์ไปยัง URL', 'Link to a URL'), () => {
    state('web');
    url.focus();
    if (isUpload) clear.value = 'true';
  });
  input.after(upload, ' ', web);
  const reset = say('ล้างค่า', 'Reset this');
  url.before(link(say('ลบออก', 'Remove'), 'btn-danger btn-remove-url', reset, remove));
  input.title = say('อัปโหลดไฟล์ในคอมพิวเตอร์ของคุณ', 'Upload a file on your computer');
  input.style.width = `${upload.offsetWidth}px`;
  input.addEventListener('change', () => {
    url.value = nameOf(input);
    url.readOnly = true;
    clear.value = '';
    state('attached');
    setName(nameOf(input));
  });
  url.readOnly = isUpload;
  if (box.dataset.moduleIs_url === 'true') state('web');
  else state(isUpload ? 'attached' : 'blank');
}

/** 2.10 and later: "remove" puts a clone in the file input's place. */
export function resourceUpload(box: HTMLElement): void {
  const setName = autoName();
  const byId = (id: string) => document.getElementById(id) as HTMLInputElement | null;
  const check = (id: string) => {
    const radio = byId(id);
    if (radio) radio.checked = true;
  };
  const changed = (event: Event) => setName(nameOf(event.target as HTMLInputElement));
  byId('field-resource-upload')?.addEventListener('change', changed);
  byId('resource-upload-button')?.addEventListener('click', () => {
    check('resource-url-upload');
    byId('field-resource-upload')?.click();
  });
  byId('resource-link-button')?.addEventListener('click', () => {
    check('resource-url-link');
    byId('field-resource-url')?.focus();
  });
  const clear = byId('field-clear-upload');
  for (const button of box.querySelectorAll<HTMLElement>('.btn-remove-url')) {
    button.addEventListener('click', () => {
      const input = byId('field-resource-upload');
      const url = byId('field-resource-url');
      if (clear && button.closest('.upload-type')?.querySelector('input[readonly]')) {
        clear.checked = true;
        input?.focus();
        return;
      }
      if (button.closest('.select-type')?.contains(input) && input) {
        input.value = '';
        const clone = input.cloneNode(true);
        clone.addEventListener('change', changed);
        input.replaceWith(clone);
      } else if (url) url.value = '';
      check('resource-url-none');
      byId('resource-upload-button')?.focus();
    });
  }
}
