/**
 * What the content script and its frames say to each other, as types. Everything of ours that holds
 * words or decides something stands in frames of the extension's own origin, where no script, style
 * or font of the page reaches.
 */
import type { Step } from '../domain/step.ts';
import type { FormState } from '../forms/model/form-state.ts';
import type { RequestOf } from './requests.ts';

/** A rectangle in CSS px of the window (or, within a frame, of the frame, which is as large). */
export type Rect = { left: number; top: number; right: number; bottom: number };

/** What stands in the way: the page never rests, cannot be read, or has its form in a frame of its own. */
export type Notice = 'resting' | 'unread' | 'framed';

/** Where the chip may stand; half-way down only where it would cover something in every corner. */
export type Corner =
  | 'bottom-right'
  | 'bottom-left'
  | 'top-right'
  | 'top-left'
  | 'middle-right'
  | 'middle-left';
export type Theme = 'light' | 'dark';

/** What opens under the strip: the other windows, or the menu. */
export type ListKind = 'windows' | 'menu';

/** The question before a save: whether of mistakes too, and what the page's own button says ('' nothing). */
export type AskSave = { ofMistakes: boolean; verb: string };

/** What the page shows and how we stand in it. Counts and keys of controls, words of findings. */
export type PageState = {
  /** Null where the page is not a form that is checked. */
  form: FormState | null;
  /** The steps that the address names, until the form says what it is. */
  steps: readonly Step[];
  /** The page may be, or become, a form that is checked. */
  mayBeForm: boolean;
  panelOpen: boolean;
  /** The side on which the panel stands, so that it never covers the field it leads to. */
  panelSide: 'right' | 'left';
  /** px: narrower where the field in focus would lie beneath it on either side. */
  panelPx: number;
  /** What the question before a save speaks of; null: it is not asked. */
  askSave: AskSave | null;
  /** The list that opens under the strip, and where; null: none is open. */
  list: { kind: ListKind; top: number; right: number } | null;
  /** Null: the strip stands above the page. Else the chip stands in for it, in this corner. */
  chip: Corner | null;
  notice: Notice | null;
  /** How many frames of the page's may hold a form, which is not checked there. */
  unreadFrames: number;
  /** The page's own light or dark. */
  theme: Theme;
  /** The control whose findings the bubble shows, its mark, and on which side of it; null: no bubble. */
  bubble: { entryKey: string; mark: Rect; isAbove: boolean } | null;
};

/** What in a frame takes the focus. */
export type FocusTarget = 'panel' | 'question' | 'list' | 'opener' | ListKind;

/** From the content script to a frame. */
export type ToFrame =
  | { type: 'state'; state: PageState }
  /** Something that was set or brought in has changed, or the day has. */
  | { type: 'refresh' }
  /**
   * Moves the focus, always at the person's wish: into the panel (to a finding), the question, a list,
   * to the panel's opener or to the button that opened a list.
   */
  | {
      type: 'focus';
      on: FocusTarget;
      finding: string | null;
    }
  /** Answers `page-report`. */
  | { type: 'page-report'; report: Omit<RequestOf<'page-report'>, 'type'> | null }
  /** Answers `correct`: what the page calls the field; null when it has no name to go by. */
  | { type: 'correction'; correction: Omit<RequestOf<'correct'>, 'type'> | null }
  /** A check at the person's wish is over: what came of it is said once by the live region. */
  | { type: 'checked' }
  /** Answers `is-seen`. */
  | { type: 'seen'; isSeen: boolean };

/** From a frame to the content script. */
export type FromFrame =
  /** The channel was taken. */
  | { type: 'linked' }
  /** The room the strip needs. */
  | { type: 'height'; px: number }
  /** Where something is drawn in the float frame; everywhere else the page is reached. */
  | { type: 'shown'; rects: readonly Rect[] }
  | { type: 'panel'; open: boolean }
  /** Opens a list under the strip, or (null) closes it and leads the focus back to its button. */
  | { type: 'list'; kind: ListKind | null; right: number }
  | { type: 'unfold' }
  | { type: 'answer-save'; save: boolean }
  /** Leads to a control. `finding`: the way back into the panel leads there. */
  | { type: 'go-to'; entryKey: string; finding: string | null }
  | { type: 'page-report' }
  /** Does the page put something over us, as far as the content script can tell? */
  | { type: 'is-seen' }
  | { type: 'correct'; entryKey: string; field: string | null }
  /** Stops the check of a file, or takes it up again. */
  | { type: 'file'; entryKey: string; index: number; isStopping: boolean }
  /** The pointer went into the bubble (true) or left it. */
  | { type: 'in-bubble'; isIn: boolean };

/** What the content script asks of the background before anything is drawn. */
export type PageSettings = {
  /** The person folded the strip. */
  folded: boolean;
  /** px: what the strip needed last at this width; null: not known yet. */
  stripPx: number | null;
  /** The person wants to be asked before saving while something must be fixed; of people's data they always are. */
  askBeforeSave: boolean;
  /** Milliseconds after which everything must be asked for again: the next midnight in Bangkok. */
  validForMs: number;
};
