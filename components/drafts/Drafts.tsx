import type { JSX } from 'preact';
import { bangkokDay } from '../../lib/calendar/day.ts';
import { showDay } from '../../lib/calendar/show.ts';
import { showClock } from '../../lib/calendar/show-instant.ts';
import { STEP_NAMES } from '../../lib/domain/step.ts';
import type { SavedInputView } from '../../lib/pages/saved-input-page.ts';
import type { SavedField, SavedForm } from '../../lib/saved-input/visits.ts';
import { compare } from '../../lib/text/compare.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { DraftKey } from '../../lib/text/words/draft-words.ts';

function titleOf({ site, project, steps }: SavedForm, say: Say<DraftKey>): string {
  const isDataset = site === 'open-d' && project !== null;
  const of =
    project === null ? say('noProject') : say(isDataset ? 'dataset' : 'project', { project });
  const others = steps.filter((step) => !(isDataset && step === 'dataset'));
  const names = others.map((step) => (/\d/u.test(step) ? `${step} ` : '') + STEP_NAMES[step]);
  return [of, ...names].join(' · ');
}

/** Both texts, with what differs marked. */
function Compare({ field, say }: { field: SavedField; say: Say<DraftKey> }): JSX.Element | null {
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

function Field({ field, props }: { field: SavedField; props: SavedInputView }): JSX.Element {
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

function Form({ form, props }: { form: SavedForm; props: SavedInputView }): JSX.Element {
  const { say, reading } = props;
  const title = titleOf(form, say);
  const day = bangkokDay(form.keptAt);
  // What is missing on the page is what a person came for.
  const fields = form.fields.toSorted((a, b) => Number(b.now !== null) - Number(a.now !== null));
  return (
    <section class="draft" aria-labelledby={form.id} data-draft={form.project ?? ''}>
      <h2 id={form.id}>{title}</h2>
      <p class="small">
        {say('keptAt', {
          date: showDay(day, { ...reading, style: 'short' }),
          time: showClock(form.keptAt, reading.digits),
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
        onClick={() => props.onRemove(form.id)}
      >
        {say('remove')}
      </button>
    </section>
  );
}

/** Saved form input, newest first: can be copied back, compared, deleted. */
export function Drafts(props: SavedInputView): JSX.Element {
  const { forms, isOn, problem, unreadable, refused, say, message } = props;
  const isEmpty = forms.length === 0 && unreadable === null;
  return (
    <div class="sheet drafts" lang={props.reading.language}>
      <header>
        <h1>{say('title')}</h1>
        <p class="quiet">{say('intro')}</p>
        <p class="small">{say('never')}</p>
        {!isOn && (
          <p class="caution" data-off="true">
            {say(isEmpty ? 'offEmpty' : 'off')}
          </p>
        )}
        <p class="acts">
          <button type="button" class="link" data-action="options" onClick={props.onOptions}>
            {say('options')}
          </button>
          {!isEmpty && (
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
      {unreadable !== null && (
        <section class="draft" data-unreadable="true">
          <p>{say('unreadable')}</p>
          <details>
            <summary class="link">{say('unreadableShow')}</summary>
            <p class="text">{JSON.stringify(unreadable, null, 2)}</p>
          </details>
        </section>
      )}
      {refused && (
        <p class="notice bad" role="alert" data-refused="true">
          {say('refused')}
        </p>
      )}
      <main>
        {isEmpty ? (
          <p class="quiet">{say('none')}</p>
        ) : (
          forms.toReversed().map((form) => <Form key={form.id} form={form} props={props} />)
        )}
      </main>
    </div>
  );
}
