/** What was measured of each kit: a file a kit, since workers know nothing of one another. */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { details, type KitResult, table } from './score.ts';

const EACH = join('test-results', 'kits-each');
const ALL = join('test-results', 'kits.json');
/** What held-back pages hold stays unseen, unless asked for. */
const SHOWS_DETAILS = process.env.THANWELA_KITS_DETAILS === '1';

/** Keeps what was measured of a kit, until all are done. */
export function keep(result: KitResult): void {
  writeFileSync(join(EACH, `${result.set} ${result.kit}.json`), JSON.stringify(result));
}

/** Playwright's own set-up, once before all kits; what it returns comes once after them. */
export default function prepare(): () => void {
  rmSync(EACH, { recursive: true, force: true });
  mkdirSync(EACH, { recursive: true });
  return () => {
    const results: KitResult[] = readdirSync(EACH)
      .sort()
      .map((file) => JSON.parse(readFileSync(join(EACH, file), 'utf8')));
    const shown = results.map((kit) =>
      kit.set === 'open' || SHOWS_DETAILS ? kit : { ...kit, pages: [] },
    );
    writeFileSync(ALL, `${JSON.stringify(shown, null, 1)}\n`);
    console.log(`\n${table(results)}`);
    if (SHOWS_DETAILS) console.log(`\n${details(results)}`);
  };
}
