import type { JSX, RefObject } from 'preact';
import type { Step } from '../../lib/domain/step.ts';
import type { Finding, Level, Mute, Worded } from '../../lib/forms/model/finding.ts';
import { canBeMutedEverywhere } from '../../lib/forms/model/finding.ts';
import type { FormState } from '../../lib/forms/model/form-state.ts';
import type { FrameActs, FrameNotice, FrameState } from '../../lib/frames/frame-controller.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { OverlayKey } from '../../lib/text/words/overlay-words.ts';
import { Icon } from '../parts/Icon.tsx';
import { CopyButton } from './CopyButton.tsx';
import { onEscape } from './escape.ts';
import { Undo } from './Undo.tsx';

export type PanelActs = {
  onGoTo(finding: Finding): void;
  /** Puts the text that would be right on the clipboard. */
  onCopy(finding: Finding): void;
  /** Puts a report of a wrong finding, without any value, on the clipboard. */
  onFalseAlarm(finding: Finding): void;
  /** Switches the finding's rule off: at its field, or for good. */
  onMute(finding: Finding, forGood: boolean): void;
  /** Switches on again what was switched off. */
  onUnmute(mutes: readonly Mute[]): void;
  /** Undoes what was done last. */
  onUndo: FrameActs['onUndo'];
  /** The person says which field a control is; null: none of those we know. */
  onCorrect(entryKey: string, field: string | null): void;
  /** Puts a description of the page's structure, without any value, on the clipboard. */
  onPageReport(): void;
  /** Asks what belongs in a field. */
  onGuide: FrameActs['onGuide'];
  /** Brings a control into view and into focus. */
  onShow(entryKey: string): void;
};

export type PanelProps = {
  acts: PanelActs;
  say: Say<OverlayKey>;
  /** What belongs in a field, once the person asked. */
  guide(field: string): JSX.Element | null;
  language: string;
  stepNames: Readonly<Record<Step, string>>;
  form: FormState;
  /** Frames of the page's that may hold a form. */
  unreadFrames: number;
  /** What was copied last: `copy ID` or `false-alarm ID` of a finding. */
  copied: string | null;
  /** What came of what the person did last, where it did not come about. */
  notice: FrameNotice | null;
  side: 'right' | 'left';
  /** px */
  width: number;
  undo: FrameState['undo'];
  heading: RefObject<HTMLHeadingElement | null>;
  onClose(): void;
};

const LEVELS: readonly [Level, OverlayKey][] = [
  ['personal', 'personal'],
  ['must', 'must'],
  ['check', 'checkLevel'],
  ['advice', 'advice'],
];

/** The steps of one project. */
const PROJECT_STEPS: readonly Step[] = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7'];

/** "M3 รายละเอียดโครงการ": the step's code and name, as officials call it. */
const stepTitle = (step: Step, names: PanelProps['stepNames']): string =>
  /^M\d$/u.test(step) ? `${step} ${names[step]}` : names[step];

type ItemProps = Pick<PanelProps, 'acts' | 'say' | 'copied' | 'guide'> & { item: Worded };

/** What is folded beneath a finding: why, where it comes from, and what can be done about it. */
function Details({
  item,
  say,
  copied,
  acts,
  guide,
  children,
}: ItemProps & { children?: JSX.Element }): JSX.Element {
  const { finding, words, standardName, hasGuidance } = item;
  const { entryKey, field } = finding;
  const link = (action: string, text: string, run: () => void) => (
    <button
      type="button"
      class="link quiet-link"
      data-action={action}
      aria-label={finding.label === '' ? undefined : `${text}: ${finding.label}`}
      onClick={run}
    >
      {copied === `${action} ${finding.id}` ? say('copied') : text}
    </button>
  );
  return (
    <details
      class="more"
      open={finding.level === 'personal'}
      onToggle={({ currentTarget }) => {
        if (hasGuidance && currentTarget.open) void acts.onGuide(field);
      }}
    >
      <summary aria-label={say('details', { what: words.what })}>
        <Icon shape="more" />
      </summary>
      {children}
      {hasGuidance && guide(field)}
      <p class="small">
        {standardName !== undefined && `${say('standardName', { name: standardName })} · `}
        {say('basis', { basis: say(`basis.${finding.basis}`) })}
      </p>
      <p class="item-acts">
        {entryKey !== null && link('mute', say('muteHere'), () => acts.onMute(finding, false))}
        {entryKey !== null &&
          !field.startsWith('page') &&
          link('not-this', say('notThis'), () => acts.onCorrect(entryKey, null))}
        {canBeMutedEverywhere(finding) &&
          link('mute-rule', say('muteRule'), () => acts.onMute(finding, true))}
        {link('false-alarm', say('falseAlarm'), () => acts.onFalseAlarm(finding))}
      </p>
    </details>
  );
}

/** One finding: a line that is its own link, with the rest folded beneath it. */
function Item({ item, say, copied, acts, guide }: ItemProps): JSX.Element {
  const { finding, words } = item;
  const { entryKey } = finding;
  const what = (
    <>
      {words.what}
      {finding.row !== null && <span class="quiet"> {say('row', { n: finding.row })}</span>}
    </>
  );
  return (
    <li
      class="item"
      data-rule={finding.rule}
      data-field={finding.field}
      data-level={finding.level}
      data-row={finding.row ?? undefined}
      data-finding={finding.id}
    >
      <span class={`level-${finding.level}`}>
        <Icon shape={finding.level} />
      </span>
      <div>
        {entryKey === null ? (
          <p class="item-what">{what}</p>
        ) : (
          <button
            type="button"
            class="item-what item-link"
            data-action="go-to"
            title={say('goTo')}
            onClick={() => acts.onGoTo(finding)}
          >
            {what}
          </button>
        )}
        <p class="item-acts">
          <CopyButton finding={finding} say={say} copied={copied} onCopy={acts.onCopy} />
        </p>
        <Details item={item} say={say} copied={copied} acts={acts} guide={guide}>
          <p>
            {words.fix} · {words.why}
          </p>
        </Details>
      </div>
    </li>
  );
}

/** Is it about nothing but an empty field that has to be filled in? */
const isEmptyField = ({ finding }: Worded) =>
  finding.rule === 'required-field' && finding.level === 'must' && finding.entryKey !== null;

/** The empty fields: one line each, and once why. */
function EmptyFields({
  items,
  say,
  acts,
  copied,
  guide,
}: Omit<ItemProps, 'item'> & { items: readonly Worded[] }): JSX.Element | null {
  const [first] = items;
  if (!first) return null;
  return (
    <div class="empty-fields">
      <h5>
        {say('emptyFields', { n: items.length })} <span class="quiet">{first.words.why}</span>
      </h5>
      <ul>
        {items.map((item) => {
          const { finding } = item;
          return (
            <li
              key={finding.id}
              class="item empty"
              data-rule={finding.rule}
              data-field={finding.field}
              data-level={finding.level}
              data-row={finding.row ?? undefined}
              data-finding={finding.id}
            >
              <button
                type="button"
                class="item-link"
                data-action="go-to"
                title={say('goTo')}
                onClick={() => acts.onGoTo(finding)}
              >
                {finding.label}
                {finding.row !== null && (
                  <span class="quiet"> {say('row', { n: finding.row })}</span>
                )}
              </button>
              <Details item={item} say={say} copied={copied} acts={acts} guide={guide} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** How far the person is: required fields filled in here, and the project's steps as far as seen. */
function Progress({ form, say, stepNames }: Pick<PanelProps, 'form' | 'say' | 'stepNames'>) {
  const { filled, lacks, steps } = form;
  const isProject = steps.some((step) => PROJECT_STEPS.includes(step));
  if (filled.of === 0 && !isProject) return null;
  return (
    <div class="progress">
      {filled.of > 0 && (
        <p data-filled={`${filled.done}/${filled.of}`}>
          <progress max={filled.of} value={filled.done} aria-hidden="true" />{' '}
          {say('filled', { done: filled.done, of: filled.of })}
        </p>
      )}
      {isProject && (
        <ol class="steps" aria-label={say('steps')}>
          {PROJECT_STEPS.map((step) => {
            const isHere = steps.includes(step);
            const n = isHere && filled.of > 0 ? filled.of - filled.done : lacks[step];
            const state =
              n === undefined
                ? say(isHere ? 'step.here' : 'step.unseen')
                : n > 0
                  ? say('step.lacks', { n })
                  : say('step.full');
            return (
              <li
                key={step}
                data-step-state={n === undefined ? 'unseen' : n > 0 ? 'lacks' : 'full'}
                aria-current={isHere ? 'step' : undefined}
                title={`${step} ${stepNames[step]}: ${state}`}
              >
                <b>{step}</b> <span>{state}</span>
              </li>
            );
          })}
        </ol>
      )}
    </div>
  );
}

/** What the person switched off here, and the way back. */
function MutedFindings({ form, say, acts }: Pick<PanelProps, 'form' | 'say' | 'acts'>) {
  const { muted } = form;
  if (muted.length === 0) return null;
  return (
    <div class="muted" data-muted={muted.length}>
      <details class="not-found">
        <summary>{say('mutedCount', { n: muted.reduce((sum, { n }) => sum + n, 0) })}</summary>
        <ul>
          {muted.map((mute) => {
            const name = mute.label === '' ? mute.name : `${mute.name} · ${mute.label}`;
            return (
              <li key={`${mute.rule}|${mute.field}`}>
                <span>{name}</span>{' '}
                <button
                  type="button"
                  class="link"
                  data-action="unmute"
                  aria-label={say('unmute', { name })}
                  onClick={() => void acts.onUnmute([mute])}
                >
                  {say('unmuteAll')}
                </button>
              </li>
            );
          })}
        </ul>
      </details>
      <button
        type="button"
        class="link"
        data-action="unmute-all"
        onClick={() => void acts.onUnmute(muted)}
      >
        {say('unmuteAll')}
      </button>
    </div>
  );
}

type MissingProps = { id: string; title: string; items: readonly string[] };

function Missing({ id, title, items }: MissingProps): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <details class="not-found" data-missing={id}>
      <summary>{title}</summary>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </details>
  );
}

/** Fields nobody recognised; the person may say what they are. */
function Unknown({
  form,
  say,
  acts,
}: Pick<PanelProps, 'form' | 'say' | 'acts'>): JSX.Element | null {
  const { unrecognised, choices } = form;
  if (unrecognised.length === 0) return null;
  return (
    <details class="not-found" data-missing="unrecognised">
      <summary>{say('unrecognised', { n: unrecognised.length })}</summary>
      <p>{say('teachHelp')}</p>
      <ul>
        {unrecognised.map(({ key, label }) => (
          <li key={key}>
            <button type="button" class="link" data-action="show" onClick={() => acts.onShow(key)}>
              {label || say('noName')}
            </button>
            <select
              hidden={!label}
              data-action="teach"
              aria-label={say('teach', { label })}
              onChange={({ currentTarget }) => {
                if (currentTarget.value !== '') acts.onCorrect(key, currentTarget.value);
              }}
            >
              <option value="">{say('teachOption')}</option>
              {choices.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {choice.label}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What could not be checked, and why: "nothing found" says little about it. */
function NotChecked({ form, say, acts }: Pick<PanelProps, 'form' | 'say' | 'acts'>): JSX.Element {
  const { notFound, unseen, broken } = form;
  const waiting = unseen.map(({ name, steps }) =>
    say('unseenRule', { name, steps: steps.join(' · ') }),
  );
  return (
    <>
      <Missing
        id="steps"
        title={say('unseen', {
          steps: [...new Set(unseen.flatMap(({ steps }) => steps))].sort().join(' · '),
        })}
        items={waiting}
      />
      <Missing id="fields" title={say('couldNotCheck', { n: notFound.length })} items={notFound} />
      <Unknown form={form} say={say} acts={acts} />
      <Missing id="rules" title={say('broken', { n: broken.length })} items={broken} />
    </>
  );
}

/** The list of findings: by step, then by level; and what could not be checked. */
export function Panel(props: PanelProps): JSX.Element {
  const { say, form } = props;
  const { steps, items, read, checked } = form;
  // The page as a whole comes first, then the steps as they stand on it.
  const groups = [...new Set(items.map(({ finding }) => finding.step))].sort(
    (a, b) => (a === null ? -1 : steps.indexOf(a)) - (b === null ? -1 : steps.indexOf(b)),
  );
  return (
    <section
      class={`panel ${props.side}`}
      style={{ width: `${props.width}px` }}
      data-block
      role="dialog"
      aria-modal="false"
      aria-labelledby="tw-panel-title"
      lang={props.language}
      {...onEscape(props.onClose)}
    >
      <header>
        <h2 id="tw-panel-title" tabIndex={-1} ref={props.heading}>
          {say('panelTitle')}
        </h2>
        <kbd class="small">{say('escHint')}</kbd>
        <button
          type="button"
          class="plain"
          data-action="close"
          aria-label={say('close')}
          title={say('close')}
          onClick={props.onClose}
        >
          <Icon shape="close" />
        </button>
      </header>
      <Progress form={form} say={say} stepNames={props.stepNames} />
      <Undo undo={props.undo} say={say} onUndo={props.acts.onUndo} />
      <div class="panel-body">
        {(props.notice === 'failed' || props.notice === 'hidden') && (
          <p class="summary" data-notice={props.notice}>
            {say(props.notice)}
          </p>
        )}
        <p class="summary">
          {steps.length === 0
            ? say('unknownPage')
            : say('checkedSummary', {
                steps: steps.map((step) => stepTitle(step, props.stepNames)).join(' · '),
                n: read,
              })}
        </p>
        {steps.length > 0 && items.length === 0 && (
          <p class="summary">
            <strong>
              {say(!checked ? 'checking' : read > 0 ? 'nothingFound' : 'nothingRead')}
            </strong>
          </p>
        )}
        {form.goodFiles.map((name) => (
          <p key={name} class="summary good" data-good-file={name}>
            {say('goodFile', { name })}
          </p>
        ))}
        {groups.map((step) => (
          <div key={step ?? ''} data-step={step ?? 'page'}>
            <h3 class={groups.length === 1 && step !== null ? 'unseen' : undefined}>
              {step === null ? say('wholePage') : stepTitle(step, props.stepNames)}
            </h3>
            {LEVELS.map(([level, word]) => {
              const all = items.filter((i) => i.finding.step === step && i.finding.level === level);
              if (all.length === 0) return null;
              const own = all.filter((i) => !isEmptyField(i));
              return (
                <div key={level}>
                  <h4 class={`level-${level}`}>
                    {say(word)} <span class="quiet">{say('inBrackets', { n: all.length })}</span>
                  </h4>
                  <ul hidden={own.length === 0}>
                    {own.map((item) => (
                      <Item
                        key={item.finding.id}
                        item={item}
                        say={say}
                        copied={props.copied}
                        guide={props.guide}
                        acts={props.acts}
                      />
                    ))}
                  </ul>
                  <EmptyFields
                    items={all.filter(isEmptyField)}
                    say={say}
                    acts={props.acts}
                    copied={props.copied}
                    guide={props.guide}
                  />
                </div>
              );
            })}
          </div>
        ))}
        <MutedFindings form={form} say={say} acts={props.acts} />
        {props.unreadFrames > 0 && (
          <p class="summary" data-missing="frames">
            {say('unreadFrames', { n: props.unreadFrames })}
          </p>
        )}
        <NotChecked form={form} say={say} acts={props.acts} />
      </div>
      <footer>
        {say('readOnly')}{' '}
        <button
          type="button"
          class="link quiet-link"
          data-action="page-report"
          onClick={props.acts.onPageReport}
        >
          {say(props.copied === 'page-report' ? 'copied' : 'pageReport')}
        </button>
      </footer>
    </section>
  );
}
