/**
 * The nodes of ours that stand in the page. They hold no text, no control and no decision: shapes
 * and frames alone. What a page finds out about them is that they are there.
 */

const TAG = 'thanwela-host';

/**
 * A host node with a shadow root, not attached yet.
 *
 * @param part what it is for; tests find it by this
 * @param style set inline and as important: it must stand against the page's own
 *   `* { all: unset !important }`
 * @param mode `closed` in production; `open` only in the build that tests look into
 */
export function hostNode(
  doc: Document,
  part: string,
  style: Readonly<Record<string, string>>,
  mode: ShadowRootMode,
): { host: HTMLElement; root: ShadowRoot } {
  // Created where there are no elements of the page's own: it could declare this one, whose
  // internals would open a closed root to it.
  const host = doc.implementation.createHTMLDocument().createElement(TAG);
  host.dataset.part = part;
  // `all` leaves the direction as it is, and a page may be written from right to left.
  setStyle(host, { all: 'initial', direction: 'ltr', ...style });
  return { host, root: host.attachShadow({ mode }) };
}

/** Sets inline styles that the page's own cannot override. */
export function setStyle(node: HTMLElement, style: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(style)) {
    node.style.setProperty(property, value, 'important');
  }
}

/**
 * Takes away what an earlier script of ours left: Firefox ends an updated extension's old script
 * without notice and starts the new one in open pages; the old nodes answer to nobody.
 */
export function removeOldHosts(doc: Document): void {
  for (const left of doc.querySelectorAll(TAG)) left.remove();
}
