import type { JSX, RefObject } from 'preact';
import { STEP_NAMES, type Step } from '../../lib/forms/catalogue.ts';
import type { Finding, Level, Worded } from '../../lib/forms/engine.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { OverlayKey } from '../../lib/text/overlay-words.ts';
import { Icon } from '../parts/Icon.tsx';

export type PanelProps = {
  say: Say<OverlayKey>;
  language: string;
  steps: readonly Step[];
  items: readonly Worded[];
  /** How many fields were recognised and read. */
  read: number;
  /** Labels of required fields that were not found on the page. */
  notFound: readonly string[];
  heading: RefObject<HTMLHeadingElement | null>;
  /** How many findings are not listed because the person switched them off. */
  muted: number;
  onGoTo(finding: Finding): void;
  /** Switches the finding's rule off: at its field, or for good. */
  onMute(finding: Finding, forGood: boolean): void;
  onClose(): void;
};

const LEVELS: readonly [Level, OverlayKey][] = [
  ['must', 'must'],
  ['check', 'checkLevel'],
  ['advice', 'advice'],
];

/** "M3 รายละเอียดโครงการ": the step's code and name, as officials call it. */
export function stepTitle(step: Step): string {
  return /^M\d$/u.test(step) ? `${step} ${STEP_NAMES[step]}` : STEP_NAMES[step];
}

type ItemProps = { item: Worded } & Pick<PanelProps, 'say' | 'onGoTo' | 'onMute'>;

function Item({ item, say, onGoTo, onMute }: ItemProps): JSX.Element {
  const { finding, words } = item;
  return (
    <li
      class="item"
      data-rule={finding.rule}
      data-field={finding.field}
      data-level={finding.level}
      data-row={finding.row ?? undefined}
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
        <button type="button" class="link" data-action="go-to" onClick={() => onGoTo(finding)}>
          {say('goTo')}
        </button>
        <button
          type="button"
          class="link quiet-link"
          data-action="mute"
          onClick={() => onMute(finding, false)}
        >
          {say('muteHere')}
        </button>
        <button
          type="button"
          class="link quiet-link"
          data-action="mute-rule"
          onClick={() => onMute(finding, true)}
        >
          {say('muteRule')}
        </button>
      </div>
    </li>
  );
}

/** The list of findings: by step, then by level; and what could not be checked. */
export function Panel(props: PanelProps): JSX.Element {
  const { say, items, steps, notFound } = props;
  const groups = [...new Set(items.map(({ finding }) => finding.step))];
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
            : say('checkedSummary', { steps: steps.map(stepTitle).join(' · '), n: props.read })}
        </p>
        {steps.length > 0 && items.length === 0 && props.read > 0 && (
          <p class="summary">
            <strong>{say('nothingFound')}</strong>
          </p>
        )}
        {groups.map((step) => (
          <div key={step ?? ''}>
            {step && <h3>{stepTitle(step)}</h3>}
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
                        onGoTo={props.onGoTo}
                        onMute={props.onMute}
                      />
                    ))}
                  </ul>
                </div>
              );
            })}
          </div>
        ))}
        {props.muted > 0 && <p class="summary">{say('muted', { n: props.muted })}</p>}
        {notFound.length > 0 && (
          <details class="not-found">
            <summary>{say('couldNotCheck', { n: notFound.length })}</summary>
            <ul>
              {notFound.map((label) => (
                <li key={label}>{label}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <footer>{say('readOnly')}</footer>
    </section>
  );
}
