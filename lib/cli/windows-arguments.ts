/** The arguments of `thanwela windows`. */
import { parseArgs } from 'node:util';
import type { Language } from '../calendar/show.ts';
import { ROLES, type Role } from '../schedule/types.ts';
import { CLI_WORDS, type CliKey } from '../text/cli-words.ts';
import { speaker } from '../text/fill.ts';
import { readInstant } from './instant.ts';
import { UsageError } from './terminal.ts';

const OPTIONS = {
  agency: { type: 'string' },
  roles: { type: 'string' },
  at: { type: 'string' },
  schedule: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  ics: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const HELP = [
  ['--agency NAME', 'windows.agency'],
  ['--roles A,B', 'windows.roles'],
  ['--at TIME', 'windows.at'],
  ['--schedule FILE', 'windows.schedule'],
  ['--json', 'windows.json'],
  ['--ics', 'windows.ics'],
  ['--lang th|en', 'windows.lang'],
] as const satisfies readonly (readonly [string, CliKey])[];

/** What `--help` prints. */
export function windowsHelp(language: Language): string {
  const say = speaker(CLI_WORDS, language, 'arabic');
  const known = ROLES.join(', ');
  const options = HELP.map(([option, key]) => `  ${option.padEnd(17)}${say(key, { known })}`);
  const about = [say('windows.usage'), '', say('windows.about'), ''];
  return [...about, ...options, '', say('windows.projected'), say('windows.last')].join('\n');
}

export interface WindowsArguments {
  /** As written; null for all. */
  readonly agency: string | null;
  /** Empty for all. */
  readonly roles: readonly Role[];
  /** Epoch milliseconds; null for now. */
  readonly at: number | null;
  /** Paths; empty for the schedule that comes with the program. */
  readonly schedules: readonly string[];
  readonly format: 'text' | 'json' | 'ics';
  readonly language: Language;
  readonly help: boolean;
}

/** @throws UsageError for anything that is not understood */
export function readWindowsArguments(args: readonly string[]): WindowsArguments {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    // The sentences for what is wrong are our own.
    strict: false,
    tokens: true,
  });
  for (const token of tokens) checkToken(token);
  if (values.json && values.ics) throw new UsageError('error.json-or-ics');
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const at = text(values.at);
  return {
    agency: text(values.agency),
    roles: readRoles(text(values.roles)),
    at: at === null ? null : readInstant(at.trim()),
    schedules: (values.schedule ?? []).filter((path) => typeof path === 'string'),
    format: values.json ? 'json' : values.ics ? 'ics' : 'text',
    language: readLanguage(text(values.lang)),
    help: values.help === true,
  };
}

/** What `parseArgs` found, as far as it is looked at here. */
type Token =
  | { readonly kind: 'option-terminator' }
  | { readonly kind: 'positional'; readonly value: string }
  | {
      readonly kind: 'option';
      readonly name: string;
      /** As written: `--agency`, `-h`. */
      readonly rawName: string;
      readonly value: string | undefined;
      /** True for `--agency=สปส.` */
      readonly inlineValue: boolean | undefined;
    };

function checkToken(token: Token): void {
  if (token.kind === 'positional') {
    throw new UsageError('error.stray', { text: token.value.slice(0, 80) });
  }
  if (token.kind !== 'option') return;
  const text = token.rawName;
  if (!Object.hasOwn(OPTIONS, token.name)) {
    const known = Object.keys(OPTIONS).map((name) => `--${name}`);
    throw new UsageError('error.unknown-option', { text, known: known.join(', ') });
  }
  const { type } = OPTIONS[token.name as keyof typeof OPTIONS];
  if (type === 'boolean' && token.value !== undefined) {
    throw new UsageError('error.needless-value', { text });
  }
  // A value that looks like an option is one whose own value was forgotten.
  const forgotten = token.value === undefined || (!token.inlineValue && /^--/.test(token.value));
  if (type === 'string' && forgotten) throw new UsageError('error.no-value', { text });
}

function readRoles(text: string | null): Role[] {
  if (text === null) return [];
  return text.split(',').map((written) => {
    const name = written.trim();
    const role = ROLES.find((each) => each === name);
    if (role) return role;
    throw new UsageError('error.role', { text: name.slice(0, 80), known: ROLES.join(', ') });
  });
}

function readLanguage(text: string | null): Language {
  if (text === null || text === 'th') return 'th';
  if (text === 'en') return 'en';
  throw new UsageError('error.language', { text: text.slice(0, 80) });
}
