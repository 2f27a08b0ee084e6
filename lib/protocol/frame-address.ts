/** The frames of the extension that stand in a page, and how each is told what it is. */
import { SITES, type Site } from '../domain/site.ts';

/** The page of the extension that is shown in the frames; the only one a site may embed. */
export const FRAME_PAGE = '/frame.html';

/** `strip`: in the flow above the page. `float`: what lies over it, panel, bubble, chip and questions. */
export const FRAME_PARTS = ['strip', 'float'] as const;
export type FramePart = (typeof FRAME_PARTS)[number];

/** Which part a frame is and on which site, from the query of its own address; null for any other. */
export function frameOf(search: string): { part: FramePart; site: Site } | null {
  const params = new URLSearchParams(search);
  const part = FRAME_PARTS.find((each) => each === params.get('part'));
  const site = SITES.find((each) => each === params.get('site'));
  return part && site ? { part, site } : null;
}

/** The address of a frame. It names the site: nothing else about a frame tells it. */
export const frameAddress = (base: string, part: FramePart, site: Site): string =>
  `${base}?part=${part}&site=${site}`;
