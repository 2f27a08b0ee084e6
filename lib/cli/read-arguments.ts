/** Reads a command's arguments, with our own sentences for what is wrong. */
import { parseArgs } from 'node:util';
import type { Language } from '../calendar/show.ts';
import { type Say, speaker } from '../text/fill.ts';
import { CLI_WORDS, type CliKey } from '../text/words/cli-words.ts';
import { refuse } from './terminal.ts';

/** The options of a command, as `parseArgs` wants them; `lang` and `help` come by themselves. */
export type Options = Readonly<Record<string, { type: 'boolean' | 'string'; short?: string }>>;

export interface Arguments {
  /** What is no option, in order. */
  readonly positionals: readonly string[];
  /** All values of an option that may stand several times, in order. */
  readonly texts: (name: string) => readonly string[];
  /** The value of an option, the last when it stands several times; null when it was not given. */
  readonly text: (name: string) => string | null;
  /** True when a flag was given. */
  readonly flag: (name: string) => boolean;
  readonly language: Language;
  /** Says a sentence of the command line in that language. */
  readonly say: Say<CliKey>;
  /** Help forgives what is missing, not what is wrong: a command reads its values before it. */
  readonly help: boolean;
}

const ALWAYS: Options = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } };

/**
 * Reads arguments.
 *
 * @param most how many positionals there may be; any number without it
 * @throws UsageError for the first that is wrong: an unknown option, a missing or needless value,
 *   an argument too many; then for an unknown language
 */
export function readArguments(
  args: readonly string[],
  own: Options,
  most = Number.POSITIVE_INFINITY,
): Arguments {
  const options = { ...own, ...ALWAYS };
  const { tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    // The sentences for what is wrong are our own.
    strict: false,
    tokens: true,
  });
  const positionals: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (positionals.push(token.value) > most) refuse('error.stray', token.value);
    } else if (token.kind === 'option') {
      const { name, rawName, value, inlineValue } = token;
      const type = Object.hasOwn(options, name) ? options[name]?.type : undefined;
      if (type === undefined) {
        const known = Object.keys(options).map((each) => `--${each}`);
        refuse('error.unknown-option', rawName, known);
      }
      if (type === 'boolean' && value !== undefined) refuse('error.needless-value', rawName);
      // A value that looks like an option is one whose own value was forgotten.
      const isForgotten =
        value === undefined || (inlineValue ? value === '' : /^(?:--|-h$)/u.test(value));
      if (type === 'string' && isForgotten) refuse('error.no-value', rawName);
      given.set(name, [...(given.get(name) ?? []), value ?? '']);
    }
  }
  const texts = (name: string) => given.get(name) ?? [];
  const text = (name: string) => texts(name).at(-1) ?? null;
  const flag = (name: string) => given.has(name);
  const language = text('lang') ?? 'th';
  if (language !== 'th' && language !== 'en') return refuse('error.language', language);
  const say = speaker(CLI_WORDS, language, 'arabic');
  return { positionals, texts, text, flag, language, say, help: flag('help') };
}
