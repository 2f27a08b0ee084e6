import type { OpenDStep, Step } from '../domain/step.ts';
import type { RecogniseAnswer } from '../forms/model/recognition.ts';
import type { Control, ControlKind } from '../page/controls.ts';
import { isSelect, isTextArea } from '../page/tree.ts';
import type { KnownField, KnownRoute } from './data/known.ts';
import {
  ADDRESS,
  ADDRESS_PREVIEW,
  FIELDS,
  MAX_PREFIX_PARTS,
  ROUTES,
  THAI_GDC_FIELDS,
  THAI_GDC_FOOTER,
} from './data/open-d.ts';

const selectorOf = ({ form, name }: KnownField): string =>
  `form#${form} [name="${name}"]:not([type=hidden])`;

type Route = { pattern: RegExp; names: string[]; step: OpenDStep | null };

/** A path with names in braces, as a pattern with a group a name. */
function routeOf({ path, step }: KnownRoute<OpenDStep>): Route {
  const names = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name);
  const parts = path.replaceAll('/', '\\/').replace(/\{\w+\}/gu, '([^/]+)');
  const first = path.split('/')[1];
  const prefix = `(?:\\/(?!${first}\\/)[^/]+){0,${MAX_PREFIX_PARTS}}`;
  return { pattern: new RegExp(`^${prefix}${parts}\\/?$`, 'u'), names, step };
}
const PATHS = ROUTES.map(routeOf);

/** The step an Open-D path stands for, with or without a language; empty when it is no form we know. */
export function stepsOfPath(pathname: string): Step[] {
  const step = PATHS.find(({ pattern }) => pattern.test(pathname))?.step;
  return step ? [step] : [];
}

/** The dataset a path belongs to, by its name or id; null for a new one, which has none yet. */
export function datasetOfPath(pathname: string): string | null {
  for (const { pattern, names } of PATHS) {
    const found = pattern.exec(pathname);
    if (!found) continue;
    const at = names.indexOf('dataset');
    return at < 0 ? null : (found[at + 1]?.slice(0, 200) ?? null);
  }
  return null;
}

/** Is this the Thai-GDC form? By a field that plain CKAN has not, or by what the footer says. */
function isThaiGdc(doc: Document): boolean {
  const { selector, text } = THAI_GDC_FOOTER;
  return (
    THAI_GDC_FIELDS.some((field) => doc.querySelector(selectorOf(field))) ||
    (doc.querySelector(selector)?.textContent ?? '').includes(text)
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
  if (isTextArea(el)) return 'long';
  if (isSelect(el)) return el.multiple ? 'choices' : 'choice';
  const { type } = el as HTMLInputElement;
  return type === 'file' ? 'file' : type === 'checkbox' ? 'check' : 'text';
}

/** What a person sees of it: Select2 3.5 hides the field and draws its own box with an id made of it. */
function boxOf(el: HTMLElement): HTMLElement {
  const doc = el.ownerDocument;
  const drawn = el.id === '' ? null : doc.getElementById(`s2id_${el.id}`);
  const preview =
    el.matches(ADDRESS.selector) && !el.checkVisibility()
      ? doc.querySelector<HTMLElement>(ADDRESS_PREVIEW.selector)
      : null;
  return drawn ?? preview ?? el;
}

/** The fields of the form that are on the page, in its order. */
export function locate(doc: Document): { control: Control; field: string }[] {
  const found = FIELDS.flatMap((known) => {
    const parts = [...doc.querySelectorAll<HTMLElement>(selectorOf(known))];
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
    return [{ control, field: known.field }];
  });
  return found.sort((a, b) =>
    a.control.el.compareDocumentPosition(b.control.el) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}
