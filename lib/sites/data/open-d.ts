/*
 * What is known of Open-D, to be read and corrected without reading code. CKAN and the Thai-GDC form
 * are public, so their markup was read; ids differ between them (`field-tags`, `field-tag_string`),
 * names do not.
 */
import type { OpenDStep } from '../../domain/step.ts';
import type { KnownField, KnownRoute, KnownSelector, Noted } from './known.ts';

// Where it is stands apart: every page needs that, and nothing else of this.
export { HOST, LOG_IN } from './open-d-address.ts';

const CKAN: Noted = { source: 'CKAN 2.9, 2.10, 2.11', seen: '2026-11', verified: false };
const GDC: Noted = {
  source: 'Thai-GDC metadata form, 2022 to 2024',
  seen: '2026-11',
  verified: false,
};

/**
 * So many parts may stand before every path: a catalogue may have a path of its own, with a language
 * before or behind it, as in `/data/en_AU/dataset/new`.
 */
export const MAX_PREFIX_PARTS = 4;

export const ROUTES: readonly KnownRoute<OpenDStep>[] = [
  { path: '/dataset/new', step: 'dataset', ...CKAN },
  { path: '/dataset/edit/{dataset}', step: 'dataset', ...CKAN },
  { path: '/dataset/{dataset}/resource/new', step: 'resource', ...CKAN },
  { path: '/dataset/{dataset}/resource/{resource}/edit', step: 'resource', ...CKAN },
  { path: '/dataset/{dataset}/resource/{resource}', step: null, ...CKAN },
  { path: '/dataset/{dataset}', step: null, ...CKAN },
];

const dataset = (name: string, noted: Noted): KnownField => ({
  field: `dataset.${name}`,
  form: 'dataset-edit',
  name,
  ...noted,
});
const resource = (name: string): KnownField => ({
  field: `resource.${name}`,
  form: 'resource-edit',
  name,
  ...CKAN,
});

export const FIELDS: readonly KnownField[] = [
  dataset('title', CKAN),
  dataset('name', CKAN),
  dataset('owner_org', CKAN),
  dataset('maintainer', CKAN),
  dataset('maintainer_email', CKAN),
  dataset('tag_string', CKAN),
  dataset('notes', CKAN),
  dataset('license_id', CKAN),
  dataset('data_type', GDC),
  dataset('objective', GDC),
  dataset('update_frequency_unit', GDC),
  dataset('geo_coverage', GDC),
  dataset('data_source', GDC),
  dataset('data_format', GDC),
  dataset('data_category', GDC),
  dataset('data_classification', GDC),
  resource('upload'),
  resource('url'),
  resource('name'),
  resource('description'),
  resource('format'),
];

/** Files of resources; the pictures of organisations and users are nobody's data. */
export const FILE_INPUTS: KnownSelector = {
  selector: 'form#resource-edit input[type=file][name=upload]',
  ...CKAN,
};

/** CKAN hides a dataset's address behind a preview that its script makes of the title. */
export const ADDRESS: KnownSelector = { selector: 'form#dataset-edit [name=name]', ...CKAN };
export const ADDRESS_PREVIEW: KnownSelector = {
  selector: 'form#dataset-edit .slug-preview',
  ...CKAN,
};

/** Fields that the Thai-GDC form has and plain CKAN has not. */
export const THAI_GDC_FIELDS: readonly KnownField[] = FIELDS.filter(
  ({ source }) => source === GDC.source,
);

/** What Thai-GDC's footer says: the version of its program. */
export const THAI_GDC_FOOTER: KnownSelector & { text: string } = {
  selector: 'footer',
  text: 'รุ่นโปรแกรม',
  ...GDC,
};
