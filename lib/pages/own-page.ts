/** What every page of our own does alike: it is drawn anew when something changes. */
import type { Language } from '../calendar/show.ts';
import { painted } from '../painted.ts';
import { report } from '../report.ts';
import { isPageOn } from '../settings/managed/managed.ts';
import { loadSettings } from '../settings/stores/settings.ts';
import { onStoredChange, storage } from '../storage.ts';
import { shareReports } from '../stored-reports.ts';
import { PAGE_WORDS } from '../text/words/page-words.ts';

/** Where a page is drawn; tests hand in one of their own. */
export type Frame<View> = {
  /** As much of the document as a page sets. */
  readonly doc: {
    title: string;
    readonly documentElement: { lang: string; readonly dataset?: DOMStringMap };
  };
  /** Draws the page. */
  show(view: View): void;
  /** Says in place of the page that it could not be drawn. */
  fail(words: string): void;
};

/** Everything a page shows at one moment. */
export type Drawn<View> = {
  readonly language: Language;
  readonly title: string;
  readonly view: View;
};

/** Draws the page as things stand now; resolves when it shows that. */
export type Draw = () => Promise<void>;

let seen = () => {};

/** Resolves when the page is seen for the first time: what can wait until then does. */
export const firstSeen = new Promise<void>((done) => {
  seen = done;
});

/**
 * Makes the page: draws it, and again whenever something stored changes. One drawing at a time; who
 * asks while one is under way gets one that begins afterwards.
 *
 * @param name words for the page, in reports
 * @param load everything the page shows, with what can be done there
 * @param also keys of stored things that change often and are shown here
 */
export function ownPage<View>(
  name: string,
  frame: Frame<View>,
  load: () => Promise<Drawn<View>>,
  also: readonly string[] = [],
): Draw {
  let running: Promise<void> | null = null;
  let isAskedAgain = false;

  async function drawOnce(): Promise<void> {
    try {
      const [{ language, title, view }, { settings, managed }] = await Promise.all([
        load(),
        loadSettings(storage()),
      ]);
      const { dataset } = frame.doc.documentElement;
      if (dataset) dataset.theme = settings.theme;
      frame.doc.documentElement.lang = language;
      frame.doc.title = title;
      if (isPageOn(managed, name)) frame.show(view);
      else frame.fail(PAGE_WORDS[language]['page.off']);
    } catch (error) {
      report(error, `draw ${name}`);
      frame.fail(PAGE_WORDS.th['popup.failed']);
    }
    void painted().then(seen);
  }

  async function drawAll(): Promise<void> {
    do {
      isAskedAgain = false;
      await drawOnce();
    } while (isAskedAgain);
    running = null;
  }

  function draw(): Promise<void> {
    if (running) isAskedAgain = true;
    else running = drawAll();
    return running;
  }

  shareReports(name);
  onStoredChange(() => void draw(), also);
  return draw;
}

/**
 * Does what the person asked for, then draws what became of it.
 *
 * @param where words for it, in reports
 * @returns whether it was done; what was stored before stands when it was not
 */
export async function attempt(
  act: () => Promise<unknown>,
  where: string,
  then: (isDone: boolean) => unknown,
): Promise<boolean> {
  let isDone = true;
  try {
    await act();
  } catch (error) {
    report(error, where);
    isDone = false;
  }
  await then(isDone);
  return isDone;
}
