import type { JSX } from 'preact';
import { type Day, daysBetween } from '../../lib/calendar/day.ts';
import { showDay, showYear } from '../../lib/calendar/show.ts';
import { fiscalYear } from '../../lib/calendar/years.ts';
import { agenciesOf, agencyName } from '../../lib/schedule/agencies.ts';
import { siteOf } from '../../lib/schedule/banner-window.ts';
import { describeChain, describeWindow, type Reading } from '../../lib/schedule/describe.ts';
import { showPlan } from '../../lib/schedule/labels.ts';
import type { MyWindow, Schedule } from '../../lib/schedule/types.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { siteUrl } from '../../lib/sites/sites.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { PageKey } from '../../lib/text/page-words.ts';
import { ROLE_NAMES } from '../../lib/text/terms.ts';
import { Icon } from '../shared/Icon.tsx';

/** Closed windows stay in sight for so many days. */
const LATE_DAYS = 30;
/** Rows shown of what comes next; a year has no more than this for one agency and role. */
const MOST_NEXT = 12;

const SITE_NAMES = { emenscr: 'eMENSCR', 'open-d': 'Open-D' } as const;

type Common = { say: Say<PageKey>; reading: Reading };

function Details({ my, say, reading }: { my: MyWindow } & Common): JSX.Element {
  const { window } = my;
  const site = siteOf(window.what);
  const chain = describeChain(my, reading);
  const words = describeWindow(my, reading);
  return (
    <div class="details">
      {words.printedEnd !== '' && (
        <p>
          {words.printedEnd} · {words.whyEarlier}
        </p>
      )}
      {words.cautions.length > 0 && <p class="quiet">{words.cautions.join(' · ')}</p>}
      {window.note && <p class="quiet">{window.note[reading.language]}</p>}
      <h3>{say('popup.chain')}</h3>
      <ol class="chain">
        {chain.map((link) => (
          <li key={link.text} class={link.own ? 'own' : ''}>
            {link.text}
            {link.own && <span class="quiet"> ({say('popup.own')})</span>}
          </li>
        ))}
      </ol>
      {window.plans && window.plans.length > 0 && (
        <>
          <h3>{say('popup.plans')}</h3>
          <ul class="plain-list">
            {window.plans.map((plan) => (
              <li key={plan.name} lang="th">
                {showPlan(plan, reading.digits)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>
        {my.projected
          ? say('popup.projectedFrom', { year: showYear(my.projected.fromYear, reading.digits) })
          : say('popup.memoWords')}
      </h3>
      {window.quotes.map((quote) => (
        <blockquote key={quote.text}>
          <p lang="th">“{quote.text}”</p>
          <p class="small">{quote.place[reading.language]}</p>
        </blockquote>
      ))}
      {window.reasons.map((reason) => (
        <p key={reason.why.th} class="small">
          {reason.why[reading.language]}
        </p>
      ))}
      <p>
        <a href={siteUrl(site)} target="_blank" rel="noreferrer">
          {say('popup.openSite', { site: SITE_NAMES[site] })}
        </a>
      </p>
    </div>
  );
}

/** One deadline: a date block, what, days left, state; opens to chain and the memo's words. */
function Row({ my, say, reading }: { my: MyWindow } & Common): JSX.Element {
  const words = describeWindow(my, reading);
  // The day an office has to be done by; of what is past or only projected, the window's own end.
  const isAhead = my.state !== 'closed' && my.projected === null;
  const day = (isAhead ? my.lastWorkingDay : null) ?? my.window.end;
  const [date = '', month = ''] = showDay(day, { ...reading, style: 'dayMonth' }).split(' ');
  return (
    <li
      class={`row tone-${words.tone}`}
      data-window={my.window.id}
      data-state={my.projected ? 'projected' : my.state}
    >
      <details>
        <summary>
          <span class="date" aria-hidden="true">
            <b>{date}</b>
            <span>{month}</span>
          </span>
          <span class="row-what">
            <span>{words.title}</span>
            <span class="timing">{words.timing}</span>
          </span>
          <span class="row-state">
            <span class="badge">
              <Icon shape={words.tone} />
              {words.stateWord}
            </span>
            <span class="quiet">
              {words.wait ||
                (my.state === 'open' ? say('popup.workingDays', { n: my.workingDaysLeft }) : '')}
            </span>
          </span>
        </summary>
        <Details my={my} say={say} reading={reading} />
      </details>
    </li>
  );
}

/** The large card: what is now, or else what comes next. */
function Card({ my, heading, say, reading }: { my: MyWindow; heading: string } & Common) {
  const words = describeWindow(my, reading);
  return (
    <section
      class={`card tone-${words.tone}`}
      data-window={my.window.id}
      data-state={my.projected ? 'projected' : my.state}
    >
      <p class="card-head">
        <span class="badge">
          <Icon shape={words.tone} />
          {words.stateWord}
        </span>
        <span class="quiet">{heading}</span>
      </p>
      <h2>{words.title}</h2>
      <p class="timing">{[words.timing, words.wait].filter((text) => text !== '').join(' · ')}</p>
      {words.turn !== '' && <p>{words.turn}</p>}
      {words.cautions.length > 0 && <p class="caution">{words.cautions.join(' · ')}</p>}
      <details>
        <summary class="link">{say('popup.memoWords')}</summary>
        <Details my={my} say={say} reading={reading} />
      </details>
    </section>
  );
}

function Group({
  title,
  windows,
  say,
  reading,
}: { title: string; windows: readonly MyWindow[] } & Common): JSX.Element | null {
  if (windows.length === 0) return null;
  return (
    <section>
      <h2 class="group">{title}</h2>
      <ul class="rows">
        {windows.map((my) => (
          <Row key={my.key} my={my} say={say} reading={reading} />
        ))}
      </ul>
    </section>
  );
}

export type PopupProps = {
  settings: Settings;
  /** How the person reads; digits follow the language. */
  reading: Reading;
  schedules: readonly Schedule[];
  windows: readonly MyWindow[];
  today: Day;
  say: Say<PageKey>;
  onAgency(agency: string): void;
  onOptions(): void;
};

/** The popup: whose deadlines, what is now, what is next, what has closed, and where it is written. */
export function Popup(props: PopupProps): JSX.Element {
  const { settings, reading, schedules, windows, today, say } = props;
  const agencies = agenciesOf(schedules);
  const agency = agencies.find(({ id }) => id === settings.agency) ?? null;
  const open = windows.filter((my) => my.state === 'open');
  const sure = open.filter((my) => my.projected === null);
  const guessed = open.filter((my) => my.projected !== null);
  // Next year's work without a printed start is listed once this year's is over.
  const next = windows
    .filter((my) => my.state === 'upcoming' && !my.startUnknown)
    .slice(0, MOST_NEXT);
  const late = windows.filter(
    (my) => my.state === 'closed' && daysBetween(my.window.end, today) <= LATE_DAYS,
  );
  const [first] = [...sure, ...guessed, ...next];
  const rest = (list: readonly MyWindow[]) => list.filter((my) => my !== first);
  const heading = first && first.state === 'upcoming' ? say('popup.next') : say('popup.now');
  const roles = settings.roles.map((role) => ROLE_NAMES[settings.language][role]);
  const newest = schedules.toSorted((a, b) => b.fiscalYear - a.fiscalYear)[0];
  return (
    <div class="popup" lang={settings.language}>
      <header>
        <h1>{say('product')}</h1>
        <p>
          <strong>{agency ? agencyName(agency, settings.language) : say('popup.all')}</strong>
        </p>
        <p class="small">
          {roles.length > 0 ? roles.join(' · ') : say('popup.allRoles')} ·{' '}
          {say('popup.year', { year: showYear(fiscalYear(today), reading.digits) })}
        </p>
      </header>
      {agency === null && (
        <section class="ask">
          <label>
            <span>{say('popup.askAgency')}</span>
            <select
              data-action="agency"
              onChange={(event) => {
                if (event.currentTarget.value !== '') props.onAgency(event.currentTarget.value);
              }}
            >
              <option value="">{say('popup.choose')}</option>
              {agencies.map((each) => (
                <option key={each.id} value={each.id}>
                  {agencyName(each, settings.language)}
                </option>
              ))}
            </select>
          </label>
        </section>
      )}
      <main>
        {first ? (
          <Card
            my={first}
            heading={
              first.projected && first.state === 'open' ? say('popup.projectedNow') : heading
            }
            say={say}
            reading={reading}
          />
        ) : (
          <p class="card">{say('popup.nothing')}</p>
        )}
        <Group title={say('popup.now')} windows={rest(sure)} say={say} reading={reading} />
        <Group
          title={say('popup.projectedNow')}
          windows={rest(guessed)}
          say={say}
          reading={reading}
        />
        <Group title={say('popup.next')} windows={rest(next)} say={say} reading={reading} />
        <Group title={say('popup.late')} windows={late} say={say} reading={reading} />
      </main>
      <footer>
        <button type="button" class="link" data-action="options" onClick={props.onOptions}>
          {say('popup.options')}
        </button>
        {newest && (
          <span class="small">
            {say('popup.source', {
              year: showYear(newest.fiscalYear, reading.digits),
              number: newest.memo.number,
            })}
          </span>
        )}
      </footer>
    </div>
  );
}
