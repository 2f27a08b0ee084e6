import type { JSX } from 'preact';
import { ICONS, type Icon as Name } from '../../lib/text/icons.ts';
import { Drawing } from './Drawing.tsx';

/** An icon on a page of our own. */
export function Icon({ shape }: { shape: Name }): JSX.Element {
  return <Drawing layers={ICONS[shape]} />;
}
