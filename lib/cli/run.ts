/** The program `thanwela`: finds the subcommand, and says in two languages what went wrong. */
import type { Language } from '../calendar/show.ts';
import { speaker } from '../text/fill.ts';
import { visibleLines } from '../text/visible.ts';
import { CLI_WORDS } from '../text/words/cli-words.ts';
import { checkCommand } from './check.ts';
import { memoCommand } from './memo.ts';
import { policyCommand } from './policy.ts';
import { scheduleCommand } from './schedule.ts';
import { type Command, EXIT_USAGE, refuse, type Terminal, UsageError } from './terminal.ts';
import { viewCommand } from './view.ts';
import { windowsCommand } from './windows.ts';

const COMMANDS: readonly Command[] = [
  windowsCommand,
  checkCommand,
  memoCommand,
  scheduleCommand,
  policyCommand,
  viewCommand,
];

/**
 * Runs the program.
 *
 * @param args what follows the program's name
 * @returns the exit code: 0, or 2 when it was asked wrongly; whatever else goes wrong is thrown
 */
export async function run(args: readonly string[], outside: Terminal): Promise<number> {
  // Whatever a command prints of names and texts, it moves no cursor and turns no line around. In
  // JSON the spelling is that of JSON.
  const terminal: Terminal = {
    ...outside,
    out: (text) => outside.out(visibleLines(text)),
    err: (text) => outside.err(visibleLines(text)),
  };
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`${inBoth(error).join('\n')}\n`);
    return EXIT_USAGE;
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) throw new UsageError('error.no-command');
  if (name === '--version') {
    terminal.out(`${terminal.version}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(`${help('th')}\n\n${help('en')}\n`);
    return 0;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (command) return command.run(rest, terminal);
  const known = COMMANDS.map((each) => each.name);
  return refuse('error.unknown-command', name, known);
}

function help(language: Language): string {
  const say = speaker(CLI_WORDS, language, 'arabic');
  const commands = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)} ${say(summary)}`);
  return [
    say('help.usage'),
    '',
    say('help.commands'),
    ...commands,
    '',
    say('help.more'),
    say('help.version'),
  ].join('\n');
}

function inBoth({ key, params, lines }: UsageError): string[] {
  const sentences = (['th', 'en'] as const).map((language) =>
    speaker(CLI_WORDS, language, 'arabic')(key, params),
  );
  return [...sentences.map((sentence) => `thanwela: ${sentence}`), ...lines];
}
