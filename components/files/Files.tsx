import type { JSX } from 'preact';
import type { FilesView, Filter } from '../../lib/pages/files/files-page.ts';
import { MAX_GIVEN } from '../../lib/pages/files/gather.ts';
import { OUTCOMES } from '../../lib/pages/files/outcome.ts';
import { FilesTable } from './FilesTable.tsx';

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
  const { say, count, done, isRunning, isStopped, message } = props;
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
          <FilesTable {...props} />
        </main>
      )}
    </div>
  );
}
