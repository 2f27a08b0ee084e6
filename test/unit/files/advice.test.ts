import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../lib/files/check-file.ts';
import {
  findingSentence,
  placeSentences,
  reasonSentence,
  sizeText,
  stopWithTextSentence,
  verdictSentence,
} from '../../../lib/files/describe.ts';
import { type FileFinding, placeText } from '../../../lib/files/report.ts';
import { sayAll } from '../../../lib/text/fill.ts';
import { makeCompound } from '../../make/cfb.ts';
import { fileOf } from '../../make/file.ts';
import { makeDocx, makeXlsx, relations, wordPart } from '../../make/office.ts';

const PART = 'application/vnd.openxmlformats-officedocument';
const ID = '1-2345-45678-78-1';
const CORE = {
  name: 'docProps/core.xml',
  data: '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>สมชาย</dc:creator><cp:lastModifiedBy>สมหญิง</cp:lastModifiedBy></cp:coreProperties>',
};
const CORE_TYPE = {
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
};

const rules = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
  const { verdict, findings } = await checkFile(fileOf(name, bytes));
  expect(verdict).toBe('ok');
  return findings.map(({ rule, level, count }) => `${rule} ${level} ${count}`);
};

describe('what a file brings along', () => {
  test('a workbook', async () => {
    const sheets = ['visible', 'hidden', 'veryHidden'].map((state) => ({
      name: state,
      state,
      rows: [[1]],
    }));
    const { bytes } = makeXlsx(sheets, {
      extra: [
        CORE,
        {
          name: 'xl/comments1.xml',
          data: '<comments><commentList><comment ref="A1"><text><t>ดู</t></text></comment></commentList></comments>',
        },
        { name: 'xl/embeddings/oleObject1.bin', data: 'x' },
        relations('xl/externalLinks/_rels/externalLink1.xml.rels', [
          { id: 'r', type: 'externalLinkPath', target: 'file:///C:/other.xlsx', external: true },
        ]),
        relations('xl/worksheets/_rels/sheet1.xml.rels', [
          { id: 'r', type: 'hyperlink', target: 'https://example.go.th/', external: true },
        ]),
      ],
      overrides: { ...CORE_TYPE, 'xl/comments1.xml': `${PART}.spreadsheetml.comments+xml` },
    });
    expect(await rules('a.xlsx', bytes)).toEqual([
      'hidden-sheet advice 2',
      'comments advice 1',
      'author-name advice 2',
      'external-link advice 1',
      'embedded-object advice 1',
      'unread-part advice 1',
    ]);
  });

  test('a document', async () => {
    const comment = wordPart('word/comments.xml', 'comments', [
      { raw: '<w:comment w:id="0"><w:p><w:r><w:t>แก้</w:t></w:r></w:p></w:comment>' },
    ]);
    const { bytes } = makeDocx(
      ['ก', { raw: '<w:p><w:ins w:id="1"><w:r><w:t>ข</w:t></w:r></w:ins><w:del w:id="2"/></w:p>' }],
      {
        extra: [comment],
        overrides: { 'word/comments.xml': `${PART}.wordprocessingml.comments+xml` },
      },
    );
    expect(await rules('a.docx', bytes)).toEqual(['comments advice 1', 'tracked-changes advice 2']);
  });

  test('numbers in comments of a sheet, and in what a pivot table keeps', async () => {
    const { bytes } = makeXlsx([{ name: 'ก', rows: [[1]] }], {
      extra: [
        {
          name: 'xl/comments1.xml',
          data: `<comments><comment ref="A1"><text><t>${ID}</t></text></comment></comments>`,
        },
        {
          name: 'xl/pivotCache/pivotCacheRecords1.xml',
          data: `<pivotCacheRecords><r><s v="${ID}"/><n v="1"/></r></pivotCacheRecords>`,
        },
      ],
      overrides: {
        'xl/comments1.xml': `${PART}.spreadsheetml.comments+xml`,
        'xl/pivotCache/pivotCacheRecords1.xml': `${PART}.spreadsheetml.pivotCacheRecords+xml`,
      },
    });
    expect(await rules('a.xlsx', bytes)).toEqual([
      'citizen-number check 1',
      'citizen-number check 1',
      'comments advice 1',
    ]);
  });
});

describe('in sentences', () => {
  test('verdict, what to do, and where', async () => {
    const csv = await checkFile(fileOf('a.csv', ''));
    const reason = reasonSentence(csv);
    expect(sayAll([verdictSentence(csv), ...(reason ? [reason] : [])], 'arabic', 'en')).toBe(
      'Not an accepted kind of file · The memo accepts .docx .xlsx .json. Save it as .xlsx and choose it again.',
    );
    const large = await checkFile(fileOf('a.json', '[1]'), { sizeLimit: 2 });
    const why = reasonSentence(large, 2);
    expect(why && sayAll([why], 'arabic', 'en')).toContain('2 B at most; this file has 3 B');
    expect([999, 1500, 12_345_678].map(sizeText)).toEqual(['999 B', '1.5 kB', '12 MB']);
    expect(reasonSentence(await checkFile(fileOf('a.json', '[1]')))).toBeNull();
  });

  test('the place of an error, with what stands around it', async () => {
    const { stop } = await checkFile(fileOf('a.json', '{"ก": 1,\n"ข" 2}'));
    expect(stop && sayAll([stopWithTextSentence(stop)], 'arabic', 'th')).toBe(
      'บรรทัด 2 ตัวที่ 5: "ข" ▸2}',
    );
  });

  test('findings with their places', async () => {
    const { bytes } = makeXlsx([{ name: 'คน', rows: [[ID], [ID]] }]);
    const [finding] = (await checkFile(fileOf('a.xlsx', bytes))).findings as [FileFinding];
    const sentences = [findingSentence(finding), ...placeSentences(finding)];
    expect(sayAll(sentences, 'arabic', 'en')).toBe(
      'Numbers that are probably citizen numbers: 2 · sheet คน, column A, rows 1, 2 · such as 1-2345-xxxxx-xx-x, 1-2345-xxxxx-xx-x',
    );
    expect(sayAll(sentences, 'thai', 'th')).toContain('๒ เลข');
    expect(placeText({ kind: 'table', part: 'd', table: 1, column: 2, rows: [3, 4] })).toBe(
      'd table 1 column 2 (row 3, 4)',
    );
  });
});

describe('what a file is, in words', () => {
  const macros = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
  const sheet = (options = {}) => makeXlsx([{ name: 'คน', rows: [[1]] }], options).bytes;
  test.each<[string, string, string | Uint8Array<ArrayBuffer>, string[]]>([
    ['wrong type', 'a.xlsx', makeDocx(['ก']).bytes, ['เนื้อหาไม่ตรงกับนามสกุล', 'บันทึกเป็น .docx']],
    [
      'a picture',
      'a.docx',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      ['เป็นไฟล์รูปภาพที่เปลี่ยนชื่อ'],
    ],
    ['an old file', 'a.xlsx', makeCompound(['Workbook']), ['แบบเก่าที่เปลี่ยนชื่อ']],
    ['cut off', 'a.xlsx', sheet().slice(0, -30), ['ไฟล์เสียหรือไม่ครบ', 'คัดลอกใหม่']],
    ['empty', 'a.docx', '', ['ไฟล์ว่าง']],
    ['encrypted', 'a.docx', makeCompound(['EncryptedPackage']), ['มีรหัสผ่าน', 'เอารหัสผ่านออก']],
    ['macros', 'a.xlsx', sheet({ mainType: macros }), ['ไฟล์มีมาโคร']],
  ])('%s', async (_, name, data, says) => {
    const found = await checkFile(fileOf(name, data));
    const reason = reasonSentence(found);
    const said = sayAll([verdictSentence(found), ...(reason ? [reason] : [])], 'arabic', 'th');
    for (const words of says) expect(said).toContain(words);
  });
});
