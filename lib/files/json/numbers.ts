/** Numbers of a JSON text that JavaScript, and most programs that read JSON, cannot hold. */

/**
 * A double keeps 15 significant digits of any decimal and all integers to 2^53 (RFC 7493, 2.2). A
 * larger integer, a fraction with more digits than a double can tell apart, and what becomes infinite
 * or nothing is read as another number than was written, or may be.
 */
export function isOutOfRange(text: string): boolean {
  const value = Number(text);
  if (!Number.isFinite(value)) return true;
  const mantissa = text
    .replace(/[eE].*/s, '')
    .replace(/[-.]/g, '')
    .replace(/^0+/, '');
  if (value === 0) return mantissa !== '';
  if (/^-?\d+$/.test(text)) return !Number.isSafeInteger(value);
  // Not `/0+$/`: on 64 kB of zeros before another digit it takes seconds.
  let length = mantissa.length;
  while (mantissa[length - 1] === '0') length--;
  return length > 17;
}
