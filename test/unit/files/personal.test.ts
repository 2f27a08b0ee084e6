import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../lib/files/check-file.ts';
import { checkDigitHolds } from '../../../lib/files/personal/citizen.ts';
import { contextOf } from '../../../lib/files/personal/context.ts';
import { isOnlyACode } from '../../../lib/files/personal/plain.ts';
import { byChance } from '../../../lib/files/personal/tally.ts';
import { hitsIn } from '../../../lib/files/personal/text.ts';
import { type FileFinding, type Place, placeText } from '../../../lib/files/report.ts';
import { fileOf } from '../../make/file.ts';
import { type Cell, makeDocx, makeXlsx, wordPart } from '../../make/office.ts';
import { citizenNumber, dice, digitsOf } from '../../make/random.ts';

const ID = '1234567890121';
const ID_2 = '2345678901234';

const inSheet = async (rows: readonly (readonly Cell[])[], options = {}) =>
  (await checkFile(fileOf('a.xlsx', makeXlsx([{ name: 'คน', rows }], options).bytes))).findings;
const inDocument = async (blocks: Parameters<typeof makeDocx>[0], options = {}) =>
  (await checkFile(fileOf('a.docx', makeDocx(blocks, options).bytes))).findings;
const inJson = async (data: unknown) =>
  (await checkFile(fileOf('a.json', typeof data === 'string' ? data : JSON.stringify(data))))
    .findings;
const counts = (findings: readonly FileFinding[]) =>
  findings.map(({ rule, count }) => `${rule} ${count}`);
const column = (values: readonly Cell[]) => values.map((value) => [value]);

test.each([
  [ID, true],
  [ID_2, true],
  ['1234545678781', true],
  ['1234567890123', false],
  ['2345678901235', false],
  ['0107537001510', true],
  ['0994000617721', true],
])('the check digit of %s: %s', (digits, holds) => expect(checkDigitHolds(digits)).toBe(holds));

describe('ways of writing', () => {
  test.each([
    ID,
    '1-2345-67890-12-1',
    '1 2345 67890 12 1',
    '1\u00a02345\u00a067890\u00a012\u00a01',
    '๑๒๓๔๕๖๗๘๙๐๑๒๑',
    '๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑',
    '１２３４５６７８９０１２１',
    '1–2345–67890–12–1',
    '1 - 2345 - 67890 - 12 - 1',
    '1\u200b234567890121',
    '1 2 3 4 5 6 7 8 9 0 1 2 1',
    `เลขประจำตัวประชาชน${ID}ค่ะ`,
    `เลขที่บัตร: ${ID}.`,
    `(${ID})`,
  ])('%j is one', async (text) => {
    const hits = hitsIn(text, contextOf('เลขประจำตัวประชาชน'));
    expect(hits.filter(({ kind, valid }) => kind === 'citizen' && valid)).toHaveLength(1);
    // The same through a file: as a shared text, a text in place, and a JSON value.
    expect(counts(await inSheet([['CID'], [text]]))).toEqual(['citizen-number 1']);
    expect(counts(await inSheet([['CID'], [{ inline: text }]]))).toEqual(['citizen-number 1']);
    expect(counts(await inJson([{ cid: text }]))).toEqual(['citizen-number 1']);
    expect(counts(await inDocument(['เลขประจำตัวประชาชน', text]))).toEqual(['citizen-number 1']);
  });

  test.each([
    'x-xxxx-xxxxx-12-1',
    '1-2345-xxxxx-xx-x',
    `A${ID}`,
    `${ID}B`,
    `0.${ID}`,
    `${ID}.5`,
    `_${ID}`,
    `+${ID}`,
    `4${ID}`,
    `${ID}4`,
    '0107537001510',
    '0-1075-37001-51-0',
    '12345-6789-0121',
    `https://example.go.th/${ID}`,
  ])('%j is none', async (text) => {
    expect(hitsIn(text, contextOf('cid')).filter(({ kind }) => kind === 'citizen')).toEqual([]);
    expect(counts(await inJson([{ cid: text }]))).toEqual([]);
  });

  test('several in one text', () => {
    for (const between of [',', ', ', '/', '; ', '\n', ' และ ']) {
      const text = `${ID}${between}${ID_2}`;
      expect(hitsIn(text, contextOf('cid')), text).toHaveLength(2);
      expect(hitsIn(`0812345678${between}02-123-4567`), between).toHaveLength(2);
    }
  });

  test('numeric cells and JSON numbers, also as a float', async () => {
    expect(counts(await inSheet([['cid'], [Number(ID)]]))).toEqual(['citizen-number 1']);
    expect(counts(await inSheet([['cid'], [{ raw: '<v>1.234567890121E12</v>' }]]))).toEqual([
      'citizen-number 1',
    ]);
    expect(counts(await inSheet([['cid'], [{ raw: `<v>${ID}.0</v>` }]]))).toEqual([
      'citizen-number 1',
    ]);
    expect(counts(await inSheet([['cid'], [107537001510]]))).toEqual([]);
    expect(
      counts(await inJson(`[{"cid":${ID}},{"cid":${ID_2}.0},{"cid":1.234567890121e12}]`)),
    ).toEqual(['citizen-number 3']);
  });

  test('escapes: Thai digits in JSON, characters in XML', async () => {
    const escaped = [...'๑๒๓๔๕๖๗๘๙๐๑๒๑'].map((d) => `\\u0e5${d.charCodeAt(0) - 0xe50}`).join('');
    expect(counts(await inJson(`{"cid":"${escaped}"}`))).toEqual(['citizen-number 1']);
    const xml = [...ID].map((digit) => `&#${digit.charCodeAt(0)};`).join('');
    expect(counts(await inSheet([['cid'], [{ raw: `<v>${xml}</v>` }]]))).toEqual([]);
    const raw = `<is><t>${xml}</t></is>`;
    expect(counts(await inSheet([['cid'], [{ inline: 'x' }, { raw }]]))).toEqual([]);
  });

  test('runs of a document, deleted text too', async () => {
    expect(counts(await inDocument([['เลขบัตรประชาชน 1-23', '45-678', '90-12-', '1']]))).toEqual([
      'citizen-number 1',
    ]);
    const deleted = `<w:p><w:del w:id="1"><w:r><w:delText>CID ${ID}</w:delText></w:r></w:del></w:p>`;
    expect(counts(await inDocument([{ raw: deleted }]))).toEqual([
      'citizen-number 1',
      'tracked-changes 1',
    ]);
  });
});

describe('the place', () => {
  test('sheet, column and from which row to which, masked', async () => {
    const rows = [
      ['ลำดับ', 'เลขประจำตัวประชาชน'],
      ...[ID, ID_2, '1-2345-45678-78-1', ID].map((id, i) => [i, id]),
    ];
    for (const options of [{}, { bare: true }, { prefix: 'x:' }]) {
      expect(await inSheet(rows, options)).toEqual([
        {
          rule: 'citizen-number',
          level: 'check',
          where: { kind: 'column', sheet: 'คน', column: 'B', rows: [2], to: 5 },
          count: 4,
          samples: ['1-2345-xxxxx-xx-x', '2-3456-xxxxx-xx-x', '1-2345-xxxxx-xx-x'],
          params: {},
        },
      ]);
    }
  });

  test('a label to the left, as in forms', async () => {
    const [finding] = await inSheet([
      ['ชื่อ', 'ก'],
      ['เลขบัตรประชาชน', ID],
    ]);
    expect(finding?.where).toEqual({ kind: 'column', sheet: 'คน', column: 'B', rows: [2] });
  });

  test('paragraph, table, header', async () => {
    const header = wordPart('word/header1.xml', 'hdr', [`เลขประจำตัวประชาชน ${ID}`]);
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
    const found = await inDocument(
      [
        'ก',
        'ข',
        `เลขประจำตัวประชาชน ${ID}`,
        {
          table: [
            ['ชื่อ', 'เลขประจำตัวประชาชน'],
            ['ก', ID],
            ['ข', ID_2],
          ],
        },
      ],
      { extra: [header], overrides: { 'word/header1.xml': type } },
    );
    expect(found.map(({ where }) => where)).toEqual([
      { kind: 'paragraph', part: 'word/document.xml', paragraphs: [3] },
      { kind: 'table', part: 'word/document.xml', table: 1, column: 2, rows: [2, 3] },
      { kind: 'paragraph', part: 'word/header1.xml', paragraphs: [1] },
    ]);
  });

  test('JSON path and items', async () => {
    const rows = [{ a: 1 }, { person: { citizenId: ID } }, { person: { citizenId: ID_2 } }];
    const [finding] = await inJson({ data: { rows } });
    expect(finding?.where).toEqual({
      kind: 'path',
      path: '$.data.rows[].person.citizenId',
      items: [1, 2],
    });
  });

  test('rows of rows: the column of the list', async () => {
    const found = await inJson({
      records: [['ชื่อ', 'x'], ...Array.from({ length: 9 }, (_, i) => ['ก', citizenNumber(dice(i))])],
    });
    expect(found[0]?.where).toEqual({ kind: 'path', path: '$.records[][1]', items: [1], to: 9 });
  });

  test('rows with others between them: the first three and the last', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => [i % 2 === 0 ? citizenNumber(dice(i)) : 'ก']);
    const [finding] = await inSheet([['เลขประจำตัวประชาชน'], ...rows]);
    expect(finding?.where).toMatchObject({ rows: [2, 4, 6], to: 12 });
    expect(placeText(finding?.where as Place)).toBe('คน!A (A2, A4, A6 … A12)');
  });

  test('numbers as keys; keys and names of sheets are masked', async () => {
    const random = dice(5);
    const people = Object.fromEntries(
      Array.from({ length: 20 }, () => [citizenNumber(random), { x: 1 }]),
    );
    const found = await inJson({ people });
    expect(counts(found)).toEqual(['citizen-number 20']);
    expect(JSON.stringify(found)).not.toMatch(/\d{6}/);
    const deep = await inJson({ [ID]: { cid: ID } });
    expect(JSON.stringify(deep)).not.toMatch(/\d{6}/);
  });
});

describe('chance', () => {
  test('how rare it is', () => {
    expect(byChance(1, 1)).toBeCloseTo(0.1);
    expect(byChance(3, 3)).toBeCloseTo(0.001);
    expect(byChance(1000, 100)).toBeGreaterThan(0.4);
    expect(byChance(1000, 300)).toBeLessThan(1e-9);
  });

  test('a lone number without a word for it is none; grouped or named it is one', async () => {
    expect(counts(await inSheet([['รหัส'], [ID]]))).toEqual([]);
    expect(counts(await inJson({ code: ID }))).toEqual([]);
    expect(counts(await inDocument([ID]))).toEqual([]);
    expect(counts(await inDocument(['1-2345-45678-78-1']))).toEqual(['citizen-number 1']);
    expect(counts(await inJson({ pid: ID, rapid: ID }))).toEqual(['citizen-number 1']);
  });

  test('columns of random numbers, times and bar codes are none', async () => {
    const random = dice(11);
    for (const n of [1, 2, 5, 30, 400]) {
      const many = Array.from({ length: n }, () =>
        digitsOf(random, 13, 1 + Math.floor(random() * 8)),
      );
      const times = Array.from(
        { length: n },
        () => 1_680_000_000_000 + Math.floor(random() * 1e10),
      );
      const codes = Array.from({ length: n }, () => {
        const twelve = `885${digitsOf(random, 9, Math.floor(random() * 10))}`;
        const sum = [...twelve].reduce((all, d, i) => all + Number(d) * (i % 2 ? 3 : 1), 0);
        return `${twelve}${(10 - (sum % 10)) % 10}`;
      });
      const rows = many.map((code, i) => [code, times[i] ?? 0, codes[i] ?? '']);
      expect(counts(await inSheet(rows))).toEqual([]);
      expect(counts(await inJson(rows.map(([a, b, c]) => ({ a, b, c }))))).toEqual([]);
    }
  });

  test('the same valid number in every row proves nothing', async () => {
    expect(counts(await inSheet(column(Array(50).fill(ID))))).toEqual([]);
  });

  test('a column of real ones needs no header, and half of them are enough', async () => {
    const random = dice(3);
    const real = Array.from({ length: 40 }, () => citizenNumber(random));
    expect(counts(await inSheet(column(real)))).toEqual(['citizen-number 40']);
    expect(counts(await inSheet(column(real.map(Number))))).toEqual(['citizen-number 40']);
    const mixed = real.flatMap((id) => [id, digitsOf(random, 13, 3)]);
    expect((await inSheet(column(mixed)))[0]?.count).toBeGreaterThanOrEqual(40);
    expect(counts(await inJson(real))).toEqual(['citizen-number 40']);
    expect(counts(await inDocument(real))).toEqual(['citizen-number 40']);
  });
});

describe('phones and addresses', () => {
  test.each([
    ['081-234-5678', 'mobile'],
    ['08 1234 5678', 'mobile'],
    ['๐๘๑-๒๓๔-๕๖๗๘', 'mobile'],
    ['+66 81 234 5678', 'mobile'],
    ['+66(0)81-234-5678', 'mobile'],
    ['0066812345678', 'mobile'],
    ['(02) 123-4567', 'office'],
    ['02-123-4567', 'office'],
    ['053-123456', 'office'],
    ['+66 2 123 4567', 'office'],
  ])('%s: %s', (text, kind) => {
    expect(hitsIn(`โทร ${text}`)).toMatchObject([{ kind, strong: true }]);
  });

  test.each([
    '2023-04-17 12:00',
    '0123456789',
    '1 000 000 000',
    'A0812345678',
    '0.812345678',
    '01-234-5678',
  ])('%s is no phone', (text) => expect(hitsIn(text)).toEqual([]));

  test('columns, with what a header says', async () => {
    expect(
      counts(
        await inSheet([
          ['เบอร์โทร', 'โทรสาร', 'จำนวน'],
          [812345678, '021234567', 812345678],
        ]),
      ),
    ).toEqual(['phone-mobile 1', 'phone-office 1']);
    expect(counts(await inSheet([['รหัส'], ['0812345678']]))).toEqual([]);
    expect(counts(await inJson({ phone: '0812345678', code: '0812345678' }))).toEqual([
      'phone-mobile 1',
    ]);
  });

  test('private addresses weigh, those of offices do not', async () => {
    const found = await inSheet([
      ['e-mail'],
      ['Somchai.j@gmail.com'],
      ['saraban@mol.go.th'],
      ['info@sso.go.th'],
    ]);
    expect(found).toMatchObject([
      { rule: 'private-email', count: 1, samples: ['Sxxxx@gmail.com'] },
    ]);
  });
});

test('a code is told at a glance from a number, and never wrongly', () => {
  const digits = fc.stringMatching(/^[0-9]{1,20}$/);
  fc.assert(
    fc.property(digits, (text) => {
      const bytes = new TextEncoder().encode(text);
      if (isOnlyACode(bytes, 0, bytes.length))
        expect(hitsIn(text, contextOf('cid โทร'))).toEqual([]);
    }),
    { numRuns: 500 },
  );
  const isCode = (text: string) => isOnlyACode(new TextEncoder().encode(text), 0, text.length);
  expect([ID, '0812345678', '66812345678', '9876543210123', '20230417'].map(isCode)).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});

test('nothing of a file is ever repeated', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), async (seeds) => {
      const people = seeds.map((seed) => ({
        id: citizenNumber(dice(seed)),
        phone: `08${digitsOf(dice(seed), 8, 1)}`,
        mail: `n${seed}@gmail.com`,
      }));
      const rows = [
        ['เลขประจำตัวประชาชน', 'โทร', 'อีเมล'],
        ...people.map(({ id, phone, mail }) => [id, phone, mail]),
      ];
      const shown = JSON.stringify([await inSheet(rows), await inJson(people)]);
      for (const { id, phone, mail } of people) {
        expect(shown).not.toContain(id.slice(4));
        expect(shown).not.toContain(phone.slice(3));
        expect(shown).not.toContain(mail);
      }
    }),
    { numRuns: 20 },
  );
});
