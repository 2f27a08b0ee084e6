/**
 * Signatures of schedule files: ECDSA on P-256 with SHA-256, detached, in a file of their own
 * beside the schedule. The signature file carries the public key; a person agrees to its
 * fingerprint once, and from then on only that key counts. Web Crypto only, so that browser and
 * command line run the same code.
 */
import * as z from 'zod/mini';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;
/** In characters; a real one has about 350. */
export const MAX_SIGNATURE_TEXT = 2000;
const FINGERPRINT_DIGITS = 64;
/** `r` and `s`, 32 bytes each. */
const SIGNATURE_BYTES = 64;

const base64 = z.lazy(() => z.string().check(z.maxLength(200), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)));
const signatureSchema = z.lazy(() =>
  z.strictObject({
    format: z.literal('thanwela-signature'),
    version: z.literal(1),
    key: base64,
    signature: base64,
  }),
);

/** The address of a schedule's signature. */
export function signatureAddress(address: string): string {
  return `${address}.sig`;
}

/**
 * - `unreadable`: the signature file is none, or its key is no P-256 key
 * - `wrong`: the signature is not of these bytes by this key
 */
export type Verified =
  | { readonly ok: true; readonly fingerprint: string }
  | { readonly ok: false; readonly reason: 'unreadable' | 'wrong'; readonly fingerprint: null };

/**
 * Checks a schedule file against its signature file.
 *
 * @param file the bytes of the schedule file, exactly as signed
 * @param signature the text of the signature file
 * @returns the fingerprint of the key that signed; whether that key is the right one is the
 *   caller's question. Never throws
 */
export async function verifyFile(
  file: Uint8Array<ArrayBuffer>,
  signature: string,
): Promise<Verified> {
  const unreadable = { ok: false, reason: 'unreadable', fingerprint: null } as const;
  try {
    if (signature.length > MAX_SIGNATURE_TEXT) return unreadable;
    const read = z.safeParse(signatureSchema, JSON.parse(signature.replace(/^\uFEFF/, '')));
    if (!read.success) return unreadable;
    const spki = fromBase64(read.data.key);
    const key = await crypto.subtle.importKey('spki', spki, ALGORITHM, false, ['verify']);
    const bytes = fromBase64(read.data.signature);
    const isRight =
      bytes.length === SIGNATURE_BYTES && (await crypto.subtle.verify(SIGNING, key, bytes, file));
    if (!isRight) return { ok: false, reason: 'wrong', fingerprint: null };
    return { ok: true, fingerprint: await fingerprintOf(spki) };
  } catch {
    // No JSON, no Base64, no key: whatever it is, no signature.
    return unreadable;
  }
}

/**
 * Signs a schedule file.
 *
 * @param file its bytes
 * @param keys a P-256 pair, the public key extractable
 * @returns the text of the signature file
 */
export async function signFile(
  file: Uint8Array<ArrayBuffer>,
  keys: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey },
): Promise<string> {
  const signature = await crypto.subtle.sign(SIGNING, keys.privateKey, file);
  const spki = await crypto.subtle.exportKey('spki', keys.publicKey);
  const content: z.infer<typeof signatureSchema> = {
    format: 'thanwela-signature',
    version: 1,
    key: toBase64(new Uint8Array(spki)),
    signature: toBase64(new Uint8Array(signature)),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** SHA-256 of a public key's SPKI bytes: 64 hexadecimal digits in lower case. */
export async function fingerprintOf(spki: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', spki);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A fingerprint as people compare it: groups of four digits, "3F2A 91C4 …". */
export function showFingerprint(fingerprint: string): string {
  return (fingerprint.toUpperCase().match(/.{1,4}/g) ?? []).join(' ');
}

/** Reads a fingerprint as people write it, with spaces or colons; null when it is none. */
export function readFingerprint(text: string): string | null {
  const digits = text.replace(/[\s:-]/g, '').toLowerCase();
  return digits.length === FINGERPRINT_DIGITS && /^[0-9a-f]+$/.test(digits) ? digits : null;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
