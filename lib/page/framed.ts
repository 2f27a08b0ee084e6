/**
 * Frames of the page's own origin. What stands in one is part of the page, as what stands in a web
 * component is; what is in a frame of another origin nobody may look at.
 */

export const FRAMES = 'iframe,frame';

/** Pages show many frames for other ends than forms; more than so many are not looked into. */
export const MAX_FRAMES = 20;

/** Is the document the area of an editor, which is one field? */
const isEditor = ({ designMode, body }: Document): boolean =>
  designMode === 'on' || body.isContentEditable;

/** The document in a frame of the page's own origin; null for any other node. */
function documentIn(frame: Node): Document | null {
  // Asked of every node of a page.
  const { tagName } = frame as Element;
  if (tagName !== 'IFRAME' && tagName !== 'FRAME') return null;
  try {
    const inside = (frame as HTMLIFrameElement).contentDocument;
    // A document that its frame has left behind has no place.
    return inside?.body && inside.location ? inside : null;
  } catch {
    // Another origin's: nothing of ours to read.
    return null;
  }
}

/** The page in a frame; null for any other node, and for a frame that is an editor's. */
export function pageInFrame(frame: Node): Document | null {
  const inside = documentIn(frame);
  return inside && !isEditor(inside) ? inside : null;
}

/** The editing area of an editor that draws itself in a frame; null for any other node. */
export function editorInFrame(frame: Node): HTMLElement | null {
  const inside = documentIn(frame);
  return inside && isEditor(inside) ? inside.body : null;
}

/** Where the window of a frame's page begins, px of the window that the frame stands in. */
export function cornerIn(frame: Element): { x: number; y: number } {
  const { left, top } = frame.getBoundingClientRect();
  return { x: left + frame.clientLeft, y: top + frame.clientTop };
}
