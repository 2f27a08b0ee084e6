import { expect, test } from 'vitest';
import { MARK_SIZE, rectOf, spotsOf } from '../../lib/overlay/place.ts';
import { byId, show } from './snippet.ts';

const FIELD =
  'position:absolute;left:100px;top:200px;width:300px;height:40px;box-sizing:border-box';

test('a mark stands on the upper right corner of its field, none where the field is not drawn', () => {
  show(`<input id="x" style="${FIELD}"><input id="y" style="${FIELD};display:none">`);
  expect(spotsOf([byId('x'), byId('y'), null])).toEqual([{ x: 382, y: 192 }, null, null]);
});

test('a field that is scrolled out of its container has none, and one at its edge is cut', () => {
  show(`<div id="box" style="position:absolute;left:50px;top:100px;width:200px;height:100px;overflow:auto">
    <div style="position:relative;height:900px;width:600px">
      <input id="x" style="${FIELD.replace('200px', '20px')}">
      <input id="y" style="${FIELD.replace('200px', '500px')}"></div></div>`);
  const right = 50 + byId('box').clientWidth + (200 - byId('box').clientWidth);
  expect(spotsOf([byId('x'), byId('y')])).toEqual([{ x: right - 18, y: 112 }, null]);
  byId('box').scrollTop = 480;
  expect(spotsOf([byId('x'), byId('y')])).toEqual([null, { x: right - 18, y: 112 }]);
});

test('what scrolls with the page itself is in sight of its containers', () => {
  show(`<div style="height:3000px"></div><input id="x" style="${FIELD};top:2500px">`);
  expect(spotsOf([byId('x')])[0]).toEqual({ x: 382, y: 2492 });
});

test('a field in a frame of the page is where the person sees it', async () => {
  show('<iframe id="f" style="position:absolute;left:60px;top:80px;border:5px solid"></iframe>');
  const inside = byId<HTMLIFrameElement>('f').contentDocument;
  if (!inside) throw new Error('no frame');
  inside.body.style.margin = '0';
  const area = inside.createElement('textarea');
  area.style.cssText = 'position:absolute;left:10px;top:20px;width:100px;height:30px;margin:0';
  inside.body.append(area);
  const { left, top } = area.getBoundingClientRect();
  expect([left, top]).toEqual([10, 20]);
  expect(rectOf(area)).toMatchObject({ left: 75, top: 105 });
  expect(spotsOf([area])[0]).toMatchObject({ y: 105 - MARK_SIZE / 2 });
});

test('a container around a web component cuts what is in it', () => {
  show(`<div style="position:absolute;left:0;top:0;width:200px;height:50px;overflow:hidden">
    <div id="host" style="position:relative"></div></div>`);
  const root = byId('host').attachShadow({ mode: 'open' });
  const field = document.createElement('input');
  field.style.cssText = FIELD;
  root.append(field);
  expect(spotsOf([field])).toEqual([null]);
  field.style.top = '10px';
  expect(spotsOf([field])).toEqual([{ x: 182, y: 2 }]);
});

/** The rectangles of the words in a node. */
function wordsIn(node: Node): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()];
}

test.each([
  ['words behind it', '<label><input type="radio" id="x">ใช่</label>'],
  ['words before it', '<label>แผนแม่บท<input type="radio" id="x"></label>'],
  ['words before and behind it', 'สถานะ * <input type="radio" id="x">ใช่ <input type="radio">ไม่ใช่'],
  ['words all around it', 'บรรทัดบน<br>ก่อน <input type="radio" id="x"> หลัง'],
  ['a choice drawn as its words', '<label id="x">โครงการใหม่</label> <label>ต่อเนื่อง</label>'],
])('a mark covers no word and no control: %s', (_, snippet) => {
  show(`<p id="p" style="margin:100px;font:16px/1.6 sans-serif">${snippet}</p>`);
  const [spot] = spotsOf([byId('x')]);
  expect(spot).not.toBeNull();
  if (!spot) return;
  const texts = document.createTreeWalker(byId('p'), NodeFilter.SHOW_TEXT);
  const rects = [...document.querySelectorAll('input')].map((el) => el.getBoundingClientRect());
  while (texts.nextNode()) rects.push(...wordsIn(texts.currentNode));
  for (const { left, top, right, bottom } of rects) {
    const width = Math.min(spot.x + MARK_SIZE, right) - Math.max(spot.x, left);
    const height = Math.min(spot.y + MARK_SIZE, bottom) - Math.max(spot.y, top);
    expect(Math.min(width, height)).toBeLessThanOrEqual(1);
  }
});
