/** Icons as data: the content script gets them with its view, as it does words and styles. */
import type { Tone } from './words/terms.ts';

export type Icon =
  | Tone
  | 'personal'
  | 'must'
  | 'check'
  | 'advice'
  | 'fold'
  | 'close'
  | 'menu'
  | 'more'
  | 'copy';
/** Paths by their class (`tokens.css`), drawn one over the other. */
export type Layers = Readonly<Record<string, string>>;

const RING = 'M1.8 8a6.2 6.2 0 1012.4 0a6.2 6.2 0 10-12.4 0';
/** From its upper left corner on, 10.8 × 7.4. */
const LOCK =
  'h7.6a1.6 1.6 0 011.6 1.6v4.2a1.6 1.6 0 01-1.6 1.6h-7.6a1.6 1.6 0 01-1.6-1.6v-4.2a1.6 1.6 0 011.6-1.6z';

/** Drawn on 16 × 16; every state differs by its shape, not by its colour alone. */
export const ICONS: Readonly<Record<Icon, Layers>> = {
  open: { solid: 'M1 8a7 7 0 1014 0a7 7 0 10-14 0', cut: 'M4.6 8.3l2.3 2.3 4.5-4.8' },
  soon: { line: `${RING}M8 4.4V8l2.4 1.7` },
  last: { solid: 'M8 1.2l7.2 13H.8z', cut: 'M8 5.8v3.4M8 11.9v.2' },
  upcoming: {
    line: 'M3.8 3h8.4a2 2 0 012 2v7.2a2 2 0 01-2 2H3.8a2 2 0 01-2-2V5a2 2 0 012-2zM1.8 6.6h12.4M5 1.2v3M11 1.2v3',
  },
  closed: { solid: `M4.2 7${LOCK}`, line: 'M5 7V5a3 3 0 016 0v2' },
  cancelled: { line: `${RING}M3.7 3.7l8.6 8.6` },
  unmarked: {
    solid: `M3.2 7${LOCK}`,
    line: 'M4 7V5a3 3 0 016 0v2',
    alert: 'M10.2 4a2.8 2.8 0 105.6 0a2.8 2.8 0 10-5.6 0',
  },
  done: { line: `${RING}M5 8.2l2.1 2.1 4-4.3` },
  projected: { 'line dashed': RING },
  none: { line: `${RING}M6.2 6.3a1.9 1.9 0 113 1.5c-.8.5-1.2.9-1.2 1.7M8 11.6v.3` },
  personal: {
    solid: 'M8 .8l6.2 2.2v4.6c0 3.6-2.6 6.3-6.2 7.6-3.6-1.3-6.2-4-6.2-7.6V3z',
    cut: 'M6.2 6a1.8 1.8 0 103.6 0a1.8 1.8 0 10-3.6 0M4.9 11.2c.5-1.6 1.6-2.4 3.1-2.4s2.6.8 3.1 2.4',
  },
  must: { solid: 'M2 8a6 6 0 1012 0a6 6 0 10-12 0' },
  check: { 'line thick': 'M3 8a5 5 0 1010 0a5 5 0 10-10 0' },
  advice: { line: `${RING}M8 7.2v4M8 4.6v.4` },
  fold: { line: 'M3.5 10.5L8 6l4.5 4.5' },
  menu: {
    solid:
      'M1.6 8a1.6 1.6 0 103.2 0a1.6 1.6 0 10-3.2 0M6.4 8a1.6 1.6 0 103.2 0a1.6 1.6 0 10-3.2 0M11.2 8a1.6 1.6 0 103.2 0a1.6 1.6 0 10-3.2 0',
  },
  more: { line: 'M4 6l4 4 4-4' },
  copy: { line: 'M5.5 5.5h7v8h-7zM10.5 5.5v-3h-7v8h2' },
  close: { line: 'M4 4l8 8M12 4l-8 8' },
};
