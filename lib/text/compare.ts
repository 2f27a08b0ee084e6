/** Compares two texts: the common start and end, and the differing middle of each. */
export type Compared = { head: string; a: string; b: string; tail: string };

/** A Thai vowel or tone that attaches to the letter before it, or half of a character outside the BMP. */
const ATTACHES = /^[\p{M}\udc00-\udfff\u200d]/u;

/**
 * Compares two texts from both ends: enough to see where a person changed a text, without cutting
 * a letter from its marks. Linear in their length.
 */
export function compare(a: string, b: string): Compared {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  const splits = (text: string, at: number) => at > 0 && ATTACHES.test(text.slice(at, at + 1));
  while (splits(a, head) || splits(b, head)) head--;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  while (tail > 0 && (splits(a, a.length - tail) || splits(b, b.length - tail))) tail--;
  return {
    head: a.slice(0, head),
    a: a.slice(head, a.length - tail),
    b: b.slice(head, b.length - tail),
    tail: a.slice(a.length - tail),
  };
}
