import { expect, test } from 'vitest';
import { focusOn } from '../../lib/frames/focus.ts';
import { byId, show } from './snippet.ts';

const PANEL = `<button id="opener">เปิด</button><h2 id="heading" tabindex="-1">รายการ</h2>
  <div data-finding='a"]b'><button id="go" data-action="go-to">ไป</button></div>
  <button id="back">กลับ</button>`;

/** Where the focus is afterwards; null where nothing took it. */
function focused(wanted: Omit<Parameters<typeof focusOn>[1], 'type'>, html = PANEL): string | null {
  show(html);
  const ref = (id: string) => ({ current: document.getElementById(id) });
  const refs = { opener: ref('opener'), heading: ref('heading'), back: ref('back') };
  const isTaken = focusOn(document.body, { type: 'focus', ...wanted }, refs);
  return isTaken ? (document.activeElement?.id ?? null) : null;
}

test('in the panel a finding’s own button takes the focus, whatever its name, else the heading', () => {
  expect(focused({ on: 'panel', finding: 'a"]b' })).toBe('go');
  expect(focused({ on: 'panel', finding: 'gone' })).toBe('heading');
  expect(focused({ on: 'panel', finding: null })).toBe('heading');
});

test('a question is answered with what changes nothing; the strip opens the panel', () => {
  expect(focused({ on: 'question', finding: null })).toBe('back');
  expect(focused({ on: 'opener', finding: null })).toBe('opener');
});

test('what is not drawn yet takes no focus', () => {
  expect(focused({ on: 'question', finding: null }, '<p id="p">ก</p>')).toBeNull();
  expect(byId('p')).not.toBe(document.activeElement);
});
