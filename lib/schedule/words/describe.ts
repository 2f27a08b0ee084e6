/**
 * Windows in words. Banner, popup, badge and calendar all take their sentences from here, so that
 * no two places ever say different things about one window.
 */
import {
  type Digits,
  type Language,
  showDay,
  showMonthRange,
  showRange,
  showYear,
} from '../../calendar/show.ts';
import { showSkipped } from '../../calendar/show-skipped.ts';
import type { Role } from '../../domain/role.ts';
import { type Say, speaker } from '../../text/fill.ts';
import { ROLE_NAMES, TONE_WORDS, type Tone } from '../../text/words/terms.ts';
import { WINDOW_WORDS, type WindowKey } from '../../text/words/window-words.ts';
import { isCancelled } from '../model/change.ts';
import { showLabel } from '../model/labels.ts';
import type { AgencyLabel, ChainLink, MyWindow, ScheduleWindow } from '../model/types.ts';
import { whoseTurn } from '../windows/chain.ts';
import { deadlineOf } from '../windows/stages.ts';
import { type TitleParts, workTitle } from './title.ts';

/** How a person reads: language and digits, as they set them. */
export type Reading = { language: Language; digits: Digits };

/** Working days left from which the state's word is "ใกล้ปิด". */
const SOON_WORKING_DAYS = 3;

/** The state that colour, icon and word express. A projected window is never open for certain. */
export function toneOf(my: MyWindow): Tone {
  if (my.projected) return 'projected';
  if (isCancelled(my)) return 'cancelled';
  if (my.state !== 'open') return my.state;
  if (my.isLastWorkingDay || my.calendarDaysLeft === 0) return 'last';
  return my.workingDaysLeft <= SOON_WORKING_DAYS ? 'soon' : 'open';
}

/** Words for a window, each '' where there is nothing to say. */
export type WindowWords = {
  tone: Tone;
  stateWord: string;
  title: string;
  /** Whose it is where all agencies are shown, and which round: "ทุกหน่วยงาน · รอบที่ 1/2". */
  whose: string;
  /** Until when, or from when, and how long. */
  timing: string;
  /** How long until it opens, or until its day: "อีก 75 วัน". */
  wait: string;
  /** The memo's own end where the last working day is earlier. */
  printedEnd: string;
  /** Why the last working day is earlier: "30 ก.ค. เป็นวันอาทิตย์ …". */
  whyEarlier: string;
  /** Whose turn it is now. */
  turn: string;
  /** Who acts after this window, and when. */
  next: string;
  /** "รวมวันหยุดเหลือ 5 วัน". */
  calendarDays: string;
  /** What a later letter did, in a word: "ขยายระยะเวลา". */
  changeVerb: string;
  /** What a later letter did, in few words: "ขยายระยะเวลา เดิมถึง 18 เม.ย. 2566". */
  change: string;
  /** The same with the letter's number and date, beside the window's own days. */
  changeBy: string;
  /** What it was, what it is and by which letter, for where the window's days do not stand beside. */
  changeInFull: string;
  /** What to know before relying on it: projected, repaired, conditions, no holiday list. */
  cautions: string[];
};

type Words = { say: Say<WindowKey>; reading: Reading };

function wordsFor(reading: Reading): Words {
  return { say: speaker(WINDOW_WORDS, reading.language, reading.digits), reading };
}

/**
 * The labels in view: "ไตรมาส 2/66"; where all agencies are shown, the wording that most of them use
 * stands first, the others after it with their agencies. '' where a window has none.
 */
export function showLabels(my: Pick<MyWindow, 'labels'>, reading: Reading): string {
  return my.labels
    .map(
      (label, i) => showLabel(label, reading) + (i === 0 ? '' : ` (${label.agencies.join(' ')})`),
    )
    .join(' · ');
}

/** A window's title: "รายงานความก้าวหน้า ไตรมาส 2/66". */
export function titleOf(
  my: Pick<MyWindow, 'window' | 'about' | 'labels'>,
  reading: Reading,
): string {
  return workTitle(titleParts(my, reading), reading.language);
}

/** What the title of a window is made of. */
export function titleParts(
  my: Pick<MyWindow, 'window' | 'about' | 'labels'>,
  reading: Reading,
): TitleParts {
  return {
    what: my.window.what,
    about: my.about,
    label: showLabels(my, reading),
    year: showYear(my.window.fiscalYear, reading.digits),
    own: my.window.title,
  };
}

/** First and last day; only the last one where no start is printed: "ภายใน 20 ก.พ. 2566". */
export function showDays(
  { start, end }: Pick<ScheduleWindow, 'start' | 'end'>,
  reading: Reading,
  style: 'short' | 'dayMonth' = 'short',
): string {
  if (start !== null) return showRange(start, end, { ...reading, style });
  return wordsFor(reading).say('within.date', { date: showDay(end, { ...reading, style }) });
}

/** When work that is only projected is likely; its end is a working day, as everywhere. */
function projectedTiming(my: MyWindow, { say, reading }: Words): string {
  const { window, projected, state } = my;
  const short = { ...reading, style: 'short' } as const;
  const date = showDay(deadlineOf(my), short);
  if (projected?.expectedFrom) {
    return say('projected.from', { from: showDay(projected.expectedFrom, short), date });
  }
  if (window.start === null) return say('projected.within', { date });
  const range = showRange(window.start, deadlineOf(my), short);
  return say(state === 'open' ? 'projected.open' : 'projected.upcoming', { range });
}

function timingOf(my: MyWindow, { say, reading }: Words): string {
  const { window } = my;
  if (isCancelled(my)) {
    return say('cancelled.was', { days: showDays(my.change?.before ?? window, reading) });
  }
  const short = { ...reading, style: 'short' } as const;
  const date = showDay(deadlineOf(my), { ...reading, style: 'weekday' });
  const end = showDay(window.end, short);
  const range = window.start ? showRange(window.start, window.end, short) : end;
  if (my.projected) {
    if (my.state === 'closed') return say('projected.closed', { date: end });
    return projectedTiming(my, { say, reading });
  }
  if (my.state === 'closed') return say('closed.on', { date: end });
  if (my.state === 'upcoming') {
    const parts = [
      window.start ? say('upcoming.opens', { range }) : say('within.date', { date: end }),
    ];
    if (my.lastWorkingDay) {
      const last = showDay(my.lastWorkingDay, { ...reading, style: 'dayMonth' });
      parts.push(say('upcoming.lastDay', { date: last }));
    }
    return parts.join(' · ');
  }
  if (my.onlyDaysOffLeft) return say('open.daysOff', { date: end });
  if (my.isLastWorkingDay) return say('open.last', { date });
  return say('open.left', { n: my.workingDaysLeft, date });
}

/** Days until an upcoming window opens. What is only projected is never counted down. */
function waitOf(my: MyWindow, { say }: Words): string {
  if (my.state !== 'upcoming' || my.projected) return '';
  const days = my.daysUntilStart ?? my.calendarDaysLeft;
  return days === 1 ? say('upcoming.tomorrow') : say('upcoming.in', { n: days });
}

function printedEndOf(my: MyWindow, { say, reading }: Words): string {
  // A projection has no printed end: no memo of that year says anything.
  if (my.lastWorkingDay === null || my.state === 'closed' || my.projected) return '';
  return say('open.printedEnd', { date: showDay(my.window.end, { ...reading, style: 'short' }) });
}

function actOf(link: ChainLink, { say, reading }: Words): string {
  if (link.key === null) return say('act.none');
  const who = link.roles.map((role) => ROLE_NAMES[reading.language][role]).join(' / ');
  return say(`act.${link.act}`, { who });
}

/** A change in words, in several lengths; all '' when nothing was changed. */
function changeOf(my: MyWindow, { say, reading }: Words) {
  const { change, window } = my;
  if (change === null) {
    return { changeVerb: '', change: '', changeBy: '', changeInFull: '' };
  }
  const { kind, before, memo } = change;
  const verb = say(`change.${kind}`);
  const date = showDay(before.end, { ...reading, style: 'short' });
  const isSameStart = before.start === window.start && kind !== 'cancelled';
  const was =
    before.start === null
      ? say('change.was.within', { change: verb, date })
      : isSameStart
        ? say('change.was.until', { change: verb, date })
        : say('change.was.days', { change: verb, range: showDays(before, reading) });
  const full =
    kind === 'cancelled'
      ? say('change.from', { change: verb, before: showDays(before, reading) })
      : say('change.from.to', {
          change: verb,
          before: showDays(before, reading),
          after: showDays(window, reading),
        });
  const by = (text: string) =>
    say('change.by', {
      change: text,
      number: memo.number,
      date: showDay(memo.date, { ...reading, style: 'short' }),
    });
  // For a cancelled window the timing already says what it was.
  return {
    changeVerb: verb,
    change: was,
    changeBy: by(kind === 'cancelled' ? verb : was),
    changeInFull: by(full),
  };
}

function whoseOf({ window, agency, round }: MyWindow, { say }: Words): string {
  const whose =
    agency !== null
      ? ''
      : window.agencies === null
        ? say('whose.all')
        : say('whose.some', { agencies: window.agencies.join(' ') });
  return [whose, round ? say('round', round) : ''].filter((text) => text !== '').join(' · ');
}

/** Who acts now; '' when nobody does, or when it is only projected. */
function turnOf(my: MyWindow, words: Words): string {
  if (my.projected || my.state !== 'open') return '';
  const now = whoseTurn(my.chain).now.filter((link) => link.key === my.key);
  if (now.length === 0) return '';
  const acts = now
    .map((link) => words.say(`short.${link.act}`))
    .join(` ${words.say('turn.then')} `);
  return words.say('turn.now', { acts });
}

/**
 * The part of a person in these roles, where it is an approval: "งานของท่าน: อนุมัติ (M7) ภายใน 18 เม.ย.";
 * '' for those who enter, whose work is the window itself, and for what is only projected.
 *
 * @param roles the person's; empty: every role
 */
export function workOf(my: MyWindow, roles: readonly Role[], reading: Reading): string {
  if (my.projected || my.state !== 'open' || roles.length === 0) return '';
  const own = my.chain.filter(
    (link) => link.key === my.key && link.roles.some((role) => roles.includes(role)),
  );
  if (own.length === 0 || own.some(({ act }) => act === 'enter')) return '';
  const date = showDay(deadlineOf(my), { ...reading, style: 'short' });
  return wordsFor(reading).say('turn.yours', { date });
}

/**
 * The months that a quarter stands for, since agencies name quarters differently: "ไตรมาส 1/66 สปส. =
 * ม.ค.–มี.ค. 66"; where all agencies share the name, "ม.ค.–มี.ค. 66". '' for work without a quarter.
 */
export function showMonths(my: Pick<MyWindow, 'window' | 'labels'>, reading: Reading): string {
  const { period, labels: all } = my.window;
  if (period === null) return '';
  const months = showMonthRange(period, reading);
  const wordings = new Set(Object.values(all).map(({ quarter, year }) => `${quarter}/${year}`));
  const [own, ...others] = my.labels;
  if (wordings.size < 2 || !own) return months;
  const sharing = Object.values(all).filter(
    ({ quarter, year }) => quarter === own.quarter && year === own.year,
  ).length;
  if (others.length === 0 && sharing > 1) return months;
  const shownBy = (label: AgencyLabel) =>
    `${showLabel(label, reading)} ${label.agencies.join(' ')}`;
  // In sight of one agency that names it apart its own name; of all of them every name but the commonest.
  const named = others.length === 0 ? [own] : others;
  return `${named.map(shownBy).join(' · ')} = ${months}`;
}

/** What follows when this window is over; '' when nothing is known to, or it is only projected. */
function nextOf(my: MyWindow, words: Words): string {
  if (my.projected || my.state === 'closed') return '';
  const { next } = whoseTurn(my.chain);
  // In an upcoming window the next act is the window's own: its timing says so already.
  if (next === null || next.key === my.key) return '';
  if (next.key === null) return words.say('turn.next', { act: words.say('act.none') });
  const short = { ...words.reading, style: 'short' } as const;
  const act = words.say(`short.${next.act}`);
  if (next.end === null) return words.say('turn.next', { act });
  const days = next.start ? showRange(next.start, next.end, short) : showDay(next.end, short);
  return words.say('turn.next', { act: `${act} ${days}` });
}

/** Days by the calendar, beside the working days, of a window that is open by a memo. */
function calendarDaysOf(my: MyWindow, { say }: Words): string {
  if (my.projected || my.state !== 'open') return '';
  return my.calendarDaysLeft === 0
    ? say('left.calendarLast')
    : say('left.calendar', { n: my.calendarDaysLeft });
}

function cautionsOf(my: MyWindow, { say, reading }: Words): string[] {
  const cautions: string[] = [];
  if (my.projected) {
    cautions.push(
      say(my.projected.expectedFrom ? 'caution.projectedLate' : 'caution.projected', {
        year: showYear(my.projected.fromYear, reading.digits),
      }),
    );
  } else if (my.certainty === 'repaired') cautions.push(say('caution.repaired'));
  else if (my.certainty === 'inferred') cautions.push(say('caution.inferred'));
  // A wrong clock cannot be known without a network; on the last day a day off would matter most.
  if (toneOf(my) === 'last') cautions.push(say('caution.clock'));
  if (isCancelled(my)) return cautions;
  for (const condition of my.window.conditions) cautions.push(say(`condition.${condition}`));
  if (my.state !== 'closed' && !my.projected) {
    if (!my.holidaysKnown) cautions.push(say('caution.noHolidays'));
    else if (my.holidayKnowledge !== 'confirmed') cautions.push(say('caution.holidaysUnsure'));
  }
  return cautions;
}

/** What a later letter changed, of the words that `describeWindow` gives. */
export function describeChange(my: MyWindow, reading: Reading) {
  return changeOf(my, wordsFor(reading));
}

/** A window in the person's words. */
export function describeWindow(my: MyWindow, reading: Reading): WindowWords {
  const words = wordsFor(reading);
  const tone = toneOf(my);
  return {
    tone,
    stateWord: TONE_WORDS[reading.language][tone],
    title: titleOf(my, reading),
    whose: whoseOf(my, words),
    timing: timingOf(my, words),
    wait: waitOf(my, words),
    printedEnd: printedEndOf(my, words),
    whyEarlier: my.lastWorkingDay === null ? '' : showSkipped(my.skipped, reading),
    turn: turnOf(my, words),
    next: nextOf(my, words),
    calendarDays: calendarDaysOf(my, words),
    ...changeOf(my, words),
    cautions: cautionsOf(my, words),
  };
}

/** The chain, one line an act: who does what, when, and whether it is now. */
export function describeChain(
  my: MyWindow,
  reading: Reading,
): { text: string; state: ChainLink['state']; own: boolean }[] {
  const words = wordsFor(reading);
  const short = { ...reading, style: 'short' } as const;
  return my.chain.map((link) => {
    const act = actOf(link, words);
    const text =
      link.end === null
        ? act
        : link.cancelled
          ? words.say('act.cancelled', { act, days: showDays({ ...link, end: link.end }, reading) })
          : link.start === null
            ? words.say('act.within', { act, date: showDay(link.end, short) })
            : words.say('act.days', { act, days: showRange(link.start, link.end, short) });
    return { text, state: link.state, own: link.key === my.key };
  });
}
