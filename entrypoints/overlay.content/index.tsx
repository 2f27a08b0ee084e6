import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { type OverlayState, overlayRenderer } from '../../components/overlay/Overlay.tsx';
import css from '../../components/overlay/overlay.css?inline';
import { withoutMuted } from '../../lib/forms/engine.ts';
import type { OverlayView, Request } from '../../lib/messages.ts';
import { mountHosts } from '../../lib/page/mount.ts';
import { keepPlaced } from '../../lib/page/place.ts';
import { watchPage, watchPath } from '../../lib/page/watch.ts';
import { knowledgeOf } from '../../lib/sites/read-form.ts';
import { formSession } from '../../lib/sites/session.ts';
import { EXCLUDED, isLogInPath, MATCHES, siteOf } from '../../lib/sites/sites.ts';
import { reader } from '../../lib/text/fill.ts';

declare const __E2E__: boolean;

/** Waits between tries when the background does not answer (it may just be waking up). */
const RETRY_MS = [300, 1500, 6000];

/** Below this the panel leaves no room beside it. */
const NARROW_PX = 760;

async function ask<Answer>(request: Request): Promise<Answer | null> {
  try {
    return (await browser.runtime.sendMessage(request)) ?? null;
  } catch {
    return null;
  }
}

export default defineContentScript({
  matches: MATCHES,
  excludeMatches: EXCLUDED,
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const site = siteOf(location.hostname);
    if (site === null) return;

    /** One visit: everything it started ends with its signal. */
    let visit: AbortController | null = null;
    const begin = () => {
      visit?.abort();
      visit = null;
      if (isLogInPath(location.pathname)) return;
      visit = new AbortController();
      startVisit(ctx, AbortSignal.any([ctx.signal, visit.signal]));
    };
    watchPath((path) => {
      // Within the app the visit goes on; only the log-in pages are left and entered.
      if (isLogInPath(path) || visit === null) begin();
    }, ctx.signal);
    begin();

    function startVisit(context: ContentScriptContext, signal: AbortSignal) {
      if (site === null) return;
      const hosts = mountHosts(document, css, __E2E__ ? 'open' : 'closed', signal);
      const stripNode = document.createElement('div');
      const floatNode = document.createElement('div');
      stripNode.className = 'tw';
      floatNode.className = 'tw';
      hosts.strip.append(stripNode);
      hosts.float.append(floatNode);

      /** Reads the form; null until the view has brought the catalogue. */
      let session: ReturnType<typeof formSession> | null = null;
      const placed = keepPlaced(document, (key) => session?.boxOf(key) ?? null, signal);
      let state: OverlayState | null = null;
      let form: OverlayState['form'] = null;

      const renderer = overlayRenderer(stripNode, floatNode, {
        async onAgency(agency) {
          await ask({ type: 'set-agency', agency });
        },
        async onFold(folded) {
          if (state) show({ view: { ...state.view, folded } });
          await ask({ type: 'set-folded', folded });
        },
        onPanel(open) {
          if (open) page.lookNow();
          show({ panelOpen: open });
          if (open) {
            renderer.focusPanel();
            sayResult();
          } else renderer.focusOpener();
        },
        onGoTo(finding) {
          // On a narrow page the panel covers the field it leads to.
          if (innerWidth < NARROW_PX) show({ panelOpen: false });
          session?.goTo(finding.entryKey);
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
        if (!state?.form) return;
        const say = reader(state.view.words, state.view.digits);
        const left = withoutMuted(state.form.findings, state.view.mutes);
        const n = left.filter(({ level }) => level === 'must').length;
        const none = state.form.read > 0 ? 'nothingFound' : 'nothingRead';
        hosts.announce(n > 0 ? say('said', { n }) : say(none));
      }

      const page = watchPage(
        document,
        (what) => {
          if (context.isInvalid) return;
          hosts.keep();
          if (session === null) return;
          form = session.look(what);
          show({ form });
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
        for (const wait of [0, ...RETRY_MS]) {
          if (wait > 0) await new Promise((done) => context.setTimeout(() => done(null), wait));
          if (signal.aborted || context.isInvalid || turn !== latest) return;
          view = await ask<OverlayView>({ type: 'overlay-view', site: site ?? 'emenscr' });
          if (view) break;
        }
        // An answer that was overtaken by a newer question is out of date.
        if (view === null || signal.aborted || turn !== latest) return;
        if (state === null) state = { view, form, panelOpen: false, stripCovered: false };
        if (session === null) {
          session = formSession(
            knowledgeOf(view.catalogue),
            document,
            site ?? 'emenscr',
            () => location.pathname,
            hosts.isOurs,
          );
          page.lookNow();
        }
        show({ view });
        // After the next frame, when the page is laid out anyway and asking costs nothing.
        context.requestAnimationFrame(() => context.setTimeout(lookForCover, 0));
        clearTimeout(expires);
        expires = context.setTimeout(refresh, Math.max(1000, view.validForMs));
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
        browser.storage.onChanged.removeListener(changed);
        clearTimeout(expires);
        renderer.clear();
      });
    }
  },
});
