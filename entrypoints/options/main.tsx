import '../../components/options/options.css';
import { render } from 'preact';
import type { CorrectionsState } from '../../components/options/Corrections.tsx';
import type { FeedMessage } from '../../components/options/Feed.tsx';
import { type ImportState, Options } from '../../components/options/Options.tsx';
import { acceptOffer, changeFeed, declineOffer, feedInForce } from '../../lib/background/feed.ts';
import { askFeedNow, feedWorld } from '../../lib/background/feed-world.ts';
import { showTestReminder } from '../../lib/background/remind.ts';
import { browser, now, onStoredChange } from '../../lib/browser.ts';
import { offerFile, offerSchedule } from '../../lib/offer-file.ts';
import { differencesOf } from '../../lib/schedule/difference.ts';
import { readScheduleFile } from '../../lib/schedule/read-file.ts';
import { type ReadSchedule, readSchedule } from '../../lib/schedule/read-schedule.ts';
import type { Schedule } from '../../lib/schedule/types.ts';
import { SCHEDULE_TYPE } from '../../lib/schedule/write-schedule.ts';
import {
  type CorrectionsChange,
  changeCorrections,
  correctionsBrought,
  correctionsFile,
  loadCorrections,
  readCorrectionsBlob,
} from '../../lib/settings/corrections.ts';
import {
  dropFeed,
  type Feed,
  feedAddress,
  feedOrigin,
  loadFeed,
  newFeed,
  storeFeed,
} from '../../lib/settings/feed-store.ts';
import { changeMute, loadMutes } from '../../lib/settings/mutes.ts';
import {
  arrivalOf,
  dropSchedule,
  type LoadedSchedules,
  loadSchedules,
  undoSchedules,
  useSchedule,
} from '../../lib/settings/schedule-store.ts';
import { readingOf, type Settings } from '../../lib/settings/schema.ts';
import { changeSettings, loadSettings } from '../../lib/settings/store.ts';
import { speaker } from '../../lib/text/fill.ts';
import { PAGE_WORDS } from '../../lib/text/page-words.ts';
import { SHARING_WORDS } from '../../lib/text/sharing-words.ts';

const app = document.getElementById('app') as HTMLElement;
const { local } = browser.storage;
let importState: ImportState = { kind: 'none' };
let message: '' | 'saved' | 'failed' = '';
let denied = false;
let feedMessage: FeedMessage = { kind: 'none' };
let isAsking = false;
let correctionsState: CorrectionsState = { kind: 'none' };
/** What takes the last change of the corrections back. */
let correctionsUndo: CorrectionsChange | null = null;

/** What a schedule that is not in use yet would change. */
function changesBy(schedule: Schedule, { inUse }: LoadedSchedules) {
  return differencesOf(inUse, [...inUse, schedule], schedule.fiscalYear);
}

/** What the last change of schedules changed, in the year of the newest one. */
function lastChanges({ inUse, before, broughtIn }: LoadedSchedules) {
  const [newest] = broughtIn;
  return before === null || !newest ? null : differencesOf(before, inUse, newest.fiscalYear);
}

async function draw(): Promise<void> {
  const { settings, problem, kept, managed } = await loadSettings(browser.storage);
  const schedules = await loadSchedules(browser.storage);
  const mutes = await loadMutes(local);
  const corrections = await loadCorrections(local);
  const loaded = await loadFeed(local);
  const feed = feedInForce(loaded.feed, managed);
  const nowMs = await now();
  const reading = readingOf(settings);
  const say = speaker(PAGE_WORDS, reading.language, reading.digits);
  const share = speaker(SHARING_WORDS, reading.language, reading.digits);
  document.documentElement.lang = settings.language;
  document.title = say('options.title');
  render(
    <Options
      settings={settings}
      reading={reading}
      problem={problem}
      kept={kept}
      managed={managed}
      schedules={schedules}
      importState={importState}
      message={message}
      version={browser.runtime.getManifest().version}
      say={say}
      share={share}
      denied={denied}
      mutes={mutes}
      feed={{
        feed,
        offered: feed?.offer ? changesBy(feed.offer.schedule, schedules) : null,
        taken: lastChanges(schedules),
        isLost: loaded.problem !== null,
        isLocked: managed.locked.has('feed'),
        message: feedMessage,
        isBusy: isAsking,
        nowMs,
        onAdd: (address) => void addFeed(address),
        onAllow: () => feed && void allowFeed(feed),
        onAskNow: () => void askFeed(),
        onAccept: () => keep(() => acceptOffer(feedWorld)),
        onDecline: () => keep(() => declineOffer(feedWorld)),
        onAtOnce: (takesAtOnce) => keep(() => changeFeed(feedWorld, { takesAtOnce })),
        onSeen: () => keep(() => changeFeed(feedWorld, { takenAt: null })),
        onRemove: () => feed && void removeFeed(feed),
      }}
      corrections={{
        own: corrections,
        state: correctionsState,
        canUndo: correctionsUndo !== null,
        onRemove: (correction) =>
          changeTheCorrections(
            { remove: [correction] },
            { add: [correction] },
            { kind: 'removed', label: correction.label },
          ),
        onUndo: () =>
          correctionsUndo && changeTheCorrections(correctionsUndo, null, { kind: 'undone' }),
        onExport: () =>
          offerFile(correctionsFile(corrections), SCHEDULE_TYPE, 'thanwela-corrections.json'),
        onFile: (file) => void takeCorrections(file),
        onConfirm: (add) =>
          changeTheCorrections(
            { add },
            { remove: add, add: correctionsBrought(corrections, add).former },
            { kind: 'done' },
          ),
        onCancel: () => void sayOfCorrections({ kind: 'none' }),
      }}
      onUnmute={(mute) => keep(() => changeMute(local, mute, false))}
      onReminders={(on) => void switchReminders(on, settings)}
      onTestReminder={() => void showTestReminder({ reading })}
      onChange={(change) => keep(() => changeSettings(browser.storage, change))}
      onFile={(file) => void take(() => readScheduleFile(file))}
      onPaste={(text) => void take(async () => readSchedule(text))}
      onExport={offerSchedule}
      onReview={() => void browser.tabs.create({ url: browser.runtime.getURL('/review.html') })}
      onDrafts={() => void browser.tabs.create({ url: browser.runtime.getURL('/drafts.html') })}
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

/** Changes the corrections, and remembers what takes the change back. */
function changeTheCorrections(
  change: CorrectionsChange,
  back: CorrectionsChange | null,
  after: CorrectionsState,
): void {
  void keep(async () => {
    await changeCorrections(local, change);
    correctionsUndo = back;
    correctionsState = after;
  });
}

async function sayOfCorrections(state: CorrectionsState): Promise<void> {
  correctionsState = state;
  await draw();
}

/** Looks at a file of corrections; nothing of it is in use before the person says so. */
async function takeCorrections(file: Blob): Promise<void> {
  const read = await readCorrectionsBlob(file);
  if ('problem' in read) return sayOfCorrections({ kind: 'bad', ...read });
  const here = await loadCorrections(local);
  const { former: _, ...brought } = correctionsBrought(here, read.corrections);
  await sayOfCorrections({ kind: 'ready', ...read, ...brought });
}

/** Asks for leave at the person's click, as browsers want it; without it nothing is switched on. */
async function switchReminders(on: boolean, { reminders }: Settings): Promise<void> {
  denied = on && !(await browser.permissions.request({ permissions: ['notifications'] }));
  await keep(() =>
    changeSettings(browser.storage, { reminders: { ...reminders, on: on && !denied } }),
  );
}

/** Asks the browser for a feed's host; the click must not be over before this is called. */
async function isGranted(url: string): Promise<boolean> {
  const granted = await browser.permissions.request({ origins: [feedOrigin(url)] });
  feedMessage = granted ? { kind: 'none' } : { kind: 'denied', host: new URL(url).host };
  return granted;
}

async function addFeed(address: string): Promise<void> {
  const url = feedAddress(address);
  if (url === null) {
    feedMessage = { kind: 'bad-address' };
    return draw();
  }
  if (!(await isGranted(url))) return draw();
  await keep(() => storeFeed(local, newFeed(url)));
  await askFeed();
}

async function allowFeed({ url }: Feed): Promise<void> {
  if (!(await isGranted(url))) return draw();
  await askFeed();
}

async function askFeed(): Promise<void> {
  isAsking = true;
  await draw();
  await askFeedNow().catch(() => {
    message = 'failed';
  });
  isAsking = false;
  await draw();
}

/** Forgets the feed and gives its host's permission back. */
async function removeFeed({ url }: Feed): Promise<void> {
  await keep(() => dropFeed(local, url));
  await browser.permissions.remove({ origins: [feedOrigin(url)] }).catch(() => false);
}

/** Looks at what was brought in; nothing is in use before the person says so. */
async function take(read: () => Promise<ReadSchedule>): Promise<void> {
  try {
    const schedules = await loadSchedules(browser.storage);
    const arrival = arrivalOf(await read(), schedules.inUse);
    importState =
      arrival.kind === 'ready'
        ? { ...arrival, differences: changesBy(arrival.schedule, schedules) }
        : arrival;
  } catch {
    importState = { kind: 'unreadable' };
  }
  await draw();
}

// A file dropped anywhere on the page is meant for it; without this the browser would open it.
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  const file = event.dataTransfer?.files[0];
  if (!file) return;
  event.preventDefault();
  void take(() => readScheduleFile(file));
});

onStoredChange(() => void draw());
void draw();
