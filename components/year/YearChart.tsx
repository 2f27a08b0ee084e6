import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Day } from '../../lib/calendar/day.ts';
import { showDay, showMonth, showYear } from '../../lib/calendar/show.ts';
import type { MyWindow } from '../../lib/schedule/model/types.ts';
import type { PlanBar, PlanLaneName, Span, YearPlan } from '../../lib/schedule/plan/year-plan.ts';
import type { Reading } from '../../lib/schedule/words/describe.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { YearKey } from '../../lib/text/words/year-words.ts';
import { Icon } from '../parts/Icon.tsx';
import { type BarWords, MIN_WIDTH } from './bar-words.ts';

export type YearChartProps = {
  plan: YearPlan;
  today: Day;
  reading: Reading;
  say: Say<YearKey>;
  wordsOf(my: MyWindow): BarWords;
  laneWords(lane: PlanLaneName): string;
  /** How a window stands to the roles in view; null when no roles were chosen. */
  isMine: ((my: MyWindow) => boolean) | null;
  openKey: string | null;
  /** False while the bars are drawn for the first time: what only lies behind them follows. */
  isWhole: boolean;
  onOpen(my: MyWindow, from: HTMLElement): void;
};

const along = ({ at, days }: Span) => ({ '--at': at, '--length': days });

function measures({ days, lanes }: YearPlan) {
  const lines = lanes.reduce((sum, lane) => sum + lane.lines, 0);
  return {
    '--days': days,
    '--least': `${MIN_WIDTH}px`,
    '--lane-count': lanes.length,
    '--line-count': lines,
  };
}

/** Spans as one path in a picture one unit high. */
const path = (spans: readonly Span[]) =>
  spans.map(({ at, days }) => `M${at} 0h${days}v1h${-days}z`).join('');

/** An arrow to the left: where it began is not printed. */
export function NoStart(): JSX.Element {
  return (
    <svg class="no-start" viewBox="0 0 20 12" aria-hidden="true" focusable="false">
      <path d="M7 1L2 6l5 5M14 1L9 6l5 5" />
    </svg>
  );
}

function Bar({ bar, props }: { bar: PlanBar; props: YearChartProps }): JSX.Element {
  const { my } = bar;
  const { say, isMine, openKey, onOpen } = props;
  const words = props.wordsOf(my);
  const mine = isMine === null || isMine(my);
  const name = [words.title, words.days, words.stateWord];
  if (words.changeInFull !== '') name.push(words.changeInFull);
  if (isMine !== null && mine) name.push(say('mine'));
  return (
    <li
      class={`slot words-${bar.words} tone-${words.tone}`}
      style={{ ...along(bar), '--line': bar.line }}
      data-window={my.window.id}
      data-state={my.projected ? 'projected' : my.state}
      data-mine={mine}
      data-approval={bar.isApproval}
      data-no-start={bar.startUnknown}
      data-change={my.change?.kind}
    >
      <button
        type="button"
        aria-label={name.join(' · ')}
        aria-expanded={openKey === my.key}
        aria-controls={openKey === my.key ? 'details' : undefined}
        data-at={bar.at}
        onClick={(event) => onOpen(my, event.currentTarget)}
      >
        <span class="bar">{bar.startUnknown && <NoStart />}</span>
        <span class="bar-words">
          <Icon shape={words.tone} />
          <b>{words.short}</b>
          <span>{words.shortDays}</span>
          <span class="state">{words.stateWord}</span>
          {words.changed !== '' && <span class="changed">· {words.changed}</span>}
        </span>
      </button>
      {bar.was && (
        <span
          class="was"
          aria-hidden="true"
          style={{ '--was-at': bar.was.at, '--was-length': bar.was.days }}
        />
      )}
    </li>
  );
}

/** Arrow keys go along the time, whatever lane a bar is in. */
function goAlong(event: TargetedKeyboardEvent<HTMLElement>): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const bars = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-at]')].sort(
    (a, b) => Number(a.dataset.at) - Number(b.dataset.at),
  );
  const next = bars[bars.indexOf(event.target as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The days off and the lines between months. */
function BehindBars({ plan }: { plan: YearPlan }): JSX.Element {
  return (
    <>
      <svg
        class="days-off"
        viewBox={`0 0 ${plan.days} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <path class="weekend" d={path(plan.weekends)} />
        <path class="holiday" d={path(plan.holidays)} />
      </svg>
      <div class="month-lines" aria-hidden="true">
        {plan.months.slice(1).map((month) => (
          <span key={month.first} style={along(month)} />
        ))}
      </div>
    </>
  );
}

/** Months across, a lane for each kind of chain, windows as bars. Scrolls sideways within itself. */
export function YearChart(props: YearChartProps): JSX.Element {
  const { plan, reading, say, today } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // Where the chart is wider than the window, today stands in its first third.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || plan.today === null) return;
    box.scrollLeft = (plan.today / plan.days) * box.scrollWidth - box.clientWidth / 3;
  }, [plan.from, plan.days, plan.today]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div class="scroller" ref={scroller} role="group" aria-label={say('title')} onKeyDown={goAlong}>
      <div class={props.isMine ? 'chart has-roles' : 'chart'} style={measures(plan)}>
        <div class="axis" aria-hidden="true">
          <div class="axis-years">
            {plan.years.map((year) => (
              <span key={year.thaiYear} style={along(year)}>
                <b>{showYear(year.thaiYear, reading.digits)}</b>
              </span>
            ))}
          </div>
          <div class="axis-months">
            {plan.months.map((month) => (
              <span key={month.first} style={along(month)}>
                {showMonth(month.first, reading.language)}
              </span>
            ))}
          </div>
        </div>
        <div class={plan.today === null ? 'lanes' : 'lanes with-today'}>
          {props.isWhole && <BehindBars plan={plan} />}
          {plan.today !== null && (
            <div
              class={`today${plan.today > plan.days / 2 ? ' left' : ''}`}
              style={{ '--at': plan.today }}
              aria-hidden="true"
            >
              <span>
                {say('today', { date: showDay(today, { ...reading, style: 'dayMonth' }) })}
              </span>
            </div>
          )}
          {plan.lanes.map(({ lane, lines, bars }) => (
            <section key={lane} class="lane" data-lane={lane} aria-labelledby={`lane-${lane}`}>
              <h2 id={`lane-${lane}`}>{props.laneWords(lane)}</h2>
              <ul style={{ '--lines': lines }}>
                {bars.map((bar) => (
                  <Bar key={bar.my.key} bar={bar} props={props} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}
