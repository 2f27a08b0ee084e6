import type { JSX } from 'preact';
import { sizeText } from '../../lib/files/describe.ts';
import type { FilesView, Filter } from '../../lib/pages/files/files-page.ts';
import { MAX_GIVEN } from '../../lib/pages/files/gather.ts';
import {
  findingWords,
  OUTCOMES,
  type Outcome,
  outcomeOf,
  verdictWords,
} from '../../lib/pages/files/outcome.ts';
import type { CheckedFile } from '../../lib/pages/files/queue.ts';
import type { Icon as Shape } from '../../lib/text/icons.ts';
import { Icon } from '../parts/Icon.tsx';

const SHAPES: Readonly<Record<Outcome, Shape>> = {
  bad: 'must',
  personal: 'last',
  look: 'check',
  good: 'done',
  open: 'none',
};
/** Findings of one file that are shown; the table that is saved has them all. */
const MAX_SHOWN = 8;

type RowProps = Pick<FilesView, 'say' | 'reading'> & { item: CheckedFile };

function Found({ item, say, reading }: RowProps): JSX.Element | null {
  const { report } = item;
  if (report === null) return null;
  const rest = report.findings.length - MAX_SHOWN;
  return (
    <ul class="plain-list">
      {report.findings.slice(0, MAX_SHOWN).map((finding, index) => {
        const { what, where } = findingWords(finding, reading);
        return (
          <li key={`${index}-${finding.rule}`} data-rule={finding.rule}>
            {what}
            {where !== '' && <span class="small"> {where}</span>}
          </li>
        );
      })}
      {rest > 0 && <li>{say('more', { n: rest })}</li>}
    </ul>
  );
}

function Row({ item, say, reading }: RowProps): JSX.Element {
  const { path, file, report, state, progress } = item;
  const outcome = outcomeOf(item);
  const words = report && verdictWords(report, reading);
  return (
    <tr data-file={path} data-outcome={outcome} data-state={state}>
      <th scope="row">{path}</th>
      <td>{sizeText(file.size)}</td>
      <td>
        <p class={`outcome ${outcome}`}>
          <Icon shape={SHAPES[outcome]} /> {say(`outcome.${outcome}`)}
        </p>
        {state === 'checking' && <progress max={1} value={progress} aria-label={path} />}
        <p>{words ? words.verdict : say(`state.${state}`)}</p>
        {words && words.advice !== '' && <p>{words.advice}</p>}
      </td>
      <td>
        <Found item={item} say={say} reading={reading} />
      </td>
    </tr>
  );
}

/** Rows as they were drawn: of a thousand files only those that changed are drawn anew. */
let drawn = new WeakMap<CheckedFile, JSX.Element>();
let drawnFor: FilesView['reading'] | null = null;

function rowOf(item: CheckedFile, { say, reading }: FilesView): JSX.Element {
  const isSame = drawnFor?.language === reading.language && drawnFor.digits === reading.digits;
  if (!isSame) drawn = new WeakMap();
  drawnFor = reading;
  const known = drawn.get(item);
  if (known) return known;
  const row = <Row key={item.id} item={item} say={say} reading={reading} />;
  drawn.set(item, row);
  return row;
}

function Filters(props: FilesView): JSX.Element {
  const { say, count, counts, filter } = props;
  const all: [Filter, number][] = [
    ['all', count],
    ...OUTCOMES.map((outcome): [Filter, number] => [outcome, counts[outcome]]),
  ];
  return (
    <fieldset class="filters">
      <legend>{say('filter')}</legend>
      {all
        .filter(([name, n]) => n > 0 || name === 'all' || name === filter)
        .map(([name, n]) => (
          <label key={name}>
            <input
              type="radio"
              name="filter"
              value={name}
              checked={filter === name}
              onChange={() => props.onFilter(name)}
            />
            <span>{say(`filter.${name}`, { n })}</span>
          </label>
        ))}
    </fieldset>
  );
}

function Chooser({ say, onFiles }: FilesView): JSX.Element {
  const input = (label: string, action: string, isFolder: boolean) => (
    <label class="choose">
      <span>{label}</span>
      <input
        type="file"
        multiple
        data-action={action}
        {...(isFolder ? { webkitdirectory: true } : {})}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // Allows choosing the same files again after they were fixed.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
  return (
    <div class="choosers">
      {input(say('choose'), 'choose', false)}
      {input(say('chooseFolder'), 'choose-folder', true)}
      <p class="quiet">{say('drop')}</p>
    </div>
  );
}

/** Many files at once: what each is, what to do about it, and what was found in it. */
export function Files(props: FilesView): JSX.Element {
  const { say, count, done, list, isRunning, isStopped, message } = props;
  return (
    <div class="sheet files" lang={props.reading.language}>
      <header>
        <h1>{say('title')}</h1>
        <p class="quiet">{say('intro')}</p>
        <Chooser {...props} />
        <p role="status" class="saved" data-message={message}>
          {message !== '' && say(message, { n: MAX_GIVEN })}
        </p>
      </header>
      {count > 0 && (
        <main>
          <p role="status" data-done={done}>
            {isRunning || isStopped
              ? say('progress', { done, n: count })
              : say('finished', { n: count })}
          </p>
          <progress max={count} value={done} aria-label={say('progress', { done, n: count })} />
          <p class="acts">
            {isRunning && (
              <button type="button" class="button" data-action="stop" onClick={props.onStop}>
                {say('stop')}
              </button>
            )}
            {isStopped && (
              <button type="button" class="button" data-action="go-on" onClick={props.onGoOn}>
                {say('goOn')}
              </button>
            )}
            <button type="button" class="button" data-action="copy" onClick={props.onCopy}>
              {say('copy')}
            </button>
            <button type="button" class="button" data-action="xlsx" onClick={props.onXlsx}>
              {say('xlsx')}
            </button>
            <button type="button" class="button" data-action="csv" onClick={props.onCsv}>
              {say('csv')}
            </button>
            <button type="button" class="link" data-action="clear" onClick={props.onClear}>
              {say('clear')}
            </button>
          </p>
          <Filters {...props} />
          {/* Wide tables scroll here, by keyboard too. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable */}
          <section class="scroll" tabIndex={0} aria-label={say('sheet')}>
            <table>
              <caption class="small">{say('shown', { n: list.length })}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('column.file')}</th>
                  <th scope="col">{say('head.size')}</th>
                  <th scope="col">{say('column.verdict')}</th>
                  <th scope="col">{say('head.found')}</th>
                </tr>
              </thead>
              <tbody>{list.map((item) => rowOf(item, props))}</tbody>
            </table>
          </section>
        </main>
      )}
    </div>
  );
}
