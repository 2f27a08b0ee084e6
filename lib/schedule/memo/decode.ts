/** The bytes of a text file as text. */

/**
 * Reads UTF-8 and UTF-16 (with a byte order mark), and otherwise TIS-620 in its Windows form
 * (Windows-874), which older Thai editors still write. Thai in TIS-620 is never valid UTF-8 by
 * chance for longer than a letter or two.
 *
 * @returns the text; never throws
 */
export function decodeMemoBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: what older Thai programs write.
    return new TextDecoder('windows-874').decode(bytes);
  }
}
