/** Files of the extension itself that are read only when somebody wants them. No network is asked. */
import { browser } from './browser.ts';
import type { Language } from './calendar/show.ts';
import { GUIDANCE_FILES, readGuidance } from './forms/fields/guidance.ts';
import type { Guidance } from './forms/model/guidance.ts';

const FILE_CHECK = 'file-check.js';
type OwnFile = typeof FILE_CHECK | (typeof GUIDANCE_FILES)[Language];

async function textOf(path: OwnFile): Promise<string> {
  const answer = await fetch(browser.runtime.getURL(path));
  return answer.text();
}

/**
 * The text of `file-check.js`, of which the page's script makes a worker: content scripts may neither
 * start a worker from the extension's address nor read it there, and a file that pages could read
 * would tell every page that the extension is installed.
 */
export function fileCheckSource(): Promise<string> {
  return textOf(FILE_CHECK);
}

/** What belongs in each required field, by the field's id. */
export async function loadGuidance(language: Language): Promise<ReadonlyMap<string, Guidance>> {
  return readGuidance(await textOf(GUIDANCE_FILES[language]), language);
}
