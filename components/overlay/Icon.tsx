import type { JSX } from 'preact';
import type { ICONS, Icon as Name } from '../../lib/text/icons.ts';
import { Drawing } from '../parts/Drawing.tsx';

/** One set for all that is drawn on a page; handing it down to every mark would say no more. */
let icons: Partial<typeof ICONS> = {};

/** Takes the icons that came with the view. */
export function takeIcons(given: typeof ICONS): void {
  icons = given;
}

/** An icon on a page of the site. */
export function Icon({ shape }: { shape: Name }): JSX.Element {
  return <Drawing layers={icons[shape] ?? {}} />;
}
