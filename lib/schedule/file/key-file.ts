/**
 * Files of keys, as openssl and everybody else writes them: PEM with PKCS #8 (encrypted by a
 * passphrase with PBES2, or plain) and SPKI. Web Crypto only, so that browser and command line read
 * and write the same files.
 */
import { DER, type Der, der, derNumber, numberOf, readDer, readSequence } from './der.ts';

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
/** In letters; a passphrase of a new file has as many at least. */
export const MIN_PASSPHRASE = 12;
/** What OWASP asks for with SHA-256, in 2023 and since. */
const ITERATIONS = 600_000;
/** A file that asks for more would keep a computer busy for minutes. */
const MAX_ITERATIONS = 10_000_000;
/** In letters; an encrypted P-256 key has about 500. */
const MAX_KEY_TEXT = 10_000;
const SALT_BYTES = 16;
const IV_BYTES = 16;
const AES_BITS = 256;

/** Object identifiers (RFC 8018, NIST), as their bytes are written. */
const PBES2 = '2a864886f70d01050d';
const PBKDF2 = '2a864886f70d01050c';
const HMAC_SHA256 = '2a864886f70d0209';
const HMACS: Readonly<Record<string, string>> = {
  '2a864886f70d0207': 'SHA-1',
  [HMAC_SHA256]: 'SHA-256',
  '2a864886f70d020a': 'SHA-384',
  '2a864886f70d020b': 'SHA-512',
};
const AES_256_CBC = '60864801650304012a';
/** Browsers have no AES of 192 bits. */
const BITS_OF: Readonly<Record<string, number>> = {
  '608648016503040102': 128,
  [AES_256_CBC]: AES_BITS,
};

/** A pair to sign with. */
export type SigningPair = {
  readonly privateKey: CryptoKey;
  /** Extractable: a signature file carries it. */
  readonly publicKey: CryptoKey;
  readonly spki: Uint8Array<ArrayBuffer>;
};

/**
 * What a file of a private key holds.
 * - `unreadable`: no private key of P-256
 * - `unsupported`: encrypted in a way that browsers do not know
 * - `passphrase`: encrypted, and the passphrase is not this one (or none was given)
 */
export type OpenedKey =
  | { readonly ok: true; readonly pair: SigningPair }
  | { readonly ok: false; readonly reason: 'unreadable' | 'unsupported' | 'passphrase' };

/** Whether a text is the file of a private key, and whether it asks for a passphrase. */
export function kindOfKeyFile(text: string): 'plain' | 'encrypted' | null {
  if (pemBytes(text, 'ENCRYPTED PRIVATE KEY') !== null) return 'encrypted';
  return pemBytes(text, 'PRIVATE KEY') === null ? null : 'plain';
}

/** A new P-256 pair: its PKCS #8 bytes, to be written to a file at once, and the pair itself. */
export async function makePair(): Promise<{
  readonly pkcs8: Uint8Array<ArrayBuffer>;
  readonly pair: SigningPair;
}> {
  const made = await crypto.subtle.generateKey(P256, true, ['sign', 'verify']);
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', made.privateKey));
  return { pkcs8, pair: await pairOf(pkcs8) };
}

/**
 * Opens the file of a private key; never throws.
 *
 * @param passphrase null where none is known
 * @returns the pair, its private key not extractable
 */
export async function openKeyFile(text: string, passphrase: string | null): Promise<OpenedKey> {
  const plain = pemBytes(text, 'PRIVATE KEY');
  const encrypted = pemBytes(text, 'ENCRYPTED PRIVATE KEY');
  if (encrypted !== null) {
    const scheme = schemeOf(encrypted);
    if (scheme === null) return { ok: false, reason: 'unsupported' };
    const pkcs8 = passphrase === null ? null : await decrypted(scheme, passphrase);
    const opened = pkcs8 && (await opens(pkcs8));
    // A wrong passphrase may give bytes all the same, though not those of a key.
    return opened ?? { ok: false, reason: 'passphrase' };
  }
  return (plain && (await opens(plain))) ?? { ok: false, reason: 'unreadable' };
}

async function opens(pkcs8: Uint8Array<ArrayBuffer>): Promise<OpenedKey | null> {
  try {
    return { ok: true, pair: await pairOf(pkcs8) };
  } catch {
    // Not a key of this kind: said by whoever asked.
    return null;
  }
}

/** The pair of a private key. Web Crypto gives no public key of one; its JWK form holds both. */
async function pairOf(pkcs8: Uint8Array<ArrayBuffer>): Promise<SigningPair> {
  const { subtle } = crypto;
  const open = await subtle.importKey('pkcs8', pkcs8, P256, true, ['sign']);
  const { d: _, key_ops: __, ...jwk } = await subtle.exportKey('jwk', open);
  const [privateKey, publicKey] = await Promise.all([
    subtle.importKey('pkcs8', pkcs8, P256, false, ['sign']),
    subtle.importKey('jwk', jwk, P256, true, ['verify']),
  ]);
  return { privateKey, publicKey, spki: new Uint8Array(await subtle.exportKey('spki', publicKey)) };
}

/** A private key as a file that only its passphrase opens (PBES2: PBKDF2 and AES-256-CBC). */
export async function encryptedKeyFile(
  pkcs8: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const scheme = { hash: 'SHA-256', salt, iterations: ITERATIONS, bits: AES_BITS };
  const key = await keyOf(scheme, passphrase, 'encrypt');
  const content = await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, pkcs8);
  const derivation = der(
    DER.sequence,
    der(DER.octets, salt),
    derNumber(ITERATIONS),
    der(DER.sequence, named(HMAC_SHA256), der(DER.nothing)),
  );
  const cipher = der(DER.sequence, named(AES_256_CBC), der(DER.octets, iv));
  const how = der(DER.sequence, der(DER.sequence, named(PBKDF2), derivation), cipher);
  const algorithm = der(DER.sequence, named(PBES2), how);
  const whole = der(DER.sequence, algorithm, der(DER.octets, new Uint8Array(content)));
  return pem('ENCRYPTED PRIVATE KEY', whole);
}

/** A private key as a file that anybody can open who has it. */
export function plainKeyFile(pkcs8: Uint8Array<ArrayBuffer>): string {
  return pem('PRIVATE KEY', pkcs8);
}

/** A public key as a file. */
export function publicKeyFile(spki: Uint8Array<ArrayBuffer>): string {
  return pem('PUBLIC KEY', spki);
}

/** The SPKI bytes of a public key's file; null when it is no P-256 key. */
export async function readPublicKey(text: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const spki = pemBytes(text, 'PUBLIC KEY');
  if (spki === null) return null;
  try {
    const key = await crypto.subtle.importKey('spki', spki, P256, true, ['verify']);
    return new Uint8Array(await crypto.subtle.exportKey('spki', key));
  } catch {
    // Not a key of this kind: said by whoever asked.
    return null;
  }
}

type Derivation = {
  readonly hash: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  /** Of the AES key. */
  readonly bits: number;
};
type Scheme = Derivation & {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly content: Uint8Array<ArrayBuffer>;
};

/** How a file is encrypted; null where it is not with PBES2, PBKDF2 and an AES that browsers have. */
function schemeOf(file: Uint8Array<ArrayBuffer>): Scheme | null {
  const [algorithm, encrypted] = readSequence(readDer(file)?.[0]) ?? [];
  const [scheme, how] = readSequence(algorithm) ?? [];
  const [derivation, cipher] = readSequence(how) ?? [];
  const [kdf, settings] = readSequence(derivation) ?? [];
  const [salt, rounds, ...rest] = readSequence(settings) ?? [];
  const [cipherName, iv] = readSequence(cipher) ?? [];
  if (idOf(scheme) !== PBES2 || idOf(kdf) !== PBKDF2 || encrypted?.tag !== DER.octets) return null;
  if (salt?.tag !== DER.octets || rounds?.tag !== DER.integer || iv?.tag !== DER.octets)
    return null;
  // The length of the key may stand before the hash, which is SHA-1 where none is named.
  const prf = readSequence(rest.find(({ tag }) => tag === DER.sequence));
  const hash = prf === null ? 'SHA-1' : HMACS[idOf(prf[0])];
  const bits = BITS_OF[idOf(cipherName)];
  const iterations = numberOf(rounds.content);
  if (hash === undefined || bits === undefined || iv.content.length !== IV_BYTES) return null;
  if (iterations < 1 || iterations > MAX_ITERATIONS) return null;
  return {
    hash,
    salt: salt.content,
    iterations,
    bits,
    iv: iv.content,
    content: encrypted.content,
  };
}

async function decrypted(
  scheme: Scheme,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const key = await keyOf(scheme, passphrase, 'decrypt');
  const { iv, content } = scheme;
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, key, content));
  } catch {
    // Its padding does not come out right: another passphrase.
    return null;
  }
}

async function keyOf(
  { hash, salt, iterations, bits }: Derivation,
  passphrase: string,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  // As it was typed: openssl takes the bytes as they are, too.
  const typed = new TextEncoder().encode(passphrase);
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash, salt, iterations };
  const cipher = { name: 'AES-CBC', length: bits };
  return crypto.subtle.deriveKey(derivation, base, cipher, false, [use]);
}

const named = (id: string) =>
  der(
    DER.name,
    Uint8Array.from(id.match(/../gu) ?? [], (byte) => Number.parseInt(byte, 16)),
  );

/** The identifier that a value is; '' where it is none. */
function idOf(value: Der | undefined): string {
  if (value?.tag !== DER.name) return '';
  return [...value.content].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function pem(label: string, bytes: Uint8Array): string {
  const lines = btoa(String.fromCharCode(...bytes)).match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

function pemBytes(text: string, label: string): Uint8Array<ArrayBuffer> | null {
  if (text.length > MAX_KEY_TEXT) return null;
  const body = new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`);
  const found = body.exec(text)?.[1]?.replace(/\s/gu, '');
  if (found === undefined) return null;
  try {
    return Uint8Array.from(atob(found), (letter) => letter.charCodeAt(0));
  } catch {
    // No Base64 after all.
    return null;
  }
}
