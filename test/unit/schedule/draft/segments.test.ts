import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentsOf } from '../../../../lib/schedule/draft/segments.ts';

test('words are marked with every row that is read from them', () => {
  expect(segmentsOf('abcdef', [[{ from: 1, to: 4 }], [{ from: 3, to: 5 }]])).toEqual([
    { text: 'a', rows: [], ends: [] },
    { text: 'bc', rows: [0], ends: [] },
    { text: 'd', rows: [0, 1], ends: [0] },
    { text: 'e', rows: [1], ends: [1] },
    { text: 'f', rows: [], ends: [] },
  ]);
  expect(segmentsOf('', [])).toEqual([]);
});

test('joined they are the text, whatever the spans; every good span has one end', () => {
  const span = fc.record({
    from: fc.integer({ min: -3, max: 60 }),
    to: fc.integer({ min: -3, max: 60 }),
  });
  fc.assert(
    fc.property(
      fc.string({ maxLength: 50 }),
      fc.array(fc.array(span, { maxLength: 1 })),
      (text, spans) => {
        const segments = segmentsOf(text, spans);
        expect(segments.map((each) => each.text).join('')).toBe(text);
        for (const [row, list] of spans.entries()) {
          const good = list.filter(({ from, to }) => from >= 0 && from < to && to <= text.length);
          expect(segments.filter(({ ends }) => ends.includes(row))).toHaveLength(good.length);
        }
      },
    ),
  );
});
