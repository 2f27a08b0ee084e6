import type { JSX } from 'preact';
import type { Level } from '../../lib/forms/engine.ts';
import type { Tone } from '../../lib/text/terms.ts';

type Shape = Tone | Level | 'fold' | 'close';

/** Drawn on 16 × 16; every state differs by its shape, not by its colour alone. */
const SHAPES: Record<Shape, JSX.Element> = {
  open: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.6 8.3l2.3 2.3 4.5-4.8" class="cut" />
    </>
  ),
  soon: (
    <>
      <circle cx="8" cy="8" r="6.2" class="line" />
      <path d="M8 4.4V8l2.4 1.7" class="line" />
    </>
  ),
  last: (
    <>
      <path d="M8 1.2l7.2 13H.8z" fill="currentColor" />
      <path d="M8 6v4M8 11.6v.4" class="cut" />
    </>
  ),
  upcoming: (
    <>
      <rect x="1.8" y="3" width="12.4" height="11.2" rx="2" class="line" />
      <path d="M1.8 6.6h12.4M5 1.2v3M11 1.2v3" class="line" />
    </>
  ),
  closed: (
    <>
      <rect x="2.6" y="7" width="10.8" height="7.4" rx="1.6" fill="currentColor" />
      <path d="M5 7V5a3 3 0 016 0v2" class="line" />
    </>
  ),
  unmarked: (
    <>
      <rect x="1.6" y="7" width="10.8" height="7.4" rx="1.6" fill="currentColor" />
      <path d="M4 7V5a3 3 0 016 0v2" class="line" />
      <circle cx="13" cy="4" r="2.8" class="alert" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="6.2" class="line" />
      <path d="M5 8.2l2.1 2.1 4-4.3" class="line" />
    </>
  ),
  projected: <circle cx="8" cy="8" r="6.2" class="line" stroke-dasharray="2.6 2.27" />,
  none: (
    <>
      <circle cx="8" cy="8" r="6.2" class="line" />
      <path d="M6.2 6.3a1.9 1.9 0 113 1.5c-.8.5-1.2.9-1.2 1.7M8 11.6v.3" class="line" />
    </>
  ),
  must: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  check: <circle cx="8" cy="8" r="5" class="line thick" />,
  advice: (
    <>
      <circle cx="8" cy="8" r="6.2" class="line" />
      <path d="M8 7.2v4M8 4.6v.4" class="line" />
    </>
  ),
  fold: <path d="M3.5 10.5L8 6l4.5 4.5" class="line" />,
  close: <path d="M4 4l8 8M12 4l-8 8" class="line" />,
};

/** A shape of 16 px; always beside a word or inside a named button, so hidden from screen readers. */
export function Icon({ shape }: { shape: Shape }): JSX.Element {
  return (
    <svg class={`icon icon-${shape}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[shape]}
    </svg>
  );
}
