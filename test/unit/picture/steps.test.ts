import { describe, expect, test } from 'vitest';
import { STEP_NAMES } from '../../../lib/domain/step.ts';
import { understand } from '../../../lib/forms/fields/recognise-page.ts';
import { sectionsOf, stepKeys } from '../../../lib/picture/steps.ts';
import { BOLD, type Field, LARGE, picture, type Words } from '../../make/picture.ts';

const KEYS = stepKeys(STEP_NAMES);

const steps = (words: readonly Words[], fields: readonly Field[] = [], path = '/x'): string =>
  understand({
    site: 'emenscr',
    path,
    steps: [],
    picture: picture(words, fields),
    located: {},
  }).page.steps.join();

/** The steps of a form in a row, as links. */
const stepper = (part: (code: string) => Partial<Words> = () => ({})): Words[] =>
  ['M1', 'M2', 'M3', 'M4', 'M5'].map((code, i) => ({
    text: code,
    at: [20 + i * 100, 20],
    as: 'link',
    ...part(code),
  }));

describe('the step is told by', () => {
  test('what is marked as current, before a heading', () => {
    const words = stepper((code) => (code === 'M3' ? { now: 2 } : {}));
    expect(steps([...words, { text: 'M5 งบประมาณ', at: [20, 80], as: 'heading' }])).toBe('M3');
  });
  test('a heading, before the path', () => {
    expect(steps([{ text: 'M4 กิจกรรม', at: [20, 80], as: 'heading' }], [], '/m2')).toBe('M4');
    expect(steps([{ text: 'กิจกรรม', at: [20, 80], as: 'heading' }])).toBe('M4');
    expect(steps([], [], '/projects/1/m2')).toBe('M2');
  });
  test('the one code of a stepper that is drawn unlike the others', () => {
    expect(steps(stepper((code) => (code === 'M2' ? { look: BOLD } : {})))).toBe('M2');
    expect(steps(stepper())).toBe('');
  });
  test('large words, and bold ones where there is nothing better', () => {
    expect(steps([{ text: 'แบบบันทึก M6', at: [20, 80], look: LARGE }])).toBe('M6');
    expect(steps([{ text: 'แบบบันทึก M6', at: [20, 80], look: BOLD }])).toBe('M6');
    expect(steps([{ text: 'แบบบันทึก M6', at: [20, 80] }])).toBe('');
  });
});

describe('the head of a page speaks of a step', () => {
  const spokenOf = (...words: Words[]): string => {
    const { spokenOf } = understand({
      site: 'emenscr',
      path: '/x',
      steps: [],
      picture: picture(words, [{ box: [20, 200, 400, 36] }]),
      located: {},
    }).page;
    const sends = spokenOf.sends === false ? 'not sent' : spokenOf.sends === null ? 'not seen' : '';
    return [...spokenOf.codes, ...spokenOf.topics, sends].join(' ').trim();
  };
  const save: Words = { text: 'บันทึก', at: [20, 300], as: 'button' };
  const head: Words = { text: '5. แผนการใช้จ่ายเงินของโครงการ', at: [20, 80], as: 'heading' };
  test('on a page that can be sent', () => {
    expect(spokenOf(head, save)).toBe('M5');
    const others = ['ค้นหา', 'ส่งออก Excel'].map((text): Words => ({ ...save, text }));
    expect(spokenOf(head, ...others)).toBe('M5 not sent');
    expect(spokenOf(head, { ...save, text: '+ เพิ่มรายการ' })).toBe('M5 not seen');
    expect(spokenOf(head, { text: 'บันทึก', at: [20, 300] })).toBe('M5 not seen');
  });
  test('plain words do not, but for the bar over the page', () => {
    const bar: Words = { text: 'แผนการดำเนินกิจกรรม', at: [20, 5] };
    const menu = ['หน้าหลัก', 'โครงการ', 'ตั้งค่า', 'ออก'].map(
      (text, i): Words => ({ text, at: [20 + i * 90, 30] }),
    );
    expect(spokenOf(bar, ...menu, save)).toBe('M4');
    expect(spokenOf(...menu, { ...bar, at: [20, 150] }, save)).toBe('');
  });
  test('by its code in the bar, unless that names several', () => {
    expect(spokenOf({ text: 'โครงการ › 66-0032 › M1', at: [20, 5] }, save)).toBe('M1');
    const all = ['M1', 'M2', 'M3'].map((text, i): Words => ({ text, at: [20 + i * 90, 5] }));
    expect(spokenOf(...all, save)).toBe('');
  });
  test('of the places that a page can show only the one where the person is', () => {
    const tabs = ['แผนที่เกี่ยวข้อง', 'กิจกรรม', 'งบประมาณ'].map(
      (text, i): Words => ({ text: `${i + 1}. ${text} ของโครงการ`, at: [20 + i * 200, 5] }),
    );
    expect(spokenOf(...tabs, save)).toBe('M1 M4 M5');
    const [first, ...others] = tabs;
    expect(spokenOf({ ...(first as Words), now: 1 }, ...others, save)).toBe('M1');
  });
});

describe('no step is', () => {
  test('words that stand out, which only are called like one', () => {
    expect(steps([{ text: 'งบประมาณ', at: [20, 80], look: BOLD }])).toBe('');
  });
  test('the heading of one field, under that of the step', () => {
    const words: Words[] = [
      { text: 'M6 : รายงาน', at: [20, 20], look: LARGE, as: 'heading' },
      { text: '2. งบประมาณ', at: [20, 100], look: BOLD, as: 'heading' },
    ];
    expect(steps(words, [{ box: [20, 130, 400, 36] }])).toBe('M6');
  });
  test('a range, a list of several in bold, or all of them', () => {
    expect(steps([{ text: 'ขั้นตอน M1-M5', at: [20, 80], as: 'heading' }])).toBe('');
    expect(steps(stepper(() => ({ as: 'text', look: BOLD })))).toBe('');
    expect(steps(stepper(() => ({ as: 'heading' })))).toBe('');
  });
});

test('where a page shows several steps, each field stands in the section of the last heading', () => {
  const page = picture(
    [
      { text: 'M2 ข้อมูลทั่วไป', at: [20, 20], as: 'heading' },
      { text: 'ชื่อโครงการ', at: [20, 60] },
      { text: 'M3 รายละเอียดโครงการ', at: [20, 200], as: 'heading' },
      { text: 'ผลผลิต', at: [20, 240] },
    ],
    [{ box: [20, 0, 10, 10] }, { box: [20, 90, 400, 36] }, { box: [20, 270, 400, 36] }],
  );
  expect(sectionsOf(page, KEYS, new Set())).toEqual([null, 'M2', 'M3']);
});
