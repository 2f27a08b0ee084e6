import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReviewView } from '../../lib/pages/review/review-page.ts';
import {
  changeRow,
  type Draft,
  type DraftRow,
  isEmpty,
  newRow,
  type RowChange,
  settle,
} from '../../lib/schedule/draft/draft.ts';
import { confirmAll, type DraftProblem } from '../../lib/schedule/draft/draft-schedule.ts';
import {
  rowFromDate,
  rowsFromWords,
  setAside,
  withoutRow,
} from '../../lib/schedule/draft/memo-dates.ts';
import type { Span } from '../../lib/schedule/memo/types.ts';
import type { Agency } from '../../lib/schedule/model/types.ts';
import { type DateActs, OpenDates } from './DatePanel.tsx';
import { End } from './End.tsx';
import { Head } from './Head.tsx';
import { MemoText, selectedIn } from './MemoText.tsx';
import { Questions } from './Questions.tsx';
import { QuickTable } from './QuickTable.tsx';
import { Row } from './Row.tsx';
import { Scan } from './Scan.tsx';
import { Start, TakenWords } from './Start.tsx';

/** Where the focus goes after the page has been drawn again. */
type Goal = { id: string } | null;

/** The page: memo and windows side by side, what changes, and the ways out. */
export function Review(props: ReviewView): JSX.Element {
  const { draft, checked, common, done } = props;
  const { say, quick } = common;
  const [mode, setMode] = useState<'table' | 'list' | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const [asksWhy, setAsksWhy] = useState(false);
  const [isEditingText, setEditingText] = useState(false);
  const [date, setDate] = useState<number | null>(null);
  const [goal, setGoal] = useState<Goal>(null);
  const page = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLElement>(null);

  useEffect(() => {
    if (goal === null) return;
    // By attribute, since an id of a row is whatever a schedule file calls it.
    const all = page.current?.querySelectorAll<HTMLElement>('[id]') ?? [];
    const target = [...all].find(({ id }) => id === goal.id);
    // A row that was just added is there only once the changed draft has come back.
    if (!target) return;
    target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
    setGoal(null);
  }, [goal, draft]);

  const put = (rows: readonly DraftRow[]) => props.onDraft({ ...draft, rows });
  const change = (index: number, next: (row: DraftRow) => DraftRow) =>
    put(draft.rows.map((row, at) => (at === index ? next(row) : row)));
  const openRow = (index: number, field: string | null = null) => {
    const row = draft.rows[index];
    if (!row) return;
    setCurrent(index);
    if (isTable && (field === 'start' || field === 'end')) {
      return setGoal({ id: `quick-${row.id}-${field}` });
    }
    // What the table does not show is shown in the list.
    setMode('list');
    if (field !== null) setOpen(row.id);
    setGoal({ id: field === null ? `row-${row.id}` : `${row.id}-${field}` });
  };
  /** Shows a row that was just made, its form open. */
  const putWith = (made: { draft: Draft; id: string } | null) => {
    if (!made) return;
    props.onDraft(made.draft);
    setDate(null);
    setMode('list');
    setOpen(made.id);
    setCurrent(made.draft.rows.findIndex(({ id }) => id === made.id));
    setGoal({ id: `${made.id}-what` });
  };
  const add = () => {
    const row = newRow(draft);
    putWith({ draft: { ...draft, rows: [...draft.rows, row] }, id: row.id });
  };
  const openDate = (index: number) => {
    setDate(index);
    setGoal({ id: 'date-title' });
    box.current?.querySelector(`[data-date="${index}"]`)?.scrollIntoView({ block: 'center' });
  };
  const closeDate = () => {
    box.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus();
    setDate(null);
  };
  const dateActs: DateActs = {
    onWindow: (index) => putWith(rowFromDate(draft, index, common.reading)),
    onAside: (index, reason) => props.onDraft(setAside(draft, index, reason)),
    onRow: (index) => openRow(index),
    onDate: openDate,
  };
  const showSpan = ({ from, to }: Span) => {
    const index = draft.dates.findIndex(({ start, end }) => start < to && end > from);
    if (index >= 0) openDate(index);
  };
  const withSelected = (use: (text: string, span: Span) => void) => {
    const selected = selectedIn(box.current);
    if (selected) use(selected.text, selected.span);
  };
  const showWords = (index: number) => {
    setCurrent(index);
    const marks = box.current?.querySelectorAll<HTMLElement>('mark') ?? [];
    const first = [...marks].find(({ dataset }) =>
      dataset.rows?.split(' ').includes(String(index + 1)),
    );
    first?.scrollIntoView({ block: 'center' });
  };
  const toPlace = ({ row, field }: DraftProblem) => {
    const [first = ''] = (field ?? '').replace(/^memo\./u, '').split('.');
    if (row === null) setGoal({ id: first === 'windows' ? 'rows-title' : `head-${first}` });
    else openRow(row, { quotes: 'quote', agencies: 'what', roles: 'what' }[first] ?? first);
  };
  const renameAgency = (agencies: readonly Agency[], renamed?: { from: string; to: string }) => {
    const rename = (id: string) => (renamed && id === renamed.from ? renamed.to : id);
    const rows = draft.rows.map((row) => ({
      ...row,
      agencies: row.agencies?.map(rename) ?? null,
      labels: Object.fromEntries(
        Object.entries(row.labels).map(([id, each]) => [rename(id), each]),
      ),
    }));
    props.onDraft({ ...draft, agencies, rows: renamed ? rows : draft.rows });
  };

  const isProjected = draft.rows.some(({ projected }) => projected !== undefined);
  // A draft that is filled in by typing begins as a table.
  const isTable = mode === null ? isProjected : mode === 'table';
  const hasScan = props.sheets.length > 0 || props.scanProblem !== null;
  const scan = (
    <Scan
      sheets={props.sheets}
      problem={props.scanProblem}
      common={common}
      onFile={props.onFile}
      onClear={props.onClearScans}
    />
  );
  const header = (
    <header>
      <h1>{say('title')}</h1>
      <p class="help">{say('intro')}</p>
      {props.isLost && (
        <p class="notice bad" role="alert">
          {say('draftProblem')}
        </p>
      )}
    </header>
  );
  if (isEmpty(draft) || isEditingText) {
    return (
      <div class="review" ref={page}>
        {header}
        <main>
          {hasScan && scan}
          <Start
            text={draft.text}
            schedules={props.schedules}
            taken={props.taken}
            common={common}
            pastedText={props.pastedText}
            onText={(text) => {
              setEditingText(false);
              setOpen(null);
              props.onText(text, isEditingText);
            }}
            onFile={(file) => {
              setEditingText(false);
              props.onFile(file);
            }}
            onSchedule={(schedule) => {
              setEditingText(false);
              props.onSchedule(schedule);
            }}
            yearsToBegin={props.yearsToBegin}
            onProjection={(year) => {
              setEditingText(false);
              setMode(null);
              props.onProjection(year);
              setGoal({ id: 'head-number' });
            }}
            onNothing={props.onNothing}
            onBlank={() => {
              setEditingText(false);
              props.onBlank();
            }}
          />
          {props.canUndo && (
            <p>
              <button type="button" class="link" data-action="undo" onClick={props.onUndo}>
                {say('end.undo')}
              </button>
            </p>
          )}
          <p role="status" class="done" data-done={done !== ''}>
            {done}
          </p>
        </main>
      </div>
    );
  }
  return (
    <div class="review" ref={page}>
      {header}
      <div class="bar">
        <div>
          <p data-progress={true}>
            {say('progress', {
              n: draft.rows.length,
              ok: draft.rows.length - checked.unconfirmed.length,
              asks: checked.openQuestions + checked.openDates.length,
            })}
          </p>
          {props.repaired > 0 && (
            <p class="small" role="status" data-repaired={props.repaired}>
              {say('read.repaired', { n: props.repaired })}
            </p>
          )}
          <div role="status">
            {/* A PDF lies beside the table by now, and is spoken of there. */}
            {props.taken.kind !== 'pdf' && <TakenWords taken={props.taken} common={common} />}
          </div>
          <p class="small" role="status" data-kept={props.isKept}>
            {say(props.isKept ? 'kept' : 'notKept')}
          </p>
        </div>
        <p class="acts">
          {props.canUndoEdit && (
            <button type="button" class="link" data-action="undo-edit" onClick={props.onUndoEdit}>
              {say('draft.undo')}
            </button>
          )}
          <button type="button" class="link" data-action="discard" onClick={props.onDiscard}>
            {say('draft.discard')}
          </button>
        </p>
      </div>
      <main
        class={isTable ? 'sides wide-work' : 'sides'}
        data-beside={hasScan || draft.text !== ''}
      >
        {isTable && draft.text === '' ? (
          <aside class="memo">{scan}</aside>
        ) : (
          <div class={hasScan ? 'beside' : 'beside-alone'}>
            {hasScan && scan}
            <MemoText
              draft={draft}
              current={current}
              common={common}
              box={box}
              date={date}
              {...dateActs}
              onCloseDate={closeDate}
              onAddSelected={() =>
                withSelected((_, span) => putWith(rowsFromWords(draft, span, common.reading)))
              }
              onEditText={() => setEditingText(true)}
            />
          </div>
        )}
        <div class="work">
          <Head
            draft={draft}
            problems={checked.problems.filter(({ row }) => row === null)}
            common={common}
            onHead={(head) => props.onDraft({ ...draft, head: { ...draft.head, ...head } })}
            onAgencies={renameAgency}
          />
          {checked.openDates.length > 0 && (
            <section aria-labelledby="open-dates-title">
              <h2 id="open-dates-title" tabIndex={-1}>
                {say('dates.open', { n: checked.openDates.length })}
              </h2>
              <OpenDates
                draft={draft}
                open={checked.openDates}
                common={common}
                onWindow={dateActs.onWindow}
                onAside={(index, reason) => {
                  dateActs.onAside(index, reason);
                  setGoal({
                    id: checked.openDates.length > 1 ? 'open-dates-title' : 'rows-title',
                  });
                }}
                onShow={openDate}
              />
            </section>
          )}
          {draft.questions.length > 0 && (
            <section aria-labelledby="questions-title">
              <h2 id="questions-title">{say('questions.title')}</h2>
              <Questions
                questions={draft.questions}
                common={common}
                onSettle={(index, settled) => props.onDraft(settle(draft, index, settled))}
                onShow={showSpan}
              />
            </section>
          )}
          <section aria-labelledby="rows-title">
            <h2 id="rows-title" tabIndex={-1}>
              {say('rows.title', { n: draft.rows.length })}
            </h2>
            {draft.rows.length === 0 && (
              <p class="quiet">{say(draft.text === '' ? 'rows.none' : 'read.none')}</p>
            )}
            <fieldset class="modes">
              <legend class="small">{quick('mode.label')}</legend>
              {(['table', 'list'] as const).map((each) => (
                <label key={each} class="check">
                  <input
                    type="radio"
                    name="mode"
                    value={each}
                    checked={isTable === (each === 'table')}
                    onChange={() => setMode(each)}
                  />
                  <span>{quick(`mode.${each}`)}</span>
                </label>
              ))}
            </fieldset>
            {isTable && (
              <QuickTable
                draft={draft}
                problems={checked.problems}
                common={common}
                onDraft={props.onDraft}
              />
            )}
            {!isTable && (
              <ol class="windows">
                {draft.rows.map((row, index) => (
                  <Row
                    key={row.id}
                    row={row}
                    index={index}
                    draft={draft}
                    problems={checked.problems.filter((each) => each.row === index)}
                    isOpen={open === row.id}
                    isCurrent={current === index}
                    common={common}
                    onChange={(values: RowChange) =>
                      change(index, (each) => changeRow(each, values))
                    }
                    onConfirm={(confirmed) => change(index, (each) => ({ ...each, confirmed }))}
                    onSettle={(at, settled) => change(index, (each) => settle(each, at, settled))}
                    onOpen={(isOpen) => setOpen(isOpen ? row.id : null)}
                    onShowWords={() => showWords(index)}
                    onShow={showSpan}
                    onUseSelected={() =>
                      withSelected((quote, span) =>
                        change(index, (each) => ({
                          ...changeRow(each, { quote }),
                          spans: [span, ...each.spans],
                        })),
                      )
                    }
                    onRemove={() => {
                      props.onDraft(withoutRow(draft, row.id));
                      setCurrent(null);
                      setGoal({ id: 'rows-title' });
                    }}
                  />
                ))}
              </ol>
            )}
            <p class="buttons">
              <button type="button" class="button" data-action="add" onClick={() => add()}>
                {say('rows.add')}
              </button>
              <button
                type="button"
                class="button"
                data-action="confirm-all"
                onClick={() => props.onDraft(confirmAll(draft, checked))}
              >
                {say('rows.confirmAll')}
              </button>
            </p>
          </section>
          <End
            draft={draft}
            checked={checked}
            differences={props.differences}
            asksWhy={asksWhy}
            isLocked={props.isLocked}
            canUndo={props.canUndo}
            done={done}
            common={common}
            onUse={() => {
              setAsksWhy(false);
              if (checked.schedule) props.onUse(checked.schedule);
            }}
            onWhy={() => {
              setAsksWhy(true);
              setGoal({ id: 'todo' });
            }}
            onExport={props.onExport}
            onShare={props.onShare}
            onUndo={props.onUndo}
            onPlace={toPlace}
            onDates={() => setGoal({ id: 'open-dates-title' })}
          />
        </div>
      </main>
    </div>
  );
}
