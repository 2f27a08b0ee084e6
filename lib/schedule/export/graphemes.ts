/** A text in the units that people see as letters: a Thai consonant stays with its marks. */
export function* graphemes(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

let segmenter: Intl.Segmenter | undefined;
