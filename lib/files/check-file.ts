/**
 * One file, on this computer only: type, wholeness and content; of its name `name-finding.ts` speaks. Never holds more of a file
 * than a window of some hundred kilobytes, and says nothing of its content but masked samples.
 */
import { checkJson } from './json/check-json.ts';
import { acceptedExtension } from './names.ts';
import { checkOffice, openOffice } from './office/check-office.ts';
import type { FileFinding, FileReport, Stop } from './report.ts';
import { type CheckOptions, errorName, Session } from './session.ts';
import { Verdicted } from './stop-reading.ts';

export type NamedBlob = Blob & { readonly name: string };

/**
 * The report on a file.
 *
 * @throws only when cancelled, with the signal's reason
 */
export async function checkFile(file: NamedBlob, options: CheckOptions = {}): Promise<FileReport> {
  const findings: FileFinding[] = [];
  let stop: Stop | null = null;
  let verdict: Verdicted | null = null;
  try {
    const session = new Session(options);
    const extension = acceptedExtension(file.name);
    if (extension === null) throw new Verdicted('not-accepted', 'extension');
    if (extension === '.json') {
      const json = await checkJson(file, session);
      stop = json.stop;
      verdict = json.error;
      findings.push(...json.findings);
    } else {
      const kind = extension === '.docx' ? 'docx' : 'xlsx';
      findings.push(...(await checkOffice(file, kind, session)));
    }
  } catch (error) {
    // What goes wrong with a file is the answer.
    verdict = verdictOf(error, options.signal);
  }
  const tooLarge = options.sizeLimit !== undefined && file.size > options.sizeLimit;
  if (verdict === null && tooLarge) verdict = new Verdicted('too-large', 'size');
  return {
    name: file.name,
    size: file.size,
    verdict: verdict?.verdict ?? 'ok',
    reason: verdict?.reason ?? null,
    stop,
    findings,
  };
}

/**
 * What an office file is, without reading its content: some milliseconds for any size.
 *
 * @returns the verdict so far; a report may still find that it is broken further inside
 */
export async function classifyOffice(
  file: NamedBlob,
  options: CheckOptions = {},
): Promise<Pick<FileReport, 'verdict' | 'reason'>> {
  try {
    const extension = acceptedExtension(file.name);
    if (extension === null || extension === '.json') {
      throw new Verdicted('not-accepted', 'extension');
    }
    const kind = extension === '.docx' ? 'docx' : 'xlsx';
    await openOffice(file, kind, new Session(options));
    return { verdict: 'ok', reason: null };
  } catch (error) {
    // What goes wrong with a file is the answer.
    return verdictOf(error, options.signal);
  }
}

function verdictOf(error: unknown, signal: AbortSignal | undefined): Verdicted {
  if (error instanceof Verdicted) return error;
  if (signal?.aborted) throw signal.reason;
  const name = errorName(error);
  // The file was saved, moved or deleted since it was chosen; the browser gives no bytes then.
  if (name === 'NotReadableError' || name === 'NotFoundError') {
    return new Verdicted('corrupt', 'changed');
  }
  // No input may break the page: what nobody thought of is a file that cannot be read.
  return new Verdicted('corrupt', 'damaged');
}
