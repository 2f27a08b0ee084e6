import type { JSX } from 'preact';
import { showYear } from '../../lib/calendar/show.ts';
import type { Choice, ShareView } from '../../lib/pages/share/share-page.ts';
import type { Department } from '../../lib/schedule/export/departments.ts';
import { agencyName } from '../../lib/schedule/model/agencies.ts';
import {
  daysInShort,
  differenceSentence,
  renamedSentence,
  titleInForce,
} from '../../lib/schedule/words/difference.ts';
import { useWhole } from '../parts/use-whole.ts';
import { Address } from './Address.tsx';
import { SigningKey } from './SigningKey.tsx';
import { Texts } from './Texts.tsx';

function choiceWords({ schedule, key }: Choice, { say, reading }: ShareView): string {
  const choice = say('choice', {
    year: showYear(schedule.fiscalYear, reading.digits),
    number: schedule.memo.number,
    revision: schedule.revision,
  });
  return key === 'draft' ? say('choiceDraft', { choice }) : choice;
}

function Which(props: ShareView): JSX.Element {
  const { choices, chosen, say } = props;
  return (
    <>
      {props.isDraftOpen && (
        <p class="notice bad" data-share="draft-open">
          {say('draftOpen')}{' '}
          {props.onReview && (
            <button type="button" class="link" data-action="review" onClick={props.onReview}>
              {say('toReview')}
            </button>
          )}
        </p>
      )}
      <label class="field">
        <span>{say('which')}</span>
        <select
          data-action="which"
          value={chosen?.key ?? ''}
          onChange={({ currentTarget }) => props.onChoose(currentTarget.value)}
        >
          {choices.map((choice) => (
            <option key={choice.key} value={choice.key}>
              {choiceWords(choice, props)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

type OneDepartmentProps = { of: Department; view: ShareView; isWhole: boolean };

/** What a department has to know, in its own names for quarters. */
function OneDepartment({ of, view, isWhole }: OneDepartmentProps): JSX.Element {
  const { say, reading } = view;
  const { agency, differences, windows } = of;
  const changes = differences.list.length + differences.renamed.length;
  return (
    <details class="department" data-agency={agency.id} data-changes={changes}>
      <summary>
        <strong>{agencyName(agency, reading.language)}</strong>{' '}
        <span class="small">{say('departments.counts', { changes, windows: windows.length })}</span>
      </summary>
      {isWhole && <InDepartment of={of} view={view} />}
    </details>
  );
}

function InDepartment({ of, view }: { of: Department; view: ShareView }): JSX.Element {
  const { say, reading } = view;
  const { agency, differences, windows } = of;
  return (
    <>
      {differences.list.length + differences.renamed.length === 0 ? (
        <p class="quiet">{say('departments.noChanges')}</p>
      ) : (
        <>
          <h3>{say('departments.changes')}</h3>
          <ul class="differences">
            {differences.renamed.map((each) => (
              <li key={`renamed-${each.after.id}`} data-difference="renamed">
                {renamedSentence(each, reading)}
              </li>
            ))}
            {differences.list.map((each, index) => (
              <li key={`${index}-${each.kind}`} data-difference={each.kind}>
                {differenceSentence(each, reading, agency.id)}
              </li>
            ))}
          </ul>
        </>
      )}
      {windows.length === 0 ? (
        <p class="quiet">{say('departments.noWindows')}</p>
      ) : (
        <>
          <h3>{say('departments.windows')}</h3>
          <ul>
            {windows.map((titled) => (
              <li key={titled.item.window.id} data-window={titled.item.window.id}>
                {say('departments.window', {
                  title: titleInForce(titled, reading, agency.id),
                  days: daysInShort(titled.item.window, reading),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Files(props: ShareView): JSX.Element {
  const { say, names, keyState, isKeyBusy } = props;
  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title">{say('files.title', { n: 2 })}</h2>
      <p class="help">{say('files.help')}</p>
      <p class="buttons">
        <button type="button" class="button main" data-action="save" onClick={props.onSave}>
          {say('files.save', { name: names.file })}
        </button>
        {keyState.kind === 'ready' && (
          <button
            type="button"
            class="button main"
            data-action="sign"
            disabled={isKeyBusy}
            onClick={props.onSign}
          >
            {say('files.sign', { name: names.signature })}
          </button>
        )}
      </p>
      {keyState.kind !== 'ready' && keyState.kind !== 'loading' && (
        <p class="small">{say('files.needsKey')}</p>
      )}
      <p role="status" class="done" data-saved={props.isSaved}>
        {props.isSaved && say('files.saved', { name: names.file })}
      </p>
      <SigningKey {...props} />
    </section>
  );
}

/** The page that passes a schedule on: what changes, files and key, the address, the texts. */
export function Share(props: ShareView): JSX.Element {
  const { say, chosen, departments } = props;
  const isWhole = useWhole();
  return (
    <div class="share">
      <header>
        <h1>{say('title')}</h1>
        <p class="help">{say('intro')}</p>
      </header>
      <main>
        <Which {...props} />
        {chosen !== null && (
          <>
            <section aria-labelledby="departments-title">
              <h2 id="departments-title">{say('departments.title', { n: 1 })}</h2>
              <p class="help">{say(`departments.${chosen.than}`)}</p>
              {departments.map((each) => (
                <OneDepartment key={each.agency.id} of={each} view={props} isWhole={isWhole} />
              ))}
            </section>
            {isWhole && (
              <>
                <Files {...props} />
                <Address {...props} />
                <Texts {...props} />
              </>
            )}
          </>
        )}
      </main>
    </div>
  );
}
