/**
 * A self-signed certificate made afresh at every start, with nothing but Node: no key lies in the
 * repository and no openssl has to be on the computer. Only a browser told to take any certificate
 * believes it.
 */

import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** DER: tag, length, content. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  return Buffer.concat([Buffer.of(tag, 0x82, length >> 8, length & 0xff), content]);
}

const sequence = (...parts: Uint8Array[]): Buffer => der(0x30, ...parts);
const explicit = (n: number, ...parts: Uint8Array[]): Buffer => der(0xa0 + n, ...parts);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const bits = (content: Uint8Array): Buffer => der(0x03, Buffer.of(0), content);
const utcTime = (at: Date): Buffer => {
  const text = at.toISOString().replace(/[-:T]|\..*/g, '');
  return der(0x17, Buffer.from(`${text.slice(2)}Z`));
};

const COMMON_NAME = oid('550403');
const SUBJECT_ALT_NAME = oid('551d11');
const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'));
const DAY_MS = 86_400_000;

/** @returns PEM of key and certificate, good for a week around now */
export function selfSigned(hosts: readonly string[]): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(
    der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from('Thanwela practice site')))),
  );
  const names = sequence(...hosts.map((host) => der(0x82, Buffer.from(host))));
  // The first bit is off, for a serial number is positive, and the second on, so that none is zero.
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  const body = sequence(
    explicit(0, der(0x02, Buffer.of(2))),
    der(0x02, serial),
    ECDSA_WITH_SHA256,
    name,
    sequence(
      utcTime(new Date(Date.now() - 3 * DAY_MS)),
      utcTime(new Date(Date.now() + 4 * DAY_MS)),
    ),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    explicit(3, sequence(sequence(SUBJECT_ALT_NAME, der(0x04, names)))),
  );
  const whole = sequence(body, ECDSA_WITH_SHA256, bits(sign('sha256', body, privateKey)));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
}
