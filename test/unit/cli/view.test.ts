import { expect, test } from 'vitest';
import { pageReport } from '../../../lib/forms/fields/page-report.ts';
import { column } from '../../make/picture.ts';
import { inProcess } from './launch.ts';

const view = (text: string, ...args: readonly string[]) =>
  inProcess(['view', 'page.json', ...args], {
    readFile: async () => new TextEncoder().encode(text),
  });

const report = pageReport(
  {
    site: 'emenscr',
    path: '/projects/690001/m3',
    steps: [],
    picture: column('ผลผลิต *', 'สิ่งอื่นใด', ''),
    located: {},
  },
  '1.2.3',
);

test('says of each field what it is called, why, and what it is taken for', async () => {
  const { code, out, err } = await view(report, '--lang', 'en');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('Page /projects/…/m3 · steps M3 · fields 3 · known 1');
  expect(out).toMatch(/“ผลผลิต \*” \*\n {4}text · 20 130 400 36 · above .*\n {4}→ m3\.output \(/u);
  expect(out).toMatch(/“สิ่งอื่นใด”\n.*\n {4}→ not recognised/u);
  expect(out).toContain('(no name)');
  expect(out).toMatch(/Required, not found on the page: .*ผลลัพธ์/u);
});

test('with what stands behind it when it is copied', async () => {
  const { code, out } = await view(`${report}errors:\n- overlay: {"a":[1]}\n`);
  expect(code).toBe(0);
  expect(out).toContain('“ผลผลิต *”');
});

test.each(['', '{}', 'ก', `${report.slice(0, 200)}`, report.replace('"version":1', '"version":2')])(
  'no report is refused in both languages: %#',
  async (text) => {
    const { code, err } = await view(text);
    expect(code).toBe(2);
    expect(err).toMatch(/ไม่ใช่รายงานโครงสร้างหน้า[\s\S]*is not a page report/u);
  },
);

test('a stranger’s report cannot speak to the terminal', async () => {
  const { out } = await view(report.replace('สิ่งอื่นใด', 'สิ่ง\\u001b[2Jใด'));
  expect(out).not.toContain('\u001b');
});
