import { browser } from '../../browser.ts';
import type { Site } from '../../domain/site.ts';
import { FRAME_PAGE, frameOf } from '../../protocol/frame-address.ts';
import { siteOf } from '../../sites/sites.ts';

/**
 * Who asks, as reported by the browser and never by the message: a compromised renderer may write
 * any message, but it cannot forge these facts.
 */
export type Sender = {
  site: Site;
  tab: number;
  frame: number;
  /** The document, by a name that the browser gives it; '' in a browser that gives none. */
  document: string;
  /** It is in a private window: nothing of it is kept. */
  isPrivate: boolean;
  /**
   * A frame of the extension's own origin: what a person decides comes from there. False for the
   * content script, whose process is the page's.
   */
  isOurs: boolean;
};

/** The part of the browser's `MessageSender` that is used. */
export type MessageSender = {
  id?: string;
  /** Without path, query and fragment: after log-in the fragment of `url` carries the log-in code. */
  origin?: string;
  /** Read of our own frames only, whose address tells their site. */
  url?: string;
  frameId?: number;
  documentId?: string;
  tab?: { id?: number | undefined; incognito?: boolean };
};

/** The sender of a message; null when it is neither our content script on one of the sites nor our frame. */
export function senderOf(from: MessageSender): Sender | null {
  const { id, origin, frameId, documentId, tab } = from;
  if (id !== browser.runtime.id || tab?.id === undefined || frameId === undefined) return null;
  const own = siteOfOwnFrame(from);
  const site = own ?? siteOfOrigin(origin ?? '');
  if (site === null) return null;
  return {
    site,
    tab: tab.id,
    frame: frameId,
    document: documentId ?? '',
    isPrivate: tab.incognito === true,
    isOurs: own !== null,
  };
}

/**
 * Chromium gives our page another address at every start (`use_dynamic_url`), and `getURL` with it;
 * its sender still has the extension's id there. Firefox has only the one that `getURL` gives.
 */
function siteOfOwnFrame({ url }: MessageSender): Site | null {
  const page = browser.runtime.getURL(FRAME_PAGE);
  const pages = [page, `chrome-extension://${browser.runtime.id}${FRAME_PAGE}`];
  const own = pages.find((each) => url?.startsWith(`${each}?`));
  return own === undefined ? null : (frameOf(url?.slice(own.length) ?? '')?.site ?? null);
}

function siteOfOrigin(origin: string): Site | null {
  try {
    const { protocol, hostname } = new URL(origin);
    return protocol === 'https:' ? siteOf(hostname) : null;
  } catch {
    // "null", or nothing at all: a page without an origin.
    return null;
  }
}

/** Identifies a page for as long as it is open. */
export function pageOf({ tab, frame }: Pick<Sender, 'tab' | 'frame'>): string {
  return `${tab}:${frame}`;
}
