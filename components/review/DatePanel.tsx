import type { JSX } from 'preact';
import { showDay, showRange, showYear } from '../../lib/calendar/show.ts';
import type { ReviewCommon } from '../../lib/pages/review/review-page.ts';
import type { Draft, DraftDate } from '../../lib/schedule/draft/draft.ts';
import { outcomeNow } from '../../lib/schedule/draft/memo-dates.ts';
import { ASIDE_REASONS, type AsideReason } from '../../lib/schedule/memo/types.ts';
import { showLabel } from '../../lib/schedule/model/labels.ts';
import { workTitle } from '../../lib/schedule/words/title.ts';
import { ASIDE_WORDS } from '../../lib/text/words/aside-words.ts';
import { MEMO_WORDS } from '../../lib/text/words/memo-words.ts';

/** What a date would be: "รายงานความก้าวหน้า ไตรมาส 1/70 (M6) · 1 – 12 ก.พ. 2570". */
export function valuesOf(date: DraftDate, { say, reading }: ReviewCommon): string {
  const style = { ...reading, style: 'short' } as const;
  const { from, to, what, quarter, year, title } = date;
  const label = quarter === null ? '' : showLabel({ quarter, year: year ?? 0 }, reading);
  const shownYear = year === null ? '' : showYear(year, reading.digits);
  const own = { th: title, en: title };
  const work =
    what === null
      ? say('dates.noWork')
      : workTitle({ what, label, year: shownYear, own }, reading.language);
  if (to === null) return `${work} · ${say('dates.noDay')}`;
  const days =
    from === null ? say('row.within', { date: showDay(to, style) }) : showRange(from, to, style);
  return `${work} · ${days}`;
}

/** Why a date is asked about or set aside, in words. */
export function reasonWords({ reason }: DraftDate, { reading }: ReviewCommon): string {
  const { language } = reading;
  const words: Readonly<Record<string, string>> = {
    ...MEMO_WORDS[language],
    ...ASIDE_WORDS[language],
  };
  return words[reason ?? ''] ?? '';
}

export type DateActs = {
  onWindow(index: number): void;
  onAside(index: number, reason: AsideReason): void;
  onRow(index: number): void;
  /** Goes to another date of the text. */
  onDate(index: number): void;
};

type DatePanelProps = DateActs & {
  draft: Draft;
  index: number;
  common: ReviewCommon;
  onClose(): void;
};

/** One date of the text: what was read of it, and what a person makes of it. */
export function DatePanel({ draft, index, common, ...acts }: DatePanelProps): JSX.Element | null {
  const { say, reading } = common;
  const date = draft.dates[index];
  if (!date) return null;
  const outcome = outcomeNow(date, draft);
  const rows = draft.rows.flatMap(({ id }, at) => (date.rows.includes(id) ? [at] : []));
  const reason = reasonWords(date, common);
  return (
    <section
      class="date-panel"
      data-date-panel={index}
      aria-labelledby="date-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') acts.onClose();
      }}
    >
      <h3 id="date-title" tabIndex={-1}>
        {say('dates.one', { n: index + 1, of: draft.dates.length })} “{date.text}”
      </h3>
      <p>
        <strong data-outcome-words={outcome}>{say(`dates.${outcome}`)}</strong>
        {outcome !== 'window' && reason !== '' && ` · ${reason}`}
      </p>
      {rows.length === 0 && <p class="small">{valuesOf(date, common)}</p>}
      <p class="buttons">
        {rows.map((at) => (
          <button
            key={at}
            type="button"
            class="button"
            data-action="date-row"
            onClick={() => acts.onRow(at)}
          >
            {say('memo.toRow', { n: at + 1 })}
          </button>
        ))}
        {rows.length === 0 && (
          <button
            type="button"
            class="button"
            data-action="date-window"
            onClick={() => acts.onWindow(index)}
          >
            {say('dates.makeWindow')}
          </button>
        )}
        <label class="check">
          <span>{say('dates.notWindow')}</span>
          <select
            data-field="date-reason"
            value={outcome === 'aside' ? (date.reason ?? '') : ''}
            onChange={(event) => {
              const chosen = ASIDE_REASONS.find((each) => each === event.currentTarget.value);
              if (chosen) acts.onAside(index, chosen);
            }}
          >
            <option value="">{say('dates.chooseReason')}</option>
            {ASIDE_REASONS.map((each) => (
              <option key={each} value={each}>
                {ASIDE_WORDS[reading.language][each]}
              </option>
            ))}
          </select>
        </label>
      </p>
      <p class="acts">
        <button
          type="button"
          class="link"
          disabled={index === 0}
          data-action="date-before"
          onClick={() => acts.onDate(index - 1)}
        >
          {say('dates.before')}
        </button>
        <button
          type="button"
          class="link"
          disabled={index + 1 >= draft.dates.length}
          data-action="date-next"
          onClick={() => acts.onDate(index + 1)}
        >
          {say('dates.next')}
        </button>
        <button type="button" class="link" data-action="date-close" onClick={acts.onClose}>
          {say('dates.close')}
        </button>
      </p>
    </section>
  );
}

type OpenDatesProps = Pick<DateActs, 'onWindow' | 'onAside'> & {
  draft: Draft;
  /** Indexes of dates that nobody has decided. */
  open: readonly number[];
  common: ReviewCommon;
  onShow(index: number): void;
};

/** Dates that nobody has decided yet: each is answered by choosing. */
export function OpenDates({ draft, open, common, ...acts }: OpenDatesProps): JSX.Element | null {
  const { say } = common;
  if (open.length === 0) return null;
  return (
    <ul class="questions">
      {open.map((index) => {
        const date = draft.dates[index];
        if (!date) return null;
        const name = `“${date.text}”`;
        return (
          <li key={`${date.start}`} data-open-date={index}>
            <p>
              <strong>{reasonWords(date, common)}</strong>
            </p>
            <blockquote>{wordsAround(draft.text, date)}</blockquote>
            <p class="small">{valuesOf(date, common)}</p>
            <p class="answer">
              <button
                type="button"
                class="button"
                data-action="open-window"
                aria-label={`${say('dates.makeWindow')}: ${name}`}
                onClick={() => acts.onWindow(index)}
              >
                {say('dates.makeWindow')}
              </button>
              <button
                type="button"
                class="button"
                data-action="open-aside"
                aria-label={`${say('dates.notWindow')}: ${name}`}
                onClick={() => acts.onAside(index, 'person')}
              >
                {say('dates.notWindow')}
              </button>
              <button
                type="button"
                class="link"
                data-action="open-show"
                aria-label={`${say('row.showWords')}: ${name}`}
                onClick={() => acts.onShow(index)}
              >
                {say('row.showWords')}
              </button>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** The line of a date, or what of it is near. */
function wordsAround(text: string, { start, end }: DraftDate): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 160);
  const next = text.indexOf('\n', end);
  return text.slice(from, Math.min(next < 0 ? text.length : next, end + 60)).trim();
}
