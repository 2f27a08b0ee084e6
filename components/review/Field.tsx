import type { ComponentChildren, JSX } from 'preact';
import { showDay } from '../../lib/calendar/show.ts';
import type { ReviewCommon } from '../../lib/pages/review/review-page.ts';
import { type DraftProblem, typedDay } from '../../lib/schedule/draft/draft-schedule.ts';
import { problemWords } from '../../lib/schedule/words/problem-sentence.ts';

/** What is wrong, in words, without its place. */
export function wordsOf(problem: DraftProblem, { say, reading }: ReviewCommon): string {
  if (problem.kind === 'file') return problemWords(problem.problem, reading.language);
  const { text, meant } = problem;
  if (problem.field === 'fiscalYear') return say('year.unreadable', { text });
  if (text.trim() === '') return say('date.empty');
  if (meant === null) return say('date.unreadable', { text });
  return say('date.meant', { text, date: showDay(meant, { ...reading, style: 'short' }) });
}

/** The problems of one field, beneath it. */
function Problems({
  id,
  problems,
  common,
}: {
  id: string;
  problems: readonly DraftProblem[];
  common: ReviewCommon;
}): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <span id={id} class="field-problem">
      {problems.map((problem) => wordsOf(problem, common)).join(' · ')}
    </span>
  );
}

export type FieldProps = {
  /** Unique on the page. */
  id: string;
  label: string;
  value: string;
  problems: readonly DraftProblem[];
  common: ReviewCommon;
  help?: string;
  rows?: number;
  onInput(value: string): void;
  children?: ComponentChildren;
};

/** A text field with its label, what is wrong with it and what it is taken for. */
export function Field(props: FieldProps): JSX.Element {
  const { id, label, value, problems, common, help = '', rows = 1, onInput, children } = props;
  const described = [
    ...(help === '' ? [] : [`${id}-help`]),
    ...(problems.length > 0 ? [`${id}-problem`] : []),
  ].join(' ');
  const shared = {
    id,
    value,
    'data-field': id,
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(problems.length > 0 ? { 'aria-invalid': true } : {}),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows > 1 ? (
        <textarea {...shared} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          autocomplete="off"
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      {help !== '' && (
        <span id={`${id}-help`} class="small">
          {help}
        </span>
      )}
      <Problems id={`${id}-problem`} problems={problems} common={common} />
      {children}
    </div>
  );
}

/** A date as people write it, with the day it is taken for beneath. */
export function DateField(props: Omit<FieldProps, 'rows' | 'children'>): JSX.Element {
  const { value, common, onInput } = props;
  const { say, reading } = common;
  const { value: day, meant } = typedDay(value);
  const show = (each: NonNullable<typeof day>, style: 'weekday' | 'short') =>
    showDay(each, { ...reading, style });
  return (
    <Field {...props}>
      {day !== null && (
        <span class="small">{say('date.reads', { date: show(day, 'weekday') })}</span>
      )}
      {day === null && meant !== null && (
        <button type="button" class="link" onClick={() => onInput(show(meant, 'short'))}>
          {say('date.useMeant', { date: show(meant, 'short') })}
        </button>
      )}
    </Field>
  );
}
