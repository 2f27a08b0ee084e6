import { createRef, render } from 'preact';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { FloatFrame } from '../components/overlay/FloatFrame.tsx';
import css from '../components/overlay/overlay.css?inline';
import { StripFrame } from '../components/overlay/StripFrame.tsx';
import { copy } from '../lib/frames/copy.ts';
import { focusOn, watchFocus } from '../lib/frames/focus.ts';
import { type FrameState, frameController } from '../lib/frames/frame-controller.ts';
import { linkToPage } from '../lib/frames/page-link.ts';
import { blocksReport, stripReport, watchSeen, watchSize } from '../lib/frames/shown.ts';
import { frameOf } from '../lib/protocol/frame-address.ts';

/*
 * One script and nothing else to load, since a page waits for the strip: no modules, its style sheet
 * in it. `public/frame.html` is its page.
 */
export default defineUnlistedScript(() => {
  const own = frameOf(location.search);
  const app = document.getElementById('app');
  if (!own || !app) return;
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  const refs = {
    opener: createRef<HTMLButtonElement>(),
    back: createRef<HTMLButtonElement>(),
    heading: createRef<HTMLHeadingElement>(),
  };
  const isSeen = watchSeen(app);
  const link = linkToPage(window, (message) => controller.onMessage(message));
  const controller = frameController({
    ...own,
    // No answer: the controller asks again, or says that it was not done.
    ask: (request) => browser.runtime.sendMessage(request).catch(() => null),
    send: link.send,
    expect: link.expect,
    copy,
    isSeen,
    draw,
    focus: (wanted) => focusOn(app, wanted, refs),
  });

  const Frame = own.part === 'strip' ? StripFrame : FloatFrame;
  function draw(state: FrameState): void {
    if (!app) return;
    document.documentElement.dataset.theme = state.page.theme;
    document.documentElement.lang = state.view.language;
    render(<Frame state={state} acts={controller} {...refs} />, app);
    report();
  }
  const report =
    own.part === 'strip'
      ? stripReport(app, controller.onHeight)
      : blocksReport(app, controller.onShown);
  watchSize(app, report);
  watchFocus(controller);
  void controller.begin();
});
