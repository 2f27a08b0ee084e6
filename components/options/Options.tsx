import type { ComponentChildren, JSX } from 'preact';
import { showYear } from '../../lib/calendar/show.ts';
import { showInstant } from '../../lib/calendar/show-instant.ts';
import { RULE_WORDS } from '../../lib/forms/check/rule-words.ts';
import { CATALOGUE } from '../../lib/forms/fields/catalogue-rows.ts';
import type { Mute } from '../../lib/forms/model/finding.ts';
import type {
  FoundSchedule,
  OptionsView,
  ScheduleImportProblem,
} from '../../lib/pages/options/view.ts';
import { showFingerprint } from '../../lib/schedule/file/fingerprint.ts';
import { agenciesOf, agencyName } from '../../lib/schedule/model/agencies.ts';
import { problemSentence } from '../../lib/schedule/words/problem-sentence.ts';
import { isPageOn, type Lockable } from '../../lib/settings/managed/managed.ts';
import { THEMES } from '../../lib/settings/theme.ts';
import { speaker } from '../../lib/text/fill.ts';
import { DRAFT_WORDS } from '../../lib/text/words/draft-words.ts';
import { Differences } from '../parts/Differences.tsx';
import { ImportQuestion, ImportSource, InSight } from '../parts/Import.tsx';
import { AgencyChoice, RoleChoices } from '../parts/OwnWork.tsx';
import { signedWords } from '../parts/signed.ts';
import { useWhole } from '../parts/use-whole.ts';
import { Corrections } from './Corrections.tsx';
import { Feed } from './Feed.tsx';

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
      <h3 id={id}>{title}</h3>
      <p class="help">{help}</p>
      {managed !== '' && <p class="managed">{managed}</p>}
      {children}
    </section>
  );
}

/** The groups of the page, in its order. */
const GROUPS = ['me', 'memos', 'remind', 'check', 'advanced'] as const;

/** Sections that belong together, under a heading that the links on top lead to. */
function Group({
  name,
  say,
  children,
}: {
  name: (typeof GROUPS)[number];
  say: OptionsView['say'];
  children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="group" aria-labelledby={`group-${name}`} data-group={name}>
      <h2 id={`group-${name}`} tabIndex={-1}>
        {say(`options.group.${name}`)}
      </h2>
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
function muteWords({ rule, field }: Mute, { say, settings }: OptionsView): string {
  const what = RULE_WORDS[rule]?.[settings.language].name ?? rule;
  if (field === null) return say('options.muteRule', { what });
  const label = CATALOGUE.find(({ id }) => id === field)?.label ?? field.replace(/^page:/u, '');
  return say('options.muteField', { what, field: label });
}

function Mutes(props: OptionsView): JSX.Element {
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

function Reminders({
  settings,
  managed,
  denied,
  isAllowed,
  say,
  ...acts
}: OptionsView): JSX.Element {
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
          disabled={managed.locked.has('reminders')}
          onChange={(event) => acts.onReminders(event.currentTarget.checked)}
        />
        <span>{say('options.remindersOn')}</span>
      </label>
      {denied && (
        <p class="notice bad" role="alert">
          {say('options.remindersDenied')}
        </p>
      )}
      {on && !isAllowed && (
        <p class="notice" data-reminders="not-allowed">
          {say('options.remindersNotAllowed')}{' '}
          <button
            type="button"
            class="button"
            data-action="allow-reminders"
            onClick={() => acts.onReminders(true)}
          >
            {say('options.remindersAllow')}
          </button>
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

function ImportProblem({ problem, share, say, reading }: ImportProblemProps): JSX.Element {
  if (problem.kind === 'unreadable') {
    return <p class="notice bad">{say('options.importUnreadable')}</p>;
  }
  if (problem.kind === 'not-signed' || problem.kind === 'future') {
    return (
      <p class="notice bad" data-import={problem.kind}>
        {problem.kind === 'not-signed'
          ? share(problem.reason === 'wrong' ? 'import.wrong' : 'import.noSignature')
          : share('import.future', {
              when: showInstant(problem.signedAt, reading),
              now: showInstant(problem.nowMs, reading),
            })}
      </p>
    );
  }
  if (problem.kind === 'older') {
    const { schedule, inUse } = problem;
    return (
      <p class="notice bad" data-import="older">
        {share('import.older', { revision: schedule.revision, inUse })}
      </p>
    );
  }
  return (
    <div class="notice bad" data-import="bad">
      <p>
        <strong>{say('options.importBad')}</strong>
      </p>
      <ul>
        {problem.problems.map((each, index) => (
          <li key={`${index}-${each.code}`} data-problem={each.code}>
            {problemSentence(each, reading.language)}
          </li>
        ))}
      </ul>
    </div>
  );
}
type ImportProblemProps = Pick<OptionsView, 'share' | 'say' | 'reading'> & {
  problem: ScheduleImportProblem;
};

/** Who signed what was found, and when; or that nobody looked. */
function FoundSignature({
  found: { by, usedLater },
  share,
  reading,
}: Pick<OptionsView, 'share' | 'reading'> & { found: FoundSchedule }): JSX.Element {
  if (by === null) {
    return (
      <p class="small" data-signature="none">
        {share('import.unsigned')}
      </p>
    );
  }
  return (
    <div data-signature={by.signedAt ?? 'untimed'}>
      <p class="small">
        {share('import.signed', { signed: signedWords(by.signedAt, { share, reading }) })}
        <br />
        <code>{showFingerprint(by.fingerprint)}</code>
      </p>
      {usedLater !== null && (
        <p data-signature="used-later">
          {share('import.usedLater', { when: showInstant(usedLater, reading) })}
        </p>
      )}
    </div>
  );
}

/** What became of a schedule that came in, by whatever box of the page, and the way back. */
function ImportOutcome(props: OptionsView): JSX.Element {
  const { scheduleImport: state, say, share, reading } = props;
  return (
    <div class="import">
      <div role="status">
        {state.kind === 'bad' && (
          <InSight>
            <ImportProblem problem={state.problem} share={share} say={say} reading={reading} />
          </InSight>
        )}
        {state.kind === 'ready' && (
          <InSight>
            <div class="notice" data-import="ready">
              <ImportQuestion
                confirm={{ label: say('options.importConfirm'), action: 'confirm-import' }}
                cancel={say('options.importCancel')}
                onConfirm={props.onConfirm}
                onCancel={props.onCancel}
              >
                <p>
                  {say('options.importReady', {
                    issuer: state.found.schedule.issuer,
                    year: showYear(state.found.schedule.fiscalYear, reading.digits),
                    n: state.found.schedule.windows.length,
                  })}
                </p>
                <FoundSignature {...props} found={state.found} />
                <p>{share('import.changes')}</p>
                <Differences of={state.found.differences} reading={reading} />
              </ImportQuestion>
            </div>
          </InSight>
        )}
        {state.kind === 'done' && <p class="notice">{say('options.importDone')}</p>}
        {state.kind === 'undone' && <p class="notice">{say('options.undone')}</p>}
      </div>
      {props.schedules.canUndo && (
        <button type="button" class="link" data-action="undo" onClick={props.onUndo}>
          {say('options.undo')}
        </button>
      )}
    </div>
  );
}

/** What went wrong lately, to be looked at and copied. */
function Errors({ errors, say }: OptionsView): JSX.Element {
  const { lines, message } = errors;
  return (
    <div data-errors={lines.length}>
      <p class="small">
        {lines.length === 0
          ? say('options.errorsNone')
          : say('options.errors', { n: lines.length })}
      </p>
      {lines.length > 0 && (
        <details onToggle={errors.onShow}>
          <summary class="link">{say('options.errorsShow')}</summary>
          <p class="help">{say('options.errorsHelp')}</p>
          {/* Wide lines scroll here, by keyboard too. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable */}
          <pre class="kept" tabIndex={0} lang="en">
            {lines.join('\n')}
          </pre>
        </details>
      )}
      <p class="buttons">
        <button type="button" class="button" data-action="copy-errors" onClick={errors.onCopy}>
          {say('options.errorsCopy')}
        </button>
      </p>
      <p role="status" class="small" data-copied={message}>
        {message !== '' && say(`options.${message}`)}
      </p>
    </div>
  );
}

/** The options page: one column, saved at once. */
export function Options(props: OptionsView): JSX.Element {
  const { settings, problem, schedules, say, share, message, managed } = props;
  const { language, digits } = settings;
  // The first group fills the window; what is below it follows at once.
  const isWhole = useWhole();
  const draft = speaker(DRAFT_WORDS, language, props.reading.digits);
  const isLocked = (name: Lockable) => managed.locked.has(name);
  const lock = (name: Lockable) => (isLocked(name) ? share('managed.by') : '');
  const agencies = agenciesOf(schedules.inUse);
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
          <pre class="kept">{JSON.stringify(props.unreadable, null, 2)}</pre>
        </details>
      )}
      {managed.unreadable.length > 0 && (
        <p class="notice bad" data-managed-problem={managed.unreadable.join(' ')}>
          {share('managed.unreadable', { names: managed.unreadable.join(', ') })}
        </p>
      )}
      <main>
        <nav aria-label={say('options.groups')} class="groups">
          <ul>
            {GROUPS.map((group) => (
              <li key={group}>
                <a href={`#group-${group}`}>{say(`options.group.${group}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <Group name="me" say={say}>
          <Section
            id="agency"
            title={say('options.agency')}
            help={say('options.agencyHelp')}
            managed={lock('agency')}
          >
            <AgencyChoice
              agencies={agencies.map((agency) => ({
                id: agency.id,
                name: agencyName(agency, language),
              }))}
              value={settings.agency}
              all={say('options.agencyAll')}
              disabled={isLocked('agency')}
              onChange={(agency) => props.onChange({ agency })}
            />
          </Section>
          <Section
            id="roles"
            title={say('options.roles')}
            help={say('options.rolesHelp')}
            managed={lock('roles')}
          >
            <RoleChoices
              value={settings.roles}
              language={language}
              disabled={isLocked('roles')}
              onChange={(roles) => props.onChange({ roles })}
            />
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
          <Section
            id="digits"
            title={say('options.digits')}
            help={say('options.digitsHelp')}
            managed={lock('digits')}
          >
            <Choice
              name="digits"
              labelledBy="digits"
              disabled={isLocked('digits')}
              value={digits}
              choices={[
                ['arabic', say('options.arabic')],
                ['thai', say('options.thaiDigits')],
              ]}
              onChoose={(value) => props.onChange({ digits: value })}
            />
          </Section>
          <Section
            id="theme"
            title={say('options.theme')}
            help={say('options.themeHelp')}
            managed={lock('theme')}
          >
            <Choice
              name="theme"
              labelledBy="theme"
              disabled={isLocked('theme')}
              value={settings.theme}
              choices={THEMES.map((theme) => [theme, say(`options.theme.${theme}`)] as const)}
              onChoose={(value) => props.onChange({ theme: value })}
            />
          </Section>
        </Group>
        {isWhole && (
          <>
            <Group name="memos" say={say}>
              {props.onReview && (
                <Section id="review" title={share('review.title')} help={share('review.help')}>
                  <p>
                    <button
                      type="button"
                      class="button"
                      data-action="review"
                      onClick={props.onReview}
                    >
                      {share('review.open')}
                    </button>
                  </p>
                </Section>
              )}
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
                    const signed = schedules.signed.get(schedule);
                    const replaced = schedules.superseded.find(({ id }) => id === schedule.id);
                    return (
                      <li
                        key={`${schedule.id}-${schedule.revision}-${own}`}
                        data-schedule={schedule.id}
                      >
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
                            ...(signed ? [signedWords(signed.signedAt, props)] : []),
                            ...(replaced
                              ? [share('replaces', { revision: replaced.revision })]
                              : []),
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
                          {props.onShare && (
                            <button
                              type="button"
                              class="link"
                              data-action="share"
                              onClick={() => props.onShare?.(schedule)}
                            >
                              {share('passOn')}
                            </button>
                          )}
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
                {!schedules.isLocked && (
                  <>
                    <ImportOutcome {...props} />
                    <p class="small">
                      {say('options.importWhere')}{' '}
                      <a href="#import">{say('options.importTitle')}</a>
                    </p>
                  </>
                )}
              </Section>
            </Group>
            <Group name="remind" say={say}>
              <Section
                id="reminders"
                title={say('options.reminders')}
                help={say('options.remindersHelp')}
                managed={lock('reminders')}
              >
                <Reminders {...props} />
              </Section>
            </Group>
            <Group name="check" say={say}>
              <Section
                id="checks"
                title={say('options.checks')}
                help={say('options.checksHelp')}
                managed={lock('askBeforeSave')}
              >
                <div class="choices">
                  <label>
                    <input
                      type="checkbox"
                      data-setting="ask-before-save"
                      checked={settings.askBeforeSave}
                      disabled={isLocked('askBeforeSave')}
                      onChange={(event) =>
                        props.onChange({ askBeforeSave: event.currentTarget.checked })
                      }
                    />
                    <span>{say('options.askBeforeSave')}</span>
                  </label>
                </div>
              </Section>
              <Section id="mutes" title={say('options.mutes')} help={say('options.mutesHelp')}>
                <Mutes {...props} />
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
                      onChange={(event) =>
                        props.onChange({ keepDrafts: event.currentTarget.checked })
                      }
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
            </Group>
            <Group name="advanced" say={say}>
              {!schedules.isLocked && (
                <Section
                  id="import"
                  title={say('options.importTitle')}
                  help={say('options.importHelp')}
                >
                  <div class="import">
                    <ImportSource
                      label={say('options.import')}
                      accept=".json,.sig,application/json"
                      action="import"
                      drop={share('import.drop')}
                      paste={{ label: share('import.paste'), action: 'paste' }}
                      onSource={props.onSource}
                    />
                  </div>
                </Section>
              )}
              {!schedules.isLocked && (
                <Section id="feed" title={share('feed.title')} help={share('feed.help')}>
                  <Feed {...props.feed} />
                </Section>
              )}
              <Corrections {...props.corrections} />
              <Section
                id="errors"
                title={say('options.errorsTitle')}
                help={say('options.errorsSectionHelp')}
              >
                <Errors {...props} />
              </Section>
              <Section id="about" title={say('options.about')} help={say('options.aboutText')}>
                <p class="small">{say('options.version', { version: props.version })}</p>
                {isPageOn(managed, 'welcome') && (
                  <p>
                    <button
                      type="button"
                      class="link"
                      data-action="welcome"
                      onClick={props.onWelcome}
                    >
                      {say('options.welcome')}
                    </button>
                  </p>
                )}
              </Section>
            </Group>
          </>
        )}
      </main>
    </div>
  );
}
