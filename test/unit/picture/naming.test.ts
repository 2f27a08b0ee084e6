import { describe, expect, test } from 'vitest';
import { STEP_NAMES } from '../../../lib/domain/step.ts';
import { nameControls } from '../../../lib/picture/naming.ts';
import type { Picture, Said } from '../../../lib/picture/picture.ts';
import { stepKeys } from '../../../lib/picture/steps.ts';
import { BOLD, type Field, LARGE, picture, SMALL, type Words } from '../../make/picture.ts';

const KEYS = stepKeys(STEP_NAMES);

/** The name of each field and, behind a star, whether the page asks for it. */
const named = (words: readonly Words[], fields: readonly Field[]): string[] =>
  inPicture(picture(words, fields));
const inPicture = (page: Picture): string[] =>
  nameControls(page, KEYS).map(
    ({ names, marked }) => `${names[0]?.text ?? '–'}${marked ? ' ✱' : ''}`,
  );

const said = (text: string, source: Said['source'], run: number | null = null): Said => ({
  text,
  source,
  run,
});

/** Labels to the left of their fields, from the top down. */
const beside = (...labels: string[]): [Words[], Field[]] => [
  labels.map((text, i) => ({ text, at: [20, 100 + i * 50] })),
  labels.map((_, i) => ({ box: [250, 95 + i * 50, 300, 34] })),
];

describe('where a name stands', () => {
  test('to the left', () => {
    expect(named(...beside('ชื่อโครงการ', 'ประเภท *', 'หน่วยงาน'))).toEqual([
      'ชื่อโครงการ',
      'ประเภท * ✱',
      'หน่วยงาน',
    ]);
  });
  test('above, in two columns', () => {
    const words: Words[] = ['ชื่อ', 'สกุล', 'ตำแหน่ง', 'อีเมล'].map((text, i) => ({
      text,
      at: [20 + (i % 2) * 400, 100 + Math.floor(i / 2) * 80],
    }));
    const fields: Field[] = words.map((_, i) => ({
      box: [20 + (i % 2) * 400, 125 + Math.floor(i / 2) * 80, 380, 36],
    }));
    expect(named(words, fields)).toEqual(['ชื่อ', 'สกุล', 'ตำแหน่ง', 'อีเมล']);
  });
  test('behind its input, in a floating box, tied by nothing', () => {
    // The words lie on the upper edge of the field.
    const words: Words[] = [
      { text: 'ชื่อโครงการ', at: [34, 92], look: SMALL, as: 'label' },
      { text: 'ผู้ประสานงาน', at: [34, 172], look: SMALL, as: 'label' },
    ];
    const fields: Field[] = [{ box: [20, 100, 400, 56] }, { box: [20, 180, 400, 56] }];
    expect(named(words, fields)).toEqual(['ชื่อโครงการ', 'ผู้ประสานงาน']);
  });
  test('to the right of a box to tick', () => {
    const words: Words[] = [{ text: 'ยินยอมให้เผยแพร่', at: [44, 100] }];
    expect(named(words, [{ box: [20, 102, 16, 16], kind: 'check' }])).toEqual(['ยินยอมให้เผยแพร่']);
  });
  test('above the tools of an editor, or beside them', () => {
    const above: Words[] = [{ text: 'หลักการและเหตุผล', at: [20, 100] }];
    expect(named(above, [{ box: [20, 180, 600, 120], kind: 'long' }])).toEqual(['หลักการและเหตุผล']);
    const left: Words[] = [{ text: 'วัตถุประสงค์', at: [20, 105] }];
    expect(named(left, [{ box: [250, 150, 600, 120], kind: 'long' }])).toEqual(['วัตถุประสงค์']);
  });
  test('behind its field and its unit, where names stand behind all fields', () => {
    const words: Words[] = [
      { text: 'ข้อมูลที่ต้องใช้ในการขออนุมัติ', at: [20, 70] },
      { text: 'ชื่อโครงการ *', at: [340, 100] },
      { text: 'บาท', at: [324, 150] },
      { text: 'วงเงินที่ขอ', at: [360, 150] },
      { text: 'หน่วยงาน', at: [340, 200] },
    ];
    const fields: Field[] = [0, 1, 2].map((i) => ({ box: [20, 95 + i * 50, 300, 34] }));
    expect(named(words, fields)).toEqual(['ชื่อโครงการ * ✱', 'วงเงินที่ขอ', 'หน่วยงาน']);
  });
  test('what stands behind a field with a name of its own is none', () => {
    const [words, fields] = beside('ชื่อโครงการ', 'ประเภท');
    const notes = words.map(({ at: [, y] }): Words => ({ text: 'ตามคำสั่ง', at: [560, y] }));
    expect(named([...words, ...notes], fields)).toEqual(['ชื่อโครงการ', 'ประเภท']);
  });
  test('in the cell beside a field that stands low in its own', () => {
    const words: Words[] = [
      { text: 'ไฟล์แนบรายงาน', at: [20, 130], cell: [10, 100, 200, 90] },
      { text: 'ลากไฟล์มาวางที่นี่', at: [230, 110], cell: [215, 100, 400, 90] },
    ];
    expect(named(words, [{ box: [230, 155, 300, 30], kind: 'file' }])).toEqual(['ไฟล์แนบรายงาน']);
  });
  test('“ถึงวันที่” on a line of its own', () => {
    expect(named(...beside('ตั้งแต่วันที่', 'ถึงวันที่'))).toEqual(['ตั้งแต่วันที่', 'ถึงวันที่']);
  });
  test('the words over the members of a group are its choices, in every row', () => {
    const words: Words[] = [
      { text: 'รายการที่ตรวจ', at: [20, 100], as: 'head' },
      { text: 'ครบ', at: [220, 100], as: 'head' },
      { text: 'ไม่ครบ', at: [320, 100], as: 'head' },
      { text: 'ความสอดคล้องกับแผน', at: [20, 140] },
      { text: 'ความครบถ้วนของตัวชี้วัด', at: [20, 180] },
    ];
    const rows: Field[] = [140, 180].map((y) => ({
      kind: 'choice',
      box: [226, y, 120, 16],
      parts: [
        [226, y, 16, 16],
        [330, y, 16, 16],
      ],
    }));
    expect(named(words, rows)).toEqual(['ความสอดคล้องกับแผน', 'ความครบถ้วนของตัวชี้วัด']);
  });
  test('the words behind the members of a group are its choices', () => {
    const words: Words[] = [
      { text: 'ลักษณะโครงการ', at: [20, 100] },
      { text: 'โครงการใหม่', at: [240, 100] },
      { text: 'โครงการต่อเนื่อง', at: [360, 100] },
    ];
    const group: Field = {
      kind: 'choice',
      box: [220, 102, 136, 16],
      parts: [
        [220, 102, 16, 16],
        [340, 102, 16, 16],
      ],
    };
    expect(named(words, [group])).toEqual(['ลักษณะโครงการ']);
  });
});

describe('what a person does not read as a name', () => {
  test('the step’s heading far above a field without a name', () => {
    const words: Words[] = [{ text: 'M2 : ข้อมูลทั่วไป', at: [20, 20], look: LARGE, as: 'heading' }];
    expect(named(words, [{ box: [20, 120, 400, 36] }])).toEqual(['–']);
    const near: Words[] = [{ text: 'ข้อมูลทั่วไป', at: [20, 70], look: LARGE, as: 'heading' }];
    expect(named(near, [{ box: [20, 120, 400, 36] }])).toEqual(['–']);
  });
  test('a hint between the name and its field', () => {
    const words: Words[] = [
      { text: 'ตัวชี้วัด', at: [20, 100] },
      { text: 'เช่น ร้อยละของผู้เข้าอบรม', at: [20, 125], look: SMALL },
    ];
    expect(named(words, [{ box: [20, 150, 400, 36] }])).toEqual(['ตัวชี้วัด']);
  });
  test('a hint between the name and its field, where the name is a heading with a star', () => {
    const words: Words[] = [
      { text: '2. วัตถุประสงค์ *', at: [20, 100], look: BOLD, as: 'heading' },
      { text: 'แยกเป็นข้อและวัดผลได้', at: [20, 124], look: SMALL },
      { text: '3. ประโยชน์', at: [20, 300], look: BOLD, as: 'heading' },
      { text: 'ถ้ามี', at: [20, 324], look: SMALL },
    ];
    const fields: Field[] = [
      { box: [20, 150, 600, 80], kind: 'long' },
      { box: [20, 350, 600, 80], kind: 'long' },
    ];
    expect(named(words, fields)).toEqual(['2. วัตถุประสงค์ * ✱', '3. ประโยชน์']);
  });
  test('what to do with a file; leave is none of that, though it begins alike', () => {
    const [words, fields] = beside('ลากไฟล์มาวางที่นี่', 'ลากิจ');
    expect(named(words, fields)).toEqual(['–', 'ลากิจ']);
  });
  test('what was chosen before a field, with crosses to take it away', () => {
    const words: Words[] = [
      { text: 'พื้นที่ดำเนินงาน', at: [20, 100] },
      { text: 'ระยอง × ชลบุรี ×', at: [250, 100] },
    ];
    expect(named(words, [{ box: [400, 95, 200, 34] }])).toEqual(['พื้นที่ดำเนินงาน']);
  });
  test('the tools of an editor', () => {
    const words: Words[] = [
      { text: 'วัตถุประสงค์', at: [20, 60], look: BOLD, as: 'heading' },
      { text: 'B I U • ≡', at: [24, 96] },
    ];
    expect(named(words, [{ box: [20, 124, 600, 90], kind: 'long' }])).toEqual(['วัตถุประสงค์']);
  });
  test('a counter, a unit and the name of the next field', () => {
    const words: Words[] = [
      { text: 'งบประมาณ', at: [20, 100] },
      { text: 'บาท', at: [460, 100] },
      { text: '0/500', at: [420, 140], look: SMALL },
      { text: 'แหล่งเงิน', at: [20, 180] },
    ];
    const fields: Field[] = [{ box: [200, 95, 250, 34] }, { box: [200, 175, 250, 34] }];
    expect(named(words, fields)).toEqual(['งบประมาณ', 'แหล่งเงิน']);
  });
  test('a unit on the left: the name stands before it', () => {
    const words: Words[] = [
      { text: 'วงเงิน', at: [20, 100] },
      { text: 'บาท', at: [170, 100] },
    ];
    expect(named(words, [{ box: [200, 95, 250, 34] }])).toEqual(['วงเงิน']);
  });
  test('nothing beyond another field’s name is looked at', () => {
    const [words, fields] = beside('ชื่อโครงการ');
    expect(named(words, [...fields, { box: [600, 95, 300, 34], kind: 'choice' }])[1]).not.toBe(
      'ชื่อโครงการ ✱',
    );
    const far: Field = { box: [250, 400, 300, 34], kind: 'file' };
    expect(named(words, [...fields, far])[1]).toBe('–');
  });
});

describe('what stands close and is somebody else’s', () => {
  test('a unit and a star behind a field, in one run with the name of the next', () => {
    const words: Words[] = [
      { text: 'เบิกจ่ายแล้ว', at: [20, 100] },
      { text: '* บาท เลขที่ฎีกา', at: [234, 100] },
    ];
    const fields: Field[] = [{ box: [130, 95, 100, 30] }, { box: [370, 95, 100, 30] }];
    expect(named(words, fields)).toEqual(['เบิกจ่ายแล้ว ✱', 'เลขที่ฎีกา']);
  });
  test('a word for a unit at the beginning of a line is a name', () => {
    expect(named(...beside('จังหวัด', 'กิจกรรม *', 'บาท'))).toEqual(['จังหวัด', 'กิจกรรม * ✱', 'บาท']);
  });
  test('advice in brackets behind the name', () => {
    const words: Words[] = [{ text: 'สรุปผล * (ไม่เกิน 10 บรรทัด)', at: [20, 100] }];
    expect(named(words, [{ box: [20, 130, 400, 60] }])).toEqual(['สรุปผล * ✱']);
  });
  test('smaller and fainter words between the names and the fields', () => {
    const words: Words[] = ['วงเงิน', 'ที่มาของเงิน', 'ผู้เสนอ'].flatMap((text, i) => [
      { text, at: [20, 100 + i * 120], look: BOLD } as const,
      { text: 'ตามเอกสารอนุมัติ', at: [20, 124 + i * 120], look: SMALL } as const,
    ]);
    const fields: Field[] = [0, 1, 2].map((i) => ({ box: [20, 144 + i * 120, 300, 34] }));
    expect(named(words, fields)).toEqual(['วงเงิน', 'ที่มาของเงิน', 'ผู้เสนอ']);
  });
  test('words of the page behind a dialog', () => {
    const words: Words[] = [
      { text: 'ออกแบบหลักสูตร', at: [150, 100] },
      { text: 'หัวข้อ', at: [40, 100], layer: 1 },
    ];
    expect(named(words, [{ box: [320, 95, 300, 34], layer: 1 }])).toEqual(['หัวข้อ']);
  });
  test('a word before the list in its cell: the head of the row names it', () => {
    const words: Words[] = [
      { text: 'หน่วยงาน *', at: [20, 100], as: 'head', cell: [10, 90, 200, 40] },
      { text: 'กรมแรงงาน', at: [220, 100] },
    ];
    expect(named(words, [{ box: [310, 95, 200, 30], kind: 'choice' }])).toEqual(['หน่วยงาน * ✱']);
  });
  test('the lines of a head are one name, or a name and what says more of it', () => {
    const column = (lower: Partial<Words>): string[] =>
      named(
        [
          { text: 'แผน', at: [200, 100], as: 'head', cell: [190, 95, 200, 60] },
          { text: 'การใช้จ่าย', at: [200, 122], as: 'head', cell: [190, 95, 200, 60], ...lower },
        ],
        [160, 200].map((y): Field => ({ box: [195, y, 190, 34] })),
      );
    expect(column({})).toEqual(['แผน การใช้จ่าย', 'แผน การใช้จ่าย']);
    expect(column({ look: SMALL })).toEqual(['แผน', 'แผน']);
  });
  test('in a matrix of quarters the row’s name goes first', () => {
    const [heads, fields] = table(['ไตรมาส 1', 'ไตรมาส 2'], 2);
    const words: Words[] = [
      ...heads.map((each): Words => ({ ...each, as: 'head' })),
      { text: 'แผนการใช้จ่าย (บาท)', at: [20, 145] },
      { text: 'ผู้เข้าร่วม (คน)', at: [20, 189] },
    ];
    expect(named(words, fields)).toEqual([
      'แผนการใช้จ่าย ไตรมาส 1',
      'แผนการใช้จ่าย ไตรมาส 2',
      'ผู้เข้าร่วม ไตรมาส 1',
      'ผู้เข้าร่วม ไตรมาส 2',
    ]);
  });
  test('one name over two fields that stand close, or a name for each of them', () => {
    const two = (text: string) =>
      named([{ text, at: [20, 100] }], [{ box: [180, 95, 100, 30] }, { box: [300, 95, 100, 30] }]);
    expect(two('พิกัดของพื้นที่')).toEqual(['พิกัดของพื้นที่', 'พิกัดของพื้นที่']);
    expect(two('ละติจูด/ลองจิจูด')).toEqual(['ละติจูด', 'ลองจิจูด']);
  });
  test('the sum at the end of a column is none of its rows', () => {
    const words: Words[] = [
      { text: 'น้ำหนัก (%)', at: [200, 100], as: 'head', cell: [195, 95, 120, 30] },
      { text: 'รวมทั้งสิ้น', at: [100, 220] },
    ];
    const fields: Field[] = [130, 170, 210].map((y) => ({ box: [200, y, 110, 30] }));
    expect(named(words, fields)).toEqual(['น้ำหนัก (%)', 'น้ำหนัก (%)', 'รวมทั้งสิ้น']);
  });
});

describe('what the markup says is evidence', () => {
  test('a legend around a question that is asked right above its choices', () => {
    const words: Words[] = [
      { text: 'แผนระดับที่ 1', at: [20, 80], as: 'label' },
      { text: 'ยุทธศาสตร์ที่สนับสนุน *', at: [30, 110], look: BOLD },
      { text: 'เลือก 1 ด้าน', at: [30, 134], look: SMALL },
      { text: 'ความมั่นคง', at: [60, 160], as: 'choice' },
      { text: 'การแข่งขัน', at: [60, 190], as: 'choice' },
    ];
    const group: Field = {
      kind: 'choice',
      box: [36, 162, 16, 46],
      parts: [
        [36, 162, 16, 16],
        [36, 192, 16, 16],
      ],
      said: [said('แผนระดับที่ 1', 'legend', 0)],
    };
    expect(named(words, [group])).toEqual(['ยุทธศาสตร์ที่สนับสนุน * ✱']);
  });
  test('a sample’s aria-label on every list: the words on the page and their star', () => {
    const [words, fields] = beside('ยุทธศาสตร์ *', 'แผนแม่บท *', 'แผนย่อย');
    const sample = said('Default select example', 'aria-label');
    expect(
      named(
        words,
        fields.map((each) => ({ ...each, kind: 'choice', said: [sample] })),
      ),
    ).toEqual(['ยุทธศาสตร์ * ✱', 'แผนแม่บท * ✱', 'แผนย่อย']);
  });
  test('a searchable list that calls itself “Search for option”', () => {
    const [words, [field]] = beside('หน่วยงานที่รับผิดชอบ');
    const own = said('Search for option', 'aria-label');
    expect(named(words, field ? [{ ...field, said: [own] }] : [])).toEqual(['หน่วยงานที่รับผิดชอบ']);
  });
  test('a star by a style sheet on the words that the input repeats as aria-label', () => {
    const words: Words[] = [{ text: 'ผลผลิต', at: [20, 100], star: true }];
    const own = said('ผลผลิต', 'aria-label');
    expect(named(words, [{ box: [20, 125, 400, 36], said: [own] }])).toEqual(['ผลผลิต ✱']);
  });
  test('a label tied to a wrong id', () => {
    const [words, fields] = beside('ชื่อโครงการ', 'ประเภท');
    const [first, second] = fields;
    if (!first || !second) throw new Error('two fields');
    const tied = [
      { ...first, said: [said('ประเภท', 'for', 1)] },
      { ...second, said: [said('ชื่อโครงการ', 'for', 0)] },
    ];
    expect(named(words, [first, tied[1] as Field])).toEqual(['ชื่อโครงการ', 'ประเภท']);
    expect(named(words, tied as Field[])).toEqual(['ชื่อโครงการ', 'ประเภท']);
  });
  test('where nothing is seen, what is said to screen readers; a placeholder last', () => {
    const own = [said('วันที่', 'placeholder'), said('วันที่อนุมัติ', 'aria-label')];
    expect(named([], [{ box: [20, 100, 200, 36], said: own }])).toEqual(['วันที่อนุมัติ']);
    expect(named([], [{ box: [20, 100, 200, 36], said: own.slice(0, 1) }])).toEqual(['วันที่']);
  });
  test('what is not in sight is named by its markup', () => {
    const own = said('ค่าน้ำหนัก *', 'for');
    expect(named([], [{ box: null, said: [own] }])).toEqual(['ค่าน้ำหนัก * ✱']);
  });
});

/** A table: heads over columns of 200 px, rows of fields under them. */
function table(heads: readonly string[], rows: number, left = 300): [Words[], Field[]] {
  const words: Words[] = heads.map((text, i) => ({ text, at: [left + i * 200, 100] }));
  const fields: Field[] = Array.from({ length: rows }, (_, row) =>
    heads.map((__, i): Field => ({ box: [left + i * 200, 140 + row * 44, 180, 34] })),
  ).flat();
  return [words, fields];
}

describe('tables and rows', () => {
  test('a line of names above a line of fields: each its own, also in the rows below', () => {
    const heads = ['กิจกรรม', 'เริ่มต้น', 'สิ้นสุด'];
    expect(named(...table(heads, 3))).toEqual([...heads, ...heads, ...heads]);
  });
  test('heads that stand in the middle of wide columns', () => {
    const words: Words[] = [
      { text: 'ตัวชี้วัด', at: [420, 100], as: 'head', cell: [300, 95, 400, 30] },
      { text: 'ค่าเป้าหมาย', at: [860, 100], as: 'head', cell: [700, 95, 400, 30] },
    ];
    const fields: Field[] = [{ box: [310, 140, 100, 34] }, { box: [710, 140, 100, 34] }];
    expect(named(words, fields)).toEqual(['ตัวชี้วัด', 'ค่าเป้าหมาย']);
  });
  test('a word before the list in its cell, and a unit’s cell before the field: the heads', () => {
    const [heads, fields] = table(['กอง', 'จำนวน'], 2);
    const words: Words[] = [
      ...heads.map((each): Words => ({ ...each, as: 'head' })),
      { text: 'ภายใน', at: [255, 145] },
      { text: 'ภายใน', at: [255, 189] },
    ];
    expect(named(words, fields)).toEqual(['กอง', 'จำนวน', 'กอง', 'จำนวน']);
    const rows: Words[] = [
      { text: 'ค่าเป้าหมาย', at: [300, 100], as: 'head' },
      { text: 'ผู้เข้าอบรม', at: [20, 145] },
      { text: 'คน', at: [240, 145] },
    ];
    expect(named(rows, [{ box: [300, 140, 180, 34] }])).toEqual(['ค่าเป้าหมาย']);
  });
  test('a row’s own name goes with the head', () => {
    const [heads, fields] = table(['แผนการใช้จ่าย', 'ผลการใช้จ่าย'], 2);
    const words: Words[] = [
      ...heads.map((each): Words => ({ ...each, as: 'head' })),
      { text: 'ไตรมาส 1', at: [20, 145] },
      { text: 'ไตรมาส 2', at: [20, 189] },
    ];
    const names = nameControls(picture(words, fields), KEYS).map((each) =>
      each.names.map(({ text }) => text),
    );
    expect(names[0]).toContain('แผนการใช้จ่าย ไตรมาส 1');
    expect(names[2]).toContain('แผนการใช้จ่าย ไตรมาส 2');
    expect(names[3]).toContain('ผลการใช้จ่าย ไตรมาส 2');
  });
  test('a name above rows with add and remove', () => {
    const words: Words[] = [
      { text: 'วัตถุประสงค์', at: [20, 100] },
      { text: 'เพิ่ม', at: [500, 100], as: 'button' },
      { text: 'ลบ', at: [440, 140], as: 'button' },
      { text: 'ลบ', at: [440, 184], as: 'button' },
    ];
    const fields: Field[] = [{ box: [20, 134, 400, 34] }, { box: [20, 178, 400, 34] }];
    expect(named(words, fields)).toEqual(['วัตถุประสงค์', 'วัตถุประสงค์']);
  });
  test('one name over the two fields of a range', () => {
    const words: Words[] = [
      { text: 'ระยะเวลาดำเนินการ *', at: [20, 100] },
      { text: 'ถึง', at: [430, 100] },
    ];
    const fields: Field[] = [
      { box: [250, 95, 160, 34], kind: 'date' },
      { box: [470, 95, 160, 34], kind: 'date' },
    ];
    const both = nameControls(picture(words, fields), KEYS);
    expect(both.map(({ marked }) => marked)).toEqual([true, true]);
    expect(both[0]?.names.map(({ text }) => text)).toContain('วันที่เริ่มต้น');
    expect(both[1]?.names.map(({ text }) => text)).toContain('วันที่สิ้นสุด');
    expect(both[1]?.names[0]?.text).toContain('ระยะเวลาดำเนินการ');
  });
});

describe('groups', () => {
  const parts: Words[] = [
    { text: 'ผลการดำเนินงาน *', at: [20, 100], look: BOLD },
    { text: 'เชิงปริมาณ', at: [40, 140] },
    { text: 'เชิงคุณภาพ', at: [40, 240] },
  ];
  const fields: Field[] = [
    { box: [40, 165, 500, 60], kind: 'long' },
    { box: [40, 265, 500, 60], kind: 'long' },
  ];
  test('a head and its parts belong together, and its star speaks of all', () => {
    const both = nameControls(picture(parts, fields), KEYS);
    expect(both.map(({ names }) => names[0]?.text)).toEqual(['เชิงปริมาณ', 'เชิงคุณภาพ']);
    expect(
      both.map(({ names }) => names.some(({ text }) => text.startsWith('ผลการดำเนินงาน เชิง'))),
    ).toEqual([true, true]);
    expect(both.map(({ marked }) => marked)).toEqual([true, true]);
  });
  test('a group’s heading near somebody else’s field', () => {
    const words: Words[] = [
      { text: 'ชื่อโครงการ', at: [20, 100] },
      { text: 'ผู้ประสานงาน', at: [20, 150], look: BOLD },
      { text: 'ชื่อ-สกุล', at: [20, 190] },
    ];
    const near: Field[] = [{ box: [250, 95, 300, 34] }, { box: [250, 185, 300, 34] }];
    expect(named(words, near)).toEqual(['ชื่อโครงการ', 'ชื่อ-สกุล']);
  });
});

describe('marks', () => {
  test('a star behind the unit, behind the field, before the name', () => {
    const words: Words[] = [
      { text: 'งบประมาณ', at: [20, 100] },
      { text: 'บาท *', at: [560, 100] },
      { text: 'ประเภท', at: [20, 150] },
      { text: '*', at: [556, 150] },
      { text: '*', at: [12, 200] },
      { text: 'สถานะ', at: [24, 200] },
      { text: 'หมายเหตุ', at: [20, 250] },
    ];
    const fields: Field[] = [0, 1, 2, 3].map((i) => ({ box: [250, 95 + i * 50, 300, 34] }));
    expect(named(words, fields)).toEqual(['งบประมาณ ✱', 'ประเภท ✱', 'สถานะ ✱', 'หมายเหตุ']);
  });
  test('stars of other shapes', () => {
    expect(named(...beside('กิจกรรม ✱', 'วันเริ่มต้น ∗', 'หมายเหตุ'))).toEqual([
      'กิจกรรม * ✱',
      'วันเริ่มต้น * ✱',
      'หมายเหตุ',
    ]);
  });
  test('over a matrix of choices, for each of its rows', () => {
    const matrix = (question: string) => {
      const words: Words[] = [
        { text: question, at: [20, 70] },
        { text: 'ประเด็น', at: [20, 100], as: 'head' },
        { text: 'โดยตรง', at: [220, 100], as: 'head' },
        { text: 'บางส่วน', at: [320, 100], as: 'head' },
        { text: 'ศักยภาพคน', at: [20, 140] },
        { text: 'พลังทางสังคม', at: [20, 180] },
      ];
      const rows = [140, 180].map(
        (y): Field => ({
          kind: 'choice',
          box: [226, y, 120, 16],
          parts: [
            [226, y, 16, 16],
            [330, y, 16, 16],
          ],
        }),
      );
      return named(words, rows);
    };
    expect(matrix('ระดับความสอดคล้อง *')).toEqual(['ศักยภาพคน ✱', 'พลังทางสังคม ✱']);
    expect(matrix('ระดับความสอดคล้อง')).toEqual(['ศักยภาพคน', 'พลังทางสังคม']);
  });
  test('a badge behind the name, apart or not', () => {
    const names = ['วัตถุประสงค์ จำเป็น', 'รอบการรายงานต้องระบุ', 'เหตุผลความจำเป็น', 'Budget required'];
    expect(named(...beside(...names))).toEqual([
      'วัตถุประสงค์ ✱',
      'รอบการรายงาน ✱',
      'เหตุผลความจำเป็น',
      'Budget ✱',
    ]);
  });
  test('…*(ถ้ามี) need not be filled in', () => {
    expect(named(...beside('เอกสารแนบ*(ถ้ามี)', 'ผลผลิต (จำเป็น)'))).toEqual([
      'เอกสารแนบ*(ถ้ามี)',
      'ผลผลิต (จำเป็น) ✱',
    ]);
  });
});

describe('sentences', () => {
  test('a name at the end of a line is that of the field that begins the next', () => {
    const words: Words[] = [
      { text: 'โครงการนี้ดูแลโดย', at: [20, 100] },
      { text: 'จะ เริ่มโครงการ* วันที่', at: [600, 100] },
      { text: 'และ สิ้นสุดโครงการ*', at: [430, 150] },
    ];
    const fields: Field[] = [
      { box: [170, 95, 425, 30] },
      { box: [20, 145, 400, 30] },
      { box: [600, 145, 150, 30] },
    ];
    expect(named(words, fields)).toEqual(['โครงการนี้ดูแลโดย', 'เริ่มโครงการ* ✱', 'สิ้นสุดโครงการ* ✱']);
  });

  // Each of these may go on from any in the line above it: sixteen lines, 8 to the sixteenth ways.
  test('fields of a hostile page that stand over one another are asked about once each', () => {
    const lines = Array.from({ length: 16 }, (_, i) => 100 + i * 40);
    const words = lines.map((y): Words => ({ text: 'และผลลัพธ์', at: [420, y] }));
    const fields = lines.flatMap((y) =>
      Array.from({ length: 8 }, (_, k): Field => ({ box: [20, y - 4, 392 + k, 30] })),
    );
    const page = picture(words, fields);
    const controls = page.controls.map((each, i) => ({ ...each, at: Math.floor(i / 8) }));
    expect(inPicture({ ...page, controls })).toHaveLength(fields.length);
  });
});
