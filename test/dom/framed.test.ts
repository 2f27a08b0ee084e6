import { expect, test, vi } from 'vitest';
import { askBeforeSave } from '../../lib/page/ask-before-save.ts';
import { type Control, gatherControls } from '../../lib/page/controls.ts';
import { MAX_FRAMES } from '../../lib/page/framed.ts';
import { shownAt } from '../../lib/page/presence.ts';
import { scanPage } from '../../lib/page/scan.ts';
import { inSlices } from '../../lib/page/slices.ts';
import { unreadFrames } from '../../lib/page/unread-frames.ts';
import { shownValue } from '../../lib/page/values.ts';
import { type Look, watchPage } from '../../lib/page/watch.ts';
import { sessionOn } from './session-on.ts';
import { byId, show, untilTestEnds } from './snippet.ts';

/** Puts a page into a frame of the snippet, and returns it. */
function fill(id: string, html: string, doc: Document = document): Document {
  const inside = (doc.getElementById(id) as HTMLIFrameElement).contentDocument;
  if (!inside) throw new Error('no frame');
  inside.body.style.margin = '0';
  inside.body.innerHTML = html;
  return inside;
}

const FRAME = 'position:absolute;left:60px;top:200px;width:500px;height:300px;border:5px solid';
const PAGE = `<h1>M2 ข้อมูลทั่วไป</h1><iframe id="f" style="${FRAME}"></iframe>
  <p style="position:absolute;top:600px;margin:0"><input id="after"></p>`;
const FORM = `<style>.star{color:red}</style>
  <p style="margin:0">ชื่อโครงการ <span class="star">*</span> <input id="x" value="ถนน"></p>
  <p>ประเภท <select id="y"><option value="">เลือก</option><option>ใหม่</option></select></p>`;

const ids = (controls: readonly Control[]) => controls.map(({ el }) => el.id);

async function pictureOf(controls: readonly Control[], skip = (_: Element) => false) {
  const slices = inSlices(Number.POSITIVE_INFINITY);
  return (await scanPage(document, controls, ({ el }) => el.id, skip, slices)).picture;
}

test('the controls of a frame are the page’s, in their place, with what they show', () => {
  show(`<input id="before">${PAGE}`);
  fill('f', FORM);
  const { controls, roots } = gatherControls(document);
  expect(ids(controls)).toEqual(['before', 'x', 'y', 'after']);
  expect(controls.map(({ kind }) => kind)).toEqual(['text', 'text', 'choice', 'text']);
  expect(controls.map(shownValue)).toEqual(['', 'ถนน', '', '']);
  expect(roots).toEqual([byId<HTMLIFrameElement>('f').contentDocument]);
});

test('what stands in a frame stands where a person sees it, and names nothing outside of it', async () => {
  show(PAGE);
  const inside = fill('f', `${FORM}<div style="height:2000px"></div>`);
  const { controls } = gatherControls(document);
  const picture = await pictureOf(controls);
  const own = picture.texts.find(({ text }) => text.startsWith('ชื่อโครงการ'));
  const [x, , after] = picture.controls;
  expect(own?.box.slice(0, 2)).toEqual([65, expect.closeTo(205, -1)]);
  expect(x?.box?.[0]).toBeGreaterThan(65 + (own?.box[2] ?? 0) - 1);
  expect(own?.layer).toBe(x?.layer);
  expect(x?.layer).toBeGreaterThan(0);
  expect(after?.layer).toBeUndefined();
  expect(picture.texts.find(({ text }) => text.startsWith('M2'))?.layer).toBeUndefined();
  inside.defaultView?.scrollTo(0, 150);
  expect(inside.defaultView?.scrollY).toBe(150);
  expect(await pictureOf(controls)).toEqual(picture);
});

test('style sheets of one frame say nothing of what is called alike in another', async () => {
  show('<iframe id="f" class="w"></iframe><iframe id="g" class="w"></iframe>');
  fill('f', '<style>.n{font-weight:700}</style><p class="n">แผน</p>');
  fill('g', '<style>.n{font-weight:400}</style><p class="n">ผล</p>');
  const { texts, looks } = await pictureOf([]);
  expect(texts.map(({ text, look }) => [text, looks[look]?.weight])).toEqual([
    ['แผน', 700],
    ['ผล', 400],
  ]);
});

test('in a frame within a frame too, and no further than so many frames', async () => {
  show('<iframe id="f"></iframe>');
  const outer = fill('f', '<iframe id="g"></iframe>');
  const inner = fill('g', FORM, outer);
  expect(ids(gatherControls(document).controls)).toEqual(['x', 'y']);
  inner.body.innerHTML = '<iframe></iframe>'.repeat(MAX_FRAMES + 5);
  const frames = [...inner.querySelectorAll('iframe')];
  for (const each of frames) each.contentDocument?.body.append(inner.createElement('input'));
  expect(gatherControls(document).controls).toHaveLength(MAX_FRAMES - 2);
});

test('a frame that is to be left alone is, and so is an editor’s, which is one field', async () => {
  show(`${PAGE}<iframe id="editor"></iframe>`);
  fill('f', FORM);
  fill('editor', '<input id="inner">ข้อความ').designMode = 'on';
  const skip = (el: Element) => el.id === 'f';
  const { controls } = gatherControls(document, skip);
  expect(controls.map(({ el, kind }) => [el.id, kind])).toEqual([
    ['after', 'text'],
    ['editor', 'long'],
  ]);
  expect(controls.map(shownValue)).toContain('ข้อความ');
  const { texts } = await pictureOf(controls, skip);
  expect(texts.map(({ text }) => text)).toEqual(['M2 ข้อมูลทั่วไป']);
});

test('what is in a frame that nobody sees is not shown', () => {
  show(PAGE);
  fill('f', FORM);
  const [x] = gatherControls(document).controls;
  const isShown = () => x !== undefined && shownAt(x) !== null;
  const { style } = byId('f');
  expect(isShown()).toBe(true);
  style.visibility = 'hidden';
  expect(isShown()).toBe(false);
  style.visibility = '';
  style.display = 'none';
  expect(isShown()).toBe(false);
  style.display = '';
  expect(isShown()).toBe(true);
});

test('of frames that are not read it is said how many are in sight', () => {
  show(`${PAGE}<iframe sandbox style="width:300px;height:200px"></iframe>
    <iframe sandbox style="width:50px;height:20px"></iframe>
    <iframe sandbox hidden style="width:300px;height:200px"></iframe>`);
  fill('f', FORM);
  expect(unreadFrames(document)).toBe(1);
});

test('what happens in a frame is noticed, also after it shows another page', async () => {
  show(PAGE);
  const frame = byId<HTMLIFrameElement>('f');
  const looks: Look[] = [];
  const reads: Node[] = [];
  const watch = watchPage(
    document,
    {
      async look(what) {
        looks.push(what);
        return 0;
      },
      read: (nodes) => void reads.push(...nodes),
      size: () => 1,
      isOurs: () => false,
      isInWidget: () => false,
      onRest: () => {},
    },
    untilTestEnds(),
  );
  const change = async (make: () => void) => {
    await watch.lookNow();
    const from = looks.length;
    make();
    await vi.waitFor(
      () => expect(looks.slice(from)).toContainEqual(expect.objectContaining({ structure: true })),
      { timeout: 3000 },
    );
  };
  const type = async (at: Document) => {
    const field = at.querySelector('input') as HTMLInputElement;
    const view = at.defaultView as Window & typeof globalThis;
    field.dispatchEvent(new view.InputEvent('input', { bubbles: true }));
    await vi.waitFor(() => expect(reads).toContain(field), { timeout: 3000 });
  };
  const first = fill('f', FORM);
  expect(watch.add(first)).toBe(true);
  expect(watch.add(first)).toBe(false);
  await type(first);
  await change(() => first.body.append(first.createElement('textarea')));
  await change(() => {
    frame.srcdoc = FORM;
  });
  const second = frame.contentDocument as Document;
  expect(second).not.toBe(first);
  expect(watch.add(second)).toBe(true);
  await type(second);
});

test('a frame that shows a log-in page is left alone, whatever is in it', async () => {
  show(PAGE);
  const frame = byId<HTMLIFrameElement>('f');
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  frame.src = '/test/pages/plain.html';
  await loaded;
  fill('f', FORM);
  const goTo = (path: string) => frame.contentWindow?.history.replaceState(null, '', path);
  let roots: unknown[] = [];
  const session = sessionOn({ onRoot: (root) => roots.push(root) });
  const seen = async () => {
    roots = [];
    await session.look({ structure: true, presence: true });
    return session.pageReport()?.picture.texts.map(({ text }) => text);
  };
  goTo('/auth/realms/one/log-in');
  expect(await seen()).toEqual(['M2 ข้อมูลทั่วไป']);
  expect(roots).toEqual([]);
  goTo('/m3/form');
  expect(await seen()).toContain('ชื่อโครงการ *');
  expect(roots).toEqual([frame.contentDocument]);
  // The page itself stays at one address: the form's own says which step it is.
  expect(session.pageReport()?.path).toBe('/m3/form');
});

test('a save in a frame is asked about as one in the page is', async () => {
  show('<iframe id="f"></iframe>');
  const inside = fill('f', '<form><button type="button">บันทึก</button></form>');
  const saved = vi.fn();
  const button = inside.querySelector('button') as HTMLButtonElement;
  button.addEventListener('click', saved);
  const ask = vi.fn(async () => true);
  const ends = { wrong: () => ['one'], ask, withdraw: () => {}, isOurs: () => false };
  askBeforeSave(inside, ends, untilTestEnds());
  button.click();
  expect(saved).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce());
  expect(ask).toHaveBeenCalledWith('บันทึก');
});
