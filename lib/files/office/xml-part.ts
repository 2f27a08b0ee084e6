/**
 * The beginning of a part: refuses document types, learns the root's prefix (`<w:document`,
 * `<x:worksheet` and `<worksheet` are all written), and turns UTF-16 into UTF-8.
 */
import { damaged } from '../stop-reading.ts';
import type { Sink } from '../zip/archive.ts';
import { decodeXml, refuseDoctype } from './small-xml.ts';

const LONGEST_PROLOG = 65_536;
const ROOT = /<(?:([A-Za-z_][\w.-]*):)?[A-Za-z_][\w.-]*[\s/>]/;

/** Reads a part's bytes; `prefix` is the length of the root's prefix with its colon. */
export type Scanner = {
  begin(prefix: number): void;
  push(piece: Uint8Array): void;
};

/** A sink that gives a scanner what follows once the beginning is understood. */
export function xmlPart(scanner: Scanner): Sink {
  let head: Uint8Array | null = new Uint8Array(0);
  let decoder: TextDecoder | null = null;
  const encoder = new TextEncoder();
  return (piece) => {
    if (head === null) {
      scanner.push(decoder ? encoder.encode(decoder.decode(piece, { stream: true })) : piece);
      return;
    }
    const joined: Uint8Array = new Uint8Array(head.length + piece.length);
    joined.set(head);
    joined.set(piece, head.length);
    const text = decodeXml(joined.subarray(0, LONGEST_PROLOG));
    refuseDoctype(text);
    const root = ROOT.exec(text);
    if (!root) {
      if (joined.length > LONGEST_PROLOG) throw damaged();
      head = joined;
      return;
    }
    head = null;
    if (joined[0] === 0xff && joined[1] === 0xfe) decoder = new TextDecoder('utf-16le');
    if (joined[0] === 0xfe && joined[1] === 0xff) decoder = new TextDecoder('utf-16be');
    scanner.begin(root[1] === undefined ? 0 : root[1].length + 1);
    scanner.push(decoder ? encoder.encode(decoder.decode(joined, { stream: true })) : joined);
  };
}
