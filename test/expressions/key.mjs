/**
 * The worst text: what it begins with, what is repeated, each with what stands before it, and its end.
 *
 * @typedef {{ pumps: { prefix: string, pump: string }[], end: string }} Attack
 * @typedef {'linear' | 'unknown' | Attack} Verdict
 */

/** @param {string} key "/source/flags" @returns {[source: string, flags: string]} */
export function partsOf(key) {
  const at = key.lastIndexOf('/');
  return [key.slice(1, at), key.slice(at + 1)];
}
