import type { JSX, RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ReviewCommon } from '../../lib/pages/review/review-page.ts';
import type { Draft } from '../../lib/schedule/draft/draft.ts';
import { outcomeNow } from '../../lib/schedule/draft/memo-dates.ts';
import { type Segment, segmentsOf } from '../../lib/schedule/draft/segments.ts';
import type { Span } from '../../lib/schedule/memo/types.ts';
import { type DateActs, DatePanel } from './DatePanel.tsx';

type MemoTextProps = DateActs & {
  draft: Draft;
  /** The row whose words are shown; null for none. */
  current: number | null;
  /** The date that is looked at; null for none. */
  date: number | null;
  common: ReviewCommon;
  box: RefObject<HTMLElement | null>;
  onCloseDate(): void;
  onAddSelected(): void;
  onEditText(): void;
};

/**
 * The selected words within the memo's text and where they stand; null when nothing is selected
 * there. The numbers behind the words are drawn by CSS, so they are no part of the text.
 */
export function selectedIn(box: HTMLElement | null): { text: string; span: Span } | null {
  const selection = box?.ownerDocument.getSelection();
  if (!box || !selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.commonAncestorContainer)) return null;
  const before = range.cloneRange();
  before.selectNodeContents(box);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  const text = range.toString();
  return text.trim() === '' ? null : { text: text.trim(), span: { from, to: from + text.length } };
}

/** A date in the text; a span, since words within a button cannot be selected everywhere. */
function DateWords({
  segment,
  isFirst,
  draft,
  date,
  common,
  onDate,
}: Pick<MemoTextProps, 'draft' | 'date' | 'common' | 'onDate'> & {
  segment: Segment;
  isFirst: boolean;
}): JSX.Element {
  const index = segment.date ?? 0;
  const own = draft.dates[index];
  const outcome = own ? outcomeNow(own, draft) : 'aside';
  const open = () => onDate(index);
  if (!isFirst) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the first part of the date takes the keyboard
      // biome-ignore lint/a11y/useKeyWithClickEvents: the first part of the date takes the keyboard
      <span class="date" data-outcome={outcome} onClick={open}>
        {segment.text}
      </span>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: words within a button cannot be selected everywhere
    <span
      class="date"
      role="button"
      tabIndex={0}
      data-date={index}
      data-outcome={outcome}
      data-current={date === index}
      aria-label={`${own?.text ?? ''}: ${common.say(`dates.${outcome}`)}`}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open();
      }}
    >
      {segment.text}
    </span>
  );
}

/** How many dates of the text are windows, questions, set aside. */
function Legend({ draft, common }: Pick<MemoTextProps, 'draft' | 'common'>): JSX.Element | null {
  const { say } = common;
  if (draft.dates.length === 0) return null;
  const outcomes = draft.dates.map((date) => outcomeNow(date, draft));
  const count = (outcome: string) => outcomes.filter((each) => each === outcome).length;
  return (
    <ul class="legend">
      {(['window', 'question', 'aside'] as const).map((outcome) => (
        <li key={outcome} data-legend={outcome}>
          <span class="date" data-outcome={outcome}>
            {say(`dates.${outcome}`)}
          </span>{' '}
          {count(outcome)}
        </li>
      ))}
    </ul>
  );
}

interface Run {
  readonly rows: readonly number[];
  ends: readonly number[];
  readonly parts: Segment[];
}

/** Segments of the same rows beside each other: dates do not cut the words of a row apart. */
function runsOf(segments: readonly Segment[]): Run[] {
  const runs: Run[] = [];
  for (const segment of segments) {
    const last = runs.at(-1);
    if (last && last.ends.length === 0 && last.rows.join() === segment.rows.join()) {
      last.parts.push(segment);
      last.ends = segment.ends;
    } else runs.push({ rows: segment.rows, ends: segment.ends, parts: [segment] });
  }
  return runs;
}

/** The memo as it was given: each date by what became of it, the words of each window numbered. */
export function MemoText(props: MemoTextProps): JSX.Element {
  const { draft, current, common, box } = props;
  const { say } = common;
  const segments = useMemo(
    () =>
      segmentsOf(
        draft.text,
        draft.rows.map(({ spans }) => spans),
        draft.dates.map(({ start, end }) => ({ from: start, to: end })),
      ),
    [draft.text, draft.rows, draft.dates],
  );
  const runs = useMemo(() => runsOf(segments), [segments]);
  const wordsOf = (segment: Segment) =>
    segment.date === undefined ? (
      segment.text
    ) : (
      <DateWords
        key={segments.indexOf(segment)}
        segment={segment}
        isFirst={segments[segments.indexOf(segment) - 1]?.date !== segment.date}
        draft={draft}
        date={props.date}
        common={common}
        onDate={props.onDate}
      />
    );
  return (
    <div class="memo">
      <h2 id="memo-title">{say('memo.title')}</h2>
      {draft.text === '' ? (
        <p class="quiet">{say('memo.none')}</p>
      ) : (
        <>
          <p class="small">{say('memo.help')}</p>
          <Legend draft={draft} common={common} />
          {/* Scrolls within itself, so that it can be reached and moved by keyboard. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take the focus */}
          <section class="memo-text" ref={box} tabIndex={0} aria-labelledby="memo-title">
            {runs.map(({ rows, ends, parts }, at) =>
              rows.length === 0 ? (
                <span key={at}>{parts.map(wordsOf)}</span>
              ) : (
                <span key={at}>
                  <mark
                    data-rows={rows.map((row) => row + 1).join(' ')}
                    data-current={current !== null && rows.includes(current)}
                  >
                    {parts.map(wordsOf)}
                  </mark>
                  {ends.map((row) => (
                    <button
                      key={row}
                      type="button"
                      class="to-row"
                      data-number={row + 1}
                      aria-label={say('memo.toRow', { n: row + 1 })}
                      onClick={() => props.onRow(row)}
                    />
                  ))}
                </span>
              ),
            )}
          </section>
          {props.date !== null && (
            <DatePanel
              draft={draft}
              index={props.date}
              common={common}
              onWindow={props.onWindow}
              onAside={props.onAside}
              onRow={props.onRow}
              onDate={props.onDate}
              onClose={props.onCloseDate}
            />
          )}
          <p class="buttons">
            <button
              type="button"
              class="button"
              data-action="add-selected"
              // The selection goes with the focus in some browsers.
              onMouseDown={(event) => event.preventDefault()}
              onClick={props.onAddSelected}
            >
              {say('memo.addSelected')}
            </button>
            <button type="button" class="link" data-action="edit-text" onClick={props.onEditText}>
              {say('memo.edit')}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
