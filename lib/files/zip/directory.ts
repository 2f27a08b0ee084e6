/**
 * A zip's central directory, read from the end of the file by slices: the only part that counts.
 * Source: PKWARE APPNOTE.TXT 6.3.10, 4.3.12 to 4.3.16 and 4.5.3 (zip64).
 */
import { bytesOf } from '../session.ts';
import { damaged, truncated, Verdicted } from '../stop-reading.ts';

export type ZipEntry = {
  /** As written, with `/` between folders and none in front. */
  name: string;
  /** For comparing: lower case as well. */
  key: string;
  method: number;
  crc: number;
  compressed: number;
  /** As declared: never trusted, only compared with what comes out. */
  declared: number;
  /** Where its local header begins. */
  offset: number;
};

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;
/** A directory of real office files has up to some thousand entries; this many are an attack. */
const MAX_ENTRIES = 200_000;
const LARGEST_DIRECTORY = 64 * 2 ** 20;
const FULL = 0xffffffff;

/** Names as the packaging rules compare them: `\` is `/`, no leading `/`, case does not count. */
export function normaliseName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

export const keyOf = (name: string) => normaliseName(name).toLowerCase();

function bigNumber(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(value)) throw damaged();
  return value;
}

type End = { count: number; size: number; offset: number; at: number };
/** The last bytes of the file, and where they begin. */
type Tail = { bytes: Uint8Array; from: number };

async function findEnd(file: Blob): Promise<End & { tail: Tail }> {
  const from = Math.max(0, file.size - END_SIZE - MAX_COMMENT - 20);
  const tail = await bytesOf(file, from, file.size);
  return { ...(await endIn(file, tail, from)), tail: { bytes: tail, from } };
}

async function endIn(file: Blob, tail: Uint8Array, from: number): Promise<End> {
  const view = new DataView(tail.buffer);
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (tail[at] !== 0x50 || view.getUint32(at, true) !== END) continue;
    // The comment must reach exactly to the end: anything else is a chance match or a cut file.
    if (at + END_SIZE + view.getUint16(at + 20, true) !== tail.length) continue;
    const end = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
      at: from + at,
    };
    const disks = [view.getUint16(at + 4, true), view.getUint16(at + 6, true)];
    const has64 = at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64;
    const needs64 = end.count === 0xffff || end.size === FULL || end.offset === FULL;
    if (needs64 && has64) return await readEnd64(file, bigNumber(view, at - 12));
    if (disks.some((disk) => disk !== 0)) throw damaged();
    if (view.getUint16(at + 8, true) !== end.count) throw damaged();
    // Some writers add a zip64 end although nothing needs it: it stands between the two.
    if (has64) end.at = bigNumber(view, at - 12);
    return end;
  }
  // The same with something behind it: a whole archive, and then more.
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (tail[at] !== 0x50 || view.getUint32(at, true) !== END) continue;
    const [size, offset] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    const ends = at + END_SIZE + view.getUint16(at + 20, true);
    if (offset + size === from + at && ends < tail.length) {
      throw new Verdicted('corrupt', 'trailing-bytes');
    }
  }
  throw truncated();
}

async function readEnd64(file: Blob, at: number): Promise<End> {
  const bytes = await bytesOf(file, at, at + 56);
  if (bytes.length < 56) throw damaged();
  const view = new DataView(bytes.buffer);
  if (view.getUint32(0, true) !== END_64) throw damaged();
  if (view.getUint32(16, true) !== 0 || view.getUint32(20, true) !== 0) throw damaged();
  const [here, count] = [bigNumber(view, 24), bigNumber(view, 32)];
  if (here !== count) throw damaged();
  return { count, size: bigNumber(view, 40), offset: bigNumber(view, 48), at };
}

/** Sizes and offset that stand in the zip64 extra field, in this order, only where 32 bits are full. */
function readExtra64(entry: ZipEntry, view: DataView, from: number, to: number): void {
  for (let at = from; at + 4 <= to; ) {
    const size = view.getUint16(at + 2, true);
    if (at + 4 + size > to) throw damaged();
    if (view.getUint16(at, true) === 1) {
      let next = at + 4;
      const take = () => {
        if (next + 8 > at + 4 + size) throw damaged();
        next += 8;
        return bigNumber(view, next - 8);
      };
      if (entry.declared === FULL) entry.declared = take();
      if (entry.compressed === FULL) entry.compressed = take();
      if (entry.offset === FULL) entry.offset = take();
    }
    at += 4 + size;
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const LATIN = new TextDecoder('windows-1252');

/** A name as text. Not every writer sets the UTF-8 flag, and in ASCII all agree anyway. */
export function decodeName(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    // Not UTF-8, as names of older programs are not.
    return LATIN.decode(bytes);
  }
}

/** Do two of them share bytes? No writer makes such a file: it is broken, or meant to be unpacked for ever. */
function areOverlapping(entries: readonly ZipEntry[]): boolean {
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
  return inOrder.some(({ offset, compressed }, i) => {
    const next = inOrder[i + 1];
    return next !== undefined && offset + 30 + compressed > next.offset;
  });
}

/**
 * Every entry of the archive.
 *
 * @throws Verdicted corrupt when the directory does not hold together
 */
export async function readDirectory(file: Blob): Promise<ZipEntry[]> {
  const end = await findEnd(file);
  // What is said of the directory and where it really ends must agree to the byte.
  if (end.offset + end.size !== end.at || end.size > LARGEST_DIRECTORY) throw damaged();
  if (end.count > MAX_ENTRIES || end.size < end.count * 46) throw damaged();
  // Of most files the directory has been read with the end.
  const known = end.offset - end.tail.from;
  const bytes =
    known >= 0
      ? end.tail.bytes.slice(known, known + end.size)
      : await bytesOf(file, end.offset, end.offset + end.size);
  if (bytes.length !== end.size) throw truncated();
  const view = new DataView(bytes.buffer);
  const entries: ZipEntry[] = [];
  const folders: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = 0;
  while (at < bytes.length) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged();
    const flags = view.getUint16(at + 8, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > bytes.length || view.getUint16(at + 34, true) !== 0) throw damaged();
    // Bit 0: a zip with a password. Word and Excel never write one, and cannot open it.
    if (flags & 1) throw new Verdicted('encrypted', 'encrypted');
    const written = decodeName(bytes.subarray(at + 46, nameEnd));
    const entry: ZipEntry = {
      name: normaliseName(written),
      key: keyOf(written),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      declared: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    readExtra64(entry, view, nameEnd, extraEnd);
    if (entry.method !== 0 && entry.method !== 8) throw damaged();
    if (entry.offset + 30 + entry.compressed > end.offset) throw damaged();
    if (entry.key.endsWith('/')) folders.push(entry);
    else {
      if (seen.has(entry.key)) throw damaged();
      seen.add(entry.key);
      entries.push(entry);
    }
    at = next;
  }
  const all = [...entries, ...folders];
  if (all.length !== end.count || areOverlapping(all)) throw damaged();
  return entries;
}
