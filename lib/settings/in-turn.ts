/**
 * Changes what is stored, one change at a time: popup, options, review and background are windows
 * of one origin and share these locks, and what is read before a change is not out of date when it
 * is written. A window or worker that ends gives its turn back.
 *
 * @param key of the thing that is changed
 */
export function inTurn<Value>(key: string, change: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(`stored:${key}`, change) as Promise<Value>;
}
