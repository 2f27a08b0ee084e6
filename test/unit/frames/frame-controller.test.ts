import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FormState } from '../../../lib/forms/model/form-state.ts';
import { type FrameState, frameController } from '../../../lib/frames/frame-controller.ts';
import type { FromFrame, PageState } from '../../../lib/protocol/frames.ts';
import type { OverlayView, Request } from '../../../lib/protocol/messages.ts';

const VIEW = { language: 'th', digits: 'arabic', folded: false } as OverlayView;
const page = (more: Partial<PageState> = {}): PageState => ({
  form: null,
  steps: [],
  mayBeForm: true,
  panelOpen: false,
  panelSide: 'right',
  panelPx: 380,
  askSave: null,
  list: null,
  chip: null,
  notice: null,
  unreadFrames: 0,
  theme: 'light',
  bubble: null,
  ...more,
});

/** A frame in a world that answers everything, or refuses. */
function frame({ refuses = false, isSeen = true } = {}) {
  const asked: Request[] = [];
  const sent: FromFrame[] = [];
  const drawn: FrameState[] = [];
  const focused: string[] = [];
  let view = VIEW;
  const controller = frameController({
    part: 'strip',
    async ask(request) {
      asked.push(request);
      const answer =
        request.type === 'frame-hello'
          ? { view, nonce: 'n' }
          : request.type === 'overlay-view'
            ? view
            : refuses
              ? null
              : request.type === 'guidance'
                ? { language: view.language }
                : true;
      return answer as never;
    },
    send: (message) => sent.push(message),
    expect: () => {},
    copy: async () => {},
    isSeen: async () => isSeen,
    draw: (state) => drawn.push(state),
    focus({ on }) {
      focused.push(on);
      return true;
    },
  });
  const now = () => drawn.at(-1);
  const requests = (type: Request['type']) => asked.filter((each) => each.type === type);
  const speak = (language: OverlayView['language']) => {
    view = { ...view, language };
  };
  return { controller, asked, sent, drawn, focused, now, requests, speak };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what was marked done can be undone for ten seconds, and the way back is used once', async () => {
  const { controller, now, requests } = frame();
  controller.onMessage({ type: 'state', state: page() });
  await controller.begin();
  await controller.onDone('mol-2566/w09', 'ก');
  expect(now()?.undo).toEqual({ what: 'done', name: 'ก' });
  await controller.onUndo();
  expect(requests('mark-done')).toEqual([
    { type: 'mark-done', key: 'mol-2566/w09', done: true },
    { type: 'mark-done', key: 'mol-2566/w09', done: false },
  ]);
  expect(now()?.undo).toBeNull();
  await controller.onUndo();
  expect(requests('mark-done')).toHaveLength(2);

  await controller.onDone('mol-2566/w09', 'ก');
  vi.advanceTimersByTime(9999);
  expect(now()?.undo).not.toBeNull();
  vi.advanceTimersByTime(1);
  expect(now()?.undo).toBeNull();
});

test('nothing is offered to be undone that was refused, or pressed unseen', async () => {
  for (const world of [{ refuses: true }, { isSeen: false }]) {
    const { controller, now } = frame(world);
    controller.onMessage({ type: 'state', state: page() });
    await controller.begin();
    await controller.onDone('mol-2566/w09', 'ก');
    expect(now()?.undo).toBeNull();
    expect(now()?.notice).toBe(world.refuses ? 'failed' : 'hidden');
  }
});

test('the view is asked for the steps on screen, and drawn once for them', async () => {
  const { controller, drawn, requests } = frame();
  controller.onMessage({ type: 'state', state: page({ steps: ['M4'] }) });
  await controller.begin();
  expect(requests('overlay-view')).toEqual([{ type: 'overlay-view', steps: ['M4'] }]);
  expect(drawn).toHaveLength(1);
  const form = { steps: ['M5'] } as unknown as FormState;
  controller.onMessage({ type: 'state', state: page({ form }) });
  await vi.waitFor(() => expect(drawn).toHaveLength(2));
  expect(requests('overlay-view').at(-1)).toEqual({ type: 'overlay-view', steps: ['M5'] });
  // The same form again asks nothing.
  controller.onMessage({ type: 'state', state: page({ form, panelOpen: true }) });
  expect(requests('overlay-view')).toHaveLength(2);
});

test('focus that comes after the message that led it there is put where it was led', async () => {
  const { controller, focused } = frame();
  controller.onMessage({ type: 'state', state: page() });
  await controller.begin();
  const [nothing, button] = [{ localName: 'body' }, { localName: 'button' }];
  controller.onFocusMoved(nothing);
  expect(focused).toEqual([]);
  controller.onMessage({ type: 'focus', on: 'opener', finding: null });
  controller.onFocusMoved(button);
  expect(focused).toEqual(['opener']);
  controller.onFocusMoved(nothing);
  expect(focused).toEqual(['opener', 'opener']);
  // Who presses something leads the focus themselves.
  controller.onInput();
  controller.onFocusMoved(nothing);
  expect(focused).toHaveLength(2);
  // Long after, somebody clicked beside everything.
  controller.onMessage({ type: 'focus', on: 'opener', finding: null });
  vi.advanceTimersByTime(5000);
  controller.onFocusMoved(nothing);
  expect(focused).toHaveLength(3);
});

test('what belongs in a field is asked for once, and a field of which nothing is said shows nothing', async () => {
  const { controller, now, requests } = frame();
  controller.onMessage({ type: 'state', state: page() });
  await controller.begin();
  expect(now()?.guides.has('m3.objective')).toBe(false);
  await controller.onGuide('m3.objective');
  await controller.onGuide('m3.objective');
  expect(requests('guidance')).toEqual([{ type: 'guidance', field: 'm3.objective' }]);
  expect(now()?.guides.has('m3.objective')).toBe(true);

  const refused = frame({ refuses: true });
  refused.controller.onMessage({ type: 'state', state: page() });
  await refused.controller.begin();
  await refused.controller.onGuide('m9.nothing');
  expect(refused.now()?.guides.has('m9.nothing')).toBe(false);
  expect(refused.now()?.notice).toBe('failed');
});

test('what was opened is said anew when the language changes', async () => {
  const { controller, now, requests, speak } = frame();
  controller.onMessage({ type: 'state', state: page() });
  await controller.begin();
  await controller.onGuide('m3.objective');
  expect(now()?.guides.get('m3.objective')?.language).toBe('th');
  speak('en');
  controller.onMessage({ type: 'refresh' });
  await vi.waitFor(() => expect(now()?.guides.get('m3.objective')?.language).toBe('en'));
  expect(requests('guidance')).toHaveLength(2);
  controller.onMessage({ type: 'refresh' });
  await vi.waitFor(() => expect(requests('overlay-view')).toHaveLength(2));
  expect(requests('guidance')).toHaveLength(2);
});
