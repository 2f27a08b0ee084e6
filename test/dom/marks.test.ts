import { describe, expect, test, vi } from 'vitest';
import type { Level, Worded } from '../../lib/forms/model/finding.ts';
import { createMarks, groupsOf } from '../../lib/overlay/marks.ts';
import { byId, show, untilTestEnds } from './snippet.ts';

function worded(entryKey: string | null, rule = 'length', level: Level = 'check'): Worded {
  return {
    finding: {
      id: `${rule} ${entryKey}`,
      rule,
      level,
      field: `field.${entryKey}`,
      row: null,
      step: 'M3',
      label: 'ชื่อ',
      kinds: ['text'],
      basis: 'memo',
      entryKey,
      alsoKeys: [],
      params: {},
    },
    words: { name: '', what: '', why: '', fix: '' },
    hasGuidance: false,
  };
}

describe('which fields get a mark', () => {
  test('one mark a field, by the worst of what is wrong there; none for the page as a whole', () => {
    const groups = groupsOf([
      worded('x', 'a', 'advice'),
      worded('x', 'b', 'must'),
      worded('x', 'c', 'check'),
      worded(null),
    ]);
    expect(groups.map(({ entryKey, worst }) => [entryKey, worst.rule])).toEqual([['x', 'b']]);
  });

  test('of too many those that are only empty get none', () => {
    const empty = Array.from({ length: 150 }, (_, i) => worded(`e${i}`, 'required-field', 'must'));
    const groups = groupsOf([...empty, worded('x')]);
    expect(groups).toHaveLength(100);
    expect(groups.some(({ entryKey }) => entryKey === 'x')).toBe(true);
  });
});

const FIELD =
  'position:absolute;left:100px;top:200px;width:300px;height:40px;box-sizing:border-box';

/** Marks beside the snippet's fields, whose keys are their ids. */
function marksOn(html: string) {
  show(html);
  const marks = createMarks(
    document,
    'open',
    (key) => document.getElementById(key),
    (node) => node === marks.host,
    untilTestEnds(),
  );
  document.documentElement.append(marks.host);
  marks.follow(document);
  const nodes = () => [...(marks.host.shadowRoot?.querySelectorAll<HTMLElement>('.marker') ?? [])];
  const isPlaced = () => nodes().map((node) => getComputedStyle(node).visibility === 'visible');
  return { marks, nodes, isPlaced };
}

/** The upper left corner of a mark as a person sees it. */
function cornerOf(node: HTMLElement | undefined): number[] {
  const { left, top } = node?.getBoundingClientRect() ?? {};
  return [Math.round(left ?? Number.NaN), Math.round(top ?? Number.NaN)];
}

test('a mark stands on its field, is found at its point, and lets clicks through', async () => {
  const { marks, nodes, isPlaced } = marksOn(`<input id="x" style="${FIELD}">`);
  marks.draw([worded('x')], 'light');
  await vi.waitFor(() => expect(isPlaced()).toEqual([true]));
  expect(cornerOf(nodes()[0])).toEqual([382, 192]);
  expect(marks.at(398, 200)).toEqual({
    entryKey: 'x',
    mark: { left: 382, top: 192, right: 398, bottom: 208 },
  });
  expect(marks.at(378, 200)).toBeNull();
  expect(marks.at(398, 215)).toBeNull();
  expect(document.elementFromPoint(395, 205)).toBe(byId('x'));
});

test('levels differ by their shape, and a theme by its colours', () => {
  const { marks, nodes } = marksOn('<input id="a"><input id="b"><input id="c">');
  const items = [worded('a', 'r', 'must'), worded('b', 'r', 'check'), worded('c', 'r', 'advice')];
  marks.draw(items, 'light');
  const light = nodes().map((node) => node.querySelector('path')?.getAttribute('d'));
  expect(new Set(light)).toHaveLength(3);
  const colour = () => nodes()[0]?.querySelector('path:last-child')?.getAttribute('fill');
  const before = colour();
  marks.draw(items, 'dark');
  expect(colour()).not.toBe(before);
});

test('a mark goes with its finding and moves with its field', async () => {
  const { marks, nodes, isPlaced } = marksOn(`<input id="x" style="${FIELD}"><input id="y">`);
  marks.draw([worded('x'), worded('y')], 'light');
  expect(nodes()).toHaveLength(2);
  marks.draw([worded('x')], 'light');
  expect(nodes().map((node) => node.dataset.field)).toEqual(['field.x']);
  byId('x').style.top = '300px';
  marks.place();
  await vi.waitFor(() => expect(cornerOf(nodes()[0])).toEqual([382, 292]));
  byId('x').style.display = 'none';
  marks.place();
  await vi.waitFor(() => expect(isPlaced()).toEqual([false]));
  expect(marks.at(398, 300)).toBeNull();
});

test('a mark follows its field when a container of the page scrolls', async () => {
  const { marks, nodes, isPlaced } = marksOn(
    `<div id="box" style="position:absolute;left:0;top:0;width:600px;height:300px;overflow:auto">
      <div style="height:2000px;position:relative"><input id="x" style="${FIELD}"></div></div>`,
  );
  marks.draw([worded('x')], 'light');
  await vi.waitFor(() => expect(isPlaced()).toEqual([true]));
  byId('box').scrollTop = 100;
  await vi.waitFor(() => expect(cornerOf(nodes()[0])).toEqual([382, 92]));
});

test('on a page that is zoomed a mark stands on its field and keeps its size', async () => {
  const { marks, nodes, isPlaced } = marksOn(`<input id="x" style="${FIELD}">`);
  document.documentElement.style.zoom = '1.5';
  marks.draw([worded('x')], 'light');
  await vi.waitFor(() => expect(isPlaced()).toEqual([true]));
  const { right, top } = byId('x').getBoundingClientRect();
  expect(right).toBeGreaterThan(500);
  expect(cornerOf(nodes()[0])).toEqual([Math.round(right - 18), Math.round(top - 8)]);
  expect(nodes()[0]?.getBoundingClientRect().width).toBeCloseTo(16, 0);
});

test('the mark of a field that something of the page covers goes until it is seen again', async () => {
  const { marks, isPlaced } = marksOn(
    `<input id="x" style="${FIELD}"><div id="menu" style="position:absolute;inset:0;display:none">เมนู</div>`,
  );
  marks.draw([worded('x')], 'light');
  byId('menu').style.display = 'block';
  marks.placeWhereSeen();
  await vi.waitFor(() => expect(isPlaced()).toEqual([false]));
  byId('menu').style.display = 'none';
  marks.placeWhereSeen();
  await vi.waitFor(() => expect(isPlaced()).toEqual([true]));
});

test('a name that floats within the field does not cover it', async () => {
  const { marks, isPlaced } = marksOn(
    `<input id="x" style="${FIELD}"><label style="position:absolute;left:200px;top:205px;width:100px;height:30px">ชื่อ</label>`,
  );
  marks.draw([worded('x')], 'light');
  marks.placeWhereSeen();
  await vi.waitFor(() => expect(isPlaced()).toEqual([true]));
});
