/** What a banner says: the one window that matters on this site, in words. */
import { speaker } from '../text/fill.ts';
import { TONE_WORDS, type Tone } from '../text/terms.ts';
import { WINDOW_WORDS } from '../text/window-words.ts';
import { bannerWindow, type Site } from './banner-window.ts';
import { describeWindow, type Reading } from './describe.ts';
import type { MyWindow } from './types.ts';

/** The one window a banner shows, in words, ready to be put on screen as text. */
export type BannerView = {
  /** Id of the window, or null when none is known. */
  windowId: string | null;
  state: 'open' | 'upcoming' | 'closed' | 'projected' | 'none';
  tone: Tone;
  /** The state's word: never colour alone. */
  stateWord: string;
  title: string;
  /** "เหลือ 3 วัน ถึง ศ. 14 ก.ค. 2566". */
  timing: string;
  /** Whose turn it is. */
  turn: string;
  /** What a person must know about how sure this is; '' when it is printed in the memo. */
  caution: string;
  /** How many more windows are open; '' when none. */
  more: string;
};

/** @param windows as `myWindows` gives them, for the person's agency and roles */
export function bannerView(windows: readonly MyWindow[], site: Site, reading: Reading): BannerView {
  const say = speaker(WINDOW_WORDS, reading.language, reading.digits);
  const { shown, othersOpen, othersProjected } = bannerWindow(windows, site);
  if (shown === null) {
    return {
      windowId: null,
      state: 'none',
      tone: 'none',
      stateWord: TONE_WORDS[reading.language].none,
      title: say('none.title'),
      timing: say('none.timing'),
      turn: '',
      caution: '',
      more: '',
    };
  }
  const words = describeWindow(shown, reading);
  const more =
    othersOpen > 0
      ? say('more.open', { n: othersOpen })
      : othersProjected > 0
        ? say('more.projected', { n: othersProjected })
        : '';
  return {
    windowId: shown.window.id,
    state: shown.projected ? 'projected' : shown.state,
    tone: words.tone,
    stateWord: words.stateWord,
    title: words.title,
    timing: [words.timing, words.wait].filter((text) => text !== '').join(' · '),
    turn: [words.turn, words.next].filter((text) => text !== '').join(' · '),
    caution: [words.printedEnd, ...words.cautions].filter((text) => text !== '').join(' · '),
    more,
  };
}
