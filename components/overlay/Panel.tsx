import type { JSX, RefObject } from 'preact';
import type { Step } from '../../lib/forms/catalogue.ts';
import type { Finding, Level, Worded } from '../../lib/forms/engine.ts';
import type { FormState } from '../../lib/sites/session.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { OverlayKey } from '../../lib/text/overlay-words.ts';
import { CopyButton } from './CopyButton.tsx';
import { Icon } from './Icon.tsx';

export type PanelActs = {
  onGoTo(finding: Finding): void;
  /** Puts the text that would be right on the clipboard. */
  onCopy(finding: Finding): void;
  /** Puts a report of a wrong finding, without any value, on the clipboard. */
  onFalseAlarm(finding: Finding): void;
  /** Switches the finding's rule off: at its field, or for good. */
  onMute(finding: Finding, forGood: boolean): void;
  /** The person says which field a control is; null: none of those we know. */
  onCorrect(entryKey: string, field: string | null): void;
  /** Puts a description of the page's structure, without any value, on the clipboard. */
  onPageReport(): void;
  /** Brings a control into view and into focus. */
  onShow(entryKey: string): void;
};

export type PanelProps = {
  acts: PanelActs;
  say: Say<OverlayKey>;
  language: string;
  stepNames: Readonly<Record<Step, string>>;
  form: FormState;
  /** What was copied last: `copy ID` or `false-alarm ID` of a finding. */
  copied: string | null;
  heading: RefObject<HTMLHeadingElement | null>;
  onClose(): void;
};

const LEVELS: readonly [Level, OverlayKey][] = [
  ['must', 'must'],
  ['check', 'checkLevel'],
  ['advice', 'advice'],
];

/** "M3 รายละเอียดโครงการ": the step's code and name, as officials call it. */
const stepTitle = (step: Step, names: PanelProps['stepNames']): string =>
  /^M\d$/u.test(step) ? `${step} ${names[step]}` : names[step];

type ItemProps = Pick<PanelProps, 'acts' | 'say' | 'copied'> & { item: Worded };

function Item({ item, say, copied, acts }: ItemProps): JSX.Element {
  const { finding, words } = item;
  const { entryKey, field } = finding;
  const link = (action: string, text: string, run: () => void, kind = 'link quiet-link') => (
    <button type="button" class={kind} data-action={action} onClick={run}>
      {copied === `${action} ${finding.id}` ? say('copied') : text}
    </button>
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
        <p class="item-what">
          {words.what}
          {finding.row !== null && <span class="quiet"> {say('row', { n: finding.row })}</span>}
        </p>
        <p>
          {words.fix} · {words.why}
        </p>
        <p class="small">{say('basis', { basis: say(`basis.${finding.basis}`) })}</p>
        <p class="item-acts">
          {entryKey !== null && link('go-to', say('goTo'), () => acts.onGoTo(finding), 'link')}
          <CopyButton finding={finding} say={say} copied={copied} onCopy={acts.onCopy} />
        </p>
        <details class="more">
          <summary>{say('more')}</summary>
          <p class="item-acts">
            {entryKey !== null && link('mute', say('muteHere'), () => acts.onMute(finding, false))}
            {entryKey !== null &&
              !field.startsWith('page') &&
              link('not-this', say('notThis'), () => acts.onCorrect(entryKey, null))}
            {link('mute-rule', say('muteRule'), () => acts.onMute(finding, true))}
            {link('false-alarm', say('falseAlarm'), () => acts.onFalseAlarm(finding))}
          </p>
        </details>
      </div>
    </li>
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

/** What could not be checked, and why: nothing found says little where nothing was looked at. */
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
  const { steps, items, read } = form;
  // The page as a whole comes first, then the steps as they stand on it.
  const groups = [...new Set(items.map(({ finding }) => finding.step))].sort(
    (a, b) => (a === null ? -1 : steps.indexOf(a)) - (b === null ? -1 : steps.indexOf(b)),
  );
  return (
    <section
      class="panel"
      role="dialog"
      aria-modal="false"
      aria-labelledby="tw-panel-title"
      lang={props.language}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onClose();
      }}
    >
      <header>
        <h2 id="tw-panel-title" tabIndex={-1} ref={props.heading}>
          {say('panelTitle')}
        </h2>
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
      <div class="panel-body">
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
            <strong>{say(read > 0 ? 'nothingFound' : 'nothingRead')}</strong>
          </p>
        )}
        {groups.map((step) => (
          <div key={step ?? ''} data-step={step ?? 'page'}>
            <h3>{step === null ? say('wholePage') : stepTitle(step, props.stepNames)}</h3>
            {LEVELS.map(([level, word]) => {
              const own = items.filter((i) => i.finding.step === step && i.finding.level === level);
              if (own.length === 0) return null;
              return (
                <div key={level}>
                  <h4 class={`level-${level}`}>
                    {say(word)} <span class="quiet">{say('inBrackets', { n: own.length })}</span>
                  </h4>
                  <ul>
                    {own.map((item) => (
                      <Item
                        key={item.finding.id}
                        item={item}
                        say={say}
                        copied={props.copied}
                        acts={props.acts}
                      />
                    ))}
                  </ul>
                </div>
              );
            })}
          </div>
        ))}
        {form.muted > 0 && <p class="summary">{say('muted', { n: form.muted })}</p>}
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
