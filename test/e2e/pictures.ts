import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page, PageScreenshotOptions } from 'playwright/test';

/** Pictures to look at. */
const FOLDER = join('test-results', 'pictures');
/**
 * Set where somebody will look at pictures: a test does without. README and stores show some of
 * them: THANWELA_PICTURES=docs/pictures makes those that are there anew.
 */
const WANTED = process.env.THANWELA_PICTURES;
export const ARE_PICTURES_WANTED = WANTED !== undefined;

/** Where a picture is written. */
function pathOf(name: string): string {
  const kept = join(WANTED ?? FOLDER, name);
  if (existsSync(kept)) return kept;
  mkdirSync(FOLDER, { recursive: true });
  return join(FOLDER, name);
}

/** Takes a picture of a page, or of a part of it, if anybody is to look at it. */
export async function takePicture(
  what: Page | Locator,
  name: string,
  options: Omit<PageScreenshotOptions, 'path'> = {},
): Promise<void> {
  if (ARE_PICTURES_WANTED) await what.screenshot({ path: pathOf(name), ...options });
}
