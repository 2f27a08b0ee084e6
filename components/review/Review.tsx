import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Differences } from '../../lib/schedule/difference.ts';
import {
  changeRow,
  type Draft,
  type DraftRow,
  isEmpty,
  newRow,
  type RowChange,
  settle,
} from '../../lib/schedule/draft.ts';
import {
  type CheckedDraft,
  confirmAll,
  type DraftProblem,
} from '../../lib/schedule/draft-schedule.ts';
import type { Span } from '../../lib/schedule/memo/types.ts';
import type { Agency, Schedule } from '../../lib/schedule/types.ts';
import { End } from './End.tsx';
import type { Common } from './Field.tsx';
import { Head } from './Head.tsx';
import { MemoText, selectedIn } from './MemoText.tsx';
import { Questions } from './Questions.tsx';
import { Row } from './Row.tsx';
import { Start, type Taken } from './Start.tsx';

export type ReviewProps = {
  draft: Draft;
  checked: CheckedDraft;
  differences: Differences | null;
  schedules: readonly Schedule[];
  taken: Taken;
  /** Whether the last change of the draft is kept. */
  isKept: boolean;
  /** The draft that was kept could not be read. */
  isLost: boolean;
  isLocked: boolean;
  canUndo: boolean;
  canUndoEdit: boolean;
  /** Said after something was done; '' before. */
  done: string;
  common: Common;
  onDraft(draft: Draft): void;
  onUndoEdit(): void;
  onDiscard(): void;
  onText(text: string): void;
  onFile(file: File): void;
  onSchedule(schedule: Schedule): void;
  onBlank(): void;
  onUse(schedule: Schedule): void;
  onExport(schedule: Schedule): void;
  onUndo(): void;
};

/** Where the focus goes after the page has been drawn again. */
type Goal = { id: string } | null;

/** The page: memo and windows side by side, what changes, and the ways out. */
export function Review(props: ReviewProps): JSX.Element {
  const { draft, checked, common, done } = props;
  const { say } = common;
  const [open, setOpen] = useState<string | null>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const [asksWhy, setAsksWhy] = useState(false);
  const [isEditingText, setEditingText] = useState(false);
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
    if (field !== null) setOpen(row.id);
    setGoal({ id: field === null ? `row-${row.id}` : `${row.id}-${field}` });
  };
  const add = (values: Partial<Pick<DraftRow, 'quote' | 'spans'>> = {}) => {
    const row = { ...newRow(draft), ...values };
    put([...draft.rows, row]);
    setOpen(row.id);
    setCurrent(draft.rows.length);
    setGoal({ id: `${row.id}-what` });
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
          <Start
            text={draft.text}
            schedules={props.schedules}
            taken={props.taken}
            common={common}
            onText={(text) => {
              setEditingText(false);
              setOpen(null);
              props.onText(text);
            }}
            onFile={(file) => {
              setEditingText(false);
              props.onFile(file);
            }}
            onSchedule={(schedule) => {
              setEditingText(false);
              props.onSchedule(schedule);
            }}
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
              asks: checked.openQuestions,
            })}
          </p>
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
      <main class="sides">
        <MemoText
          draft={draft}
          current={current}
          common={common}
          box={box}
          onRow={(index) => openRow(index)}
          onAddSelected={() => withSelected((quote, span) => add({ quote, spans: [span] }))}
          onEditText={() => setEditingText(true)}
        />
        <div class="work">
          <Head
            draft={draft}
            problems={checked.problems.filter(({ row }) => row === null)}
            common={common}
            onHead={(head) => props.onDraft({ ...draft, head: { ...draft.head, ...head } })}
            onAgencies={renameAgency}
          />
          {draft.questions.length > 0 && (
            <section aria-labelledby="questions-title">
              <h2 id="questions-title">{say('questions.title')}</h2>
              <Questions
                questions={draft.questions}
                common={common}
                onSettle={(index, settled) => props.onDraft(settle(draft, index, settled))}
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
                  onChange={(values: RowChange) => change(index, (each) => changeRow(each, values))}
                  onConfirm={(confirmed) => change(index, (each) => ({ ...each, confirmed }))}
                  onSettle={(at, settled) => change(index, (each) => settle(each, at, settled))}
                  onOpen={(isOpen) => setOpen(isOpen ? row.id : null)}
                  onShowWords={() => showWords(index)}
                  onUseSelected={() =>
                    withSelected((quote, span) =>
                      change(index, (each) => ({
                        ...changeRow(each, { quote }),
                        spans: [span, ...each.spans],
                      })),
                    )
                  }
                  onRemove={() => {
                    put(draft.rows.filter((_, at) => at !== index));
                    setCurrent(null);
                    setGoal({ id: 'rows-title' });
                  }}
                />
              ))}
            </ol>
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
            onUndo={props.onUndo}
            onPlace={toPlace}
          />
        </div>
      </main>
    </div>
  );
}
