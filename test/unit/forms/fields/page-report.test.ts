import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageReport } from '../../../../lib/forms/fields/page-report.ts';
import type { PageView } from '../../../../lib/forms/model/recognition.ts';
import type { Picture } from '../../../../lib/picture/picture.ts';
import { readPageReport } from '../../../../lib/protocol/view.ts';
import { column } from '../../../make/picture.ts';

const reportOf = (picture: Picture, part: Partial<PageView> = {}): string =>
  pageReport(
    { site: 'emenscr', path: '/projects/690001/m3', steps: [], picture, located: {}, ...part },
    '1.2.3',
  );

test('is the picture, one run of words and one control a line', () => {
  const picture = column('ผลผลิต *', 'ผลลัพธ์');
  const text = reportOf(picture);
  expect(JSON.parse(text)).toEqual({
    format: 'thanwela-view',
    version: 1,
    by: '1.2.3',
    site: 'emenscr',
    path: '/projects/…/m3',
    steps: [],
    located: {},
    picture,
  });
  expect(text.split('\n').filter((line) => line.includes('ผล'))).toHaveLength(2);
});

test('nothing that is seen is lost on the way: layers, cells, places, stars, parts', () => {
  const box = [10, 20, 30, 40] as const;
  const picture: Picture = {
    looks: [{ size: 14, weight: 700, tone: 20 }],
    texts: [{ text: 'ชื่อ', box, look: 0, as: 'head', cell: box, now: 2, star: true, layer: 3 }],
    controls: [
      {
        key: 'c1',
        kind: 'choice',
        box,
        parts: [box, box],
        at: 1,
        shown: true,
        editable: false,
        required: true,
        said: [{ text: 'ชื่อ', source: 'for', run: 0 }],
        layer: 3,
      },
    ],
  };
  expect(readPageReport(reportOf(picture))?.picture).toEqual(picture);
});

test('no number in the path that could name a project or a person is told', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.stringMatching(/^[a-z]{1,8}$/u), fc.stringMatching(/^\d{3,13}$/u)), {
        minLength: 1,
        maxLength: 6,
      }),
      (parts) => {
        const { path } = JSON.parse(reportOf(column(), { path: `/${parts.join('/')}` }));
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
  'รวม 1,250,000.00',
])('%s: the number is left out, wherever it stands', (label) => {
  const picture = column(label);
  const [control] = picture.controls;
  const said = [{ text: label, source: 'aria-label', run: null }] as const;
  const controls = control ? [{ ...control, said }] : [];
  const text = reportOf({ ...picture, controls });
  expect(text.match(new RegExp(`"${label.split(' ')[0]} …`, 'gu'))).toHaveLength(2);
  expect(text).not.toMatch(/[\d๐-๙]{5,}|\d{3} \d{4}|250/u);
});

test('a year and a number of a heading stay', () => {
  expect(reportOf(column('2.2.4) งบประมาณปี 2566'))).toContain('"2.2.4) งบประมาณปี 2566"');
});

test('a page of thousands of controls is cut', () => {
  const picture = column(...Array.from({ length: 1000 }, () => 'ค้นหา'));
  expect(JSON.parse(reportOf(picture)).picture.controls).toHaveLength(400);
});

test('it is made of names, kinds and places alone: it has nowhere to hold a value', () => {
  const picture = column('ผลผลิต');
  const leaky = {
    ...picture,
    controls: picture.controls.map((each) => ({ ...each, value: 'ความลับ' })),
    texts: picture.texts.map((each) => ({ ...each, value: 'ความลับ' })),
    value: 'ความลับ',
  };
  const part = { query: '?token=ความลับ', hash: '#ความลับ' } as Partial<PageView>;
  expect(reportOf(leaky, part)).not.toContain('ความลับ');
});
