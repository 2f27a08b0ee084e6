/** The few small parts that say how a package hangs together: tags and attributes are all of it. */

import { Verdicted } from '../stop-reading.ts';
import type { Archive } from '../zip/archive.ts';
import type { Entry } from '../zip/directory.ts';

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
export async function readXml(archive: Archive, entry: Entry, most = LARGEST): Promise<string> {
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

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES.get(name) ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/**
 * The attributes of every element of this local name, prefixes of names taken off. No tag reaches
 * over the next `<`, so that a part made of open tags is read once and not once for each.
 */
export function tagsOf(text: string, name: string): Tag[] {
  const tags = text.matchAll(
    new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>`, 'g'),
  );
  return [...tags].map(([, inside = '']) => {
    const attributes = inside.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
    return Object.fromEntries(
      [...attributes].map(([, key = '', double, single]) => [
        key.replace(/^.*:/, ''),
        unescapeXml(double ?? single ?? ''),
      ]),
    );
  });
}
