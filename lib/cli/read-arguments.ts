/** Reads a command's arguments, with our own sentences for what is wrong. */
import { parseArgs } from 'node:util';
import type { Language } from '../calendar/show.ts';
import { UsageError } from './terminal.ts';

/** The options of a command, as `parseArgs` wants them; `lang` and `help` come by themselves. */
export type Options = Readonly<Record<string, { type: 'boolean' | 'string'; short?: string }>>;

export interface Arguments {
  /** What is no option, in order. */
  readonly positionals: readonly string[];
  /** The value of an option, null when it was not given. */
  readonly text: (name: string) => string | null;
  /** True when a flag was given. */
  readonly flag: (name: string) => boolean;
  readonly language: Language;
  readonly help: boolean;
}

const ALWAYS: Options = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } };
const MAX_SHOWN = 80;

/**
 * Reads arguments.
 *
 * @throws UsageError for an unknown option, a missing or needless value, an unknown language
 */
export function readArguments(args: readonly string[], own: Options): Arguments {
  const options = { ...own, ...ALWAYS };
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    // The sentences for what is wrong are our own.
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const text = token.rawName;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) {
      const known = Object.keys(options).map((name) => `--${name}`);
      throw new UsageError('error.unknown-option', { text, known: known.join(', ') });
    }
    if (option.type === 'boolean' && token.value !== undefined) {
      throw new UsageError('error.needless-value', { text });
    }
    // A value that looks like an option is one whose own value was forgotten.
    const isForgotten =
      token.value === undefined || (!token.inlineValue && token.value.startsWith('--'));
    if (option.type === 'string' && isForgotten) throw new UsageError('error.no-value', { text });
  }
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const language = text('lang') ?? 'th';
  if (language !== 'th' && language !== 'en') {
    throw new UsageError('error.language', { text: language.slice(0, MAX_SHOWN) });
  }
  const flag = (name: string) => values[name] === true;
  return { positionals, text, flag, language, help: flag('help') };
}
