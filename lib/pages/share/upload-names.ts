/** Under which names the two files are put on a web server. */
import { signatureAddress } from '../../schedule/file/signature.ts';
import { feedAddress } from '../../settings/feed-address.ts';

/**
 * - `not-https`: no https address, or one with a user name or password in it
 * - `query`: a `?` in it, behind which nobody can put a second file
 * - `no-file`: it names a folder
 */
export type UploadProblem = 'not-https' | 'query' | 'no-file';

export type Upload =
  | {
      readonly ok: true;
      readonly address: string;
      readonly file: string;
      readonly signature: string;
    }
  | { readonly ok: false; readonly problem: UploadProblem };

/** What no system takes in the name of a file. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{Cc}]/u;

/** The two names that belong to an address, as they stand in its folder. */
export function uploadOf(written: string): Upload {
  const address = feedAddress(written);
  if (address === null) return { ok: false, problem: 'not-https' };
  const { pathname, search } = new URL(address);
  if (search !== '' || address.endsWith('?')) return { ok: false, problem: 'query' };
  const file = decoded(pathname.slice(pathname.lastIndexOf('/') + 1));
  if (file === '' || NOT_IN_NAMES.test(file)) return { ok: false, problem: 'no-file' };
  return { ok: true, address, file, signature: signatureAddress(file) };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A lone % in the name: the server is asked for it as it is.
    return segment;
  }
}
