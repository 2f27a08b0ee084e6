import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { bangkokDay } from '../../lib/calendar/day.ts';
import { showDay, showYear } from '../../lib/calendar/show.ts';
import { STEP_NAMES } from '../../lib/domain/step.ts';
import { isExplained } from '../../lib/forms/fields/guidance.ts';
import type { ListedWork, StepCount } from '../../lib/pages/my-work/due.ts';
import type { WorkView } from '../../lib/pages/my-work/work-page.ts';
import { describeWindow } from '../../lib/schedule/words/describe.ts';
import { Guide } from '../parts/Guide.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Summary } from './Summary.tsx';

/** What a project is called. */
export function nameOf({ work }: ListedWork, { say }: Pick<WorkView, 'say'>): string {
  return work.name || say('noName');
}

/** "M3 5/7" for the eye, the same in words for the ear. */
function StepChip({ step, say }: { step: StepCount; say: WorkView['say'] }): JSX.Element {
  const { filled, required } = step;
  const short = /\d|^L|^AR/u.test(step.step) ? step.step : STEP_NAMES[step.step];
  const name = short === step.step ? STEP_NAMES[step.step] : '';
  const words = say('stepNamed', { step: short, name, filled, required });
  return (
    <li class={filled === required ? 'chip full' : 'chip'} data-step={step.step} title={words}>
      <span aria-hidden="true">{say('step', { step: short, filled, required })}</span>
      <span class="unseen">{words}</span>
    </li>
  );
}

function Points({ item, say }: { item: ListedWork; say: WorkView['say'] }): JSX.Element {
  const { missing, must, check } = item;
  const words = [
    missing > 0 && say('missing', { n: missing }),
    must > 0 && say('must', { n: must }),
    check > 0 && say('check', { n: check }),
  ].filter((text) => text !== false);
  if (words.length > 0) return <p class="points">{words.join(' · ')}</p>;
  return (
    <p class="good">
      <Icon shape="done" /> {say('clear')}
    </p>
  );
}

function Due({ item, props }: { item: ListedWork; props: WorkView }): JSX.Element {
  if (item.window === null) return <p class="small">{props.say('noWindow')}</p>;
  const words = describeWindow(item.window, props.reading);
  return (
    <p class={`due tone-${words.tone}`}>
      <span class="badge">
        <Icon shape={words.tone} />
        {words.stateWord}
      </span>{' '}
      {words.title} · <span class="timing">{words.timing}</span>
    </p>
  );
}

/** What is missing, field by field, with what belongs there. */
function Missing({ item, props }: { item: ListedWork; props: WorkView }): JSX.Element {
  const { say, reading } = props;
  return (
    <>
      {item.steps
        .filter(({ missing }) => missing.length > 0)
        .map(({ step, missing }) => (
          <div key={step}>
            <h3>
              {step} {STEP_NAMES[step]}
            </h3>
            <ul class="plain-list">
              {missing.map((name) => (
                <li key={name} data-missing={name}>
                  <span lang="th">{props.labelOf(name)}</span>{' '}
                  {isExplained(name) && (
                    <Guide
                      field={name}
                      label={props.labelOf(name)}
                      reading={reading}
                      guidance={props.guides?.get(name) ?? null}
                      onOpen={props.onGuide}
                    />
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
      <p class="small">{say('notSeen')}</p>
    </>
  );
}

function Project({ item, props }: { item: ListedWork; props: WorkView }): JSX.Element {
  const { say, reading } = props;
  const { work } = item;
  const [isOpen, setOpen] = useState(false);
  const name = nameOf(item, props);
  const seen = showDay(bangkokDay(work.seenAt), { ...reading, style: 'short' });
  return (
    <li class="work-item" data-work={work.project} data-done={work.isDone}>
      <h2>
        <span lang="th">{name}</span>
      </h2>
      <p class="small">
        {[
          work.code || say('number', { project: work.project }),
          say('seen', { date: seen }),
          work.isDone && say('isDone'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul class="chips">
        {item.steps.map((step) => (
          <StepChip key={step.step} step={step} say={say} />
        ))}
      </ul>
      <Points item={item} say={say} />
      {!work.isDone && <Due item={item} props={props} />}
      <p class="acts">
        <button
          type="button"
          class="link"
          data-action="open"
          aria-label={say('openNamed', { name })}
          onClick={() => props.onOpen(work)}
        >
          {say('open')}
        </button>
        <button
          type="button"
          class="link"
          data-action="tick"
          aria-label={say(work.isDone ? 'untickNamed' : 'tickNamed', { name })}
          onClick={() => props.onTick(work, !work.isDone)}
        >
          {say(work.isDone ? 'untick' : 'tick')}
        </button>
        <button
          type="button"
          class="link"
          data-action="print"
          aria-label={say('printNamed', { name })}
          onClick={() => props.onPrint(work)}
        >
          {say('print')}
        </button>
        <button
          type="button"
          class="link"
          data-action="remove"
          aria-label={say('removeNamed', { name })}
          onClick={() => props.onRemove(work)}
        >
          {say('remove')}
        </button>
      </p>
      {item.missing > 0 && (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary class="link" aria-label={say('detailsOf', { name })}>
            {say('fields')}
          </summary>
          {/* Drawn when it is looked at: there may be hundreds of projects. */}
          {isOpen && <Missing item={item} props={props} />}
        </details>
      )}
    </li>
  );
}

function Head(props: WorkView): JSX.Element {
  const { say, all, list, query, message } = props;
  const done = all.filter(({ work }) => work.isDone).length;
  return (
    <header>
      <h1>{say('title')}</h1>
      <p class="quiet">{say('intro', { year: showYear(props.year, props.reading.digits) })}</p>
      {all.length > 0 && (
        <>
          <p data-count={all.length}>{say('count', { n: all.length, done })}</p>
          <label class="search">
            <span>{say('search')}</span>
            <input
              type="search"
              value={query}
              onInput={(event) => props.onQuery(event.currentTarget.value)}
            />
          </label>
          <p role="status" class="small" data-found={list.length}>
            {query.trim() !== '' &&
              (list.length > 0 ? say('found', { n: list.length }) : say('foundNone'))}
          </p>
          <p class="acts">
            <button type="button" class="button" data-action="xlsx" onClick={props.onXlsx}>
              {say('xlsx')}
            </button>
            <button type="button" class="button" data-action="csv" onClick={props.onCsv}>
              {say('csv')}
            </button>
            <button type="button" class="link" data-action="clear" onClick={props.onClear}>
              {say('clearAll')}
            </button>
          </p>
        </>
      )}
      {props.canUndo && (
        <p>
          <button type="button" class="link" data-action="undo" onClick={props.onUndo}>
            {say('undo')}
          </button>
        </p>
      )}
      <p role="status" class="saved" data-message={message}>
        {message !== '' && say(message)}
      </p>
    </header>
  );
}

/** The projects a person opened on this computer: what is left in each, and until when. */
export function WorkList(props: WorkView): JSX.Element {
  const { say, all, list, isOn, isLocked } = props;
  if (props.printed) return <Summary item={props.printed} props={props} />;
  return (
    <div class="sheet work" lang={props.reading.language}>
      <Head {...props} />
      {props.isUnreadable && (
        <p class="notice bad" role="alert">
          {say('unreadable')}
        </p>
      )}
      <main>
        {all.length === 0 && (
          <p class="quiet">{say(isOn ? 'none' : isLocked ? 'offManaged' : 'off')}</p>
        )}
        <ul class="work-list">
          {list.map((item) => (
            <Project key={item.key} item={item} props={props} />
          ))}
        </ul>
      </main>
      <footer>
        <label class="switch">
          <input
            type="checkbox"
            data-setting="keep-work"
            checked={isOn}
            disabled={isLocked}
            onChange={(event) => props.onKeep(event.currentTarget.checked)}
          />
          <span>{say('keep')}</span>
        </label>
        {isLocked && <p class="managed">{say('managed')}</p>}
        <p class="small">{say('keepHelp')}</p>
      </footer>
    </div>
  );
}
