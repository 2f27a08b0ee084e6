/**
 * `thanwela check`: reports on files and folders, as text or as one JSON object a line. Never
 * prints what stands in a file, and a bad file never stops the others.
 */
import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkFile } from '../files/check-file.ts';
import {
  findingSentence,
  placeSentences,
  reasonSentence,
  stopSentence,
  verdictSentence,
} from '../files/describe.ts';
import { type FileReport, placeText } from '../files/report.ts';
import { type Sentence, sayAll } from '../text/fill.ts';
import { type Arguments, type Options, readArguments } from './read-arguments.ts';
import { type Command, EXIT_USAGE, refuse, type Terminal, UsageError } from './terminal.ts';

/** Somebody must go to one of the files before they are sent. */
const EXIT_MEND = 1;
const MEGABYTE = 1_000_000;
/** What systems and programs leave in folders; named on the command line they are checked too. */
const LEFT_BEHIND = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i;

const OPTIONS: Options = {
  json: { type: 'boolean' },
  limit: { type: 'string' },
};

export const checkCommand: Command = { name: 'check', summary: 'check.summary', run: checkPaths };

type Asked = Arguments & { readonly sizeLimit: number | null };

async function checkPaths(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readArguments(args, OPTIONS);
  const asked = { ...given, sizeLimit: readLimit(given.text('limit')) };
  if (asked.help) {
    terminal.out(`${help(asked)}\n`);
    return 0;
  }
  if (asked.positionals.length === 0) throw new UsageError('error.no-files');
  let exit = 0;
  for (const path of asked.positionals) {
    for await (const file of filesUnder(path)) {
      const code = file.failed ? null : await checkOne(file.path, asked, terminal);
      if (code === null) cannotRead(file.path, asked, terminal);
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
  if (asked.flag('json')) {
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

function cannotRead(path: string, { say }: Asked, terminal: Terminal): void {
  terminal.err(`thanwela: ${say('error.no-file', { file: path })}\n`);
}

function readLimit(text: string | null): number | null {
  if (text === null) return null;
  const megabytes = Number(text);
  if (text.trim() !== '' && megabytes > 0 && Number.isFinite(megabytes)) {
    return megabytes * MEGABYTE;
  }
  return refuse('error.limit', text);
}

function help({ say }: Asked): string {
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
