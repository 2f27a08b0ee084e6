import '../../components/popup/popup.css';
import { render } from 'preact';
import { Popup } from '../../components/popup/Popup.tsx';
import { browser } from '../../lib/browser.ts';
import { presentState } from '../../lib/present.ts';
import { changeSettings } from '../../lib/settings/store.ts';
import { speaker } from '../../lib/text/fill.ts';
import { PAGE_WORDS } from '../../lib/text/page-words.ts';

const app = document.getElementById('app') as HTMLElement;

async function draw(): Promise<void> {
  try {
    const { settings, reading, schedules, windows, today } = await presentState();
    const say = speaker(PAGE_WORDS, reading.language, reading.digits);
    document.documentElement.lang = settings.language;
    document.title = say('product');
    render(
      <Popup
        settings={settings}
        reading={reading}
        schedules={schedules.inUse}
        windows={windows}
        today={today}
        say={say}
        onAgency={(agency) => void changeSettings(browser.storage, { agency }).then(draw)}
        onOptions={() => void browser.runtime.openOptionsPage()}
      />,
      app,
    );
  } catch {
    const say = speaker(PAGE_WORDS, 'th', 'arabic');
    render(<p class="card">{say('popup.failed')}</p>, app);
  }
}

browser.storage.onChanged.addListener(() => void draw());
void draw();
