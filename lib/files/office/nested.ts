/**
 * What stands in a file inside a document: web pages, mail archives and texts that Word takes in
 * when it opens it (`altChunk`), documents and workbooks that are embedded.
 */
import type { FileFinding } from '../report.ts';
import type { Archive } from '../zip/archive.ts';
import type { ZipEntry } from '../zip/directory.ts';
import { AnyTextScanner } from './any-texts.ts';

/** Longer ones are said to be unread. */
const LONGEST = 16 * 2 ** 20;
const PACKAGE = /\.(?:docx|docm|dotx|xlsx|xlsm|xltx|pptx|pptm)$/;
const PACKAGE_TYPE =
  /(?:wordprocessingml|spreadsheetml|presentationml)\.(?:document|sheet|template|presentation)(?:\.main\+xml)?$/;

export type NestedKind = 'package' | 'web' | 'mail' | 'text' | 'unread';

/** What an entry that is no part of the document's own markup holds; null for pictures and the like. */
export function nestedKind(entry: ZipEntry, type: string): NestedKind | null {
  const { key } = entry;
  if (PACKAGE.test(key) || (PACKAGE_TYPE.test(type) && !key.endsWith('.xml'))) return 'package';
  if (/^(?:text\/html|application\/xhtml\+xml)/.test(type) || /\.x?html?$/.test(key)) return 'web';
  if (/^(?:message\/rfc822|multipart\/related)/.test(type) || /\.mht(?:ml)?$/.test(key))
    return 'mail';
  if (type.startsWith('text/plain') || key.endsWith('.txt')) return 'text';
  if (/\.(?:bin|doc|xls|ppt|pdf|zip|xlsb|ods|odt)$/.test(key) && /(?:^|\/)embeddings\//.test(key)) {
    return 'unread';
  }
  return /\/afchunk[^/]*$|\.rtf$/.test(key) || type.endsWith('/rtf') ? 'unread' : null;
}

/**
 * Personal data in a text inside a document.
 *
 * @returns null when it could not be read
 */
export async function nestedText(
  archive: Archive,
  entry: ZipEntry,
  kind: 'web' | 'mail' | 'text',
  part: string,
): Promise<FileFinding[] | null> {
  if (entry.declared > LONGEST) {
    await archive.read(entry, () => {});
    return null;
  }
  const bytes = await archive.readAll(entry, LONGEST);
  const scanner = new AnyTextScanner('web');
  const text = decoded(bytes);
  if (kind === 'web') scanner.push(encoded(text));
  else if (kind === 'mail') {
    const body = mailText(new TextDecoder('windows-1252').decode(bytes));
    if (body === null) return null;
    scanner.push(body);
  } else {
    for (const line of text.split(/\r?\n/)) scanner.add(encoded(line));
  }
  return scanner.findings(part);
}

const encoded = (text: string) => new TextEncoder().encode(text);

function decoded(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const label =
    a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}

/** Quoted-printable as its bytes; null where texts are packed another way. */
function mailText(mail: string): Uint8Array | null {
  const parts = mail.split(/\r?\n--/);
  const isPacked = (part: string) =>
    /^content-type:\s*text\//im.test(part) && /^content-transfer-encoding:\s*base64/im.test(part);
  if (parts.some(isPacked)) return null;
  const plain = mail.replace(/=[ \t]{0,8}\r?\n/g, '');
  const bytes: number[] = [];
  for (let i = 0; i < plain.length; i++) {
    const hex = plain.charAt(i) === '=' ? plain.slice(i + 1, i + 3) : '';
    if (/^[0-9A-F]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      i += 2;
    } else bytes.push(plain.charCodeAt(i) & 0xff);
  }
  return Uint8Array.from(bytes);
}
