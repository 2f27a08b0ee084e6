import { type Digits, inDigits, type Language } from '../calendar/show.ts';
import { visible } from './visible.ts';

/**
 * What a template's `{name}` stands for: a number follows the choice of digits, a text is left as it
 * is but for characters that deceive, a sentence is filled in turn, and several stand side by side.
 */
export type Params = Readonly<Record<string, string | number | Sentence | readonly Sentence[]>>;

/** A sentence chosen before the language is known. */
export type Sentence = { words: Readonly<Record<Language, string>>; params: Params };

/** A number as it is shown, with its thousands marked. */
export function figure(value: number, digits: Digits): string {
  // Not `toLocaleString`: its first use on a page costs 10 ms.
  const [whole = '', part] = String(Math.round(value * 1000) / 1000).split('.');
  const marked = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return inDigits(part === undefined ? marked : `${marked}.${part}`, digits);
}

/**
 * Fills `{name}` in a template. Terms such as "M1–M5" and ".docx" are part of the template or come
 * as text, so they never turn into Thai digits; only numbers do. An unknown name stays as written,
 * which the structure test would catch.
 */
export function fill(
  template: string,
  params: Params,
  digits: Digits,
  language: Language = 'th',
): string {
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (typeof value === 'number') return figure(value, digits);
    if (typeof value === 'string') return visible(value);
    return sayAll('words' in value ? [value] : value, digits, language);
  });
}

/** Sentences side by side. */
export function sayAll(sentences: readonly Sentence[], digits: Digits, language: Language): string {
  return sentences
    .map(({ words, params }) => fill(words[language], params, digits, language))
    .join(' · ');
}

/** A dictionary's reader: the key's text in the language, filled. */
export type Say<Key extends string> = (key: Key, params?: Params) => string;

/** Makes the reader of one language's words. */
export function reader<Key extends string>(
  words: Readonly<Record<Key, string>>,
  digits: Digits,
): Say<Key> {
  return (key, params = {}) => fill(words[key], params, digits);
}

/** Makes the reader of a dictionary for one language and choice of digits. */
export function speaker<Key extends string>(
  dictionary: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
  language: Language,
  digits: Digits,
): Say<Key> {
  return reader(dictionary[language], digits);
}
