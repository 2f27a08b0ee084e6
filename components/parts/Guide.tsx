import type { JSX } from 'preact';
import { guidanceOf } from '../../lib/forms/fields/guidance.ts';
import type { Reading } from '../../lib/schedule/words/describe.ts';
import { speaker } from '../../lib/text/fill.ts';
import { GUIDANCE_WORDS } from '../../lib/text/words/guidance-words.ts';

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
  const { what, good, poor, source } = guidance;
  return (
    <details class="guide" data-guide={field}>
      <summary aria-label={say('open', { label })}>?</summary>
      <div class="guide-words" lang="th">
        <p>{what}</p>
        {good !== '' && (
          <p>
            <strong>{say('good')}</strong> {good}
          </p>
        )}
        {poor !== '' && (
          <p>
            <strong>{say('poor')}</strong> {poor}
          </p>
        )}
        <p class="small">{say('source', { source: say(`source.${source}`) })}</p>
      </div>
    </details>
  );
}
