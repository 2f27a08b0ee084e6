import type { JSX, RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Draft } from '../../lib/schedule/draft.ts';
import type { Span } from '../../lib/schedule/memo/types.ts';
import { segmentsOf } from '../../lib/schedule/segments.ts';
import type { Common } from './Field.tsx';

type MemoTextProps = {
  draft: Draft;
  /** The row whose words are shown; null for none. */
  current: number | null;
  common: Common;
  box: RefObject<HTMLElement | null>;
  onRow(index: number): void;
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

/** The memo as it was given, the words of each window marked and numbered. */
export function MemoText(props: MemoTextProps): JSX.Element {
  const { draft, current, common, box } = props;
  const { say } = common;
  const segments = useMemo(
    () =>
      segmentsOf(
        draft.text,
        draft.rows.map(({ spans }) => spans),
      ),
    [draft.text, draft.rows],
  );
  return (
    <div class="memo">
      <h2 id="memo-title">{say('memo.title')}</h2>
      {draft.text === '' ? (
        <p class="quiet">{say('memo.none')}</p>
      ) : (
        <>
          <p class="small">{say('memo.help')}</p>
          {/* Scrolls within itself, so that it can be reached and moved by keyboard. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take the focus */}
          <section class="memo-text" ref={box} tabIndex={0} aria-labelledby="memo-title">
            {segments.map(({ text, rows, ends }, index) =>
              rows.length === 0 ? (
                <span key={index}>{text}</span>
              ) : (
                <span key={index}>
                  <mark
                    data-rows={rows.map((row) => row + 1).join(' ')}
                    data-current={current !== null && rows.includes(current)}
                  >
                    {text}
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
