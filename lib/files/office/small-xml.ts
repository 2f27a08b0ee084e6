/** The few small parts that say what belongs together in a package: tags and attributes are all of it. */

import { Verdicted } from '../stop-reading.ts';
import type { Archive } from '../zip/archive.ts';
import type { ZipEntry } from '../zip/directory.ts';

const LARGEST = 16 * 2 ** 20;

/** Text of a part, UTF-8 unless its first bytes say UTF-16. */
export function decodeXml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/** Office never writes a document type; a part with one wants more from its reader than reading. */
export function refuseDoctype(text: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Verdicted('corrupt', 'doctype');
}

/** @param most in bytes; a bigger part is refused as damaged */
export async function readXml(archive: Archive, entry: ZipEntry, most = LARGEST): Promise<string> {
  const text = decodeXml(await archive.readAll(entry, most));
  refuseDoctype(text);
  return text;
}

export type Tag = Readonly<Record<string, string>>;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Is it one of the characters XML 1.0 has? Most control characters are none, even as `&#11;`. */
export function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}

const REFERENCE = /^(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+))$/i;

/** The character that `&…;` stands for, or null where XML knows none: `amp`, `#3585`, `#xE01`. */
export function codeOfReference(inside: string): number | null {
  const [, hex, decimal, name = ''] = REFERENCE.exec(inside) ?? [];
  if (inside.startsWith('#X')) return null;
  if (!hex && !decimal) return ENTITIES.get(name)?.charCodeAt(0) ?? null;
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return isXmlCharacter(code) ? code : null;
}

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#?\w{1,8});/g, (whole, inside: string) => {
    const code = codeOfReference(inside);
    return code === null ? whole : String.fromCodePoint(code);
  });
}

const BLANK = /[\s/>]/;

/**
 * The attributes of every element of this local name, prefixes of names taken off. Each character is
 * looked at a fixed number of times, whatever stands there.
 */
export function tagsOf(text: string, name: string): Tag[] {
  const tags: Tag[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (!BLANK.test(text.charAt(at + name.length)) || !opensAt(text, at)) continue;
    const tag = attributesFrom(text, at + name.length);
    if (tag) tags.push(tag);
  }
  return tags;
}

/** Longer prefixes are nobody's. */
const MAX_PREFIX = 40;

/** `<` or `<prefix:` right before a name. */
function opensAt(text: string, at: number): boolean {
  if (text.charAt(at - 1) === '<') return true;
  if (text.charAt(at - 1) !== ':') return false;
  const before = text.slice(Math.max(0, at - MAX_PREFIX), at - 1);
  return /^[\w.-]+$/.test(before.slice(before.lastIndexOf('<') + 1)) && before.includes('<');
}

/** The attributes from after a name to `>`; null where the tag is none. */
function attributesFrom(text: string, from: number): Tag | null {
  const found: [string, string][] = [];
  const space = /[\s/]*/y;
  const key = /[\w.:-]+/y;
  const is = /\s*=\s*/y;
  let at = from;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0] ?? null;
    at += match?.length ?? 0;
    return match;
  };
  for (;;) {
    take(space);
    if (text.charAt(at) === '>') return Object.fromEntries(found);
    const name = take(key);
    if (name === null || take(is) === null) return null;
    const quote = text.charAt(at);
    const end = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
    if (end < 0) return null;
    const value = text.slice(at + 1, end);
    if (value.includes('<')) return null;
    found.push([name.slice(name.lastIndexOf(':') + 1), unescapeXml(value)]);
    at = end + 1;
  }
}
