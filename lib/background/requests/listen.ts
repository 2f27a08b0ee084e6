import { browser } from '../../browser.ts';
import { presentState } from '../../present.ts';
import { report } from '../../report.ts';
import { flushInput, forgetOldInput } from '../../saved-input/keep.ts';
import { onStoredChange } from '../../storage.ts';
import { shareReports } from '../../stored-reports.ts';
import { openFrom, snoozeFrom } from '../clock/remind.ts';
import { plannedTick, TICK, tick } from '../clock/tick.ts';
import { feedAllowed, feedTick } from '../feed/feed-world.ts';
import { left, watchLeaving } from '../forms/leave-site.ts';
import { forgetOldWork } from '../forms/note-work.ts';
import { OPEN_PANEL, openPanel } from '../open-panel.ts';
import { closeStorage, tellPages } from '../tell-pages.ts';
import { welcome } from '../welcome.ts';
import { answer } from './answer.ts';
import { type MessageSender, senderOf } from './sender.ts';

type Tab = { id?: number | undefined };

/** Does something that nobody waits for; what fails is done at the next occasion, and noted. */
function run(what: string, work: () => Promise<unknown>): void {
  work().catch((error: unknown) => report(error, `background: ${what}`));
}

/**
 * Answers a page. What cannot be answered is refused, which the page takes for no answer; it says
 * so, and asks again where that helps.
 */
function answered(message: unknown, from: MessageSender): Promise<unknown> | undefined {
  const sender = senderOf(from);
  const answering = sender === null ? undefined : answer(message, sender);
  return answering?.catch((error: unknown) => {
    report(error, `background: answer ${String((message as { type?: unknown }).type)}`);
    throw error;
  });
}

/** Listens to everything the background hears of, and does what is due whenever it starts. */
export function listen(): void {
  shareReports('background');
  // Registered before anything is awaited: a worker that just woke up must not miss its event.
  browser.runtime.onMessage.addListener((message: unknown, sender: MessageSender) =>
    answered(message, sender),
  );
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== TICK) return;
    run('tick', tick);
    run('feed', feedTick);
    run('old input', forgetOldInput);
    run('old work', forgetOldWork);
  });
  browser.commands.onCommand.addListener((command: string, tab?: Tab) => {
    if (command === OPEN_PANEL) run('open the panel', () => openPanel(tab?.id));
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    run('tick', tick);
    run('welcome', () => welcome(reason));
  });
  browser.runtime.onStartup.addListener(() => run('tick', tick));
  onStoredChange(() => {
    run('tick', tick);
    run('tell pages', tellPages);
  });
  browser.tabs.onRemoved.addListener((tab) => {
    run('forget a tab', () => left(tab));
    run('flush input', () => flushInput(tab));
  });
  watchLeaving(run);
  listenToNotifications();
  browser.permissions.onAdded.addListener(() => {
    listenToNotifications();
    run('feed', feedAllowed);
  });
  run('close storage', closeStorage);
  run('tick', plannedTick);
  run('feed', feedTick);
  run('old input', forgetOldInput);
}

let isListening = false;

/** The namespace is there only once the person switched reminders on and allowed them. */
function listenToNotifications(): void {
  if (isListening || !browser.notifications) return;
  isListening = true;
  browser.notifications.onClicked.addListener((id) => run('open the site', () => openFrom(id)));
  browser.notifications.onButtonClicked?.addListener((id) =>
    run('snooze', async () => snoozeFrom(id, await presentState())),
  );
}
