import { CONTROL_SELECTOR } from './controls.ts';

/** px: what is smaller is no form, but a picture, a counter or a button of another site. */
const MIN = { width: 200, height: 100 };

/** Is the frame the area of an editor, which is read as one field? */
const isEditor = (doc: Document): boolean =>
  doc.designMode === 'on' || doc.body?.isContentEditable === true;

/** May there be a form in it, as far as can be told from outside? */
function mayHoldForm(frame: HTMLIFrameElement | HTMLFrameElement): boolean {
  const { width, height } = frame.getBoundingClientRect();
  if (width < MIN.width || height < MIN.height || !frame.checkVisibility()) return false;
  const { contentDocument } = frame;
  // Another site's: what is in it nobody may look at.
  if (contentDocument === null) return true;
  return !isEditor(contentDocument) && contentDocument.querySelector(CONTROL_SELECTOR) !== null;
}

/**
 * How many frames in sight may hold a form that is not checked: controls are gathered in the page
 * itself alone.
 */
export function unreadFrames(doc: Document): number {
  return [...doc.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe,frame')].filter(
    mayHoldForm,
  ).length;
}
