import { describe, expect, test, vi } from 'vitest';
import { labelText, shownTextOf, textOf } from '../../lib/page/read-text.ts';
import { byId, show } from './snippet.ts';

describe('the text of a label', () => {
  test('is without what belongs to other controls, and blocks stand apart', () => {
    show(`<div id="x"><p>ชื่อ</p><p>โครงการ</p><select><option>เลือก</option></select>
      <textarea>ร่าง</textarea><button>ลบ</button><script>1</script><style>p{}</style>
      <span role="combobox">ก</span></div>`);
    expect(textOf(byId('x'))).toBe('ชื่อ โครงการ');
  });

  test('is without signs that are drawn with letters, but with a star', () => {
    show(
      `<label id="x"><i aria-hidden="true">attach_file</i>ไฟล์แนบ <i aria-hidden="true">*</i></label>`,
    );
    expect(textOf(byId('x'))).toBe('ไฟล์แนบ *');
  });

  test('of a button asked for itself is its own', () => {
    show('<button id="x">บันทึก</button>');
    expect(textOf(byId('x'))).toBe('บันทึก');
  });

  test('is cut, and of a megabyte no more is read than is kept', () => {
    show(`<div id="x">${'<p>โครงการ</p>'.repeat(2000)}</div>`);
    const read = vi.spyOn(Node.prototype, 'nodeValue', 'get');
    const text = textOf(byId('x'), 20);
    const times = read.mock.calls.length;
    read.mockRestore();
    expect(text).toHaveLength(20);
    expect(times).toBeLessThan(40);
  });

  test('that is remembered is read anew when it changes', () => {
    show('<label id="x">ปีงบประมาณ <button>?</button></label>');
    expect(labelText(byId('x'))).toBe('ปีงบประมาณ');
    byId('x').firstChild?.replaceWith('ไตรมาส ');
    expect(labelText(byId('x'))).toBe('ไตรมาส');
  });
});

describe('what a widget shows', () => {
  test.each([
    ['its value', '<span>กรุงเทพมหานคร</span>'],
    [
      'not its hidden list',
      '<span>กรุงเทพมหานคร</span><ul style="display:none"><li>เชียงใหม่</li></ul>',
    ],
    [
      'not its list that stands open',
      '<span>กรุงเทพมหานคร</span><ul style="position:absolute"><li>เชียงใหม่</li><li>ตาก</li></ul>',
    ],
    ['not a list by its role', '<span>กรุงเทพมหานคร</span><div role="listbox">เชียงใหม่</div>'],
    ['not its name', '<label>จังหวัด</label><span>กรุงเทพมหานคร</span>'],
    ['not its message', '<span>กรุงเทพมหานคร</span><span class="error-text">กรุณาเลือก</span>'],
    ['not what is said aloud', '<span>กรุงเทพมหานคร</span><span aria-live="polite">1 รายการ</span>'],
    [
      'not the grey words beside it',
      '<span>กรุงเทพมหานคร</span><span class="placeholder" style="color:#aaa">เลือกอีก</span>',
    ],
    [
      'in a node called after its placeholder, in the colour of other text',
      '<span class="select-placeholder" style="color:#000">กรุงเทพมหานคร</span>',
    ],
  ])('is %s', (_, html) => {
    show(`<div id="x" style="color:#000">${html}</div>`);
    expect(shownTextOf(byId('x'))).toBe('กรุงเทพมหานคร');
  });

  test('is nothing where only grey words stand', () => {
    show(
      '<div id="x" style="color:#000"><span class="placeholder" style="color:#999">เลือก</span></div>',
    );
    expect(shownTextOf(byId('x'))).toBe('');
  });
});
