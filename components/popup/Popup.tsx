import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Day } from '../../lib/calendar/day.ts';
import { showDay, showMonthYear, showYear } from '../../lib/calendar/show.ts';
import { fiscalYear } from '../../lib/calendar/years.ts';
import type { PopupView, WindowActs } from '../../lib/pages/popup-page.ts';
import {
  googleCalendarLink,
  outlookCalendarLink,
} from '../../lib/schedule/export/calendar-links.ts';
import { agenciesOf, agencyName } from '../../lib/schedule/model/agencies.ts';
import { isCancelled } from '../../lib/schedule/model/change.ts';
import { type MyWindow, ROLES, type Role, type Schedule } from '../../lib/schedule/model/types.ts';
import { byMonth, isWithin, nextDayOf } from '../../lib/schedule/windows/months.ts';
import { groupWork } from '../../lib/schedule/windows/my-work.ts';
import { describeWindow, type Reading, toneOf } from '../../lib/schedule/words/describe.ts';
import type { Say } from '../../lib/text/fill.ts';
import { labelKey } from '../../lib/text/normalise.ts';
import type { PageKey } from '../../lib/text/words/page-words.ts';
import { ROLE_NAMES, TONE_WORDS, type Tone } from '../../lib/text/words/terms.ts';
import { Icon } from '../parts/Icon.tsx';
import { useWhole } from '../parts/use-whole.ts';
import { WindowDetails } from '../parts/WindowDetails.tsx';

/** Days that "30 วันนี้" stands for. */
const SOON_DAYS = 30;
/** Rows of what is later than that are shown at once; the others at a click. */
const MAX_LATER = 6;

/** Worth a calendar entry: what is ahead, and what was ahead until a letter cancelled it. */
function isForCalendar(my: MyWindow): boolean {
  return my.state !== 'closed' || (isCancelled(my) && my.change?.stateBefore !== 'closed');
}

type Common = {
  say: Say<PageKey>;
  reading: Reading;
  schedules: readonly Schedule[];
  isDone(key: string): boolean;
  /** Just closed, and the person has not said that it is done. */
  isUnmarked(my: MyWindow): boolean;
  acts: WindowActs;
  /** False for the first render: folded parts are rendered right after the visible ones. */
  isWhole: boolean;
  hasBadges: boolean;
};

/** How a window stands for this person: as it is, or done, or closed without being marked. */
function standing(
  my: MyWindow,
  { isDone, isUnmarked, reading }: Common,
): { tone: Tone; word: string } {
  const plain = toneOf(my);
  const isOver = plain === 'closed' && isUnmarked(my);
  const tone = isDone(my.key) ? 'done' : isOver ? 'unmarked' : plain;
  return { tone, word: TONE_WORDS[reading.language][tone] };
}

function Acts({ my, common }: { my: MyWindow; common: Common }): JSX.Element {
  const { say, acts, reading, schedules } = common;
  const done = common.isDone(my.key);
  const options = { reading, schedules };
  return (
    <div class="acts">
      {(done || !isCancelled(my)) && (
        <button
          type="button"
          class="button"
          data-action={done ? 'undone' : 'done'}
          onClick={() => acts.onDone(my, !done)}
        >
          {say(done ? 'popup.markUndone' : 'popup.markDone')}
        </button>
      )}
      {acts.onSnooze && my.state === 'open' && !done && (
        <button type="button" class="link" onClick={() => acts.onSnooze?.(my)}>
          {say('popup.snooze')}
        </button>
      )}
      {isForCalendar(my) && (
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
function Row({
  my,
  common,
  hasBadge,
}: {
  my: MyWindow;
  common: Common;
  /** False where all rows of the list stand the same, which its heading says. */
  hasBadge: boolean;
}): JSX.Element {
  const { say, reading } = common;
  const { tone, word } = standing(my, common);
  const words = describeWindow(my, reading);
  // The day that comes next, which is also the one that is counted; of what is past, its own end.
  const day = my.state === 'closed' ? my.window.end : nextDayOf(my);
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
            {words.whose !== '' && <span class="changed">{words.whose}</span>}
            <span class="timing">{words.timing}</span>
            {words.changeBy !== '' && <span class="changed">{words.changeBy}</span>}
          </span>
          <span class="row-state">
            {hasBadge && (
              <span class="badge">
                <Icon shape={tone} />
                {word}
              </span>
            )}
            <span class="quiet">
              {words.wait ||
                // Nothing counts down to a day that no memo has printed.
                (my.state === 'open' && !my.projected
                  ? say('popup.workingDays', { n: my.workingDaysLeft })
                  : '')}
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
      {words.whose !== '' && <p class="quiet small">{words.whose}</p>}
      <p class="timing">{[words.timing, words.wait].filter((text) => text !== '').join(' · ')}</p>
      {words.changeBy !== '' && <p class="changed">{words.changeBy}</p>}
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

function Rows({ windows, common }: Omit<GroupProps, 'title'> & { windows: readonly MyWindow[] }) {
  return (
    <ul class="rows">
      {windows.map((my) => (
        <Row key={my.key} my={my} common={common} hasBadge={common.hasBadges} />
      ))}
    </ul>
  );
}

function Group({ title, windows, common }: GroupProps): JSX.Element | null {
  if (windows.length === 0) return null;
  return (
    <section>
      <h2 class="group">{title}</h2>
      <Rows windows={windows} common={common} />
    </section>
  );
}

type AheadProps = { windows: readonly MyWindow[]; common: Common; today: Day };

/** What is open and what comes, by month; nothing is cut off without saying so. */
function Ahead({ windows, common, today }: AheadProps): JSX.Element | null {
  const { say, reading } = common;
  const [text, setText] = useState('');
  const [isSoonOnly, setSoonOnly] = useState(false);
  const [isAll, setAll] = useState(false);
  if (windows.length === 0) return null;
  const wanted = labelKey(text);
  const found = windows.filter(
    (my) =>
      (!isSoonOnly || isWithin(my, SOON_DAYS, today)) &&
      (wanted === '' || labelKey(describeWindow(my, reading).title).includes(wanted)),
  );
  const soon = found.filter((my) => isWithin(my, SOON_DAYS, today)).length;
  const ordered = byMonth(found).flatMap(([, own]) => own);
  const shown = isAll || wanted !== '' ? ordered : ordered.slice(0, Math.max(soon, MAX_LATER));
  const tones = new Set(shown.map((my) => standing(my, common).tone));
  const [only] = tones.size === 1 && shown.length > 1 ? tones : [];
  const own = { ...common, hasBadges: only === undefined };
  return (
    <section class="ahead">
      <div class="find">
        <input
          type="search"
          data-action="search"
          aria-label={say('popup.search')}
          placeholder={say('popup.search')}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <label>
          <input
            type="checkbox"
            data-action="soon"
            checked={isSoonOnly}
            onChange={({ currentTarget }) => setSoonOnly(currentTarget.checked)}
          />
          {say('popup.soon')}
        </label>
      </div>
      {only !== undefined && (
        <p class={`all-same tone-${only}`}>
          <span class="badge">
            <Icon shape={only} />
            {say('popup.allSame', { word: TONE_WORDS[reading.language][only] })}
          </span>
        </p>
      )}
      {byMonth(shown).map(([month, rows]) => (
        <section key={month} data-month={month}>
          <h2 class="group">{showMonthYear(`${month}-01` as Day, reading)}</h2>
          <Rows windows={rows} common={own} />
        </section>
      ))}
      {found.length === 0 && <p class="quiet">{say('popup.notFound')}</p>}
      {found.length > shown.length && (
        <button type="button" class="link" data-action="more" onClick={() => setAll(true)}>
          {say('popup.more', { n: found.length - shown.length })}
        </button>
      )}
    </section>
  );
}

/** What is over: folded until it is opened. */
function FoldedGroup({ title, windows, common }: GroupProps): JSX.Element | null {
  if (windows.length === 0) return null;
  return (
    <details class="folded">
      <summary>{title}</summary>
      {common.isWhole && <Rows windows={windows} common={common} />}
    </details>
  );
}

type RolesProps = {
  roles: readonly Role[];
  say: Say<PageKey>;
  reading: Reading;
  onRoles(roles: readonly Role[]): void;
};

/** Whose work is listed. Only for this popup: the options keep their own setting. */
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

/** The popup: whose deadlines, what is now, what is next, what has closed, and where it is written. */
export function Popup(props: PopupView): JSX.Element {
  const { settings, reading, schedules, isDone, today, say, acts } = props;
  const [roles, setRoles] = useState<readonly Role[]>(settings.roles);
  const windows = props.windows.filter(
    ({ window }) => roles.length === 0 || roles.some((role) => window.roles.includes(role)),
  );
  const isWhole = useWhole();
  const agencies = agenciesOf(schedules);
  const agency = agencies.find(({ id }) => id === settings.agency) ?? null;
  const work = groupWork(windows, isDone, today, props.installed ?? today);
  const common: Common = {
    say,
    reading,
    schedules,
    isDone,
    isUnmarked: (my) => work.unmarked.includes(my),
    acts,
    isWhole,
    hasBadges: true,
  };
  const [first] = [...work.now, ...work.perhapsNow, ...work.next];
  const rest = (list: readonly MyWindow[]) => list.filter((my) => my !== first);
  const heading = say(
    first?.state === 'upcoming'
      ? 'popup.next'
      : first?.projected
        ? 'popup.projectedNow'
        : 'popup.now',
  );
  const ahead = [...work.now, ...work.perhapsNow, ...work.next, ...work.cancelled].filter(
    isForCalendar,
  );
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
        {props.onUndo && (
          <button type="button" class="link" data-action="undo" onClick={props.onUndo}>
            {say('popup.undo')}
          </button>
        )}
      </header>
      {agency === null && (
        <section class="ask">
          <label>
            <span>
              {settings.agency === null
                ? say('popup.askAgency')
                : say('popup.agencyGone', { agency: settings.agency })}
            </span>
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
      {props.feedWaits !== null && (
        <div class="news" data-feed-waits={props.feedWaits.host}>
          <span role="status">
            {props.share(props.feedWaits.isDenied ? 'news.denied' : 'news.waits', {
              host: props.feedWaits.host,
            })}
          </span>
          <button type="button" class="link" data-action="allow-feed" onClick={props.onAllowFeed}>
            {props.share('news.allow', { host: props.feedWaits.host })}
          </button>
        </div>
      )}
      {props.news !== null && (
        <p class="news" data-news={props.news}>
          <span>{props.share(`news.${props.news}`)}</span>
          <button type="button" class="link" onClick={props.onOptions}>
            {props.share('news.look')}
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
        {props.missingYear !== null && (
          <section class="no-memo" data-missing-year={props.missingYear}>
            <p>
              <strong>
                {say('popup.noMemo', { year: showYear(props.missingYear, reading.digits) })}
              </strong>
            </p>
            <p class="acts">
              {props.onReview && (
                <button type="button" class="link" data-action="take-memo" onClick={props.onReview}>
                  {say('popup.takeMemo')}
                </button>
              )}
              <button type="button" class="link" data-action="ask-group" onClick={props.onAskGroup}>
                {say('popup.askGroup')}
              </button>
            </p>
          </section>
        )}
        {first ? (
          <Card my={first} heading={heading} common={common} />
        ) : (
          <p class="card">{say('popup.nothing')}</p>
        )}
        <Group title={say('popup.unmarked')} windows={work.unmarked} common={common} />
        <Ahead
          windows={rest([...work.now, ...work.perhapsNow, ...work.next])}
          common={common}
          today={today}
        />
        <Group title={say('popup.cancelled')} windows={work.cancelled} common={common} />
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
        <button
          type="button"
          class="link"
          data-action="copy-month"
          onClick={() => acts.onCopyMonth(windows, roles)}
        >
          {say('popup.copyMonth')}
        </button>
        {props.onWork && (
          <button type="button" class="link" data-action="work" onClick={props.onWork}>
            {say('popup.work')}
          </button>
        )}
        {props.onFiles && (
          <button type="button" class="link" data-action="files" onClick={props.onFiles}>
            {say('popup.files')}
          </button>
        )}
        {props.onReview && (
          <button type="button" class="link" data-action="review" onClick={props.onReview}>
            {props.share('news.review')}
          </button>
        )}
        <button type="button" class="link" data-action="options" onClick={props.onOptions}>
          {say('popup.options')}
        </button>
        {newest && (
          <span class="small">
            {say('popup.source', {
              number: newest.memo.number,
              date: showDay(newest.memo.date, { ...reading, style: 'short' }),
            })}
          </span>
        )}
      </footer>
    </div>
  );
}
