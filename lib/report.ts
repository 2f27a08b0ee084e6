/**
 * Errors that nobody sees: the last fifty of this worker or page, in memory, for a person to copy
 * when something does not work. What an error was about never goes in: no values, no page text, no
 * addresses.
 *
 * Not for content scripts, which send theirs to the background (`{ type: 'report' }`).
 */

/** One error, or the same error several times. */
export type Report = {
  /** When it last happened; epoch milliseconds. */
  readonly at: number;
  /** What was being done: words of ours. */
  readonly where: string;
  /** Name, message without its contents, places in our own scripts. */
  readonly error: string;
  readonly times: number;
};

export const MAX_REPORTS = 50;
const MAX_MESSAGE = 1000;
const MAX_ERROR = 300;
const MAX_PLACES = 3;

let reports: readonly Report[] = [];
let onNew: () => void = () => {};

/** Notes an error. Never throws, and asks nobody to wait. */
export function report(error: unknown, where: string): void {
  add({ at: Date.now(), where, error: describe(error), times: 1 });
}

/** Notes an error of a content script, which comes as text: `String(error)`, then its stack. */
export function reportText(text: string, where: string): void {
  const [message = '', ...stack] = text.slice(0, MAX_MESSAGE * 4).split('\n');
  const error = [withoutContents(message), ...placesOf(stack.join('\n'))].join(' · ');
  add({ at: Date.now(), where, error: error.slice(0, MAX_ERROR), times: 1 });
}

/** Takes what was noted here since it was last taken. */
export function takeReports(): readonly Report[] {
  const taken = reports;
  reports = [];
  return taken;
}

/** What was noted here and not taken yet. */
export function reportsHere(): readonly Report[] {
  return reports;
}

/** Puts back what was taken and could not be passed on. */
export function returnReports(taken: readonly Report[]): void {
  reports = withReports(taken, reports);
}

/** Calls when something was noted. One listener: the one that passes reports on. */
export function onReport(run: () => void): void {
  onNew = run;
}

/** Adds reports to older ones: the same error counts once, the oldest go first. */
export function withReports(older: readonly Report[], newer: readonly Report[]): readonly Report[] {
  const known = new Map(older.map((each) => [keyOf(each), each]));
  for (const each of newer) {
    const before = known.get(keyOf(each));
    known.delete(keyOf(each));
    known.set(keyOf(each), { ...each, times: each.times + (before?.times ?? 0) });
  }
  return [...known.values()].slice(-MAX_REPORTS);
}

/** Reports as lines of text, newest last. */
export function reportLines(list: readonly Report[]): string[] {
  return list.map(({ at, where, error, times }) => {
    const minute = new Date(at).toISOString().slice(0, 16);
    return `${minute}Z ${where}: ${error}${times > 1 ? ` (×${times})` : ''}`;
  });
}

const keyOf = ({ where, error }: Report) => `${where}|${error}`;

function add(each: Report): void {
  reports = withReports(reports, [each]);
  onNew();
}

function describe(error: unknown): string {
  try {
    const { name, message, stack, issues } = Object(error) as Record<string, unknown>;
    // A name can be anything too; those of errors end alike.
    const title = /^\$?\w{0,40}(?:Error|Exception)$/u.test(String(name)) ? String(name) : '';
    // What was not valid may be anybody's words; which check refused it is ours.
    const words = Array.isArray(issues)
      ? issues
          .slice(0, 5)
          .map((issue) => String(Object(issue).code))
          .join(', ')
      : String(message ?? '');
    return [
      [title || typeof error, withoutContents(words)].filter((part) => part !== '').join(': '),
      ...placesOf(String(stack ?? '')),
    ]
      .join(' · ')
      .slice(0, MAX_ERROR);
  } catch {
    // What is thrown can be anything, also something that cannot be looked at.
    return 'an error that cannot be read';
  }
}

/**
 * A message without what it quotes: browsers put texts, selectors, keys and addresses into theirs,
 * between quotation marks or without. What is neither plain Latin nor short goes too.
 */
function withoutContents(message: string): string {
  const short = message.slice(0, MAX_MESSAGE);
  const first = short.search(/["'`‘“«]/u);
  const last = Math.max(...['"', "'", '`', '’', '”', '»'].map((mark) => short.lastIndexOf(mark)));
  const plain =
    first >= 0 && last > first ? `${short.slice(0, first)}…${short.slice(last + 1)}` : short;
  return plain
    .split(/\s+/u)
    .map((word) => (/^[\w$()[\]{}<>=+*#,.;:!?…-]{1,40}$/u.test(word) ? word : '…'))
    .map((word) => word.replace(/\d{4,}/gu, '…'))
    .join(' ')
    .replace(/…(?: …)+/gu, '…')
    .trim()
    .slice(0, 160);
}

/** `background.js:1:2345`: where in our own scripts; frames of a page's scripts stay out. */
function placesOf(stack: string): string[] {
  const found = stack
    .slice(0, MAX_MESSAGE * 4)
    .matchAll(/-extension:\/\/[\w-]{1,60}\/(?:[\w-]{1,40}\/)?([\w.-]{1,60}:\d{1,7}:\d{1,7})/gu);
  return [...found].slice(0, MAX_PLACES).map(([, place = '']) => place);
}
