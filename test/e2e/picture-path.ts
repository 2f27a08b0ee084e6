import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Pictures to look at. */
const FOLDER = join('test-results', 'pictures');
/** README and stores show some of them: THANWELA_PICTURES=docs/pictures makes those that are there anew. */
const KEPT = process.env.THANWELA_PICTURES;

/** Where a picture is written. */
export function picturePath(name: string): string {
  const kept = KEPT === undefined ? null : join(KEPT, name);
  if (kept !== null && existsSync(kept)) return kept;
  mkdirSync(FOLDER, { recursive: true });
  return join(FOLDER, name);
}
