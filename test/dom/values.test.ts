import { describe, expect, test } from 'vitest';
import { gatherControls } from '../../lib/page/controls.ts';
import { shownAt } from '../../lib/page/presence.ts';
import { rawValue, shownValue } from '../../lib/page/values.ts';
import { byId, show } from './snippet.ts';

/** What the fields of a snippet show. */
function values(html: string): string[] {
  show(html);
  return gatherControls(document).controls.map(shownValue);
}

describe('what nobody has chosen', () => {
  test.each([
    ['a first choice without a value', '<option value="">แหล่งงบประมาณ</option>', ''],
    ['its own name under a value for none', '<option value="null">แหล่งงบประมาณ</option>', ''],
    ['the same under -1', '<option value="-1">แหล่งงบประมาณ</option>', ''],
    ['nothing, as an answer with a number', '<option value="0">ไม่มี</option>', 'ไม่มี'],
    ['the name of a part of a date', '<option>เดือน</option>', ''],
  ])('%s', (_, option, value) => {
    expect(values(`<select>${option}<option value="7">เงินกู้</option></select>`)).toEqual([value]);
  });

  test('three lists of a date, told by what they say first', () => {
    const list = (first: string, second: string) =>
      `<select><option>${first}</option><option selected>${second}</option></select>`;
    const date = `<p>${list('วันที่', '2')} ${list('เดือน', 'มกราคม')} ${list('ปี', '2566')}</p>`;
    expect(values(date)).toEqual(['2 มกราคม 2566']);
  });

  test.each([
    ['strokes', ' / ', '<span>/</span>', '12'],
    ['words', ' เดือน ', ' พ.ศ. ', 'ธันวาคม'],
  ])('three boxes of a date with %s between them', (_, first, second, month) => {
    const box = (id: string, value: string) => `<input id="${id}" value="${value}">`;
    const date = `<p>วันที่ ${box('d', '1')}${first}${box('m', month)}${second}${box('y', '2565')}</p>`;
    expect(values(date)).toEqual([`1 ${month} 2565`]);
    const [control] = gatherControls(document).controls;
    if (!control) throw new Error('no control');
    const before = rawValue(control);
    (byId('y') as HTMLInputElement).value = '';
    expect(shownValue(control), 'a part is missing').toBe('');
    expect(rawValue(control), 'it was changed').not.toBe(before);
    expect(values(`<p>${box('a', '1')} ${box('b', '2')} ${box('c', '3')}</p>`)).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  test('three lists of a date that hold a few days and months only', () => {
    const list = (...all: string[]) =>
      `<select>${all.map((each) => `<option>${each}</option>`).join('')}</select>`;
    const date = `${list('1', '15')} ${list('พฤศจิกายน', 'ธันวาคม')} ${list('2565', '2566')}`;
    expect(values(`<p>${date}</p>`)).toEqual(['1 พฤศจิกายน 2565']);
  });

  test.each([
    ['grey words in a black field', '<span style="color:#999">แตะเพื่อเปิดรายการ</span>', ''],
    [
      'grey words beside an arrow',
      '<span style="color:#999">แตะเพื่อเปิดรายการ</span><span>▾</span>',
      '',
    ],
    ['see-through words', '<span style="opacity:.5">แตะเพื่อเปิดรายการ</span>', ''],
    ['an icon drawn as a letter is no value', '<span>31 ส.ค. 2566</span>📅', '31 ส.ค. 2566'],
    ['words in the colour of others', '<span>กองแผนงาน</span>', 'กองแผนงาน'],
    ['a colour is no grey', '<span style="color:#c60">กองแผนงาน</span>', 'กองแผนงาน'],
    [
      'a grey chip on a ground of its own',
      '<span style="color:#888;background:#eef">กองแผนงาน</span>',
      'กองแผนงาน',
    ],
  ])('%s', (_, words, value) => {
    const list = `<div role="combobox" tabindex="0" style="color:#000">${words}</div>`;
    expect(values(list)).toEqual([value]);
  });
});

test.each([
  ['chosen', 'true', 'น้ำ'],
  ['not chosen', 'false', ''],
  ['not told', null, '▣'],
])('a list that stands open, with something %s', (_, isChosen, value) => {
  const option = (text: string, is: string | null) =>
    `<li role="option" ${is === null ? '' : `aria-selected="${is}"`}>${text}</li>`;
  const known = isChosen === null ? null : 'false';
  const list = `${option('ดิน', known)}${option('น้ำ', isChosen)}`;
  expect(values(`<div><ul role="listbox" tabindex="0">${list}</ul></div>`)).toEqual([value]);
});

test('what is folded away is seen nowhere, however deep it lies', () => {
  const deep = `${'<div>'.repeat(20)}<input>${'</div>'.repeat(20)}`;
  show(`<div style="height:0;overflow:hidden">${deep}</div><input>`);
  const shown = gatherControls(document).controls.map((control) => shownAt(control) !== null);
  expect(shown).toEqual([false, true]);
});
