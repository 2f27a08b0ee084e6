/** ms: by then at the latest, where no program drives the browser. */
const MAX_WAIT_MS = 2000;

/**
 * In the build for tests alone: waits until the program that drives the browser says by an event on
 * the document that it knows of what was attached.
 */
export function whenKnown(event: string, run: () => void): void {
  const done = new AbortController();
  const end = () => {
    if (done.signal.aborted) return;
    done.abort();
    run();
  };
  setTimeout(end, MAX_WAIT_MS);
  document.addEventListener(event, end, { signal: done.signal });
}
