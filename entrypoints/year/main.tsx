import '../../components/year/year.css';
import { render } from 'preact';
import { YearView } from '../../components/year/YearView.tsx';
import { onStoredChange } from '../../lib/browser.ts';
import { presentState } from '../../lib/present.ts';
import { speaker } from '../../lib/text/fill.ts';
import { PAGE_WORDS } from '../../lib/text/page-words.ts';
import { YEAR_WORDS } from '../../lib/text/year-words.ts';

const app = document.getElementById('app') as HTMLElement;

async function draw(): Promise<void> {
  try {
    const { settings, reading, schedules, all, done, today, holidays } = await presentState();
    const { language, digits } = reading;
    const say = speaker(YEAR_WORDS, language, digits);
    const sayPage = speaker(PAGE_WORDS, language, digits);
    document.documentElement.lang = language;
    document.title = `${say('title')} · ${sayPage('product')}`;
    render(
      <YearView
        agency={settings.agency}
        roles={settings.roles}
        reading={reading}
        schedules={schedules.inUse}
        windows={all}
        isDone={done.isDone}
        today={today}
        holidays={holidays}
        say={say}
        sayPage={sayPage}
        onPrint={() => print()}
      />,
      app,
    );
  } catch {
    const say = speaker(PAGE_WORDS, 'th', 'arabic');
    render(<p class="year">{say('popup.failed')}</p>, app);
  }
}

onStoredChange(() => void draw());
void draw();
