import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../lib/background/answer.ts';
import { feedTick } from '../lib/background/feed-world.ts';
import { flushDrafts, forgetOldDrafts } from '../lib/background/keep-drafts.ts';
import { OPEN_PANEL, openPanel } from '../lib/background/open-panel.ts';
import { openFrom, snoozeFrom } from '../lib/background/remind.ts';
import { forgetTab } from '../lib/background/seen.ts';
import { closeStorage, tellPages } from '../lib/background/tell-pages.ts';
import { plannedTick, TICK, tick } from '../lib/background/tick.ts';
import { browser, onStoredChange } from '../lib/browser.ts';
import { presentState } from '../lib/present.ts';

type Tab = { id?: number | undefined; incognito?: boolean };
type Sender = { id?: string; tab?: Tab; frameId?: number };

export default defineBackground({
  type: 'module',
  main() {
    // Registered before anything is awaited: a worker that just woke up must not miss its event.
    browser.runtime.onMessage.addListener((message: unknown, { id, tab, frameId }: Sender) => {
      if (id !== browser.runtime.id) return undefined;
      return answer(message, `${tab?.id}:${frameId}`, tab?.incognito === true);
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name !== TICK) return;
      void tick();
      void feedTick();
      void forgetOldDrafts();
    });
    browser.commands.onCommand.addListener((command: string, tab?: { id?: number | undefined }) => {
      if (command === OPEN_PANEL) void openPanel(tab?.id);
    });
    browser.runtime.onInstalled.addListener(() => void tick());
    browser.runtime.onStartup.addListener(() => void tick());
    onStoredChange(() => {
      void tick();
      void tellPages();
    });
    browser.tabs.onRemoved.addListener((tab) => {
      void forgetTab(tab);
      void flushDrafts(tab);
    });
    // The namespace is there only once the person switched reminders on and allowed them.
    let isListening = false;
    const listenToNotifications = () => {
      if (isListening || !browser.notifications) return;
      isListening = true;
      browser.notifications.onClicked.addListener((id) => void openFrom(id));
      browser.notifications.onButtonClicked?.addListener((id) => {
        void presentState().then((present) => snoozeFrom(id, present));
      });
    };
    listenToNotifications();
    browser.permissions.onAdded.addListener(listenToNotifications);
    void closeStorage();
    void plannedTick();
    void feedTick();
    void forgetOldDrafts();
  },
});
