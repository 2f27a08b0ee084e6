import { browser, now } from '../browser.ts';
import { bangkokDay, type Day, dayOf } from '../calendar/day.ts';
import { fromThaiYear } from '../calendar/era.ts';
import { showDay } from '../calendar/show.ts';
import { fiscalYear } from '../calendar/years.ts';
import type { Level } from '../forms/model/finding.ts';
import { report } from '../report.ts';
import { agenciesOf, agencyName } from '../schedule/model/agencies.ts';
import type { Reading } from '../schedule/words/describe.ts';
import type { Managed } from '../settings/managed/managed.ts';
import { readingOf, type Settings } from '../settings/schema.ts';
import { loadSchedules } from '../settings/stores/schedules.ts';
import { changeSettings, loadSettings } from '../settings/stores/settings.ts';
import { storage } from '../storage.ts';
import { type Say, speaker } from '../text/fill.ts';
import { WELCOME_WORDS, type WelcomeKey } from '../text/words/welcome-words.ts';
import { type IntakeFrame, openIntake } from './given/intake.ts';
import { attempt, type Drawn, type Frame, ownPage } from './own-page.ts';

/** Fields of the sample form, by their names in the catalogue. */
export type SampleField = 'm2.start' | 'm2.end' | 'm3.output';

export type SampleFinding = {
  readonly field: SampleField;
  readonly level: Level;
  readonly what: string;
  readonly fix: string;
};

export type WelcomeView = {
  readonly settings: Settings;
  readonly reading: Reading;
  readonly managed: Pick<Managed, 'locked'>;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly say: Say<WelcomeKey>;
  /** Where the browser has its pin, and whether it is pressed; null where it does not tell. */
  readonly pin: { readonly browser: 'chromium' | 'firefox'; readonly isPinned: boolean | null };
  /** What became of the question for reminders; '' before it was answered. */
  readonly reminders: '' | 'on' | 'off' | 'denied';
  /** The values with which the sample form begins: the end is before the start. */
  readonly sample: Readonly<Record<SampleField, string>>;
  readonly message: '' | 'saved' | 'failed';
  onChange(change: Partial<Settings>): void;
  onReminders(on: boolean): void;
  /** What is found in the sample form. */
  onCheck(values: Readonly<Record<SampleField, string>>): Promise<readonly SampleFinding[]>;
  onOptions(): void;
  /** Closes the page. */
  onDone(): void;
};

/** Whether the icon stands in the toolbar; null where the browser does not tell. */
async function isPinned(): Promise<boolean | null> {
  const action = browser.action as Partial<typeof browser.action>;
  if (!action.getUserSettings) return null;
  try {
    return (await action.getUserSettings()).isOnToolbar ?? null;
  } catch (error) {
    report(error, 'ask for the pin');
    return null;
  }
}

function sampleOf(today: Day, say: Say<WelcomeKey>): WelcomeView['sample'] {
  const year = fromThaiYear(fiscalYear(today));
  const words = (day: Day) => showDay(day, { language: 'th', digits: 'arabic', style: 'short' });
  return {
    'm2.start': words(dayOf(year - 1, 10, 1)),
    'm2.end': words(dayOf(year - 1, 9, 30)),
    'm3.output': say('try.output'),
  };
}

/**
 * The page of the first day.
 *
 * @param view the window the page is in: when the person comes back to it, the pin is asked again
 */
export function welcomePage(
  frame: Frame<WelcomeView> & IntakeFrame,
  view: Pick<Window, 'addEventListener'>,
): void {
  let message: WelcomeView['message'] = '';
  let reminders: WelcomeView['reminders'] = '';
  const draw = ownPage('welcome', frame, load);
  const keep = (act: () => Promise<unknown>, where: string) =>
    attempt(act, where, (isDone) => {
      message = isDone ? 'saved' : 'failed';
      return draw();
    });

  /** Asks for leave at the person's click, as browsers want it; without it nothing is switched on. */
  async function answerReminders(
    on: boolean,
    settings: Settings,
    isLocked: boolean,
  ): Promise<void> {
    const isAllowed = on && (await browser.permissions.request({ permissions: ['notifications'] }));
    const isKept = await keep(async () => {
      // Leave of the browser is all that is asked for where an administrator switched them on.
      if (isLocked) return;
      await changeSettings(storage(), { reminders: { ...settings.reminders, on: isAllowed } });
    }, 'switch reminders');
    if (isKept) reminders = isAllowed ? 'on' : on ? 'denied' : 'off';
    await draw();
  }

  async function load(): Promise<Drawn<WelcomeView>> {
    const areas = storage();
    const [{ settings, managed }, schedules, pinned, mayNotify, nowMs] = await Promise.all([
      loadSettings(areas),
      loadSchedules(areas),
      isPinned(),
      browser.permissions.contains({ permissions: ['notifications'] }),
      now(),
    ]);
    const reading = readingOf(settings);
    const { language } = reading;
    const say = speaker(WELCOME_WORDS, language, reading.digits);
    const today = bangkokDay(nowMs);
    const drawn: WelcomeView = {
      settings,
      reading,
      managed,
      agencies: agenciesOf(schedules.inUse).map((agency) => ({
        id: agency.id,
        name: agencyName(agency, language),
      })),
      say,
      pin: { browser: import.meta.env.FIREFOX ? 'firefox' : 'chromium', isPinned: pinned },
      // On by a policy they still need the browser's leave.
      reminders: settings.reminders.on && mayNotify ? 'on' : reminders,
      sample: sampleOf(today, say),
      message,
      onChange: (change) => void keep(() => changeSettings(areas, change), 'change settings'),
      onReminders: (on) => void answerReminders(on, settings, managed.locked.has('reminders')),
      // The rules come when somebody tries them: the page is drawn without.
      onCheck: async (values) =>
        (await import('./welcome-sample.ts')).checkSample(values, today, reading),
      onOptions: () => void browser.runtime.openOptionsPage(),
      onDone: () => void leave(),
    };
    return { language, title: say('title'), view: drawn };
  }

  async function leave(): Promise<void> {
    const tab = await browser.tabs.getCurrent();
    if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
  }

  view.addEventListener('focus', () => void draw());
  openIntake(frame, 'welcome');
  void draw();
}
