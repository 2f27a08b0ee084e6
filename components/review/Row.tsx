import type { JSX } from 'preact';
import { showDay, showRange, showYear } from '../../lib/calendar/show.ts';
import { QUARTERS } from '../../lib/calendar/years.ts';
import type { ReviewCommon } from '../../lib/pages/review/review-page.ts';
import {
  type Draft,
  type DraftRow,
  hasOpenQuestion,
  type RowChange,
} from '../../lib/schedule/draft/draft.ts';
import { type DraftProblem, typedDay } from '../../lib/schedule/draft/draft-schedule.ts';
import type { Span } from '../../lib/schedule/memo/types.ts';
import { showLabel } from '../../lib/schedule/model/labels.ts';
import { ROLES, WHATS, type What } from '../../lib/schedule/model/types.ts';
import { kindOf } from '../../lib/schedule/model/work.ts';
import { workTitle } from '../../lib/schedule/words/title.ts';
import { ROLE_NAMES } from '../../lib/text/words/terms.ts';
import { Icon } from '../parts/Icon.tsx';
import { DateField, Field, wordsOf } from './Field.tsx';
import { Questions } from './Questions.tsx';

/** "รายงานความก้าวหน้า ไตรมาส 2/69 (M6)". */
export function rowTitle(
  { what, quarter, fiscalYear, base, title }: DraftRow,
  { reading }: ReviewCommon,
): string {
  const year = Number(fiscalYear);
  const label = quarter
    ? showLabel({ quarter, year: Number.isFinite(year) ? year : 0 }, reading)
    : '';
  const shownYear = year ? showYear(year, reading.digits) : fiscalYear;
  const isBase = base?.title?.th === title;
  const own = isBase ? base?.title : { th: title, en: title };
  return workTitle({ what, label, year: shownYear, own }, reading.language);
}

function rowDays(row: DraftRow, { say, reading }: ReviewCommon): string {
  const style = { ...reading, style: 'short' } as const;
  const end = typedDay(row.end).value;
  const start = typedDay(row.start).value;
  if (end === null) return say('row.unset');
  if (row.start.trim() === '') return say('row.within', { date: showDay(end, style) });
  if (start === null || start > end) return `${row.start} – ${row.end}`;
  return showRange(start, end, style);
}

function beforeWords({ before }: DraftRow, { say, reading }: ReviewCommon): string {
  if (before === null) return '';
  const style = { ...reading, style: 'short' } as const;
  const end = typedDay(before.end).value;
  const start = before.start === null ? null : typedDay(before.start).value;
  if (end === null) return '';
  const days = start
    ? showRange(start, end, style)
    : say('row.within', { date: showDay(end, style) });
  return say('row.before', { days });
}

export type RowProps = {
  row: DraftRow;
  index: number;
  draft: Draft;
  problems: readonly DraftProblem[];
  isOpen: boolean;
  isCurrent: boolean;
  common: ReviewCommon;
  onChange(change: RowChange): void;
  onConfirm(confirmed: boolean): void;
  onSettle(index: number, settled: boolean): void;
  onOpen(open: boolean): void;
  onShowWords(): void;
  onShow(span: Span): void;
  onUseSelected(): void;
  onRemove(): void;
};

function Form({ row, draft, problems, common, ...acts }: RowProps): JSX.Element {
  const { say, reading } = common;
  const at = (field: string) => `${row.id}-${field}`;
  const of = (field: string) =>
    problems.filter((each) => each.field === field || each.field?.startsWith(`${field}.`));
  const agencies = row.agencies;
  const toggle = <Item,>(list: readonly Item[], item: Item, on: boolean) =>
    on ? [...list.filter((each) => each !== item), item] : list.filter((each) => each !== item);
  const groupProblem = (field: 'agencies' | 'roles') =>
    of(field).length > 0 && (
      <p class="field-problem">
        {of(field)
          .map((each) => wordsOf(each, common))
          .join(' · ')}
      </p>
    );
  return (
    <div class="form">
      <div class="field wide">
        <label for={at('what')}>{say('field.what')}</label>
        <select
          id={at('what')}
          data-field={at('what')}
          value={row.what}
          onChange={(event) => acts.onChange({ what: event.currentTarget.value as What })}
        >
          {WHATS.map((what) => (
            <option key={what} value={what}>
              {kindOf(what).title === null
                ? say('field.otherWork')
                : rowTitle(
                    { ...row, what, quarter: kindOf(what).hasQuarter ? (row.quarter ?? 1) : null },
                    common,
                  )}
            </option>
          ))}
        </select>
      </div>
      {kindOf(row.what).title === null && (
        <div class="wide">
          <Field
            id={at('title')}
            label={say('field.title')}
            value={row.title}
            problems={of('title')}
            common={common}
            onInput={(title) => acts.onChange({ title })}
          />
        </div>
      )}
      <Field
        id={at('fiscalYear')}
        label={say('field.fiscalYear')}
        value={row.fiscalYear}
        problems={of('fiscalYear')}
        common={common}
        onInput={(fiscalYear) => acts.onChange({ fiscalYear })}
      />
      {kindOf(row.what).hasQuarter && (
        <div class="field">
          <label for={at('quarter')}>{say('field.quarter')}</label>
          <select
            id={at('quarter')}
            data-field={at('quarter')}
            value={String(row.quarter ?? 1)}
            onChange={(event) => {
              const quarter = QUARTERS.find((each) => String(each) === event.currentTarget.value);
              acts.onChange({ quarter: quarter ?? 1 });
            }}
          >
            {QUARTERS.map((quarter) => (
              <option key={quarter} value={String(quarter)}>
                {quarter}
              </option>
            ))}
          </select>
        </div>
      )}
      <DateField
        id={at('start')}
        label={say('field.start')}
        help={say('field.startHelp')}
        value={row.start}
        problems={of('start')}
        common={common}
        onInput={(start) => acts.onChange({ start })}
      />
      <DateField
        id={at('end')}
        label={say('field.end')}
        help={say('date.example')}
        value={row.end}
        problems={of('end')}
        common={common}
        onInput={(end) => acts.onChange({ end })}
      />
      <fieldset class="wide">
        <legend>{say('field.agencies')}</legend>
        <label class="check">
          <input
            type="checkbox"
            checked={agencies === null}
            onChange={(event) =>
              acts.onChange({
                agencies: event.currentTarget.checked ? null : draft.agencies.map(({ id }) => id),
              })
            }
          />
          <span>{say('field.noAgencies')}</span>
        </label>
        {agencies !== null &&
          draft.agencies.map(({ id }) => (
            <label key={id} class="check">
              <input
                type="checkbox"
                checked={agencies.includes(id)}
                onChange={(event) =>
                  acts.onChange({ agencies: toggle(agencies, id, event.currentTarget.checked) })
                }
              />
              <span>{id}</span>
            </label>
          ))}
        {groupProblem('agencies')}
      </fieldset>
      <fieldset class="wide">
        <legend>{say('field.roles')}</legend>
        {ROLES.map((role) => (
          <label key={role} class="check">
            <input
              type="checkbox"
              checked={row.roles.includes(role)}
              onChange={(event) =>
                acts.onChange({
                  roles: ROLES.filter((each) =>
                    each === role ? event.currentTarget.checked : row.roles.includes(each),
                  ),
                })
              }
            />
            <span>{ROLE_NAMES[reading.language][role]}</span>
          </label>
        ))}
        {groupProblem('roles')}
      </fieldset>
      <div class="wide">
        <Field
          id={at('quote')}
          label={say('field.quotes')}
          value={row.quote}
          problems={of('quotes')}
          common={common}
          rows={3}
          onInput={(quote) => acts.onChange({ quote })}
        >
          {draft.text !== '' && (
            <button
              type="button"
              class="link"
              data-action="use-selected"
              onMouseDown={(event) => event.preventDefault()}
              onClick={acts.onUseSelected}
            >
              {say('field.useSelected')}
            </button>
          )}
        </Field>
      </div>
    </div>
  );
}

/** One window of the draft: what was read, its words, what is asked, and the form to change it. */
export function Row(props: RowProps): JSX.Element {
  const { row, index, problems, isOpen, common, draft } = props;
  const { say } = common;
  const title = rowTitle(row, common);
  const name = `${say('row.number', { n: index + 1 })}: ${title}`;
  const isAsked = hasOpenQuestion(row);
  const state = problems.length > 0 ? 'problem' : isAsked ? 'asked' : row.confirmed ? 'ok' : 'new';
  const former = beforeWords(row, common);
  return (
    <li class="window" data-row={row.id} data-state={state} data-current={props.isCurrent}>
      <div class="window-head">
        <span class="number" aria-hidden="true">
          {index + 1}
        </span>
        <div>
          <h3 id={`row-${row.id}`} tabIndex={-1} aria-label={name}>
            {title}
          </h3>
          <p class="days">{rowDays(row, common)}</p>
          <p class="small">
            {row.agencies === null ? say('row.allAgencies') : row.agencies.join(' ')}
          </p>
          {former !== '' && <p class="small">{former}</p>}
        </div>
      </div>
      {!isOpen && row.quote !== '' && <blockquote>{row.quote}</blockquote>}
      {!isOpen && problems.length > 0 && (
        <ul class="problems">
          {problems.map((problem, at) => (
            <li key={at}>
              <span class="level-must">
                <Icon shape="must" />
              </span>{' '}
              {wordsOf(problem, common)}
            </li>
          ))}
        </ul>
      )}
      <Questions
        questions={row.questions}
        common={common}
        onSettle={props.onSettle}
        onNoWindow={props.onRemove}
        onShow={props.onShow}
      />
      {isOpen && <Form {...props} />}
      <div class="window-foot">
        <label class="check">
          <input
            type="checkbox"
            data-action="confirm"
            checked={row.confirmed}
            disabled={isAsked || problems.length > 0}
            aria-label={`${say(isAsked ? 'row.answerFirst' : 'row.confirm')}: ${name}`}
            onChange={(event) => props.onConfirm(event.currentTarget.checked)}
          />
          <span>{say(isAsked ? 'row.answerFirst' : 'row.confirm')}</span>
        </label>
        <span class="acts">
          {draft.text !== '' && row.spans.length > 0 && (
            <button
              type="button"
              class="link"
              data-action="show-words"
              aria-label={`${say('row.showWords')}: ${name}`}
              onClick={props.onShowWords}
            >
              {say('row.showWords')}
            </button>
          )}
          <button
            type="button"
            class="link"
            data-action="edit"
            aria-expanded={isOpen}
            aria-label={`${say(isOpen ? 'row.close' : 'row.edit')}: ${name}`}
            onClick={() => props.onOpen(!isOpen)}
          >
            {say(isOpen ? 'row.close' : 'row.edit')}
          </button>
          <button
            type="button"
            class="link"
            data-action="remove"
            aria-label={`${say('row.remove')}: ${name}`}
            onClick={props.onRemove}
          >
            {say('row.remove')}
          </button>
        </span>
      </div>
    </li>
  );
}
