import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { showYear } from '../../lib/calendar/show.ts';
import type { ReviewCommon, Taken } from '../../lib/pages/review/review-page.ts';
import type { Schedule } from '../../lib/schedule/model/types.ts';
import { problemSentence } from '../../lib/schedule/words/problem-sentence.ts';
import { FileInput } from '../parts/FileInput.tsx';

type StartProps = {
  /** The text to begin with: what was read before, or ''. */
  text: string;
  schedules: readonly Schedule[];
  taken: Taken;
  common: ReviewCommon;
  /** The text of pasted HTML with its tables kept; null where the browser's own is as good. */
  pastedText(html: string): string | null;
  onText(text: string): void;
  onFile(file: File): void;
  onSchedule(schedule: Schedule): void;
  onBlank(): void;
  yearsToBegin: readonly number[];
  onProjection(year: number): void;
  onNothing(): void;
};

/** Why a file was not read, where one was not. */
export function TakenWords({
  taken,
  common,
}: {
  taken: Taken;
  common: ReviewCommon;
}): JSX.Element | null {
  const { say, reading } = common;
  if (taken.kind === 'none') return null;
  const words = {
    pdf: say('read.pdf'),
    unreadable: say('read.unreadable'),
    'too-big': say('read.tooBig'),
    empty: say('read.empty'),
    bad: say('read.badFile'),
  }[taken.kind];
  return (
    <div class={taken.kind === 'pdf' ? 'notice' : 'notice bad'} data-taken={taken.kind}>
      <p>{words}</p>
      {taken.kind === 'bad' && (
        <ul>
          {taken.problems.map((problem, index) => (
            <li key={`${index}-${problem.code}`}>{problemSentence(problem, reading.language)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The ways to begin: from a memo, from what is projected, from a schedule in use, by hand. */
export function Start(props: StartProps): JSX.Element {
  const { schedules, common, taken } = props;
  const { say, quick, reading } = common;
  const [text, setText] = useState(props.text);
  const [chosen, setChosen] = useState(0);
  const schedule = schedules[chosen] ?? schedules[0];
  return (
    <div class="start">
      <section aria-labelledby="start-memo">
        <h2 id="start-memo">{say('start.memo')}</h2>
        <p class="help">{say('start.memoHelp')}</p>
        <label class="field">
          <span>{say('start.text')}</span>
          <textarea
            rows={12}
            data-field="memo-text"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onPaste={(event) => {
              const pasted = props.pastedText(event.clipboardData?.getData('text/html') ?? '');
              if (pasted === null) return;
              // The browser's own text would run the cells of a table together.
              event.preventDefault();
              const field = event.currentTarget;
              field.setRangeText(pasted, field.selectionStart, field.selectionEnd, 'end');
              setText(field.value);
            }}
          />
        </label>
        <p class="buttons">
          <button
            type="button"
            class="button main"
            data-action="read"
            onClick={() => {
              if (text.trim() === '') props.onNothing();
              else props.onText(text);
            }}
          >
            {say('start.read')}
          </button>
        </p>
        <FileInput
          class="field"
          label={say('start.file')}
          accept=".txt,.docx,.html,.htm,.json,.pdf,.png,.jpg,.jpeg,.webp,text/plain,application/json"
          action="file"
          onFile={props.onFile}
        />
        <div role="status">
          <TakenWords taken={taken} common={common} />
        </div>
      </section>
      {props.yearsToBegin.length > 0 && (
        <section aria-labelledby="start-projection">
          <h2 id="start-projection">{quick('start.title')}</h2>
          <p class="help">{quick('start.help')}</p>
          <p class="buttons">
            {props.yearsToBegin.map((year) => (
              <button
                key={year}
                type="button"
                class="button"
                data-action="begin-projected"
                data-year={year}
                onClick={() => props.onProjection(year)}
              >
                {quick('start.button', { year: showYear(year, reading.digits) })}
              </button>
            ))}
          </p>
        </section>
      )}
      <section aria-labelledby="start-schedule">
        <h2 id="start-schedule">{say('start.schedule')}</h2>
        <p class="help">{say('start.scheduleHelp')}</p>
        <label class="field">
          <span>{say('start.which')}</span>
          <select
            data-field="which"
            value={String(chosen)}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
          >
            {schedules.map((each, index) => (
              <option key={`${each.id}-${each.revision}`} value={String(index)}>
                {say('start.scheduleRow', {
                  year: showYear(each.fiscalYear, reading.digits),
                  number: each.memo.number,
                })}
              </option>
            ))}
          </select>
        </label>
        <p class="buttons">
          <button
            type="button"
            class="button"
            data-action="edit-schedule"
            onClick={() => schedule && props.onSchedule(schedule)}
          >
            {say('start.edit')}
          </button>
        </p>
      </section>
      <section aria-labelledby="start-blank">
        <h2 id="start-blank">{say('start.blank')}</h2>
        <p class="help">{say('start.blankHelp')}</p>
        <p class="buttons">
          <button type="button" class="button" data-action="blank" onClick={props.onBlank}>
            {say('start.blankButton')}
          </button>
        </p>
      </section>
    </div>
  );
}
