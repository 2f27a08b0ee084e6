import { describe, expect, test } from 'vitest';
import { spotFor } from '../../../lib/page/place.ts';

const view = { left: 0, top: -Infinity, right: 1000, bottom: Infinity };
const field = (left: number, top: number, width = 300, height = 40) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('where a mark stands', () => {
  test('right of the field, at its top', () => {
    expect(spotFor(field(100, 200), view)).toEqual({ x: 404, y: 200 });
  });
  test('above the corner where the right is taken', () => {
    expect(spotFor(field(690, 200), view)).toEqual({ x: 972, y: 180 });
  });
  test('a field wider than what is seen is marked at the edge that is seen', () => {
    expect(spotFor(field(0, 200, 1500), view)).toEqual({ x: 982, y: 180 });
  });
  test('never upon the field', () => {
    for (let left = 0; left < 1000; left += 37) {
      const box = field(left, 300);
      const spot = spotFor(box, view);
      if (!spot) continue;
      expect(spot.x >= box.right || spot.y + 18 <= box.top, String(left)).toBe(true);
    }
  });
  test('not at all where the field is scrolled out of its container', () => {
    const container = { left: 0, top: 100, right: 1000, bottom: 400 };
    expect(spotFor(field(100, 20), container)).toBeNull();
    expect(spotFor(field(100, 420), container)).toBeNull();
    expect(spotFor(field(1200, 200), container)).toBeNull();
    expect(spotFor(field(100, 390), container)).not.toBeNull();
  });
});
