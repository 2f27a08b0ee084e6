import { expect, test, vi } from 'vitest';
import { inSlices } from '../../lib/page/slices.ts';
import type { RequestOf } from '../../lib/protocol/messages.ts';
import { type FormLayout, layOut, readForm, unrecognised } from '../../lib/sites/read-form.ts';
import { recognise } from './recognise.ts';
import { byId, show } from './snippet.ts';

const EVERYTHING = { touched: new Set<never>(), presence: true, all: true };
const AGAIN = { touched: new Set<never>(), presence: false, all: false };
const HEAD = '<h1>M2 ข้อมูลทั่วไป</h1>';

/** Lays a snippet out, as the page of one step. */
async function layout(before: FormLayout | null = null, ask = recognise): Promise<FormLayout> {
  const page = {
    doc: document,
    site: 'emenscr',
    pathname: '/projects',
    skip: () => false,
    ask: async (request: RequestOf<'recognise'>) => ask(request),
  } as const;
  const found = await layOut(page, inSlices(), before);
  if (!found) throw new Error('nobody answered');
  return found;
}

test('a form is read as its fields with their values, in the order of the page', async () => {
  show(`${HEAD}<label>ชื่อโครงการ <input value="ถนนสายใหม่"></label>
    <label>หมายเหตุ * <textarea required>-</textarea></label><label>อื่น ๆ <input value="1"></label>`);
  const entries = [...readForm(await layout(), new Map(), EVERYTHING).values()];
  expect(entries).toMatchObject([
    {
      field: 'm2.name',
      step: 'M2',
      label: 'ชื่อโครงการ',
      value: 'ถนนสายใหม่',
      live: true,
      empty: false,
    },
    // Known by the page's own mark alone; a dash says nothing.
    { field: null, label: 'หมายเหตุ', marked: true, required: false, basis: 'page', empty: true },
  ]);
  expect(entries).toHaveLength(2);
});

test('a name that is drawn in its list while nothing is chosen is no value', async () => {
  const list = (name: string) =>
    `<label><div class="ctl"><input role="combobox" readonly><div>${name}</div><i>▾</i></div></label>`;
  show(`${HEAD}${list('ประเภทโครงการ *')}${list('สถานะโครงการ')}`);
  const [type, status] = [...readForm(await layout(), new Map(), EVERYTHING).values()];
  expect(type).toMatchObject({ field: 'm2.type', empty: true, value: '' });
  expect(status).toMatchObject({ field: 'm2.newOrOngoing', empty: true });
});

test('what nobody touched is the same object as before, and a change is one new entry', async () => {
  show(
    `${HEAD}<label>ชื่อโครงการ <input id="x" value="ก"></label><label>หมายเหตุ * <input id="y" required></label>`,
  );
  const form = await layout();
  const before = readForm(form, new Map(), EVERYTHING);
  expect(readForm(form, before, AGAIN)).toBe(before);
  byId<HTMLInputElement>('y').value = 'แก้แล้ว';
  const after = readForm(form, before, AGAIN);
  const [same, changed] = [...after.keys()];
  expect(after.get(same ?? '')).toBe(before.get(same ?? ''));
  expect(after.get(changed ?? '')).toMatchObject({ value: 'แก้แล้ว', empty: false });
});

test('a field that is out of sight or cannot be changed is not called empty, seen again it is', async () => {
  show(`${HEAD}<label>ชื่อโครงการ <input id="x"></label>`);
  const form = await layout();
  const live = () => [...readForm(form, new Map(), EVERYTHING).values()].map((each) => each.live);
  expect(live()).toEqual([true]);
  byId('x').style.display = 'none';
  expect(live()).toEqual([false]);
  byId('x').style.display = '';
  byId<HTMLInputElement>('x').disabled = true;
  expect(live()).toEqual([false]);
});

test('a page that looks the same is not asked about again', async () => {
  show(`${HEAD}<label>ชื่อโครงการ <input></label>`);
  const ask = vi.fn(recognise);
  const first = await layout(null, ask);
  await layout(first, ask);
  expect(ask).toHaveBeenCalledTimes(1);
  document.body.insertAdjacentHTML('beforeend', '<label>งบประมาณ <input></label>');
  await layout(first, ask);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('what is asked is texts and kinds; no value leaves the page for it', async () => {
  show(`${HEAD}<label>ชื่อโครงการ <input value="ความลับ"></label>`);
  const ask = vi.fn(recognise);
  await layout(null, ask);
  const [[request]] = ask.mock.calls as [[RequestOf<'recognise'>]];
  expect(request.picture.controls.map(({ kind, shown }) => [kind, shown])).toEqual([
    ['text', true],
  ]);
  expect(JSON.stringify(request)).not.toContain('ความลับ');
});

test('nothing is said of a page whose step is not known', async () => {
  show('<label>ชื่อโครงการ * <input required></label>');
  expect(readForm(await layout(), new Map(), EVERYTHING)).toEqual(new Map());
});

test('the fields that were not recognised are those in sight, each label once', async () => {
  show(`${HEAD}<label>ชื่อโครงการ <input></label><label>งบอื่น <input></label><label>งบอื่น <input></label>
    <label style="display:none">ซ่อน <input></label><label>ปิด <input disabled></label>`);
  expect(unrecognised(await layout()).map(({ label }) => label)).toEqual(['งบอื่น']);
});
