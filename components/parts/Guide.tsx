import type { JSX } from 'preact';
import { guidanceOf } from '../../lib/forms/fields/guidance.ts';
import type { Reading } from '../../lib/schedule/words/describe.ts';
import { speaker } from '../../lib/text/fill.ts';
import { GUIDANCE_WORDS } from '../../lib/text/words/guidance-words.ts';
import { GuideWords } from './GuideWords.tsx';

type GuideProps = {
  /** Id of the field in the catalogue. */
  field: string;
  label: string;
  reading: Reading;
};

/** A "?" that opens what belongs in a field; nothing where there is nothing to say of it. */
export function Guide({ field, label, reading }: GuideProps): JSX.Element | null {
  const guidance = guidanceOf(field);
  if (guidance === null) return null;
  const say = speaker(GUIDANCE_WORDS, reading.language, reading.digits);
  return (
    <details class="guide" data-guide={field}>
      <summary aria-label={say('open', { label })}>?</summary>
      <GuideWords guidance={guidance} language={reading.language} digits={reading.digits} />
    </details>
  );
}
