/** What a banner says: the one window that matters on this site, in words, and the others. */

import { showDay } from '../../calendar/show.ts';
import type { Role } from '../../domain/role.ts';
import type { Site } from '../../domain/site.ts';
import type { Step } from '../../domain/step.ts';
import { speaker } from '../../text/fill.ts';
import { TONE_WORDS, type Tone } from '../../text/words/terms.ts';
import { WINDOW_WORDS } from '../../text/words/window-words.ts';
import { isCancelled } from '../model/change.ts';
import type { MyWindow } from '../model/types.ts';
import { bannerWindow } from '../windows/banner-window.ts';
import { describeWindow, type Reading, showMonths, titleOf, workOf } from './describe.ts';

/** One window in a line of the banner's list. */
export type BannerRow = {
  /** `MyWindow.key`. */
  key: string;
  windowId: string;
  tone: Tone;
  /** The state's word: never colour alone. */
  stateWord: string;
  title: string;
  /** Whose it is and which round; see `WindowWords`. */
  whose: string;
  /** "เหลือ 3 วัน ถึง ศ. 14 ก.ค. 2566". */
  timing: string;
  /** It may be marked as done: a memo prints it and it has begun. */
  canBeDone: boolean;
};

/** The one window a banner shows, in words, ready to be put on screen as text. */
export type BannerView = Omit<BannerRow, 'key' | 'windowId'> & {
  /** Null when none is known. */
  key: string | null;
  windowId: string | null;
  state: 'open' | 'upcoming' | 'closed' | 'projected' | 'none';
  /** Its deadline has just passed and it was not marked done. */
  isLate: boolean;
  /** The months of the quarter: "ไตรมาส 1/66 สปส. = ม.ค.–มี.ค. 66"; '' for work without one. */
  months: string;
  /** The part of the person who looks, else whose turn it is. */
  turn: string;
  /** What a later letter changed, and how sure this is; '' when it stands as the memo prints it. */
  caution: string;
  /** A message to กลุ่ม ป.ย.ป. about it, to copy; '' where it is not late. */
  contact: string;
  /** "และอีก 3 งานที่เปิดอยู่", which opens the list; '' when there are no others. */
  more: string;
  others: BannerRow[];
};

export type BannerQuestion = {
  /** As `myWindows` gives them, for the person's agency and roles, without what is done. */
  readonly windows: readonly MyWindow[];
  /** Those whose deadline has just passed; see `lateWork`. */
  readonly late: readonly MyWindow[];
  readonly site: Site;
  /** The steps of the form on screen; empty where it is none. */
  readonly steps: readonly Step[];
  /** The person's; empty: every role. */
  readonly roles: readonly Role[];
};

/** The banner in the person's words. */
export function bannerView(question: BannerQuestion, reading: Reading): BannerView {
  const say = speaker(WINDOW_WORDS, reading.language, reading.digits);
  const { windows, late, site, steps, roles } = question;
  const chosen = bannerWindow(windows, site, steps);
  const shown = late[0] ?? chosen.shown;
  if (shown === null) {
    return {
      key: null,
      windowId: null,
      state: 'none',
      tone: 'none',
      stateWord: TONE_WORDS[reading.language].none,
      title: say('none.title'),
      whose: '',
      timing: say('none.timing'),
      canBeDone: false,
      isLate: false,
      months: '',
      turn: '',
      caution: '',
      contact: '',
      more: '',
      others: [],
    };
  }
  const isLate = late.includes(shown);
  const words = describeWindow(shown, reading);
  // A late one stands in front of the window of the form, which is then the first of the others.
  const others = [
    ...late.slice(1),
    ...(isLate && chosen.shown && !late.includes(chosen.shown) ? [chosen.shown] : []),
    ...chosen.othersOpen,
    ...chosen.othersProjected,
    ...chosen.othersCancelled,
  ].filter((my) => my !== shown);
  const open = others.filter((my) => my.state === 'open' && my.projected === null).length;
  const projected = others.filter((my) => my.state === 'open' && my.projected !== null).length;
  const rest = others.length > 0 ? say('more.others', { n: others.length }) : '';
  return {
    ...rowOf(shown, late, reading),
    windowId: shown.window.id,
    state: shown.projected ? 'projected' : shown.state,
    isLate,
    months: showMonths(shown, reading),
    turn: workOf(shown, roles, reading) || joined(words.turn, words.next),
    caution: isLate ? '' : joined(words.changeBy, words.printedEnd, ...words.cautions),
    contact: isLate
      ? say('late.contact', {
          title: words.title,
          date: showDay(shown.window.end, { ...reading, style: 'long' }),
        })
      : '',
    more: joined(
      ...chosen.othersCancelled
        .filter((my) => my !== shown)
        .map((my) => say('more.cancelled', { title: titleOf(my, reading) })),
      open > 0
        ? say('more.open', { n: open })
        : projected > 0
          ? say('more.projected', { n: projected })
          : chosen.othersCancelled.length > 0
            ? ''
            : rest,
    ),
    others: others.map((my) => rowOf(my, late, reading)),
  };
}

function rowOf(my: MyWindow, late: readonly MyWindow[], reading: Reading): BannerRow {
  const say = speaker(WINDOW_WORDS, reading.language, reading.digits);
  const words = describeWindow(my, reading);
  const isLate = late.includes(my);
  return {
    key: my.key,
    windowId: my.window.id,
    tone: isLate ? 'unmarked' : words.tone,
    stateWord: isLate ? TONE_WORDS[reading.language].unmarked : words.stateWord,
    title: words.title,
    whose: words.whose,
    timing: isLate
      ? say('late.since', { date: showDay(my.window.end, { ...reading, style: 'weekday' }) })
      : joined(words.timing, words.wait),
    canBeDone: my.projected === null && my.state !== 'upcoming' && !isCancelled(my),
  };
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' · ');
}
