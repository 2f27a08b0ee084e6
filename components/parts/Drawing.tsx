import type { JSX } from 'preact';
import type { Icon, Layers } from '../../lib/text/icons.ts';

/** A shape of 16 px; always beside a word or inside a named button, so hidden from screen readers. */
export function Drawing({ shape, layers }: { shape: Icon; layers: Layers }): JSX.Element {
  return (
    <svg class={`icon icon-${shape}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {Object.entries(layers).map(([layer, d]) => (
        <path key={layer} class={layer} d={d} />
      ))}
    </svg>
  );
}
