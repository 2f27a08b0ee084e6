import type { JSX } from 'preact';
import { isDay } from '../../lib/calendar/day.ts';
import { showDay } from '../../lib/calendar/show.ts';
import { CATALOGUE } from '../../lib/forms/fields/catalogue-rows.ts';
import { correctionKey } from '../../lib/forms/fields/corrections.ts';
import type { Correction } from '../../lib/forms/model/correction.ts';
import type { CorrectionsImport, CorrectionsView } from '../../lib/pages/options/view.ts';
import type { Reading } from '../../lib/schedule/words/describe.ts';
import { type Say, speaker } from '../../lib/text/fill.ts';
import { CORRECTION_WORDS, type CorrectionKey } from '../../lib/text/words/correction-words.ts';
import { SHARING_WORDS } from '../../lib/text/words/sharing-words.ts';
import { ImportQuestion, ImportSource, InSight } from '../parts/Import.tsx';

const SITES = { emenscr: 'eMENSCR', 'open-d': 'Open-D' } as const;
const LABELS = new Map(CATALOGUE.map(({ id, label }) => [id, label]));

type RowProps = {
  correction: Correction;
  say: Say<CorrectionKey>;
  reading: Reading;
  onRemove?: () => void;
};

function Row({ correction, say, reading, onRemove }: RowProps): JSX.Element {
  const { label, field, step, site, added } = correction;
  const is = field === null ? '' : (LABELS.get(field) ?? say('unknownField', { id: field }));
  const date = isDay(added) ? showDay(added, { ...reading, style: 'short' }) : added;
  return (
    <li data-correction={field ?? ''}>
      <p>{field === null ? say('isNot', { label }) : say('is', { label, field: is })}</p>
      <p class="small">
        {[SITES[site], step ? say('step', { step }) : say('anyStep'), say('on', { date })].join(
          ' · ',
        )}
      </p>
      {onRemove && (
        <button
          type="button"
          class="link"
          data-action="remove-correction"
          aria-label={say('removeNamed', { label })}
          onClick={onRemove}
        >
          {say('remove')}
        </button>
      )}
    </li>
  );
}

type ListProps = Omit<RowProps, 'correction'> & { corrections: readonly Correction[] };

/** Corrections to be looked at; a file may hold the same one twice. */
function List({ corrections, ...rest }: ListProps): JSX.Element {
  return (
    <ul class="schedules">
      {corrections.map((each, i) => (
        <Row key={`${i}|${correctionKey(each)}`} correction={each} {...rest} />
      ))}
    </ul>
  );
}

function Problem({ state, say }: { state: CorrectionsImport; say: Say<CorrectionKey> }) {
  if (state.kind !== 'bad') return null;
  const { problem } = state;
  return (
    <div class="notice bad" data-problem={problem.problem}>
      <p>
        {problem.problem === 'row'
          ? say('problem.row', { row: problem.row })
          : say(`problem.${problem.problem}`)}
      </p>
      <p>{say('stands')}</p>
    </div>
  );
}

/** What was done, in words; '' where there is nothing to say. */
function doneWords(state: CorrectionsImport, say: Say<CorrectionKey>): string {
  if (state.kind === 'undone') return say('undone');
  if (state.kind !== 'done') return '';
  return state.done.kind === 'removed' ? say('removed', { label: state.done.label }) : say('done');
}

function Import(props: CorrectionsView & { say: Say<CorrectionKey> }): JSX.Element {
  const { state, say, reading } = props;
  const share = speaker(SHARING_WORDS, reading.language, reading.digits);
  const done = doneWords(state, say);
  const kind = state.kind === 'done' && state.done.kind === 'removed' ? 'removed' : state.kind;
  return (
    <>
      <ImportSource
        label={say('import')}
        accept=".json,application/json"
        action="import-corrections"
        drop={share('import.drop')}
        paste={{ label: share('import.paste'), action: 'paste-corrections' }}
        onSource={props.onSource}
      />
      <div role="status" data-corrections={kind}>
        <Problem state={state} say={say} />
        {state.kind === 'ready' && (
          <InSight>
            <div class="notice">
              <ImportQuestion
                confirm={{ label: say('confirm'), action: 'confirm-corrections' }}
                cancel={say('cancel')}
                onConfirm={props.onConfirm}
                onCancel={props.onCancel}
              >
                <p>
                  {say('ready', {
                    added: state.found.added,
                    replaced: state.found.replaced,
                    same: state.found.same,
                  })}
                </p>
                <details>
                  <summary class="link">{say('show')}</summary>
                  <List corrections={state.found.corrections} say={say} reading={reading} />
                </details>
              </ImportQuestion>
            </div>
          </InSight>
        )}
        {done !== '' && <p class="notice">{done}</p>}
      </div>
    </>
  );
}

/** Label corrections: listed, deleted, exported as a file and imported. */
export function Corrections(props: CorrectionsView): JSX.Element {
  const { own, schedules, reading } = props;
  const say = speaker(CORRECTION_WORDS, reading.language, reading.digits);
  const id = 'corrections';
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{say('title')}</h3>
      <p class="help">{say('help')}</p>
      <h4>{say('own')}</h4>
      {own.length === 0 ? (
        <p class="quiet">{say('none')}</p>
      ) : (
        <ul class="schedules" data-list="own">
          {own.toReversed().map((each) => (
            <Row
              key={correctionKey(each)}
              correction={each}
              say={say}
              reading={reading}
              onRemove={() => props.onRemove(each)}
            />
          ))}
        </ul>
      )}
      <p class="acts">
        {props.canUndo && (
          <button type="button" class="link" data-action="undo-corrections" onClick={props.onUndo}>
            {say('undo')}
          </button>
        )}
        {own.length > 0 && (
          <button
            type="button"
            class="link"
            data-action="export-corrections"
            onClick={props.onExport}
          >
            {say('export')}
          </button>
        )}
      </p>
      <div class="import">
        <Import {...props} say={say} />
      </div>
      {schedules
        .filter(({ corrections = [] }) => corrections.length > 0)
        .map((schedule) => (
          <details key={`${schedule.id}-${schedule.revision}`} data-list="given">
            <summary class="link">
              {say('given')} ·{' '}
              {say('givenFrom', { issuer: schedule.issuer, number: schedule.memo.number })}
            </summary>
            <List corrections={schedule.corrections ?? []} say={say} reading={reading} />
          </details>
        ))}
    </section>
  );
}
