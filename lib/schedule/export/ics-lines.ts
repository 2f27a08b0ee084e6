/**
 * Content lines of iCalendar (RFC 5545): escaping and folding. Our own, because existing
 * libraries count characters where the standard counts octets, and split Thai letters.
 */
import { graphemes } from './graphemes.ts';

/** Octets of a line, without its line break. */
const MAX_OCTETS = 75;

/**
 * A text property as one logical line, folded: `SUMMARY:…`. What a text cannot hold (control
 * characters, half surrogates) is taken out or replaced; every kind of line break becomes `\n`.
 *
 * @param name with its parameters, e.g. `DESCRIPTION`; ASCII
 */
export function textLine(name: string, text: string): string {
  return foldLine(`${name}:${escapeText(text)}`);
}

/** A text as a TEXT value: `\`, `;`, `,` and line breaks escaped. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/gu, '\n')
    .replace(CONTROL, '')
    .replace(/[\\;,]/gu, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

/** Control characters except tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu;

/**
 * A logical line as lines of at most 75 octets of UTF-8, joined by CRLF and a space. A line is
 * never cut inside a character, nor between a Thai letter and its marks, so that a file opened in
 * an editor reads well; only a cluster that is longer than a line is cut between its characters.
 */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const part of unbreakable(line)) {
    const size = octetsOf(part);
    if (octets + size > MAX_OCTETS) {
      lines.push(current);
      // The space that begins a folded line counts.
      current = '';
      octets = 1;
    }
    current += part;
    octets += size;
  }
  return [...lines, current].join('\r\n ');
}

function* unbreakable(line: string): Generator<string> {
  for (const letter of graphemes(line)) {
    if (octetsOf(letter) < MAX_OCTETS) yield letter;
    else yield* letter;
  }
}

/** The length of a text in UTF-8. */
function octetsOf(text: string): number {
  let octets = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    octets += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return octets;
}
