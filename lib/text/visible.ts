/**
 * Characters that deceive: what is not seen, turns the direction of writing, or moves a terminal's
 * cursor. File names, memos and schedules come from others; shown as they are, a name with a line
 * break could forge a line of ours, and one with U+202E would seem to end in another extension.
 */

/**
 * Controls, halves of surrogate pairs, soft hyphen, zero-width and direction marks, separators of
 * lines, tags. The joiner of a pictogram is part of it and stays.
 */
const DECEIVING =
  /\p{Cc}|\p{Cs}|[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|(?<!\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier})\u200d/gu;
const ANY = new RegExp(DECEIVING.source, 'u');

/** Has the text characters that are not what they seem? Ids and links with one are refused. */
export function deceives(text: string): boolean {
  return ANY.test(text);
}

/** The text with these characters spelled out, as `\u202e`. */
export function visible(text: string): string {
  if (!ANY.test(text)) return text;
  return text.replace(DECEIVING, (found) =>
    Array.from({ length: found.length }, (_, i) => {
      const unit = found.charCodeAt(i).toString(16).padStart(4, '0');
      return `\\u${unit}`;
    }).join(''),
  );
}

/** The same for a text of several lines: its own breaks and tabs stay. */
export function visibleLines(text: string): string {
  return ANY.test(text) ? text.replace(/[^\t\n\r]+/gu, visible) : text;
}
