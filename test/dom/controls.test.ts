import { expect, test } from 'vitest';
import { gatherControls } from '../../lib/page/controls.ts';
import { controlAt, show } from './snippet.ts';

const list = (around: string) => `
  <div id="row" style="display:flex">
    <div>ยุทธศาสตร์ชาติ</div>
    <div style="flex:1">
      <div id="field" style="${around}">
        <input id="input" role="combobox" readonly style="opacity:0"><span>เลือกยุทธศาสตร์</span>
      </div>
    </div>
  </div>`;

test('a list ends where its frame is drawn: the name beside it is no part of it', () => {
  show(list('border:1px solid grey'));
  expect(controlAt('input').box.id).toBe('field');
});

test('without a frame of its own it goes as far as nothing else is filled in', () => {
  show(list(''));
  expect(controlAt('input').box.id).toBe('row');
});

test('a frame called a select that holds the name of its list as well is more than the list', () => {
  const input = '<input id="input" role="combobox" aria-labelledby="name" style="border:0">';
  const box = `<div class="select-box" id="box" style="border:1px solid">${input}</div>`;
  show(`<div class="select" id="row"><span id="name">แหล่งเงิน</span>${box}</div>`);
  expect(controlAt('input').box.id).toBe('box');
});

test('a list that is drawn as a box by itself has no frame around it', () => {
  const drawn = 'border:1px solid grey;background:white';
  const field = `<input id="input" role="combobox" style="${drawn}">`;
  show(`<div id="row"><span>แหล่งเงิน</span>${field}</div>`);
  expect(controlAt('input').box.id).toBe('input');
});

test('radio buttons of one name are one question, in however many rows; boxes to tick one a row', () => {
  const cell = (id: string, type: string) => `<td><input type="${type}" name="n" id="${id}"></td>`;
  const rows = (type: string) =>
    `<table><tr>${cell('a', type)}${cell('b', type)}</tr><tr>${cell('c', type)}</tr></table>`;
  show(rows('radio'));
  expect(controlAt('a').parts.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  show(rows('checkbox'));
  expect(controlAt('a').parts.map(({ id }) => id)).toEqual(['a', 'b']);
});

const idsOf = (): string[] => gatherControls(document).controls.map(({ el }) => el.id);
const SIZES = '<select id="size"><option>ปกติ</option><option>หัวข้อ</option></select>';

test('lists among the buttons right before an editor are its tools; a list in front of a field is not', () => {
  const editor = '<div><div id="editor" contenteditable="true"></div></div>';
  show(`<div><span><button>B</button><button>I</button></span>${SIZES}</div>${editor}`);
  expect(idsOf()).toEqual(['editor']);
  show(`<div>${SIZES}<button>เพิ่ม</button></div>${editor}`);
  expect(idsOf()).toEqual(['size', 'editor']);
  const list = '<button role="combobox" id="size">ไตรมาส</button><button>ล้าง</button>';
  show(`<div>${list}</div>${editor}`);
  expect(idsOf()).toEqual(['size', 'editor']);
  show(
    `<div><button>ก</button><button>ข</button>${SIZES}</div><p></p><textarea id="text"></textarea>`,
  );
  expect(idsOf()).toEqual(['size', 'text']);
});

test('a picker may be drawn as a button of another element', () => {
  show(`<div id="picker" role="button" aria-haspopup="listbox" aria-labelledby="name">
    <span id="name">พื้นที่</span></div><div id="menu" role="button" aria-haspopup="menu">เมนู</div>`);
  expect(idsOf()).toEqual(['picker']);
});

test('a file’s place to drop it on is its field, where no other field is in it', () => {
  const zone = (inside: string) =>
    show(
      `<div id="zone" style="border:2px dashed grey"><p>ลากมาวาง <input type="file" id="f">${inside}</p></div>`,
    );
  zone('');
  expect(controlAt('f').box.id).toBe('zone');
  zone('<input id="other">');
  expect(controlAt('f').box.id).toBe('f');
  show('<div style="border:1px solid grey"><input type="file" id="f"></div>');
  expect(controlAt('f').box.id).toBe('f');
});

test('what holds the value of a drawn list for the form is no field of its own', () => {
  const held = '<input aria-hidden="true" tabindex="-1" style="opacity:0">';
  show(`<div role="combobox" tabindex="0" id="list">2566</div>${held}<input id="next">`);
  const { controls } = gatherControls(document, () => false);
  expect(controls.map(({ el }) => el.id)).toEqual(['list', 'next']);
});

test('three short lists for day, month and year are one date', () => {
  const list = (...choices: string[]) =>
    `<select>${choices.map((choice) => `<option>${choice}</option>`).join('')}</select>`;
  const parts = [list('1'), list('-เลือก-', 'ธันวาคม'), list('2565')].join(' ');
  show(`<div>${parts}</div><div>${list('1', '12')} ${list('ก', 'ข')} ${list('2566')}</div>`);
  const { controls } = gatherControls(document, () => false);
  expect(controls.map(({ kind }) => kind)).toEqual(['date', 'choice', 'choice', 'choice']);
});
