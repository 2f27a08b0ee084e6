import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { der, derNumber, readDer } from '../../../../lib/schedule/file/der.ts';
import {
  encryptedKeyFile,
  kindOfKeyFile,
  makePair,
  openKeyFile,
  plainKeyFile,
  publicKeyFile,
  readPublicKey,
} from '../../../../lib/schedule/file/key-file.ts';
import { fingerprintOf, signFile, verifyFile } from '../../../../lib/schedule/file/signature.ts';

const PASSPHRASE = 'กุญแจของกระทรวง 2569';
const bytes = new TextEncoder().encode('{}');

/** The file of a key that Node made, as openssl writes it. */
function nodeKey(cipher: string | null, curve = 'P-256') {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: curve });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const format = { type: 'pkcs8', format: 'pem' } as const;
  const file = privateKey.export(cipher ? { ...format, cipher, passphrase: PASSPHRASE } : format);
  return { file: String(file), spki: new Uint8Array(spki) };
}

describe('a new key', () => {
  test('is written so that only the passphrase opens it, here and with other tools', async () => {
    const { pkcs8, pair } = await makePair();
    const file = await encryptedKeyFile(pkcs8, PASSPHRASE);
    expect(kindOfKeyFile(file)).toBe('encrypted');
    expect(file).not.toContain(plainKeyFile(pkcs8).split('\n')[1]);

    const opened = await openKeyFile(file, PASSPHRASE);
    if (!opened.ok) throw new Error(opened.reason);
    expect(opened.pair.spki).toEqual(pair.spki);
    const verified = await verifyFile(
      bytes,
      await signFile(bytes, opened.pair, Date.UTC(2026, 10, 22)),
    );
    expect(verified).toMatchObject({ ok: true, fingerprint: await fingerprintOf(pair.spki) });

    const byNode = createPrivateKey({ key: file, passphrase: PASSPHRASE });
    expect(new Uint8Array(createPublicKey(byNode).export({ type: 'spki', format: 'der' }))).toEqual(
      pair.spki,
    );
    expect(() => createPrivateKey({ key: file, passphrase: `${PASSPHRASE} ` })).toThrow();
  });

  test('cannot be taken out of the browser again', async () => {
    const { pair } = await makePair();
    expect(pair.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', pair.privateKey)).rejects.toThrow();
  });

  test('never the same bytes twice, though key and passphrase are the same', async () => {
    const { pkcs8 } = await makePair();
    expect(await encryptedKeyFile(pkcs8, PASSPHRASE)).not.toBe(
      await encryptedKeyFile(pkcs8, PASSPHRASE),
    );
  });
});

describe('a file of other tools', () => {
  test.each([null, 'aes-256-cbc', 'aes-128-cbc'])('encrypted with %s', async (cipher) => {
    const { file, spki } = nodeKey(cipher);
    const opened = await openKeyFile(file, PASSPHRASE);
    expect(opened).toMatchObject({ ok: true, pair: { spki } });
    expect(opened.ok && opened.pair.privateKey.extractable).toBe(false);
  });

  test('as Windows editors leave it', async () => {
    const { file } = nodeKey('aes-256-cbc');
    const text = `\uFEFF${file.replaceAll('\n', '\r\n')}`;
    expect(await openKeyFile(text, PASSPHRASE)).toMatchObject({ ok: true });
  });

  test.each<[string, string, string | null, string]>([
    ['another passphrase', nodeKey('aes-256-cbc').file, 'another one', 'passphrase'],
    ['none', nodeKey('aes-256-cbc').file, null, 'passphrase'],
    ['a cipher that browsers lack', nodeKey('aes-192-cbc').file, PASSPHRASE, 'unsupported'],
    ['another curve', nodeKey(null, 'P-384').file, null, 'unreadable'],
    ['another curve, encrypted', nodeKey('aes-256-cbc', 'P-384').file, PASSPHRASE, 'passphrase'],
    ['a public key', publicKeyFile(nodeKey(null).spki), null, 'unreadable'],
    ['no key', '{}', null, 'unreadable'],
    ['something huge', 'x'.repeat(20_000) + nodeKey(null).file, null, 'unreadable'],
  ])('%s: refused with the reason', async (_, file, passphrase, reason) => {
    expect(await openKeyFile(file, passphrase)).toEqual({ ok: false, reason });
  });

  test('broken anywhere: refused, never thrown; nor does it keep the computer busy', async () => {
    const body = nodeKey('aes-256-cbc').file.replace(/-----[A-Z ]+-----|\s/gu, '');
    const whole = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
    await fc.assert(
      fc.asyncProperty(
        // What is encrypted begins well behind these: how it is encrypted is broken.
        fc.nat(100),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, flip, isCut) => {
          const broken = isCut ? whole.slice(0, at) : whole.slice();
          if (!isCut) broken[at] = (broken[at] ?? 0) ^ flip;
          const text = btoa(String.fromCharCode(...broken));
          const label = 'ENCRYPTED PRIVATE KEY';
          const opened = await openKeyFile(
            `-----BEGIN ${label}-----\n${text}\n-----END ${label}-----`,
            'another passphrase',
          );
          expect(opened.ok).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('a public key comes back as it was; anything else is none', async () => {
  const { spki, file } = nodeKey(null);
  expect(await readPublicKey(publicKeyFile(spki))).toEqual(spki);
  expect(await readPublicKey(file)).toBeNull();
});

describe('DER', () => {
  test.each([0, 1, 127, 128, 255, 256, 600_000, 10_000_000])('the number %i', (value) => {
    const [read] = readDer(derNumber(value)) ?? [];
    expect([...(read?.content ?? [])].reduce((sum, byte) => sum * 256 + byte, 0)).toBe(value);
    // Never a negative one.
    expect((read?.content[0] ?? 0) & 0x80).toBe(0);
  });
  test.each([0, 127, 128, 255, 256, 70_000])('%i bytes', (length) => {
    const content = new Uint8Array(length).fill(7);
    expect(readDer(der(4, content))).toEqual([{ tag: 4, content }]);
  });
  test.each([[[4]], [[4, 2, 1]], [[4, 0x80, 1]], [[4, 0x85, 1, 1, 1, 1, 1]], [[4, 0x82, 1]]])(
    '%j is none',
    (bytes) => expect(readDer(Uint8Array.from(bytes))).toBeNull(),
  );
});
