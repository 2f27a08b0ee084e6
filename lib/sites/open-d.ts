import type { Step } from '../forms/catalogue.ts';
import type { RecogniseAnswer } from '../forms/recognise.ts';
import type { Control, ControlKind } from '../page/controls.ts';

/**
 * What is known of Open-D. CKAN and the Thai-GDC form are public, so their markup was read; ids
 * differ between them (`field-tags`, `field-tag_string`), names do not.
 */

/** Where a field of Open-D is. */
export type Locator = {
  field: string;
  selector: string;
  /** Which versions of the site's software it was seen in. */
  seenOn: string;
  /** Seen on the real site by one of us or an official; until then it is an assumption. */
  verified: boolean;
};

const CKAN = 'CKAN 2.9, 2.10, 2.11';
const GDC = 'Thai-GDC metadata form, 2022 to 2024';

const inForm =
  (form: string, step: Step, seenOn: string) =>
  (name: string): Locator => ({
    field: `${step}.${name}`,
    selector: `form#${form} [name="${name}"]:not([type=hidden])`,
    seenOn,
    verified: false,
  });

const GDC_FIELDS = [
  'data_type',
  'objective',
  'update_frequency_unit',
  'geo_coverage',
  'data_source',
  'data_format',
  'data_category',
  'data_classification',
].map(inForm('dataset-edit', 'dataset', GDC));

export const LOCATORS: readonly Locator[] = [
  ...[
    'title',
    'name',
    'owner_org',
    'maintainer',
    'maintainer_email',
    'tag_string',
    'notes',
    'license_id',
  ].map(inForm('dataset-edit', 'dataset', CKAN)),
  ...GDC_FIELDS,
  ...['upload', 'url', 'name', 'description', 'format'].map(
    inForm('resource-edit', 'resource', CKAN),
  ),
];

const PREFIX = '(?:\\/(?:th|en))?';
const DATASET = new RegExp(`^${PREFIX}\\/dataset\\/(?:new|edit\\/[^/]+)\\/?$`, 'u');
const RESOURCE = new RegExp(
  `^${PREFIX}\\/dataset\\/[^/]+\\/resource\\/(?:new|[^/]+\\/edit)\\/?$`,
  'u',
);

/** The step an Open-D path stands for, with or without a language; empty when it is no form we know. */
export function stepsOfPath(pathname: string): Step[] {
  if (DATASET.test(pathname)) return ['dataset'];
  return RESOURCE.test(pathname) ? ['resource'] : [];
}

/** The dataset a path belongs to, by its name or id; null for a new one, which has none yet. */
export function datasetOfPath(pathname: string): string | null {
  const found = /^(?:\/(?:th|en))?\/dataset\/(?:edit\/)?([^/]+)/u.exec(pathname)?.[1];
  return found === undefined || found === 'new' ? null : found.slice(0, 200);
}

/** Is this the Thai-GDC form? By a field that plain CKAN has not, or by what the footer says. */
function isThaiGdc(doc: Document): boolean {
  return (
    GDC_FIELDS.some(({ selector }) => doc.querySelector(selector)) ||
    (doc.querySelector('footer')?.textContent ?? '').includes('รุ่นโปรแกรม')
  );
}

/**
 * What was recognised, as far as it holds on this form: what Thai-GDC requires plain CKAN does not,
 * and its fields are not missed there.
 */
export function asOnThisForm(doc: Document, answer: RecogniseAnswer): RecogniseAnswer {
  if (isThaiGdc(doc)) return answer;
  const fields = Object.entries(answer.fields).map(([key, field]) => [
    key,
    { ...field, required: false },
  ]);
  return { ...answer, fields: Object.fromEntries(fields), notFound: [] };
}

function kindOf(el: HTMLElement): ControlKind {
  if (el instanceof HTMLTextAreaElement) return 'long';
  if (el instanceof HTMLSelectElement) return el.multiple ? 'choices' : 'choice';
  const { type } = el as HTMLInputElement;
  return type === 'file' ? 'file' : type === 'checkbox' ? 'check' : 'text';
}

/** What a person sees of it: Select2 3.5 hides the field and draws its own box with an id made of it. */
function boxOf(el: HTMLElement): HTMLElement {
  const drawn = el.id === '' ? null : el.ownerDocument.getElementById(`s2id_${el.id}`);
  return drawn ?? el;
}

/** The fields of the form that are on the page, in its order. */
export function locate(doc: Document): { control: Control; field: string }[] {
  const found = LOCATORS.flatMap(({ field, selector }) => {
    const parts = [...doc.querySelectorAll<HTMLElement>(selector)];
    const [el] = parts;
    if (!el) return [];
    const kind = kindOf(el);
    // Check boxes of one name are one question; of anything else the first is meant.
    const isGroup = kind === 'check' && parts.length > 1;
    const group = isGroup ? el.closest<HTMLElement>('fieldset,.controls') : null;
    const control: Control = {
      el,
      box: group ?? boxOf(el),
      kind,
      parts: isGroup ? parts : [el],
    };
    return [{ control, field }];
  });
  return found.sort((a, b) =>
    a.control.el.compareDocumentPosition(b.control.el) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}
