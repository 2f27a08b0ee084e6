/** What an office hosts: the package for Chrome and Edge, and the update manifests. */
import { createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { GECKO_ID, HOSTED } from '../../../lib/domain/product.ts';
import * as hosted from '../../run/hosted.mjs';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
const zip = Buffer.from('PK as it is');

/** Fields of a protocol buffer that are bytes, by number. */
function fields(bytes: Buffer): Map<number, Buffer> {
  const found = new Map<number, Buffer>();
  let at = 0;
  const number = () => {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
      shift += 7;
    }
  };
  while (at < bytes.length) {
    const tag = number();
    const length = number();
    found.set(tag >> 3, bytes.subarray(at, at + length));
    at += length;
  }
  return found;
}

test('the package carries its key, and its signature fits id and content', () => {
  const crx = hosted.crxOf(zip, pem);
  expect(crx.toString('latin1', 0, 4)).toBe('Cr24');
  expect(crx.readUInt32LE(4)).toBe(3);
  const length = crx.readUInt32LE(8);
  const header = fields(crx.subarray(12, 12 + length));
  expect(crx.subarray(12 + length)).toEqual(zip);
  const proof = fields(header.get(2) as Buffer);
  const signedData = header.get(10000) as Buffer;
  const key = createPublicKey({ key: proof.get(1) as Buffer, format: 'der', type: 'spki' });
  const size = Buffer.alloc(4);
  size.writeUInt32LE(signedData.length);
  const verify = (content: Buffer) =>
    createVerify('sha256')
      .update('CRX3 SignedData\0')
      .update(size)
      .update(signedData)
      .update(content)
      .verify(key, proof.get(2) as Buffer);
  expect(verify(zip)).toBe(true);
  expect(verify(Buffer.from('PK changed'))).toBe(false);
  const letters = [...(fields(signedData).get(1)?.toString('hex') ?? '')].map((digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 16)),
  );
  expect(letters.join('')).toBe(hosted.extensionId(pem));
  expect(hosted.extensionId(pem)).toMatch(/^[a-p]{32}$/);
});

test('the update manifests name id, version and address', () => {
  const about = { id: 'a'.repeat(32), version: '0.1.0', address: 'https://a.go.th/x?a=1&b' };
  expect(hosted.chromeUpdates(about)).toContain(
    "<updatecheck codebase='https://a.go.th/x?a=1&#38;b' version='0.1.0' />",
  );
  const firefox = hosted.firefoxUpdates({ ...about, id: GECKO_ID, minimum: '140.0' });
  expect(JSON.parse(firefox).addons[GECKO_ID].updates).toEqual([
    {
      version: '0.1.0',
      update_link: about.address,
      applications: { gecko: { strict_min_version: '140.0' } },
    },
  ]);
});

test('files have the names that policies ask for', () => {
  expect(hosted.HOSTED).toEqual(HOSTED);
});
