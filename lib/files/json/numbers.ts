/** Numbers of a JSON text that JavaScript, and most programs that read JSON, cannot hold. */

/**
 * A double keeps 15 significant digits of any decimal and all integers to 2^53. A longer integer
 * that is no double, a fraction with more digits than a double can tell apart, and what becomes
 * infinite or nothing is read as another number than was written.
 */
export function isOutOfRange(text: string): boolean {
  const value = Number(text);
  if (!Number.isFinite(value)) return true;
  const mantissa = text
    .replace(/[eE].*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+/, '');
  if (value === 0) return mantissa !== '';
  if (/^-?\d+$/.test(text)) {
    return !Number.isSafeInteger(value) && BigInt(text) !== BigInt(value);
  }
  return mantissa.replace(/0+$/, '').length > 17;
}
