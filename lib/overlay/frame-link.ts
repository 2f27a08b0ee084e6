import type { Site } from '../domain/site.ts';
import { type FramePart, frameAddress } from '../protocol/frame-address.ts';
import type { FromFrame, ToFrame } from '../protocol/frames.ts';
import { setStyle } from './host-node.ts';

/**
 * A frame of the extension's own origin, and the channel to it.
 *
 * A page could post messages to the frame as well as we can, since both share the page's origin. So
 * the frame takes the one channel that comes with a number which the background made up for it and
 * gave to this content script (`Linked`): neither the page's messages nor what it keeps ever holds it.
 */
export type Frame = {
  readonly part: FramePart;
  readonly node: HTMLIFrameElement;
  /** Puts it into its place and loads it. */
  attach(root: ShadowRoot): void;
  /** The background gave the number for this frame: opens the channel. */
  link(nonce: string): void;
  /** Sends a message; before the frame listens the newest of each type waits. */
  send(message: ToFrame): void;
};

export type FrameOptions = {
  part: FramePart;
  site: Site;
  /** The extension's page for frames, as `runtime.getURL` gives it. */
  page: string;
  /** The frame's origin; not the one of that address, which may be another at every start. */
  origin: string;
  onMessage(message: FromFrame): void;
  /** Called when the empty frame is in the page: `load` may wait. Not given: at once. */
  whenAttached?: ((load: () => void) => void) | undefined;
  /** The frame listens now, for the first time or because the browser loaded it again. */
  onLinked(): void;
};

/** Waits for a frame to take its channel, longer each time, before it is loaded again. */
const RETRY_MS = 1500;
const MAX_TRIES = 5;

/** Creates a frame; it loads when it is attached. */
export function createFrame(doc: Document, options: FrameOptions): Frame {
  const { part, site, page, origin, onMessage, onLinked } = options;
  const whenAttached = options.whenAttached ?? ((load: () => void) => load());
  const node = doc.createElement('iframe');
  setStyle(node, {
    all: 'initial',
    display: 'block',
    // Over whatever a style of the page may put into the node around it.
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    'pointer-events': 'auto',
  });
  // For those who hear the page instead of seeing it.
  node.title = 'ทันเวลา';
  // What a person copies in the frame is copied by the frame.
  node.allow = 'clipboard-write';
  const address = frameAddress(page, part, site);
  let port: MessagePort | null = null;
  let tries = 0;
  /** The frame has taken its channel: no other is opened until it is loaded again. */
  let isTaken = false;
  let isLoading = false;
  /** A number that came before its frame was known to be loaded again. */
  let early: string | null = null;
  const waiting = new Map<ToFrame['type'], ToFrame>();

  function load(): void {
    isLoading = true;
    isTaken = false;
    // What the document before still says is not of the one that comes.
    port?.close();
    port = null;
    // Firefox shows a page the nodes of a closed root: there no attribute may hold the address.
    if (import.meta.env.FIREFOX) node.contentWindow?.location.replace(address);
    else node.src = address;
    const number = ++tries;
    setTimeout(() => {
      if (!isTaken && number === tries && tries <= MAX_TRIES && node.isConnected) retry();
    }, RETRY_MS * tries);
  }
  /** A browser that is busy may never load it, and a page may embed only what allows it. */
  function retry(): void {
    if (tries > 1 && 'credentialless' in node) {
      // Cross-Origin-Embedder-Policy: such a frame is let in, since it is given no cookies.
      (node as { credentialless?: boolean }).credentialless = true;
    }
    load();
  }
  let isAwaited = false;
  /** Browsers say of the empty document too that it has loaded, some of them at once. */
  function loadOnce(): void {
    if (isLoading || isAwaited) return;
    isAwaited = true;
    whenAttached(() => {
      isAwaited = false;
      load();
    });
  }
  const isBlank = () => node.contentDocument?.documentURI === 'about:blank';
  node.addEventListener('load', () => {
    // Moved by the page or by us, it is empty.
    if (isBlank()) return loadOnce();
    // Loaded again without our doing: the page moved it.
    if (!isLoading) isTaken = false;
    isLoading = false;
    if (early !== null) link(early);
  });
  function link(nonce: string): void {
    // A page that shows the same page in a frame of its own takes no channel away.
    early = isTaken ? nonce : null;
    if (isTaken) return;
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }) => {
      isTaken = true;
      tries = 0;
      onMessage(data as FromFrame);
    };
    node.contentWindow?.postMessage(nonce, origin, [channel.port2]);
    onLinked();
    for (const message of waiting.values()) port.postMessage(message);
    waiting.clear();
  }
  return {
    part,
    node,
    attach(root) {
      root.append(node);
      loadOnce();
    },
    link,
    send(message) {
      if (port) port.postMessage(message);
      else waiting.set(message.type, message);
    },
  };
}
