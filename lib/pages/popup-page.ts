import { snooze } from '../background/clock/remind.ts';
import { tick } from '../background/clock/tick.ts';
import { waitingHost } from '../background/feed/feed-in-force.ts';
import { browser, now } from '../browser.ts';
import type { Day } from '../calendar/day.ts';
import { showYear } from '../calendar/show.ts';
import { fiscalYear } from '../calendar/years.ts';
import { offerFile } from '../offer-file.ts';
import { presentState } from '../present.ts';
import { report } from '../report.ts';
import { isFormLeft } from '../saved-input/keep.ts';
import { loadSavedInput } from '../saved-input/store.ts';
import { CALENDAR_TYPE, calendarFile } from '../schedule/export/ics.ts';
import { plainText, windowsOfMonth } from '../schedule/export/plain-text.ts';
import type { MyWindow, Role, Schedule } from '../schedule/model/types.ts';
import type { Reading } from '../schedule/words/describe.ts';
import { feedOrigin } from '../settings/feed-address.ts';
import { isPageOn } from '../settings/managed/managed.ts';
import type { Settings } from '../settings/schema.ts';
import { markDone } from '../settings/stores/done.ts';
import { loadFeed } from '../settings/stores/feed.ts';
import { changeSettings } from '../settings/stores/settings.ts';
import { storage } from '../storage.ts';
import { type Say, speaker } from '../text/fill.ts';
import { DRAFT_WORDS, type DraftKey } from '../text/words/draft-words.ts';
import { NEWS_WORDS, type NewsKey } from '../text/words/news-words.ts';
import { PAGE_WORDS, type PageKey } from '../text/words/page-words.ts';
import { type IntakeFrame, openIntake } from './given/intake.ts';
import { attempt, type Drawn, type Frame, firstSeen, ownPage } from './own-page.ts';

/** What a person can do with a window. */
export type WindowActs = {
  onDone(my: MyWindow, isDone: boolean): void;
  onCalendarFile(windows: readonly MyWindow[]): void;
  /** Puts what this month asks for on the clipboard, as plain text: windows of `roles`, not done. */
  onCopyMonth(windows: readonly MyWindow[], roles: readonly Role[]): void;
  /** Null while reminders are off. */
  readonly onSnooze: ((my: MyWindow) => void) | null;
};

export type PopupView = {
  readonly settings: Settings;
  /** How the person reads; digits follow the language. */
  readonly reading: Reading;
  readonly schedules: readonly Schedule[];
  /** Of the agency, all roles. */
  readonly windows: readonly MyWindow[];
  isDone(key: string): boolean;
  readonly today: Day;
  readonly say: Say<PageKey>;
  readonly share: Say<NewsKey>;
  /** What came from the feed and has not been looked at; null for nothing. */
  readonly news: 'offer' | 'took' | null;
  /** A feed that waits for the person's leave, and what became of asking; null where none does. */
  readonly feedWaits: { readonly host: string; readonly isDenied: boolean } | null;
  /** Asks the browser for it at the click. */
  onAllowFeed(): void;
  /** Input that was saved while the person typed; null for none. */
  readonly drafts: { readonly n: number; readonly how: 'kept' | 'left' | 'differs' } | null;
  readonly sayDraft: Say<DraftKey>;
  readonly acts: WindowActs;
  /** Said after something was done; '' before. */
  readonly message: string;
  /** Takes back what was done last; null where there is nothing to take back. */
  readonly onUndo: (() => void) | null;
  /** The day since which the extension is here; null while it is not known. */
  readonly installed: Day | null;
  /** The fiscal year (พ.ศ.) that has begun and has no memo; null when it has one. */
  readonly missingYear: number | null;
  /** Puts a question to กลุ่ม ป.ย.ป. about that memo on the clipboard. */
  onAskGroup(): void;
  onAgency(agency: string): void;
  onOptions(): void;
  onYearView(): void;
  onDrafts(): void;
  /** Null where an administrator left the page out. */
  readonly onReview: (() => void) | null;
  readonly onWork: (() => void) | null;
  readonly onFiles: (() => void) | null;
};

/** What is said of saved input: the page in front is gone, or shows something else, or neither. */
async function savedInput(): Promise<PopupView['drafts']> {
  const { forms } = await loadSavedInput(storage().local, await now());
  if (forms.length === 0) return null;
  const missed = forms.some((form) => form.missed);
  const how = (await isFormLeft(forms)) ? 'left' : missed ? 'differs' : 'kept';
  return { n: forms.length, how };
}

const openPage = (path: string) => void browser.tabs.create({ url: browser.runtime.getURL(path) });

/** The popup: whose deadlines, what is now, what is next, and what can be done with it. */
export function popupPage(frame: Frame<PopupView> & IntakeFrame): void {
  let message: PageKey | '' = '';
  let undo: (() => Promise<unknown>) | null = null;
  let isFeedDenied = false;
  const draw = ownPage('popup', frame, load);
  /** Does a change and says what became of it. */
  const keep = (
    act: () => Promise<unknown>,
    where: string,
    saidAfter: PageKey | '',
    back: (() => Promise<unknown>) | null = null,
  ) =>
    void attempt(act, where, (isDone) => {
      message = isDone ? saidAfter : 'popup.notSaved';
      undo = isDone ? back : null;
      return draw();
    });

  /** Nothing may come before the browser's question: it wants to be asked at the click itself. */
  async function allowFeed(host: string): Promise<void> {
    await attempt(
      async () => {
        const origins = [feedOrigin(`https://${host}/`)];
        // What follows is the background's: the question may have closed the popup.
        isFeedDenied = !(await browser.permissions.request({ origins }));
      },
      'allow the feed',
      (isDone) => {
        if (!isDone) isFeedDenied = true;
        return draw();
      },
    );
  }

  async function load(): Promise<Drawn<PopupView>> {
    const [present, { feed }, drafts] = await Promise.all([
      presentState(),
      loadFeed(storage().local),
      savedInput(),
    ]);
    const waits = await waitingHost(storage().local, present.managed, (origin) =>
      browser.permissions.contains({ origins: [origin] }),
    );
    const { settings, managed, reading, schedules, all, done, today, nowMs, holidays, installed } =
      present;
    const year = fiscalYear(today);
    const say = speaker(PAGE_WORDS, reading.language, reading.digits);
    const acts: WindowActs = {
      onDone: (my, isDone) =>
        keep(
          () => markDone(storage(), settings.agency, my.key, isDone),
          'mark as done',
          isDone ? 'popup.markedDone' : 'popup.markedUndone',
          isDone ? () => markDone(storage(), settings.agency, my.key, false) : null,
        ),
      onCalendarFile: (windows) =>
        offerFile(
          calendarFile(windows, { reading, schedules: schedules.inUse, nowMs, holidays }),
          CALENDAR_TYPE,
          'thanwela.ics',
        ),
      onCopyMonth(windows, roles) {
        const left = windowsOfMonth(windows, today).filter((my) => !done.isDone(my.key));
        if (left.length === 0) {
          message = 'popup.nothingThisMonth';
          void draw();
          return;
        }
        const { agency } = settings;
        const text = plainText(left, { reading, schedules: schedules.inUse, agency, roles, today });
        void attempt(
          () => navigator.clipboard.writeText(text),
          'copy the month',
          (isCopied) => {
            message = isCopied ? 'popup.copiedText' : 'popup.notCopied';
            return draw();
          },
        );
      },
      onSnooze: settings.reminders.on
        ? (my) => keep(() => snooze([my.key], present), 'snooze', 'popup.snoozed')
        : null,
    };
    const view: PopupView = {
      settings,
      reading,
      schedules: schedules.inUse,
      windows: all,
      isDone: done.isDone,
      today,
      say,
      share: speaker(NEWS_WORDS, reading.language, reading.digits),
      news: feed?.offer ? 'offer' : feed?.takenAt != null ? 'took' : null,
      feedWaits: waits === null ? null : { host: waits, isDenied: isFeedDenied },
      onAllowFeed: () => waits !== null && void allowFeed(waits),
      drafts,
      sayDraft: speaker(DRAFT_WORDS, reading.language, reading.digits),
      message: message === '' ? '' : say(message),
      onUndo: undo && (() => keep(undo ?? (async () => {}), 'undo', 'popup.markedUndone')),
      installed,
      missingYear: schedules.inUse.some((each) => each.fiscalYear === year) ? null : year,
      onAskGroup: () =>
        keep(
          () =>
            navigator.clipboard.writeText(
              say('popup.question', { year: showYear(year, reading.digits) }),
            ),
          'copy a question',
          'popup.copied',
        ),
      acts,
      onAgency: (agency) => keep(() => changeSettings(storage(), { agency }), 'choose agency', ''),
      onOptions: () => void browser.runtime.openOptionsPage(),
      onReview: isPageOn(managed, 'review') ? () => openPage('/review.html') : null,
      onDrafts: () => openPage('/drafts.html'),
      onWork: isPageOn(managed, 'work') ? () => openPage('/my-work.html') : null,
      onFiles: isPageOn(managed, 'files') ? () => openPage('/files.html') : null,
      onYearView: () => openPage('/year.html'),
    };
    return { language: settings.language, title: say('product'), view };
  }

  async function start(): Promise<void> {
    await draw();
    await firstSeen;
    try {
      // Alarms may vanish: whenever the person looks, badge and reminders are brought up to date too.
      await tick();
    } catch (error) {
      // The popup shows what it shows; the next alarm tries again.
      report(error, 'popup tick');
    }
  }
  openIntake(frame, 'popup');
  void start();
}
