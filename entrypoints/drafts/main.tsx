import '../../components/drafts/drafts.css';
import { render } from 'preact';
import { Drafts } from '../../components/drafts/Drafts.tsx';
import { editDrafts, isRefused } from '../../lib/background/keep-drafts.ts';
import { browser, now, onStoredChange } from '../../lib/browser.ts';
import { type Draft, putBack } from '../../lib/forms/drafts.ts';
import { loadDrafts } from '../../lib/settings/drafts.ts';
import { readingOf } from '../../lib/settings/schema.ts';
import { loadSettings } from '../../lib/settings/store.ts';
import { DRAFT_WORDS, type DraftKey } from '../../lib/text/draft-words.ts';
import { speaker } from '../../lib/text/fill.ts';
import { PAGE_WORDS } from '../../lib/text/page-words.ts';

const app = document.getElementById('app') as HTMLElement;
let message: DraftKey | '' = '';
/** What was deleted last; gone for good with this page. */
let removed: readonly Draft[] = [];

async function draw(): Promise<void> {
  const [{ settings }, { drafts, problem }, refused] = await Promise.all([
    loadSettings(browser.storage),
    now().then((at) => loadDrafts(browser.storage.local, at)),
    isRefused(),
  ]);
  const reading = readingOf(settings);
  const say = speaker(DRAFT_WORDS, reading.language, reading.digits);
  document.documentElement.lang = reading.language;
  document.title = `${say('title')} · ${speaker(PAGE_WORDS, reading.language, reading.digits)('product')}`;
  render(
    <Drafts
      drafts={drafts}
      isOn={settings.keepDrafts}
      problem={problem}
      refused={refused}
      reading={reading}
      say={say}
      message={message}
      canUndo={removed.length > 0}
      onCopy={(text) => void done(() => navigator.clipboard.writeText(text), 'copied', 'notCopied')}
      onRemove={(id) => void remove(drafts.filter((draft) => draft.id === id))}
      onRemoveAll={() => void remove(drafts)}
      onUndo={() => void undo()}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />,
    app,
  );
}

/** Does something and says what became of it. */
async function done(act: () => Promise<void>, well: DraftKey, badly: DraftKey): Promise<void> {
  message = await act().then(
    () => well,
    () => badly,
  );
  await draw();
}

async function remove(gone: readonly Draft[]): Promise<void> {
  const ids = new Set(gone.map(({ id }) => id));
  await done(
    async () => {
      await editDrafts((drafts) => drafts.filter(({ id }) => !ids.has(id)));
      removed = gone;
    },
    'removed',
    'failed',
  );
}

async function undo(): Promise<void> {
  await done(
    async () => {
      await editDrafts((drafts) => putBack(drafts, removed));
      removed = [];
    },
    'undone',
    'failed',
  );
}

onStoredChange(() => void draw(), { drafts: true });
void draw();
