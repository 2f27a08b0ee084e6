import { beforeEach, describe, expect, test } from 'vitest';
import type { KeptKey, KeyStore } from '../../../../lib/pages/share/key-store.ts';
import { type Signing, signing } from '../../../../lib/pages/share/signing.ts';
import {
  encryptedKeyFile,
  makePair,
  openKeyFile,
  plainKeyFile,
} from '../../../../lib/schedule/file/key-file.ts';
import { verifyFile } from '../../../../lib/schedule/file/signature.ts';

const PASSPHRASE = 'กุญแจของกระทรวง';
const NOW = Date.parse('2026-11-22T02:00:00Z');
const FILE = new TextEncoder().encode('{}');

let kept: KeptKey | null;
let fails: Partial<Record<keyof KeyStore, boolean>>;
let offered: { text: string; name: string }[];
let keys: Signing;
let nowMs = NOW;

const store: KeyStore = {
  async load() {
    if (fails.load) throw new DOMException('no', 'SecurityError');
    return kept;
  },
  async add(key) {
    if (fails.add || kept) throw new DOMException('no', 'QuotaExceededError');
    kept = key;
  },
  async remove(fingerprint) {
    if (fails.remove) throw new Error('no');
    if (kept?.fingerprint === fingerprint) kept = null;
  },
};
const open = () =>
  signing({
    store,
    offer: (text, _, name) => offered.push({ text, name }),
    now: async () => nowMs,
    show() {},
  });

beforeEach(async () => {
  kept = null;
  fails = {};
  offered = [];
  nowMs = NOW;
  keys = open();
  await keys.load();
});

const fingerprint = () => (keys.state.kind === 'ready' ? keys.state.fingerprint : '');

describe('a key is made', () => {
  test('kept, and given away as a file that its passphrase opens', async () => {
    await keys.make(PASSPHRASE, PASSPHRASE);
    expect(keys.message).toBe('made');
    expect(kept?.privateKey.extractable).toBe(false);
    const [file] = offered;
    expect(file?.name).toBe(`thanwela-${fingerprint().slice(0, 8)}.key.pem`);
    expect(await openKeyFile(file?.text ?? '', PASSPHRASE)).toMatchObject({ ok: true });
    keys.give();
    expect(offered[1]).toEqual(file);
  });

  test.each([
    ['short', 'short', 'short'],
    [PASSPHRASE, `${PASSPHRASE} `, 'differ'],
  ])('not with %s and %s', async (first, again, message) => {
    await keys.make(first, again);
    expect([keys.message, keys.state.kind, offered]).toEqual([message, 'none', []]);
  });

  test('where it cannot be kept it is given away all the same, and signs', async () => {
    fails.add = true;
    await keys.make(PASSPHRASE, PASSPHRASE);
    expect([keys.message, kept, offered.length]).toEqual(['notKept', null, 1]);
    await keys.sign(FILE, 'x.sig');
    expect(await verifyFile(FILE, offered[1]?.text ?? '')).toEqual({
      ok: true,
      fingerprint: fingerprint(),
      signedAt: NOW,
    });
  });

  test('where another window was first, that one’s stays and is used', async () => {
    const other = open();
    await other.load();
    await other.make(PASSPHRASE, PASSPHRASE);
    const first = kept?.fingerprint;
    await keys.make(PASSPHRASE, PASSPHRASE);
    expect([keys.message, fingerprint(), kept?.fingerprint]).toEqual(['exists', first, first]);
  });

  test('pressed twice: one key', async () => {
    await Promise.all([keys.make(PASSPHRASE, PASSPHRASE), keys.make(PASSPHRASE, PASSPHRASE)]);
    expect(offered).toHaveLength(1);
  });
});

describe('a key’s file is taken in', () => {
  test('encrypted: it is kept with its file as it is', async () => {
    const text = await encryptedKeyFile((await makePair()).pkcs8, PASSPHRASE);
    await keys.take(new Blob([text]), '');
    expect(keys.message).toBe('needsPassphrase');
    await keys.take(new Blob([text]), 'another');
    expect([keys.message, kept]).toEqual(['wrongPassphrase', null]);
    await keys.take(new Blob([text]), PASSPHRASE);
    expect([keys.message, kept?.file]).toEqual(['taken', text]);
    expect(keys.state).toMatchObject({ canExport: true });
  });

  test('plain: it signs, and is never given away, since that would be unencrypted', async () => {
    await keys.take(new Blob([plainKeyFile((await makePair()).pkcs8)]), '');
    expect([keys.message, kept?.file]).toEqual(['taken', null]);
    expect(keys.state).toMatchObject({ canExport: false });
    keys.give();
    expect(offered).toEqual([]);
  });

  test.each(['{}', '', 'x'.repeat(20_000)])('none: said', async (text) => {
    await keys.take(new Blob([text]), PASSPHRASE);
    expect([keys.message, keys.state.kind]).toEqual(['noKey', 'none']);
  });
});

test('when it is signed is in the signature; without a clock nothing is signed', async () => {
  await keys.make(PASSPHRASE, PASSPHRASE);
  offered = [];
  nowMs = Date.UTC(1970, 0, 1);
  await keys.sign(FILE, 'x.sig');
  expect([keys.message, keys.signedAt, offered]).toEqual(['badClock', null, []]);
  nowMs = NOW + 1500;
  await keys.sign(FILE, 'x.sig');
  // Seconds are kept.
  expect([keys.message, keys.signedAt]).toEqual(['signed', NOW + 1000]);
});

test('removed; what the browser refuses is said, and the key stays', async () => {
  await keys.make(PASSPHRASE, PASSPHRASE);
  fails.remove = true;
  await keys.remove();
  expect([keys.message, keys.state.kind]).toEqual(['notRemoved', 'ready']);
  fails.remove = false;
  await keys.remove();
  expect([keys.message, keys.state.kind, kept]).toEqual(['removed', 'none', null]);
  await keys.sign(FILE, 'x.sig');
  expect(keys.message).toBe('notSigned');
});

test('the browser does not open what it keeps: said', async () => {
  fails.load = true;
  await keys.load();
  expect(keys.state).toEqual({ kind: 'refused' });
});

test('a pair whose halves do not belong together signs nothing', async () => {
  await keys.make(PASSPHRASE, PASSPHRASE);
  if (kept) kept = { ...kept, publicKey: (await makePair()).pair.publicKey };
  await keys.load();
  offered = [];
  await keys.sign(FILE, 'x.sig');
  expect([keys.message, offered]).toEqual(['notSigned', []]);
});
