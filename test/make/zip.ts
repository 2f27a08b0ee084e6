/** A small zip writer for fixtures: every part of it can be written wrongly on purpose. */
import { crc32, deflateRawSync } from 'node:zlib';

export type ZipPart = {
  name: string;
  data: string | Uint8Array;
  /** Stored instead of deflated. */
  stored?: boolean;
  /** Sizes and sum follow the data, as streaming writers do. */
  descriptor?: boolean;
  /** Raw deflate data made elsewhere, with what it is declared to be. */
  raw?: { compressed: Uint8Array; crc: number; size: number };
  crc?: number;
  declared?: number;
  method?: number;
  flags?: number;
  /** Further fields of its own header, as many writers have them; none in the directory. */
  localExtra?: Uint8Array;
};

export type ZipOptions = { comment?: string; zip64?: boolean };

/** Where the parts of the file are, for tests that break them. */
export type Made = { bytes: Uint8Array<ArrayBuffer>; directory: number; end: number };

const LEVEL = 1;
const FULL = 0xffffffff;

export function makeZip(parts: readonly ZipPart[], options: ZipOptions = {}): Made {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const put = (bytes: Uint8Array) => {
    pieces.push(bytes);
    at += bytes.length;
  };
  for (const part of parts) {
    const data = typeof part.data === 'string' ? Buffer.from(part.data) : part.data;
    const body =
      part.raw?.compressed ?? (part.stored ? data : deflateRawSync(data, { level: LEVEL }));
    const method = part.method ?? (part.stored ? 0 : 8);
    const flags = (part.descriptor ? 8 : 0) | (part.flags ?? 0);
    const sum = part.crc ?? part.raw?.crc ?? crc32(data);
    const size = part.declared ?? part.raw?.size ?? data.length;
    const name = Buffer.from(part.name);
    const offset = at;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    if (!part.descriptor) {
      local.writeUInt32LE(sum, 14);
      local.writeUInt32LE(body.length, 18);
      local.writeUInt32LE(size, 22);
    }
    local.writeUInt16LE(name.length, 26);
    local.writeUInt16LE(part.localExtra?.length ?? 0, 28);
    put(local);
    put(name);
    if (part.localExtra) put(part.localExtra);
    put(body);
    if (part.descriptor) {
      const descriptor = Buffer.alloc(16);
      descriptor.writeUInt32LE(0x08074b50, 0);
      descriptor.writeUInt32LE(sum, 4);
      descriptor.writeUInt32LE(body.length, 8);
      descriptor.writeUInt32LE(size, 12);
      put(descriptor);
    }
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(45, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(sum, 16);
    central.writeUInt32LE(options.zip64 ? FULL : body.length, 20);
    central.writeUInt32LE(options.zip64 ? FULL : size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(options.zip64 ? FULL : offset, 42);
    const extra = options.zip64 ? Buffer.alloc(28) : Buffer.alloc(0);
    if (options.zip64) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      extra.writeBigUInt64LE(BigInt(size), 4);
      extra.writeBigUInt64LE(BigInt(body.length), 12);
      extra.writeBigUInt64LE(BigInt(offset), 20);
      central.writeUInt16LE(extra.length, 30);
    }
    directory.push(central, name, extra);
  }
  const start = at;
  for (const piece of directory) put(piece);
  const size = at - start;
  const ends = at;
  if (options.zip64) {
    const end64 = Buffer.alloc(56);
    end64.writeUInt32LE(0x06064b50, 0);
    end64.writeBigUInt64LE(44n, 4);
    end64.writeUInt16LE(45, 12);
    end64.writeUInt16LE(45, 14);
    end64.writeBigUInt64LE(BigInt(parts.length), 24);
    end64.writeBigUInt64LE(BigInt(parts.length), 32);
    end64.writeBigUInt64LE(BigInt(size), 40);
    end64.writeBigUInt64LE(BigInt(start), 48);
    put(end64);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(ends), 8);
    locator.writeUInt32LE(1, 16);
    put(locator);
  }
  const comment = Buffer.from(options.comment ?? '');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(options.zip64 ? 0xffff : parts.length, 8);
  end.writeUInt16LE(options.zip64 ? 0xffff : parts.length, 10);
  end.writeUInt32LE(options.zip64 ? FULL : size, 12);
  end.writeUInt32LE(options.zip64 ? FULL : start, 16);
  end.writeUInt16LE(comment.length, 20);
  put(end);
  put(comment);
  const bytes = new Uint8Array(at);
  let to = 0;
  for (const piece of pieces) {
    bytes.set(piece, to);
    to += piece.length;
  }
  return { bytes, directory: start, end: ends };
}
