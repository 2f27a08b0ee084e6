import { expect, onTestFinished, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { hostNode, setStyle } from '../../lib/overlay/host-node.ts';
import { attachHosts, type Hosts } from '../../lib/overlay/hosts.ts';
import { byId, show, untilTestEnds } from './snippet.ts';

const { documentElement: html } = document;
const part = (name: string): HTMLElement | null =>
  document.querySelector(`thanwela-host[data-part=${name}]`);
const display = (name: string) => {
  const node = part(name);
  return node && getComputedStyle(node).display;
};

/** Our nodes beside a snippet, with a strip of 40 px and what floats shown. */
function attached(snippet: string): Hosts {
  show(snippet);
  const signal = untilTestEnds();
  const marks = hostNode(document, 'marks', { display: 'block' }, 'open').host;
  const hosts = attachHosts(document, 'open', marks, signal);
  hosts.ready();
  hosts.setStripHeight(40);
  hosts.showFloat(true);
  return hosts;
}

test('the strip stands before the page and has its room; nothing of ours is in the body', () => {
  const hosts = attached('<main id="m" style="height:50px">eMENSCR</main>');
  expect(part('strip')?.nextElementSibling).toBe(document.body);
  expect(part('strip')?.getBoundingClientRect()).toMatchObject({ top: 0, height: 40 });
  expect(byId('m').getBoundingClientRect().top).toBeGreaterThanOrEqual(40);
  for (const name of ['marks', 'float']) expect(part(name)?.parentElement).toBe(html);
  expect(document.body.querySelector('thanwela-host')).toBeNull();
  hosts.setStripHeight(null);
  expect(display('strip')).toBe('none');
});

test('before the page has its body only the strip is there', () => {
  show('');
  const marks = hostNode(document, 'marks', {}, 'open').host;
  const hosts = attachHosts(document, 'open', marks, untilTestEnds());
  expect([part('strip'), part('marks'), part('float')].map(Boolean)).toEqual([true, false, false]);
  hosts.ready();
  expect([part('marks'), part('float')].map(Boolean)).toEqual([true, true]);
});

test('no script of the page sees into a closed root, and no style of it reaches the host', () => {
  show('<style>* { all: unset !important } thanwela-host { display: none !important }</style>');
  const { host } = hostNode(document, 'strip', { display: 'block', height: '40px' }, 'closed');
  document.body.append(host);
  expect(host.shadowRoot).toBeNull();
  expect(getComputedStyle(host)).toMatchObject({ display: 'block', height: '40px' });
  setStyle(host, { height: '10px' });
  expect(getComputedStyle(host).height).toBe('10px');
});

test('what an earlier script left goes, and all goes with its signal', () => {
  show('');
  html.append(hostNode(document, 'strip', { display: 'block' }, 'closed').host);
  const life = new AbortController();
  attachHosts(
    document,
    'closed',
    hostNode(document, 'marks', {}, 'closed').host,
    life.signal,
  ).ready();
  expect(document.querySelectorAll('thanwela-host')).toHaveLength(3);
  life.abort();
  expect(document.querySelectorAll('thanwela-host')).toHaveLength(0);
});

test('what floats follows into a modal dialog, where alone it can be used, and back', () => {
  const hosts = attached('<dialog id="d"><input id="x"></dialog>');
  const dialog = byId<HTMLDialogElement>('d');
  expect(hosts.keep()).toBe(false);
  dialog.showModal();
  expect(hosts.keep()).toBe(true);
  expect([part('marks')?.parentElement, part('float')?.parentElement]).toEqual([dialog, dialog]);
  expect(part('float')?.matches(':popover-open')).toBe(true);
  expect(part('strip')?.parentElement).toBe(html);
  dialog.close();
  expect(hosts.keep()).toBe(true);
  expect(part('float')?.parentElement).toBe(html);
});

test('of two dialogs it is in the one on top', () => {
  const hosts = attached('<dialog id="a">ก</dialog><dialog id="b">ข</dialog>');
  byId<HTMLDialogElement>('b').showModal();
  byId<HTMLDialogElement>('a').showModal();
  hosts.keep();
  expect(part('float')?.parentElement).toBe(byId('a'));
});

test('a dialog inside a web component is found by where the person is', () => {
  const hosts = attached('<div id="host"></div>');
  const root = byId('host').attachShadow({ mode: 'open' });
  const dialog = document.createElement('dialog');
  const field = document.createElement('input');
  dialog.append(field);
  root.append(dialog);
  dialog.showModal();
  field.focus();
  hosts.keep();
  // A query of the document does not reach there.
  expect(dialog.querySelector('thanwela-host[data-part=float]')).not.toBeNull();
});

test('a page that takes our nodes away gets them again, but not for ever', () => {
  const hosts = attached('');
  let kept = 0;
  for (let n = 0; n < 50; n++) {
    part('strip')?.remove();
    hosts.keep();
    if (part('strip')) kept++;
  }
  expect(kept).toBeGreaterThan(5);
  expect(part('strip')).toBeNull();
});

test('a body that the page puts before the strip does not stay there', () => {
  const hosts = attached('');
  html.insertBefore(document.body, part('strip'));
  hosts.keep();
  expect(part('strip')?.nextElementSibling).toBe(document.body);
});

test('paper shows the page as it is without us', async () => {
  const hosts = attached('');
  onTestFinished(() => commands.asPaper(false));
  await commands.asPaper(true);
  await vi.waitFor(() => expect(display('strip')).toBe('none'));
  expect([display('marks'), display('float')]).toEqual(['none', 'none']);
  await commands.asPaper(false);
  await vi.waitFor(() => expect(display('strip')).toBe('block'));
  expect([display('marks'), display('float')]).toEqual(['block', 'block']);
  hosts.showFloat(false);
  await commands.asPaper(true);
  await vi.waitFor(() => expect(display('strip')).toBe('none'));
  await commands.asPaper(false);
  await vi.waitFor(() => expect(display('strip')).toBe('block'));
  expect(display('float')).toBe('none');
});

test('our nodes are known from those of the page', () => {
  const hosts = attached('<p id="p">ก</p>');
  for (const name of ['strip', 'marks', 'float']) {
    expect(hosts.isOurs(part(name) as Node), name).toBe(true);
  }
  expect([byId('p'), document.body, html].map(hosts.isOurs)).toEqual([false, false, false]);
});

test('what lies over the strip is told apart: a header stays, a layer over the page goes again', () => {
  const hosts = attached('<header id="h">ระบบ</header>');
  const over = byId('h').style;
  expect(hosts.stripCover()).toBeNull();
  over.cssText = 'position:fixed;inset:0 0 auto 0;height:60px;z-index:9';
  expect(hosts.stripCover()).toBe('header');
  over.cssText = 'position:fixed;inset:0;z-index:9';
  expect(hosts.stripCover()).toBe('layer');
  // A page that hides itself until it is ready lies over nothing.
  html.style.display = 'none';
  expect(hosts.stripCover()).toBeNull();
  html.style.display = '';
  hosts.setStripHeight(null);
  expect(hosts.stripCover()).toBeNull();
});

test('a menu as high as the window lies over the strip for good, a message in a corner does not', () => {
  const hosts = attached('<nav id="n">เมนู</nav>');
  const over = byId('n').style;
  over.cssText = 'position:fixed;inset:0 auto 0 0;width:250px;z-index:9';
  expect(hosts.stripCover()).toBe('header');
  over.cssText = 'position:fixed;inset:4px 4px auto auto;width:200px;height:60px;z-index:9';
  expect(hosts.stripCover()).toBe('layer');
});

test('what floats goes on top of a popover that came later, where something of ours is drawn', async () => {
  const hosts = attached('<div popover="manual" id="p">เต็มหน้าต่าง</div>');
  byId('p').style.cssText = 'inset:0;width:100vw;height:100vh;max-width:none;max-height:none';
  const frame = document.createElement('div');
  frame.style.cssText = 'position:absolute;inset:0;pointer-events:auto';
  hosts.float.append(frame);
  byId('p').showPopover();
  const middle = () => document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  expect(middle()).toBe(byId('p'));
  hosts.stayOnTop([]);
  expect(middle()).toBe(byId('p'));
  hosts.stayOnTop([{ left: 0, top: 0, right: innerWidth, bottom: innerHeight }]);
  expect(middle()).toBe(part('float'));
  // A page that insists is given way to.
  for (let n = 0; n < 40; n++) {
    byId('p').hidePopover();
    byId('p').showPopover();
    hosts.stayOnTop([{ left: 0, top: 0, right: innerWidth, bottom: innerHeight }]);
  }
  expect(middle()).toBe(byId('p'));
});

test('what floats stays on top, unless the page goes on top again', async () => {
  const hosts = attached('<div popover="manual" id="p">เมนู</div>');
  const shown = new Promise((done) => byId('p').addEventListener('toggle', done, { once: true }));
  byId('p').showPopover();
  // The browser tells of it a little later.
  await shown;
  expect(await hosts.isOnTop()).toBe(true);
  const decided = hosts.isOnTop();
  await new Promise(requestAnimationFrame);
  byId('p').hidePopover();
  byId('p').showPopover();
  expect(await decided).toBe(false);
});
