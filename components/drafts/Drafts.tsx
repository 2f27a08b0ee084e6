import type { JSX } from 'preact';
import { bangkokDay, startOfBangkokDay } from '../../lib/calendar/day.ts';
import { inDigits, showDay } from '../../lib/calendar/show.ts';
import { STEP_NAMES } from '../../lib/forms/catalogue.ts';
import type { Draft, KeptField } from '../../lib/forms/drafts.ts';
import type { Reading } from '../../lib/schedule/describe.ts';
import type { StoredProblem } from '../../lib/settings/stored.ts';
import { compare } from '../../lib/text/compare.ts';
import type { DraftKey } from '../../lib/text/draft-words.ts';
import type { Say } from '../../lib/text/fill.ts';

export type DraftsProps = {
  /** Newest last, as they are stored. */
  drafts: readonly Draft[];
  /** The person wants texts to be kept. */
  isOn: boolean;
  problem: StoredProblem | null;
  /** The browser refused to keep the last texts. */
  refused: boolean;
  reading: Reading;
  say: Say<DraftKey>;
  /** Said after something was done; '' before. */
  message: DraftKey | '';
  canUndo: boolean;
  onCopy(text: string): void;
  onRemove(id: string): void;
  onRemoveAll(): void;
  onUndo(): void;
  onOptions(): void;
};

/** "14:05", of the clock in Bangkok. */
function clock(ms: number, { digits }: Reading): string {
  const minutes = Math.floor((ms - startOfBangkokDay(bangkokDay(ms))) / 60_000);
  const two = (n: number) => String(n).padStart(2, '0');
  return inDigits(`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`, digits);
}

function titleOf({ site, project, steps }: Draft, say: Say<DraftKey>): string {
  const isDataset = site === 'open-d' && project !== null;
  const of =
    project === null ? say('noProject') : say(isDataset ? 'dataset' : 'project', { project });
  const others = steps.filter((step) => !(isDataset && step === 'dataset'));
  const names = others.map((step) => (/\d/u.test(step) ? `${step} ` : '') + STEP_NAMES[step]);
  return [of, ...names].join(' · ');
}

/** Both texts, with what differs marked. */
function Compare({ field, say }: { field: KeptField; say: Say<DraftKey> }): JSX.Element | null {
  const { value, now } = field;
  if (now === null || now === '') return null;
  const { head, a, b, tail } = compare(value, now);
  const side = (title: DraftKey, middle: string) => (
    <div>
      <h4>{say(title)}</h4>
      <p class="text">
        {head}
        {middle !== '' && <mark>{middle}</mark>}
        {tail}
      </p>
    </div>
  );
  return (
    <details>
      <summary class="link">{say('compare')}</summary>
      <div class="sides">
        {side('kept', a)}
        {side('now', b)}
      </div>
    </details>
  );
}

function Field({ field, props }: { field: KeptField; props: DraftsProps }): JSX.Element {
  const { say } = props;
  const { row, value, now } = field;
  const label = row === null ? field.label : say('row', { label: field.label, row });
  return (
    <li data-field={field.name} data-differs={now !== null}>
      <h3>{label}</h3>
      {now !== null && <p class="differs">{say(now === '' ? 'gone' : 'differs')}</p>}
      <p class="text">{value}</p>
      <p class="acts">
        <button
          type="button"
          class="button"
          data-action="copy"
          aria-label={say('copyNamed', { label })}
          onClick={() => props.onCopy(value)}
        >
          {say('copy')}
        </button>
      </p>
      <Compare field={field} say={say} />
    </li>
  );
}

function One({ draft, props }: { draft: Draft; props: DraftsProps }): JSX.Element {
  const { say, reading } = props;
  const title = titleOf(draft, say);
  const day = bangkokDay(draft.keptAt);
  // What is missing on the page is what a person came for.
  const fields = draft.fields.toSorted((a, b) => Number(b.now !== null) - Number(a.now !== null));
  return (
    <section class="draft" aria-labelledby={draft.id} data-draft={draft.project ?? ''}>
      <h2 id={draft.id}>{title}</h2>
      <p class="small">
        {say('keptAt', {
          date: showDay(day, { ...reading, style: 'short' }),
          time: clock(draft.keptAt, reading),
        })}
      </p>
      <ul>
        {fields.map((field) => (
          <Field key={field.name} field={field} props={props} />
        ))}
      </ul>
      <button
        type="button"
        class="link"
        data-action="remove"
        aria-label={say('removeNamed', { title })}
        onClick={() => props.onRemove(draft.id)}
      >
        {say('remove')}
      </button>
    </section>
  );
}

/** The texts kept while a person typed, newest first: to be copied back, compared, deleted. */
export function Drafts(props: DraftsProps): JSX.Element {
  const { drafts, isOn, problem, refused, say, message } = props;
  return (
    <div class="drafts" lang={props.reading.language}>
      <header>
        <h1>{say('title')}</h1>
        <p class="quiet">{say('intro')}</p>
        <p class="small">{say('never')}</p>
        {!isOn && (
          <p class="caution" data-off="true">
            {say(drafts.length > 0 ? 'off' : 'offEmpty')}
          </p>
        )}
        <p class="acts">
          <button type="button" class="link" data-action="options" onClick={props.onOptions}>
            {say('options')}
          </button>
          {drafts.length > 0 && (
            <button type="button" class="link" data-action="remove-all" onClick={props.onRemoveAll}>
              {say('removeAll')}
            </button>
          )}
          {props.canUndo && (
            <button type="button" class="link" data-action="undo" onClick={props.onUndo}>
              {say('undo')}
            </button>
          )}
        </p>
        <p role="status" class="saved">
          {message !== '' && say(message)}
        </p>
      </header>
      {problem && (
        <p class="notice bad" role="alert" data-problem={problem.code}>
          {say(`problem.${problem.code}`)}
        </p>
      )}
      {refused && (
        <p class="notice bad" role="alert" data-refused="true">
          {say('refused')}
        </p>
      )}
      <main>
        {drafts.length === 0 ? (
          <p class="quiet">{say('none')}</p>
        ) : (
          drafts.toReversed().map((draft) => <One key={draft.id} draft={draft} props={props} />)
        )}
      </main>
    </div>
  );
}
