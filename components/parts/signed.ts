import { showInstant } from '../../lib/calendar/show-instant.ts';
import type { Reading } from '../../lib/schedule/words/describe.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { SharingKey } from '../../lib/text/words/sharing-words.ts';

/** "signed on 22 Nov 2569 (2026) 14:05", or that its time is not known. */
export function signedWords(
  signedAt: number | null,
  { share, reading }: { readonly share: Say<SharingKey>; readonly reading: Reading },
): string {
  if (signedAt === null) return share('signed.untimed');
  return share('signed.at', { when: showInstant(signedAt, reading) });
}
