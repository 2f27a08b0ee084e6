import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Day } from '../../lib/calendar/day.ts';
import { showDay, showYear } from '../../lib/calendar/show.ts';
import { fiscalYear } from '../../lib/calendar/years.ts';
import { agenciesOf, agencyName } from '../../lib/schedule/agencies.ts';
import { googleCalendarLink, outlookCalendarLink } from '../../lib/schedule/calendar-links.ts';
import { describeWindow, type Reading, toneOf } from '../../lib/schedule/describe.ts';
import { groupWork } from '../../lib/schedule/my-work.ts';
import { type MyWindow, ROLES, type Role, type Schedule } from '../../lib/schedule/types.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import type { DraftKey } from '../../lib/text/draft-words.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { PageKey } from '../../lib/text/page-words.ts';
import type { SharingKey } from '../../lib/text/sharing-words.ts';
import { ROLE_NAMES, TONE_WORDS, type Tone } from '../../lib/text/terms.ts';
import { Icon } from '../parts/Icon.tsx';
import { WindowDetails } from '../parts/WindowDetails.tsx';

/** Rows shown of what comes next; a year has no more than this for one agency and role. */
const MOST_NEXT = 12;

/** What a person can do with a window. */
export type WindowActs = {
  onDone(my: MyWindow, isDone: boolean): void;
  onCalendarFile(windows: readonly MyWindow[]): void;
  /** Null while reminders are off. */
  onSnooze: ((my: MyWindow) => void) | null;
};

type Common = {
  say: Say<PageKey>;
  reading: Reading;
  schedules: readonly Schedule[];
  isDone(key: string): boolean;
  acts: WindowActs;
  /** False for the first drawing: what is folded comes right after what is seen. */
  isWhole: boolean;
};

/** How a window stands for this person: as it is, or done, or closed without being marked. */
function standing(my: MyWindow, { isDone, reading }: Common): { tone: Tone; word: string } {
  const plain = toneOf(my);
  const tone = isDone(my.key) ? 'done' : plain === 'closed' ? 'unmarked' : plain;
  return { tone, word: TONE_WORDS[reading.language][tone] };
}

function Acts({ my, common }: { my: MyWindow; common: Common }): JSX.Element {
  const { say, acts, reading, schedules } = common;
  const done = common.isDone(my.key);
  const options = { reading, schedules };
  return (
    <div class="acts">
      <button
        type="button"
        class="button"
        data-action={done ? 'undone' : 'done'}
        onClick={() => acts.onDone(my, !done)}
      >
        {say(done ? 'popup.markUndone' : 'popup.markDone')}
      </button>
      {acts.onSnooze && my.state === 'open' && !done && (
        <button type="button" class="link" onClick={() => acts.onSnooze?.(my)}>
          {say('popup.snooze')}
        </button>
      )}
      {my.state !== 'closed' && (
        <>
          <button
            type="button"
            class="link"
            data-action="ics"
            onClick={() => acts.onCalendarFile([my])}
          >
            {say('popup.calendarFile')}
          </button>
          <a href={googleCalendarLink(my, options)} target="_blank" rel="noreferrer">
            {say('popup.google')}
          </a>
          <a href={outlookCalendarLink(my, options)} target="_blank" rel="noreferrer">
            {say('popup.outlook')}
          </a>
        </>
      )}
    </div>
  );
}

function Details({ my, common }: { my: MyWindow; common: Common }): JSX.Element | null {
  if (!common.isWhole) return null;
  return (
    <WindowDetails my={my} say={common.say} reading={common.reading}>
      <Acts my={my} common={common} />
    </WindowDetails>
  );
}

/** One deadline: a date block, what, days left, state; opens to chain and the memo's words. */
function Row({ my, common }: { my: MyWindow; common: Common }): JSX.Element {
  const { say, reading } = common;
  const { tone, word } = standing(my, common);
  const words = describeWindow(my, reading);
  // The day an office has to be done by; of what is past or only projected, the window's own end.
  const isAhead = my.state !== 'closed' && my.projected === null;
  const day = (isAhead ? my.lastWorkingDay : null) ?? my.window.end;
  const [date = '', month = ''] = showDay(day, { ...reading, style: 'dayMonth' }).split(' ');
  return (
    <li
      class={`row tone-${tone}`}
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
              <Icon shape={tone} />
              {word}
            </span>
            <span class="quiet">
              {words.wait ||
                (my.state === 'open' ? say('popup.workingDays', { n: my.workingDaysLeft }) : '')}
            </span>
          </span>
        </summary>
        <Details my={my} common={common} />
      </details>
    </li>
  );
}

/** The large card: what is now, or else what comes next. */
type CardProps = { my: MyWindow; heading: string; common: Common };

function Card({ my, heading, common }: CardProps): JSX.Element {
  const { say, reading } = common;
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
      {words.next !== '' && <p class="quiet">{words.next}</p>}
      {words.cautions.length > 0 && <p class="caution">{words.cautions.join(' · ')}</p>}
      <details>
        <summary class="link">{say('popup.details')}</summary>
        <Details my={my} common={common} />
      </details>
    </section>
  );
}

type GroupProps = { title: string; windows: readonly MyWindow[]; common: Common };

function Group({ title, windows, common }: GroupProps): JSX.Element | null {
  if (windows.length === 0) return null;
  return (
    <section>
      <h2 class="group">{title}</h2>
      <ul class="rows">
        {windows.map((my) => (
          <Row key={my.key} my={my} common={common} />
        ))}
      </ul>
    </section>
  );
}

/** What is over and done with: folded until somebody asks. */
function FoldedGroup({ title, windows, common }: GroupProps): JSX.Element | null {
  if (windows.length === 0) return null;
  return (
    <details class="folded">
      <summary>{title}</summary>
      {common.isWhole && (
        <ul class="rows">
          {windows.map((my) => (
            <Row key={my.key} my={my} common={common} />
          ))}
        </ul>
      )}
    </details>
  );
}

type RolesProps = {
  roles: readonly Role[];
  say: Say<PageKey>;
  reading: Reading;
  onRoles(roles: readonly Role[]): void;
};

/** Whose work is listed; for looking around, the options keep what is set there. */
function RoleFilter({ roles, say, reading, onRoles }: RolesProps): JSX.Element {
  return (
    <label class="filter">
      <span>{say('popup.roles')}</span>
      <select
        data-action="roles"
        value={roles.length === 1 ? roles[0] : roles.length === 0 ? '' : 'own'}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value !== 'own') onRoles(ROLES.filter((role) => role === value));
        }}
      >
        <option value="">{say('popup.everyRole')}</option>
        {roles.length > 1 && (
          <option value="own">
            {roles.map((role) => ROLE_NAMES[reading.language][role]).join(' · ')}
          </option>
        )}
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {ROLE_NAMES[reading.language][role]}
          </option>
        ))}
      </select>
    </label>
  );
}

export type PopupProps = {
  settings: Settings;
  /** How the person reads; digits follow the language. */
  reading: Reading;
  schedules: readonly Schedule[];
  /** Of the agency, all roles. */
  windows: readonly MyWindow[];
  isDone(key: string): boolean;
  today: Day;
  say: Say<PageKey>;
  share: Say<SharingKey>;
  /** What came from the feed and has not been looked at; null for nothing. */
  news: 'offer' | 'took' | null;
  /** Texts kept while the person typed; null for none. */
  drafts: { n: number; how: 'kept' | 'left' | 'differs' } | null;
  sayDraft: Say<DraftKey>;
  acts: WindowActs;
  /** Said after something was done; '' before. */
  message: string;
  onAgency(agency: string): void;
  onOptions(): void;
  onYearView(): void;
  onReview(): void;
  onDrafts(): void;
};

/** The popup: whose deadlines, what is now, what is next, what has closed, and where it is written. */
export function Popup(props: PopupProps): JSX.Element {
  const { settings, reading, schedules, isDone, today, say, acts } = props;
  const [roles, setRoles] = useState<readonly Role[]>(settings.roles);
  const windows = props.windows.filter(
    ({ window }) => roles.length === 0 || roles.some((role) => window.roles.includes(role)),
  );
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWhole(true));
    return () => clearTimeout(timer);
  }, []);
  const common: Common = { say, reading, schedules, isDone, acts, isWhole };
  const agencies = agenciesOf(schedules);
  const agency = agencies.find(({ id }) => id === settings.agency) ?? null;
  const work = groupWork(windows, isDone, today);
  const [first] = [...work.now, ...work.perhapsNow, ...work.next];
  const rest = (list: readonly MyWindow[]) => list.filter((my) => my !== first);
  const heading = say(
    first?.state === 'upcoming'
      ? 'popup.next'
      : first?.projected
        ? 'popup.projectedNow'
        : 'popup.now',
  );
  const ahead = [...work.now, ...work.perhapsNow, ...work.next];
  const newest = schedules.toSorted((a, b) => b.fiscalYear - a.fiscalYear)[0];
  return (
    <div class="popup" lang={settings.language}>
      <header>
        <h1>{say('product')}</h1>
        <p>
          <strong>{agency ? agencyName(agency, settings.language) : say('popup.all')}</strong>
        </p>
        <p class="small">
          {say('popup.year', { year: showYear(fiscalYear(today), reading.digits) })}
        </p>
        <RoleFilter roles={roles} say={say} reading={reading} onRoles={setRoles} />
        <p role="status" class="saved">
          {props.message}
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
      {props.news !== null && (
        <p class="news" data-news={props.news}>
          <span>{props.share(`popup.${props.news}`)}</span>
          <button type="button" class="link" onClick={props.onOptions}>
            {props.share('popup.look')}
          </button>
        </p>
      )}
      {props.drafts !== null && (
        <p
          class={props.drafts.how === 'kept' ? 'news plain' : 'news'}
          data-drafts={props.drafts.how}
        >
          <span>{props.sayDraft(`popup.${props.drafts.how}`, { n: props.drafts.n })}</span>
          <button type="button" class="link" data-action="drafts" onClick={props.onDrafts}>
            {props.sayDraft('popup.look')}
          </button>
        </p>
      )}
      <main>
        {first ? (
          <Card my={first} heading={heading} common={common} />
        ) : (
          <p class="card">{say('popup.nothing')}</p>
        )}
        <Group title={say('popup.now')} windows={rest(work.now)} common={common} />
        <Group title={say('popup.projectedNow')} windows={rest(work.perhapsNow)} common={common} />
        <Group title={say('popup.unmarked')} windows={work.unmarked} common={common} />
        <Group
          title={say('popup.next')}
          windows={rest(work.next).slice(0, MOST_NEXT)}
          common={common}
        />
        <FoldedGroup
          title={say('popup.done', { n: work.done.length })}
          windows={work.done}
          common={common}
        />
        <FoldedGroup
          title={say('popup.archive', { n: work.archive.length })}
          windows={work.archive}
          common={common}
        />
      </main>
      <footer>
        <button type="button" class="link" data-action="year" onClick={props.onYearView}>
          {say('popup.yearView')}
        </button>
        {ahead.length > 0 && (
          <button
            type="button"
            class="link"
            data-action="all-ics"
            onClick={() => acts.onCalendarFile(ahead)}
          >
            {say('popup.allToCalendar')}
          </button>
        )}
        <button type="button" class="link" data-action="review" onClick={props.onReview}>
          {props.share('popup.review')}
        </button>
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
