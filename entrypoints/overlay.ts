import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type OverlayState, overlayRenderer } from '../components/overlay/Overlay.tsx';
import css from '../components/overlay/overlay.css?inline';
import type { FormAnswer } from '../lib/forms/form-report.ts';
import type { OverlayView, Request } from '../lib/messages.ts';
import { mountHosts } from '../lib/page/mount.ts';
import { keepPlaced } from '../lib/page/place.ts';
import { watchPage, watchPath } from '../lib/page/watch.ts';
import { knowledgeOf } from '../lib/sites/read-form.ts';
import { formSession } from '../lib/sites/session.ts';
import { isLogInPath, type SiteId, siteOf } from '../lib/sites/sites.ts';
import { reader } from '../lib/text/fill.ts';

declare const __E2E__: boolean;

/** Waits between tries when the background does not answer (it may just be waking up). */
const RETRY_MS = [0, 300, 1500, 6000];

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

/** One visit to the site between two log-ins: everything it starts ends with its signal. */
function startVisit(site: SiteId, end: AbortController): void {
  const { signal } = end;
  const hosts = mountHosts(document, css, __E2E__ ? 'open' : 'closed', signal);
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

  /** Reads the form; null until the view has brought the catalogue. */
  let session: ReturnType<typeof formSession> | null = null;
  let state: OverlayState | null = null;
  let form: OverlayState['form'] = null;
  const placed = keepPlaced(document, (key) => session?.boxOf(key) ?? null, signal);

  const renderer = overlayRenderer(stripNode, floatNode, {
    async onAgency(agency) {
      await ask({ type: 'set-agency', agency });
    },
    async onFold(folded) {
      if (state) show({ view: { ...state.view, folded } });
      await ask({ type: 'set-folded', folded });
    },
    async onPanel(open) {
      show({ panelOpen: open });
      if (!open) return renderer.focusOpener();
      page.lookNow();
      renderer.focusPanel();
      await session?.settle();
      sayResult();
    },
    onGoTo(finding) {
      // On a narrow page the panel covers the field it leads to.
      if (innerWidth < NARROW_PX) show({ panelOpen: false });
      if (finding.entryKey !== null) session?.goTo(finding.entryKey);
    },
    async onMute({ rule, field }, forGood) {
      await ask({ type: 'mute', rule, field: forGood ? null : field });
    },
    place: placed.put,
  });

  function show(change: Partial<OverlayState>): void {
    if (state === null || signal.aborted) return;
    state = { ...state, ...change };
    renderer.draw(state);
    placed.update();
  }

  function sayResult(): void {
    if (!state?.form || signal.aborted) return;
    const say = reader(state.view.words, state.view.digits);
    const n = state.form.items.filter(({ finding }) => finding.level === 'must').length;
    const none = state.form.read > 0 ? 'nothingFound' : 'nothingRead';
    hosts.announce(n > 0 ? say('said', { n }) : say(none));
  }

  const page = watchPage(
    document,
    (what) => {
      if (isOrphan()) return end.abort();
      hosts.keep();
      session?.look(what);
    },
    signal,
    hosts.isOurs,
  );

  function lookForCover(): void {
    if (state === null || signal.aborted || state.view.folded || state.stripCovered) return;
    if (scrollY === 0 && hosts.isStripCovered()) show({ stripCovered: true });
  }

  let expires = 0;
  let latest = 0;
  async function refresh(): Promise<void> {
    const turn = ++latest;
    let view: OverlayView | null = null;
    for (const wait of RETRY_MS) {
      if (wait > 0) await new Promise<void>((done) => later(done, wait));
      if (signal.aborted || turn !== latest) return;
      view = await ask<OverlayView>({ type: 'overlay-view', site });
      if (view) break;
    }
    // An answer that was overtaken by a newer question is out of date.
    if (view === null || signal.aborted || turn !== latest) return;
    if (state === null) state = { view, form, panelOpen: false, stripCovered: false };
    show({ view });
    if (session === null) {
      session = formSession(knowledgeOf(view.catalogue), {
        doc: document,
        site,
        getPath: () => location.pathname,
        isOurs: hosts.isOurs,
        check: (report) => ask<FormAnswer>(report),
        onState(next) {
          form = next;
          show({ form });
        },
      });
      page.lookNow();
    } else void session.again();
    // After the next frame, when the page is laid out anyway and asking costs nothing.
    requestAnimationFrame(() => later(lookForCover, 0));
    clearTimeout(expires);
    expires = later(refresh, Math.max(1000, view.validForMs));
  }
  void refresh();
  const changed = () => void refresh();
  browser.storage.onChanged.addListener(changed);
  document.addEventListener(
    'visibilitychange',
    () => {
      // After sleep the day may have changed, and timers have not.
      if (document.visibilityState === 'visible') changed();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    if (!isOrphan()) browser.storage.onChanged.removeListener(changed);
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
  const begin = () => {
    visit?.abort();
    visit = null;
    if (isLogInPath(location.pathname)) return;
    visit = new AbortController();
    startVisit(site, visit);
  };
  watchPath((path) => {
    // Within the app the visit goes on; only the log-in pages are left and entered.
    if (isLogInPath(path) || visit === null) begin();
  }, new AbortController().signal);
  begin();
});
