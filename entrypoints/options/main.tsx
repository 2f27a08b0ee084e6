import '../../components/options/options.css';
import { render } from 'preact';
import { type ImportState, Options } from '../../components/options/Options.tsx';
import { showTestReminder } from '../../lib/background/remind.ts';
import { browser } from '../../lib/browser.ts';
import { readSchedule } from '../../lib/schedule/read-schedule.ts';
import { changeMute, loadMutes } from '../../lib/settings/mutes.ts';
import {
  dropSchedule,
  loadSchedules,
  undoSchedules,
  useSchedule,
} from '../../lib/settings/schedule-store.ts';
import { readingOf, type Settings } from '../../lib/settings/schema.ts';
import { changeSettings, loadSettings } from '../../lib/settings/store.ts';
import { speaker } from '../../lib/text/fill.ts';
import { PAGE_WORDS } from '../../lib/text/page-words.ts';

const app = document.getElementById('app') as HTMLElement;
const { local } = browser.storage;
let importState: ImportState = { kind: 'none' };
let message: '' | 'saved' | 'failed' = '';
let denied = false;

async function draw(): Promise<void> {
  const { settings, problem } = await loadSettings(browser.storage);
  const schedules = await loadSchedules(browser.storage);
  const mutes = await loadMutes(local);
  const reading = readingOf(settings);
  const say = speaker(PAGE_WORDS, reading.language, reading.digits);
  document.documentElement.lang = settings.language;
  document.title = say('options.title');
  render(
    <Options
      settings={settings}
      reading={reading}
      problem={problem}
      schedules={schedules}
      importState={importState}
      message={message}
      version={browser.runtime.getManifest().version}
      say={say}
      denied={denied}
      mutes={mutes}
      onUnmute={(mute) => keep(() => changeMute(local, mute, false))}
      onReminders={(on) => void switchReminders(on, settings)}
      onTestReminder={() => void showTestReminder({ reading })}
      onChange={(change) => keep(() => changeSettings(browser.storage, change))}
      onFile={(file) => void read(file)}
      onConfirm={(schedule) => keep(() => useSchedule(local, schedule), { kind: 'done' })}
      onCancel={() => keep(async () => {}, { kind: 'none' })}
      onDrop={(id) => keep(() => dropSchedule(local, id), { kind: 'none' })}
      onUndo={() => keep(() => undoSchedules(local), { kind: 'undone' })}
    />,
    app,
  );
}

/** Does a change and says whether it was kept; what was stored before stands when it was not. */
async function keep(change: () => Promise<unknown>, after: ImportState = importState) {
  try {
    await change();
    importState = after;
    message = 'saved';
  } catch {
    message = 'failed';
  }
  await draw();
}

/** Asks for leave at the person's click, as browsers want it; without it nothing is switched on. */
async function switchReminders(on: boolean, { reminders }: Settings): Promise<void> {
  denied = on && !(await browser.permissions.request({ permissions: ['notifications'] }));
  await keep(() =>
    changeSettings(browser.storage, { reminders: { ...reminders, on: on && !denied } }),
  );
}

async function read(file: File): Promise<void> {
  try {
    const result = readSchedule(await file.text());
    importState = result.ok
      ? { kind: 'ready', schedule: result.schedule }
      : { kind: 'bad', problems: result.problems };
  } catch {
    importState = { kind: 'unreadable' };
  }
  await draw();
}

browser.storage.onChanged.addListener(() => void draw());
void draw();
