import type { Step } from '../forms/catalogue.ts';

/** Where a field of Open-D is, when the markup is known: CKAN is public, so its pages were seen. */
export type Locator = {
  field: string;
  selector: string;
  /** Which versions of the site's software it was seen in. */
  seenOn: string;
  /** Seen on the real site by one of us or an official; until then it is an assumption. */
  verified: boolean;
};

export const LOCATORS: readonly Locator[] = [
  {
    field: 'resource.upload',
    selector: 'form#resource-edit input[type=file][name=upload]',
    seenOn: 'CKAN 2.9, 2.10, 2.11',
    verified: false,
  },
  {
    field: 'resource.name',
    selector: 'form#resource-edit input[name=name]',
    seenOn: 'CKAN 2.9, 2.10, 2.11',
    verified: false,
  },
];

/** `/dataset/<id>/resource/new` and `/dataset/<id>/resource/<rid>/edit`, with an optional language. */
const RESOURCE = /^(?:\/(?:th|en))?\/dataset\/[^/]+\/resource\/(?:new|[^/]+\/edit)\/?$/u;

/** The step an Open-D path stands for; empty when it is no form we know. */
export function stepsOfPath(pathname: string): Step[] {
  return RESOURCE.test(pathname) ? ['resource'] : [];
}

/** The dataset a path belongs to, by its name or id; null for a new one, which has none yet. */
export function datasetOfPath(pathname: string): string | null {
  const found = /^(?:\/(?:th|en))?\/dataset\/(?:edit\/)?([^/]+)/u.exec(pathname)?.[1];
  return found === undefined || found === 'new' ? null : found.slice(0, 200);
}
