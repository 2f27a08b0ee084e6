/** As much of DER (X.690) as the files of keys need. */

/** Tags of DER. */
export const DER = {
  integer: 0x02,
  octets: 0x04,
  nothing: 0x05,
  name: 0x06,
  sequence: 0x30,
} as const;

/** One value: its tag and what is in it. */
export type Der = { readonly tag: number; readonly content: Uint8Array<ArrayBuffer> };

/** Bytes of one value. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const size = length < 0x80 ? [length] : [0x80 | bytesOf(length).length, ...bytesOf(length)];
  const whole = new Uint8Array(1 + size.length + length);
  whole.set([tag, ...size]);
  let at = 1 + size.length;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A number that is not negative. */
export function derNumber(value: number): Uint8Array<ArrayBuffer> {
  const bytes = bytesOf(value);
  // A leading bit would make it negative.
  return der(DER.integer, Uint8Array.from((bytes[0] ?? 0) < 0x80 ? bytes : [0, ...bytes]));
}

/** The values that stand side by side in these bytes; null where they are not DER. */
export function readDer(bytes: Uint8Array<ArrayBuffer>): Der[] | null {
  const values: Der[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes[at] ?? 0;
    const first = bytes[at + 1];
    if (first === undefined) return null;
    const more = first < 0x80 ? 0 : first & 0x7f;
    // Four bytes of length are more than any key has.
    if (first === 0x80 || more > 4 || at + 2 + more > bytes.length) return null;
    const from = at + 2 + more;
    const length = more === 0 ? first : numberOf(bytes.subarray(at + 2, from));
    if (from + length > bytes.length) return null;
    values.push({ tag, content: bytes.slice(from, from + length) });
    at = from + length;
  }
  return values;
}

/** The values of a sequence; null for anything else. */
export function readSequence(value: Der | undefined): Der[] | null {
  return value?.tag === DER.sequence ? readDer(value.content) : null;
}

/** The number of big-endian bytes. */
export function numberOf(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

function bytesOf(value: number): number[] {
  const bytes = [];
  for (let left = value; left > 0; left = Math.floor(left / 256)) bytes.unshift(left % 256);
  return bytes.length === 0 ? [0] : bytes;
}
