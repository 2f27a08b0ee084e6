/**
 * Ways up a page's tree. A form's fields may be called after what every element has (`parentElement`)
 * and take its place for every script, ours too; so the way up is asked of the platform, not of the node.
 */

export const parentOf = (node: Node): ParentNode | null =>
  Reflect.get(Node.prototype, 'parentNode', node);

export const parentElementOf = (node: Node): HTMLElement | null =>
  Reflect.get(Node.prototype, 'parentElement', node);
