/**
 * One at a time: popup, options, review and background are windows of one origin and share these
 * locks, so what is read before a change is not out of date when it is written. A window or worker
 * that ends gives its turn back. The one mechanism of mutual exclusion there is.
 *
 * @param name of what is done in turn: a stored thing's key, or a task's name. A task that waits
 *   for another turn while it has one must always take them in the same order
 */
export function inTurn<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(`stored:${name}`, work) as Promise<Value>;
}

/** Does it unless somebody is at it already; then nothing is done, and nobody waits. */
export async function unlessBusy(name: string, work: () => Promise<unknown>): Promise<void> {
  await navigator.locks.request(`stored:${name}`, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
