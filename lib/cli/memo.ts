/** `thanwela memo FILE`: the windows a memo sets out, and what is to be asked about it. */
import { type Language, showDay, showRange, showYear } from '../calendar/show.ts';
import { decodeMemoBytes } from '../schedule/memo/decode.ts';
import { docxText } from '../schedule/memo/docx.ts';
import { readMemo } from '../schedule/memo/read-memo.ts';
import { repairText } from '../schedule/memo/repair.ts';
import type { MemoFlag, MemoReading, MemoWindow } from '../schedule/memo/types.ts';
import { workTitle } from '../schedule/words/title.ts';
import { MEMO_WORDS } from '../text/words/memo-words.ts';
import { type Arguments, type Options, readArguments } from './read-arguments.ts';
import { type Command, type Terminal, UsageError } from './terminal.ts';

export const memoCommand: Command = { name: 'memo', summary: 'memo.summary', run: printMemo };

const OPTIONS: Options = { json: { type: 'boolean' } };

async function printMemo(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = readArguments(args, OPTIONS, 1);
  if (asked.help) {
    terminal.out(`${memoHelp(asked)}\n`);
    return 0;
  }
  const [path] = asked.positionals;
  if (path === undefined) throw new UsageError('error.memo-no-file');
  const file = path.slice(0, 200);
  const bytes = await terminal.readFile(path).catch(() => {
    throw new UsageError('error.no-file', { file });
  });
  const written = await textOf(bytes, file);
  if (written.trim() === '') throw new UsageError('error.memo-empty', { file });
  const reading = readMemo(repairText(written).text);
  const text = asked.flag('json')
    ? JSON.stringify(recordOf(reading), null, 2)
    : shown(reading, asked);
  terminal.out(`${text}\n`);
  return 0;
}

async function textOf(bytes: Uint8Array, file: string): Promise<string> {
  const begins = String.fromCharCode(...bytes.subarray(0, 5));
  if (begins === '%PDF-') throw new UsageError('error.memo-pdf', { file });
  if (!begins.startsWith('PK')) {
    if (isNoText(bytes)) throw new UsageError('error.memo-zip', { file });
    return decodeMemoBytes(bytes);
  }
  const text = await docxText(bytes);
  if (text === null) throw new UsageError('error.memo-zip', { file });
  return text;
}

/** An old .doc, a picture, a program: bytes of zero, and no mark of UTF-16. */
function isNoText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return !isUtf16 && bytes.subarray(0, 4096).includes(0);
}

function memoHelp({ say }: Arguments): string {
  return [
    say('memo.usage'),
    '',
    say('memo.about'),
    '',
    `  ${'--json'.padEnd(17)}${say('windows.json')}`,
    `  ${'--lang th|en'.padEnd(17)}${say('windows.lang')}`,
  ].join('\n');
}

/** What a script gets: the same words whatever language is set. */
function recordOf({ windows, flags }: MemoReading) {
  const flag = ({ quote, code }: MemoFlag) => ({ quote, code });
  return {
    windows: windows.map((window) => ({
      what: window.what,
      steps: window.steps,
      roles: window.roles,
      fiscalYear: window.fiscalYear,
      quarter: window.quarter,
      start: window.start,
      end: window.end,
      agencies: window.agencies,
      labels: window.labels,
      quote: window.quote,
      flags: window.flags.map(flag),
    })),
    flags: flags.map(flag),
  };
}

function shown({ windows, flags }: MemoReading, asked: Arguments): string {
  const { language, say } = asked;
  const lines = windows.flatMap((window) => windowLines(window, asked));
  const asks = flags.map((flag) => `  ? ${askOf(flag, language)}`);
  return [
    say('memo.found', { n: windows.length }),
    ...lines,
    ...(asks.length > 0 ? ['', say('memo.asks'), ...asks] : []),
  ].join('\n');
}

function windowLines(window: MemoWindow, { language, say }: Arguments): string[] {
  const reading = { language, digits: 'arabic', style: 'short' } as const;
  const year = showYear(window.fiscalYear, 'arabic');
  const label = say('memo.quarter', { quarter: String(window.quarter), year });
  const title = workTitle({ what: window.what, label, year }, language);
  const days =
    window.start === null
      ? say('memo.within', { date: showDay(window.end, reading) })
      : showRange(window.start, window.end, reading);
  return [
    '',
    `  ${title} · ${days}`,
    ...(window.agencies ? [`    ${window.agencies.join(' ')}`] : []),
    `    “${window.quote}”`,
    ...window.flags.map((flag) => `    ? ${askOf(flag, language)}`),
  ];
}

function askOf({ code, quote, meant }: MemoFlag, language: Language): string {
  const proposed = meant === undefined ? '' : ` → ${meant}`;
  return `${MEMO_WORDS[language][code]}: “${quote}”${proposed}`;
}
