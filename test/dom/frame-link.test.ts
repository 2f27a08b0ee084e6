import { expect, test, vi } from 'vitest';
import { createFrame, type Frame } from '../../lib/overlay/frame-link.ts';
import type { FromFrame, ToFrame } from '../../lib/protocol/frames.ts';
import { byId, show, untilTestEnds } from './snippet.ts';

const focus = (finding: string): ToFrame => ({ type: 'focus', on: 'panel', finding });
const loaded = (node: HTMLIFrameElement) =>
  new Promise((done) => node.addEventListener('load', done, { once: true }));

/** What a frame's window hears: the numbers it is given, and the channels that come with them. */
function listensIn(frame: Frame): { nonces: unknown[]; ports: MessagePort[] } {
  const heard: { nonces: unknown[]; ports: MessagePort[] } = { nonces: [], ports: [] };
  frame.node.contentWindow?.addEventListener(
    'message',
    ({ data, ports }) => {
      heard.nonces.push(data);
      heard.ports.push(...ports);
    },
    { signal: untilTestEnds() },
  );
  return heard;
}

/** A loaded frame of the page's own origin, where the test can listen. */
async function attached() {
  show('<div id="host"></div>');
  const onMessage = vi.fn<(message: FromFrame) => void>();
  const onLinked = vi.fn();
  const frame = createFrame(document, {
    part: 'strip',
    site: 'emenscr',
    page: `${location.origin}/package.json`,
    origin: location.origin,
    onMessage,
    onLinked,
  });
  const isLoaded = loaded(frame.node);
  frame.attach(byId('host').attachShadow({ mode: 'open' }));
  await isLoaded;
  await vi.waitFor(() => expect(frame.node.contentDocument?.documentURI).toContain('package.json'));
  return { frame, onMessage, onLinked };
}

test('what was sent before the frame listens waits for it: the newest of each type', async () => {
  const { frame, onMessage, onLinked } = await attached();
  frame.send(focus('first'));
  frame.send(focus('second'));
  frame.send({ type: 'checked' });
  expect(onLinked).not.toHaveBeenCalled();
  const { nonces, ports } = listensIn(frame);
  frame.link('number');
  await vi.waitFor(() => expect(nonces).toEqual(['number']));
  expect(onLinked).toHaveBeenCalledTimes(1);
  const heard: unknown[] = [];
  const [port] = ports;
  if (!port) throw new Error('no channel');
  port.onmessage = ({ data }) => heard.push(data);
  frame.send(focus('third'));
  await vi.waitFor(() =>
    expect(heard).toEqual([focus('second'), { type: 'checked' }, focus('third')]),
  );
  const message: FromFrame = { type: 'height', px: 40 };
  port.postMessage(message);
  await vi.waitFor(() => expect(onMessage).toHaveBeenCalledExactlyOnceWith(message));
});

test('a frame that has its channel takes no other until it is loaded again', async () => {
  const { frame, onMessage } = await attached();
  const before = listensIn(frame);
  frame.link('first');
  await vi.waitFor(() => expect(before.ports).toHaveLength(1));
  before.ports[0]?.postMessage({ type: 'linked' });
  await vi.waitFor(() => expect(onMessage).toHaveBeenCalled());
  frame.link('another page’s');
  const isLoaded = loaded(frame.node);
  frame.node.contentWindow?.location.reload();
  await isLoaded;
  // Nothing came by the number that was not for it; after the loading one is taken again.
  expect(before.nonces).toEqual(['first']);
  const after = listensIn(frame);
  frame.link('second');
  await vi.waitFor(() => expect(after.nonces).toContain('second'));
});

test('a frame that was moved, and is empty since, is loaded anew', async () => {
  const { frame } = await attached();
  document.body.append(frame.node);
  await vi.waitFor(
    () => expect(frame.node.contentDocument?.documentURI).toContain('package.json'),
    { timeout: 5000 },
  );
});

test('loaded again since it was slow, it takes a channel whatever the document before still says', async () => {
  const { frame, onMessage } = await attached();
  // Kept by the test's own window, as a message on its way outlives the document that sent it.
  const before = new Promise<MessagePort>((done) => {
    const { contentWindow } = frame.node;
    if (contentWindow) {
      contentWindow.postMessage = ((_: unknown, __: string, [port]: MessagePort[]) =>
        port && done(port)) as typeof contentWindow.postMessage;
    }
  });
  frame.link('first');
  const port = await before;
  await loaded(frame.node);
  port.postMessage({ type: 'linked' });
  // Two turns of messages later it would have been heard.
  const { port1, port2 } = new MessageChannel();
  const turn = new Promise((done) => {
    port1.onmessage = done;
  });
  port2.postMessage(null);
  await turn;
  const after = listensIn(frame);
  frame.link('second');
  await vi.waitFor(() => expect(after.nonces).toEqual(['second']));
  expect(onMessage).not.toHaveBeenCalled();
});
