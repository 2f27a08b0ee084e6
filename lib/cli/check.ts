/**
 * `thanwela check`: reports on files and folders, as text or as one JSON object a line. Never
 * prints what stands in a file, and a bad file never stops the others.
 */
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { checkFile } from '../files/check-file.ts';
import {
  findingSentence,
  placeSentences,
  reasonSentence,
  stopSentence,
  verdictSentence,
} from '../files/describe.ts';
import { withName } from '../files/name-finding.ts';
import { type FileReport, placeText } from '../files/report.ts';
import { csvOf, type TableRow } from '../files/write-csv.ts';
import { xlsxOf } from '../files/write-xlsx.ts';
import { type Sentence, sayAll } from '../text/fill.ts';
import { visible } from '../text/visible.ts';
import { type Found, findFiles } from './find-files.ts';
import { type Arguments, type Options, readArguments } from './read-arguments.ts';
import { type Command, EXIT_USAGE, refuse, type Terminal, UsageError } from './terminal.ts';

/** Somebody must go to one of the files before they are sent. */
const EXIT_MEND = 1;
const MEGABYTE = 1_000_000;

const OPTIONS: Options = {
  json: { type: 'boolean' },
  limit: { type: 'string' },
  summary: { type: 'string' },
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
  const summary = asked.text('summary');
  if (summary !== null && !/\.(?:csv|xlsx)$/iu.test(summary)) refuse('error.summary', summary);
  const found: Found[] = [];
  for (const path of asked.positionals) found.push(...(await findFiles(path)));
  const rows: TableRow[] = [];
  let exit = 0;
  for (const [n, { path, failed }] of found.entries()) {
    terminal.progress?.(`${n + 1}/${found.length} ${visible(path)}`);
    const report = failed ? null : await reportOn(path, asked.sizeLimit);
    if (report === null) {
      const why = asked.say(failed ?? 'error.no-file', { file: path });
      terminal.err(`thanwela: ${why}\n`);
      rows.push([path, asked.say('check.unread'), why]);
      exit = EXIT_USAGE;
      continue;
    }
    const { ms, ...said } = report;
    if (asked.flag('json')) terminal.out(`${JSON.stringify(record(path, said, ms))}\n`);
    else terminal.out(`${textLines(path, said, asked).join('\n')}\n`);
    rows.push(summaryRow(path, said, asked));
    if (needsSomebody(said)) exit = Math.max(exit, EXIT_MEND);
  }
  if (summary !== null) await writeSummary(summary, rows, asked, terminal);
  return exit;

  /** Null when it cannot be read. */
  async function reportOn(path: string, sizeLimit: number | null) {
    const started = terminal.now();
    try {
      const blob = await openAsBlob(path);
      const file = Object.assign(blob, { name: basename(path) });
      const checked = await checkFile(file, sizeLimit === null ? {} : { sizeLimit });
      return checked.reason === 'changed'
        ? null
        : { ...withName(checked), ms: terminal.now() - started };
    } catch {
      // Said by whoever asked, as a file that cannot be read.
      return null;
    }
  }
}

/** A line of the table that is handed on: masked samples stay out of it. */
function summaryRow(path: string, report: FileReport, asked: Asked): TableRow {
  const say = (...sentences: Sentence[]) => sayAll(sentences, 'arabic', asked.language);
  const reason = reasonSentence(report, asked.sizeLimit ?? 0);
  const todo = [
    ...(reason ? [reason] : []),
    ...(report.stop ? [stopSentence(report.stop)] : []),
    ...report.findings.flatMap((each) => [
      findingSentence(each),
      ...placeSentences({ ...each, samples: [] }),
    ]),
  ];
  const verdict =
    report.verdict === 'ok' && needsSomebody(report)
      ? asked.say('check.fix')
      : say(verdictSentence(report));
  return [path, verdict, say(...todo)];
}

async function writeSummary(
  path: string,
  rows: readonly TableRow[],
  { say }: Asked,
  terminal: Terminal,
): Promise<void> {
  const head = [say('summary.file'), say('summary.verdict'), say('summary.todo')];
  // Names come from others: a table shows them spelled out, as the terminal does.
  const table = [head, ...rows].map((row) => row.map((cell) => visible(String(cell))));
  const data = /\.csv$/iu.test(path) ? csvOf(table) : xlsxOf(table, 'thanwela');
  try {
    if (!terminal.writeFile) throw new Error('nothing may be written');
    await terminal.writeFile(path, data, { isNew: true, isSecret: false });
  } catch (error) {
    const exists = (error as { code?: unknown }).code === 'EEXIST';
    throw new UsageError(exists ? 'error.summary-exists' : 'error.no-write', { file: path });
  }
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
    `${visible(path)}: ${say(verdictSentence(report))}`,
    ...(reason ? [`  ${say(reason)}`] : []),
    // Line and character only: what stands there is content.
    ...(report.stop ? [`  ${say(stopSentence(report.stop))}`] : []),
    ...report.findings.map(
      (each) => `  ${mark[each.level]} ${say(findingSentence(each), ...placeSentences(each))}`,
    ),
  ];
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
    `  --summary FILE   ${say('check.summary-file')}`,
    `  --lang th|en     ${say('windows.lang')}`,
    '',
    say('check.exit'),
  ].join('\n');
}
