/**
 * What a frame knows and does: the view from the background, the page's state from the content
 * script, and what the person decides. Decisions go from here to the background: what a page's
 * process says decides nothing.
 */

import type { Finding, Mute } from '../forms/model/finding.ts';
import type { Guidance } from '../forms/model/guidance.ts';
import type { FramePart } from '../protocol/frame-address.ts';
import type { FromFrame, ListKind, PageState, ToFrame } from '../protocol/frames.ts';
import type { AnswerTo, OverlayView, Request } from '../protocol/messages.ts';
import type { OwnPage } from '../protocol/own-pages.ts';

export type FrameState = {
  view: OverlayView;
  page: PageState;
  /** What was copied last: the button says so. */
  copied: string | null;
  /** A sentence for the live region, and what the person asked for that did not come about. */
  notice: FrameNotice | null;
  /** What belongs in the fields the person asked about, by the field's id. */
  guides: ReadonlyMap<string, Guidance>;
  /** What was just done and can be undone on the spot, for ten seconds; `name` says of what. */
  undo: { what: UndoWhat; name: string } | null;
};
export type UndoWhat = 'done' | 'mute' | 'notThis' | 'taught';
export type FrameNotice = 'copied' | 'notCopied' | 'failed' | 'hidden' | 'checked';

/** What a frame needs of the world; a test gives another one. */
export type FrameWorld = {
  part: FramePart;
  ask<Asked extends Request>(request: Asked): Promise<AnswerTo<Asked> | null>;
  send(message: FromFrame): void;
  expect(nonce: string): void;
  copy(text: string): Promise<void>;
  /** Is what was pressed really seen, and not covered by the page? Null where the browser cannot tell. */
  isSeen(): Promise<boolean | null>;
  draw(state: FrameState): void;
  /** False where there is nothing yet to take the focus. */
  focus(on: Extract<ToFrame, { type: 'focus' }>): boolean;
};

export type FrameActs = ReturnType<typeof frameController>;

/** So long what was done can be undone where it was done. */
const UNDO_MS = 10_000;

/** px: less is no strip that was drawn. */
const MIN_STRIP_PX = 28;
/** How long after the message the focus may come on a busy computer. */
const FOCUS_COMES_MS = 5000;

/** Waits between tries when the background does not answer (it may just be waking up). */
const RETRY_MS = [0, 300, 1500, 6000, 20_000];

export function frameController(world: FrameWorld) {
  const { part, ask, send } = world;
  let view: OverlayView | null = null;
  let page: PageState | null = null;
  let height = 0;
  let copied: FrameState['copied'] = null;
  let notice: FrameState['notice'] = null;
  let undo: { what: UndoWhat; name: string; run(): Promise<void> } | null = null;
  const guides = new Map<string, Guidance>();
  let undoTimer: ReturnType<typeof setTimeout> | undefined;
  /** The steps the view was asked for. */
  let asked = '';
  let wantedFocus: Extract<ToFrame, { type: 'focus' }> | null = null;
  /** Where the focus was led last, and until when it may still be on its way here. */
  let led: { to: Extract<ToFrame, { type: 'focus' }>; until: number } | null = null;
  const waiting: ((message: ToFrame) => void)[] = [];

  function draw(): void {
    if (!view || !page) return;
    const last = undo && { what: undo.what, name: undo.name };
    world.draw({ view, page, copied, notice, guides, undo: last });
    // What takes the focus may come only with this drawing.
    if (wantedFocus && world.focus(wantedFocus)) wantedFocus = null;
  }
  function say(what: FrameNotice): void {
    notice = what;
    draw();
  }

  async function begin(): Promise<void> {
    for (const wait of RETRY_MS) {
      if (wait > 0) await new Promise((done) => setTimeout(done, wait));
      const hello = await ask({ type: 'frame-hello', part });
      if (!hello) continue;
      view = hello.view;
      world.expect(hello.nonce);
      if (stepsNow().length > 0) return refresh();
      return draw();
    }
  }
  const stepsNow = () => page?.form?.steps ?? page?.steps ?? [];
  async function refresh(): Promise<void> {
    asked = stepsNow().join();
    const next = await ask({ type: 'overlay-view', steps: [...stepsNow()] });
    if (next) {
      view = next;
      // What was opened is said in the language that everything else is in now.
      for (const field of guides.keys()) void askGuide(field);
    }
    draw();
  }
  /** Asks what belongs in a field, unless that is known; says so when it could not be had. */
  async function askGuide(field: string): Promise<void> {
    if (guides.get(field)?.language === view?.language) return;
    const guidance = await ask({ type: 'guidance', field });
    if (guidance === null) return say('failed');
    guides.set(field, guidance);
    draw();
  }
  /** Asks for what the person wants done; says so when it was not. */
  async function act<Asked extends Request>(request: Asked): Promise<AnswerTo<Asked> | null> {
    // A click that a page led the person to, while it showed them something else, decides nothing.
    if (!((await world.isSeen()) ?? (await fromPage({ type: 'is-seen' }, 'seen')).isSeen)) {
      say('hidden');
      return null;
    }
    const answer = await ask(request);
    if (answer === null) say('failed');
    else if (notice === 'failed' || notice === 'hidden') notice = null;
    return answer;
  }
  /** Offers to undo what was done, for a while. */
  function offerUndo(what: UndoWhat, name: string, run: () => Promise<void>): void {
    clearTimeout(undoTimer);
    undo = { what, name, run };
    undoTimer = setTimeout(() => {
      undo = null;
      draw();
    }, UNDO_MS);
    draw();
  }
  async function setDone(key: string, done: boolean): Promise<boolean> {
    if (!(await act({ type: 'mark-done', key, done }))) return false;
    await refresh();
    return true;
  }
  async function copy(text: string, what: string): Promise<void> {
    try {
      await world.copy(text);
      copied = what;
      say('copied');
    } catch {
      // A policy of the page around us may forbid it: the person is told.
      say('notCopied');
    }
  }
  /** Asks the content script, and waits for its answer. */
  function fromPage<Type extends ToFrame['type']>(
    question: FromFrame,
    type: Type,
  ): Promise<Extract<ToFrame, { type: Type }>> {
    return new Promise((resolve) => {
      const take = (message: ToFrame) => {
        if (message.type !== type) return;
        waiting.splice(waiting.indexOf(take), 1);
        resolve(message as Extract<ToFrame, { type: Type }>);
      };
      waiting.push(take);
      send(question);
    });
  }

  return {
    begin,
    onMessage(message: ToFrame): void {
      for (const take of [...waiting]) take(message);
      switch (message.type) {
        case 'state':
          page = message.state;
          // Another form has another window: it is drawn with it, once.
          if (view && stepsNow().join() !== asked) void refresh();
          else draw();
          return;
        case 'refresh':
          void refresh();
          return;
        case 'focus':
          wantedFocus = message;
          led = { to: message, until: performance.now() + FOCUS_COMES_MS };
          draw();
          return;
        case 'checked':
          say('checked');
      }
    },
    /**
     * The focus came to the frame, or went from what had it there. The browser brings it by another
     * way than the page its message, and where it comes later it clears what the message has focused:
     * by a `focus` event of the window, or, where the frame had it already, by a `focusout` alone.
     *
     * @param at what in the frame has it; `body`: nothing
     */
    onFocusMoved(at: Pick<Element, 'localName'> | null): void {
      if (at?.localName === 'body' && led && performance.now() < led.until) world.focus(led.to);
    },
    /** The person pressed something here: from now on they lead the focus themselves. */
    onInput(): void {
      led = null;
    },
    async onAgency(agency: string): Promise<void> {
      if (await act({ type: 'set-agency', agency })) await refresh();
    },
    async onFold(folded: boolean): Promise<void> {
      // Seen at once; what is stored follows.
      if (folded) await act({ type: 'set-folded', folded });
      else {
        send({ type: 'unfold' });
        if (view?.folded) await act({ type: 'set-folded', folded });
      }
    },
    onPanel: (open: boolean) => send({ type: 'panel', open }),
    onAnswerSave: (save: boolean) => send({ type: 'answer-save', save }),
    onGoTo(finding: Finding): void {
      if (finding.entryKey !== null) {
        send({ type: 'go-to', entryKey: finding.entryKey, finding: finding.id });
      }
    },
    onShow: (entryKey: string) => send({ type: 'go-to', entryKey, finding: null }),
    onCopy: (finding: Finding) => void copy(finding.copy ?? '', `copy ${finding.id}`),
    /** Shows what belongs in a field of the catalogue. */
    onGuide: askGuide,
    async onFalseAlarm(finding: Finding): Promise<void> {
      const text = await ask({ type: 'false-alarm', finding });
      if (text) await copy(text, `false-alarm ${finding.id}`);
    },
    async onMute({ rule, field: at, label }: Finding, forGood: boolean): Promise<void> {
      const field = forGood ? null : at;
      if (!(await act({ type: 'mute', rule, field, off: true }))) return;
      offerUndo('mute', label, async () => {
        await act({ type: 'mute', rule, field, off: false });
      });
    },
    /** Switches on again what was switched off. */
    async onUnmute(mutes: readonly Mute[]): Promise<void> {
      for (const { rule, field } of mutes) {
        if (!(await act({ type: 'mute', rule, field, off: false }))) return;
      }
    },
    async onDone(key: string, title: string): Promise<void> {
      if (!(await setDone(key, true))) return;
      offerUndo('done', title, async () => {
        await setDone(key, false);
      });
    },
    async onUndo(): Promise<void> {
      const last = undo;
      // First done, then gone: what was pressed has to be in sight while it is looked whether it is seen.
      await last?.run();
      if (undo !== last) return;
      clearTimeout(undoTimer);
      undo = null;
      draw();
    },
    async onOpenPage(page: OwnPage): Promise<void> {
      await act({ type: 'open-page', page });
      send({ type: 'list', kind: null, right: 0 });
    },
    onList: (kind: ListKind | null, right: number) => send({ type: 'list', kind, right }),
    /** Puts a message to กลุ่ม ป.ย.ป. on the clipboard. */
    onContact: (text: string) => void copy(text, 'contact'),
    async onCorrect(entryKey: string, field: string | null): Promise<void> {
      const { correction } = await fromPage({ type: 'correct', entryKey, field }, 'correction');
      if (!correction || !(await act({ type: 'correct', ...correction }))) return;
      offerUndo(field === null ? 'notThis' : 'taught', correction.label, async () => {
        await act({ type: 'take-back', ...correction });
      });
    },
    async onPageReport(): Promise<void> {
      const { report } = await fromPage({ type: 'page-report' }, 'page-report');
      if (!report) return;
      const text = await ask({ type: 'page-report', ...report });
      if (text) await copy(text, 'page-report');
    },
    onFile(entryKey: string, index: number, isStopping: boolean): void {
      send({ type: 'file', entryKey, index, isStopping });
    },
    onInBubble: (isIn: boolean) => send({ type: 'in-bubble', isIn }),
    onHeight(px: number): void {
      const whole = Math.ceil(px);
      if (whole < MIN_STRIP_PX || whole === height) return;
      height = whole;
      send({ type: 'height', px: whole });
      void ask({ type: 'strip-height', width: innerWidth, px: whole });
    },
    onShown: (rects: Extract<FromFrame, { type: 'shown' }>['rects']) =>
      send({ type: 'shown', rects }),
  };
}
