import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFile, classifyOffice } from '../../../lib/files/check-file.ts';
import { makeCompound } from '../../make/cfb.ts';
import { fileOf } from '../../make/file.ts';
import {
  contentTypes,
  DOCX_MAIN,
  makeDocx,
  makeXlsx,
  relations,
  wordPart,
} from '../../make/office.ts';
import { type Made, makeZip, type ZipPart } from '../../make/zip.ts';

const ROWS = [
  {
    name: 'ข้อมูล',
    rows: [
      ['จังหวัด', 'จำนวน'],
      ['ขอนแก่น', 12],
    ],
  },
];
const xlsx = (options = {}) => makeXlsx(ROWS, options).bytes;
const docx = (options = {}) => makeDocx(['รายงาน', 'ประจำปี'], options).bytes;
const verdict = async (name: string, data: string | Uint8Array<ArrayBuffer>, options = {}) => {
  const report = await checkFile(fileOf(name, data), options);
  return `${report.verdict} ${report.reason}`;
};

const OK = 'ok null';
const STYLES = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';
const MS = 'application/vnd.ms-';
const PICTURE: ZipPart = { name: 'xl/media/image1.png', data: 'x'.repeat(50_000) };

describe('good files', () => {
  test.each<[string, string, Uint8Array<ArrayBuffer>]>([
    ['a workbook', 'a.xlsx', xlsx()],
    ['a document', 'a.DOCX', docx()],
    ['zip64', 'a.xlsx', xlsx({ zip: { zip64: true } })],
    ['a comment of the zip', 'a.xlsx', xlsx({ zip: { comment: 'PK\x05\x06 made by …' } })],
    [
      'data descriptors',
      'a.xlsx',
      xlsx({ part: (part: ZipPart) => ({ ...part, descriptor: true }) }),
    ],
    ['stored parts', 'a.xlsx', xlsx({ part: (part: ZipPart) => ({ ...part, stored: true }) })],
    [
      'names with \\',
      'a.xlsx',
      xlsx({ part: (p: ZipPart) => ({ ...p, name: p.name.replaceAll('/', '\\') }) }),
    ],
    [
      'names with a leading /',
      'a.xlsx',
      xlsx({ part: (p: ZipPart) => ({ ...p, name: `/${p.name}` }) }),
    ],
    [
      'names in capitals',
      'a.xlsx',
      xlsx({ part: (p: ZipPart) => ({ ...p, name: p.name.toUpperCase() }) }),
    ],
    ['parts at the root', 'a.xlsx', xlsx({ folder: '' })],
    ['other part names', 'a.xlsx', xlsx({ folder: 'สมุด/' })],
    ['prefixed elements', 'a.xlsx', xlsx({ prefix: 'x:' })],
    ['strict', 'a.xlsx', xlsx({ strict: true })],
    ['no cell references', 'a.xlsx', xlsx({ bare: true })],
    [
      'a picture with a document type',
      'a.docx',
      docx({
        extra: [{ name: 'word/media/a.svg', data: '<!DOCTYPE svg><svg><text>&nbsp;</text></svg>' }],
        overrides: { 'word/media/a.svg': 'image/svg+xml' },
      }),
    ],
    ['a picture', 'a.xlsx', xlsx({ extra: [PICTURE] })],
    ['JSON', 'a.json', new TextEncoder().encode('{"ก":[1]}')],
  ])('%s', async (_, name, data) => {
    expect(await verdict(name, data)).toBe(OK);
    if (!name.endsWith('json')) {
      expect((await classifyOffice(fileOf(name, data))).verdict).toBe('ok');
    }
  });
});

describe('other verdicts', () => {
  const macroType = `${MS}excel.sheet.macroEnabled.main+xml`;
  const binaryType = `${MS}excel.sheet.binary.macroEnabled.main`;
  const slides =
    'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
  const doctype = { raw: '<!DOCTYPE x [<!ENTITY a "b">]>' };
  test.each<[string, string, string | Uint8Array<ArrayBuffer>]>([
    ['not-accepted extension', 'a.pdf', '%PDF-1.7'],
    ['not-accepted extension', 'ไม่มีนามสกุล', ''],
    ['not-accepted extension', 'a.docx.zip', docx()],
    ['wrong-type is-docx', 'a.xlsx', docx()],
    ['wrong-type is-xlsx', 'a.docx', xlsx()],
    ['wrong-type is-other-office', 'a.docx', docx({ mainType: slides })],
    ['wrong-type is-other-office', 'a.xlsx', xlsx({ mainType: binaryType })],
    ['wrong-type is-old-office', 'a.docx', makeCompound(['WordDocument', '1Table'])],
    ['wrong-type is-old-office', 'a.xlsx', makeCompound(['Workbook'])],
    ['wrong-type is-pdf', 'a.docx', '%PDF-1.4\n'],
    ['wrong-type is-image', 'a.docx', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a])],
    ['wrong-type is-rtf', 'a.docx', '{\\rtf1\\ansi }'],
    ['wrong-type is-web-page', 'a.xlsx', '<html><table><tr><td>1</td></tr></table></html>'],
    ['wrong-type is-json', 'a.xlsx', '[{"a":1}]'],
    ['wrong-type is-zip', 'a.xlsx', makeZip([{ name: 'a.txt', data: 'a' }]).bytes],
    ['wrong-type is-zip', 'a.json', xlsx()],
    ['wrong-type is-pdf', 'a.json', '%PDF-1.4\n'],
    [
      'wrong-type is-open-document',
      'a.xlsx',
      makeZip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      ]).bytes,
    ],
    ['corrupt empty', 'a.docx', ''],
    ['corrupt not-zip', 'a.docx', '\u0001\u0002'],
    ['corrupt trailing-bytes', 'a.docx', Buffer.concat([docx(), Buffer.from('\r\n--boundary--')])],
    ['wrong-type is-csv', 'a.docx', 'ชื่อ,จำนวน\nก,1\n'],
    ['wrong-type is-csv', 'a.xlsx', '\ufeffชื่อ;จำนวน\r\n"ก;ข";1\r\n'],
    [
      'wrong-type is-csv',
      'a.xlsx',
      Uint8Array.from([0xaa, 0xd7, 0x2c, 0x31, 0x0a, 0xaa, 0x2c, 0x32]),
    ],
    ['wrong-type is-tsv', 'a.xlsx', 'ชื่อ\tจำนวน\nก\t1\n'],
    ['wrong-type is-tsv', 'a.xlsx', Buffer.from('\ufeffก\t1\r\nข\t2\r\n', 'utf16le')],
    ['wrong-type is-text', 'a.docx', 'เรียน ผู้อำนวยการ\n\nขอส่งรายงาน\n'],
    [
      'wrong-type is-word-xml',
      'a.docx',
      '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument/>',
    ],
    [
      'wrong-type is-excel-xml',
      'a.xlsx',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    ],
    ['wrong-type is-web-archive', 'a.docx', 'MIME-Version: 1.0\nContent-Type: multipart/related'],
    [
      'wrong-type is-template',
      'a.docx',
      docx({ mainType: DOCX_MAIN.replace('document.main', 'template.main') }),
    ],
    [
      'wrong-type is-template',
      'a.xlsx',
      xlsx({ mainType: `${MS}excel.template.macroEnabled.main+xml` }),
    ],
    [
      'wrong-type is-add-in',
      'a.xlsx',
      xlsx({ mainType: `${MS}excel.addin.macroEnabled.main+xml` }),
    ],
    [
      'encrypted rights-label',
      'a.docx',
      makeCompound(['EncryptedPackage', 'DRMEncryptedDataSpace']),
    ],
    [
      'corrupt xml',
      'a.docx',
      docx({
        extra: [{ name: 'word/styles.xml', data: '' }],
        overrides: { 'word/styles.xml': STYLES },
      }),
    ],
    [
      'corrupt xml',
      'a.docx',
      docx({
        extra: [{ name: 'word/styles.xml', data: '<w:styles/>' }],
        overrides: { 'word/styles.xml': STYLES },
      }),
    ],
    ['corrupt truncated', 'a.docx', docx().slice(0, 400)],
    ['corrupt damaged', 'a.xlsx', makeCompound([]).slice(0, 600)],
    [
      'corrupt doctype',
      'a.docx',
      makeZip([
        contentTypes({ 'd.xml': DOCX_MAIN }),
        relations('_rels/.rels', [{ id: 'r', type: 'officeDocument', target: 'd.xml' }]),
        { name: 'd.xml', data: `${doctype.raw}<w:document/>` },
      ]).bytes,
    ],
    [
      'corrupt no-main-part',
      'a.docx',
      makeZip([contentTypes({}), relations('_rels/.rels', [])]).bytes,
    ],
    ['corrupt checksum', 'a.xlsx', xlsx({ extra: [{ ...PICTURE, crc: 1 }] })],
    ['corrupt checksum', 'a.xlsx', xlsx({ extra: [{ ...PICTURE, crc: 1, stored: true }] })],
    ['corrupt checksum', 'a.xlsx', xlsx({ extra: [{ ...PICTURE, declared: 7 }] })],
    ['corrupt damaged', 'a.xlsx', xlsx({ extra: [{ ...PICTURE, method: 12 }] })],
    ['encrypted encrypted', 'a.xlsx', makeCompound(['EncryptionInfo', 'EncryptedPackage'])],
    ['encrypted encrypted', 'a.docx', makeCompound(['EncryptedPackage'])],
    ['encrypted encrypted', 'a.xlsx', xlsx({ extra: [{ ...PICTURE, flags: 1 }] })],
    ['macro macro', 'a.xlsx', xlsx({ mainType: macroType })],
    ['macro macro', 'a.xlsx', xlsx({ extra: [{ name: 'xl\\VBAProject.bin', data: 'x' }] })],
    ['macro macro', 'a.docx', docx({ mainType: `${MS}word.document.macroEnabled.main+xml` })],
    ['not-json json-end', 'a.json', '{"a":'],
  ])('%s: %s', async (expected, name, data) => {
    expect(await verdict(name, data)).toBe(expected);
  });

  test('too large, said of a good file and of no other', async () => {
    const file = xlsx();
    expect(await verdict('a.xlsx', file, { sizeLimit: file.length })).toBe(OK);
    expect(await verdict('a.xlsx', file, { sizeLimit: file.length - 1 })).toBe('too-large size');
    expect(await verdict('a.json', '{', { sizeLimit: 0 })).toBe('not-json json-end');
  });

  test('bombs, by what comes out and whatever is declared', async () => {
    const bomb = { name: 'xl/media/big.png', data: new Uint8Array(30_000_000), declared: 10 };
    const file = xlsx({ extra: [bomb] });
    const most = { most: 2_000_000, ratio: 1e9, ratioFrom: 1e9 };
    expect(await verdict('a.xlsx', file, { bombLimits: most })).toBe('bomb bomb');
    const ratio = { most: 1e9, ratio: 100, ratioFrom: 1_000_000 };
    expect(await verdict('a.xlsx', file, { bombLimits: ratio })).toBe('bomb bomb');
    const honest = xlsx({ extra: [{ ...bomb, declared: 30_000_000 }] });
    expect(await verdict('a.xlsx', honest)).toBe(OK);
  });
});

describe('made to keep a reader busy: read in a line all the same', () => {
  const part = (name: string, data: string) => ({ name, data });
  const core = 'application/vnd.openxmlformats-package.core-properties+xml';
  test.each<[string, string, string | Uint8Array<ArrayBuffer>]>([
    [
      'open tags',
      'a.docx',
      makeZip([part('[Content_Types].xml', '<Override a="'.repeat(200_000))]).bytes,
    ],
    [
      'an author of spaces',
      'a.xlsx',
      xlsx({
        extra: [part('core.xml', `<x><creator>${' '.repeat(500_000)}<creator></x>`)],
        overrides: { 'core.xml': core },
      }),
    ],
    [
      'a cell of many runs',
      'a.xlsx',
      makeXlsx([
        { name: 'ก', rows: [[{ inline: 'x' }, { raw: `<is>${'<t>1</t>'.repeat(120_000)}</is>` }]] },
      ]).bytes,
    ],
    [
      'a long cell',
      'a.xlsx',
      makeXlsx([{ name: 'ก', rows: [[{ inline: '1 '.repeat(2_000_000) }]] }]).bytes,
    ],
    [
      'numbers at every depth',
      'a.json',
      `${'["1234567890121",'.repeat(200_000)}1${']'.repeat(200_000)}`,
    ],
    ['only numbers', 'a.json', `["${'1234567890121 '.repeat(60_000)}"]`],
    ['many keys', 'a.json', `{${Array.from({ length: 300_000 }, (_, i) => `"${i}":1`).join()}}`],
  ])('%s', { timeout: 30_000 }, async (_, name, data) => {
    await checkFile(fileOf(name, data));
  });
});

describe('whatever is broken', () => {
  const made: Made[] = [
    makeXlsx(ROWS, { extra: [PICTURE] }),
    makeXlsx(ROWS, { zip: { zip64: true } }),
    makeDocx(['ก'.repeat(200)], { extra: [wordPart('word/header1.xml', 'hdr', ['หัว'])] }),
  ];
  const names = ['a.xlsx', 'a.xlsx', 'a.docx'];
  const any = fc.nat(made.length - 1);

  test('cut off anywhere: never ok', async () => {
    await fc.assert(
      fc.asyncProperty(any, fc.nat(), async (which, at) => {
        const { bytes } = made[which] as Made;
        const cut = bytes.slice(0, at % bytes.length);
        expect(await verdict(names[which] ?? '', cut)).not.toBe(OK);
      }),
      { numRuns: 150 },
    );
  });

  test('any byte flipped: never throws', async () => {
    await fc.assert(
      fc.asyncProperty(any, fc.nat(), fc.integer({ min: 1, max: 255 }), async (which, at, flip) => {
        const bytes = (made[which] as Made).bytes.slice();
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ flip;
        await checkFile(fileOf(names[which] ?? '', bytes));
      }),
      { numRuns: 300 },
    );
  });

  // Version, system, times and attributes say nothing about what is in the file.
  const TELLING = [
    0, 1, 2, 3, 10, 11, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
    35, 42, 43, 44, 45,
  ];
  test('any byte of the directory that says what is where: never ok', async () => {
    const { bytes, directory } = makeXlsx(ROWS, { extra: [PICTURE] });
    const view = new DataView(bytes.buffer);
    for (let at = directory; view.getUint32(at, true) === 0x02014b50; ) {
      const next = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
      const places = [...TELLING, 46, next - at - 1];
      for (const place of places) {
        for (const flip of [1, 0x80, 0xff]) {
          const broken = bytes.slice();
          broken[at + place] = (broken[at + place] ?? 0) ^ flip;
          expect(await verdict('a.xlsx', broken), `${place} ^ ${flip}`).not.toBe(OK);
        }
      }
      at = next;
    }
  });

  test('any byte of the data: never ok', async () => {
    const { bytes, directory } = makeXlsx(ROWS);
    const view = new DataView(bytes.buffer);
    let data = 0;
    for (let at = 0; at < directory; ) {
      const start = at + 30 + view.getUint16(at + 26, true);
      const end = start + view.getUint32(at + 18, true);
      // The last byte of deflated data may end in bits that mean nothing.
      for (let place = start; place < end - 1; place += 23) {
        const broken = bytes.slice();
        broken[place] = (broken[place] ?? 0) ^ 0x10;
        expect(await verdict('a.xlsx', broken), `${place}`).not.toBe(OK);
        data++;
      }
      at = end;
    }
    expect(data).toBeGreaterThan(50);
  });
});
