import type { JSX } from 'preact';
import type { Layers } from '../../lib/text/icons.ts';

/** A shape of 16 px; always beside a word or inside a named button, so hidden from screen readers. */
export function Drawing({ layers }: { layers: Layers }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {Object.entries(layers).map(([layer, d]) => (
        <path key={layer} class={layer} d={d} />
      ))}
    </svg>
  );
}
