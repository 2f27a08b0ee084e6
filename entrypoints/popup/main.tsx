import '../../components/popup/popup.css';
import { render } from 'preact';
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import { leftDraft } from '../../lib/background/keep-drafts.ts';
import { snooze } from '../../lib/background/remind.ts';
import { tick } from '../../lib/background/tick.ts';
import { browser, now, onStoredChange } from '../../lib/browser.ts';
import { offerFile } from '../../lib/offer-file.ts';
import { presentState } from '../../lib/present.ts';
import { CALENDAR_TYPE, calendarFile } from '../../lib/schedule/ics.ts';
import type { MyWindow } from '../../lib/schedule/types.ts';
import { loadDrafts } from '../../lib/settings/drafts.ts';
import { loadFeed } from '../../lib/settings/feed-store.ts';
import { markDone } from '../../lib/settings/marks.ts';
import { changeSettings } from '../../lib/settings/store.ts';
import { DRAFT_WORDS } from '../../lib/text/draft-words.ts';
import { speaker } from '../../lib/text/fill.ts';
import { PAGE_WORDS } from '../../lib/text/page-words.ts';
import { SHARING_WORDS } from '../../lib/text/sharing-words.ts';

const app = document.getElementById('app') as HTMLElement;
let message = '';

/** What the popup says of kept texts: the page in front is gone, or shows something else, or neither. */
async function keptTexts(): Promise<PopupProps['drafts']> {
  const { drafts } = await loadDrafts(browser.storage.local, await now());
  if (drafts.length === 0) return null;
  const missed = drafts.some((draft) => draft.missed);
  const how = (await leftDraft(drafts)) ? 'left' : missed ? 'differs' : 'kept';
  return { n: drafts.length, how };
}

async function draw(): Promise<void> {
  try {
    const [present, { feed }, drafts] = await Promise.all([
      presentState(),
      loadFeed(browser.storage.local),
      keptTexts(),
    ]);
    const { settings, reading, schedules, all, done, today, nowMs, holidays } = present;
    const say = speaker(PAGE_WORDS, reading.language, reading.digits);
    document.documentElement.lang = settings.language;
    document.title = say('product');

    const keep = (change: Promise<unknown>, saidAfter: string) => {
      change.then(
        () => {
          message = saidAfter;
          return draw();
        },
        () => {
          message = say('options.notSaved');
          return draw();
        },
      );
    };
    render(
      <Popup
        settings={settings}
        reading={reading}
        schedules={schedules.inUse}
        windows={all}
        isDone={done.isDone}
        today={today}
        say={say}
        share={speaker(SHARING_WORDS, reading.language, reading.digits)}
        news={feed?.offer ? 'offer' : feed?.takenAt != null ? 'took' : null}
        drafts={drafts}
        sayDraft={speaker(DRAFT_WORDS, reading.language, reading.digits)}
        message={message}
        acts={{
          onDone: (my, isDone) =>
            keep(
              markDone(browser.storage.sync, settings.agency, my.key, isDone),
              say('options.saved'),
            ),
          onCalendarFile: (windows: readonly MyWindow[]) =>
            offerFile(
              calendarFile(windows, { reading, schedules: schedules.inUse, nowMs, holidays }),
              CALENDAR_TYPE,
              'thanwela.ics',
            ),
          onSnooze: settings.reminders.on
            ? (my) => keep(snooze([my.key], present), say('popup.snoozed'))
            : null,
        }}
        onAgency={(agency) => keep(changeSettings(browser.storage, { agency }), '')}
        onOptions={() => void browser.runtime.openOptionsPage()}
        onReview={() => void browser.tabs.create({ url: browser.runtime.getURL('/review.html') })}
        onDrafts={() => void browser.tabs.create({ url: browser.runtime.getURL('/drafts.html') })}
        onYearView={() => void browser.tabs.create({ url: browser.runtime.getURL('/year.html') })}
      />,
      app,
    );
  } catch {
    const say = speaker(PAGE_WORDS, 'th', 'arabic');
    render(<p class="card">{say('popup.failed')}</p>, app);
  }
}

onStoredChange(() => void draw());
// Alarms may vanish: whenever the person looks, badge and reminders are brought up to date too.
void draw().then(tick);
