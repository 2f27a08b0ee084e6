import type { JSX, RefObject } from 'preact';
import { LEVELS, type Worded } from '../../lib/forms/model/finding.ts';
import type { AskSave as Question } from '../../lib/protocol/frames.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { OverlayKey } from '../../lib/text/words/overlay-words.ts';
import { Icon } from '../parts/Icon.tsx';
import { onEscape } from './escape.ts';

type Props = {
  say: Say<OverlayKey>;
  language: string;
  question: Question;
  items: readonly Worded[];
  back: RefObject<HTMLButtonElement | null>;
  onAnswer(save: boolean): void;
};

/** Points that are listed; the others are counted. */
const MAX_POINTS = 5;

/** The verb with room after it where it ends in Latin letters: "ส่งอนุมัติ", "Save ". */
const spaced = (verb: string) => (/[a-z]$/iu.test(verb) ? `${verb} ` : verb);

/** The question before a save; Enter and Esc both go back to the form. */
export function AskSave(props: Props): JSX.Element {
  const { say, language, question, back, onAnswer } = props;
  const points = props.items
    .filter(
      ({ finding: { level } }) => level === 'personal' || (level === 'must' && question.ofMistakes),
    )
    .toSorted((a, b) => LEVELS.indexOf(a.finding.level) - LEVELS.indexOf(b.finding.level));
  const must = points.filter(({ finding }) => finding.level === 'must').length;
  const people = points.reduce((sum, { finding }) => sum + (finding.people ?? 0), 0);
  const verb = spaced(question.verb || say('saveVerb'));
  const key = people === 0 ? 'askSave' : must === 0 ? 'askSave.personal' : 'askSave.both';
  return (
    <div
      class={people > 0 ? 'ask level-personal' : 'ask'}
      data-block
      role="alertdialog"
      aria-modal="false"
      aria-labelledby="tw-ask"
      lang={language}
      {...onEscape(() => onAnswer(false))}
    >
      <p id="tw-ask" class="item-what">
        {people > 0 && <Icon shape="personal" />} {say(key, { n: must, people, verb })}
      </p>
      <ul class="points">
        {points.slice(0, MAX_POINTS).map(({ finding, words }) => (
          <li key={finding.id} data-level={finding.level}>
            {words.what}
          </li>
        ))}
        {points.length > MAX_POINTS && (
          <li class="quiet">{say('morePoints', { n: points.length - MAX_POINTS })}</li>
        )}
      </ul>
      <button
        type="button"
        class="check"
        ref={back}
        data-action="go-back"
        onClick={() => onAnswer(false)}
      >
        {say('goBack')}
      </button>
      <button type="button" class="link" data-action="save" onClick={() => onAnswer(true)}>
        {say('saveOn', { verb })}
      </button>
    </div>
  );
}
