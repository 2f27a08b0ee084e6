/** Where a file belongs that is given to one of our pages: to it, to another, or nowhere. */
import type { GivenKind } from '../../files/given-kind.ts';
import type { GivenKey } from '../../text/words/given-words.ts';

/** The pages that something can be given to. */
export type GivenPage =
  | 'review'
  | 'options'
  | 'files'
  | 'year'
  | 'work'
  | 'welcome'
  | 'drafts'
  | 'share'
  | 'popup';

/** Those to which another page leads. */
export type Destination = 'review' | 'options' | 'files';

export type Route =
  | { readonly to: 'here' }
  | { readonly to: Destination; readonly words: GivenKey }
  /** No page takes it: the sentence says what to do. */
  | { readonly to: 'nowhere'; readonly words: GivenKey };

const HERE: Readonly<Partial<Record<GivenPage, readonly GivenKind[]>>> = {
  review: ['docx', 'html', 'text', 'pdf', 'picture', 'schedule', 'json'],
  options: ['schedule', 'corrections', 'json', 'signature'],
};

const DESTINATIONS: Readonly<Partial<Record<GivenKind, Destination>>> = {
  docx: 'review',
  html: 'review',
  text: 'review',
  pdf: 'review',
  picture: 'review',
  schedule: 'options',
  corrections: 'options',
  table: 'files',
  slides: 'files',
  json: 'files',
};

/** Never throws; every kind has an answer on every page. */
export function whereTo(kind: GivenKind, page: GivenPage): Route {
  if (HERE[page]?.includes(kind)) return { to: 'here' };
  const to = DESTINATIONS[kind];
  const words: GivenKey = `given.${kind}`;
  if (to === undefined || to === page) return { to: 'nowhere', words };
  return { to, words };
}
