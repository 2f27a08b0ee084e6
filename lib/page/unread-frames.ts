import { editorInFrame, FRAMES, pageInFrame } from './framed.ts';

/** px: what is smaller is no form, but a picture, a counter or a button of another site. */
const MIN = { width: 200, height: 100 };

/** May there be a form in it that is not read, as far as can be told from outside? */
function mayHoldForm(frame: HTMLElement): boolean {
  const { width, height } = frame.getBoundingClientRect();
  if (width < MIN.width || height < MIN.height || !frame.checkVisibility()) return false;
  // Another site's: what is in it nobody may look at.
  return pageInFrame(frame) === null && editorInFrame(frame) === null;
}

/** How many frames in sight may hold a form that is not checked, since they are of another origin. */
export function unreadFrames(doc: Document): number {
  return [...doc.querySelectorAll<HTMLElement>(FRAMES)].filter(mayHoldForm).length;
}
