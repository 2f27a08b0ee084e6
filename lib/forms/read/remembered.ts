/** More distinct values than a form of thousands of fields has; then the cache is cleared. */
const MOST = 5000;

/** Caches a reader: forms are checked at every look, and most of their values stay the same. */
export function remembered<Result>(read: (text: string) => Result): (text: string) => Result {
  const cache = new Map<string, Result>();
  return (text) => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    const result = read(text);
    if (cache.size >= MOST) cache.clear();
    cache.set(text, result);
    return result;
  };
}
