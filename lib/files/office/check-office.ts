/** A .docx or .xlsx from end to end: what it is, whether it is whole, and what is in it. */

import { compoundVerdict, isCompound } from '../cfb.ts';
import { type FileFinding, maskDigits } from '../report.ts';
import { bytesOf, ownBytes, type Session } from '../session.ts';
import { isZip, otherKind } from '../signatures.ts';
import { damaged, Verdicted } from '../stop-reading.ts';
import { Archive } from '../zip/archive.ts';
import type { ZipEntry } from '../zip/directory.ts';
import { adviceOf } from './advice.ts';
import { AnyTextScanner } from './any-texts.ts';
import { type NestedKind, nestedKind, nestedText } from './nested.ts';
import { isRelation, openPackage, type Package, relationsOf } from './package.ts';
import { ParagraphScanner } from './paragraphs.ts';
import type { Scanner } from './scanner.ts';
import { SharedHits, SharedStringsScanner } from './shared-strings.ts';
import { HEAD_BYTES, SheetScanner } from './sheet.ts';
import { type Tag, tagsOf } from './small-xml.ts';
import { readPart, readWellFormed, type XmlReading, xmlPart } from './xml-part.ts';

/** Files inside the file are held whole while they are read. */
const LARGEST_NESTED = 32 * 2 ** 20;
/** Word and Excel write the parts that say what a file is before all others. */
const HEAD = 65_536;

/**
 * What an office file is, from its directory and its main part's type alone.
 *
 * @throws Verdicted when it is not what its extension says
 */
export async function openOffice(
  file: Blob,
  expected: 'docx' | 'xlsx',
  session: Session,
): Promise<Package> {
  if (file.size === 0) throw new Verdicted('corrupt', 'empty');
  // Head and directory are asked for at once; of what is no zip nobody wants the latter.
  const reading = bytesOf(file, 0, HEAD);
  const opening = Archive.open(file, session, reading);
  // Awaited below, or never: then its error is nobody's.
  opening.catch(() => {});
  const head = await reading;
  if (isCompound(head)) throw await compoundVerdict(file);
  if (!isZip(head)) {
    const other = otherKind(head);
    throw other ? new Verdicted('wrong-type', other) : new Verdicted('corrupt', 'not-zip');
  }
  const office = await openPackage(await opening);
  if (office.kind !== expected) {
    const reason = office.kind === 'other' ? 'is-other-office' : (`is-${office.kind}` as const);
    throw new Verdicted('wrong-type', reason);
  }
  if (office.other) throw new Verdicted('wrong-type', office.other);
  if (office.macros) throw new Verdicted('macro', 'macro');
  return office;
}

export async function checkOffice(
  file: Blob,
  expected: 'docx' | 'xlsx',
  session: Session,
): Promise<FileFinding[]> {
  const office = await openOffice(file, expected, session);
  const { archive } = office;
  session.expect(archive.entries.reduce((sum, { declared }) => sum + declared, 0));
  const reading = new OfficeReading(office);
  await reading.run();
  return [...reading.findings, ...(await adviceOf(office, reading))];
}

const PARAGRAPHS =
  /wordprocessingml\.(?!styles|settings|fonttable|websettings|numbering)|ms-word\./;
/** Parts that Office must understand; drawings of VML are markup of their own kind. */
const OFFICE_TYPE = /^application\/vnd\.(?:openxmlformats|ms-).*xml$/;
/** A document in a document in a document; deeper ones are said to be unread. */
const DEEPEST = 2;

/** One package read through: its texts, and what could not be read. */
export class OfficeReading {
  readonly findings: FileFinding[] = [];
  /** Changes of a document that are still tracked. */
  changes = 0;
  /** Names of parts whose text nobody looked at. */
  readonly unread: string[] = [];
  /** Relations to sheets that are neither listed nor there. */
  missing = 0;
  readonly #office: Package;
  readonly #read = new Set<ZipEntry>();
  readonly #depth: number;
  /** Where it is: the names of the files around it. */
  readonly #inside: string;

  constructor(office: Package, depth = 0, inside = '') {
    this.#office = office;
    this.#depth = depth;
    this.#inside = inside;
  }

  async run(): Promise<void> {
    const { archive, kind } = this.#office;
    if (kind === 'xlsx') await this.#sheets();
    for (const entry of archive.entries) {
      if (this.#read.has(entry) || entry.key === '[content_types].xml') continue;
      if (entry.key.endsWith('.rels')) continue;
      this.#read.add(entry);
      await this.#part(entry);
    }
    for (const entry of archive.entries) if (!this.#read.has(entry)) await this.#rest(entry);
  }

  /** Relations and types are read elsewhere, here for their sums alone. */
  async #rest(entry: ZipEntry): Promise<void> {
    await this.#office.archive.read(entry, () => {});
  }

  async #sheets(): Promise<void> {
    const { archive, main } = this.#office;
    const relations = await relationsOf(archive, main.name);
    const listed = tagsOf(await readWellFormed(archive, main), 'sheet');
    const targets = new Map(relations.map(({ id, target }) => [id, target]));
    // A workbook without a sheet is refused by Excel, and so is one that lists what is not there.
    const isThere = ({ id = '' }: Tag) => archive.find(targets.get(id) ?? '') !== undefined;
    if (listed.length === 0 || !listed.every(isThere)) throw damaged();
    const names = new Map(listed.map((tag) => [tag.id ?? '', tag.name ?? '']));
    const sheets: { name: string; entry: ZipEntry }[] = [];
    for (const relation of relations) {
      if (!isRelation(relation, 'worksheet') || relation.external) continue;
      const entry = archive.find(relation.target);
      if (entry) sheets.push({ name: names.get(relation.id) ?? relation.target, entry });
      else this.missing++;
    }
    const shared = new SharedHits();
    const strings = relations
      .filter((relation) => isRelation(relation, 'sharedStrings'))
      .map(({ target }) => archive.find(target))
      .find((entry) => entry !== undefined);
    if (strings) {
      const wanted = new Set<number>();
      for (const { entry } of sheets) {
        xmlPart(new SheetScanner(shared, wanted))(await archive.peek(entry, HEAD_BYTES));
      }
      await this.#strict(strings, 'sst', () => new SharedStringsScanner(shared, wanted));
    }
    for (const { name, entry } of sheets) {
      if (this.#read.has(entry)) continue;
      const scanner = await this.#strict(entry, 'worksheet', () => new SheetScanner(shared));
      this.findings.push(...scanner.findings(this.#place(maskDigits(name))));
    }
  }

  async #strict<S extends Scanner>(entry: ZipEntry, wanted: string, make: () => S): Promise<S> {
    this.#read.add(entry);
    const { scanner, root } = await readPart(this.#office.archive, entry, make);
    if (root !== wanted) throw damaged();
    return scanner;
  }

  #place(name: string): string {
    return `${this.#inside}${name}`;
  }

  async #part(entry: ZipEntry): Promise<void> {
    const { archive, main } = this.#office;
    const type = this.#office.typeOf(entry);
    const part = this.#place(maskDigits(entry.name));
    if (entry !== main) {
      const nested = nestedKind(entry, type);
      if (nested) return this.#nested(entry, nested, part);
    }
    if (PARAGRAPHS.test(type) && type.endsWith('xml')) {
      const { scanner, root } = await readPart(archive, entry, () => new ParagraphScanner());
      if (entry === main && root !== 'document') throw damaged();
      this.findings.push(...scanner.findings(part));
      this.changes += scanner.changes;
      return;
    }
    const isXml = type.endsWith('xml') || /\.(?:xml|vml|svg)$/.test(entry.key);
    if (!isXml) return this.#rest(entry);
    const how: XmlReading = OFFICE_TYPE.test(type)
      ? 'strict'
      : /^(?:application|text)\/xml$/.test(type)
        ? 'own'
        : 'lenient';
    const kind = type.includes('pivotcache') ? 'pivot' : 'office';
    const { scanner, root } = await readPart(archive, entry, () => new AnyTextScanner(kind), how);
    if (entry === main && root !== 'workbook') throw damaged();
    this.findings.push(...scanner.findings(part));
  }

  async #nested(entry: ZipEntry, kind: NestedKind, part: string): Promise<void> {
    const { archive } = this.#office;
    if (kind === 'unread') {
      this.unread.push(part);
      return this.#rest(entry);
    }
    if (kind !== 'package') {
      const found = await nestedText(archive, entry, kind, part);
      if (found) this.findings.push(...found);
      else this.unread.push(part);
      return;
    }
    if (this.#depth >= DEEPEST || entry.declared > LARGEST_NESTED) {
      this.unread.push(part);
      return this.#rest(entry);
    }
    const bytes = await archive.readAll(entry, LARGEST_NESTED);
    try {
      const inner = await openPackage(await archive.inside(new Blob([ownBytes(bytes)])));
      const reading = new OfficeReading(inner, this.#depth + 1, `${part} › `);
      await reading.run();
      this.findings.push(...reading.findings);
      this.changes += reading.changes;
      this.unread.push(...reading.unread);
    } catch (error) {
      // The file around it opens all the same; what is in this one nobody knows.
      if (!(error instanceof Verdicted) || error.verdict === 'bomb') throw error;
      this.unread.push(part);
    }
  }
}
