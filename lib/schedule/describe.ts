/**
 * Windows in words. Banner, popup, badge and calendar all take their sentences from here, so that
 * no two places ever say different things about one window.
 */
import { type Digits, type Language, showDay, showRange, showYear } from '../calendar/show.ts';
import { showSkipped } from '../calendar/show-skipped.ts';
import { type Say, speaker } from '../text/fill.ts';
import { ROLE_NAMES, TONE_WORDS, type Tone, WINDOW_TITLES } from '../text/terms.ts';
import { WINDOW_WORDS, type WindowKey } from '../text/window-words.ts';
import { whoseTurn } from './chain.ts';
import { showLabel } from './labels.ts';
import type { ChainLink, MyWindow } from './types.ts';

/** How a person reads: language and digits, as they set them. */
export type Reading = { language: Language; digits: Digits };

/** So few working days left that the state's word changes to "ใกล้ปิด". */
const SOON_WORKING_DAYS = 3;

/** How a window stands: colour, icon and word go by this. A projected one is never open for certain. */
export function toneOf(my: MyWindow): Tone {
  if (my.projected) return 'projected';
  if (my.state !== 'open') return my.state;
  if (my.isLastWorkingDay || my.calendarDaysLeft === 0) return 'last';
  return my.workingDaysLeft <= SOON_WORKING_DAYS ? 'soon' : 'open';
}

/** Words for a window, each '' where there is nothing to say. */
export type WindowWords = {
  tone: Tone;
  stateWord: string;
  title: string;
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
  /** "นับตามปฏิทินอีก 5 วัน". */
  calendarDays: string;
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
export function labelsOf(my: Pick<MyWindow, 'labels'>, reading: Reading): string {
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
  const { language, digits } = reading;
  const { what } = my.window;
  const isNew = what === 'project-approval' && my.about === 'new-project-entry';
  const template = WINDOW_TITLES[language][isNew ? 'new-project-approval' : what];
  return template
    .replace('{label}', () => labelsOf(my, reading))
    .replace('{year}', () => showYear(my.window.fiscalYear, digits));
}

function timingOf(my: MyWindow, { say, reading }: Words): string {
  const { window } = my;
  const short = { ...reading, style: 'short' } as const;
  const date = showDay(my.lastWorkingDay ?? window.end, { ...reading, style: 'weekday' });
  const end = showDay(window.end, short);
  const range = window.start ? showRange(window.start, window.end, short) : end;
  if (my.projected) {
    if (my.state === 'closed') return say('projected.closed', { date: end });
    if (window.start === null) return say('projected.within', { date: end });
    return say(my.state === 'open' ? 'projected.open' : 'projected.upcoming', { range });
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

/** Days until an upcoming window opens; of a projected one that may be open, until its end. */
function waitOf(my: MyWindow, { say }: Words): string {
  if (my.state === 'closed' || (my.state === 'open' && !my.projected)) return '';
  const days = my.daysUntilStart ?? my.calendarDaysLeft;
  return days === 1 && my.state === 'upcoming'
    ? say('upcoming.tomorrow')
    : say('upcoming.in', { n: days });
}

function printedEndOf(my: MyWindow, { say, reading }: Words): string {
  // A projection has no printed end: no memo of that year says anything.
  if (my.lastWorkingDay === null || my.state === 'closed' || my.projected) return '';
  return say('open.printedEnd', { date: showDay(my.window.end, { ...reading, style: 'short' }) });
}

function actOf(link: ChainLink, { say, reading }: Words): string {
  if (link.windowId === null) return say('act.none');
  const who = link.roles.map((role) => ROLE_NAMES[reading.language][role]).join(' / ');
  return say(`act.${link.act}`, { who });
}

/** Who acts now; '' when nobody does, or when it is only projected. */
function turnOf(my: MyWindow, words: Words): string {
  if (my.projected || my.state !== 'open') return '';
  const now = whoseTurn(my.chain).now.filter((link) => link.windowId === my.window.id);
  if (now.length === 0) return '';
  const acts = now
    .map((link) => words.say(`short.${link.act}`))
    .join(` ${words.say('turn.then')} `);
  return words.say('turn.now', { acts });
}

/** What follows when this window is over; '' when nothing is known to, or it is only projected. */
function nextOf(my: MyWindow, words: Words): string {
  if (my.projected || my.state === 'closed') return '';
  const { next } = whoseTurn(my.chain);
  // In an upcoming window the next act is the window's own: its timing says so already.
  if (next === null || next.windowId === my.window.id) return '';
  if (next.windowId === null) return words.say('turn.next', { act: words.say('act.none') });
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
      say('caution.projected', { year: showYear(my.projected.fromYear, reading.digits) }),
    );
  } else if (my.certainty === 'repaired') cautions.push(say('caution.repaired'));
  else if (my.certainty === 'inferred') cautions.push(say('caution.inferred'));
  // A wrong clock cannot be known without a network; on the last day a day off would matter most.
  if (toneOf(my) === 'last') cautions.push(say('caution.clock'));
  for (const condition of my.window.conditions) cautions.push(say(`condition.${condition}`));
  if (my.state !== 'closed' && !my.projected) {
    if (!my.holidaysKnown) cautions.push(say('caution.noHolidays'));
    else if (my.holidayKnowledge !== 'confirmed') cautions.push(say('caution.holidaysUnsure'));
  }
  return cautions;
}

/** A window in the person's words. */
export function describeWindow(my: MyWindow, reading: Reading): WindowWords {
  const words = wordsFor(reading);
  const tone = toneOf(my);
  return {
    tone,
    stateWord: TONE_WORDS[reading.language][tone],
    title: titleOf(my, reading),
    timing: timingOf(my, words),
    wait: waitOf(my, words),
    printedEnd: printedEndOf(my, words),
    whyEarlier: my.lastWorkingDay === null ? '' : showSkipped(my.skipped, reading),
    turn: turnOf(my, words),
    next: nextOf(my, words),
    calendarDays: calendarDaysOf(my, words),
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
        : link.start === null
          ? words.say('act.within', { act, date: showDay(link.end, short) })
          : words.say('act.days', { act, days: showRange(link.start, link.end, short) });
    return { text, state: link.state, own: link.windowId === my.window.id };
  });
}
