import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { showDay, showYear } from '../../lib/calendar/show.ts';
import type { YearViewProps } from '../../lib/pages/year-page.ts';
import { agenciesOf, agencyName } from '../../lib/schedule/model/agencies.ts';
import { LANES } from '../../lib/schedule/model/kinds-of-work.ts';
import type { MyWindow } from '../../lib/schedule/model/types.ts';
import {
  carriedInto,
  firstYear,
  isMine,
  type PlanLaneName,
  type YearPlan,
  yearChoices,
  yearPlan,
} from '../../lib/schedule/plan/year-plan.ts';
import { groupWork } from '../../lib/schedule/windows/my-work.ts';
import { describeWindow } from '../../lib/schedule/words/describe.ts';
import { speaker } from '../../lib/text/fill.ts';
import { ROLE_NAMES } from '../../lib/text/words/terms.ts';
import { WINDOW_WORDS } from '../../lib/text/words/window-words.ts';
import { Icon } from '../parts/Icon.tsx';
import { useWhole } from '../parts/use-whole.ts';
import { WindowDetails } from '../parts/WindowDetails.tsx';
import { type BarWords, barWords, MIN_WIDTH, widthOf } from './bar-words.ts';
import { NoStart, YearChart } from './YearChart.tsx';
import { YearTable } from './YearTable.tsx';

type Shown = { props: YearViewProps; year: number; windows: readonly MyWindow[]; plan: YearPlan };

/** The calendar years of the axis with this knowledge of holidays: "2569, 2570". */
function yearsKnown({ props, plan }: Shown, isSo: (known: string) => boolean): string {
  return plan.years
    .filter(({ thaiYear }) => isSo(props.holidays.years.get(thaiYear) ?? 'none'))
    .map(({ thaiYear }) => showYear(thaiYear, props.reading.digits))
    .join(', ');
}

/** What to know before relying on the picture, in words. */
function cautionsOf(shown: Shown): string[] {
  const { props, year, windows } = shown;
  const { say, reading } = props;
  const sayWindow = speaker(WINDOW_WORDS, reading.language, reading.digits);
  const projected = windows.filter((my) => my.projected !== null);
  const sources = new Set(projected.flatMap((my) => my.projected?.fromYear ?? []));
  const cautions = [...sources].map((from) => {
    const note = sayWindow('caution.projected', { year: showYear(from, reading.digits) });
    return projected.length < windows.length ? say('note.partly', { note }) : note;
  });
  const n = props.leftOut.get(year) ?? 0;
  if (n > 0 && windows.length > 0) cautions.push(say('note.leftOut', { n }));
  const none = yearsKnown(shown, (known) => known === 'none');
  if (none !== '') cautions.push(say('note.noHolidays', { years: none }));
  const unsure = yearsKnown(shown, (known) => known === 'unconfirmed' || known === 'incomplete');
  if (unsure !== '') cautions.push(say('note.holidaysUnsure', { years: unsure }));
  return cautions;
}

/** Other fiscal years with open windows: in autumn two years overlap. */
function OtherYears({ shown, onYear }: { shown: Shown; onYear(year: number): void }) {
  const { say, windows, reading, roles } = shown.props;
  const carried = new Set(carriedInto(shown.year, windows));
  const open = windows.filter(
    (my) =>
      my.state === 'open' && my.fiscalYear !== shown.year && !carried.has(my) && isMine(my, roles),
  );
  const years = [...new Set(open.map((my) => my.fiscalYear))].sort();
  return (
    <>
      {years.map((each) => {
        const own = open.filter((my) => my.fiscalYear === each);
        const sure = own.filter((my) => my.projected === null).length;
        const year = showYear(each, reading.digits);
        return (
          <p key={each} class="other-year">
            {sure > 0
              ? say('note.otherOpen', { year, n: sure })
              : say('note.otherPerhapsOpen', { year, n: own.length })}{' '}
            <button type="button" class="link" onClick={() => onYear(each)}>
              {say('note.show', { year })}
            </button>
          </p>
        );
      })}
    </>
  );
}

function Legend({ shown, hasRoles }: { shown: Shown; hasRoles: boolean }): JSX.Element {
  const { say } = shown.props;
  const bars = shown.plan.lanes.flatMap((lane) => lane.bars);
  return (
    <ul class="legend">
      {hasRoles && (
        <li>
          <i class="key key-mine" />
          {say('legend.mine')}
        </li>
      )}
      {bars.some((bar) => bar.isApproval) && (
        <li>
          <i class="key key-approval" />
          {say('legend.approval')}
        </li>
      )}
      {bars.some((bar) => bar.was) && (
        <li>
          <i class="key key-was" />
          {say('legend.was')}
        </li>
      )}
      {bars.some((bar) => bar.my.projected) && (
        <li>
          <i class="key key-projected" />
          {say('legend.projected')}
        </li>
      )}
      {bars.some((bar) => bar.startUnknown) && (
        <li>
          <NoStart />
          {say('legend.noStart')}
        </li>
      )}
      <li>
        <i class="key key-weekend" />
        {say('legend.weekend')}
      </li>
      <li>
        <i class="key key-holiday" />
        {say('legend.holiday')}
      </li>
      <li class="legend-keys">{say('legend.keys')}</li>
    </ul>
  );
}

/** The memos that the windows come from, and when this was printed. */
function Foot({ shown }: { shown: Shown }): JSX.Element {
  const { say, sayPage, schedules, reading, today } = shown.props;
  const long = { ...reading, style: 'long' } as const;
  const ids = new Map(shown.windows.map((my) => [my.scheduleId, my.projected !== null]));
  for (const my of shown.windows) if (!my.projected) ids.set(my.scheduleId, false);
  return (
    <footer class="small">
      <p>
        {[...ids].map(([id, projected]) => {
          const memo = schedules.findLast((schedule) => schedule.id === id)?.memo;
          if (!memo) return null;
          const params = { number: memo.number, date: showDay(memo.date, long) };
          return (
            <span key={id}>{say(projected ? 'source.projected' : 'source.memo', params)}</span>
          );
        })}
      </p>
      <p class="print-only">
        {sayPage('product')} · {say('printed', { date: showDay(today, long) })}
      </p>
    </footer>
  );
}

type OpenDetailsProps = { my: MyWindow; words: BarWords; props: YearViewProps; onClose(): void };

function OpenDetails({ my, words, props, onClose }: OpenDetailsProps): JSX.Element {
  const { reading, say, sayPage } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // Once for each window that is opened.
  useEffect(() => heading.current?.focus(), [my.key]);
  const { timing, wait, turn } = describeWindow(my, reading);
  return (
    <section
      id="details"
      class={`open-details tone-${words.tone}`}
      aria-labelledby="details-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="open-details-head">
        <h2 id="details-title" ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        <span class="badge">
          <Icon shape={words.tone} />
          {words.stateWord}
        </span>
        <button type="button" class="button" data-action="close" onClick={onClose}>
          {say('details.close')}
        </button>
      </div>
      <p class="timing">{[timing, wait].filter((text) => text !== '').join(' · ')}</p>
      <p>
        {words.days}
        {turn !== '' && ` · ${turn}`}
      </p>
      <WindowDetails my={my} say={sayPage} reading={reading} />
    </section>
  );
}

/** The page: whose year, what to know about it, the picture or the table, and one window in full. */
export function YearView(props: YearViewProps): JSX.Element {
  const { agency, roles, reading, schedules, today, holidays, say } = props;
  const [chosen, setYear] = useState<number | null>(null);
  const [onlyMine, setOnlyMine] = useState(false);
  const [asTable, setAsTable] = useState(false);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const isWhole = useWhole();

  const choices = yearChoices(schedules, props.windows, today);
  const year = chosen ?? firstYear(props.windows, today);
  const unmarked = useMemo(() => {
    const mine = props.windows.filter((my) => my.projected === null && isMine(my, roles));
    const { unmarked: own } = groupWork(mine, props.isDone, today, props.installed ?? today);
    return new Set(own.map((my) => my.key));
  }, [props.windows, props.isDone, props.installed, roles, today]);
  const standing = { isDone: props.isDone, isUnmarked: (key: string) => unmarked.has(key) };
  const worded = new Map<MyWindow, BarWords>();
  const wordsOf = (my: MyWindow) => {
    const words = worded.get(my) ?? barWords(my, reading, standing, my.fiscalYear === year);
    worded.set(my, words);
    return words;
  };
  const laneWords = (lane: PlanLaneName) =>
    lane === 'carried' ? say('lane.carried') : LANES[lane][reading.language];

  const own = props.windows.filter((my) => my.fiscalYear === year);
  const ofYear = [...own, ...carriedInto(year, props.windows)];
  const hasRoles = roles.length > 0;
  const windows = onlyMine ? ofYear.filter((my) => isMine(my, roles)) : ofYear;
  const room = (my: MyWindow, days: number) => Math.ceil((widthOf(wordsOf(my)) * days) / MIN_WIDTH);
  const plan = yearPlan({ fiscalYear: year, windows, today, holidays, room });
  const shown: Shown = { props, year, windows, plan };
  const open = windows.find((my) => my.key === openKey) ?? null;

  const mine = agenciesOf(schedules).find(({ id }) => id === agency);
  const yearWord = showYear(year, reading.digits);
  const close = () => {
    setOpenKey(null);
    opener.current?.focus();
  };
  const change = (act: () => void) => () => {
    setOpenKey(null);
    act();
  };
  const common = {
    plan,
    reading,
    say,
    wordsOf,
    laneWords,
    isMine: hasRoles ? (my: MyWindow) => isMine(my, roles) : null,
    openKey,
    onOpen(my: MyWindow, from: HTMLElement) {
      opener.current = from;
      setOpenKey(openKey === my.key ? null : my.key);
    },
  };
  const known = choices.find(({ fiscalYear }) => fiscalYear === year)?.knowledge;
  return (
    <div class="year" data-year={year} data-knowledge={known}>
      <header>
        <div>
          <h1>{say('heading', { year: yearWord })}</h1>
          <p>
            <strong>{mine ? agencyName(mine, reading.language) : say('allAgencies')}</strong>{' '}
            <span class="quiet">
              ·{' '}
              {hasRoles
                ? roles.map((role) => ROLE_NAMES[reading.language][role]).join(' · ')
                : say('everyRole')}{' '}
              · {say('today', { date: showDay(today, { ...reading, style: 'weekday' }) })}
            </span>
          </p>
        </div>
        <div class="controls">
          <label>
            <span>{say('chooseYear')}</span>
            <select
              data-action="year"
              value={year}
              onChange={(event) => {
                const value = Number(event.currentTarget.value);
                change(() => setYear(value))();
              }}
            >
              {choices.map(({ fiscalYear, knowledge }) => (
                <option key={fiscalYear} value={fiscalYear} selected={fiscalYear === year}>
                  {say(`choice.${knowledge}`, { year: showYear(fiscalYear, reading.digits) })}
                </option>
              ))}
            </select>
          </label>
          {hasRoles && (
            <label class="switch">
              <input
                type="checkbox"
                data-action="only-mine"
                checked={onlyMine}
                onChange={change(() => setOnlyMine(!onlyMine))}
              />
              <span>{say('onlyMine')}</span>
            </label>
          )}
          <button
            type="button"
            class="button"
            data-action="table"
            onClick={change(() => setAsTable(!asTable))}
          >
            {say(asTable ? 'asChart' : 'asTable')}
          </button>
          <button type="button" class="button" data-action="print" onClick={props.onPrint}>
            {say('print')}
          </button>
          {windows.length > 0 && (
            <button
              type="button"
              class="button"
              data-action="copy"
              onClick={() => props.onCopy(windows, onlyMine ? roles : [])}
            >
              {say('copy')}
            </button>
          )}
          {props.onWork && (
            <button type="button" class="button" data-action="work" onClick={props.onWork}>
              {say('work')}
            </button>
          )}
          <p role="status" class="small">
            {props.message}
          </p>
        </div>
      </header>
      <main>
        <div class="notes">
          {cautionsOf(shown).map((caution) => (
            <p key={caution} class="caution">
              {caution}
            </p>
          ))}
          <OtherYears shown={shown} onYear={(each) => change(() => setYear(each))()} />
        </div>
        {(own.length === 0 || windows.length === 0) && (
          <p class="empty">
            {say(own.length > 0 ? 'empty.mine' : known === 'memo' ? 'empty.agency' : 'empty.year', {
              year: yearWord,
            })}
          </p>
        )}
        {windows.length > 0 &&
          (asTable ? (
            <YearTable {...common} fiscalYear={year} />
          ) : (
            <>
              <YearChart {...common} today={today} isWhole={isWhole} />
              {isWhole && <Legend shown={shown} hasRoles={hasRoles} />}
            </>
          ))}
        {open && <OpenDetails my={open} words={wordsOf(open)} props={props} onClose={close} />}
      </main>
      {isWhole && <Foot shown={shown} />}
    </div>
  );
}
