/** Numbers that are the same on every run. */

/** Mulberry32: a small generator of numbers from 0 to 1. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const digitsOf = (random: () => number, length: number, first: number): string =>
  first + Array.from({ length: length - 1 }, () => Math.floor(random() * 10)).join('');

/** A citizen number whose check digit holds, of nobody in particular. */
export function citizenNumber(random: () => number): string {
  const twelve = digitsOf(random, 12, 1 + Math.floor(random() * 8));
  const sum = [...twelve].reduce((all, digit, i) => all + (13 - i) * Number(digit), 0);
  return `${twelve}${(11 - (sum % 11)) % 10}`;
}
