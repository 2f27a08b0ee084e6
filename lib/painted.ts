/** Longer than frames are apart, also on a slow computer. */
const MAX_WAIT_MS = 250;

/**
 * Resolves when what has just been drawn is on the screen: what nobody waits for is done only then.
 * A page that nobody sees has no frames, and is not waited for long; where there is no page, at once.
 */
export function painted(): Promise<void> {
  if (typeof requestAnimationFrame !== 'function' || document.hidden) return Promise.resolve();
  return new Promise((done) => {
    // The frame comes after what was asked for before it; a task of its own comes after the frame.
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, MAX_WAIT_MS);
  });
}
