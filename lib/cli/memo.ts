/** `thanwela memo FILE`: the windows a memo sets out, and what is to be asked about it. */
import { parseArgs } from 'node:util';
import { type Language, showDay, showRange, showYear } from '../calendar/show.ts';
import { decodeMemoBytes } from '../schedule/memo/decode.ts';
import { docxText } from '../schedule/memo/docx.ts';
import { readMemo } from '../schedule/memo/read-memo.ts';
import type { MemoFlag, MemoReading, MemoWindow } from '../schedule/memo/types.ts';
import { CLI_WORDS } from '../text/cli-words.ts';
import { speaker } from '../text/fill.ts';
import { MEMO_WORDS } from '../text/memo-words.ts';
import { WINDOW_TITLES } from '../text/terms.ts';
import { type Command, type Terminal, UsageError } from './terminal.ts';

export const memoCommand: Command = { name: 'memo', summary: 'memo.summary', run: printMemo };

const OPTIONS = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

async function printMemo(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = readArguments(args);
  if (asked.help) {
    terminal.out(`${memoHelp(asked.language)}\n`);
    return 0;
  }
  if (asked.file === null) throw new UsageError('error.memo-no-file');
  const file = asked.file.slice(0, 200);
  const bytes = await terminal.readFile(asked.file).catch(() => {
    throw new UsageError('error.no-file', { file });
  });
  const written = await textOf(bytes, file);
  if (written.trim() === '') throw new UsageError('error.memo-empty', { file });
  const reading = readMemo(written);
  const text = asked.json
    ? JSON.stringify(recordOf(reading), null, 2)
    : shown(reading, asked.language);
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

interface MemoArguments {
  readonly file: string | null;
  readonly json: boolean;
  readonly language: Language;
  readonly help: boolean;
}

/** @throws UsageError for anything that is not understood */
function readArguments(args: readonly string[]): MemoArguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    // The sentences for what is wrong are our own.
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const text = token.rawName;
    if (!Object.hasOwn(OPTIONS, token.name)) {
      const known = Object.keys(OPTIONS).map((name) => `--${name}`);
      throw new UsageError('error.unknown-option', { text, known: known.join(', ') });
    }
    const takesValue = token.name === 'lang';
    if (takesValue && token.value === undefined) throw new UsageError('error.no-value', { text });
    if (!takesValue && token.value !== undefined) {
      throw new UsageError('error.needless-value', { text });
    }
  }
  const [file = null, stray] = positionals;
  if (stray !== undefined) throw new UsageError('error.stray', { text: stray.slice(0, 80) });
  const { lang = 'th' } = values;
  if (lang !== 'th' && lang !== 'en') {
    throw new UsageError('error.language', { text: String(lang).slice(0, 80) });
  }
  return { file, json: values.json === true, language: lang, help: values.help === true };
}

function memoHelp(language: Language): string {
  const say = speaker(CLI_WORDS, language, 'arabic');
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

function shown({ windows, flags }: MemoReading, language: Language): string {
  const say = speaker(CLI_WORDS, language, 'arabic');
  const lines = windows.flatMap((window) => windowLines(window, language));
  const asks = flags.map((flag) => `  ? ${askOf(flag, language)}`);
  return [
    say('memo.found', { n: windows.length }),
    ...lines,
    ...(asks.length > 0 ? ['', say('memo.asks'), ...asks] : []),
  ].join('\n');
}

function windowLines(window: MemoWindow, language: Language): string[] {
  const say = speaker(CLI_WORDS, language, 'arabic');
  const reading = { language, digits: 'arabic', style: 'short' } as const;
  const year = showYear(window.fiscalYear, 'arabic');
  const label = say('memo.quarter', { quarter: String(window.quarter), year });
  const titles: Record<string, string> = WINDOW_TITLES[language];
  const title = (titles[window.what] ?? '').replace('{year}', year).replace('{label}', label);
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
