/** A .docx or .xlsx from end to end: what it is, whether it is whole, and what is in it. */

import { compoundVerdict, isCompound } from '../cfb.ts';
import { type FileFinding, maskDigits } from '../report.ts';
import { bytesOf, type Session } from '../session.ts';
import { isZip, otherKind } from '../signatures.ts';
import { damaged, Verdicted } from '../stop-reading.ts';
import { Archive } from '../zip/archive.ts';
import type { Entry } from '../zip/directory.ts';
import { adviceOf } from './advice.ts';
import { AnyTextScanner } from './any-texts.ts';
import { isRelation, openPackage, type Package, relationsOf } from './package.ts';
import { ParagraphScanner } from './paragraphs.ts';
import { SharedHits, SharedStringsScanner } from './shared-strings.ts';
import { HEAD_BYTES, SheetScanner } from './sheet.ts';
import { readXml, tagsOf } from './small-xml.ts';
import { xmlPart } from './xml-part.ts';

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
  const findings: FileFinding[] = [];
  const read = new Set<Entry>();
  if (office.kind === 'xlsx') await readSheets(office, read, findings);
  const changes = await readTexts(office, read, findings);
  // The rest is read for its sums: a picture that breaks off is a broken file.
  for (const entry of archive.entries) if (!read.has(entry)) await archive.read(entry, () => {});
  return [...findings, ...(await adviceOf(office, changes))];
}

async function readSheets(office: Package, read: Set<Entry>, findings: FileFinding[]) {
  const { archive, main } = office;
  const relations = await relationsOf(archive, main.name);
  const names = new Map(
    tagsOf(await readXml(archive, main), 'sheet').map((tag) => [tag.id ?? '', tag.name ?? '']),
  );
  const sheets = relations
    .filter((relation) => isRelation(relation, 'worksheet') && !relation.external)
    .map(({ id, target }) => ({ name: names.get(id) ?? target, entry: archive.find(target) }));
  const shared = new SharedHits();
  const strings = relations
    .filter((relation) => isRelation(relation, 'sharedStrings'))
    .map(({ target }) => archive.find(target))
    .find((entry) => entry !== undefined);
  if (strings) {
    const wanted = new Set<number>();
    for (const { entry } of sheets) {
      if (!entry) throw damaged();
      xmlPart(new SheetScanner(shared, wanted))(await archive.peek(entry, HEAD_BYTES));
    }
    read.add(strings);
    await archive.read(strings, xmlPart(new SharedStringsScanner(shared, wanted)));
  }
  for (const { name, entry } of sheets) {
    if (!entry) throw damaged();
    if (read.has(entry)) continue;
    read.add(entry);
    const scanner = new SheetScanner(shared);
    await archive.read(entry, xmlPart(scanner));
    findings.push(...scanner.findings(maskDigits(name)));
  }
}

const PARAGRAPHS =
  /wordprocessingml\.(?!styles|settings|fonttable|websettings|numbering)|ms-word\./;

/** @returns how many changes of a document are still tracked */
async function readTexts(office: Package, read: Set<Entry>, findings: FileFinding[]) {
  const { archive } = office;
  let changes = 0;
  for (const entry of archive.entries) {
    const type = office.typeOf(entry);
    const isXml = type.endsWith('xml') && !entry.key.endsWith('.rels');
    if (read.has(entry) || !isXml || entry.key === '[content_types].xml') continue;
    read.add(entry);
    const part = maskDigits(entry.name);
    if (entry === office.main && office.kind === 'xlsx') continue;
    if (PARAGRAPHS.test(type)) {
      const scanner = new ParagraphScanner();
      await archive.read(entry, xmlPart(scanner));
      findings.push(...scanner.findings(part));
      changes += scanner.changes;
    } else {
      const scanner = new AnyTextScanner(type.includes('pivotcache'));
      await archive.read(entry, xmlPart(scanner));
      findings.push(...scanner.findings(part));
    }
  }
  return changes;
}
