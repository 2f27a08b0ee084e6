import type { JSX } from 'preact';
import type { Guidance } from '../../lib/forms/model/guidance.ts';
import type { Reading } from '../../lib/schedule/words/describe.ts';
import { speaker } from '../../lib/text/fill.ts';
import { GUIDANCE_WORDS } from '../../lib/text/words/guidance-words.ts';
import { GuideWords } from './GuideWords.tsx';

type GuideProps = {
  /** Id of the field in the catalogue. */
  field: string;
  label: string;
  reading: Reading;
  /** Null until it was asked for and has come. */
  guidance: Guidance | null;
  onOpen(): void;
};

/** A "?" that opens what belongs in a field. */
export function Guide({ field, label, reading, guidance, onOpen }: GuideProps): JSX.Element {
  const { language, digits } = reading;
  const say = speaker(GUIDANCE_WORDS, language, digits);
  return (
    <details
      class="guide"
      data-guide={field}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) onOpen();
      }}
    >
      <summary aria-label={say('open', { label })}>?</summary>
      {guidance && <GuideWords guidance={guidance} language={language} digits={digits} />}
    </details>
  );
}
