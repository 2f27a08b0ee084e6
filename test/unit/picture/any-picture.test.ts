import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { understand } from '../../../lib/forms/fields/recognise-page.ts';
import { type Box, type Picture, SAID_SOURCES, TEXT_ROLES } from '../../../lib/picture/picture.ts';
import { column } from '../../make/picture.ts';

/** Pages may send whatever the schema lets in. */
const size = fc.integer({ min: -50, max: 1500 });
const box: fc.Arbitrary<Box> = fc.tuple(
  size,
  size,
  fc.integer({ min: 0, max: 800 }),
  fc.integer({ min: 0, max: 300 }),
);
const words = fc.constantFrom(
  'ชื่อโครงการ *',
  '*',
  'ถึง',
  'บาท',
  'บาท *',
  'M3',
  'เชิงปริมาณ',
  '(จำเป็น)',
  'เช่น ก',
  'ข้อมูลทั่วไป',
  '1.',
  'เพิ่ม',
  'x',
);
const index = fc.integer({ min: 0, max: 40 });
const any: fc.Arbitrary<Picture> = fc.record({
  looks: fc.array(
    fc.record({
      size: fc.constantFrom(10, 16, 24),
      weight: fc.constantFrom(400, 700),
      tone: fc.constantFrom(0, 60),
    }),
    { maxLength: 4 },
  ),
  texts: fc.array(
    fc.record(
      {
        text: words,
        box,
        look: index,
        as: fc.constantFrom(...TEXT_ROLES),
        cell: box,
        star: fc.constant(true as const),
      },
      { requiredKeys: ['text', 'box', 'look', 'as'] },
    ),
    { maxLength: 30 },
  ),
  controls: fc.array(
    fc.record(
      {
        key: fc.constant('k'),
        kind: fc.constantFrom('text', 'long', 'choice', 'choices', 'check', 'file', 'date'),
        box: fc.option(box),
        parts: fc.array(box, { maxLength: 3 }),
        at: index,
        shown: fc.boolean(),
        editable: fc.boolean(),
        required: fc.boolean(),
        said: fc.array(
          fc.record({
            text: words,
            source: fc.constantFrom(...SAID_SOURCES),
            run: fc.option(index),
          }),
          { maxLength: 3 },
        ),
      },
      { requiredKeys: ['key', 'kind', 'box', 'at', 'shown', 'editable', 'required', 'said'] },
    ),
    { maxLength: 20 },
  ),
});
const understood = (picture: Picture) =>
  understand({ site: 'emenscr', path: '/x', steps: [], picture, located: {} });

test('whatever a page looks like, every control gets an answer', () => {
  fc.assert(
    fc.property(any, (picture) => {
      expect(understood(picture).named).toHaveLength(picture.controls.length);
    }),
    { seed: 7, numRuns: 400 },
  );
});

test('the same picture gets the same names, wherever it stands on the page', () => {
  const there = column('ผลผลิต *', 'ผลลัพธ์', 'หน่วยนับ');
  const lower = (each: Box): Box => [each[0] + 300, each[1] + 4321, each[2], each[3]];
  const moved: Picture = {
    ...there,
    texts: there.texts.map((text) => ({ ...text, box: lower(text.box) })),
    controls: there.controls.map((each) => ({ ...each, box: each.box && lower(each.box) })),
  };
  expect(understood(moved).named).toEqual(understood(there).named);
});

test('ten times as many fields take about ten times as much work', () => {
  // Counted, not timed: how often the place of anything is asked for.
  const asked = (n: number): number => {
    let count = 0;
    const counted = <Thing extends { box: Box | null }>(thing: Thing): Thing => {
      const { box } = thing;
      return Object.defineProperty({ ...thing }, 'box', {
        enumerable: true,
        get: () => {
          count++;
          return box;
        },
      });
    };
    const { looks, texts, controls } = column(...Array.from({ length: n }, (_, i) => `ช่อง ${i}ก`));
    understood({ looks, texts: texts.map(counted), controls: controls.map(counted) });
    return count;
  };
  expect(asked(1000) / asked(100)).toBeLessThan(15);
});
