/**
 * The other end of `lib/overlay/frame-link.ts`: a frame's channel to the content script that put it
 * into a page. Only a channel that comes with the number which the background made up for this frame
 * is taken; the page around us can post messages too, but never knows it.
 */
import type { FromFrame, ToFrame } from '../protocol/frames.ts';

/** Messages that came before the number was known; a page may post as many as it likes. */
const MAX_WAITING = 8;

export type PageLink = {
  send(message: FromFrame): void;
  /** The number from the background: whatever came with it before is taken now. */
  expect(nonce: string): void;
};

/**
 * @param onMessage what the content script says, from its first message on
 */
export function linkToPage(view: Window, onMessage: (message: ToFrame) => void): PageLink {
  let port: MessagePort | null = null;
  let nonce: string | null = null;
  let waiting: { nonce: unknown; port: MessagePort }[] = [];
  function take(offered: { nonce: unknown; port: MessagePort }): void {
    if (offered.nonce !== nonce) return;
    // It is good for one channel.
    nonce = null;
    port = offered.port;
    port.onmessage = ({ data }) => onMessage(data as ToFrame);
    port.postMessage({ type: 'linked' } satisfies FromFrame);
  }
  view.addEventListener('message', ({ source, data, ports }) => {
    const [offered] = ports;
    if (source !== view.parent || offered === undefined) return;
    if (nonce !== null) take({ nonce: data, port: offered });
    else if (waiting.length < MAX_WAITING) waiting.push({ nonce: data, port: offered });
  });
  return {
    send: (message) => port?.postMessage(message),
    expect(number) {
      nonce = number;
      for (const offered of waiting) take(offered);
      waiting = [];
    },
  };
}
