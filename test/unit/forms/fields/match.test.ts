import { describe, expect, test } from 'vitest';
import type { Step } from '../../../../lib/domain/step.ts';
import { CATALOGUE } from '../../../../lib/forms/fields/catalogue-rows.ts';
import { type Candidate, createMatcher } from '../../../../lib/forms/fields/match.ts';

const matchFields = createMatcher(CATALOGUE);

const near = (text: string, kind = 'text', shown = true): Candidate => ({
  labels: [{ text, source: 'near' }],
  kind,
  shown,
});
const named = (candidates: Candidate[], steps: Step[]) =>
  matchFields(candidates, steps).matches.map((match) => match?.field.id ?? null);

test.each(CATALOGUE.map((field) => [field.id, field] as const))(
  '%s is found by its label and by every synonym',
  (id, field) => {
    for (const wording of [field.label, ...field.synonyms]) {
      const kind = field.kinds.includes('file') ? 'file' : 'text';
      const source = wording.startsWith('^') ? 'column' : 'near';
      const labels = [{ text: wording.replace('^', ''), source }];
      expect(named([{ ...near('', kind), labels }], [field.step])).toEqual([id]);
    }
  },
);

test('what stands in brackets may make it the name of another field', () => {
  const both = [near('ยุทธศาสตร์ชาติ (ด้านหลัก)'), near('ยุทธศาสตร์ชาติ (ด้านรอง)')];
  expect(named(both, ['M1'])).toEqual(['m1.strategyDirect', 'm1.strategySecondary']);
});

describe('cards', () => {
  const card = ['ชื่อตัวชี้วัด', 'เป้าหมาย', 'หน่วย'].map((text) => near(text));
  test('a word that only heads columns elsewhere names what stands behind the first of its row', () => {
    const id = ['m3.kpi', 'm3.kpiTarget', 'm3.kpiUnit'];
    expect(named([...card, ...card], ['M3'])).toEqual([...id, ...id]);
    expect(named([near('เป้าหมาย')], ['M3'])).toEqual([null]);
  });
});

describe('names that begin with a field’s and say more of it', () => {
  test.each<[string, Step, string | null]>([
    ['ปัญหาที่พบระหว่างดำเนินงาน', 'M6', 'm6.problem'],
    ['วัตถุประสงค์ของการดำเนินการในระยะแรก', 'M3', 'm3.objective'],
    ['แผนระดับ 3 ที่โครงการอยู่ภายใต้', 'M1', 'm1.level3Plan'],
    ['ที่มาและหลักการเหตุผล', 'M3', 'm3.rationale'],
    ['ความเห็นเพิ่มเติม', 'M7', 'm7.comment'],
    // No word leads from the one to the other: something else is asked for.
    ['ปัญหาเร่งด่วนของพื้นที่', 'M6', null],
    // Two fields in one name are neither.
    ['ผลผลิตของโครงการและผลลัพธ์', 'M3', null],
    // Another step's name.
    ['ปัญหาที่พบระหว่างดำเนินงาน', 'M3', null],
  ])('%s in %s', (text, step, id) => {
    expect(named([near(text)], [step])).toEqual([id]);
  });
  test('only where nothing else is that field, and only one control', () => {
    expect(named([near('ปัญหาที่พบในพื้นที่'), near('ปัญหาและอุปสรรค')], ['M6'])).toEqual([
      null,
      'm6.problem',
    ]);
    expect(named([near('ปัญหาที่พบในพื้นที่'), near('ปัญหาที่พบในการประสานงาน')], ['M6'])).toEqual([
      null,
      null,
    ]);
    expect(named([near('กิจกรรมที่จะทำในปีนี้'), near('กิจกรรมที่จะทำในปีนี้')], ['M4'])).toEqual([
      'm4.activity',
      'm4.activity',
    ]);
  });
});

test('what nobody can change beside a table of rows is none of its rows', () => {
  const inColumn = (text: string, editable = true): Candidate => ({
    labels: [{ text, source: 'column' }],
    kind: 'text',
    shown: true,
    editable,
  });
  const shownOnly: Candidate = { ...near('สิ้นสุด'), editable: false };
  const rows = [inColumn('สิ้นสุด'), inColumn('สิ้นสุด')];
  expect(named([shownOnly, ...rows], ['M4'])).toEqual([null, 'm4.end', 'm4.end']);
  expect(named([near('สิ้นสุด'), ...rows], ['M4'])).toEqual(['m4.end', 'm4.end', 'm4.end']);
  expect(named([shownOnly], ['M4'])).toEqual(['m4.end']);
  expect(named([inColumn('สิ้นสุด', false), ...rows], ['M4'])[0]).toBe('m4.end');
});

test('what nobody can change is shown of the project, whatever the rows look like', () => {
  const fixed: Candidate = { ...near('เริ่มต้นกิจกรรมโครงการ'), editable: false };
  const rows = [near('เริ่มต้นกิจกรรม'), near('เริ่มต้นกิจกรรม')];
  expect(named([fixed, ...rows], ['M4'])).toEqual([null, 'm4.start', 'm4.start']);
});

test('what is asked for once is not what stands in each of several rows', () => {
  const unit = near('กลุ่มงานที่รับผิดชอบ');
  expect(named([unit], ['M2'])).toEqual(['m2.unit']);
  expect(named([unit, unit, unit], ['M2'])).toEqual([null, null, null]);
});

test('a page calls its rows alike: another name with the same meaning is of something else', () => {
  const targets = [near('ค่าเป้าหมาย'), near('ค่าเป้าหมาย')];
  expect(named([near('จำนวนเป้าหมาย'), ...targets], ['M3'])).toEqual([
    null,
    'm3.kpiTarget',
    'm3.kpiTarget',
  ]);
  expect(named([near('จำนวนเป้าหมาย')], ['M3'])).toEqual(['m3.kpiTarget']);
});

describe('steps beside the one a page says it shows', () => {
  const budget = ['ปีงบประมาณ', 'แหล่งงบประมาณ', 'วงเงินงบประมาณรวม'].map((text) => near(text));
  const stepsOf = (more: readonly Candidate[]) =>
    matchFields([near('กิจกรรมหลัก'), ...more], ['M4']).steps;
  test('are told by three fields in sight that mean nothing in that one', () => {
    expect(stepsOf(budget)).toEqual(['M4', 'M5']);
    expect(stepsOf(budget.slice(1))).toEqual(['M4']);
    // Days are asked for in M2 as well.
    const days = ['วันที่เริ่มต้น', 'วันที่สิ้นสุด', 'งบประมาณ (บาท)'].map((text) => near(text));
    expect(matchFields(days, ['M4']).steps).toEqual(['M4']);
  });
  test('not by what is in another tab, or cannot be changed', () => {
    expect(stepsOf(budget.map((each) => ({ ...each, shown: false })))).toEqual(['M4']);
    expect(stepsOf(budget.map((each) => ({ ...each, editable: false })))).toEqual(['M4']);
  });
});

test('three words of a step among many others are no sign of it', () => {
  const budget = ['ปีงบประมาณ', 'วงเงินงบประมาณรวม', 'แหล่งงบประมาณ'].map((text) => near(text));
  const others = ['ราคากลาง', 'วิธีจัดหา', 'ผู้ขาย', 'เลขที่สัญญา', 'วันลงนาม', 'ผู้ตรวจรับ', 'งวดงาน'];
  expect(matchFields(budget, []).steps).toEqual(['M5']);
  expect(matchFields([...budget, ...others.map((text) => near(text))], []).steps).toEqual([]);
});

describe('steps that the head of a page speaks of', () => {
  const stepsOf = (
    texts: readonly string[],
    topics: Step[],
    codes: Step[] = [],
    sends: boolean | null = true,
  ) =>
    matchFields(
      texts.map((text) => near(text)),
      [],
      new Set(),
      { topics, codes, sends },
    ).steps;
  test('are told by two of their fields, one of them required', () => {
    expect(stepsOf(['ปีงบประมาณ', 'แหล่งเงิน'], ['M5'])).toEqual(['M5']);
    expect(stepsOf(['ปีงบประมาณ', 'แหล่งเงิน'], [])).toEqual([]);
    expect(stepsOf(['ปีงบประมาณ'], ['M5'])).toEqual([]);
    expect(stepsOf(['ประเภทรายจ่าย', 'แผนการใช้จ่ายไตรมาส 1'], ['M5'])).toEqual([]);
  });
  test('by names that are less sure where the code is there as well', () => {
    const weak = ['ปัญหาที่พบในพื้นที่เป้าหมาย', 'ผลการดำเนินงานตามบันทึกข้อตกลง'];
    expect(stepsOf(weak, ['M6'])).toEqual([]);
    expect(stepsOf(weak, ['M6'], ['M6'])).toEqual(['M6']);
  });
  test('by one field of a small step', () => {
    expect(stepsOf(['ผู้อนุมัติโครงการ'], ['M7'])).toEqual(['M7']);
    expect(stepsOf(['หมายเหตุ'], ['M7'])).toEqual([]);
  });
  test('not where nothing can be sent; by more where that is not seen', () => {
    const three = ['ปีงบประมาณ', 'แหล่งเงิน', 'วงเงินงบประมาณรวม'];
    expect(stepsOf(three, ['M5'], [], false)).toEqual([]);
    expect(stepsOf(three.slice(1), ['M5'], [], null)).toEqual([]);
    expect(stepsOf(['ปีงบประมาณ', 'แผนการใช้จ่ายไตรมาส 1', 'หมวดรายจ่าย'], ['M5'], [], null)).toEqual([
      'M5',
    ]);
  });
  test('not by what any page asks for that is about a person', () => {
    const person = ['ชื่อ-สกุล', 'ตำแหน่ง', 'โทรศัพท์', 'อีเมล', 'หน่วยงานที่รับผิดชอบ'];
    expect(stepsOf(person, [])).toEqual([]);
    expect(stepsOf(person, ['M2'])).toEqual([]);
    expect(stepsOf([...person, 'ชื่อโครงการ', 'วันที่เริ่มต้นโครงการ'], ['M2'])).toEqual(['M2']);
    // Between which days a room is used.
    expect(stepsOf([...person, 'วันที่เริ่มใช้', 'วันที่สิ้นสุดการใช้'], [])).toEqual([]);
    expect(stepsOf([...person, 'ชื่อโครงการ', 'วันที่เริ่มต้น', 'วันที่สิ้นสุด'], [])).toEqual(['M2']);
  });
  test('of two that are told as well neither', () => {
    const both = ['วันที่เริ่มต้น', 'วันที่สิ้นสุด'];
    expect(stepsOf(both, ['M2'])).toEqual(['M2']);
    expect(stepsOf(both, ['M2', 'M4'])).toEqual([]);
  });
});

test('a page that is about a step and asks a person’s name is not that step', () => {
  const person = [near('ชื่อผู้ติดต่อ'), near('อีเมล')];
  const { steps } = matchFields([...person, near('ความคิดเห็นต่อข่าว')], ['M6']);
  expect(steps).toEqual([]);
  expect(matchFields(person.slice(1), ['M6']).steps).toEqual(['M6']);
  expect(matchFields([...person, near('ปัญหา')], ['M6']).steps).toEqual(['M6']);
});

test('of two controls with one name the field is the one that can be changed', () => {
  const fixed: Candidate = { ...near('ผู้อนุมัติ'), editable: false };
  expect(named([fixed, near('ผู้อนุมัติ')], ['M7'])).toEqual([null, 'm7.approver']);
  expect(named([fixed], ['M7'])).toEqual(['m7.approver']);
});

describe('labels as pages word them', () => {
  test.each<[string, Step, string]>([
    ['๒. วัตถุประสงค์โครงการ *', 'M3', 'm3.objective'],
    ['วัตถุประสงค์ของโครงการ', 'M3', 'm3.objective'],
    ['๓.๑ ผลผลิต (Output) :', 'M3', 'm3.output'],
    ['๓.๒ ผลลัพธ์ (Outcome) :', 'M3', 'm3.outcome'],
    ['กฏหมายที่เกี่ยวข้อง', 'M1', 'm1.law'],
    ['วันที่เริ่มต้น', 'M4', 'm4.start'],
    ['วันที่เริ่มต้น', 'M2', 'm2.start'],
    ['งบประมาณ', 'M4', 'm4.budget'],
    ['แผนเบิกจ่ายไตรมาสที่ ๓', 'M5', 'm5.q3'],
    ['E-mail', 'M2', 'm2.contactEmail'],
    ['Output / ผลผลิต', 'M3', 'm3.output'],
    ['น้ำหนัก Weight', 'M4', 'm4.weight'],
    ['Q2 / ไตรมาส 2', 'M5', 'm5.q2'],
    ['ผลลัพธ์ที่ได้จากโครงการ', 'M3', 'm3.outcome'],
    ['คำอธิบายผลการดำเนินงาน', 'M6', 'm6.result'],
  ])('%s on %s', (label, step, id) => expect(named([near(label)], [step])).toEqual([id]));
});

describe('what is no field stays unmatched', () => {
  test.each([
    'ค้นหาโครงการ',
    'ชื่อผู้ใช้',
    'รหัสผ่าน',
    'วันที่พิมพ์',
    'สถานะ',
    'User name ผู้ใช้',
    'เรียงตาม',
    'จำนวนต่อหน้า',
    'หมายเหตุเพิ่มเติม (ถ้ามี)',
    'รวม',
    '',
    '12',
  ])('%s', (label) => {
    for (const step of ['M1', 'M2', 'M3', 'M4', 'M5'] as const) {
      expect(named([near(label)], [step])).toEqual([null]);
    }
  });
  test('an agency is no unit to count in', () => {
    expect(named([near('หน่วยงาน')], ['M3'])).toEqual([null]);
  });
  test('a file input is never a text field, nor the other way round', () => {
    expect(named([near('วัตถุประสงค์', 'file')], ['M3'])).toEqual([null]);
    expect(named([near('ไฟล์แนบ', 'text')], ['M6'])).toEqual([null]);
  });
});

describe('the whole form at once', () => {
  test('each field once; the better match wins wherever it stands', () => {
    const form = [near('ชื่อโครงการ/การดำเนินงานย่อย'), near('ชื่อโครงการ/การดำเนินงาน *')];
    expect(named(form, ['M2'])).toEqual([null, 'm2.name']);
  });
  test('a hidden twin does not take the field from the one on screen', () => {
    const form = [near('วัตถุประสงค์', 'long', false), near('วัตถุประสงค์ *', 'long', true)];
    expect(named(form, ['M3'])).toEqual([null, 'm3.objective']);
  });
  test('a field of a repeatable table is found in every row', () => {
    const row = [near('ตัวชี้วัด'), near('ค่าเป้าหมาย'), near('หน่วยนับ')];
    const found = ['m3.kpi', 'm3.kpiTarget', 'm3.kpiUnit'];
    expect(named([...row, ...row], ['M3'])).toEqual([...found, ...found]);
  });
  test('best together: the owner of a name makes room where another suits it as well', () => {
    const scores = (texts: string[]): Candidate => ({
      labels: texts.map((text) => ({ text, source: 'near' })),
      kind: 'text',
      shown: true,
    });
    // Both name the objective; only the first may also be the outcome.
    const form = [scores(['วัตถุประสงค์', 'ผลลัพธ์']), scores(['วัตถุประสงค์'])];
    expect(named(form, ['M3'])).toEqual(['m3.outcome', 'm3.objective']);
  });
  test('no owner on screen makes room for a hidden twin', () => {
    const texts = (...names: string[]) => names.map((text) => ({ text, source: 'near' }));
    const form = (shown: boolean): Candidate[] => [
      { labels: texts('วัตถุประสงค์', 'ผลลัพธ์'), kind: 'text', shown: true },
      { labels: texts('วัตถุประสงค์'), kind: 'text', shown },
    ];
    expect(named(form(true), ['M3'])).toEqual(['m3.outcome', 'm3.objective']);
    expect(named(form(false), ['M3'])).toEqual(['m3.objective', null]);
  });
  test('a sure name is not traded for two fair ones', () => {
    const form = [near('วันที่เริ่มต้นโครงการ'), near('วันที่เริ่มต้นของโครงการนี้')];
    expect(named(form, ['M2'])).toEqual(['m2.start', null]);
  });
  test('the section a control stands in decides between steps', () => {
    const inSection = (section: Step): Candidate => ({ ...near('งบประมาณ (บาท)'), section });
    expect(named([inSection('M4')], ['M4', 'M5'])).toEqual(['m4.budget']);
    expect(named([{ ...near('วันที่เริ่มต้น'), section: 'M2' }], ['M4', 'M2'])).toEqual(['m2.start']);
    expect(named([{ ...near('วันที่เริ่มต้น'), section: 'M4' }], ['M4', 'M2'])).toEqual(['m4.start']);
  });
  test('a hint between label and control does not hide the name', () => {
    const control: Candidate = {
      labels: [
        { text: 'ระบุเป็นข้อ ๆ', source: 'near' },
        { text: '๒. วัตถุประสงค์โครงการ *', source: 'near2' },
      ],
      kind: 'long',
      shown: true,
    };
    expect(named([control], ['M3'])).toEqual(['m3.objective']);
  });
});

describe('steps told by labels alone', () => {
  const general = ['ชื่อโครงการ', 'ประเภทโครงการ', 'เบอร์โทรศัพท์', 'ตำแหน่ง'].map((l) => near(l));
  test('three fields named to the letter give the step away', () => {
    const { steps, matches } = matchFields(general, []);
    expect(steps).toEqual(['M2']);
    expect(matches.every((match) => match !== null)).toBe(true);
  });
  test('most of what a step requires, named well though not to the letter', () => {
    const labels = [
      'หลักการ เหตุผล และความจำเป็น',
      'วัตถุประสงค์ในการดำเนินโครงการ',
      'ผลผลิตที่ได้จากโครงการ',
      'ผลลัพธ์ที่ได้จากโครงการ',
      'กลุ่มเป้าหมายและผู้ได้รับประโยชน์',
      'พื้นที่ดำเนินโครงการ',
    ];
    expect(
      matchFields(
        labels.map((label) => near(label)),
        [],
      ).steps,
    ).toEqual(['M3']);
  });
  test('the profile of a person is no step', () => {
    const labels = ['คำนำหน้า', 'ชื่อผู้ใช้', 'หน่วยงาน', 'เบอร์โทรศัพท์', 'อีเมล', 'รหัสผ่าน'];
    expect(
      matchFields(
        labels.map((label) => near(label)),
        [],
      ).steps,
    ).toEqual([]);
  });
  test('one or two prove nothing: then nothing is matched', () => {
    const { steps, matches } = matchFields([near('วัตถุประสงค์'), near('รายละเอียด')], []);
    expect(steps).toEqual([]);
    expect(matches).toEqual([null, null]);
  });
});

test('a match says why', () => {
  const { matches } = matchFields([near('วัตถุประสงค์ *')], ['M3']);
  expect(matches[0]?.reason).toContain('วัตถุประสงค์');
  expect(matches[0]?.reason).toContain('near');
});
