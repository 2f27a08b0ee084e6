/**
 * The only file of the extension that uses the network: it fetches the schedule file of a feed that
 * a person added, and its signature. No cookies, no referrer, no redirects, no HTTP cache (only our
 * own conditional headers), bounded in size and time.
 */
import { report } from '../../report.ts';
import { MAX_SCHEDULE_BYTES } from '../../schedule/file/read-file.ts';
import { MAX_SIGNATURE_TEXT, signatureAddress } from '../../schedule/file/signature.ts';
import type { FeedError } from '../../settings/stores/feed.ts';

const TIMEOUT_MS = 20_000;
/** In characters; an ETag has some dozens. */
const MAX_ETAG = 300;
const MAX_DATE = 100;

export type Fetched =
  | {
      readonly kind: 'file';
      readonly file: Uint8Array<ArrayBuffer>;
      readonly signature: string;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  /** The file; it may have been signed anew all the same. Null where its signature did not come. */
  | { readonly kind: 'unchanged'; readonly signature: string | null }
  | {
      readonly kind: 'failed';
      readonly error: FeedError;
      readonly status: number | null;
      /** What came all the same, where the signature alone is missing. */
      readonly file?: Uint8Array<ArrayBuffer>;
    };

/** The validators the server sent with the last copy. */
export type Conditions = { readonly etag: string | null; readonly lastModified: string | null };

/**
 * Fetches a feed's file, and its signature.
 *
 * @param timeoutMs for both together
 * @returns the outcome; never throws
 */
export async function fetchFeed(
  url: string,
  { etag, lastModified }: Conditions,
  timeoutMs = TIMEOUT_MS,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(timeoutMs);
  const failed = (error: FeedError, status: number | null = null) =>
    ({ kind: 'failed', error, status }) as const;
  try {
    const answer = await ask(url, signal, {
      ...(etag === null ? {} : { 'If-None-Match': etag }),
      ...(lastModified === null ? {} : { 'If-Modified-Since': lastModified }),
    });
    // "Not changed" answers a condition only: said to anything else, it would keep a feed looking fresh
    // that nobody has ever verified.
    const hadCopy = etag !== null || lastModified !== null;
    if (answer.status === 304) {
      if (!hadCopy) return failed('http', 304);
      return { kind: 'unchanged', signature: await signatureAlone(url, signal) };
    }
    if (isRedirect(answer)) return failed('moved');
    if (!answer.ok) return failed('http', answer.status);
    const file = await bounded(answer, MAX_SCHEDULE_BYTES);
    if (file === null) return failed('too-big');
    const signed = await ask(signatureAddress(url), signal, {});
    if (isRedirect(signed) || !signed.ok) {
      return { ...failed('no-signature', signed.status), file };
    }
    const signature = await bounded(signed, MAX_SIGNATURE_TEXT);
    if (signature === null) return { ...failed('no-signature'), file };
    return {
      kind: 'file',
      file,
      signature: new TextDecoder().decode(signature),
      etag: header(answer, 'etag', MAX_ETAG),
      lastModified: header(answer, 'last-modified', MAX_DATE),
    };
  } catch (error) {
    report(error, 'ask the feed');
    return failed((error as { name?: unknown })?.name === 'TimeoutError' ? 'timeout' : 'offline');
  }
}

/** The signature of a file that has not changed. That it does not come is no news. */
async function signatureAlone(url: string, signal: AbortSignal): Promise<string | null> {
  try {
    const signed = await ask(signatureAddress(url), signal, {});
    if (isRedirect(signed) || !signed.ok) return null;
    const signature = await bounded(signed, MAX_SIGNATURE_TEXT);
    return signature && new TextDecoder().decode(signature);
  } catch (error) {
    report(error, 'ask for a signature');
    return null;
  }
}

function ask(url: string, signal: AbortSignal, headers: Record<string, string>): Promise<Response> {
  return fetch(url, {
    signal,
    headers,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
    // The conditional headers above are our own; the browser's cache would answer for the server.
    cache: 'no-store',
  });
}

function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

function header(answer: Response, name: string, limit: number): string | null {
  const value = answer.headers.get(name);
  return value !== null && value.length <= limit ? value : null;
}

/** The body, or null as soon as it exceeds `limit` bytes; the rest is not read. */
async function bounded(answer: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = answer.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    length += part.value.length;
    if (length > limit) {
      await reader?.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
