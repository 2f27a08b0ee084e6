import type { JSX } from 'preact';
import type { Reading } from '../../lib/schedule/words/describe.ts';
import {
  differenceSentence,
  type Differences as List,
  renamedSentence,
} from '../../lib/schedule/words/difference.ts';
import { speaker } from '../../lib/text/fill.ts';
import { REVIEW_WORDS } from '../../lib/text/words/review-words.ts';

/** What changes between two schedules, sentence by sentence. */
export function Differences({ of, reading }: { of: List; reading: Reading }): JSX.Element {
  const say = speaker(REVIEW_WORDS, reading.language, reading.digits);
  if (of.list.length + of.renamed.length === 0) return <p>{say('diff.none')}</p>;
  return (
    <>
      <ul class="differences">
        {of.renamed.map((each) => (
          <li key={`renamed-${each.after.id}`} data-difference="renamed">
            {renamedSentence(each, reading)}
          </li>
        ))}
        {of.list.map((each, index) => (
          <li key={`${index}-${each.kind}`} data-difference={each.kind}>
            {differenceSentence(each, reading)}
          </li>
        ))}
      </ul>
      {of.same > 0 && <p class="small">{say('diff.same', { n: of.same })}</p>}
    </>
  );
}
