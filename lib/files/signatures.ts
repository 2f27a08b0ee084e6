/** Files of another kind, told by their first bytes. */
import type { Reason } from './report.ts';

const SIGNATURES: readonly (readonly [Reason, string])[] = [
  ['is-pdf', '%PDF-'],
  ['is-image', '\x89PNG\r\n'],
  ['is-image', '\xff\xd8\xff'],
  ['is-image', 'GIF8'],
  ['is-image', 'II*\0'],
  ['is-image', 'MM\0*'],
  ['is-archive', 'Rar!\x1a'],
  ['is-archive', "7z\xbc\xaf'"],
  ['is-archive', '\x1f\x8b\x08'],
];

/** Formats that begin with letters, which a JSON file may begin with by mistake as well. */
const TEXTUAL: readonly (readonly [Reason, RegExp])[] = [
  ['is-rtf', /^\{\\rtf/],
  ['is-web-page', /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|table|\?xml|meta|style)/i],
  ['is-json', /^(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*[[{"\]])/],
];

const asText = (head: Uint8Array) => String.fromCharCode(...head.subarray(0, 512));

export function binaryKind(head: Uint8Array): Reason | null {
  const text = asText(head);
  return SIGNATURES.find(([, start]) => text.startsWith(start))?.[0] ?? null;
}

export function otherKind(head: Uint8Array): Reason | null {
  const text = asText(head);
  return binaryKind(head) ?? TEXTUAL.find(([, start]) => start.test(text))?.[0] ?? null;
}

/** "PK" and the marks of a first entry, of an empty archive, or of a split one. */
export function isZip(head: Uint8Array): boolean {
  if (head[0] !== 0x50 || head[1] !== 0x4b) return false;
  const mark = `${head[2]},${head[3]}`;
  return mark === '3,4' || mark === '5,6' || mark === '7,8';
}
