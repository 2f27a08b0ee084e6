import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CATALOGUE } from '../../../lib/forms/catalogue-rows.ts';
import { createMatcher } from '../../../lib/forms/match.ts';
import { type PageReport, pageReportText } from '../../../lib/forms/page-report.ts';
import { recognise, type SeenControl } from '../../../lib/forms/recognise.ts';

const match = createMatcher(CATALOGUE);

const seen = (key: string, label: string, part: Partial<SeenControl> = {}): SeenControl => ({
  key,
  labels: label === '' ? [] : [{ text: label, source: 'label' }],
  kind: 'text',
  shown: true,
  section: null,
  located: null,
  ...part,
});

function textOf(part: Partial<PageReport>): string {
  const report: PageReport = {
    site: 'emenscr',
    path: '/projects/690001/m3',
    steps: ['M3'],
    controls: [],
    marked: [],
    ...part,
  };
  const answer = recognise({ type: 'recognise', ...report }, CATALOGUE, match, []);
  return pageReportText(report, answer, '1.2.3');
}

test('says of each control what it is called, what it is and why', () => {
  const text = textOf({
    controls: [
      seen('a', 'ผลผลิต', { kind: 'long' }),
      seen('b', 'สิ่งอื่นใด', { shown: false, section: 'M3' }),
      seen('c', ''),
    ],
    marked: ['b'],
  });
  const lines = text.split('\n');
  expect(lines.slice(0, 4)).toEqual([
    'ทันเวลา (Thanwela) 1.2.3 · page report',
    'site: emenscr · path: /projects/…/m3',
    'steps said: M3 · in sight: M3',
    'controls: 3 · recognised: 1',
  ]);
  expect(lines[4]).toMatch(/^- \[long\] label: ผลผลิต → m3\.output \(/u);
  expect(lines[5]).toBe('- [text] * (hidden) (M3) label: สิ่งอื่นใด → not recognised');
  expect(lines[6]).toBe('- [text] (no name) → not recognised');
  expect(lines[7]).toMatch(/^required, not found: .*ผลลัพธ์/u);
});

test('a control whose key every object has is not recognised by that', () => {
  const lines = textOf({ controls: ['constructor', '__proto__'].map((key) => seen(key, 'ก')) });
  expect(lines.split('\n').slice(4, 6)).toEqual(
    Array(2).fill('- [text] label: ก → not recognised'),
  );
});

test('a page that says nothing gives a report that says so', () => {
  expect(textOf({ steps: [] })).toContain('steps said: – · in sight: not known');
});

test('no number in the path that could name a project or a person is told', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.stringMatching(/^[a-z]{1,8}$/u), fc.stringMatching(/^\d{3,13}$/u)), {
        minLength: 1,
        maxLength: 6,
      }),
      (parts) => {
        const text = textOf({ path: `/${parts.join('/')}` });
        const path = /path: (.*)/u.exec(text)?.[1] ?? '';
        expect(path).not.toMatch(/\d{3}/u);
        expect(path.split('/')).toHaveLength(parts.length + 1);
      },
    ),
    { seed: 4 },
  );
});

test.each([
  'เลขประจำตัว 1103700123456',
  'เลขประจำตัว 1-1037-00123-45-6',
  'โทร. 02 232 1234',
  'โทร. ๐๒๒๓๒๑๒๓๔',
  'รหัสโครงการ 690001',
])('%s: the number beside a control is left out', (label) => {
  const report = textOf({ controls: [seen('a', label)] });
  expect(report).toContain(`label: ${label.split(' ')[0]} … →`);
  expect(report).not.toMatch(/[\d๐-๙]{4,}|\d{3} \d{4}/u);
});

test('a year and a number of a heading stay', () => {
  const report = textOf({ controls: [seen('a', '2.2.4) งบประมาณปี 2566')] });
  expect(report).toContain('label: 2.2.4) งบประมาณปี 2566 →');
});

test('a page of thousands of controls is cut, and the report says so', () => {
  const controls = Array.from({ length: 1000 }, (_, i) => seen(`k${i}`, 'ค้นหา'));
  const lines = textOf({ controls }).split('\n');
  expect(lines).toHaveLength(4 + 400 + 1 + 1 + 1);
  expect(lines[404]).toBe('… 600 more');
});

test('the report is made of names, kinds and places alone: it has nowhere to hold a value', () => {
  const control = { ...seen('a', 'ผลผลิต'), value: 'ความลับ' };
  const report = { controls: [control], query: '?token=ความลับ', hash: '#ความลับ' };
  expect(textOf(report)).not.toContain('ความลับ');
});
