import { useEffect, useState } from 'preact/hooks';

/**
 * False for the first drawing of a page, true from the next one on, which follows at once: what is
 * folded or far below need not be made before the rest is seen.
 */
export function useWhole(): boolean {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWhole(true));
    return () => clearTimeout(timer);
  }, []);
  return isWhole;
}
