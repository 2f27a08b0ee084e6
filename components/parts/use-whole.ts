import { useLayoutEffect, useState } from 'preact/hooks';
import { painted } from '../../lib/painted.ts';

/**
 * False for the first drawing of a page, true from the next one on, which follows as soon as that is
 * on the screen: what is folded or far below need not be made before the rest is seen.
 */
export function useWhole(): boolean {
  const [isWhole, setWhole] = useState(false);
  useLayoutEffect(() => {
    let isGone = false;
    void painted().then(() => isGone || setWhole(true));
    return () => {
      isGone = true;
    };
  }, []);
  return isWhole;
}
