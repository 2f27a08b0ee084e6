/**
 * The draft that is reviewed: changed at once, stored behind, and taken back step by step. There is
 * one draft, in however many windows it is shown: each follows what another has stored.
 */
import { report } from '../../report.ts';
import { type Draft, emptyDraft } from '../../schedule/draft/draft.ts';
import type { Area } from '../../settings/area.ts';
import { REVIEW, storeDraft } from '../../settings/stores/review.ts';

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
  /**
   * Takes over what another window has stored; what stood here can be taken back. Nothing happens
   * while there is something here that is not stored.
   */
  follow(): Promise<void>;
  /** Stores what is not stored yet, in one write: the page is about to go. */
  leave(): void;
};

/** Whether two values are the same plain data; what is not there is as good as undefined. */
function isSameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSameData(a[key as keyof typeof a], b[key as keyof typeof b]));
}

/** @param onStored a change was stored, or could not be, or has come from another window */
export function draftEditor(local: Area, onStored: () => void): DraftEditor {
  let draft = emptyDraft();
  let isKept = true;
  let isStoring = false;
  let isChanged = false;
  /** What the draft was before each change, newest last. */
  const edits: Draft[] = [];

  function put(next: Draft): void {
    edits.push(draft);
    if (edits.length > MAX_EDITS) edits.shift();
    draft = next;
  }

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
      put(next);
      void store();
    },
    undo() {
      const before = edits.pop();
      if (!before) return false;
      draft = before;
      void store();
      return true;
    },
    async follow() {
      if (isStoring || !isKept) return;
      const { value, from } = await REVIEW.load({ local });
      const stored = value.draft as Draft;
      // What is on screen outlives a storage that was emptied or cannot be read.
      if (isStoring || !isKept || from !== 'stored' || isSameData(stored, draft)) return;
      put(stored);
      onStored();
    },
    leave() {
      if (!isStoring) return;
      storeDraft(local, draft).catch((error) => report(error, 'store the review draft'));
    },
  };
}
