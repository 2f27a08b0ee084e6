/**
 * Entries of a zip as streams of bytes, each checked: local header against directory, sum, size,
 * and all that has come out so far against the limits of an honest file.
 */
import {
  BOMB_LIMITS,
  type BombLimits,
  bytesOf,
  CHUNK,
  errorName,
  ownBytes,
  type Packed,
  type Session,
  STEP,
} from '../session.ts';
import { damaged, Verdicted } from '../stop-reading.ts';
import { crc32 } from './crc32.ts';
import { decodeName, normaliseName, readDirectory, type ZipEntry } from './directory.ts';

/** Takes the bytes of a part one piece after another; they are only lent until it returns. */
export type Sink = (bytes: Uint8Array) => void;

const LOCAL = 0x04034b50;
/** Parts up to this size are read at once. */
const SMALL = 65_536;

type Budget = { out: number; size: number };

export class Archive {
  readonly file: Blob;
  readonly entries: readonly ZipEntry[];
  readonly #session: Session;
  readonly #head: Uint8Array<ArrayBuffer>;
  readonly #byKey: ReadonlyMap<string, ZipEntry>;
  readonly #limits: BombLimits;
  /** What has come out so far, of this archive and of those inside it, for so many bytes of file. */
  readonly #budget: Budget;

  private constructor(
    file: Blob,
    entries: readonly ZipEntry[],
    session: Session,
    head: Uint8Array<ArrayBuffer>,
    budget: Budget,
  ) {
    this.#budget = budget;
    this.#head = head;
    this.file = file;
    this.entries = entries;
    this.#session = session;
    this.#byKey = new Map(entries.map((entry) => [entry.key, entry]));
    this.#limits = session.options.bombLimits ?? BOMB_LIMITS;
  }

  /** @param head the beginning of the file, where most archives have the parts that are asked first */
  static async open(
    file: Blob,
    session: Session,
    head: Promise<Uint8Array<ArrayBuffer>> = Promise.resolve(new Uint8Array(0)),
  ): Promise<Archive> {
    const entries = await readDirectory(file);
    return new Archive(file, entries, session, await head, { out: 0, size: file.size });
  }

  /** An archive that is an entry of this one: what comes out of it counts for both. */
  async inside(file: Blob): Promise<Archive> {
    const entries = await readDirectory(file);
    return new Archive(file, entries, this.#session, new Uint8Array(0), this.#budget);
  }

  find(name: string): ZipEntry | undefined {
    return this.#byKey.get(normaliseName(name).toLowerCase());
  }

  /** Reads an entry to its end, piece by piece, in memory that does not grow. */
  async read(entry: ZipEntry, sink: Sink): Promise<void> {
    const data = await this.#dataOf(entry);
    if (entry.method === 0) await this.#readStored(entry, data, sink);
    else await this.#inflate(entry, data, sink);
  }

  /** The whole of a small entry; parts bigger than `most` are refused as damaged. */
  async readAll(entry: ZipEntry, most: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    let size = 0;
    await this.read(entry, (bytes) => {
      size += bytes.length;
      if (size > most) throw damaged();
      pieces.push(bytes.slice());
    });
    const all = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }

  /** The first bytes of an entry, without its checks: a look ahead before it is really read. */
  async peek(entry: ZipEntry, most: number): Promise<Uint8Array> {
    let size = 0;
    const all = new Uint8Array(most);
    const enough = new Error('enough');
    const data = await this.#dataOf(entry);
    const take = (bytes: Uint8Array) => {
      const part = bytes.subarray(0, most - size);
      all.set(part, size);
      size += part.length;
      if (size === most) throw enough;
    };
    const before = this.#budget.out;
    try {
      if (entry.method === 0) await this.#readStored(entry, data, take);
      else await this.#inflate(entry, data, take);
    } catch (error) {
      // What is wrong with the part is said when it is really read.
      if (error !== enough && !(error instanceof Verdicted)) throw error;
    }
    this.#budget.out = before;
    return all.subarray(0, size);
  }

  /** Its bytes as they are packed; the local header must tell the same story as the directory. */
  async #dataOf(entry: ZipEntry): Promise<Packed> {
    // Every read is a message to another process, so a small part comes with its header.
    const most = 30 + 1024 + (entry.compressed <= SMALL ? entry.compressed : 0);
    const upTo = entry.offset + most;
    const header =
      upTo <= this.#head.length
        ? this.#head.subarray(entry.offset, upTo)
        : await bytesOf(this.file, entry.offset, upTo);
    if (header.length < 30) throw damaged();
    const view = new DataView(header.buffer, header.byteOffset, header.length);
    if (view.getUint32(0, true) !== LOCAL) throw damaged();
    const flags = view.getUint16(6, true);
    if (flags & 1 || view.getUint16(8, true) !== entry.method) throw damaged();
    const nameLength = view.getUint16(26, true);
    const name = header.subarray(30, 30 + nameLength);
    if (normaliseName(decodeName(name)) !== entry.name) throw damaged();
    // With bit 3 sizes and sum follow the data and are 0 here.
    if (!(flags & 8)) {
      const compressed = view.getUint32(18, true);
      if (view.getUint32(14, true) !== entry.crc) throw damaged();
      if (compressed !== 0xffffffff && compressed !== entry.compressed) throw damaged();
    }
    const start = 30 + nameLength + view.getUint16(28, true);
    const end = start + entry.compressed;
    if (end <= header.length) return header.subarray(start, end);
    return this.file.slice(entry.offset + start, entry.offset + end);
  }

  #streamOf(
    head: Uint8Array<ArrayBuffer>,
    data: Packed,
    tail: Uint8Array<ArrayBuffer>,
  ): ReadableStream<Uint8Array<ArrayBuffer>> {
    const { streamOf } = this.#session.options;
    let member: Packed;
    if (data instanceof Uint8Array) {
      member = new Uint8Array(head.length + data.length + tail.length);
      member.set(head);
      member.set(data, head.length);
      member.set(tail, head.length + data.length);
    } else member = new Blob([head, data, tail]);
    return streamOf?.(member) ?? new Blob([member]).stream();
  }

  #count(bytes: number): void {
    const budget = this.#budget;
    budget.out += bytes;
    const { most, ratio, ratioFrom } = this.#limits;
    const tooMuch = budget.out > ratioFrom && budget.out > budget.size * ratio;
    if (budget.out > most || tooMuch) throw new Verdicted('bomb', 'bomb');
  }

  async #readStored(entry: ZipEntry, data: Packed, sink: Sink): Promise<void> {
    const size = sizeOf(data);
    if (size !== entry.compressed || entry.declared !== entry.compressed) throw damaged();
    let sum = 0;
    let next = pieceOf(data, 0);
    for (let at = 0; at < size; at += CHUNK) {
      const bytes = await next;
      // The disk works while the bytes are looked at.
      next = pieceOf(data, at + CHUNK);
      // Awaited by the next turn, or never where the file is damaged.
      next.catch(() => {});
      this.#count(bytes.length);
      for (let from = 0; from < bytes.length; from += STEP) {
        const piece = bytes.subarray(from, from + STEP);
        sum = crc32(piece, sum);
        sink(piece);
        const pause = this.#session.worked(piece.length);
        if (pause) await pause;
      }
    }
    if (sum !== entry.crc) throw new Verdicted('corrupt', 'checksum');
  }

  /**
   * The browser's own inflater, told that it reads gzip: a gzip member is a header of ten bytes,
   * the same raw data, its sum and its size (RFC 1952), so sum and size are checked natively.
   */
  async #inflate(entry: ZipEntry, data: Packed, sink: Sink): Promise<void> {
    if (sizeOf(data) !== entry.compressed) throw damaged();
    const trailer = new DataView(new ArrayBuffer(8));
    trailer.setUint32(0, entry.crc, true);
    trailer.setUint32(4, entry.declared % 2 ** 32, true);
    const head = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
    const reader = this.#streamOf(head, data, new Uint8Array(trailer.buffer))
      .pipeThrough(new DecompressionStream('gzip'))
      .getReader();
    let size = 0;
    try {
      for (;;) {
        const read = await readOrSay(reader);
        if (read.done) break;
        const value = ownBytes(read.value);
        size += value.length;
        this.#count(value.length);
        // A long piece is handed over in steps, so that a pause is never far.
        for (let at = 0; at < value.length; at += STEP) {
          const piece = value.length <= STEP ? value : value.subarray(at, at + STEP);
          sink(piece);
          const pause = this.#session.worked(piece.length);
          if (pause) await pause;
        }
      }
    } catch (error) {
      // The first error counts; that reading cannot be stopped either is no news.
      await reader.cancel().catch(() => {});
      throw error;
    }
    if (size !== entry.declared) throw damaged();
  }
}

const sizeOf = (data: Packed) => (data instanceof Uint8Array ? data.length : data.size);

async function pieceOf(data: Packed, at: number): Promise<Uint8Array> {
  return data instanceof Uint8Array
    ? data.subarray(at, at + CHUNK)
    : await bytesOf(data, at, at + CHUNK);
}

async function readOrSay(reader: ReadableStreamDefaultReader<Uint8Array>) {
  // With `catch` on the promise, which in Firefox is the page's, our error would become the page's.
  try {
    return await reader.read();
  } catch (error) {
    throw fromStream(error);
  }
}

/**
 * A file that changed meanwhile is a NotReadableError or NotFoundError; anything else says that sum
 * or data are bad (a TypeError, whose name Firefox does not tell its content scripts).
 */
function fromStream(error: unknown): unknown {
  return errorName(error).startsWith('Not') ? error : new Verdicted('corrupt', 'checksum');
}
