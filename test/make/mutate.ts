/** Parts of office files, damaged as disks, transfers and home-made programs damage them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { makeZip, type ZipPart } from './zip.ts';

const FOLDER = join(import.meta.dirname, 'produced');

/** Files by LibreOffice, openpyxl, XlsxWriter, ExcelJS, SheetJS, python-docx, docx and html-to-docx. */
export const PRODUCED: readonly { name: string; bytes: Uint8Array<ArrayBuffer> }[] = readdirSync(
  FOLDER,
)
  .sort()
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) }));

/** The parts of a zip, unpacked. */
export function partsOf(bytes: Uint8Array<ArrayBuffer>): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  const parts: ZipPart[] = [];
  for (let at = view.getUint32(end + 16, true); view.getUint32(at, true) === 0x02014b50; ) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
    const local = view.getUint32(at + 42, true);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(from, from + view.getUint32(at + 20, true));
    const data = view.getUint16(at + 10, true) === 0 ? packed : inflateRawSync(packed);
    if (!name.endsWith('/')) parts.push({ name, data: new Uint8Array(data) });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** Right after the first tag of the root, or before its `/>`; text there is read by everybody. */
function inRoot(xml: string, what: string): string {
  const root = /<[A-Za-z][^<>]*>/.exec(xml);
  if (!root) return what;
  const [tag] = root;
  const after = root.index + tag.length;
  if (!tag.endsWith('/>')) return xml.slice(0, after) + what + xml.slice(after);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  return `${xml.slice(0, after - 2)}>${what}</${name}>${xml.slice(after)}`;
}

/** Just inside the quotes of the root's first attribute. */
const inAttribute = (xml: string, what: string) =>
  xml.replace(/(<[A-Za-z][^<>=]*=\s*")/, (start) => start + what);

type Way = (xml: string) => string | Uint8Array;

const bytesIn = (xml: string, byte: number) => {
  const text = Buffer.from(inRoot(xml, '\u0001'));
  text[text.indexOf(1)] = byte;
  return new Uint8Array(text);
};

/** Fifteen ways, each of which no XML reader accepts. */
export const WAYS: Readonly<Record<string, Way>> = {
  empty: () => '',
  'only blanks': () => ' \r\n',
  'cut in the middle': (xml) => xml.slice(0, xml.length >> 1),
  'its last byte missing': (xml) => xml.trimEnd().slice(0, -1),
  'begun anew': (xml) => xml.trimEnd() + xml,
  'a bare &': (xml) => inRoot(xml, 'a & b'),
  'an unknown reference': (xml) => inRoot(xml, '&nbsp;'),
  'a control character': (xml) => inRoot(xml, '\u0001'),
  'a control character by number': (xml) => inRoot(xml, '&#11;'),
  NUL: (xml) => inRoot(xml, '\0'),
  'no UTF-8': (xml) => bytesIn(xml, 0xff),
  'a tag not closed': (xml) => inRoot(xml, '<zz>'),
  'a prefix nobody declared': (xml) => inRoot(xml, '<zz:a/>'),
  '< in an attribute': (xml) => inAttribute(xml, '<'),
  'an attribute twice': (xml) => inRoot(xml, '<zz a="1" a="2"/>'),
};

/** Every damaged file: each part of each file in each way. */
export function* damagedFiles(): Generator<{
  title: string;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}> {
  for (const { name, bytes } of PRODUCED) {
    const parts = partsOf(bytes);
    for (const [n, part] of parts.entries()) {
      if (!/\.(?:xml|rels)$/.test(part.name)) continue;
      const xml = new TextDecoder().decode(part.data as Uint8Array).replace(/^\ufeff/, '');
      for (const [way, damage] of Object.entries(WAYS)) {
        const data = damage(xml);
        if (data === xml) continue;
        const all = parts.with(n, { name: part.name, data });
        yield { title: `${name} ${part.name}: ${way}`, name, bytes: makeZip(all).bytes };
      }
    }
  }
}
