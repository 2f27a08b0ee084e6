import type { Step } from './catalogue.ts';
import type { RecogniseAnswer, SeenControl } from './recognise.ts';

/** How a page looks to us: what stands beside its controls, never what is in them. */
export type PageReport = {
  site: 'emenscr' | 'open-d';
  /** Host-relative path, without query and fragment. */
  path: string;
  steps: readonly Step[];
  controls: readonly SeenControl[];
  /** Keys of controls that the page itself marks as required. */
  marked: readonly string[];
};

/** More lines help nobody who reads the report. */
const MOST_LINES = 400;

/** Numbers in a path may name a project or a person's work: the report does not say which. */
const withoutNumbers = (path: string) => path.replace(/\d{3,}/gu, '…');

/** Five digits and more, however they are grouped: a citizen, a telephone, a project; not a year. */
const LONG_NUMBER = /[\d๐-๙](?:[\s.\-–/]?[\d๐-๙]){4,}/gu;

/** What stands beside a control can be a value that the page shows as text. */
const withoutLongNumbers = (text: string) => text.replace(LONG_NUMBER, '…');

/**
 * The report as text, to be sent to whoever keeps the labels: structure, names, what was recognised
 * and why. Holds no value, no query, no fragment, no long number.
 *
 * @param version of the extension
 */
export function pageReportText(
  { site, path, steps, controls, marked }: PageReport,
  { steps: inSight, fields, notFound }: RecogniseAnswer,
  version: string,
): string {
  const isMarked = new Set(marked);
  const lines = controls.slice(0, MOST_LINES).map(({ key, kind, labels, shown, section }) => {
    const found = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const names = labels.map(({ text, source }) => `${source}: ${text}`).join(' | ');
    return [
      `- [${kind}]${isMarked.has(key) ? ' *' : ''}${shown ? '' : ' (hidden)'}`,
      section ? `(${section})` : '',
      names === '' ? '(no name)' : withoutLongNumbers(names),
      '→',
      found ? `${found.id} (${withoutLongNumbers(found.reason)})` : 'not recognised',
    ]
      .filter((part) => part !== '')
      .join(' ');
  });
  return [
    `ทันเวลา (Thanwela) ${version} · page report`,
    `site: ${site} · path: ${withoutNumbers(path)}`,
    `steps said: ${steps.join(', ') || '–'} · in sight: ${inSight.join(', ') || 'not known'}`,
    `controls: ${controls.length} · recognised: ${Object.keys(fields).length}`,
    ...lines,
    ...(controls.length > MOST_LINES ? [`… ${controls.length - MOST_LINES} more`] : []),
    `required, not found: ${notFound.join(', ') || '–'}`,
    '',
  ].join('\n');
}
