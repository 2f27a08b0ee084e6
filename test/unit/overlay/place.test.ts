import { describe, expect, test } from 'vitest';
import { MARK_SIZE, spotFor } from '../../../lib/overlay/place.ts';

const room = { left: 0, top: -Infinity, right: 1000, bottom: Infinity };
const field = (left: number, top: number, width = 300, height = 40) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('where a mark stands', () => {
  test('within the right edge of the field, half on its upper border', () => {
    expect(spotFor(field(100, 200), room)).toEqual({ x: 382, y: 192 });
  });
  test('within the room where the field is wider than what is seen', () => {
    const spot = spotFor(field(0, 200, 1500), room);
    expect(spot).toEqual({ x: 982, y: 192 });
  });
  test('in a table within the cell it speaks of', () => {
    const cell = { left: 96, top: 198, right: 404, bottom: 244 };
    expect(spotFor(field(100, 200), room, null, cell)).toEqual({ x: 382, y: 198 });
    // A box to tick at the left of its cell.
    const tick = spotFor(field(100, 210, 14, 14), room, [], cell);
    expect(tick?.x).toBeGreaterThanOrEqual(cell.left);
    expect(tick?.y).toBeGreaterThanOrEqual(cell.top);
  });
  test('never over the words that follow a box to tick', () => {
    for (const left of [30, 2]) {
      const box = field(left, 300, 14, 14);
      const spot = spotFor(box, room);
      const isBeside = spot !== null && spot.x + MARK_SIZE <= box.left;
      const isAbove = spot !== null && spot.y + MARK_SIZE <= box.top;
      expect(isBeside || isAbove, JSON.stringify(spot)).toBe(true);
    }
  });
  test('not at all where the field is scrolled out of its container', () => {
    const container = { left: 0, top: 100, right: 1000, bottom: 400 };
    expect(spotFor(field(100, 20), container)).toBeNull();
    expect(spotFor(field(100, 420), container)).toBeNull();
    expect(spotFor(field(1200, 200), container)).toBeNull();
    expect(spotFor(field(100, 380), container)).not.toBeNull();
  });
});

describe('beside a choice', () => {
  const box = field(200, 300, 14, 14);
  test('before it, where there is room', () => {
    expect(spotFor(box, room, [])).toEqual({ x: 182, y: 298 });
  });
  test('above it where words stand before it, below where they stand above too', () => {
    const before = { left: 100, top: 295, right: 198, bottom: 318 };
    const above = { left: 100, top: 270, right: 400, bottom: 293 };
    expect(spotFor(box, room, [before])).toEqual({ x: 200, y: 284 });
    expect(spotFor(box, room, [before, above])).toEqual({ x: 200, y: 314 });
  });
  test('behind its line, where there is room on no side', () => {
    const box = field(2, 300, 14, 14);
    const lines = [278, 298, 318].map((top) => ({ left: 2, top, right: 180, bottom: top + 20 }));
    expect(spotFor(box, room, lines)).toEqual({ x: 184, y: 298 });
  });
  test('where it covers least when words are everywhere', () => {
    const everywhere = { left: 0, top: 0, right: 1000, bottom: 1000 };
    expect(spotFor(box, room, [everywhere])).not.toBeNull();
  });
  test('never out of the room it is seen in', () => {
    const spot = spotFor(field(2, 300, 14, 14), room, []);
    expect(spot?.x).toBeGreaterThanOrEqual(0);
  });
});
