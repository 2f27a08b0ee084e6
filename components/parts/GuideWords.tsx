import type { JSX } from 'preact';
import type { Digits, Language } from '../../lib/calendar/show.ts';
import type { Guidance } from '../../lib/forms/model/guidance.ts';
import { speaker } from '../../lib/text/fill.ts';
import { GUIDANCE_WORDS } from '../../lib/text/words/guidance-words.ts';

type Props = {
  guidance: Guidance;
  language: Language;
  digits: Digits;
  /** False beside a finding, which says where its field is from. */
  withSource?: boolean;
};

/** What belongs in a field, with a good and a poor example and where that is from. */
export function GuideWords(props: Props): JSX.Element {
  const { guidance, language, digits, withSource = true } = props;
  const say = speaker(GUIDANCE_WORDS, language, digits);
  const { what, good, poor, source, language: lang } = guidance;
  return (
    <div class="guide-words">
      <p lang={lang}>{what}</p>
      {good !== '' && (
        <p>
          <strong>{say('good')}</strong> <span lang={lang}>{good}</span>
        </p>
      )}
      {poor !== '' && (
        <p>
          <strong>{say('poor')}</strong> <span lang={lang}>{poor}</span>
        </p>
      )}
      {withSource && <p class="small">{say('source', { source: say(`source.${source}`) })}</p>}
    </div>
  );
}
