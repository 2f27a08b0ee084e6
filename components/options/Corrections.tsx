import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { isDay } from '../../lib/calendar/day.ts';
import { showDay } from '../../lib/calendar/show.ts';
import { CATALOGUE } from '../../lib/forms/catalogue-rows.ts';
import { type Correction, correctionKey } from '../../lib/forms/corrections.ts';
import type { Reading } from '../../lib/schedule/describe.ts';
import type { Schedule } from '../../lib/schedule/types.ts';
import type { CorrectionsProblem } from '../../lib/settings/corrections.ts';
import { CORRECTION_WORDS, type CorrectionKey } from '../../lib/text/correction-words.ts';
import { type Say, speaker } from '../../lib/text/fill.ts';
import { FileInput } from '../parts/FileInput.tsx';

/** What became of the last thing done to the corrections. */
export type CorrectionsState =
  | { kind: 'none' | 'done' | 'undone' }
  | { kind: 'removed'; label: string }
  | {
      kind: 'ready';
      corrections: readonly Correction[];
      added: number;
      replaced: number;
      same: number;
    }
  | ({ kind: 'bad' } & CorrectionsProblem);

export type CorrectionsProps = {
  own: readonly Correction[];
  /** Schedules in use; the corrections they came with are listed too. */
  schedules: readonly Schedule[];
  state: CorrectionsState;
  canUndo: boolean;
  reading: Reading;
  onRemove(correction: Correction): void;
  onUndo(): void;
  onExport(): void;
  onFile(file: File): void;
  onConfirm(corrections: readonly Correction[]): void;
  onCancel(): void;
};

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

function Import(props: CorrectionsProps & { say: Say<CorrectionKey> }): JSX.Element {
  const { state, say, reading } = props;
  return (
    <>
      <FileInput
        class="file"
        label={say('import')}
        accept=".json,application/json"
        action="import-corrections"
        onFile={props.onFile}
      />
      <div role="status" data-corrections={state.kind}>
        {state.kind === 'bad' && (
          <div class="notice bad" data-problem={state.problem}>
            <p>
              {state.problem === 'row'
                ? say('problem.row', { row: state.row })
                : say(`problem.${state.problem}`)}
            </p>
            <p>{say('stands')}</p>
          </div>
        )}
        {state.kind === 'ready' && (
          <div class="notice">
            <p>
              {say('ready', {
                added: state.added,
                replaced: state.replaced,
                same: state.same,
              })}
            </p>
            <details>
              <summary class="link">{say('show')}</summary>
              <List corrections={state.corrections} say={say} reading={reading} />
            </details>
            <p class="buttons">
              <button
                type="button"
                class="button main"
                data-action="confirm-corrections"
                onClick={() => props.onConfirm(state.corrections)}
              >
                {say('confirm')}
              </button>
              <button type="button" class="button" onClick={props.onCancel}>
                {say('cancel')}
              </button>
            </p>
          </div>
        )}
        {state.kind === 'removed' && <p class="notice">{say('removed', { label: state.label })}</p>}
        {(state.kind === 'done' || state.kind === 'undone') && (
          <p class="notice">{say(state.kind)}</p>
        )}
      </div>
    </>
  );
}

/** What people said of fields: listed, deleted, given to others as a file and taken from them. */
export function Corrections(props: CorrectionsProps): JSX.Element {
  const { own, schedules, reading } = props;
  const say = speaker(CORRECTION_WORDS, reading.language, reading.digits);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{say('title')}</h2>
      <p class="help">{say('help')}</p>
      <h3>{say('own')}</h3>
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
