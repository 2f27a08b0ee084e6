import { withoutLongNumbers } from '../../text/long-numbers.ts';
import type { PageView } from '../model/recognition.ts';

/**
 * The page report: the picture of a page as JSON, one control and one run of words a line, to be sent
 * to whoever keeps the labels. `thanwela view` prints what is understood of it, and put into
 * `test/views` it is a test.
 */

export const REPORT_FORMAT = 'thanwela-view';

/** Of a page, enough to see what its fields are called; more helps nobody. */
const MAX_REPORTED = 400;

/** Numbers in a path may name a project or a person's work: the report does not say which. */
const withoutNumbers = (path: string) => path.replace(/\d{3,}/gu, '…');

const lines = (list: readonly unknown[]): string =>
  list.map((each) => `\n  ${JSON.stringify(each)}`).join(',');

/**
 * The report as text. Holds no value, no query, no fragment, no long number.
 *
 * @param version of the extension
 */
export function pageReport(
  { site, path, steps, picture, located }: PageView,
  version: string,
): string {
  const controls = picture.controls
    .slice(0, MAX_REPORTED)
    .map(({ key, kind, box, parts, at, shown, editable, required, said, layer }) => ({
      key,
      kind,
      box,
      ...(parts && { parts }),
      at,
      shown,
      editable,
      required,
      said: said.map(({ text, source, run }) => ({ text: withoutLongNumbers(text), source, run })),
      ...(layer && { layer }),
    }));
  const texts = picture.texts
    .slice(0, MAX_REPORTED * 3)
    .map(({ text, box, look, as, cell, now, star, layer }) => ({
      text: withoutLongNumbers(text),
      box,
      look,
      as,
      ...(cell && { cell }),
      ...(now && { now }),
      ...(star && { star }),
      ...(layer && { layer }),
    }));
  const looks = picture.looks.map(({ size, weight, tone }) => ({ size, weight, tone }));
  const head = {
    format: REPORT_FORMAT,
    version: 1,
    by: version,
    site,
    path: withoutNumbers(path),
    steps,
    located,
  };
  return [
    JSON.stringify(head).slice(0, -1),
    `"picture":{"looks":[${lines(looks)}],`,
    `"texts":[${lines(texts)}],`,
    `"controls":[${lines(controls)}]}}`,
    '',
  ]
    .join('\n')
    .replace(/^([^\n]*)\n/u, '$1,\n');
}
