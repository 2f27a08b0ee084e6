import type { ComponentChildren, JSX } from 'preact';
import { showYear } from '../../lib/calendar/show.ts';
import { CATALOGUE } from '../../lib/forms/catalogue-rows.ts';
import type { Mute } from '../../lib/forms/engine.ts';
import { RULE_WORDS } from '../../lib/forms/rule-words.ts';
import { agenciesOf, agencyName } from '../../lib/schedule/agencies.ts';
import type { Reading } from '../../lib/schedule/describe.ts';
import type { Differences as List } from '../../lib/schedule/difference.ts';
import { problemSentence } from '../../lib/schedule/problem-sentence.ts';
import { ROLES, type Role, type Schedule } from '../../lib/schedule/types.ts';
import type { Lockable, Managed } from '../../lib/settings/managed.ts';
import type { Arrival, LoadedSchedules } from '../../lib/settings/schedule-store.ts';
import type { Settings, SettingsProblem } from '../../lib/settings/schema.ts';
import { DRAFT_WORDS } from '../../lib/text/draft-words.ts';
import { type Say, speaker } from '../../lib/text/fill.ts';
import type { PageKey } from '../../lib/text/page-words.ts';
import type { SharingKey } from '../../lib/text/sharing-words.ts';
import { ROLE_NAMES } from '../../lib/text/terms.ts';
import { Differences } from '../parts/Differences.tsx';
import { FileInput } from '../parts/FileInput.tsx';
import { Corrections, type CorrectionsProps } from './Corrections.tsx';
import { Feed, type FeedProps } from './Feed.tsx';

/** What became of the file a person chose, dropped or pasted. */
export type ImportState =
  | { kind: 'none' }
  | { kind: 'unreadable' }
  | Extract<Arrival, { kind: 'bad' | 'older' }>
  | { kind: 'ready'; schedule: Schedule; differences: List }
  | { kind: 'done' | 'undone' };

export type OptionsProps = {
  settings: Settings;
  /** How the person reads; digits follow the language. */
  reading: Reading;
  problem: SettingsProblem | null;
  /** What is stored but not in use, as it is; undefined when all is well. */
  kept: unknown;
  /** What an administrator set. */
  managed: Managed;
  feed: Omit<FeedProps, 'reading' | 'share'>;
  corrections: Omit<CorrectionsProps, 'reading' | 'schedules'>;
  schedules: LoadedSchedules;
  importState: ImportState;
  /** Said after a change; '' before the first. */
  message: '' | 'saved' | 'failed';
  version: string;
  say: Say<PageKey>;
  share: Say<SharingKey>;
  mutes: readonly Mute[];
  /** The browser refused to let us notify. */
  denied: boolean;
  onChange(change: Partial<Settings>): void;
  /** Switches reminders on or off; on asks the browser for leave. */
  onReminders(on: boolean): void;
  onTestReminder(): void;
  onUnmute(mute: Mute): void;
  onFile(file: File): void;
  /** The content of a schedule file, pasted. */
  onPaste(text: string): void;
  onExport(schedule: Schedule): void;
  onReview(): void;
  onDrafts(): void;
  onConfirm(schedule: Schedule): void;
  onCancel(): void;
  onDrop(id: string): void;
  onUndo(): void;
};

function Section({
  id,
  title,
  help,
  managed = '',
  children,
}: {
  id: string;
  title: string;
  help: string;
  /** Said where an administrator set this part; '' where the person does. */
  managed?: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <section aria-labelledby={id} data-managed={managed !== ''}>
      <h2 id={id}>{title}</h2>
      <p class="help">{help}</p>
      {managed !== '' && <p class="managed">{managed}</p>}
      {children}
    </section>
  );
}

type ChoiceProps<Value extends string> = {
  name: string;
  value: Value;
  choices: readonly (readonly [Value, string])[];
  labelledBy: string;
  disabled: boolean;
  onChoose(value: Value): void;
};

function Choice<Value extends string>(props: ChoiceProps<Value>): JSX.Element {
  return (
    <div role="radiogroup" aria-labelledby={props.labelledBy} class="choices">
      {props.choices.map(([value, label]) => (
        <label key={value}>
          <input
            type="radio"
            name={props.name}
            value={value}
            checked={props.value === value}
            disabled={props.disabled}
            onChange={() => props.onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

/** What a mute is called: the rule, and the field where it is about one. */
function muteWords({ rule, field }: Mute, { say, settings }: OptionsProps): string {
  const what = RULE_WORDS[rule]?.[settings.language].name ?? rule;
  if (field === null) return say('options.muteRule', { what });
  const label = CATALOGUE.find(({ id }) => id === field)?.label ?? field.replace(/^page:/u, '');
  return say('options.muteField', { what, field: label });
}

function Mutes(props: OptionsProps): JSX.Element {
  const { mutes, say } = props;
  if (mutes.length === 0) return <p class="quiet">{say('options.mutesNone')}</p>;
  return (
    <ul class="schedules">
      {mutes.map((mute) => (
        <li key={`${mute.rule}|${mute.field}`} data-mute={mute.rule}>
          <p>{muteWords(mute, props)}</p>
          <button
            type="button"
            class="link"
            data-action="unmute"
            onClick={() => props.onUnmute(mute)}
          >
            {say('options.unmute')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Minutes after midnight as a time field shows them. */
const clock = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

function Reminders({ settings, denied, say, ...acts }: OptionsProps): JSX.Element {
  const { on, quiet } = settings.reminders;
  const time = (part: 'from' | 'to', label: string) => (
    <label>
      <span>{label}</span>
      <input
        type="time"
        data-setting={`quiet-${part}`}
        value={clock(quiet[part])}
        onChange={(event) => {
          const [hours = 0, minutes = 0] = event.currentTarget.value.split(':').map(Number);
          const next = { ...quiet, [part]: hours * 60 + minutes };
          if (event.currentTarget.value !== '') acts.onChange({ reminders: { on, quiet: next } });
        }}
      />
    </label>
  );
  return (
    <div class="choices">
      <label>
        <input
          type="checkbox"
          data-setting="reminders"
          checked={on}
          onChange={(event) => acts.onReminders(event.currentTarget.checked)}
        />
        <span>{say('options.remindersOn')}</span>
      </label>
      {denied && (
        <p class="notice bad" role="alert">
          {say('options.remindersDenied')}
        </p>
      )}
      {on && (
        <>
          <fieldset class="quiet-hours">
            <legend>{say('options.quiet')}</legend>
            {time('from', say('options.quietFrom'))}
            {time('to', say('options.quietTo'))}
          </fieldset>
          <p>
            <button
              type="button"
              class="button"
              data-action="test-reminder"
              onClick={acts.onTestReminder}
            >
              {say('options.testReminder')}
            </button>
          </p>
        </>
      )}
    </div>
  );
}

function Import({ importState, say, share, reading, ...acts }: OptionsProps): JSX.Element {
  return (
    <div class="import">
      <FileInput
        class="file"
        label={say('options.import')}
        accept=".json,application/json"
        action="import"
        onFile={acts.onFile}
      >
        <span class="small">{share('import.drop')}</span>
      </FileInput>
      <label class="file">
        <span class="small">{share('import.paste')}</span>
        <textarea
          rows={2}
          data-action="paste"
          value=""
          onPaste={(event) => {
            const text = event.clipboardData?.getData('text/plain') ?? '';
            if (text.trim() === '') return;
            // A file has thousands of lines: it is read as it is, not drawn first.
            event.preventDefault();
            acts.onPaste(text);
          }}
          onInput={(event) => {
            const text = event.currentTarget.value;
            event.currentTarget.value = '';
            if (text.trim() !== '') acts.onPaste(text);
          }}
        />
      </label>
      <div role="status">
        {importState.kind === 'unreadable' && (
          <p class="notice bad">{say('options.importUnreadable')}</p>
        )}
        {importState.kind === 'bad' && (
          <div class="notice bad" data-import="bad">
            <p>
              <strong>{say('options.importBad')}</strong>
            </p>
            <ul>
              {importState.problems.map((problem, index) => (
                <li key={`${index}-${problem.code}`} data-problem={problem.code}>
                  {problemSentence(problem, reading.language)}
                </li>
              ))}
            </ul>
          </div>
        )}
        {importState.kind === 'ready' && (
          <div class="notice" data-import="ready">
            <p>
              {say('options.importReady', {
                issuer: importState.schedule.issuer,
                year: showYear(importState.schedule.fiscalYear, reading.digits),
                n: importState.schedule.windows.length,
              })}
            </p>
            <p>{share('import.changes')}</p>
            <Differences of={importState.differences} reading={reading} />
            <p class="buttons">
              <button
                type="button"
                class="button main"
                data-action="confirm-import"
                onClick={() => acts.onConfirm(importState.schedule)}
              >
                {say('options.importConfirm')}
              </button>
              <button type="button" class="button" onClick={acts.onCancel}>
                {say('options.importCancel')}
              </button>
            </p>
          </div>
        )}
        {importState.kind === 'older' && (
          <p class="notice bad" data-import="older">
            {share('import.older', {
              revision: importState.schedule.revision,
              inUse: importState.inUse,
            })}
          </p>
        )}
        {importState.kind === 'done' && <p class="notice">{say('options.importDone')}</p>}
        {importState.kind === 'undone' && <p class="notice">{say('options.undone')}</p>}
      </div>
      {acts.schedules.canUndo && (
        <button type="button" class="link" data-action="undo" onClick={acts.onUndo}>
          {say('options.undo')}
        </button>
      )}
    </div>
  );
}

/** The options page: one column, saved at once. */
export function Options(props: OptionsProps): JSX.Element {
  const { settings, problem, schedules, say, share, message, managed } = props;
  const { language, digits } = settings;
  const draft = speaker(DRAFT_WORDS, language, props.reading.digits);
  const isLocked = (name: Lockable) => managed.locked.has(name);
  const lock = (name: Lockable) => (isLocked(name) ? share('managed.by') : '');
  const agencies = agenciesOf(schedules.inUse);
  const toggle = (role: Role, on: boolean) =>
    ROLES.filter((each) => (each === role ? on : settings.roles.includes(each)));
  return (
    <div class="options" lang={language}>
      <header>
        <h1>{say('options.title')}</h1>
        <p class="help">{say('options.intro')}</p>
        <p role="status" class="saved" data-message={message}>
          {message === 'saved' && say('options.saved')}
          {message === 'failed' && say('options.notSaved')}
        </p>
      </header>
      {problem && (
        <p class="notice bad" role="alert" data-problem={problem.code}>
          {say(`options.problem.${problem.code}`, { fields: problem.fields.join(', ') })}
        </p>
      )}
      {problem && (
        <details>
          <summary class="link">{say('options.kept')}</summary>
          <pre class="kept">{JSON.stringify(props.kept, null, 2)}</pre>
        </details>
      )}
      {managed.unreadable.length > 0 && (
        <p class="notice bad" data-managed-problem={managed.unreadable.join(' ')}>
          {share('managed.unreadable', { names: managed.unreadable.join(', ') })}
        </p>
      )}
      <main>
        <Section
          id="agency"
          title={say('options.agency')}
          help={say('options.agencyHelp')}
          managed={lock('agency')}
        >
          <select
            aria-labelledby="agency"
            data-setting="agency"
            disabled={isLocked('agency')}
            value={settings.agency ?? ''}
            onChange={(event) => props.onChange({ agency: event.currentTarget.value || null })}
          >
            <option value="">{say('options.agencyAll')}</option>
            {agencies.map((agency) => (
              <option key={agency.id} value={agency.id}>
                {agencyName(agency, language)}
              </option>
            ))}
          </select>
        </Section>
        <Section
          id="roles"
          title={say('options.roles')}
          help={say('options.rolesHelp')}
          managed={lock('roles')}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: the section's heading is its legend */}
          <div role="group" aria-labelledby="roles" class="choices">
            {ROLES.map((role) => (
              <label key={role}>
                <input
                  type="checkbox"
                  data-setting="role"
                  value={role}
                  checked={settings.roles.includes(role)}
                  disabled={isLocked('roles')}
                  onChange={(event) =>
                    props.onChange({ roles: toggle(role, event.currentTarget.checked) })
                  }
                />
                <span>{ROLE_NAMES[language][role]}</span>
              </label>
            ))}
          </div>
        </Section>
        <Section
          id="language"
          title={say('options.language')}
          help={say('options.languageHelp')}
          managed={lock('language')}
        >
          <Choice
            name="language"
            labelledBy="language"
            disabled={isLocked('language')}
            value={language}
            choices={[
              ['th', say('options.thai')],
              ['en', say('options.english')],
            ]}
            onChoose={(value) => props.onChange({ language: value })}
          />
        </Section>
        <Section id="digits" title={say('options.digits')} help={say('options.digitsHelp')}>
          <Choice
            name="digits"
            labelledBy="digits"
            disabled={false}
            value={digits}
            choices={[
              ['arabic', say('options.arabic')],
              ['thai', say('options.thaiDigits')],
            ]}
            onChoose={(value) => props.onChange({ digits: value })}
          />
        </Section>
        <Section
          id="reminders"
          title={say('options.reminders')}
          help={say('options.remindersHelp')}
        >
          <Reminders {...props} />
        </Section>
        <Section id="checks" title={say('options.checks')} help={say('options.checksHelp')}>
          <div class="choices">
            <label>
              <input
                type="checkbox"
                data-setting="ask-before-save"
                checked={settings.askBeforeSave}
                onChange={(event) => props.onChange({ askBeforeSave: event.currentTarget.checked })}
              />
              <span>{say('options.askBeforeSave')}</span>
            </label>
          </div>
        </Section>
        <Section
          id="drafts"
          title={draft('title')}
          help={draft('keepHelp')}
          managed={lock('keepDrafts')}
        >
          <div class="choices">
            <label>
              <input
                type="checkbox"
                data-setting="keep-drafts"
                checked={settings.keepDrafts}
                disabled={isLocked('keepDrafts')}
                onChange={(event) => props.onChange({ keepDrafts: event.currentTarget.checked })}
              />
              <span>{draft('keep')}</span>
            </label>
          </div>
          <p class="small">{draft('never')}</p>
          <p class="acts">
            <button type="button" class="link" data-action="drafts" onClick={props.onDrafts}>
              {draft('open')}
            </button>
          </p>
        </Section>
        <Section
          id="schedule"
          title={say('options.schedule')}
          help={say('options.scheduleHelp')}
          managed={lock('schedule')}
        >
          {schedules.damaged && <p class="notice bad">{say('options.scheduleDamaged')}</p>}
          <ul class="schedules">
            {schedules.inUse.map((schedule) => {
              const own = schedules.broughtIn.includes(schedule);
              return (
                <li key={`${schedule.id}-${schedule.revision}-${own}`} data-schedule={schedule.id}>
                  <p>
                    {say('options.scheduleRow', {
                      year: showYear(schedule.fiscalYear, props.reading.digits),
                      number: schedule.memo.number,
                      n: schedule.windows.length,
                    })}
                  </p>
                  <p class="small">
                    {[
                      schedule.issuer,
                      share('revision', { revision: schedule.revision }),
                      schedule === schedules.managed
                        ? share('managed.by')
                        : say(own ? 'options.broughtIn' : 'options.builtIn'),
                    ].join(' · ')}
                  </p>
                  <p class="acts">
                    <button
                      type="button"
                      class="link"
                      data-action="export"
                      onClick={() => props.onExport(schedule)}
                    >
                      {share('export')}
                    </button>
                    {own && (
                      <button
                        type="button"
                        class="link"
                        data-action="drop"
                        onClick={() => props.onDrop(schedule.id)}
                      >
                        {say('options.remove')}
                      </button>
                    )}
                  </p>
                  {schedule.notes.length > 0 && (
                    <details>
                      <summary class="link">
                        {say('options.notes', {
                          year: showYear(schedule.fiscalYear, props.reading.digits),
                        })}
                      </summary>
                      <ul class="notes">
                        {schedule.notes.map((note) => (
                          <li key={note.code}>{note.text[language]}</li>
                        ))}
                      </ul>
                    </details>
                  )}
                </li>
              );
            })}
          </ul>
          {!schedules.isLocked && <Import {...props} />}
        </Section>
        <Section id="review" title={share('review.title')} help={share('review.help')}>
          <p>
            <button type="button" class="button" data-action="review" onClick={props.onReview}>
              {share('review.open')}
            </button>
          </p>
        </Section>
        {!schedules.isLocked && (
          <Section id="feed" title={share('feed.title')} help={share('feed.help')}>
            <Feed {...props.feed} reading={props.reading} share={share} />
          </Section>
        )}
        <Section id="mutes" title={say('options.mutes')} help={say('options.mutesHelp')}>
          <Mutes {...props} />
        </Section>
        <Corrections {...props.corrections} schedules={schedules.inUse} reading={props.reading} />
        <Section id="about" title={say('options.about')} help={say('options.aboutText')}>
          <p class="small">{say('options.version', { version: props.version })}</p>
        </Section>
      </main>
    </div>
  );
}
