import type { JSX } from 'preact';
import type { Question } from '../../lib/schedule/draft.ts';
import { MEMO_WORDS } from '../../lib/text/memo-words.ts';
import { Icon } from '../parts/Icon.tsx';
import type { Common } from './Field.tsx';

/** The question's first half: what the reader noticed. */
function noticed({ code }: Question, { reading }: Common): string {
  return (MEMO_WORDS[reading.language] as Record<string, string>)[code] ?? code;
}

type QuestionsProps = {
  questions: readonly Question[];
  common: Common;
  onSettle(index: number, settled: boolean): void;
};

/** What the reader was not sure of, as questions with the reading it proposes. */
export function Questions({ questions, common, onSettle }: QuestionsProps): JSX.Element | null {
  const { say } = common;
  if (questions.length === 0) return null;
  return (
    <ul class="questions">
      {questions.map((question, index) => (
        <li
          key={`${question.code}-${question.quote}-${index}`}
          data-question={question.code}
          class={question.settled ? 'settled' : ''}
        >
          <p>
            <span class={question.settled ? 'level-answered' : 'level-check'}>
              <Icon shape={question.settled ? 'done' : 'none'} />
            </span>{' '}
            <strong>{noticed(question, common)}</strong>
            {question.settled && <span class="small"> · {say('question.answered')}</span>}
          </p>
          <blockquote>{question.quote}</blockquote>
          <p class="answer">
            <span>
              {question.meant === null
                ? say('question.right')
                : say('question.meant', { meant: question.meant })}
            </span>
            <button
              type="button"
              class={question.settled ? 'link' : 'button'}
              data-action={question.settled ? 'unsettle' : 'settle'}
              aria-label={`${say(question.settled ? 'question.open' : 'question.yes')}: ${noticed(question, common)}`}
              onClick={() => onSettle(index, !question.settled)}
            >
              {say(question.settled ? 'question.open' : 'question.yes')}
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}
