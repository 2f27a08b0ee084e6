import { expect, test } from 'vitest';
import { pageAt } from '../../lib/page/tree.ts';
import { byId, show } from './snippet.ts';

const BOX = 'position:fixed;left:0;top:0;width:90px;height:60px';

test('what is on top of the page at a point, beneath what is ours', () => {
  show(
    `<button id="save" style="${BOX}">บันทึก</button><div id="menu" style="${BOX};width:40px"></div><div id="ours" style="${BOX}"></div>`,
  );
  const isOurs = (el: Element) => el.id === 'ours';
  expect(pageAt(document, 20, 20, isOurs)).toBe(byId('menu'));
  expect(pageAt(document, 60, 20, isOurs)).toBe(byId('save'));
  byId('ours').style.pointerEvents = 'none';
  expect(pageAt(document, 60, 20, isOurs)).toBe(byId('save'));
  expect(pageAt(document, -1, 20, isOurs)).toBeUndefined();
});
