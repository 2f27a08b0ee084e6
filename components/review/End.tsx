import type { JSX } from 'preact';
import type { ReviewCommon } from '../../lib/pages/review/review-page.ts';
import type { Draft } from '../../lib/schedule/draft/draft.ts';
import {
  type CheckedDraft,
  type DraftProblem,
  isReady,
} from '../../lib/schedule/draft/draft-schedule.ts';
import { outcomeNow } from '../../lib/schedule/draft/memo-dates.ts';
import type { Schedule } from '../../lib/schedule/model/types.ts';
import type { Differences as List } from '../../lib/schedule/words/difference.ts';
import type { ReviewKey } from '../../lib/text/words/review-words.ts';
import { Differences } from '../parts/Differences.tsx';
import { reasonWords } from './DatePanel.tsx';
import { wordsOf } from './Field.tsx';

const FIELD_KEYS: Readonly<Record<string, ReviewKey>> = {
  what: 'field.what',
  fiscalYear: 'field.fiscalYear',
  quarter: 'field.quarter',
  start: 'field.start',
  end: 'field.end',
  agencies: 'field.agencies',
  roles: 'field.roles',
  quotes: 'field.quotes',
  date: 'field.date',
  title: 'field.title',
  'memo.date': 'field.date',
  'memo.number': 'field.number',
  'memo.subject': 'field.subject',
  issuer: 'field.issuer',
  windows: 'field.windows',
};

/** "ช่วงเวลาที่ 3 · วันสิ้นสุด". */
function placeOf({ row, field }: DraftProblem, { say }: ReviewCommon): string {
  const name = field === null ? '' : field;
  const key = FIELD_KEYS[name] ?? FIELD_KEYS[name.split('.')[0] ?? ''];
  return [row === null ? '' : say('row.number', { n: row + 1 }), key ? say(key) : name]
    .filter((part) => part !== '')
    .join(' · ');
}

type EndProps = {
  draft: Draft;
  checked: CheckedDraft;
  /** Null while no schedule can be made of the draft. */
  differences: List | null;
  /** True once the person pressed "use" before all was settled. */
  asksWhy: boolean;
  isLocked: boolean;
  canUndo: boolean;
  /** Said after something was done; '' before. */
  done: string;
  common: ReviewCommon;
  onUse(): void;
  /** Says what is left to do. */
  onWhy(): void;
  onExport(schedule: Schedule): void;
  onUndo(): void;
  /** Leads to the page that passes the schedule on; null where an administrator left it out. */
  readonly onShare: ((schedule: Schedule) => void) | null;
  onPlace(problem: DraftProblem): void;
  /** Goes to the dates that nobody has decided. */
  onDates(): void;
};

/** Why so many dates of the text are no windows: it is said, so that nobody has to wonder. */
function Asides({ draft, common }: EndProps): JSX.Element | null {
  const { say } = common;
  const asides = draft.dates.filter((date) => outcomeNow(date, draft) === 'aside');
  if (asides.length === 0) return null;
  const reasons = [...new Set(asides.map((date) => reasonWords(date, common)))];
  return (
    <p class="small" data-asides={asides.length}>
      {say('end.asides', { n: asides.length, reasons: reasons.join(' · ') })}
    </p>
  );
}

function Todo({ checked, common, onPlace, onDates }: EndProps): JSX.Element {
  const { say } = common;
  const { problems, openQuestions, openDates, unconfirmed } = checked;
  return (
    <div class="notice bad" data-todo={true} tabIndex={-1} id="todo">
      <p>
        <strong>{say('end.todo')}</strong>
      </p>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>
            <button type="button" class="link" onClick={() => onPlace(problem)}>
              {say('end.todoProblem', {
                place: placeOf(problem, common),
                words: wordsOf(problem, common),
              })}
            </button>
          </li>
        ))}
        {openDates.length > 0 && (
          <li>
            <button type="button" class="link" data-action="to-dates" onClick={onDates}>
              {say('end.todoDates', { n: openDates.length })}
            </button>
          </li>
        )}
        {openQuestions > 0 && <li>{say('end.todoQuestions', { n: openQuestions })}</li>}
        {unconfirmed.length > 0 && <li>{say('end.todoRows', { n: unconfirmed.length })}</li>}
      </ul>
    </div>
  );
}

/** What changes, what is left to do, and the ways out: use it, save it, go back. */
export function End(props: EndProps): JSX.Element {
  const { checked, differences, common, isLocked } = props;
  const { say } = common;
  const { schedule } = checked;
  return (
    <>
      <section aria-labelledby="diff-title">
        <h2 id="diff-title">{say('diff.title')}</h2>
        {differences === null ? (
          <p class="quiet">{say('diff.waits')}</p>
        ) : (
          <Differences of={differences} reading={common.reading} />
        )}
      </section>
      <section aria-labelledby="end-title">
        <h2 id="end-title">{say('end.title')}</h2>
        {props.asksWhy && !isReady(checked) && <Todo {...props} />}
        <Asides {...props} />
        {isLocked && <p class="notice">{say('end.locked')}</p>}
        <p class="buttons">
          {!isLocked && (
            <button
              type="button"
              class="button main"
              data-action="use"
              onClick={() => (isReady(checked) ? props.onUse() : props.onWhy())}
            >
              {say('end.use')}
            </button>
          )}
          <button
            type="button"
            class="button"
            data-action="export"
            // A file for others is checked no less than what is used here.
            onClick={() =>
              schedule && isReady(checked) ? props.onExport(schedule) : props.onWhy()
            }
          >
            {say('end.export')}
          </button>
          {props.canUndo && (
            <button type="button" class="link" data-action="undo" onClick={props.onUndo}>
              {say('end.undo')}
            </button>
          )}
        </p>
        <p role="status" class="done" data-done={props.done !== ''}>
          {props.done}
        </p>
      </section>
      {schedule && props.onShare && isReady(checked) && (
        <section aria-labelledby="share-title">
          <h2 id="share-title">{say('share.title')}</h2>
          <p class="help">{say('share.help')}</p>
          <p class="buttons">
            <button
              type="button"
              class="button"
              data-action="share"
              onClick={() => props.onShare?.(schedule)}
            >
              {say('share.open')}
            </button>
          </p>
        </section>
      )}
    </>
  );
}
