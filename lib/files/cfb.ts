/**
 * Compound files (OLE2): old Word and Excel files, and the envelope of encrypted new ones.
 * Source: [MS-CFB] 2.2 header, 2.6 directory; [MS-OFFCRYPTO] 2.3 (stream `EncryptedPackage`).
 */
import { bytesOf } from './session.ts';
import { Verdicted } from './stop-reading.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const END_OF_CHAIN = 0xfffffffa;
/** Directory entries are 128 bytes; the root's streams stand among the first few hundred. */
const MAX_SECTORS = 64;

const RIGHTS = ['drmencrypteddataspace', 'drmencryptedtransform', '\tdrmcontent'];

export function isCompound(head: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => head[i] === byte);
}

/** The names of its streams and storages, lower case. */
async function compoundNames(file: Blob): Promise<Set<string>> {
  const header = await bytesOf(file, 0, 512);
  const names = new Set<string>();
  if (header.length < 512) return names;
  const view = new DataView(header.buffer);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return names;
  const size = 1 << shift;
  const place = (sector: number) => (sector + 1) * size;
  let sector = view.getUint32(48, true);
  for (let n = 0; n < MAX_SECTORS && sector < END_OF_CHAIN; n++) {
    const directory = await bytesOf(file, place(sector), place(sector) + size);
    for (let at = 0; at + 128 <= directory.length; at += 128) {
      const entry = new DataView(directory.buffer, at, 128);
      const length = entry.getUint16(64, true);
      if (length < 2 || length > 64) continue;
      const units = Array.from({ length: length / 2 - 1 }, (_, i) => entry.getUint16(i * 2, true));
      names.add(String.fromCharCode(...units).toLowerCase());
    }
    // The next sector of the chain, from the table whose own places stand in the header.
    const perSector = size / 4;
    const table = Math.floor(sector / perSector);
    if (table >= 109) break;
    const tableSector = view.getUint32(76 + table * 4, true);
    if (tableSector >= END_OF_CHAIN) break;
    const at = place(tableSector) + (sector % perSector) * 4;
    const next = await bytesOf(file, at, at + 4);
    if (next.length < 4) break;
    sector = new DataView(next.buffer).getUint32(0, true);
  }
  return names;
}

/** What a compound file is, where a zip was expected. */
export async function compoundVerdict(file: Blob): Promise<Verdicted> {
  const names = await compoundNames(file);
  // [MS-OFFCRYPTO] 2.2: a rights label has a transform of its own, whatever password there is.
  if (RIGHTS.some((name) => names.has(name))) return new Verdicted('encrypted', 'rights-label');
  if (names.has('encryptedpackage')) return new Verdicted('encrypted', 'encrypted');
  const old = ['worddocument', 'workbook', 'book', 'powerpoint document'];
  if (old.some((name) => names.has(name))) return new Verdicted('wrong-type', 'is-old-office');
  return names.size > 0
    ? new Verdicted('wrong-type', 'is-other-office')
    : new Verdicted('corrupt', 'damaged');
}
