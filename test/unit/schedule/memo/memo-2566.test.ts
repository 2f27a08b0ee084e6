import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMemo } from '../../../../lib/schedule/memo/read-memo.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';

const text = readFileSync(new URL('../memo-2566.txt', import.meta.url), 'utf8');
const { windows, flags, fiscalYear, agencies } = readMemo(text);

const partOf = (window: (typeof windows)[number] | (typeof FY2566.windows)[number]) => {
  const { what, steps, roles, start, end, fiscalYear: year, quarter, labels } = window;
  return { what, steps, roles, agencies: window.agencies, start, end, year, quarter, labels };
};
const inOrder = (list: readonly ReturnType<typeof partOf>[]) =>
  list.map((part) => JSON.stringify(part, Object.keys(part).sort())).toSorted();

test('the 22 windows of the schedule that was written by hand', () => {
  expect(inOrder(windows.map(partOf))).toEqual(inOrder(FY2566.windows.map(partOf)));
  for (const window of FY2566.windows) {
    const read = windows.find(
      (each) =>
        each.what === window.what &&
        each.end === window.end &&
        each.fiscalYear === window.fiscalYear &&
        each.agencies?.join() === window.agencies?.join(),
    );
    expect(read?.labels, window.id).toEqual(window.labels);
  }
});

test('only the report and the approval of quarter 2 contradict each other', () => {
  const asked = windows.filter((window) => window.flags.length > 0);
  expect(asked.map(({ what, quarter }) => [what, quarter])).toEqual([
    ['progress-report', 2],
    ['progress-approval', 2],
  ]);
  for (const window of asked) {
    expect(window.flags.map(({ code }) => code)).toEqual(['kind-contradiction']);
    expect(window.flags[0]?.quote).toMatch(/^การอนุมัติ \(M7\) รายงานความก้าวหน้า ไตรมาส 2\/66/u);
  }
});

test('misspelt names are asked about, with the reading proposed', () => {
  expect(flags.map(({ code, quote, meant }) => [code, quote, meant])).toEqual([
    ['system-misspelt', 'eMENSER', 'eMENSCR'],
    ['system-misspelt', 'eMENSRC', 'eMENSCR'],
    ['system-misspelt', 'eMENSOCR', 'eMENSCR'],
    ['group-misspelt', 'ประ.', 'ป.ย.ป.'],
    ['agency-misspelt', 'สป.สง.', 'สป.รง.'],
    ['agency-misspelt', 'กจ.', 'กกจ.'],
  ]);
});

test('year and agencies of the whole', () => {
  expect(fiscalYear).toBe(2566);
  expect(agencies).toEqual(['สป.รง.', 'กกจ.', 'กพร.', 'กสร.', 'สปส.']);
});
