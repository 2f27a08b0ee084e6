import { browser } from '../browser.ts';
import type { Day } from '../calendar/day.ts';
import type { Holidays } from '../calendar/holidays.ts';
import { presentState } from '../present.ts';
import { plainText } from '../schedule/export/plain-text.ts';
import type { AgencyId, MyWindow, Role, Schedule } from '../schedule/model/types.ts';
import type { Reading } from '../schedule/words/describe.ts';
import { isPageOn } from '../settings/managed/managed.ts';
import { type Say, speaker } from '../text/fill.ts';
import { PAGE_WORDS, type PageKey } from '../text/words/page-words.ts';
import { YEAR_WORDS, type YearKey } from '../text/words/year-words.ts';
import { type IntakeFrame, openIntake } from './given/intake.ts';
import { attempt, type Drawn, type Frame, ownPage } from './own-page.ts';

export type YearViewProps = {
  readonly agency: AgencyId | null;
  /** Empty: every role. */
  readonly roles: readonly Role[];
  readonly reading: Reading;
  readonly schedules: readonly Schedule[];
  /** Every role's windows of the agency, all years. */
  readonly windows: readonly MyWindow[];
  /** How many windows of a fiscal year are no longer shown: see `MyWindows`. */
  readonly leftOut: ReadonlyMap<number, number>;
  isDone(key: string): boolean;
  readonly today: Day;
  /** The day since which the extension is here; null while it is not known. */
  readonly installed: Day | null;
  readonly holidays: Holidays;
  readonly say: Say<YearKey>;
  readonly sayPage: Say<PageKey>;
  onPrint(): void;
  /** Puts windows on the clipboard as plain text; `roles`: those they were narrowed to. */
  onCopy(windows: readonly MyWindow[], roles: readonly Role[]): void;
  /** Null where an administrator left the page out. */
  readonly onWork: (() => void) | null;
  /** Said after something was done; '' before. */
  readonly message: string;
};

/** The page of the whole year. */
export function yearPage(frame: Frame<YearViewProps> & IntakeFrame, print: () => void): void {
  let message: PageKey | '' = '';
  const draw = ownPage('year', frame, load);

  async function load(): Promise<Drawn<YearViewProps>> {
    const present = await presentState();
    const { settings, managed, reading, schedules, all, leftOut } = present;
    const { done, today, holidays, installed } = present;
    const { language, digits } = reading;
    const say = speaker(YEAR_WORDS, language, digits);
    const sayPage = speaker(PAGE_WORDS, language, digits);
    const view: YearViewProps = {
      agency: settings.agency,
      roles: settings.roles,
      reading,
      schedules: schedules.inUse,
      windows: all,
      leftOut,
      isDone: done.isDone,
      today,
      installed,
      holidays,
      say,
      sayPage,
      onPrint: print,
      onCopy(windows, roles) {
        const { agency } = settings;
        const text = plainText(windows, {
          reading,
          schedules: schedules.inUse,
          agency,
          roles,
          today,
        });
        void attempt(
          () => navigator.clipboard.writeText(text),
          'copy the year',
          (isCopied) => {
            message = isCopied ? 'popup.copiedText' : 'popup.notCopied';
            return draw();
          },
        );
      },
      onWork: isPageOn(managed, 'work')
        ? () => void browser.tabs.create({ url: browser.runtime.getURL('/my-work.html') })
        : null,
      message: message === '' ? '' : sayPage(message),
    };
    return { language, title: `${say('title')} · ${sayPage('product')}`, view };
  }
  openIntake(frame, 'year');
  void draw();
}
