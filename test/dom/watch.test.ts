import { expect, test, vi } from 'vitest';
import { type Look, watchPage, watchPath } from '../../lib/page/watch.ts';
import { byId, show, untilTestEnds } from './snippet.ts';

/** Values that were read: the nodes, and whether the rest was swept. */
type Read = { nodes: Node[]; all: boolean };

/** Watches a snippet; the looks it was given and the values it read, oldest first. */
async function watched(html: string, take: () => Promise<number> = async () => 0) {
  show(html);
  const looks: Look[] = [];
  const reads: Read[] = [];
  const life = new AbortController();
  const until = untilTestEnds();
  until.addEventListener('abort', () => life.abort());
  const watch = watchPage(
    document,
    {
      look(what) {
        looks.push(what);
        return take();
      },
      read: (nodes, all) => void reads.push({ nodes: [...nodes], all }),
      size: () => 1,
      isOurs: (node) => node instanceof Element && node.matches('thanwela-host,thanwela-host *'),
      isInWidget: (node) => document.getElementById('widget')?.contains(node) === true,
      onRest: () => {},
    },
    life.signal,
  );
  await vi.waitFor(() => expect(looks.length).toBeGreaterThan(0));
  await watch.lookNow();
  return { looks, reads, watch, end: () => life.abort() };
}

/** The looks since, until one of them is as expected. */
const seen = (looks: Look[], from: number, expected: Partial<Look>) =>
  vi.waitFor(() => expect(looks.slice(from)).toContainEqual(expect.objectContaining(expected)), {
    timeout: 3000,
  });

const PAGE = '<div id="widget"><span id="value">ก</span></div><p id="text">ข</p>';

test('everything is looked at when the watch begins and when asked', async () => {
  const { looks } = await watched(PAGE);
  expect(looks.at(-1)).toMatchObject({ structure: true, presence: true });
});

test('a value that was typed is read alone at once, and the others after the pause', async () => {
  const { looks, reads } = await watched(PAGE);
  const from = looks.length;
  byId('text').dispatchEvent(new InputEvent('input', { bubbles: true }));
  await vi.waitFor(() => expect(reads).toHaveLength(2), { timeout: 3000 });
  expect(reads).toEqual([
    { nodes: [byId('text')], all: false },
    { nodes: [], all: true },
  ]);
  expect(looks.slice(from).some(({ structure }) => structure)).toBe(false);
});

test('within an open shadow root, what is read is the node that was typed into', async () => {
  const { reads } = await watched(`${PAGE}<div id="host"></div>`);
  const input = document.createElement('input');
  byId('host').attachShadow({ mode: 'open' }).append(input);
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await vi.waitFor(() => expect(reads[0]).toEqual({ nodes: [input], all: false }));
});

test('a new control and a new name are a new structure; a style is another presence', async () => {
  const { looks } = await watched(PAGE);
  let from = looks.length;
  byId('text').after(document.createElement('input'));
  await seen(looks, from, { structure: true, presence: true });
  from = looks.length;
  byId('text').firstChild?.replaceWith('ชื่อ');
  await seen(looks, from, { structure: true });
  from = looks.length;
  byId('text').style.display = 'none';
  await seen(looks, from, { structure: false, presence: true });
});

test('what a widget draws anew is read at once, as its nodes', async () => {
  const { looks, reads } = await watched(PAGE);
  const from = looks.length;
  const text = byId('value').firstChild as Text;
  text.nodeValue = 'ค';
  await vi.waitFor(() => expect(reads[0]).toEqual({ nodes: [text], all: false }));
  expect(looks.slice(from).some(({ structure }) => structure)).toBe(false);
});

test('what is drawn by us is no change of the page', async () => {
  const { looks } = await watched(PAGE);
  const from = looks.length;
  document.documentElement.append(document.createElement('thanwela-host'));
  byId('value').firstChild?.replaceWith('ง');
  await vi.waitFor(() => expect(looks.length).toBeGreaterThan(from), { timeout: 3000 });
  expect(looks.slice(from).some(({ structure }) => structure)).toBe(false);
  document.querySelector('thanwela-host')?.remove();
});

test('never are there two looks at once, and what happens meanwhile is looked at afterwards', async () => {
  let under = 0;
  let most = 0;
  let isSlow = false;
  const ends: (() => void)[] = [];
  const { looks } = await watched(PAGE);
  const { looks: slow } = await watched(PAGE, async () => {
    most = Math.max(most, ++under);
    if (isSlow) await new Promise<void>((done) => ends.push(done));
    under--;
    return 0;
  });
  isSlow = true;
  byId('text').after(document.createElement('input'));
  await vi.waitFor(() => expect(ends).toHaveLength(1), { timeout: 3000 });
  const from = slow.length;
  byId('text').after(document.createElement('select'));
  const other = looks.length;
  // The other watch of the same page goes on: so much time has passed.
  await vi.waitFor(() => expect(looks.length).toBeGreaterThan(other + 1), { timeout: 5000 });
  expect(slow).toHaveLength(from);
  isSlow = false;
  ends[0]?.();
  await seen(slow, from, { structure: true });
  expect(most).toBe(1);
});

test('an open shadow root is watched once it is known', async () => {
  const { looks, watch } = await watched(`${PAGE}<div id="host"></div>`);
  const root = byId('host').attachShadow({ mode: 'open' });
  watch.add(root);
  const from = looks.length;
  root.append(document.createElement('input'));
  await seen(looks, from, { structure: true });
});

test('nothing is looked at when the visit is over', async () => {
  const { looks, end } = await watched(PAGE);
  const { looks: others } = await watched(PAGE);
  end();
  const [from, other] = [looks.length, others.length];
  byId('text').after(document.createElement('input'));
  await seen(others, other, { structure: true });
  expect(looks).toHaveLength(from);
});

test('another path is told once, and the fragment is never looked at', () => {
  let path = '/a';
  const changed = vi.fn();
  const { check } = watchPath(changed, untilTestEnds(), () => path);
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(changed).not.toHaveBeenCalled();
  path = '/b';
  window.dispatchEvent(new PopStateEvent('popstate'));
  check();
  expect(changed).toHaveBeenCalledExactlyOnceWith('/b');
});
