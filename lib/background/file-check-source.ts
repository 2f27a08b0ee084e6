import { browser } from '../browser.ts';

/**
 * The text of `file-check.js`, of which the page's script makes a worker: content scripts may neither
 * start a worker from the extension's address nor read it there, and a file that pages could read
 * would tell every page that the extension is installed. This `fetch` is of our own file only.
 */
export async function fileCheckSource(): Promise<string> {
  const answer = await fetch(browser.runtime.getURL('file-check.js'));
  return answer.text();
}
