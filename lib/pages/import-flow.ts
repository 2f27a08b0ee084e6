/**
 * One way to bring something in, wherever it comes from (chosen, dropped, pasted): read, say what
 * is wrong or what it would change, ask, put in use, and lead back. Nothing is in use before the
 * person says so.
 */
import { report } from '../report.ts';

/** What a person brings: a file, or its content. */
export type Source = File | string;

export type ImportState<Found, Problem, Done> =
  | { readonly kind: 'none' | 'undone' }
  | { readonly kind: 'bad'; readonly problem: Problem }
  /** It can be used; the person is asked. */
  | { readonly kind: 'ready'; readonly found: Found }
  | { readonly kind: 'done'; readonly done: Done };

/** What takes a change back. Throws when it cannot. */
export type Undo = () => Promise<unknown>;

export type ImportSteps<Found, Problem, Done> = {
  /** Words for what is brought in, in reports. */
  readonly name: string;
  /** Reads it and sees what it would change. May throw: then it could not be opened. */
  read(source: Source): Promise<{ readonly found: Found } | { readonly problem: Problem }>;
  /** What is said of a source that could not be opened. */
  readonly unreadable: Problem;
  /** Puts it in use. Throws when it cannot be stored; then the person is still asked. */
  use(found: Found): Promise<{ readonly done: Done; readonly undo?: Undo }>;
  /** What takes the last change back where storage knows it, also one made before or elsewhere. */
  readonly undoStored?: Undo;
  /** Where the person's click is itself the yes, as it is for a draft that can be undone. */
  readonly takesAtOnce?: boolean;
  /** Draws what became of it. */
  onChange(): unknown;
};

export type ImportFlow<Found, Problem, Done> = {
  state(): ImportState<Found, Problem, Done>;
  canUndo(): boolean;
  /** Looks at something new; of two that come quickly the later one counts. Never throws. */
  take(source: Source): Promise<void>;
  /** Uses what was found. Throws when it cannot be stored. */
  confirm(): Promise<void>;
  /** Forgets what was found, or said. */
  cancel(): void;
  /** Something else was done that can be taken back the same way. */
  note(done: Done, undo: Undo): void;
  /** Takes the last thing back. Throws when it cannot. */
  undo(): Promise<void>;
};

/** Makes one import flow: its state lives as long as the page. */
export function importFlow<Found, Problem, Done>(
  steps: ImportSteps<Found, Problem, Done>,
): ImportFlow<Found, Problem, Done> {
  let state: ImportState<Found, Problem, Done> = { kind: 'none' };
  let back: Undo | null = null;
  let latest = 0;

  async function use(found: Found): Promise<void> {
    const { done, undo } = await steps.use(found);
    state = { kind: 'done', done };
    back = undo ?? null;
  }

  async function read(source: Source): Promise<ImportState<Found, Problem, Done>> {
    try {
      const seen = await steps.read(source);
      return 'problem' in seen
        ? { kind: 'bad', problem: seen.problem }
        : { kind: 'ready', found: seen.found };
    } catch (error) {
      report(error, `open ${steps.name}`);
      return { kind: 'bad', problem: steps.unreadable };
    }
  }

  return {
    state: () => state,
    canUndo: () => back !== null,
    async take(source) {
      const turn = ++latest;
      const next = await read(source);
      if (turn !== latest) return;
      state = next;
      if (steps.takesAtOnce && next.kind === 'ready') {
        try {
          await use(next.found);
        } catch (error) {
          // Still found, and still to be asked about.
          report(error, `use ${steps.name}`);
        }
      }
      await steps.onChange();
    },
    async confirm() {
      if (state.kind === 'ready') await use(state.found);
    },
    cancel() {
      latest++;
      state = { kind: 'none' };
    },
    note(done, undo) {
      state = { kind: 'done', done };
      back = undo;
    },
    async undo() {
      const undo = back ?? steps.undoStored;
      if (!undo) return;
      await undo();
      back = null;
      state = { kind: 'undone' };
    },
  };
}
