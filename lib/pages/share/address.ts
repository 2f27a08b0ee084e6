/** The address under which the schedule will stand: its two names, and the test before it is told. */
import type { AddressTest } from '../../background/feed/test-address.ts';
import { report } from '../../report.ts';
import { feedOrigin } from '../../settings/feed-address.ts';
import { uploadOf } from './upload-names.ts';

export type TestState =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy' }
  /** The browser may not read from there. */
  | { readonly kind: 'denied'; readonly host: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'done'; readonly test: AddressTest };

type World = {
  readonly permissions: {
    contains(what: { origins: string[] }): Promise<boolean>;
    request(what: { origins: string[] }): Promise<boolean>;
    remove(what: { origins: string[] }): Promise<boolean>;
  };
  test(address: string, inHand: Uint8Array<ArrayBuffer>): Promise<AddressTest>;
  /** The address of the feed in force, which needs its permission for good; null without one. */
  feed(): Promise<string | null>;
  show(): unknown;
};

export function addressTester({ permissions, test, feed, show }: World) {
  let written = '';
  let state: TestState = { kind: 'none' };
  /** Whether the browser could read from this origin before the test. */
  const could = new Map<string, boolean>();

  function put(next: TestState): void {
    state = next;
    show();
  }

  /** The permission is for the test alone, unless it was there before. */
  async function giveBack(origin: string): Promise<void> {
    // Not known: it may be a feed's.
    if (could.get(origin) !== false) return;
    try {
      const used = await feed();
      if (used !== null && feedOrigin(used) === origin) return;
      await permissions.remove({ origins: [origin] });
    } catch (error) {
      // It stays granted, and is of no use any more.
      report(error, 'give the permission of a test back');
    }
  }

  return {
    get written() {
      return written;
    },
    get state() {
      return state;
    },
    write(next: string) {
      written = next;
      state = { kind: 'none' };
      const upload = uploadOf(next);
      if (upload.ok) {
        // Asked now: at the click nothing may come before the question for leave.
        const origin = feedOrigin(upload.address);
        permissions.contains({ origins: [origin] }).then(
          (isSo) => could.has(origin) || could.set(origin, isSo),
          (error) => report(error, 'ask for a permission'),
        );
      }
      show();
    },
    /** Asks the browser for the host, then the address; the click must not be over before this is called. */
    async run(inHand: Uint8Array<ArrayBuffer>) {
      const upload = uploadOf(written);
      if (!upload.ok || state.kind === 'busy') return;
      const { address } = upload;
      const origin = feedOrigin(address);
      try {
        if (!(await permissions.request({ origins: [origin] }))) {
          return put({ kind: 'denied', host: new URL(address).host });
        }
        put({ kind: 'busy' });
        const found = await test(address, inHand);
        await giveBack(origin);
        // Another address meanwhile: the answer is nobody's.
        const now = uploadOf(written);
        if (now.ok && now.address === address) put({ kind: 'done', test: found });
      } catch (error) {
        report(error, 'test an address');
        put({ kind: 'failed' });
      }
    },
  };
}
