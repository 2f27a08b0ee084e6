/** What one check carries along: how to pause, when to stop, how far it is. */

export type CheckOptions = {
  /** The site's limit in bytes; a bigger file is refused only after it was sent whole. */
  sizeLimit?: number;
  signal?: AbortSignal;
  /** Bytes of the file (or of what comes out of it) worked through, and of how many. */
  onProgress?: (done: number, total: number) => void;
  /**
   * Called after every `STEP` bytes of work, which is well below 8 ms. Answers a promise when the
   * thread should be given away, null when there is still time: the clock is the caller's.
   */
  pause?: () => Promise<void> | null;
  /**
   * A packed part as a stream, where there is a better way than a blob's own: null where there is
   * none. Browsers inflate on the thread that asks, a whole piece of the stream at a time.
   */
  streamOf?: (packed: Packed) => ReadableStream<Uint8Array<ArrayBuffer>> | null;
  /** For tests: the limits of what may come out of a zip. */
  bombLimits?: BombLimits;
};

/** What a part of a zip holds, packed as it is: in memory when it is small. */
export type Packed = Blob | Uint8Array<ArrayBuffer>;

/** Facts from 4,903 office files: honest ratios reach 70:1 for a file and 170:1 for an entry. */
export type BombLimits = { most: number; ratio: number; ratioFrom: number };
export const BOMB_LIMITS: BombLimits = { most: 2 ** 31, ratio: 250, ratioFrom: 100_000_000 };

/** Bytes asked for at once: each piece is a message to another process, and smaller ones cost more. */
export const CHUNK = 2 ** 20;
/** Bytes between two pauses: 64 KiB take 0.2 to 0.7 ms on an office PC of today. */
export const STEP = 65_536;

export class Session {
  readonly options: CheckOptions;
  #total = 1;
  #done = 0;
  #since = 0;

  constructor(options: CheckOptions) {
    this.options = options;
  }

  expect(total: number): void {
    this.#total = Math.max(total, 1);
    this.#done = 0;
  }

  /** After every piece of work. Throws when cancelled; answers a promise only when one must wait. */
  worked(bytes: number): Promise<void> | null {
    this.options.signal?.throwIfAborted();
    this.#done += bytes;
    this.#since += bytes;
    if (this.#since < STEP) return null;
    this.#since = 0;
    this.options.onProgress?.(Math.min(this.#done, this.#total), this.#total);
    return this.options.pause?.() ?? null;
  }
}

/**
 * Bytes to work with. What a file gives to a content script in Firefox belongs to the page's world:
 * there it may be copied, and little else ("Permission denied to access property constructor").
 */
export function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const isOurs = bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer;
  return isOurs ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}

/** The bytes of a part of the file. */
export async function bytesOf(
  file: Blob,
  from: number,
  to: number,
): Promise<Uint8Array<ArrayBuffer>> {
  return ownBytes(new Uint8Array(await file.slice(from, to).arrayBuffer()));
}

/** An error's name, of whatever world it is; '' where it does not tell. */
export function errorName(error: unknown): string {
  try {
    return String((error as { name?: unknown } | null)?.name ?? '');
  } catch {
    // An object of another world that may not even be looked at.
    return '';
  }
}
