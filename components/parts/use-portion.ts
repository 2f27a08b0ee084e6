import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { painted } from '../../lib/painted.ts';

/** Rows that fill a window and some more … */
const FIRST = 40;
/** … and as many as are made between two frames without anybody waiting. */
const STEP = 60;

/**
 * How many rows of a long list are drawn: those in sight first, more with every frame until all are
 * there. None is taken away again when it is out of sight: what is searched for, printed, copied or read
 * aloud is the whole list.
 *
 * @param count rows there are
 * @param which of several lists it is; another one begins anew
 */
export function usePortion(count: number, which: unknown): number {
  const [, setTurn] = useState(0);
  const drawn = useRef({ which, rows: FIRST });
  if (drawn.current.which !== which) drawn.current = { which, rows: FIRST };
  // A list that became short may become long again.
  const rows = Math.min(drawn.current.rows, Math.max(FIRST, count));
  drawn.current.rows = rows;
  const isWhole = rows >= count;
  useLayoutEffect(() => {
    if (isWhole) return;
    let isGone = false;
    void painted().then(() => {
      if (isGone) return;
      drawn.current.rows = rows + STEP;
      setTurn((turn) => turn + 1);
    });
    return () => {
      isGone = true;
    };
  }, [which, rows, isWhole]);
  return rows;
}
