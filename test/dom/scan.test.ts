import { expect, test } from 'vitest';
import { gatherControls } from '../../lib/page/controls.ts';
import { scanPage } from '../../lib/page/scan.ts';
import { inSlices } from '../../lib/page/slices.ts';
import { show } from './snippet.ts';

/** The runs of words of a snippet, and what they are to the page. */
async function wordsOf(html: string): Promise<string[]> {
  show(html);
  const { controls } = gatherControls(document);
  const slices = inSlices(Number.POSITIVE_INFINITY);
  const scan = await scanPage(
    document,
    controls,
    ({ el }) => el.id,
    () => false,
    slices,
  );
  return scan.picture.texts.map(({ text, as }) => `${as}: ${text}`);
}

test('a badge that touches a name is a word of its own; bold letters in a word are not apart', async () => {
  expect(await wordsOf('<p>รอบการรายงาน<small style="color:red">จำเป็น</small></p>')).toEqual([
    'text: รอบการรายงาน จำเป็น',
  ]);
  expect(await wordsOf('<p>รอบการ<span>รายงาน</span></p>')).toEqual(['text: รอบการรายงาน']);
});

test('a label before the first radio button asks the question, one behind it is its choice', async () => {
  const words = await wordsOf(`
    <table><tr><th><label for="a">ระดับการอนุมัติ</label></th><td>
      <input type="radio" name="r" id="a"><label for="a">ผู้บริหาร</label>
      <input type="radio" name="r" id="b"><label for="b">หัวหน้ากลุ่ม</label>
    </td></tr></table>`);
  expect(words).toEqual(['label: ระดับการอนุมัติ', 'choice: ผู้บริหาร', 'choice: หัวหน้ากลุ่ม']);
});

test('an input that is a button is read as one, by what it says; other inputs are not', async () => {
  const words = await wordsOf(
    '<input type="submit" value="บันทึก"><input type="text" value="ความลับ"><input type="hidden" value="ก">',
  );
  expect(words).toEqual(['button: บันทึก']);
});

test('a dialog is a layer over the page, however it is put there', async () => {
  show('<p>ข้างหลัง</p><div role="dialog" style="position:absolute"><p>ในกล่อง</p><input></div>');
  const { controls } = gatherControls(document);
  const slices = inSlices(Number.POSITIVE_INFINITY);
  const { picture } = await scanPage(
    document,
    controls,
    () => 'c',
    () => false,
    slices,
  );
  const [behind, inside] = picture.texts;
  expect(behind?.layer).toBeUndefined();
  expect(inside?.layer).toBeGreaterThan(0);
  expect(picture.controls[0]?.layer).toBe(inside?.layer);
});
