import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Day } from '../../lib/calendar/day.ts';
import { showDay } from '../../lib/calendar/show.ts';
import type { ReviewCommon } from '../../lib/pages/review/review-page.ts';
import {
  changeRow,
  type Draft,
  type DraftRow,
  hasOpenQuestion,
} from '../../lib/schedule/draft/draft.ts';
import type { DraftProblem } from '../../lib/schedule/draft/draft-schedule.ts';
import { leaveOut, takeBack } from '../../lib/schedule/draft/next-year.ts';
import {
  confirmedByTyping,
  type DayField,
  isWritten,
  type QuickRow,
  quickRow,
  written,
} from '../../lib/schedule/draft/quick-entry.ts';
import { wordsOf } from './Field.tsx';
import { rowTitle } from './Row.tsx';

export type QuickTableProps = {
  draft: Draft;
  problems: readonly DraftProblem[];
  common: ReviewCommon;
  onDraft(draft: Draft): void;
};

/** The memo has no such window. */
const NONE = /^\s*[-–—]\s*$/u;
/** The memo has the day that was projected. */
const SAME = /^\s*=\s*$/u;
/** What it has a problem with that is not shown at a day's field of its own. */
const OWN_FIELDS = new Set(['start', 'end']);

const at = (row: DraftRow, field: DayField) => `quick-${row.id}-${field}`;

/** All windows as a table whose days are typed with the keyboard alone. */
export function QuickTable({ draft, problems, common, onDraft }: QuickTableProps): JSX.Element {
  const { quick, reading } = common;
  const table = useRef<HTMLTableElement>(null);
  // A handler may run after the draft it was made for has changed.
  const latest = useRef(draft);
  latest.current = draft;
  /** The row in which something was typed since it was entered. */
  const typedIn = useRef<string | null>(null);
  const [goal, setGoal] = useState<string | null>(null);
  /** The row that asks to be confirmed although something about it is odd. */
  const [asks, setAsks] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  const inputOf = (id: string) =>
    [...(table.current?.querySelectorAll<HTMLElement>('input') ?? [])].find(
      (input) => input.id === id,
    );
  /** At once: the next key is typed before the page is drawn again. */
  const focusOn = (id: string | null) => {
    if (id === null) return;
    const input = inputOf(id);
    if (input) input.focus();
    else setGoal(id);
  };
  useEffect(() => {
    if (goal === null) return;
    inputOf(goal)?.focus();
    setGoal(null);
  }, [goal]);

  const rowOf = (id: string) => latest.current.rows.find((row) => row.id === id);
  const put = (id: string, next: (row: DraftRow) => DraftRow) => {
    const { current } = latest;
    const rows = current.rows.map((row) => (row.id === id ? next(row) : row));
    if (rows.some((row, index) => row !== current.rows[index])) onDraft({ ...current, rows });
  };
  /** The field next to a row's, up or down; the row's own where there is none. */
  const beside = (id: string, by: number, field: DayField) => {
    const { rows } = latest.current;
    const index = rows.findIndex((row) => row.id === id);
    const row = rows[index + by];
    return row ? at(row, field) : null;
  };
  const leave = (id: string) => {
    const row = rowOf(id);
    if (!row) return;
    const next = beside(id, 1, 'start') ?? beside(id, -1, 'start');
    focusOn(next);
    onDraft(leaveOut(latest.current, id));
    setSaid(quick('leftOne', { work: rowTitle(row, common) }));
  };
  /** Writes out what was typed, and confirms the row where that is enough. */
  const settle = (id: string, field: DayField, mayConfirm: boolean) => {
    put(id, (row) => {
      const out = writtenOut(row, field, latest.current);
      return mayConfirm && typedIn.current === id && !out.confirmed
        ? confirmedByTyping(out, latest.current)
        : out;
    });
  };
  const writtenOut = (row: DraftRow, field: DayField, now: Draft): DraftRow => {
    if (SAME.test(row[field]) && row.projected) {
      const day = row.projected[field];
      const text = day === null ? '' : showDay(day, { ...reading, style: 'short' });
      return changeRow(row, { [field]: text });
    }
    return written(row, field, now, reading);
  };
  const onEnter = (id: string, field: DayField) => {
    settle(id, field, true);
    const row = rowOf(id);
    if (!row) return;
    const state = quickRow(row, latest.current);
    if (field === 'start' && state.end.kind === 'none' && state.start.kind !== 'unreadable') {
      return focusOn(at(row, 'end'));
    }
    if (!row.confirmed && !isWritten(row, latest.current)) return;
    if (!row.confirmed && !hasOpenQuestion(row)) {
      // Something is odd: it is shown, and the second Enter is the yes.
      if (asks !== id) return setAsks(id);
      put(id, (each) => ({ ...each, confirmed: true }));
    }
    setAsks(null);
    focusOn(beside(id, 1, 'start'));
  };
  const onKey = (event: KeyboardEvent, row: DraftRow, field: DayField) => {
    const value = (event.currentTarget as HTMLInputElement).value;
    const isOn = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey);
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isOn && NONE.test(value)) {
      event.preventDefault();
      return leave(row.id);
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') {
      event.preventDefault();
      onEnter(row.id, field);
    } else if (by) {
      const next = beside(row.id, by, field);
      if (next === null) return;
      event.preventDefault();
      focusOn(next);
    }
  };
  const onBlur = (id: string, field: DayField) => {
    setFocused(null);
    const row = rowOf(id);
    if (row && !NONE.test(row[field])) settle(id, field, true);
  };
  const ok = draft.rows.filter(({ confirmed }) => confirmed).length;
  const left = draft.leftOut ?? [];
  return (
    <div class="quick">
      <p class="quick-progress" role="status" data-quick-progress={`${ok}/${draft.rows.length}`}>
        <strong>{quick('progress', { ok, n: draft.rows.length })}</strong>
      </p>
      <p class="help">{quick('help')}</p>
      <p class="help" id="quick-keys">
        {quick('keys')}
      </p>
      {/* The roles are said, since narrow pages lay the table out as blocks. */}
      {/* biome-ignore-start lint/a11y/noRedundantRoles: a table that is laid out as blocks loses them */}
      <table role="table" ref={table} aria-describedby="quick-keys">
        <thead role="rowgroup">
          <tr role="row">
            {(['number', 'work', 'agencies', 'start', 'end', 'state'] as const).map((name) => (
              <th key={name} role="columnheader" scope="col">
                {quick(`col.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {draft.rows.map((row, index) => {
            const state = quickRow(row, draft);
            const own = problems.filter(
              (each) => each.row === index && !OWN_FIELDS.has(each.field ?? ''),
            );
            return (
              <tr
                key={row.id}
                role="row"
                data-quick-row={row.id}
                data-state={row.confirmed ? 'ok' : hasOpenQuestion(row) ? 'asked' : 'new'}
              >
                <td role="cell" class="quick-number">
                  {index + 1}
                </td>
                <td role="cell">{rowTitle(row, common)}</td>
                <td role="cell" class="small">
                  {row.agencies === null ? common.say('row.allAgencies') : row.agencies.join(' ')}
                </td>
                {(['start', 'end'] as const).map((field) => (
                  <td key={field} role="cell" class="quick-day" data-label={quick(`col.${field}`)}>
                    <DayInput
                      row={row}
                      index={index}
                      field={field}
                      state={state}
                      isTyping={focused === at(row, field)}
                      common={common}
                      onText={(text) => {
                        typedIn.current = row.id;
                        setAsks(null);
                        put(row.id, (each) => changeRow(each, { [field]: text }));
                      }}
                      onKey={(event) => onKey(event, row, field)}
                      onFocus={() => {
                        if (typedIn.current !== row.id) typedIn.current = null;
                        setFocused(at(row, field));
                      }}
                      onBlur={() => onBlur(row.id, field)}
                    />
                  </td>
                ))}
                <td role="cell" class="quick-state">
                  <label class="check">
                    <input
                      type="checkbox"
                      data-action="quick-confirm"
                      // Enter in the row's last field is the key for it.
                      tabIndex={-1}
                      checked={row.confirmed}
                      disabled={!isWritten(row, draft) || hasOpenQuestion(row) || own.length > 0}
                      aria-label={quick('confirm', { n: index + 1 })}
                      onChange={(event) => {
                        const confirmed = event.currentTarget.checked;
                        put(row.id, (each) => ({ ...each, confirmed }));
                      }}
                    />
                    <span>
                      {quick(
                        row.confirmed
                          ? 'state.ok'
                          : hasOpenQuestion(row)
                            ? 'state.asked'
                            : 'state.new',
                      )}
                    </span>
                  </label>
                  {own.map((problem, n) => (
                    <span key={n} class="field-problem">
                      {wordsOf(problem, common)}
                    </span>
                  ))}
                  {!row.confirmed &&
                    state.doubts.map((doubt) => (
                      <span key={doubt} class="quick-doubt" data-doubt={doubt}>
                        {quick(`doubt.${doubt}`)}
                      </span>
                    ))}
                  <span role="status" class="quick-doubt">
                    {asks === row.id && !row.confirmed && quick('again')}
                  </span>
                  <button
                    type="button"
                    class="link"
                    data-action="leave-out"
                    // A dash and Tab are the keys for it.
                    tabIndex={-1}
                    aria-label={quick('leaveOut.name', {
                      n: index + 1,
                      work: rowTitle(row, common),
                    })}
                    onClick={() => leave(row.id)}
                  >
                    {quick('leaveOut')}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: a table that is laid out as blocks loses them */}
      <p role="status" class="small" data-left-out={left.length}>
        {said}
      </p>
      {left.length > 0 && (
        <section aria-labelledby="left-out-title">
          <h3 id="left-out-title">{quick('leftOut', { n: left.length })}</h3>
          <ul class="plain-list">
            {left.map(({ row }) => (
              <li key={row.id} data-left={row.id}>
                {rowTitle(row, common)}{' '}
                <button
                  type="button"
                  class="link"
                  data-action="take-back"
                  aria-label={quick('takeBack.name', { work: rowTitle(row, common) })}
                  onClick={() => {
                    const clean = (text: string) => (NONE.test(text) ? '' : text);
                    const days = { start: clean(row.start), end: clean(row.end) };
                    const back = changeRow(row, days);
                    const draftNow = takeBack(latest.current, row.id);
                    onDraft({
                      ...draftNow,
                      rows: draftNow.rows.map((each) => (each.id === row.id ? back : each)),
                    });
                    setSaid('');
                    focusOn(at(row, 'start'));
                  }}
                >
                  {quick('takeBack')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type DayInputProps = {
  row: DraftRow;
  index: number;
  field: DayField;
  state: QuickRow;
  /** What is half typed is not called wrong yet. */
  isTyping: boolean;
  common: ReviewCommon;
  onText(text: string): void;
  onKey(event: KeyboardEvent): void;
  onFocus(): void;
  onBlur(): void;
};

/** One day of a row: its field, what it is read as, and what was projected. */
function DayInput(props: DayInputProps): JSX.Element {
  const { row, index, field, state, isTyping, common } = props;
  const { quick, reading } = common;
  const id = at(row, field);
  const read = state[field];
  const word = (day: Day) => showDay(day, { ...reading, style: 'weekday' });
  const short = (day: Day) => showDay(day, { ...reading, style: 'short' });
  const isKey = NONE.test(row[field]) || (SAME.test(row[field]) && row.projected !== undefined);
  const isWrong = read.kind === 'unreadable' && !isKey;
  const isDisordered =
    field === 'end' &&
    state.start.kind === 'day' &&
    read.kind === 'day' &&
    read.day < state.start.day;
  const { projected } = row;
  return (
    <>
      <input
        id={id}
        type="text"
        autocomplete="off"
        data-field={id}
        value={row[field]}
        aria-label={quick('field.name', {
          n: index + 1,
          work: rowTitle(row, common),
          agencies: row.agencies === null ? common.say('row.allAgencies') : row.agencies.join(' '),
          field: quick(`col.${field}`),
        })}
        aria-describedby={`${id}-read`}
        aria-invalid={(isWrong && !isTyping) || isDisordered}
        onInput={(event) => props.onText(event.currentTarget.value)}
        onKeyDown={props.onKey}
        onFocus={props.onFocus}
        onBlur={props.onBlur}
      />
      <span id={`${id}-read`} class="quick-read">
        {read.kind === 'day' && (
          <span data-read={read.day}>
            {quick(read.filled ? 'reads.filled' : 'reads', { date: word(read.day) })}
          </span>
        )}
        {read.kind === 'span' && (
          <span data-read={`${read.from}/${read.to}`}>
            {quick('reads.span', { from: word(read.from), to: word(read.to) })}
          </span>
        )}
        {isWrong && !isTyping && (
          <span class="field-problem" data-unreadable={true}>
            {read.meant === null ? quick('unreadable') : quick('meant', { date: word(read.meant) })}
          </span>
        )}
        {isDisordered && <span class="field-problem">{quick('order')}</span>}
        {projected && (
          <span class="quick-projected">
            {field === 'end'
              ? quick('projected.day', { date: short(projected.end) })
              : projected.start === null
                ? quick('projected.none')
                : quick('projected.day', { date: short(projected.start) })}
            {field === 'end' && projected.isException && ` · ${quick('projected.exception')}`}
          </span>
        )}
      </span>
    </>
  );
}
