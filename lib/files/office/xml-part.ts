/**
 * The beginning of a part: learns the root's prefix (`<w:document`,
 * `<x:worksheet` and `<worksheet` are all written), and turns UTF-16 into UTF-8.
 */
import { damaged, Verdicted } from '../stop-reading.ts';
import type { Archive, Sink } from '../zip/archive.ts';
import type { ZipEntry } from '../zip/directory.ts';
import { PlainMarkup } from './plain-markup.ts';
import type { Scanner } from './scanner.ts';
import { decodeXml } from './small-xml.ts';
import { WellFormed } from './well-formed.ts';

const MAX_PROLOG = 65_536;
const LARGEST_SMALL = 16 * 2 ** 20;
const ROOT = /<(?:([A-Za-z_][\w.-]*):)?[A-Za-z_][\w.-]*[\s/>]/;

const ENCODER = new TextEncoder();

/** UTF-16 as UTF-8. */
function recoded(decoder: TextDecoder, piece: Uint8Array): Uint8Array {
  try {
    return ENCODER.encode(decoder.decode(piece, { stream: true }));
  } catch {
    // Half a character: no UTF-16 after all.
    throw new Verdicted('corrupt', 'xml');
  }
}

/**
 * A sink that gives a scanner what follows once the beginning is understood.
 *
 * @param lenient what has no root is read too
 */
export function xmlPart(scanner: Scanner, lenient = false): Sink {
  let head: Uint8Array | null = new Uint8Array(0);
  let decoder: TextDecoder | null = null;
  return (piece) => {
    if (head === null) {
      scanner.push(decoder ? recoded(decoder, piece) : piece);
      return;
    }
    const joined: Uint8Array = new Uint8Array(head.length + piece.length);
    joined.set(head);
    joined.set(piece, head.length);
    const text = decodeXml(joined.subarray(0, MAX_PROLOG));
    const root = ROOT.exec(text);
    if (!root && !lenient) {
      if (joined.length > MAX_PROLOG) throw damaged();
      head = joined;
      return;
    }
    head = null;
    const [a, b] = joined;
    if (a === 0xff && b === 0xfe) decoder = new TextDecoder('utf-16le', { fatal: true });
    if (a === 0xfe && b === 0xff) decoder = new TextDecoder('utf-16be', { fatal: true });
    scanner.begin(root?.[1] === undefined ? 0 : root[1].length + 1);
    scanner.push(decoder ? recoded(decoder, joined) : joined);
  };
}

/** How a part is read: as Office must, or only for what stands in it. */
export type XmlReading =
  /** Office refuses it when it is not well-formed. */
  | 'strict'
  /** The same, but a document type is its own affair. */
  | 'own'
  /** Web pages and the like: read as far as they can be. */
  | 'lenient';

/**
 * Reads a part through a scanner, and requires that it is well-formed where Office does. With
 * comments or CDATA inside it is read once more without them, by another scanner.
 *
 * @returns the scanner that has read it, and the local name of the root
 */
export async function readPart<S extends Scanner>(
  archive: Archive,
  entry: ZipEntry,
  make: () => S,
  reading: XmlReading = 'strict',
): Promise<{ scanner: S; root: string }> {
  let scanner = make();
  const check = reading === 'lenient' ? null : new WellFormed(scanner);
  const outer = check ?? new PlainMarkup(scanner);
  await archive.read(entry, xmlPart(outer, reading !== 'strict'));
  check?.finish();
  if (check?.doctype && reading === 'strict') throw new Verdicted('corrupt', 'doctype');
  if (check?.interrupted || check?.doctype) {
    scanner = make();
    await archive.read(entry, xmlPart(new PlainMarkup(scanner), reading !== 'strict'));
  }
  return { scanner, root: check?.root ?? '' };
}

/** The text of a small part that Office must read: well-formed, or refused. */
export async function readWellFormed(archive: Archive, entry: ZipEntry): Promise<string> {
  const bytes = await archive.readAll(entry, LARGEST_SMALL);
  const check = new WellFormed();
  xmlPart(check)(bytes);
  check.finish();
  if (check.doctype) throw new Verdicted('corrupt', 'doctype');
  const text = decodeXml(bytes);
  return check.interrupted ? withoutComments(text) : text;
}

/** Tags in comments are none. */
const withoutComments = (text: string) => {
  let out = '';
  for (let at = 0; ; ) {
    const from = text.indexOf('<!--', at);
    const to = from < 0 ? -1 : text.indexOf('-->', from + 4);
    if (to < 0) return out + text.slice(at);
    out += text.slice(at, from);
    at = to + 3;
  }
};
