/** The key of this computer and what is done with it: made, taken in, given away, removed, used. */
import { report } from '../../report.ts';
import {
  encryptedKeyFile,
  kindOfKeyFile,
  MIN_PASSPHRASE,
  makePair,
  openKeyFile,
  type SigningPair,
} from '../../schedule/file/key-file.ts';
import { fingerprintOf, signFile, verifyFile } from '../../schedule/file/signature.ts';
import { canSignAt } from '../../schedule/file/signed-at.ts';
import type { KeptKey, KeyStore } from './key-store.ts';

/** What became of what was done last. */
export type KeyMessage =
  | 'none'
  | 'short'
  | 'differ'
  /** Made or taken in, and kept. */
  | 'made'
  | 'taken'
  /** In use until the page is closed: the browser refused to keep it. */
  | 'notKept'
  /** Another window was first. */
  | 'exists'
  | 'notMade'
  | 'noKey'
  | 'unsupported'
  | 'wrongPassphrase'
  | 'needsPassphrase'
  | 'signed'
  | 'notSigned'
  /** The clock of this computer says what no clock can. */
  | 'badClock'
  | 'removed'
  | 'notRemoved';

export type KeyState =
  | { readonly kind: 'loading' | 'none' }
  /** The browser does not give what it keeps, or that is no key. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'ready'; readonly fingerprint: string; readonly canExport: boolean };

/** In bytes; a key file has some hundreds. */
const MAX_FILE = 10_000;
/** The media type of PEM. */
const KEY_TYPE = 'application/x-pem-file';
const SIGNATURE_TYPE = 'application/json';

type World = {
  readonly store: KeyStore;
  offer(text: string, type: string, name: string): void;
  /** The instant it is, in epoch milliseconds. */
  now(): Promise<number>;
  /** Draws what stands now. */
  show(): unknown;
};

/** The name of a key's file: by the first digits of its fingerprint, so that two are told apart. */
export const keyFileName = (fingerprint: string) => `thanwela-${fingerprint.slice(0, 8)}.key.pem`;

export type Signing = ReturnType<typeof signing>;

export function signing({ store, offer, now, show }: World) {
  let key: KeptKey | null = null;
  let state: KeyState = { kind: 'loading' };
  let message: KeyMessage = 'none';
  let isBusy = false;
  let signedAt: number | null = null;

  function has(next: KeptKey | null): void {
    key = next;
    state = next
      ? { kind: 'ready', fingerprint: next.fingerprint, canExport: next.file !== null }
      : { kind: 'none' };
  }

  async function load(): Promise<void> {
    try {
      has(await store.load());
    } catch (error) {
      report(error, 'load the signing key');
      key = null;
      state = { kind: 'refused' };
    }
  }

  /** One thing at a time; what is thrown is said as `failed`. */
  async function act(work: () => Promise<KeyMessage>, failed: KeyMessage): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    message = 'none';
    show();
    try {
      message = await work();
    } catch (error) {
      report(error, 'signing key');
      message = failed;
    }
    isBusy = false;
    show();
  }

  /** Keeps a new key; where the browser refuses, it serves as long as the page is open. */
  async function keep(next: KeptKey, well: KeyMessage): Promise<KeyMessage> {
    try {
      await store.add(next);
    } catch (error) {
      report(error, 'keep the signing key');
      const other = await store.load().catch(() => null /* Refused as before. */);
      has(other ?? next);
      return other ? 'exists' : 'notKept';
    }
    has(next);
    return well;
  }

  async function keptKey(
    { privateKey, publicKey, spki }: SigningPair,
    file: string | null,
  ): Promise<KeptKey> {
    return { privateKey, publicKey, fingerprint: await fingerprintOf(spki), file };
  }

  function give({ file, fingerprint }: KeptKey): void {
    if (file !== null) offer(file, KEY_TYPE, keyFileName(fingerprint));
  }

  return {
    get state() {
      return state;
    },
    get message() {
      return message;
    },
    get isBusy() {
      return isBusy;
    },
    /** When the last signature was made; null before the first. */
    get signedAt() {
      return signedAt;
    },
    load,
    /** Makes a key and gives its file away at once: what is kept here can never be read again. */
    make: (passphrase: string, again: string) =>
      act(async () => {
        if ([...passphrase].length < MIN_PASSPHRASE) return 'short';
        if (passphrase !== again) return 'differ';
        const { pkcs8, pair } = await makePair();
        const next = await keptKey(pair, await encryptedKeyFile(pkcs8, passphrase));
        give(next);
        return keep(next, 'made');
      }, 'notMade'),
    /** Takes a key's file in. */
    take: (file: Blob, passphrase: string) =>
      act(async () => {
        if (file.size > MAX_FILE) return 'noKey';
        const text = await file.text();
        const isEncrypted = kindOfKeyFile(text) === 'encrypted';
        if (isEncrypted && passphrase === '') return 'needsPassphrase';
        const opened = await openKeyFile(text, passphrase);
        if (!opened.ok) {
          if (opened.reason === 'passphrase') return 'wrongPassphrase';
          return opened.reason === 'unsupported' ? 'unsupported' : 'noKey';
        }
        return keep(await keptKey(opened.pair, isEncrypted ? text : null), 'taken');
      }, 'noKey'),
    /** Gives the key's file away once more, encrypted as it was. */
    give() {
      if (key) give(key);
    },
    remove: () =>
      act(async () => {
        await store.remove(key?.fingerprint ?? '');
        has(null);
        return 'removed';
      }, 'notRemoved'),
    /** Signs a file, and gives the signature away once it has been verified. */
    sign: (file: Uint8Array<ArrayBuffer>, name: string) =>
      act(async () => {
        if (!key) return 'notSigned';
        const at = await now();
        if (!canSignAt(at)) return 'badClock';
        const signature = await signFile(file, key, at);
        const verified = await verifyFile(file, signature);
        if (!verified.ok || verified.fingerprint !== key.fingerprint) return 'notSigned';
        signedAt = verified.signedAt;
        offer(signature, SIGNATURE_TYPE, name);
        return 'signed';
      }, 'notSigned'),
  };
}
