import { browser, now } from '../browser.ts';
import { editSavedInput, isRefused } from '../saved-input/keep.ts';
import {
  loadSavedInput,
  putUnreadable,
  removeUnreadable,
  SAVED_INPUT,
  UNREADABLE_INPUT,
} from '../saved-input/store.ts';
import { putBack, type SavedForm } from '../saved-input/visits.ts';
import type { Reading } from '../schedule/words/describe.ts';
import { readingOf } from '../settings/schema.ts';
import type { StoredProblem } from '../settings/stored.ts';
import { loadSettings } from '../settings/stores/settings.ts';
import { storage } from '../storage.ts';
import { type Say, speaker } from '../text/fill.ts';
import { DRAFT_WORDS, type DraftKey } from '../text/words/draft-words.ts';
import { PAGE_WORDS } from '../text/words/page-words.ts';
import { type IntakeFrame, openIntake } from './given/intake.ts';
import { attempt, type Drawn, type Frame, ownPage } from './own-page.ts';

export type SavedInputView = {
  /** Newest last, as they are stored. */
  readonly forms: readonly SavedForm[];
  /** The person wants their input saved. */
  readonly isOn: boolean;
  readonly problem: StoredProblem | null;
  /** Saved input that no build can read, as it is; null for none. */
  readonly unreadable: unknown;
  /** The browser refused to keep the last input. */
  readonly refused: boolean;
  readonly reading: Reading;
  readonly say: Say<DraftKey>;
  /** Said after something was done; '' before. */
  readonly message: DraftKey | '';
  readonly canUndo: boolean;
  onCopy(text: string): void;
  onRemove(id: string): void;
  onRemoveAll(): void;
  onUndo(): void;
  onOptions(): void;
};

/** What was deleted last; gone for good with the page. */
type Removed = { readonly forms: readonly SavedForm[]; readonly unreadable: unknown };

/** The page of what was saved while a person typed: to copy back, to delete. */
export function savedInputPage(frame: Frame<SavedInputView> & IntakeFrame): void {
  let message: DraftKey | '' = '';
  let removed: Removed | null = null;

  const draw = ownPage('saved input', frame, load, [SAVED_INPUT.key, UNREADABLE_INPUT.key]);
  /** Does something and says what became of it. */
  const act = (work: () => Promise<unknown>, where: string, well: DraftKey, badly: DraftKey) =>
    void attempt(work, where, (isDone) => {
      message = isDone ? well : badly;
      return draw();
    });

  function remove(gone: Removed): void {
    const ids = new Set(gone.forms.map(({ id }) => id));
    act(
      async () => {
        await editSavedInput((forms) => forms.filter(({ id }) => !ids.has(id)));
        if (gone.unreadable !== null) await removeUnreadable(storage().local);
        removed = gone;
      },
      'delete saved input',
      'removed',
      'failed',
    );
  }

  function undo({ forms: gone, unreadable }: Removed): void {
    act(
      async () => {
        await editSavedInput((forms) => putBack(forms, gone));
        if (unreadable !== null) await putUnreadable(storage().local, await now(), unreadable);
        removed = null;
      },
      'undo deleting saved input',
      'undone',
      'failed',
    );
  }

  async function load(): Promise<Drawn<SavedInputView>> {
    const [{ settings }, { forms, problem, unreadable }, refused] = await Promise.all([
      loadSettings(storage()),
      now().then((at) => loadSavedInput(storage().local, at)),
      isRefused(),
    ]);
    const reading = readingOf(settings);
    const { language, digits } = reading;
    const say = speaker(DRAFT_WORDS, language, digits);
    const product = speaker(PAGE_WORDS, language, digits)('product');
    const view: SavedInputView = {
      forms,
      isOn: settings.keepDrafts,
      problem,
      unreadable,
      refused,
      reading,
      say,
      message,
      canUndo: removed !== null,
      onCopy: (text) =>
        act(() => navigator.clipboard.writeText(text), 'copy saved input', 'copied', 'notCopied'),
      onRemove: (id) => remove({ forms: forms.filter((form) => form.id === id), unreadable: null }),
      onRemoveAll: () => remove({ forms, unreadable }),
      onUndo: () => removed && undo(removed),
      onOptions: () => void browser.runtime.openOptionsPage(),
    };
    return { language, title: `${say('title')} · ${product}`, view };
  }
  openIntake(frame, 'drafts');
  void draw();
}
