/**
 * Ways through a page's tree. A form's fields may be called after what every element has
 * (`parentElement`) and take its place for every script, ours too; so the way up is asked of the
 * platform, not of the node.
 *
 * Nodes of a frame are of another realm: `instanceof` knows none of them, so what a node is, is told
 * by its name.
 */

export const parentOf = (node: Node): ParentNode | null =>
  Reflect.get(Node.prototype, 'parentNode', node);

export const parentElementOf = (node: Node): HTMLElement | null =>
  Reflect.get(Node.prototype, 'parentElement', node);

export const isElement = (node: unknown): node is Element =>
  (node as Node | null)?.nodeType === Node.ELEMENT_NODE;
export const isHtml = (node: unknown): node is HTMLElement =>
  isElement(node) && 'innerText' in node;
export const isInput = (el: Element): el is HTMLInputElement => el.tagName === 'INPUT';
export const isSelect = (el: Element): el is HTMLSelectElement => el.tagName === 'SELECT';
export const isTextArea = (el: Element): el is HTMLTextAreaElement => el.tagName === 'TEXTAREA';
export const isDocument = (root: Node): root is Document => root.nodeType === Node.DOCUMENT_NODE;

export const isShadow = (root: Node): root is ShadowRoot =>
  root.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in root;

/** The frame that shows the document a node is in; null where that is the page itself. */
export function frameOf(node: Node): Element | null {
  const doc = node.ownerDocument ?? (node as Document);
  return doc === document ? null : (doc.defaultView?.frameElement ?? null);
}

/** The node itself, or the outermost web component of its document that it stands in. */
export function inDocument(node: Node): Node {
  const root = node.getRootNode();
  return isShadow(root) ? inDocument(root.host) : node;
}

/** The node itself, or the outermost web component or frame of the page that it stands in. */
export function inPage(node: Node): Node {
  const at = inDocument(node);
  const frame = frameOf(at);
  return frame ? inPage(frame) : at;
}

/** What a node stands in, out of shadow roots and frames as well; null at the end of the page. */
export const above = (node: Node): Node | null =>
  parentOf(node) ?? (isShadow(node) ? node.host : isDocument(node) ? frameOf(node) : null);

/**
 * What of the page is on top at a point of the window, beneath what is ours. Asking for all that is
 * there goes through the whole page; the first alone is nearly always enough.
 */
export function pageAt(
  root: DocumentOrShadowRoot,
  x: number,
  y: number,
  isOurs: (el: Element) => boolean,
): Element | undefined {
  const first = root.elementFromPoint(x, y);
  return first && isOurs(first)
    ? root.elementsFromPoint(x, y).find((el) => !isOurs(el))
    : (first ?? undefined);
}
