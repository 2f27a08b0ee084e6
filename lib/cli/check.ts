/**
 * `thanwela check`: reports on files and folders, as text or as one JSON object a line. Never
 * prints what stands in a file, and a bad file never stops the others.
 */
import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '../calendar/show.ts';
import { checkFile } from '../files/check-file.ts';
import {
  findingSentence,
  placeSentences,
  reasonSentence,
  stopSentence,
  verdictSentence,
} from '../files/describe.ts';
import { type FileReport, placeText } from '../files/report.ts';
import { CLI_WORDS } from '../text/cli-words.ts';
import { type Sentence, sayAll, speaker } from '../text/fill.ts';
import { type Command, EXIT_USAGE, type Terminal, UsageError } from './terminal.ts';

/** Somebody must go to one of the files before they are sent. */
const EXIT_MEND = 1;
const MEGABYTE = 1_000_000;
/** What systems and programs leave in folders; named on the command line they are checked too. */
const LEFT_BEHIND = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i;

const OPTIONS = {
  json: { type: 'boolean' },
  limit: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export const checkCommand: Command = { name: 'check', summary: 'check.summary', run: checkPaths };

type Asked = {
  paths: readonly string[];
  json: boolean;
  sizeLimit: number | null;
  language: Language;
  help: boolean;
};

async function checkPaths(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = readArguments(args);
  if (asked.help) {
    terminal.out(`${help(asked.language)}\n`);
    return 0;
  }
  if (asked.paths.length === 0) throw new UsageError('error.no-files');
  let exit = 0;
  for (const path of asked.paths) {
    for await (const file of filesUnder(path)) {
      const code = file.failed ? null : await checkOne(file.path, asked, terminal);
      if (code === null) cannotRead(file.path, asked.language, terminal);
      exit = Math.max(exit, code ?? EXIT_USAGE);
    }
  }
  return exit;
}

type Found = { path: string; failed: boolean };

/** The file itself, or all files of a folder and its folders in the order of their names. */
async function* filesUnder(path: string): AsyncGenerator<Found> {
  let folder: boolean;
  try {
    folder = (await stat(path)).isDirectory();
  } catch {
    yield { path, failed: true };
    return;
  }
  if (!folder) {
    yield { path, failed: false };
    return;
  }
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    yield { path, failed: true };
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // A link to a folder may lead back here.
    const inside = join(path, entry.name);
    if (LEFT_BEHIND.test(entry.name)) continue;
    if (entry.isDirectory()) yield* filesUnder(inside);
    else if (entry.isFile()) yield { path: inside, failed: false };
    else if (entry.isSymbolicLink()) {
      const target = await stat(inside).catch(() => null);
      if (target === null || target.isFile()) yield { path: inside, failed: target === null };
    }
  }
}

/** The exit code of one file, or null when it cannot be read. */
async function checkOne(path: string, asked: Asked, terminal: Terminal): Promise<number | null> {
  const { sizeLimit } = asked;
  const started = terminal.now();
  let report: FileReport;
  try {
    const blob = await openAsBlob(path);
    const file = Object.assign(blob, { name: basename(path) });
    report = await checkFile(file, sizeLimit === null ? {} : { sizeLimit });
  } catch {
    return null;
  }
  if (report.reason === 'changed') return null;
  if (asked.json) {
    terminal.out(`${JSON.stringify(record(path, report, terminal.now() - started))}\n`);
  } else terminal.out(`${textLines(path, report, asked).join('\n')}\n`);
  return needsSomebody(report) ? EXIT_MEND : 0;
}

/**
 * Must somebody go to this file before it is sent? When it is not what it should be, and when it
 * has citizen numbers: those are only a warning that explains, but what runs after this command
 * unseen should not publish them unseen. Phones and addresses are often meant to be public.
 */
function needsSomebody({ verdict, findings }: FileReport): boolean {
  return (
    verdict !== 'ok' ||
    findings.some(({ rule, level }) => level === 'must' || rule === 'citizen-number')
  );
}

function record(file: string, { verdict, findings }: FileReport, ms: number) {
  return {
    file,
    verdict,
    findings: findings.map(({ rule, level, where, count }) => ({
      rule,
      level,
      where: where === null ? null : placeText(where),
      count,
    })),
    ms,
  };
}

function textLines(path: string, report: FileReport, { language, sizeLimit }: Asked): string[] {
  const say = (...sentences: Sentence[]) => sayAll(sentences, 'arabic', language);
  const reason = reasonSentence(report, sizeLimit ?? 0);
  const mark = { must: '!', check: '?', advice: '·' };
  return [
    `${path}: ${say(verdictSentence(report))}`,
    ...(reason ? [`  ${say(reason)}`] : []),
    // Line and character only: what stands there is content.
    ...(report.stop ? [`  ${say(stopSentence(report.stop))}`] : []),
    ...report.findings.map(
      (each) => `  ${mark[each.level]} ${say(findingSentence(each), ...placeSentences(each))}`,
    ),
  ];
}

function cannotRead(path: string, language: Language, terminal: Terminal): void {
  const say = speaker(CLI_WORDS, language, 'arabic');
  terminal.err(`thanwela: ${say('error.no-file', { file: path })}\n`);
}

function readArguments(args: readonly string[]): Asked {
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
    const { type } = OPTIONS[token.name as keyof typeof OPTIONS];
    if (type === 'boolean' && token.value !== undefined) {
      throw new UsageError('error.needless-value', { text });
    }
    const forgotten = token.value === undefined || (!token.inlineValue && /^--/.test(token.value));
    if (type === 'string' && forgotten) throw new UsageError('error.no-value', { text });
  }
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const language = text(values.lang) ?? 'th';
  if (language !== 'th' && language !== 'en') {
    throw new UsageError('error.language', { text: language.slice(0, 80) });
  }
  return {
    paths: positionals,
    json: values.json === true,
    sizeLimit: readLimit(text(values.limit)),
    language,
    help: values.help === true,
  };
}

function readLimit(text: string | null): number | null {
  if (text === null) return null;
  const megabytes = Number(text);
  if (text.trim() !== '' && megabytes > 0 && Number.isFinite(megabytes)) {
    return megabytes * MEGABYTE;
  }
  throw new UsageError('error.limit', { text: text.slice(0, 80) });
}

function help(language: Language): string {
  const say = speaker(CLI_WORDS, language, 'arabic');
  return [
    say('check.usage'),
    '',
    say('check.about'),
    '',
    `  --json           ${say('check.json')}`,
    `  --limit MB       ${say('check.limit')}`,
    `  --lang th|en     ${say('windows.lang')}`,
    '',
    say('check.exit'),
  ].join('\n');
}
