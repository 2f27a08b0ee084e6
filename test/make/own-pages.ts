/** Pages of our own (`test/pages`), and what none of them may come to know. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page, one a fixed bug, a peculiar layout or a hostile script, under the real host's name. */
export function ownPage(path: string): { headers: Record<string, string>; body: string } {
  const name = path.replace(/^\/pages\//u, '');
  // Attacks stand apart: a security office looks at them alone.
  const folder = name.startsWith('attack/') ? 'test' : join('test', 'pages');
  const body = readFileSync(join(folder, `${name}.html`), 'utf8');
  const policy = /<!-- CSP: (.*?) -->/u.exec(body)?.[1];
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return { headers: policy ? { ...headers, 'content-security-policy': policy } : headers, body };
}

/** What must never reach a page: the agency, the words of the schedule, the kept texts. */
export const SETTINGS = {
  version: 1,
  agency: 'สปส.',
  roles: ['unit'],
  language: 'th',
  digits: 'arabic',
};
const KEPT = 'ที่พิมพ์ไว้เมื่อวาน';
export const KEPT_TEXTS = {
  version: 1,
  drafts: [
    {
      id: 'd1',
      site: 'emenscr',
      project: '690001',
      steps: ['M3'],
      keptAt: Date.parse('2023-04-16T12:00:00+07:00'),
      missed: false,
      fields: [
        { name: 'm3.output#', label: 'ผลผลิต', row: null, step: 'M3', value: KEPT, now: null },
      ],
    },
  ],
};
export const OURS = ['สปส.', 'สำนักงานประกันสังคม', 'ไตรมาส 1/66', 'วันทำการ', 'w09', 'mol-2566', KEPT];

/**
 * Everything a script of the page can read of the document: markup with all attributes, and names.
 * Runs in the page.
 */
export function readable(): string {
  return [
    document.documentElement.outerHTML,
    ...[...document.querySelectorAll('thanwela-host')].map((host) => host.textContent),
    ...Object.keys(window),
    ...performance.getEntriesByType('resource').map(({ name }) => name),
    document.cookie,
    JSON.stringify({ ...localStorage, ...sessionStorage }),
  ].join('\n');
}
