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
