import type { Box, DrawnControl, Picture, ShownText } from '../../lib/picture/picture.ts';

/** Pictures of pages as tests write them. */

/** A run of words at a place; as wide as its letters. */
export type Words = Partial<Omit<ShownText, 'box'>> & {
  text: string;
  at: readonly [number, number];
};
/** A field at a place. */
export type Field = Partial<DrawnControl> & { box: Box | null };

const LOOKS = [
  { size: 16, weight: 400, tone: 10 },
  { size: 16, weight: 700, tone: 10 },
  { size: 24, weight: 700, tone: 10 },
  { size: 12, weight: 400, tone: 50 },
];
/** How words are drawn: as most, in bold, as a heading, small and grey. */
export const PLAIN = 0;
export const BOLD = 1;
export const LARGE = 2;
export const SMALL = 3;

/** A picture of words and fields; what stands higher or further left comes first in the document. */
export function picture(words: readonly Words[], fields: readonly Field[]): Picture {
  const texts = words.map(({ at: [x, y], look = PLAIN, as = 'text', ...rest }): ShownText => {
    const { size = 16 } = LOOKS[look] ?? {};
    const box: Box = [x, y, Math.ceil(rest.text.length * size * 0.5), Math.ceil(size * 1.4)];
    return { ...rest, box, look, as };
  });
  const controls = fields.map((field, i): DrawnControl => {
    const [x, y, , height] = field.box ?? [0, 0, 0, 0];
    const before = texts.filter(
      ({ box }) => box[1] + box[3] <= y + 2 || (box[1] < y + height && box[0] < x),
    );
    return {
      key: `k${i}`,
      kind: 'text',
      at: before.length,
      shown: true,
      editable: true,
      required: false,
      said: [],
      ...field,
    };
  });
  return { looks: LOOKS, texts, controls };
}

/** Fields one below the other, each under its name. */
export const column = (...names: readonly string[]): Picture =>
  picture(
    names.flatMap((text, i) => (text === '' ? [] : [{ text, at: [20, 100 + i * 300] as const }])),
    names.map((_, i) => ({ box: [20, 130 + i * 300, 400, 36] })),
  );
