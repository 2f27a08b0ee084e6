/** Keys in PEM files, as openssl and everybody else writes them: PKCS #8 and SPKI. */

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export interface MadeKeys {
  readonly privatePem: string;
  readonly publicPem: string;
  readonly spki: Uint8Array<ArrayBuffer>;
}

/** A new P-256 pair. */
export async function makeKeys(): Promise<MadeKeys> {
  const pair = await crypto.subtle.generateKey(P256, true, ['sign', 'verify']);
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  return { privatePem: pem('PRIVATE KEY', pkcs8), publicPem: pem('PUBLIC KEY', spki), spki };
}

/** The pair of a private key's file; null when it is no P-256 key in PKCS #8. */
export async function readPrivateKey(file: Uint8Array): Promise<{
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  spki: Uint8Array<ArrayBuffer>;
} | null> {
  const der = derOf(file, 'PRIVATE KEY');
  if (der === null) return null;
  try {
    const privateKey = await crypto.subtle.importKey('pkcs8', der, P256, true, ['sign']);
    // Web Crypto gives no public key of a private one; its JWK form holds both.
    const { d: _, key_ops: __, ...open } = await crypto.subtle.exportKey('jwk', privateKey);
    const publicKey = await crypto.subtle.importKey('jwk', open, P256, true, ['verify']);
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
    return { privateKey, publicKey, spki };
  } catch {
    // Not a key of this kind: said by whoever asked.
    return null;
  }
}

/** The SPKI bytes of a public key's file; null when it is no P-256 key. */
export async function readPublicKey(file: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  const der = derOf(file, 'PUBLIC KEY');
  if (der === null) return null;
  try {
    const key = await crypto.subtle.importKey('spki', der, P256, true, ['verify']);
    return new Uint8Array(await crypto.subtle.exportKey('spki', key));
  } catch {
    // Not a key of this kind: said by whoever asked.
    return null;
  }
}

function pem(label: string, der: ArrayBuffer | Uint8Array<ArrayBuffer>): string {
  const lines =
    Buffer.from(new Uint8Array(der))
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

function derOf(file: Uint8Array, label: string): Uint8Array<ArrayBuffer> | null {
  const text = new TextDecoder().decode(file);
  const body = new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`);
  const found = body.exec(text)?.[1];
  return found === undefined ? null : new Uint8Array(Buffer.from(found, 'base64'));
}
