/** What a file brings along that its author may not think of: nothing wrong, worth a look. */
import { Tally } from '../personal/tally.ts';
import { hitsIn } from '../personal/text.ts';
import { type FileFinding, type FileRule, maskDigits } from '../report.ts';
import { isRelation, type Package, relationsOf } from './package.ts';
import { readXml, tagsOf } from './small-xml.ts';

const finding = (rule: FileRule, count: number, part: string | null): FileFinding => ({
  rule,
  level: 'advice',
  where: part === null ? null : { kind: 'part', part: maskDigits(part) },
  count,
  samples: [],
  params: {},
});

/** What the reading of all texts has counted. */
export type Counted = {
  readonly changes: number;
  readonly unread: readonly string[];
  readonly missing: number;
};

export async function adviceOf(office: Package, counted: Counted): Promise<FileFinding[]> {
  const { archive, main } = office;
  const found: FileFinding[] = [];
  const say = (rule: FileRule, count: number, part: string | null = null) => {
    if (count > 0) found.push(finding(rule, count, part));
  };
  if (office.kind === 'xlsx') {
    const sheets = tagsOf(await readXml(archive, main), 'sheet');
    const hidden = sheets.filter(({ state }) => state === 'hidden' || state === 'veryHidden');
    say('hidden-sheet', hidden.length, hidden.map(({ name = '' }) => name).join(', '));
  }
  const comments = archive.entries.filter(
    (entry) =>
      /(?:\.|\+)(?:comments|threadedcomments?)\+xml$/.test(office.typeOf(entry)) ||
      /\/(?:comments\d*|threadedcomment\d*)\.xml$/.test(`/${entry.key}`),
  );
  let count = 0;
  for (const entry of comments) {
    const text = await readXml(archive, entry);
    count += tagsOf(text, 'comment').length + tagsOf(text, 'threadedComment').length;
  }
  say('comments', count);
  say('tracked-changes', counted.changes);
  const authors = await authorsOf(office);
  say('author-name', authors.count, authors.part);
  const links = await linksOf(office);
  say('external-link', links.external);
  say('embedded-object', links.embedded);
  say('missing-part', counted.missing);
  const { unread } = counted;
  say('unread-part', unread.length, unread.slice(0, 3).join(', '));
  return [...links.targets, ...found];
}

/** How many names the properties give; the names themselves are not repeated. */
async function authorsOf({ archive, typeOf }: Package) {
  const entry = archive.entries.find((each) => typeOf(each).includes('core-properties'));
  if (!entry) return { count: 0, part: null };
  const text = await readXml(archive, entry);
  const names = text.matchAll(/<(?:[\w.-]+:)?(?:creator|lastModifiedBy)>([^<]*)</g);
  const different = new Set([...names].map(([, name = '']) => name.trim()).filter(Boolean));
  return { count: different.size, part: entry.name };
}

function unescapeUri(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    // Not escaped after all.
    return target;
  }
}

async function linksOf({ archive, typeOf }: Package) {
  let external = 0;
  const targets: FileFinding[] = [];
  const embedded = new Set<string>();
  for (const entry of archive.entries) {
    if (/\/embeddings\//.test(`/${entry.key}`) || typeOf(entry).includes('oleobject')) {
      embedded.add(entry.key);
    }
    const source = /^(.*)_rels\/([^/]*)\.rels$/i.exec(entry.name);
    if (!source) continue;
    const tally = new Tally();
    for (const relation of await relationsOf(archive, `${source[1]}${source[2]}`)) {
      // A hyperlink is a text to click on; anything else is fetched when the file is opened.
      if (relation.external && !isRelation(relation, 'hyperlink')) external++;
      // mailto:somebody@…, tel:…
      if (relation.external)
        for (const hit of hitsIn(unescapeUri(relation.target))) tally.add(hit, 0);
    }
    const part = maskDigits(entry.name);
    targets.push(...tally.findings(() => ({ kind: 'part', part })));
  }
  return { external, embedded: embedded.size, targets };
}
