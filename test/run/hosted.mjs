// What an office hosts to install the extension from its own server: a signed package for Chrome
// and Edge (CRX3) and the update manifests of both browsers. Pure, but for the signature.

import { createHash, createPublicKey, createSign } from 'node:crypto';

/** Names of the files on the server: the same as `lib/domain/product.ts`, which Node 20 cannot read. */
export const HOSTED = {
  chromePackage: 'thanwela.crx',
  chromeUpdates: 'updates.xml',
  firefoxPackage: 'thanwela.xpi',
  firefoxUpdates: 'updates.json',
};

/** A number as protocol buffers write it. @param {number} value */
function varint(value) {
  const bytes = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  return Buffer.from([...bytes, rest]);
}

/** A field of bytes. @param {number} field @param {Buffer} bytes */
const bytesField = (field, bytes) =>
  Buffer.concat([varint((field << 3) | 2), varint(bytes.length), bytes]);

/** @param {number} value */
function uint32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** @param {string} privatePem an RSA key @returns {Buffer} its public half, as SPKI in DER */
const publicHalf = (privatePem) =>
  createPublicKey(privatePem).export({ type: 'spki', format: 'der' });

/** The first half of the SHA-256 of a public key. @param {Buffer} spki */
const idBytes = (spki) => createHash('sha256').update(spki).digest().subarray(0, 16);

/**
 * The id that Chrome and Edge give to what is signed with a key: 32 letters from a to p.
 *
 * @param {string} privatePem
 */
export function extensionId(privatePem) {
  const hex = idBytes(publicHalf(privatePem)).toString('hex');
  return hex.replace(/./gu, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)] ?? '');
}

/**
 * A package as Chrome and Edge install it from a server: CRX3, one RSA signature.
 * The format is that of Chromium's `components/crx_file/crx3.proto`.
 *
 * @param {Buffer} zip
 * @param {string} privatePem
 * @returns {Buffer}
 */
export function crxOf(zip, privatePem) {
  const spki = publicHalf(privatePem);
  const signedData = bytesField(1, idBytes(spki));
  const signature = createSign('sha256')
    .update('CRX3 SignedData\0')
    .update(uint32(signedData.length))
    .update(signedData)
    .update(zip)
    .sign(privatePem);
  const proof = Buffer.concat([bytesField(1, spki), bytesField(2, signature)]);
  const header = Buffer.concat([bytesField(2, proof), bytesField(10000, signedData)]);
  return Buffer.concat([Buffer.from('Cr24'), uint32(3), uint32(header.length), header, zip]);
}

/** @param {string} text */
const inXml = (text) => text.replace(/[&<>"']/gu, (letter) => `&#${letter.charCodeAt(0)};`);

/**
 * The update manifest of Chrome and Edge.
 *
 * @param {{ id: string, version: string, address: string }} about `address`: of the package
 */
export function chromeUpdates({ id, version, address }) {
  return [
    "<?xml version='1.0' encoding='UTF-8'?>",
    "<gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'>",
    `  <app appid='${id}'>`,
    `    <updatecheck codebase='${inXml(address)}' version='${inXml(version)}' />`,
    '  </app>',
    '</gupdate>',
    '',
  ].join('\n');
}

/**
 * The update manifest of Firefox.
 *
 * @param {{ id: string, version: string, address: string, minimum: string }} about `address`: of
 *   the package; `minimum`: the oldest Firefox it runs in
 */
export function firefoxUpdates({ id, version, address, minimum }) {
  const update = {
    version,
    update_link: address,
    applications: { gecko: { strict_min_version: minimum } },
  };
  return `${JSON.stringify({ addons: { [id]: { updates: [update] } } }, null, 2)}\n`;
}
