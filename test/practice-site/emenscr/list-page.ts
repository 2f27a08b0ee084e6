/// <reference lib="dom" />

/** The list of projects: filters, table, paging. */

import { api } from './api.ts';
import { statuses, units, years } from './choices.ts';
import { h, wait } from './dom.ts';
import { navigate } from './router.ts';
import { show } from './shell.ts';

interface Item {
  id: string;
  code: string;
  name: string;
  unit: string;
  year: number;
  status: string;
}

interface Listing {
  total: number;
  page: number;
  pages: number;
  items: Item[];
}

function filter(query: URLSearchParams, key: string, label: string, options: string[]) {
  const select = h(
    'select',
    {
      class: 'inp',
      onchange: () => {
        const next = new URLSearchParams(query);
        next.delete('page');
        if (select.value === '') next.delete(key);
        else next.set(key, select.value);
        navigate(`/projects?${next}`);
      },
    },
    h('option', { value: '' }, 'ทั้งหมด'),
    options.map((option) => h('option', { value: option }, option)),
  );
  select.value = query.get(key) ?? '';
  return h('div', { class: 'filter' }, h('div', { class: 'form-label' }, label), select);
}

function line(item: Item): HTMLElement {
  return h(
    'tr',
    {},
    h('td', { class: 'nowrap' }, item.code),
    h('td', { class: 'col-name' }, h('a', { href: `/projects/${item.id}/m1` }, item.name)),
    h('td', {}, item.unit),
    h('td', { class: 'center' }, item.year),
    h('td', {}, h('span', { class: `badge badge--${statuses.indexOf(item.status)}` }, item.status)),
    h(
      'td',
      { class: 'nowrap' },
      h('a', { class: 'link', href: `/projects/${item.id}/m1` }, 'แก้ไข'),
      ' · ',
      h('a', { class: 'link', href: `/projects/${item.id}/m6` }, 'รายงาน'),
    ),
  );
}

export async function listPage(query: URLSearchParams, latency: number): Promise<void> {
  const pageLink = (n: number, current: number) => {
    const next = new URLSearchParams(query);
    next.set('page', String(n));
    const here = n === current ? 'pager__n is-here' : 'pager__n';
    return h('a', { class: here, href: `/projects?${next}` }, n);
  };
  const create = async () => {
    const project = await api<Item>('POST', 'projects');
    navigate(`/projects/${project.id}/m1`);
  };
  show(h('h1', {}, 'รายการโครงการ'), h('div', { class: 'skeleton' }, h('i'), h('i'), h('i')));
  const [listing] = await Promise.all([api<Listing>('GET', `projects?${query}`), wait(latency)]);
  const pages = Array.from({ length: listing.pages }, (_, i) => pageLink(i + 1, listing.page));
  const none = h('tr', {}, h('td', { colspan: 6, class: 'muted center' }, 'ไม่พบข้อมูล'));
  show(
    h(
      'div',
      { class: 'title-line' },
      h('h1', {}, 'รายการโครงการ'),
      h(
        'button',
        { type: 'button', class: 'btn btn--main', onclick: () => void create() },
        '+ เพิ่มโครงการ',
      ),
    ),
    h(
      'div',
      { class: 'filters' },
      filter(query, 'year', 'ปีงบประมาณ', years),
      filter(query, 'unit', 'หน่วยงานที่รับผิดชอบ', units),
      filter(query, 'status', 'สถานะโครงการ', statuses),
    ),
    h(
      'div',
      { class: 'scroll' },
      h(
        'table',
        { class: 'grid list' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ['รหัสโครงการ', 'ชื่อโครงการ', 'หน่วยงาน', 'ปีงบประมาณ', 'สถานะ', ''].map((t) =>
              h('th', {}, t),
            ),
          ),
        ),
        h('tbody', {}, listing.items.length === 0 ? none : listing.items.map(line)),
      ),
    ),
    h('div', { class: 'pager' }, h('span', {}, `ทั้งหมด ${listing.total} รายการ`), pages),
  );
}
