import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Trouble } from '../components/overlay/Banner.tsx';
import {
  type OverlayActs,
  type OverlayState,
  overlayRenderer,
} from '../components/overlay/Overlay.tsx';
import type { FormAnswer } from '../lib/forms/form-report.ts';
import type { RecogniseAnswer } from '../lib/forms/recognise.ts';
import type { Command, OverlayView, Request } from '../lib/messages.ts';
import { askBeforeSave } from '../lib/page/ask-before-save.ts';
import { mountHosts } from '../lib/page/mount.ts';
import { keepPlaced } from '../lib/page/place.ts';
import { watchPage, watchPath } from '../lib/page/watch.ts';
import { openD } from '../lib/sites/open-d-script.ts';
import { formSession } from '../lib/sites/session.ts';
import { isLogInPath, type SiteId, siteOf } from '../lib/sites/sites.ts';
import { reader } from '../lib/text/fill.ts';

declare const __E2E__: boolean;

/** Waits between tries when the background does not answer (it may just be waking up). */
const RETRY_MS = [0, 300, 1500, 6000];

const LAST_RETRY_MS = 20_000;

/** The panel opens with fresh findings, unless they take longer than that. */
const LONGEST_CHECK_MS = 500;

/** Below this the panel leaves no room beside it. */
const NARROW_PX = 760;

/** After an update or removal of the extension this script lives on in open pages, cut off. */
const isOrphan = () => browser.runtime?.id === undefined;

async function ask<Answer>(request: Request): Promise<Answer | null> {
  try {
    return (await browser.runtime.sendMessage(request)) ?? null;
  } catch {
    return null;
  }
}

/** A question for the view: when it was asked, and its answer. */
type Asked = { at: number; answer: Promise<OverlayView | null> };
const askView = (site: SiteId): Asked => ({
  at: Date.now(),
  answer: ask({ type: 'overlay-view', site }),
});

/**
 * One visit to the site between two log-ins: everything it starts ends with its signal.
 *
 * @param asked the question that went out before the page was there
 */
function startVisit(site: SiteId, end: AbortController, asked: Asked | null): void {
  const { signal } = end;
  const hosts = mountHosts(document, __E2E__ ? 'open' : 'closed', signal);
  const stripNode = document.createElement('div');
  const floatNode = document.createElement('div');
  stripNode.className = 'tw';
  floatNode.className = 'tw';
  hosts.strip.append(stripNode);
  hosts.float.append(floatNode);

  const timers = new Set<number>();
  const later = (run: () => void, ms: number): number => {
    const timer = window.setTimeout(() => {
      timers.delete(timer);
      if (!signal.aborted) run();
    }, ms);
    timers.add(timer);
    return timer;
  };

  /** Reads the form; null until the background has answered once. */
  let session: ReturnType<typeof formSession> | null = null;
  let state: OverlayState | null = null;
  let form: OverlayState['form'] = null;
  const placed = keepPlaced(document, (key) => session?.boxOf(key) ?? null, signal);

  const acts: OverlayActs = {
    async onAgency(agency) {
      await keep({ type: 'set-agency', agency });
    },
    async onFold(folded) {
      if (state) show({ view: { ...state.view, folded } });
      await keep({ type: 'set-folded', folded });
    },
    async onPanel(open) {
      if (!open) {
        show({ panelOpen: false });
        cameFrom = null;
        return renderer.focusOpener();
      }
      isDetailed = true;
      const checked = checkNow();
      // A list that is out of date would be read as the answer; a slow answer is not waited for.
      await Promise.race([checked, new Promise<void>((done) => later(done, LONGEST_CHECK_MS))]);
      show({ panelOpen: true });
      renderer.focusPanel(cameFrom);
      await checked;
      sayResult();
    },
    onCopy: (finding) => void copy(finding.copy ?? '', `copy ${finding.id}`),
    async onFalseAlarm(finding) {
      const text = await ask<string>({ type: 'false-alarm', site, finding });
      if (text) await copy(text, `false-alarm ${finding.id}`);
    },
    onAnswerSave(save) {
      show({ askSave: null });
      answerSave?.(save);
      answerSave = null;
      if (!save) void openPanel();
    },
    onGoTo(finding) {
      cameFrom = finding.id;
      // On a narrow page the panel covers the field it leads to.
      if (innerWidth < NARROW_PX) show({ panelOpen: false });
      if (finding.entryKey !== null) session?.goTo(finding.entryKey);
    },
    onShow(key) {
      if (innerWidth < NARROW_PX) show({ panelOpen: false });
      session?.goTo(key);
    },
    async onCorrect(key, field) {
      const said = session?.correctionOf(key, field);
      if (said) await keep({ type: 'correct', ...said });
    },
    async onPageReport() {
      const report = session?.pageReport();
      const text = report && (await keep<string>({ type: 'page-report', ...report }));
      if (text) await copy(text, 'page-report');
    },
    async onMute({ rule, field }, forGood) {
      await keep({ type: 'mute', rule, field: forGood ? null : field });
    },
    onFile: (file) => session?.onFile(file),
    place: placed.put,
  };
  const renderer = overlayRenderer(stripNode, floatNode, acts);

  /** The panel is or was open: what could not be checked is wanted too. */
  let isDetailed = false;

  /** Runs everything over the page as it is now. */
  async function checkNow(): Promise<void> {
    await page.lookNow();
    await session?.settle();
  }

  /** The finding whose field the person went to: the way back leads there. */
  let cameFrom: string | null = null;
  let answerSave: ((save: boolean) => void) | null = null;

  /** Opens the panel at the person's wish; where it is open, leads back into it. */
  async function openPanel(): Promise<void> {
    if (state?.panelOpen) return renderer.focusPanel(cameFrom);
    if (state?.form) await acts.onPanel(true);
  }

  async function copy(text: string, what: string): Promise<void> {
    if (state === null) return;
    const say = reader(state.view.words, state.view.digits);
    try {
      await navigator.clipboard.writeText(text);
      show({ copied: what });
      hosts.announce(say('copied'));
    } catch {
      hosts.announce(say('notCopied'));
    }
  }

  function show(change: Partial<OverlayState>): void {
    if (state === null || signal.aborted) return;
    state = { ...state, ...change };
    renderer.draw(state);
    placed.update();
  }

  /** Says or takes back what stands in the way. */
  function trouble(what: Trouble, isSo: boolean): void {
    if (isSo) show({ trouble: what });
    else if (state?.trouble === what) show({ trouble: null });
  }

  /** Asks for what the person wants done; says so when it was not. */
  async function keep<Answer>(request: Request): Promise<Answer | null> {
    const answer = await ask<Answer>(request);
    trouble('failed', answer === null);
    return answer;
  }

  function sayResult(): void {
    if (!state?.form || signal.aborted) return;
    const say = reader(state.view.words, state.view.digits);
    const n = state.form.items.filter(({ finding }) => finding.level === 'must').length;
    const none = state.form.read > 0 ? 'nothingFound' : 'nothingRead';
    hosts.announce(n > 0 ? say('said', { n }) : say(none));
  }

  /** The span of time, by this computer's clock, in which what is shown is up to date. */
  let goodFrom = 0;
  let goodUntil = Number.POSITIVE_INFINITY;

  const page = watchPage(
    document,
    {
      async look(what) {
        if (isOrphan()) end.abort();
        if (signal.aborted) return 0;
        // Timers sleep with the computer, and a clock may be set: neither passes unseen.
        const at = Date.now();
        if (at < goodFrom || at > goodUntil) changed();
        hosts.keep();
        try {
          const cost = await session?.look(what);
          trouble('unread', false);
          return cost ?? 0;
        } catch {
          // A form may name its fields after what every element has, and so take it away.
          trouble('unread', true);
          return 0;
        }
      },
      isOurs: hosts.isOurs,
      isInWidget: (node) => session?.isInWidget(node) ?? false,
      onRest: (isResting) => trouble('resting', isResting),
    },
    signal,
  );

  function lookForCover(): void {
    if (state === null || signal.aborted || state.view.folded || state.stripCovered) return;
    if (scrollY === 0 && hosts.isStripCovered()) show({ stripCovered: true });
  }

  let latest = 0;
  async function refresh(before: Asked | null = null): Promise<void> {
    const turn = ++latest;
    goodFrom = 0;
    goodUntil = Number.POSITIVE_INFINITY;
    let view: OverlayView | null = null;
    let at = 0;
    for (const wait of RETRY_MS) {
      if (wait > 0) await new Promise<void>((done) => later(done, wait));
      if (signal.aborted || turn !== latest) return;
      const question = (wait === 0 && before) || askView(site);
      ({ at } = question);
      view = await question.answer;
      if (view) break;
    }
    // A background that does not answer now may do so later; until then nothing is shown.
    if (view === null && !signal.aborted && turn === latest) later(refresh, LAST_RETRY_MS);
    // An answer that was overtaken by a newer question is out of date.
    if (view === null || signal.aborted || turn !== latest) return;
    if (state === null)
      state = {
        view,
        form,
        // eMENSCR draws its pages late; of Open-D's the path tells.
        mayBeForm: openD()?.stepsOfPath(location.pathname).length !== 0,
        panelOpen: false,
        askSave: null,
        copied: null,
        stripCovered: false,
        trouble: null,
      };
    hosts.dress(view.css);
    show({ view });
    const again = session?.again();
    session ??= formSession({
      doc: document,
      site,
      getPath: () => location.pathname,
      stepNames: view.stepNames,
      isOurs: hosts.isOurs,
      isDetailed: () => isDetailed,
      signal,
      recognise: (request) => ask<RecogniseAnswer>(request),
      check: (report) => ask<FormAnswer>(report),
      onShadow: page.add,
      onState(next) {
        form = next;
        show({ form });
      },
    });
    // After the next frame, when the page is laid out anyway and looking costs little. A page that
    // nobody sees has no frames, and is not looked at.
    requestAnimationFrame(() =>
      later(async () => {
        lookForCover();
        await again;
        void page.lookNow();
      }, 0),
    );
    goodFrom = at;
    goodUntil = goodFrom + Math.max(1000, view.validForMs);
  }
  void refresh(asked);
  const changed = () => void refresh();
  const onCommand = (command: Command) => {
    if (command === 'changed') changed();
    if (command === 'open-panel' && document.visibilityState === 'visible') void openPanel();
  };
  browser.runtime.onMessage.addListener(onCommand);
  askBeforeSave(
    document,
    {
      wrong: () =>
        state?.view.askBeforeSave && !isOrphan()
          ? (state.form?.items ?? []).flatMap(({ finding }) =>
              finding.level === 'must' ? [finding.id] : [],
            )
          : [],
      ask(count) {
        show({ askSave: count });
        renderer.focusQuestion();
        return new Promise((resolve) => {
          answerSave = resolve;
        });
      },
      withdraw() {
        show({ askSave: null });
        answerSave?.(false);
        answerSave = null;
      },
      isOurs: hosts.isOurs,
    },
    signal,
  );
  document.addEventListener(
    'visibilitychange',
    ({ isTrusted }) => {
      // What the page dispatches itself, as often as it likes, is no news.
      if (isTrusted && document.visibilityState === 'visible') changed();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    if (!isOrphan()) browser.runtime.onMessage.removeListener(onCommand);
    for (const timer of timers) clearTimeout(timer);
    renderer.clear();
  });
}

/*
 * An unlisted script that the manifest names as content script (`wxt.config.ts`): the framework's
 * own wrapper for content scripts announces itself to the page by a DOM event, and any page could
 * end it with one.
 */
export default defineUnlistedScript(() => {
  const site = siteOf(location.hostname);
  if (site === null) return;
  let visit: AbortController | null = null;
  // The background is asked while the page still comes: the banner is there when the page is first
  // drawn, and moves nothing.
  let asked = isLogInPath(location.pathname) ? null : askView(site);
  const begin = () => {
    visit?.abort();
    visit = null;
    if (isLogInPath(location.pathname)) return;
    visit = new AbortController();
    startVisit(site, visit, asked);
    asked = null;
  };
  const start = () => {
    watchPath((path) => {
      // Within the app the visit goes on; only the log-in pages are left and entered.
      if (isLogInPath(path) || visit === null) begin();
    }, new AbortController().signal);
    begin();
  };
  if (document.readyState !== 'loading') start();
  else document.addEventListener('DOMContentLoaded', start, { once: true });
});
