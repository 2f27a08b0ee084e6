/**
 * What a file is that somebody gives to a page of ours, told by its content; its name counts only where
 * the content leaves a choice. Whether the page can use it is the page's question.
 */

/**
 * - `schedule`, `corrections`, `signature`, `page-report`: files of our own
 * - `json`: some other JSON
 * - `docx`, `html`, `text`: what a memo's text can be read from; `pdf`: what can be looked at
 * - `picture`: PNG, JPEG or WebP; `other-picture`: one that not every browser shows
 * - `table`: a spreadsheet or CSV; `slides`, `old-word`
 * - `mail`, `calendar`, `archive`
 */
export const GIVEN_KINDS = [
  'empty',
  'schedule',
  'corrections',
  'signature',
  'page-report',
  'json',
  'docx',
  'html',
  'text',
  'pdf',
  'picture',
  'other-picture',
  'table',
  'slides',
  'old-word',
  'mail',
  'calendar',
  'archive',
  'unknown',
] as const;
export type GivenKind = (typeof GIVEN_KINDS)[number];

/** In bytes: so much of both ends of a file tells what it is. */
export const GIVEN_HEAD = 65_536;

/** Where in the file they begin, and the characters (one a byte). */
const BINARY: readonly (readonly [GivenKind, number, string])[] = [
  ['picture', 0, '\x89PNG\r\n'],
  ['picture', 0, '\xff\xd8\xff'],
  ['other-picture', 0, 'GIF8'],
  ['other-picture', 0, 'II*\0'],
  ['other-picture', 0, 'MM\0*'],
  ['other-picture', 4, 'ftypheic'],
  ['other-picture', 4, 'ftypheix'],
  ['other-picture', 4, 'ftypmif1'],
  ['other-picture', 4, 'ftypavif'],
  ['archive', 0, 'Rar!\x1a'],
  ['archive', 0, "7z\xbc\xaf'"],
  ['archive', 0, '\x1f\x8b\x08'],
];
const PDF = '%PDF-';
/** Programs may write this much before a PDF's own beginning, and it is still one. */
const PDF_WITHIN = 1024;
const ZIP = ['PK\x03\x04', 'PK\x05\x06'];
const OLD_OFFICE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** Parts that are in every file of a kind; their names stand in it as they are. */
const PARTS: readonly (readonly [GivenKind, RegExp])[] = [
  ['docx', /word\/document\d*\.xml/],
  ['table', /xl\/(?:workbook|worksheets)|opendocument\.spreadsheet/],
  ['slides', /ppt\/(?:presentation|slides)/],
];
/** Of what is packed, or old, where no part was seen. */
const BY_NAME: readonly (readonly [GivenKind, RegExp])[] = [
  ['docx', /\.do[ct][xm]$/iu],
  ['table', /\.(?:xl\w{1,2}|ods)$/iu],
  ['slides', /\.pp\w{1,2}$/iu],
  ['old-word', /\.do[ct]$/iu],
  ['mail', /\.msg$/iu],
];
const OWN: Readonly<Record<string, GivenKind>> = {
  schedule: 'schedule',
  corrections: 'corrections',
  signature: 'signature',
  view: 'page-report',
};
const FORMAT = /"format"\s*:\s*"thanwela-([a-z]{1,20})"/u;
const MAIL =
  /^(?:(?:From|To|Subject|Date|Received|Return-Path|Delivered-To|MIME-Version|Content-Type|X-[\w-]+):[^\n]*\n(?:[ \t][^\n]*\n)*){2}/iu;
const HTML = /^<(?:!doctype html|html|head|body|table|meta|style|div|p|!--)/iu;

/**
 * @param bytes the file, or both its ends where it is long (see `GIVEN_HEAD`)
 * @param name of the file, as the person has it; '' where it has none
 * @returns never throws
 */
export function kindOfGiven(bytes: Uint8Array, name: string): GivenKind {
  const byName = BY_NAME.find(([, end]) => end.test(name))?.[0];
  const head = bytes.subarray(0, GIVEN_HEAD);
  const tail = bytes.subarray(Math.max(head.length, bytes.length - GIVEN_HEAD));
  const start = latin(head);
  const pdf = start.indexOf(PDF);
  if (pdf >= 0 && pdf <= PDF_WITHIN) return 'pdf';
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'picture';
  const binary = BINARY.find(([, at, magic]) => start.startsWith(magic, at))?.[0];
  if (binary) return binary;
  if (ZIP.some((magic) => start.startsWith(magic))) {
    const all = start + latin(tail);
    const part = PARTS.find(([, has]) => has.test(all))?.[0];
    return part ?? (byName === 'old-word' ? 'archive' : (byName ?? 'archive'));
  }
  if (start.startsWith(OLD_OFFICE)) return byName === 'docx' ? 'unknown' : (byName ?? 'unknown');
  // A long file that begins with white space is not empty.
  return textKind(head, name, bytes.length <= GIVEN_HEAD);
}

function textKind(head: Uint8Array, name: string, isWhole: boolean): GivenKind {
  const text = textOf(head);
  if (text === null) return 'unknown';
  const plain = text.replace(/^\ufeff/u, '').trimStart();
  if (plain === '' && isWhole) return 'empty';
  const isJson = /^[[{]/u.test(plain) || /\.(?:json|sig)$/iu.test(name);
  if (isJson) return OWN[FORMAT.exec(plain)?.[1] ?? ''] ?? (isRtf(plain) ? 'old-word' : 'json');
  if (/^BEGIN:VCALENDAR/iu.test(plain)) return 'calendar';
  if (MAIL.test(plain.replaceAll('\r\n', '\n')) || /\.eml$/iu.test(name)) return 'mail';
  if (HTML.test(plain)) return 'html';
  return /\.(?:csv|tsv)$/iu.test(name) ? 'table' : 'text';
}

const isRtf = (text: string) => text.startsWith('{\\rtf');

/** The text of a file's head; null where it is none. Thai in the older code is told apart elsewhere. */
function textOf(head: Uint8Array): string | null {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(head);
  return head.includes(0) ? null : new TextDecoder().decode(head);
}

/** One character a byte. In parts: a call takes only so many arguments. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}
