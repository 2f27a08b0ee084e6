import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fileRunner, serveAsWorker } from '../lib/page/file-runner.ts';
import { watchFiles } from '../lib/page/file-watch.ts';
import type { Request } from '../lib/protocol/messages.ts';
import { FILE_INPUTS } from '../lib/sites/data/open-d.ts';
import { progressOf, reportsOf, stopOrGoOn } from '../lib/sites/form-files.ts';
import { asOnThisForm, datasetOfPath, locate, stepsOfPath } from '../lib/sites/open-d.ts';
import { offerOpenD } from '../lib/sites/open-d-script.ts';
import { isPage } from '../lib/sites/sites.ts';

async function askSource(): Promise<string | null> {
  const request: Request = { type: 'file-check-source' };
  try {
    return (await browser.runtime.sendMessage(request)) ?? null;
  } catch {
    // Cut off by an update of the extension, or the background is not there.
    return null;
  }
}

/*
 * One file with two lives. On Open-D's pages, named by the manifest (`wxt.config.ts`), it knows
 * the forms and watches the files people choose. In a worker, which it makes of its own text, it checks them.
 */
export default defineUnlistedScript(() => {
  if (typeof document === 'undefined') return serveAsWorker();
  if (!isPage(document)) return;
  const checks = watchFiles(
    document,
    FILE_INPUTS.selector,
    fileRunner(askSource),
    new AbortController().signal,
  );
  offerOpenD({
    asOnThisForm,
    datasetOfPath,
    locate,
    stepsOfPath,
    reportsOf: (input) => reportsOf(checks, input),
    progressOf: (controls) => progressOf(checks, controls),
    stopOrGoOn: (controls, file) => stopOrGoOn(checks, controls, file),
    onFiles: checks.onChange,
  });
});
