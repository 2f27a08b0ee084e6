import { CATALOGUE } from '../../lib/forms/fields/catalogue-rows.ts';
import { createMatcher } from '../../lib/forms/fields/match.ts';
import { recognisePage } from '../../lib/forms/fields/recognise-page.ts';
import type { RecogniseAnswer } from '../../lib/forms/model/recognition.ts';
import type { RequestOf } from '../../lib/protocol/messages.ts';

const match = createMatcher(CATALOGUE);

/** Answers as the background would. */
export const recognise = ({ type: _, ...view }: RequestOf<'recognise'>): RecogniseAnswer =>
  recognisePage({ ...view, site: 'emenscr' }, CATALOGUE, match, []);
