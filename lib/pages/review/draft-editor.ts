/** The draft that is reviewed: changed at once, stored behind, and taken back step by step. */
import { report } from '../../report.ts';
import { type Draft, emptyDraft } from '../../schedule/draft/draft.ts';
import type { Area } from '../../settings/area.ts';
import { storeDraft } from '../../settings/stores/review.ts';

/** So many changes can be taken back, as long as the page lives. */
const MAX_EDITS = 50;

export type DraftEditor = {
  readonly draft: Draft;
  /** Whether the last change is stored. */
  readonly isKept: boolean;
  readonly canUndo: boolean;
  /** Puts a draft that was stored before in place; nothing is stored by that. */
  open(draft: Draft): void;
  change(next: Draft): void;
  /** Takes the last change back; false where there is none. */
  undo(): boolean;
  /** Stores what is not stored yet, in one write: the page is about to go. */
  leave(): void;
};

/** @param onStored a change was stored, or could not be */
export function draftEditor(local: Area, onStored: () => void): DraftEditor {
  let draft = emptyDraft();
  let isKept = true;
  let isStoring = false;
  let isChanged = false;
  /** What the draft was before each change, newest last. */
  const edits: Draft[] = [];

  /** One write at a time, the newest last. */
  async function store(): Promise<void> {
    isChanged = true;
    if (isStoring) return;
    isStoring = true;
    while (isChanged) {
      isChanged = false;
      try {
        await storeDraft(local, draft);
        isKept = true;
      } catch (error) {
        report(error, 'store the review draft');
        isKept = false;
      }
    }
    isStoring = false;
    onStored();
  }

  return {
    get draft() {
      return draft;
    },
    get isKept() {
      return isKept;
    },
    get canUndo() {
      return edits.length > 0;
    },
    open(given) {
      draft = given;
    },
    change(next) {
      edits.push(draft);
      if (edits.length > MAX_EDITS) edits.shift();
      draft = next;
      void store();
    },
    undo() {
      const before = edits.pop();
      if (!before) return false;
      draft = before;
      void store();
      return true;
    },
    leave() {
      if (!isStoring) return;
      storeDraft(local, draft).catch((error) => report(error, 'store the review draft'));
    },
  };
}
