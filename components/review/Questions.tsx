import type { JSX } from 'preact';
import type { ReviewCommon } from '../../lib/pages/review/review-page.ts';
import type { Question } from '../../lib/schedule/draft/draft.ts';
import type { Span } from '../../lib/schedule/memo/types.ts';
import { MEMO_WORDS } from '../../lib/text/words/memo-words.ts';
import { Icon } from '../parts/Icon.tsx';

/** The question's first half: what the reader noticed. */
function noticed({ code }: Question, { reading }: ReviewCommon): string {
  return (MEMO_WORDS[reading.language] as Record<string, string>)[code] ?? code;
}

type QuestionsProps = {
  questions: readonly Question[];
  common: ReviewCommon;
  onSettle(index: number, settled: boolean): void;
  /** The other answer, where the question is about a window: it is none. */
  onNoWindow?(): void;
  /** Goes to the words of a question. */
  onShow?(span: Span): void;
};

/** What the reader was not sure of, as questions with the reading it proposes. */
export function Questions(props: QuestionsProps): JSX.Element | null {
  const { questions, common, onSettle, onNoWindow, onShow } = props;
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
              aria-label={`${say(question.settled ? 'question.open' : onNoWindow ? 'question.window' : 'question.yes')}: ${noticed(question, common)}`}
              onClick={() => onSettle(index, !question.settled)}
            >
              {say(
                question.settled
                  ? 'question.open'
                  : onNoWindow
                    ? 'question.window'
                    : 'question.yes',
              )}
            </button>
            {!question.settled && onNoWindow && (
              <button
                type="button"
                class="button"
                data-action="no-window"
                aria-label={`${say('dates.notWindow')}: ${noticed(question, common)}`}
                onClick={onNoWindow}
              >
                {say('dates.notWindow')}
              </button>
            )}
            {question.span && onShow && (
              <button
                type="button"
                class="link"
                data-action="show-question"
                aria-label={`${say('row.showWords')}: ${noticed(question, common)}`}
                onClick={() => question.span && onShow(question.span)}
              >
                {say('row.showWords')}
              </button>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
