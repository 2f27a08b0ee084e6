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

const BOM = '(?:\\xef\\xbb\\xbf)?\\s*';
/** Formats that begin with letters, which a JSON file may begin with by mistake as well. */
const TEXTUAL: readonly (readonly [Reason, RegExp])[] = [
  ['is-rtf', /^\{\\rtf/],
  ['is-word-xml', new RegExp(`^${BOM}<[^]*?(?:progid="Word\\.|<w:wordDocument|<pkg:package)`)],
  [
    'is-excel-xml',
    new RegExp(`^${BOM}<[^]*?(?:progid="Excel\\.|urn:schemas-microsoft-com:office:spreadsheet)`),
  ],
  [
    'is-web-page',
    new RegExp(`^${BOM}<(?:!doctype html|html|head|body|table|\\?xml|meta|style|!--)`, 'i'),
  ],
  ['is-web-archive', /^(?:MIME-Version|From|Subject|Content-Type):\s/i],
  ['is-json', new RegExp(`^${BOM}(?:\\{\\s*["}]|\\[\\s*[[{"\\]])`)],
];
/** So much of a text is looked at to tell what it is. */
const HEAD = 4096;
const SEPARATORS = [',', ';', '|'];

const asText = (head: Uint8Array) => String.fromCharCode(...head.subarray(0, HEAD));

export function binaryKind(head: Uint8Array): Reason | null {
  const text = asText(head);
  return SIGNATURES.find(([, start]) => text.startsWith(start))?.[0] ?? null;
}

export function otherKind(head: Uint8Array): Reason | null {
  const text = asText(head);
  return binaryKind(head) ?? TEXTUAL.find(([, start]) => start.test(text))?.[0] ?? plainKind(head);
}

/** Is the beginning of a .json file a web page or XML? */
export function markupKind(head: Uint8Array): 'web-page' | 'xml' | null {
  const text = asText(head)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (/^<(?:!doctype html|html|head|body|script|meta|table)/i.test(text)) return 'web-page';
  if (/^<\?xml/.test(text)) return /<html/i.test(text) ? 'web-page' : 'xml';
  return /^<!--/.test(text) ? 'web-page' : null;
}

/** Text without markup: columns parted by the same sign in every line, or any text. */
function plainKind(head: Uint8Array): Reason | null {
  const bytes = head.subarray(0, HEAD);
  const [a, b] = bytes;
  const utf16 =
    a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  const text = utf16 ? new TextDecoder(utf16).decode(bytes) : asText(bytes);
  if (text.trim() === '') return null;
  // Text has no control characters but tabs and ends of lines; ^Z once ended it.
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    if (code < 0x20 && !'\t\r\n\f\x1a'.includes(letter)) return null;
  }
  const lines = text.split(/\r\n?|\n/);
  // The last one is cut off.
  if (head.length >= HEAD && lines.length > 1) lines.pop();
  const filled = lines.filter((line) => line.trim() !== '').slice(0, 20);
  const isTable = (sign: string) => {
    const counts = filled.map((line) => line.replace(/"[^"]*"/g, '').split(sign).length - 1);
    const [first = 0] = counts;
    return first > 0 && counts.filter((count) => count === first).length * 5 >= counts.length * 4;
  };
  if (isTable('\t')) return 'is-tsv';
  return SEPARATORS.some(isTable) ? 'is-csv' : 'is-text';
}

/** "PK" and the marks of a first entry, of an empty archive, or of a split one. */
export function isZip(head: Uint8Array): boolean {
  if (head[0] !== 0x50 || head[1] !== 0x4b) return false;
  const mark = `${head[2]},${head[3]}`;
  return mark === '3,4' || mark === '5,6' || mark === '7,8';
}
