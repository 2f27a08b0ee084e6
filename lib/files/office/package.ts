/**
 * An Open Packaging file: the types of its parts, and its main part, found the way Word and Excel
 * find it and not by name. Source: ECMA-376 part 2 (content types 7.2.3, relationships 6.5).
 */

import { Verdicted } from '../stop-reading.ts';
import type { Archive } from '../zip/archive.ts';
import { keyOf, type ZipEntry } from '../zip/directory.ts';
import { tagsOf } from './small-xml.ts';
import { readWellFormed } from './xml-part.ts';

export type Relation = { id: string; type: string; target: string; external: boolean };

export type OfficeKind = 'docx' | 'xlsx' | 'other';

export type Package = {
  archive: Archive;
  kind: OfficeKind;
  main: ZipEntry;
  macros: boolean;
  /** A template or an add-in, which is no document. */
  other: 'is-template' | 'is-add-in' | null;
  /** The content type of a part, lower case, or ''. */
  typeOf(entry: ZipEntry): string;
};

/** The relations of a part; '' stands for the package itself. External targets stay as written. */
export async function relationsOf(archive: Archive, part: string): Promise<Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const entry = archive.find(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (!entry) return [];
  return tagsOf(await readWellFormed(archive, entry), 'Relationship').map((tag) => {
    const external = tag.TargetMode === 'External';
    const target = tag.Target ?? '';
    return {
      id: tag.Id ?? '',
      type: tag.Type ?? '',
      target: external ? target : resolve(part.slice(0, slash), target),
      external,
    };
  });
}

/** A target beside its source; a leading `/` begins at the root. */
function resolve(folder: string, target: string): string {
  let path = target.replaceAll('\\', '/').replace(/#.*$/s, '');
  try {
    path = decodeURIComponent(path);
  } catch {
    // Not escaped after all: a name with a bare per cent sign.
  }
  const parts: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.' && step !== '') parts.push(step);
  }
  return parts.join('/');
}

/** Transitional, strict and Microsoft's own relation types share their last word. */
export const isRelation = (relation: Relation, word: string) =>
  relation.type.toLowerCase().endsWith(`/${word.toLowerCase()}`);

function contentTypes(text: string): (key: string) => string {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (const tag of tagsOf(text, 'Default')) {
    defaults.set((tag.Extension ?? '').toLowerCase(), (tag.ContentType ?? '').toLowerCase());
  }
  for (const tag of tagsOf(text, 'Override')) {
    overrides.set(keyOf(tag.PartName ?? ''), (tag.ContentType ?? '').toLowerCase());
  }
  return (key) => overrides.get(key) ?? defaults.get(key.slice(key.lastIndexOf('.') + 1)) ?? '';
}

/** Documents, templates and their macro-enabled sisters, transitional and strict alike. */
function kindOf(type: string): OfficeKind {
  if (/wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)/.test(type)) {
    return 'docx';
  }
  if (type.includes('sheet.binary')) return 'other';
  if (/spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template|addin)/.test(type)) {
    return 'xlsx';
  }
  return 'other';
}

/** Opens the package; what is a zip but no package says what it is instead. */
export async function openPackage(archive: Archive): Promise<Package> {
  const types = archive.find('[Content_Types].xml');
  if (!types) {
    if (archive.find('mimetype')) throw new Verdicted('wrong-type', 'is-open-document');
    throw new Verdicted('wrong-type', 'is-zip');
  }
  const [text, root] = await Promise.all([
    readWellFormed(archive, types),
    relationsOf(archive, ''),
  ]);
  const typeOfKey = contentTypes(text);
  const typeOf = (entry: ZipEntry) => typeOfKey(entry.key);
  const main = root
    .filter((relation) => isRelation(relation, 'officeDocument') && !relation.external)
    .map(({ target }) => archive.find(target))
    .find((entry) => entry !== undefined);
  if (!main) throw new Verdicted('corrupt', 'no-main-part');
  const macros = archive.entries.some(
    (entry) =>
      /(?:^|\/)vbaproject\.bin$/.test(entry.key) ||
      /vbaproject|macrosheet|intlmacrosheet/.test(typeOf(entry)),
  );
  const mainType = typeOf(main);
  const enabled = mainType.includes('macroenabled') && !mainType.includes('sheet.binary');
  const other = /template/.test(mainType)
    ? 'is-template'
    : /addin/.test(mainType)
      ? 'is-add-in'
      : null;
  return { archive, kind: kindOf(mainType), main, macros: macros || enabled, other, typeOf };
}
