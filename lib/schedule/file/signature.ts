/**
 * Signatures of schedule files: ECDSA on P-256 with SHA-256, detached, in a file of their own
 * beside the schedule. The signature file carries the public key; a person agrees to its
 * fingerprint once, and from then on only that key counts. Web Crypto only, so that browser and
 * command line run the same code.
 *
 * - Version 1 signs the file's bytes, and does not say when.
 * - Version 2 signs a statement (`statementOf`): the file's hash, the instant of signing, and the
 *   key's fingerprint, so that none of them can be exchanged. The file's hash stands for its id and
 *   revision too.
 */
import * as z from 'zod/mini';
import { readSignedAt, writeSignedAt } from './signed-at.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;
/** In characters; a real one has about 400. */
export const MAX_SIGNATURE_TEXT = 2000;
/** `r` and `s`, 32 bytes each. */
const SIGNATURE_BYTES = 64;

const base64 = z.lazy(() => z.string().check(z.maxLength(200), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)));
const signatureSchema = z.lazy(() => {
  const format = z.literal('thanwela-signature');
  const withoutTime = z.strictObject({
    format,
    version: z.literal(1),
    key: base64,
    signature: base64,
  });
  const withTime = z.strictObject({
    format,
    version: z.literal(2),
    signedAt: z.string().check(z.refine((text) => readSignedAt(text) !== null)),
    key: base64,
    signature: base64,
  });
  return z.discriminatedUnion('version', [withoutTime, withTime]);
});

/** The address of a schedule's signature. */
export function signatureAddress(address: string): string {
  return `${address}.sig`;
}

/** By whom and when a file was signed, as its signature says. */
export type SignedBy = {
  readonly fingerprint: string;
  /** In epoch milliseconds; null where the signature does not say (version 1). */
  readonly signedAt: number | null;
};

/**
 * - `unreadable`: the signature file is none, or its key is no P-256 key
 * - `wrong`: the signature is not of these bytes and this instant by this key
 */
export type Verified =
  | ({ readonly ok: true } & SignedBy)
  | { readonly ok: false; readonly reason: 'unreadable' | 'wrong'; readonly fingerprint: null };

/**
 * Checks a schedule file against its signature file.
 *
 * @param file the bytes of the schedule file, exactly as signed
 * @param signature the text of the signature file
 * @returns the fingerprint of the key that signed, and when; whether that key is the right one and the
 *   instant a plausible one is the caller's question. Never throws
 */
export async function verifyFile(
  file: Uint8Array<ArrayBuffer>,
  signature: string,
): Promise<Verified> {
  return verify(signature, { file, hash: await hashOf(file) });
}

/**
 * Checks a signature of version 2 against the hash of a file that is not at hand any more. One of
 * version 1 is `unreadable` here: it signs the bytes themselves. Never throws.
 *
 * @param hash see `hashOf`
 */
export function verifyHash(hash: string, signature: string): Promise<Verified> {
  return verify(signature, { file: null, hash });
}

async function verify(
  signature: string,
  { file, hash }: { readonly file: Uint8Array<ArrayBuffer> | null; readonly hash: string },
): Promise<Verified> {
  const unreadable = { ok: false, reason: 'unreadable', fingerprint: null } as const;
  try {
    const said = contentOf(signature);
    if (said === null) return unreadable;
    const spki = fromBase64(said.key);
    const key = await crypto.subtle.importKey('spki', spki, ALGORITHM, false, ['verify']);
    const bytes = fromBase64(said.signature);
    const fingerprint = await fingerprintOf(spki);
    const signedAt = said.version === 2 ? readSignedAt(said.signedAt) : null;
    const signed = signedAt === null ? file : statementOf({ hash, fingerprint, signedAt });
    if (signed === null) return unreadable;
    const isRight =
      bytes.length === SIGNATURE_BYTES && (await crypto.subtle.verify(SIGNING, key, bytes, signed));
    if (!isRight) return { ok: false, reason: 'wrong', fingerprint: null };
    return { ok: true, fingerprint, signedAt };
  } catch {
    // No JSON, no Base64, no key: whatever it is, no signature.
    return unreadable;
  }
}

/** The time that a signature file says, verified by nobody; null where it says none. Never throws. */
export function saidTime(signature: string): number | null {
  try {
    const said = contentOf(signature);
    return said?.version === 2 ? readSignedAt(said.signedAt) : null;
  } catch {
    // No JSON.
    return null;
  }
}

/** What a signature file says; null where it is none. Throws where it is no JSON. */
function contentOf(signature: string): z.infer<typeof signatureSchema> | null {
  if (signature.length > MAX_SIGNATURE_TEXT) return null;
  const read = z.safeParse(signatureSchema, JSON.parse(signature.replace(/^\uFEFF/, '')));
  return read.success ? read.data : null;
}

/** What version 2 signs. The first line keeps it apart from whatever else the key may sign. */
function statementOf({
  hash,
  fingerprint,
  signedAt,
}: {
  readonly hash: string;
  readonly fingerprint: string;
  readonly signedAt: number;
}): Uint8Array<ArrayBuffer> {
  const lines = [
    'thanwela-signature 2',
    `signedAt ${writeSignedAt(signedAt)}`,
    `key ${fingerprint}`,
    `file ${hash}`,
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/**
 * Signs a schedule file (version 2).
 *
 * @param file its bytes
 * @param keys a P-256 pair, the public key extractable
 * @param at now, in epoch milliseconds; seconds are kept
 * @returns the text of the signature file
 * @throws RangeError when `at` is no instant that a signature can say: see `canSignAt`
 */
export async function signFile(
  file: Uint8Array<ArrayBuffer>,
  keys: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey },
  at: number,
): Promise<string> {
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey));
  const statement = statementOf({
    hash: await hashOf(file),
    fingerprint: await fingerprintOf(spki),
    signedAt: at,
  });
  const signature = await crypto.subtle.sign(SIGNING, keys.privateKey, statement);
  const content: z.input<typeof signatureSchema> = {
    format: 'thanwela-signature',
    version: 2,
    signedAt: writeSignedAt(at),
    key: toBase64(spki),
    signature: toBase64(new Uint8Array(signature)),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** SHA-256 of a file: 64 hexadecimal digits in lower case. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of a public key's SPKI bytes: 64 hexadecimal digits in lower case. */
export function fingerprintOf(spki: Uint8Array<ArrayBuffer>): Promise<string> {
  return hashOf(spki);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
