import { expect, test } from 'vitest';
import { STEP_NAMES } from '../../../lib/domain/step.ts';
import { CATALOGUE } from '../../../lib/forms/fields/catalogue-rows.ts';
import { stepKeys, stepsNamed } from '../../../lib/picture/steps.ts';
import * as knownOpenD from '../../../lib/sites/data/open-d.ts';
import { projectOfPath } from '../../../lib/sites/emenscr.ts';
import { datasetOfPath, stepsOfPath } from '../../../lib/sites/open-d.ts';
import { isLogInPath, siteOf } from '../../../lib/sites/sites.ts';

test.each([
  ['emenscr.nesdc.go.th', 'emenscr'],
  ['opendata.nesdc.go.th', 'open-d'],
  ['nesdc.go.th', null],
  ['emenscr.nesdc.go.th.evil.example', null],
])('%s is %s', (host, site) => expect(siteOf(host)).toBe(site));

test.each([
  ['/auth/realms/x', true],
  ['/auth', true],
  ['/authors', false],
  ['/projects', false],
  ['/AUTH/realms/x', true],
  ['//auth/realms/x', true],
  ['/auth//realms', true],
  ['/authors', false],
])('%s a log-in page: %s', (path, is) => expect(isLogInPath(path)).toBe(is));

test.each<[string, string[]]>([
  ['M3 รายละเอียดโครงการ', ['M3']],
  ['M 3 : รายละเอียดโครงการ', ['M3']],
  ['รายละเอียดโครงการ', ['M3']],
  ['M1ความเชื่อมโยงกับแผน', ['M1']],
  ['งบประมาณ', ['M5']],
  ['นำเข้าข้อมูล M1-M5', []],
  ['M12', []],
  ['CM3 machine', []],
  ['รายการโครงการ', []],
])('"%s" names %s', (text, steps) => expect(stepsNamed(text, stepKeys(STEP_NAMES))).toEqual(steps));

test.each<[string, string[]]>([
  ['/dataset/abc/resource/new', ['resource']],
  ['/th/dataset/abc/resource/new', ['resource']],
  ['/en/dataset/abc/resource/123-4/edit', ['resource']],
  ['/dataset/abc', []],
  ['/dataset/new', ['dataset']],
  ['/th/dataset/new', ['dataset']],
  ['/en/dataset/edit/abc', ['dataset']],
  ['/en_AU/dataset/new', ['dataset']],
  ['/data/zh_Hant_TW/dataset/abc/resource/new', ['resource']],
  ['/dataset/dataset/new', []],
  ['/dataset/edit/dataset', ['dataset']],
  ['/dataset/edit', []],
  ['/dataset/groups/abc', []],
  ['/dataset/new/', ['dataset']],
  ['/dataset/abc/resource/123', []],
])('%s is %s', (path, steps) => expect(stepsOfPath(path)).toEqual(steps));

test.each([
  ['/projects/690002/m2', '690002'],
  ['/project/edit/3f2504e0-4f89-11d3-9a0c-0305e82c3301/m4', '3f2504e0-4f89-11d3-9a0c-0305e82c3301'],
  ['/app/รง-02/m3', null],
  ['/projects/new', null],
  ['/m2', null],
])('the project of %s is %s', (path, id) => expect(projectOfPath(path)).toBe(id));

test.each([
  ['/dataset/edit/wages', 'wages'],
  ['/th/dataset/wages/resource/new', 'wages'],
  ['/dataset/new', null],
  ['/data/th/dataset/edit/wages', 'wages'],
  ['/dataset/dataset', 'dataset'],
  ['/organization/wages', null],
])('the dataset of %s is %s', (path, id) => expect(datasetOfPath(path)).toBe(id));

test('what is noted of the sites says where and when it was seen, once each, of fields we know', () => {
  const noted = [
    ...knownOpenD.ROUTES,
    ...knownOpenD.FIELDS,
    knownOpenD.THAI_GDC_FOOTER,
    knownOpenD.FILE_INPUTS,
    knownOpenD.ADDRESS,
    knownOpenD.ADDRESS_PREVIEW,
  ];
  for (const { source, seen } of noted) {
    expect(source).not.toBe('');
    expect(seen).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/u);
  }
  const fields = knownOpenD.FIELDS.map(({ field }) => field);
  expect(new Set(fields).size).toBe(fields.length);
  const ids = CATALOGUE.map(({ id }) => id);
  for (const field of fields) expect(ids).toContain(field);
  expect(knownOpenD.THAI_GDC_FIELDS.length).toBeGreaterThan(0);
  expect(knownOpenD.THAI_GDC_FIELDS.length).toBeLessThan(fields.length);
});
