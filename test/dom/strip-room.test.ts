import { describe, expect, test } from 'vitest';
import { cornerForChip, hasRoomForStrip } from '../../lib/overlay/strip-room.ts';
import { byId, show } from './snippet.ts';

/** The page fills the window exactly. */
const FULL = 'position:relative;height:100vh;box-sizing:border-box';
const room = (html: string, isPushed = false) => {
  show(html);
  document.body.style.margin = '0';
  return hasRoomForStrip(document, 44, isPushed);
};

describe('room for the strip', () => {
  test('on a page that ends before the window does, and on one that scrolls', () => {
    expect(room('<p>ระบบ</p>')).toBe(true);
    expect(room('<div style="height:3000px"></div><button>บันทึก</button>')).toBe(true);
  });

  test('none where a control or a text at the lower edge would be out of reach', () => {
    const foot = (html: string) =>
      room(
        `<div style="${FULL}"><div style="position:absolute;left:8px;bottom:4px">${html}</div></div>`,
      );
    expect(foot('<button style="width:90px">บันทึก</button>')).toBe(false);
    expect(foot('<span style="display:block;width:90px">ข้อความ</span>')).toBe(false);
    expect(foot('<div style="height:30px;width:90px;background:navy"></div>')).toBe(true);
  });

  test('none where the page does not scroll or stands outside the flow', () => {
    for (const style of ['overflow:hidden', 'position:fixed;inset:0']) {
      show('<p>ระบบ</p>');
      document.body.style.cssText = style;
      expect(hasRoomForStrip(document, 44, false), style).toBe(false);
    }
  });

  test('none beside the page, where the root lays it out as items of a row', () => {
    show('<p>ระบบ</p>');
    document.documentElement.style.display = 'flex';
    expect(hasRoomForStrip(document, 44, false)).toBe(false);
  });

  test('once it has its room: not where a control went below the window', () => {
    const page = `<div style="height:44px"></div><div style="${FULL}">
      <button style="position:absolute;left:8px;bottom:4px">บันทึก</button></div>`;
    expect(room(page, true)).toBe(false);
    expect(room(page.replace(/<button.*<\/button>/u, ''), true)).toBe(true);
  });
});

describe('the corner for the chip', () => {
  const at = (id: string, style: string) =>
    `<button id="${id}" style="position:fixed;${style};width:120px;height:36px">ส่ง</button>`;
  const none = () => false;

  test('is at the lower right, unless a control stands there', () => {
    show('');
    expect(cornerForChip(document, none, null)).toBe('bottom-right');
    show(at('a', 'right:60px;bottom:10px'));
    expect(cornerForChip(document, none, null)).toBe('bottom-left');
    show(at('a', 'right:60px;bottom:10px') + at('b', 'left:60px;bottom:10px'));
    expect(cornerForChip(document, none, null)).toBe('top-right');
    const corners = ['right:60px;top:10px', 'left:60px;top:10px', 'right:60px;bottom:10px'];
    show([...corners, 'left:60px;bottom:10px'].map((style, i) => at(`c${i}`, style)).join(''));
    expect(cornerForChip(document, none, null)).toBe('middle-right');
  });

  test('stays as long as the chip covers nothing there', () => {
    show(at('a', 'right:60px;bottom:10px'));
    expect(cornerForChip(document, none, 'top-left')).toBe('top-left');
  });

  test('our own nodes are not in the way', () => {
    show(at('a', 'right:60px;bottom:10px'));
    const own = byId('a');
    expect(cornerForChip(document, (node) => node === own, null)).toBe('bottom-right');
  });
});
