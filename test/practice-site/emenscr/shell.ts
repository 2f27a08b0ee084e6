/// <reference lib="dom" />

/** Everything around a page: navigation bar, user menu, footer, messages, dialogs. */

import { api, goToLogin, logOut } from './api.ts';
import { type Child, h, openOverlay } from './dom.ts';
import { navigate } from './router.ts';
import { printedAt } from './thai-date.ts';

export interface User {
  username: string;
  unit: string;
}

const content = h('main', { class: 'content', id: 'main-content' });

export function show(...children: Child[]): void {
  content.replaceChildren(h('div', { class: 'page' }, ...children));
}

function navLink(path: string, text: string): HTMLElement {
  const here = location.pathname.startsWith(path);
  return h('a', { href: path, class: here ? 'nav__link is-here' : 'nav__link' }, text);
}

function userMenu(user: User): HTMLElement {
  let close = () => {};
  const item = (text: string, action: () => void, quiet = false) =>
    h(
      'div',
      {
        class: quiet ? 'menu__item is-quiet' : 'menu__item',
        onclick: () => {
          close();
          action();
        },
      },
      text,
    );
  const open = () => {
    const menu = h(
      'div',
      { class: 'menu' },
      h('div', { class: 'menu__who' }, user.unit),
      item('ข้อมูลผู้ใช้งาน', () => toast('ไม่มีข้อมูลในเว็บไซต์ฝึกหัด')),
      item('ออกจากระบบ', logOut),
      item('จำลองหมดเวลาใช้งาน', () => void api('POST', 'session/expire'), true),
    );
    close = openOverlay(button, menu);
  };
  const button = h(
    'button',
    { type: 'button', class: 'nav__user', onclick: open },
    h('span', { class: 'avatar' }, user.username.slice(0, 1).toUpperCase()),
    ` ${user.username} ▾`,
  );
  return button;
}

export function drawShell(app: HTMLElement, user: User): () => void {
  const search = h('input', {
    type: 'text',
    class: 'nav__search',
    placeholder: 'ค้นหาโครงการ',
    onkeydown: (event) => {
      if ((event as KeyboardEvent).key !== 'Enter') return;
      navigate(`/projects?q=${encodeURIComponent(search.value.trim())}`);
    },
  });
  const links = h('div', { class: 'nav__links' });
  const printed = h('span', {});
  app.replaceChildren(
    h(
      'header',
      {},
      h(
        'div',
        { class: 'brand' },
        h('span', { class: 'brand__mark' }, 'eMENSCR'),
        h('span', { class: 'brand__name' }, 'ระบบติดตามและประเมินผลแห่งชาติ'),
        userMenu(user),
      ),
      h('nav', { class: 'nav' }, links, search),
      h('div', { class: 'print-line' }, h('span', {}, 'วันที่พิมพ์'), ' : ', printed),
    ),
    content,
    h(
      'footer',
      { class: 'foot' },
      h('div', { class: 'practice' }, 'เว็บไซต์ฝึกหัด ไม่ใช่ระบบจริง ข้อมูลหายเมื่อปิดเครื่องแม่ข่าย'),
      h('div', {}, 'สำหรับการฝึกอบรมการนำเข้าข้อมูล'),
    ),
  );
  return () => {
    printed.textContent = printedAt();
    links.replaceChildren(
      navLink('/projects', 'โครงการ'),
      navLink('/plans/new', 'แผนระดับที่ 3'),
      navLink('/achievements/new', 'รายงานผลสัมฤทธิ์'),
    );
  };
}

let toasts: HTMLElement | null = null;

export function toast(text: string, bad = false): void {
  if (!toasts) {
    toasts = h('div', { class: 'toasts' });
    document.body.append(toasts);
  }
  const one = h('div', { class: bad ? 'toast is-bad' : 'toast', role: 'alert' }, text);
  toasts.append(one);
  setTimeout(() => one.remove(), 4000);
}

export function dialog(text: string, buttons: [string, () => void][]): void {
  const box = h(
    'div',
    { class: 'backdrop' },
    h(
      'div',
      { class: 'modal', role: 'dialog', 'aria-modal': 'true' },
      h('p', {}, text),
      h(
        'div',
        { class: 'modal__buttons' },
        buttons.map(([face, action], i) =>
          h(
            'button',
            {
              type: 'button',
              class: i === 0 ? 'btn btn--main' : 'btn',
              onclick: () => {
                box.remove();
                action();
              },
            },
            face,
          ),
        ),
      ),
    ),
  );
  document.body.append(box);
  box.querySelector('button')?.focus();
}

let ended = false;

/** What has been typed and not saved is lost, as people know it. */
export function sessionEnded(): void {
  if (ended) return;
  ended = true;
  dialog('หมดเวลาการใช้งาน (Session Expired) กรุณาเข้าสู่ระบบใหม่อีกครั้ง', [['ตกลง', goToLogin]]);
  setTimeout(goToLogin, 8000);
}
