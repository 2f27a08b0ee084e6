/**
 * What is assumed of eMENSCR. Nobody outside has its markup, so nothing here names a class, an id
 * or a route of it: fields and steps are told by what a page shows (`lib/picture`).
 */

/** A project's code as eMENSCR writes it: "รง 0405-66-0001", alone. */
const CODE = /^\p{Script=Thai}{1,10}\.?\s?\d{2,8}-\d{2}-\d{2,6}$/u;
/** Texts looked through for it; it stands at the head of a page. */
const MAX_TEXTS = 500;

/**
 * The code and name a page shows of its project: a text that is a code, and the next text beside it.
 * Null where the page shows none.
 */
export function projectNamed(
  root: Document | ShadowRoot,
  skip: (node: Node) => boolean,
): { code: string; name: string } | null {
  const texts = document.createTreeWalker((root as Document).body ?? root, NodeFilter.SHOW_TEXT);
  for (let n = 0; n < MAX_TEXTS && texts.nextNode(); n++) {
    const found = texts.currentNode;
    const code = found.nodeValue?.trim() ?? '';
    if (code.length > 30 || !CODE.test(code) || skip(found)) continue;
    const line = found.parentElement?.parentElement;
    for (let more = 0; more < 8 && texts.nextNode(); more++) {
      const next = texts.currentNode;
      if (!line?.contains(next)) break;
      const name = next.nodeValue?.trim() ?? '';
      if (/\p{L}{3}/u.test(name)) return { code, name };
    }
    return { code, name: '' };
  }
  return null;
}

/**
 * The project a path belongs to: its segments that look like an identifier (a long number, a UUID).
 * Nobody knows eMENSCR's routes; where a path names none, pages are not taken together.
 */
export function projectOfPath(pathname: string): string | null {
  const ids = pathname
    .split('/')
    .filter((part) => /^(?=.*\d)[\w-]{4,64}$/u.test(part) && /\d{4,}|^[\da-f]{8}-/iu.test(part));
  return ids.length > 0 ? ids.join('/').slice(0, 200) : null;
}
