import { expect, test, vi } from 'vitest';
import { askBeforeSave } from '../../lib/page/ask-before-save.ts';
import { byId, show, untilTestEnds } from './snippet.ts';

const SAVE = '<button id="save" type="button">บันทึก</button>';

/** A page that counts how often it saved, with what is to be fixed on it. */
function page(html: string, ...wrong: string[]) {
  show(html);
  const saved = vi.fn();
  document.getElementById('save')?.addEventListener('click', saved);
  const answers: ((save: boolean | Promise<boolean>) => void)[] = [];
  const ask = vi.fn((_: string) => new Promise<boolean>((done) => answers.push(done)));
  const withdraw = vi.fn();
  const ends = { wrong: () => wrong, ask, withdraw, isOurs: (node: Node) => node === byId('ours') };
  if (!document.getElementById('ours')) {
    document.body.append(Object.assign(document.createElement('button'), { id: 'ours' }));
  }
  askBeforeSave(document, ends, untilTestEnds());
  const answer = async (save: boolean | Promise<boolean>) => {
    answers.shift()?.(save);
    await new Promise((done) => setTimeout(done));
  };
  return { saved, ask, withdraw, wrong, answer };
}

test('a click that saves is held back and the person asked; saving all the same runs it once', async () => {
  const { saved, ask, answer } = page(SAVE, 'ชื่อโครงการ', 'งบประมาณ');
  byId('save').click();
  expect(saved).not.toHaveBeenCalled();
  expect(ask).toHaveBeenCalledExactlyOnceWith('บันทึก');
  await answer(true);
  expect(saved).toHaveBeenCalledTimes(1);
});

test('the person goes back: nothing is saved, and the same is not asked twice', async () => {
  const { saved, ask, answer } = page(SAVE, 'ชื่อโครงการ');
  byId('save').click();
  await answer(false);
  expect(saved).not.toHaveBeenCalled();
  byId('save').click();
  expect(saved).toHaveBeenCalledTimes(1);
  expect(ask).toHaveBeenCalledTimes(1);
});

test('something new is asked about again', async () => {
  const { saved, ask, wrong, answer } = page(SAVE, 'ชื่อโครงการ');
  byId('save').click();
  await answer(false);
  wrong.push('งบประมาณ');
  byId('save').click();
  expect(ask).toHaveBeenCalledTimes(2);
  expect(saved).not.toHaveBeenCalled();
});

test('who saves again instead of answering has answered', async () => {
  const { saved, withdraw, answer } = page(SAVE, 'ชื่อโครงการ');
  byId('save').click();
  byId('save').click();
  expect(saved).toHaveBeenCalledTimes(1);
  expect(withdraw).toHaveBeenCalledTimes(1);
  // The answer that comes too late saves nothing twice.
  await answer(true);
  expect(saved).toHaveBeenCalledTimes(1);
});

test('a question that cannot be asked lets the save through', async () => {
  const { saved, answer } = page(SAVE, 'ชื่อโครงการ');
  byId('save').click();
  await answer(Promise.reject(new Error('no frame')));
  expect(saved).toHaveBeenCalledTimes(1);
});

test('nothing is asked where nothing is wrong', () => {
  const { saved, ask } = page(SAVE);
  byId('save').click();
  expect(saved).toHaveBeenCalledTimes(1);
  expect(ask).not.toHaveBeenCalled();
});

test.each([
  ['<button type="button">บันทึกและถัดไป</button>', true],
  ['<button type="button">ส่งข้อมูล</button>', true],
  ['<input type="submit" value="Update Dataset">', true],
  ['<a class="btn btn-primary">ยืนยันการส่ง</a>', true],
  ['<div role="button" aria-label="Save"></div>', true],
  ['<form onsubmit="return false"><button name="save" type="submit">ไป</button></form>', true],
  ['<button type="button">บันทึกร่าง</button>', false],
  ['<button type="button">ส่งออก Excel</button>', false],
  ['<button type="button">ส่งกลับแก้ไข</button>', false],
  ['<form onsubmit="return false"><button name="save" type="submit">ย้อนกลับ</button></form>', false],
  ['<button type="button">ค้นหา</button>', false],
  ['<button type="button" name="save">ไป</button>', false],
  ['<a>บันทึก</a>', false],
])('%s saves: %s', (html, saves) => {
  const { ask } = page(
    html.replace(/<(\w+)(?=[^<]*>[^<]*(?:<\/(?:button|a|div)>)?(?:<\/form>)?$)/u, '<$1 id="save"'),
    'ก',
  );
  byId('save').click();
  expect(ask.mock.calls).toHaveLength(saves ? 1 : 0);
});

test('the handlers of the page do not begin before the answer', async () => {
  const { answer } = page(SAVE, 'ชื่อโครงการ');
  const early = vi.fn();
  document.body.addEventListener('click', early, { capture: true, signal: untilTestEnds() });
  byId('save').click();
  expect(early).not.toHaveBeenCalled();
  await answer(true);
  expect(early).toHaveBeenCalledTimes(1);
});

test('a form that the Enter key alone sends is held back and sent again', async () => {
  const { ask, answer } = page('<form id="f"><input id="x" name="x"></form>', 'ชื่อโครงการ');
  const sent = vi.fn((event: Event) => event.preventDefault());
  byId('f').addEventListener('submit', sent);
  byId<HTMLFormElement>('f').requestSubmit();
  expect(sent).not.toHaveBeenCalled();
  expect(ask).toHaveBeenCalledTimes(1);
  await answer(true);
  expect(sent).toHaveBeenCalledTimes(1);
});

test.each([
  '<form id="f" role="search"><input></form>',
  '<form id="f"><input type="search"></form>',
])('a search is no save: %s', (html) => {
  const { ask } = page(html, 'ชื่อโครงการ');
  const sent = vi.fn((event: Event) => event.preventDefault());
  byId('f').addEventListener('submit', sent);
  byId<HTMLFormElement>('f').requestSubmit();
  expect(sent).toHaveBeenCalledTimes(1);
  expect(ask).not.toHaveBeenCalled();
});

test('beneath a modal dialog of the page, where the question could not be answered, none is asked', () => {
  const { saved, ask } = page(`<dialog id="d">${SAVE}</dialog>`, 'ชื่อโครงการ');
  byId<HTMLDialogElement>('d').showModal();
  byId('save').click();
  expect(ask).not.toHaveBeenCalled();
  expect(saved).toHaveBeenCalledTimes(1);
});

test('our own buttons are never held back', () => {
  const { ask } = page('<button id="ours" type="button">บันทึก</button>', 'ชื่อโครงการ');
  byId('ours').click();
  expect(ask).not.toHaveBeenCalled();
});
