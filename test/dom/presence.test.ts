import { expect, test } from 'vitest';
import { isEditable, isRendered, shownBox } from '../../lib/page/presence.ts';
import { byId, controlAt, show } from './snippet.ts';

const isShown = (id: string) => shownBox(controlAt(id)) !== null;

test.each([
  ['as it is', '<input id="x">', true],
  ['display: none', '<div style="display:none"><input id="x"></div>', false],
  ['visibility: hidden', '<div style="visibility:hidden"><input id="x"></div>', false],
  ['one pixel wide', '<input id="x" style="width:1px;padding:0;border:0">', false],
  ['folded away', '<div style="height:0;overflow:hidden"><p><input id="x"></p></div>', false],
  [
    'in a node without height that hides nothing',
    '<div style="height:0"><input id="x"></div>',
    true,
  ],
])('a field is seen or not: %s', (_, html, shown) => {
  show(html);
  expect(isShown('x')).toBe(shown);
});

test('an empty list box without a height of its own is seen', () => {
  show('<div role="combobox" id="x" style="width:200px;height:0" aria-label="จังหวัด"></div>');
  expect(isShown('x')).toBe(true);
});

test('a hidden file input is seen where the button stands that opens it', () => {
  show(`<label id="button">แนบไฟล์ <input id="x" type="file" style="display:none"></label>
    <div style="display:none"><label>แนบไฟล์ <input id="y" type="file"></label></div>`);
  expect(shownBox(controlAt('x'))).toBe(byId('button'));
  // Even out of sight its file is sent: cheap looks take it as there.
  expect(isRendered(controlAt('y'))).toBe(true);
});

test('a group of radio buttons is seen where the labels stand that kits draw them in', () => {
  show(`<form><input type="radio" name="r" id="x" style="display:none"><label for="x" id="drawn">ใช่</label>
    <input type="radio" name="r" style="display:none"></form>`);
  expect(shownBox(controlAt('x'))).toBe(byId('drawn'));
});

test('the label of a text field that is not there does not stand for it', () => {
  show('<label for="x">ชื่อโครงการ</label><input id="x" style="display:none">');
  expect(isShown('x')).toBe(false);
});

test.each([
  ['as it is', '<input id="x">', true],
  ['disabled', '<input id="x" disabled>', false],
  ['in a disabled part', '<fieldset disabled><input id="x"></fieldset>', false],
  ['inert', '<div inert><input id="x"></div>', false],
  ['disabled by role', '<div aria-disabled="true"><input id="x"></div>', false],
  ['read-only', '<input id="x" readonly>', false],
  [
    'read-only by role',
    '<div role="textbox" contenteditable id="x" aria-readonly="true"></div>',
    false,
  ],
  ['read-only and filled from a popup', '<input id="x" readonly aria-haspopup="dialog">', true],
  ['read-only in a date picker', '<span class="ant-picker"><input id="x" readonly></span>', true],
])('a field can be changed or not: %s', (_, html, editable) => {
  show(html);
  expect(isEditable(controlAt('x'))).toBe(editable);
});
