/**
 * Where the key of this computer is kept: one key, in IndexedDB, since nothing else that outlives a
 * page holds a key that no script can read.
 */
import * as z from 'zod/mini';

/** A key to sign with, and its file as it was given away: encrypted, so that it may lie beside it. */
export type KeptKey = {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** 64 hexadecimal digits. */
  readonly fingerprint: string;
  /** Null where it came from a file without a passphrase: that file is the only copy. */
  readonly file: string | null;
};

export type KeyStore = {
  /** The key; null where there is none. Rejects when the browser refuses, or what is kept is no key. */
  load(): Promise<KeptKey | null>;
  /** Keeps a key; rejects when there is one already, so that none is ever lost to another. */
  add(key: KeptKey): Promise<void>;
  /** Removes the key with this fingerprint; any other stays. */
  remove(fingerprint: string): Promise<void>;
};

const DATABASE = 'thanwela-key';
const STORE = 'key';
const ONLY = 'only';

/** A key that scripts can read is not taken for one of ours. */
const keySchema = (use: KeyUsage, extractable: boolean) =>
  z
    .instanceof(CryptoKey)
    .check(
      z.refine(
        (key) =>
          key.algorithm.name === 'ECDSA' &&
          key.usages.includes(use) &&
          key.extractable === extractable,
      ),
    );

function read(value: unknown): KeptKey | null {
  if (value === undefined) return null;
  return z
    .object({
      privateKey: keySchema('sign', false),
      publicKey: keySchema('verify', true),
      fingerprint: z.string().check(z.regex(/^[0-9a-f]{64}$/u)),
      file: z.nullable(z.string().check(z.maxLength(10_000))),
    })
    .parse(value);
}

/** The store of this browser. */
export function browserKeyStore(factory: () => IDBFactory = () => indexedDB): KeyStore {
  /** Does something in one transaction; resolves when it is on the disk, with what it gave. */
  async function within<Result>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore, give: (result: Result) => void) => void,
  ): Promise<Result | undefined> {
    const database = await open(factory());
    try {
      return await new Promise((resolve, reject) => {
        let result: Result | undefined;
        const transaction = database.transaction(STORE, mode, { durability: 'strict' });
        transaction.oncomplete = () => resolve(result);
        transaction.onabort = () => reject(transaction.error ?? new Error('the key was not kept'));
        work(transaction.objectStore(STORE), (given) => {
          result = given;
        });
      });
    } finally {
      database.close();
    }
  }

  return {
    async load() {
      return read(
        await within<unknown>('readonly', (store, give) => {
          const asked = store.get(ONLY);
          asked.onsuccess = () => give(asked.result);
        }),
      );
    },
    async add(key) {
      await within('readwrite', (store) => store.add({ ...key }, ONLY));
    },
    async remove(fingerprint) {
      await within('readwrite', (store) => {
        const asked = store.get(ONLY);
        asked.onsuccess = () => {
          const kept = asked.result as { fingerprint?: unknown } | undefined;
          // What cannot be read is removed as well: nobody could sign with it.
          if (fingerprint === '' || kept?.fingerprint === fingerprint) store.delete(ONLY);
        };
      });
    },
  };
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = factory.open(DATABASE, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('the keys cannot be opened'));
    asked.onblocked = () => reject(new Error('the keys are in use'));
  });
}
