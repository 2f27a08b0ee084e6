import type { Site } from '../domain/site.ts';
import { stepOfPath } from '../domain/step.ts';
import type { FormState } from '../forms/model/form-state.ts';
import { askBeforeSave } from '../page/ask-before-save.ts';
import { isDocument, isElement } from '../page/tree.ts';
import { unreadFrames } from '../page/unread-frames.ts';
import { type Watch, watchPage } from '../page/watch.ts';
import type {
  FocusTarget,
  FromFrame,
  ListKind,
  PageSettings,
  PageState,
  Rect,
  ToFrame,
} from '../protocol/frames.ts';
import type { AnswerTo, Command, Request } from '../protocol/messages.ts';
import { openD } from '../sites/open-d-script.ts';
import { formSession } from '../sites/session.ts';
import { createFrame, type Frame } from './frame-link.ts';
import { setStyle } from './host-node.ts';
import { attachHosts } from './hosts.ts';
import { createMarks } from './marks.ts';
import { originOf, rectOf } from './place.ts';
import { cornerForChip, hasRoomForStrip } from './strip-room.ts';
import { pageTheme } from './theme.ts';

/** Waits between tries when the background does not answer (it may just be waking up). */
const RETRY_MS = [0, 300, 1500, 6000];
const LAST_RETRY_MS = 20_000;

/** The panel opens with fresh findings, unless they take longer than that. */
const MAX_CHECK_MS = 500;

/** A panel that was asked for before the page was known opens by itself no later than that. */
const MAX_DUE_MS = 30_000;

/** px: what a strip needs, until its frame says it. Room is given once, when that is known. */
const STRIP_PX = 56;
/** px: the panel, and the narrowest window that leaves room beside it. */
const PANEL_PX = 380;
const NARROW_PX = 760;
/** px: a panel narrower than this is of no use. */
const MIN_PANEL_PX = 280;

/** px: room that a short bubble needs below its mark. */
const BUBBLE_PX = 180;
/** A bubble stays so long after the pointer left mark and bubble. */
const BUBBLE_MS = 250;

/** The page's light or dark is looked at this often, at most. */
const THEME_MS = 2000;

/** What lies over the strip at two looks so long apart is a header. */
const HEADER_MS = 250;

/** The frames are sent findings so long after their marks are drawn. */
const SEND_MS = 40;

/** Where nothing changed, every so manyth sweep looks for what moved or was covered all the same. */
const FULL_SWEEP = 3;

/** Whether the focus went where it was led is looked at so often, so many ms apart. */
const FOCUS_LOOKS = 6;
const FOCUS_MS = 100;

/** Nothing drawn, nothing hit. */
const NOTHING = 'path("M0 0Z")';

/** What the visit needs of the extension's world. */
export type World = {
  site: Site;
  /** `open` only in the build that tests look into. */
  mode: ShadowRootMode;
  /** The extension's page for frames, and its origin. */
  framePage: string;
  frameOrigin: string;
  /** Has an attached frame wait before it loads; see `FrameOptions`. */
  whenAttached?: ((load: () => void) => void) | undefined;
  /** Asks the background; null when it does not answer. */
  ask<Asked extends Request>(request: Asked): Promise<AnswerTo<Asked> | null>;
  /** After an update or removal of the extension this script lives on in open pages, cut off. */
  isOrphan(): boolean;
  onCommand(listener: (command: Command) => void, signal: AbortSignal): void;
};

/**
 * One visit to the site between two log-ins: everything it starts ends with its signal.
 */
export function startVisit(world: World, end: AbortController): void {
  const { site, mode, ask, isOrphan } = world;
  const { signal } = end;
  const doc = document;
  const marks = createMarks(doc, mode, (key) => session?.boxOf(key) ?? null, isOurs, signal);
  const hosts = attachHosts(doc, mode, marks.host, signal);
  function isOurs(node: Node): boolean {
    return hosts.isOurs(node);
  }

  const timers = new Set<number>();
  const later = (run: () => void, ms: number): number => {
    const timer = window.setTimeout(() => {
      timers.delete(timer);
      if (!signal.aborted) run();
    }, ms);
    timers.add(timer);
    return timer;
  };

  let isReady = false;
  /** Null until the page has its body. */
  let page: Watch | null = null;
  /** Reads the form; null until the background has answered once. */
  let session: ReturnType<typeof formSession> | null = null;
  let settings: PageSettings | null = null;
  let state: PageState = {
    form: null,
    steps:
      site === 'emenscr'
        ? [stepOfPath(location.pathname) ?? []].flat()
        : [...(openD()?.stepsOfPath(location.pathname) ?? [])],
    // eMENSCR draws its pages late; of Open-D's the path tells.
    mayBeForm: openD()?.stepsOfPath(location.pathname).length !== 0,
    panelOpen: false,
    panelSide: 'right',
    panelPx: PANEL_PX,
    askSave: null,
    list: null,
    chip: null,
    notice: null,
    unreadFrames: 0,
    theme: 'light',
    bubble: null,
  };
  /** The room of the strip, px: what it needed last time, then the most its frame has asked for … */
  let stripPx = 0;
  /** … at this width of the window. */
  let stripWidth = innerWidth;
  /** The panel is or was open: what could not be checked is wanted too. */
  let isDetailed = false;
  /** The finding whose field the person went to: the way back leads there. */
  let cameFrom: string | null = null;
  let answerSave: ((save: boolean) => void) | null = null;

  const frameOf = (part: 'strip' | 'float'): Frame =>
    createFrame(doc, {
      part,
      site,
      page: world.framePage,
      origin: world.frameOrigin,
      whenAttached: world.whenAttached,
      onMessage: (message) => onMessage(part, message),
      onLinked: () => frames[part]?.send({ type: 'state', state }),
    });
  const frames: { strip: Frame | null; float: Frame | null } = { strip: null, float: null };

  /** Loads the frame of what floats: when something is to be shown in it, or may be soon. */
  function loadFloat(): Frame {
    if (!frames.float) {
      frames.float = frameOf('float');
      setStyle(frames.float.node, { 'clip-path': NOTHING, background: 'transparent' });
      frames.float.attach(hosts.float);
    }
    return frames.float;
  }
  function sendAll(message: ToFrame): void {
    frames.strip?.send(message);
    frames.float?.send(message);
  }

  function show(change: Partial<PageState>): void {
    if (signal.aborted) return;
    state = { ...state, ...change };
    const { form, panelOpen, askSave, list, chip, bubble } = state;
    const floats =
      panelOpen ||
      askSave !== null ||
      list !== null ||
      bubble !== null ||
      (form?.files.length ?? 0) > 0;
    if (settings && (floats || chip !== null)) loadFloat();
    hosts.showFloat(frames.float !== null && (floats || chip !== null));
    if (change.form !== undefined || change.theme !== undefined) {
      marks.draw(form?.items ?? [], state.theme);
    }
    sendState();
  }
  /** When the frames are sent the state they do not have yet; 0: they have it. */
  let stateTimer = 0;
  function sendState(): void {
    clearTimeout(stateTimer);
    timers.delete(stateTimer);
    stateTimer = 0;
    sendAll({ type: 'state', state });
  }
  /** Marks first: a list of hundreds takes longer to send to the frames than a mark to go. */
  function showForm(form: FormState): void {
    if (signal.aborted) return;
    if (frames.float && state.form && form.files.length + state.form.files.length === 0) {
      state = { ...state, form };
      marks.draw(form.items, state.theme);
      if (stateTimer === 0) stateTimer = later(sendState, SEND_MS);
    } else show({ form });
  }

  function loadStrip(): void {
    if (frames.strip) return;
    frames.strip = frameOf('strip');
    frames.strip.attach(hosts.strip);
  }

  /** Gives the strip its room, or has the chip stand in for it. */
  function arrange(): void {
    if (settings === null || signal.aborted) return;
    if (!isReady) {
      // Loaded while the page still comes, the strip is there when the page is first drawn.
      if (!settings.folded) {
        loadStrip();
        hosts.setStripHeight(0);
      }
      return;
    }
    const hasPushed = hosts.hasStripRoom();
    const hasStripRoom = hasRoomForStrip(doc, stripPx || STRIP_PX, hasPushed);
    // A layer goes again: the strip keeps its room under it, and the chip stands in for it.
    const cover = hosts.stripCover();
    noteHeader(cover === 'header' && !settings.folded && hasStripRoom);
    const isAway = settings.folded || !hasStripRoom || hasHeader;
    const wantsChip = isAway || cover === 'layer';
    if (!isAway) loadStrip();
    hosts.setStripHeight(isAway ? null : stripPx);
    const chip = wantsChip ? cornerForChip(doc, isOurs, state.chip) : null;
    // A page changes its colours rarely; looking costs a fraction of a millisecond.
    const now = performance.now();
    const isDue = now - themeAt >= THEME_MS;
    const theme = isDue ? pageTheme(doc) : state.theme;
    if (isDue) themeAt = now;
    if (chip !== state.chip || theme !== state.theme) show({ chip, theme });
  }
  /** The page has a header that would lie over the strip. It stays where it is, and so does the chip. */
  let hasHeader = false;
  /** Since when something that may be a header was seen at every look; 0: at the last it was not. */
  let headerSince = 0;
  /** While a page is laid out much lies over the strip for a moment: a header is one that stays. */
  function noteHeader(isSeen: boolean): void {
    const now = performance.now();
    if (!isSeen) headerSince = 0;
    else if (headerSince === 0) {
      headerSince = now;
      later(arrange, HEADER_MS);
    } else if (now - headerSince >= HEADER_MS) hasHeader = true;
  }
  let themeAt = Number.NEGATIVE_INFINITY;

  function setNotice(notice: PageState['notice'], isSo: boolean): void {
    if (isSo) show({ notice });
    else if (state.notice === notice) show({ notice: null });
  }

  /** Says that what stands in the page's frames is not checked. */
  function sayFrames(): void {
    const frames = unreadFrames(doc);
    if (frames !== state.unreadFrames) show({ unreadFrames: frames });
    const isFramed = frames > 0 && state.form?.read === 0;
    // What else is said of the page weighs more.
    if (!isFramed || state.notice === null) setNotice('framed', isFramed);
  }

  /**
   * Stands the panel where it covers least of what has the focus: on the other side, else narrower. Where
   * there is no room beside it at all, it gives way.
   */
  function dock(box: Element | null): void {
    if (!state.panelOpen || !box) return;
    const { left, right } = rectOf(box);
    const covers = {
      right: Math.max(0, right - (innerWidth - PANEL_PX)),
      left: Math.max(0, PANEL_PX - left),
    };
    if (innerWidth < NARROW_PX) {
      if (covers[state.panelSide] > 0) show({ panelOpen: false });
      return;
    }
    const other = state.panelSide === 'right' ? 'left' : 'right';
    const panelSide = covers[other] < covers[state.panelSide] ? other : state.panelSide;
    const panelPx = Math.max(MIN_PANEL_PX, PANEL_PX - Math.ceil(covers[panelSide]));
    if (panelSide !== state.panelSide || panelPx !== state.panelPx) show({ panelSide, panelPx });
  }

  function goTo(entryKey: string, finding: string | null): void {
    cameFrom = finding;
    // On a narrow page the panel covers the field it leads to.
    if (innerWidth < NARROW_PX) show({ panelOpen: false });
    session?.goTo(entryKey);
    dock(session?.boxOf(entryKey) ?? null);
    marks.place();
  }

  async function setPanel(open: boolean): Promise<void> {
    if (!open) {
      show({ panelOpen: false });
      cameFrom = null;
      focusFrame(state.chip === null ? 'strip' : 'float', 'opener');
      return;
    }
    isDetailed = true;
    loadFloat();
    const checked = checkNow();
    // A list that is out of date would be read as the answer; a slow answer is not waited for.
    await Promise.race([checked, new Promise<void>((done) => later(done, MAX_CHECK_MS))]);
    show({ panelOpen: true });
    focusFrame('float', 'panel');
    await checked;
    isAnswerDue = true;
    sayChecked();
  }

  /** The person asked for a check and has not been told yet what it gave. */
  let isAnswerDue = false;
  /** Tells it, as soon as there is an answer: the background may only just be waking up. */
  function sayChecked(): void {
    if (!isAnswerDue || !state.form?.checked) return;
    isAnswerDue = false;
    sendState();
    frames.float?.send({ type: 'checked' });
  }

  /** Opens a list under the strip; closing one leads the focus back to its button where it asks for it. */
  function setList(kind: ListKind | null, right: number): void {
    const open = state.list?.kind ?? null;
    const next = kind === open ? null : kind;
    const { bottom, right: edge } = hosts.stripBox();
    show({ list: next && { kind: next, top: bottom, right: innerWidth - edge + right } });
    if (next) focusFrame('float', 'list');
    else if (open !== null) focusFrame('strip', open);
  }

  let focusTurn = 0;
  /**
   * Leads the focus into a frame of ours. A click in the other frame may be told this process by the
   * browser after what the click asked for: then the frame's node has the focus and nothing in the
   * window does, and it is led there anew.
   */
  function focusFrame(part: 'strip' | 'float', on: FocusTarget): void {
    const link = frames[part];
    if (!link) return;
    const { node } = link;
    const turn = ++focusTurn;
    node.focus({ preventScroll: true });
    link.send({ type: 'focus', on, finding: on === 'panel' ? cameFrom : null });
    const look = (times: number): void => {
      const isOver = turn !== focusTurn || frames[part] !== link;
      if (isOver || (node.getRootNode() as ShadowRoot).activeElement !== node) return;
      if (!doc.hasFocus()) {
        node.blur();
        node.focus({ preventScroll: true });
      }
      if (times > 1) later(() => look(times - 1), FOCUS_MS);
    };
    later(() => look(FOCUS_LOOKS), FOCUS_MS);
  }

  /** Opens the panel at the person's wish; where it is open, leads back into it. */
  async function openPanel(): Promise<void> {
    if (state.panelOpen) return focusFrame('float', 'panel');
    if (state.form) await setPanel(true);
    // Asked before anything is known of the page: it is answered when something is.
    else panelDueUntil = performance.now() + MAX_DUE_MS;
  }
  let panelDueUntil = 0;

  /** Runs everything over the page as it is now. */
  async function checkNow(): Promise<void> {
    await page?.lookNow();
    await session?.settle();
  }

  let bubbleTimer = 0;
  function setBubble(bubble: PageState['bubble']): void {
    clearTimeout(bubbleTimer);
    if (bubble?.entryKey === state.bubble?.entryKey) return;
    if (bubble) show({ bubble });
    else bubbleTimer = later(() => show({ bubble: null }), BUBBLE_MS);
  }

  /** Where the frame of what floats draws something, px of the window. */
  let drawn: readonly Rect[] = [];
  function clip(rects: Extract<FromFrame, { type: 'shown' }>['rects']): void {
    const node = frames.float?.node;
    if (!node) return;
    const path = rects
      .slice(0, 8)
      .map(({ left, top, right, bottom }) =>
        [left, top, right, bottom].every(Number.isFinite)
          ? `M${left} ${top}H${right}V${bottom}H${left}Z`
          : '',
      )
      .join('');
    setStyle(node, { 'clip-path': path === '' ? NOTHING : `path("${path}")` });
    drawn = rects;
  }

  function onMessage(part: 'strip' | 'float', message: FromFrame): void {
    if (signal.aborted) return;
    switch (message.type) {
      case 'height':
        // At one width its room only grows: the page below must not move up and down.
        if (innerWidth !== stripWidth) stripPx = 0;
        stripWidth = innerWidth;
        stripPx = Math.min(400, Math.max(28, Math.ceil(message.px), stripPx));
        arrange();
        return;
      case 'shown':
        clip(message.rects);
        return;
      case 'panel':
        void setPanel(message.open);
        return;
      case 'list':
        setList(message.kind, message.right);
        return;
      case 'unfold':
        // A strip that has no room has nothing to unfold: the panel opens instead.
        if (settings?.folded) {
          settings = { ...settings, folded: false };
          arrange();
          if (state.chip === null) return;
        }
        void openPanel();
        return;
      case 'answer-save':
        show({ askSave: null });
        answerSave?.(message.save);
        answerSave = null;
        if (!message.save) void openPanel();
        return;
      case 'go-to':
        goTo(message.entryKey, message.finding);
        return;
      case 'page-report':
        frames[part]?.send({ type: 'page-report', report: session?.pageReport() ?? null });
        return;
      case 'is-seen':
        // The strip is part of the page's flow: what covers it makes it a chip.
        void (part === 'float' ? hosts.isOnTop() : Promise.resolve(true)).then((isSeen) =>
          frames[part]?.send({ type: 'seen', isSeen }),
        );
        return;
      case 'correct':
        frames[part]?.send({
          type: 'correction',
          correction: session?.correctionOf(message.entryKey, message.field) ?? null,
        });
        return;
      case 'file': {
        const file = state.form?.files.find(
          ({ entryKey, index }) => entryKey === message.entryKey && index === message.index,
        );
        if (file) session?.onFile(file);
        return;
      }
      case 'in-bubble':
        if (message.isIn) clearTimeout(bubbleTimer);
        else setBubble(null);
    }
  }

  /** The span of time, by this computer's clock, in which what is shown is up to date. */
  let goodFrom = 0;
  let goodUntil = Number.POSITIVE_INFINITY;

  /** Reads the form from now on, or anew where something was set or the day has changed. */
  function startSession(): void {
    if (settings === null) return;
    const again = session?.again();
    session ??= formSession({
      doc,
      site,
      getPath: () => location.pathname,
      isOurs,
      isDetailed: () => isDetailed,
      signal,
      recognise: ask,
      check: ask,
      onRoot(root) {
        if (page?.add(root) && isDocument(root)) listenIn(root);
      },
      onState(form) {
        showForm(form);
        if (performance.now() < panelDueUntil) void setPanel(true);
        panelDueUntil = 0;
        sayChecked();
        // Where there are marks there will be a bubble.
        if (form.items.length > 0) later(loadFloat, 300);
      },
    });
    // After the next frame, when the page is laid out anyway and looking costs little. A page that
    // nobody sees has no frames, and is not looked at.
    requestAnimationFrame(() =>
      later(async () => {
        await again;
        void page?.lookNow();
      }, 0),
    );
  }

  let latest = 0;
  async function refresh(): Promise<void> {
    const turn = ++latest;
    goodFrom = 0;
    goodUntil = Number.POSITIVE_INFINITY;
    let answer: PageSettings | null = null;
    let at = 0;
    for (const wait of RETRY_MS) {
      if (wait > 0) await new Promise<void>((done) => later(done, wait));
      if (signal.aborted || turn !== latest) return;
      at = Date.now();
      answer = await ask({ type: 'page-settings', width: innerWidth });
      if (answer) break;
    }
    // A background that does not answer now may do so later; until then nothing is shown.
    if (answer === null && !signal.aborted && turn === latest) later(refresh, LAST_RETRY_MS);
    // An answer that was overtaken by a newer question is out of date.
    if (answer === null || signal.aborted || turn !== latest) return;
    const isFirst = settings === null;
    settings = answer;
    // Its room is given at once where it is known, so that the page moves once and early.
    stripPx ||= answer.stripPx ?? 0;
    if (!isFirst) sendAll({ type: 'refresh' });
    arrange();
    if (isReady) startSession();
    goodFrom = at;
    goodUntil = goodFrom + Math.max(1000, settings.validForMs);
  }
  const changed = () => void refresh();
  void refresh();

  world.onCommand((command) => {
    if (typeof command === 'object') frames[command.part]?.link(command.nonce);
    else if (command === 'changed') changed();
    else if (command === 'open-panel' && doc.visibilityState === 'visible') void openPanel();
  }, signal);

  /** A form may name its fields after what every element has, and so take it away. */
  function reportUnread(error: unknown): void {
    void ask({ type: 'report', error: `${error}\n${(error as Error).stack}` });
    setNotice('unread', true);
  }

  let pointed = 0;
  /** Listens to what a person does in the page, and in the page of a frame. */
  function listenIn(at: Document): void {
    const on = (type: keyof DocumentEventMap, heard: (event: Event) => void) =>
      at.addEventListener(type, heard, { capture: true, passive: true, signal });
    const onPointer = (event: Event) => {
      const { clientX, clientY, isTrusted } = event as PointerEvent;
      if (!isTrusted || pointed !== 0) return;
      pointed = requestAnimationFrame(() => {
        pointed = 0;
        const { x, y } = originOf(at);
        const hit = marks.at(clientX + x, clientY + y);
        if (!hit && !state.bubble) return;
        const isAbove =
          hit !== null && hit.mark.bottom + BUBBLE_PX > innerHeight && hit.mark.top > BUBBLE_PX;
        setBubble(hit && { ...hit, isAbove });
      });
    };
    on('pointermove', onPointer);
    on('pointerdown', onPointer);
    on('focusin', ({ target }) => {
      if (isElement(target) && !isOurs(target)) dock(target);
    });
    on('pointerdown', ({ target }) => {
      if (state.list && !(isElement(target) && isOurs(target))) show({ list: null });
    });
    on('scroll', () => {
      if (state.bubble || state.list) show({ bubble: null, list: null });
    });
    marks.follow(at);
    askBeforeSave(
      at,
      {
        wrong: () =>
          isOrphan()
            ? []
            : (state.form?.items ?? []).flatMap(({ finding: { level, id } }) =>
                level === 'personal' || (level === 'must' && settings?.askBeforeSave) ? [id] : [],
              ),
        ask(verb) {
          loadFloat();
          show({ askSave: { ofMistakes: settings?.askBeforeSave ?? false, verb } });
          focusFrame('float', 'question');
          return new Promise((resolve) => {
            answerSave = resolve;
          });
        },
        withdraw() {
          show({ askSave: null });
          answerSave?.(false);
          answerSave = null;
        },
        isOurs,
      },
      signal,
    );
  }

  let sweeps = 0;

  /** The page has its body: from now on it is watched. */
  function begin(): void {
    if (signal.aborted) return;
    isReady = true;
    hosts.ready();
    page = watchPage(
      doc,
      {
        async look(what) {
          if (isOrphan()) end.abort();
          if (signal.aborted) return 0;
          // Timers sleep with the computer, and a clock may be set: neither passes unseen.
          const at = Date.now();
          if (at < goodFrom || at > goodUntil) changed();
          if (hosts.keep()) show({});
          // What is laid out otherwise without any node changing is rare, and looking for it costs
          // more than all the values do.
          if (what.presence || ++sweeps % FULL_SWEEP === 0) {
            hosts.stayOnTop(drawn);
            arrange();
            marks.placeWhereSeen();
          }
          try {
            const cost = await session?.look(what);
            setNotice('unread', session?.isUnread() ?? false);
            sayFrames();
            return cost ?? 0;
          } catch (error) {
            reportUnread(error);
            return 0;
          }
        },
        read(nodes, all) {
          if (isOrphan()) return end.abort();
          try {
            session?.read(nodes, all);
          } catch (error) {
            reportUnread(error);
          }
        },
        size: () => session?.size() ?? 0,
        isOurs,
        isInWidget: (node) => session?.isInWidget(node) ?? false,
        onRest: (isResting) => setNotice('resting', isResting),
      },
      signal,
    );

    listenIn(doc);
    doc.addEventListener(
      'visibilitychange',
      ({ isTrusted }) => {
        // What the page dispatches itself, as often as it likes, is no news.
        if (isTrusted && doc.visibilityState === 'visible') changed();
      },
      { signal },
    );
    arrange();
    startSession();
  }
  if (doc.readyState !== 'loading') begin();
  else doc.addEventListener('DOMContentLoaded', begin, { once: true, signal });

  signal.addEventListener('abort', () => {
    for (const timer of timers) clearTimeout(timer);
  });
}
