import { describe, expect, test } from 'vitest';
import { departmentsOf } from '../../../../lib/schedule/export/departments.ts';
import {
  chatText,
  letterText,
  type ShareTextOptions,
} from '../../../../lib/schedule/export/share-text.ts';
import type { Schedule } from '../../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { revised } from '../../../make/feed.ts';

const next = revised(2, 20);
const options = (
  change: Partial<ShareTextOptions> = {},
  schedule: Schedule = next,
): ShareTextOptions => ({
  schedule,
  departments: departmentsOf(schedule, [FY2566], [schedule]),
  to: null,
  digits: 'arabic',
  names: { file: '2566.json', signature: '2566.json.sig' },
  address: null,
  fingerprint: null,
  ...change,
});

describe('departments', () => {
  const departments = departmentsOf(next, [FY2566], [next]);

  test('each with its own windows and changes, by their ends', () => {
    expect(departments.map(({ agency }) => agency.id)).toEqual(FY2566.agencies.map(({ id }) => id));
    for (const { agency, windows, differences } of departments) {
      const own = next.windows.filter(
        (each) => each.agencies === null || each.agencies.includes(agency.id),
      );
      expect(windows.map(({ item }) => item.window.id).toSorted()).toEqual(
        own.map(({ id }) => id).toSorted(),
      );
      const ends = windows.map(({ item }) => item.window.end);
      expect(ends).toEqual(ends.toSorted());
      expect(differences.list.map(({ kind }) => kind)).toEqual(['changed']);
    }
  });

  test('of a letter that changes one window: that one alone, the rest stays the memo’s', () => {
    const windows = next.windows.filter(({ id }) => id === 'w09');
    const memo = { ...FY2566.memo, number: 'รง ๐๒๑๔/ว ๙', date: '2023-03-20' } as const;
    const letter: Schedule = { ...FY2566, id: 'letter', memo, windows };
    const [first] = departmentsOf(letter, [FY2566], [FY2566, letter]);
    expect(first?.windows.map(({ item }) => item.window.id)).toEqual(['w09']);
    expect(first?.differences.list).toMatchObject([{ kind: 'changed' }]);
  });
});

describe('the letter', () => {
  test('refers to the memo, and names windows and changes of every department', () => {
    const letter = letterText(options());
    expect(letter).toContain('เรื่อง  แจ้งกรอบระยะเวลา');
    expect(letter).toContain('(ฉบับแก้ไขที่ 2)');
    expect(letter).toContain('อ้างถึง  หนังสือที่ รง ๐๒๑๔/ว ๓ ลงวันที่ 27 มกราคม 2566 เรื่อง แนวทาง');
    for (const { name } of FY2566.agencies) expect(letter).toContain(name);
    // Departments to which the same applies stand together; the one with other names of quarters apart.
    expect(letter).toContain('1. สำนักงานปลัดกระทรวงแรงงาน (สป.รง.) กรมการจัดหางาน (กกจ.)');
    expect(letter).toContain('2. สำนักงานประกันสังคม (สปส.)');
    expect(letter).toMatch(
      /1\.\d+ รายงานความก้าวหน้า ไตรมาส 2\/66 \(M6\) ระหว่างวันที่ 1 – 20 เมษายน 2566/u,
    );
    expect(letter).toMatch(
      /2\.\d+ รายงานความก้าวหน้า ไตรมาส 1\/66 \(M6\) ระหว่างวันที่ 1 – 20 เมษายน 2566/u,
    );
    expect(letter).toContain('ภายในวันที่ 20 กุมภาพันธ์ 2566');
    expect(letter).toContain('- รายงานความก้าวหน้า ไตรมาส 2/66 (M6): 18 → 20 เม.ย. 66');
    expect(letter).toContain('จึงเรียนมาเพื่อโปรดทราบ');
  });

  test('of one department it names no other', () => {
    const letter = letterText(options({ to: 'สปส.' }));
    expect(letter).toContain('เรียน  หัวหน้าหน่วยงาน (สำนักงานประกันสังคม)');
    expect(letter).not.toContain('กรมการจัดหางาน');
    expect(letter).not.toContain('2.1 ');
  });

  test('digits are the person’s', () => {
    const letter = letterText(options({ digits: 'thai' }));
    const ownNames = letter.replaceAll('2566.json', '').replaceAll(/\(M\d(?:–M\d)?\)/gu, '');
    expect(ownNames).toContain('ลงวันที่ ๒๗ มกราคม ๒๕๖๖');
    expect(ownNames).toMatch(/๑\.๑ /u);
    // The name of the kind of work is that of the plan.
    expect(ownNames.replaceAll('แผนระดับ 3', '')).not.toMatch(/[0-9]/u);
  });

  test('says how the file is had: from an address and under which key, or by itself', () => {
    const alone = letterText(options());
    expect(alone).toContain('นำไฟล์กรอบเวลาที่ส่งมาด้วยเข้า');
    expect(alone).not.toContain('ลายนิ้วมือ');
    expect(alone).not.toContain('2566.json.sig');
    const hosted = letterText(
      options({ address: 'https://a.go.th/2566.json', fingerprint: 'AAAA BBBB' }),
    );
    expect(hosted).toContain('https://a.go.th/2566.json');
    expect(hosted).toContain('AAAA BBBB');
    expect(hosted).toContain('2566.json.sig');
  });

  test('nothing that changes is not spoken of; a first revision has no number', () => {
    const letter = letterText(options({}, { ...FY2566, issuer: 'x' }));
    expect(letter).not.toContain('เปลี่ยนแปลง');
    expect(letter).not.toContain('ฉบับแก้ไข');
  });

  test('a department without a window is told so', () => {
    const letter = letterText(
      options(
        {},
        {
          ...next,
          windows: next.windows
            .filter(({ agencies }) => agencies !== null)
            .map((each) => ({ ...each, agencies: ['กกจ.'] })),
        },
      ),
    );
    expect(letter).toContain('ไม่มีกรอบระยะเวลาในหนังสือนี้');
  });
});

describe('the message', () => {
  test('of all departments: what changes for whom, and no list of everything', () => {
    const lines = chatText(options()).split('\n');
    expect(lines[0]).toBe('แจ้งกรอบเวลา eMENSCR / Open-D ปีงบประมาณ 2566 (ฉบับแก้ไขที่ 2)');
    expect(lines).toContain('สป.รง. กกจ. กพร. กสร.');
    expect(lines).toContain('• รายงานความก้าวหน้า ไตรมาส 1/66 (M6): 18 → 20 เม.ย. 66');
    expect(lines).not.toContain('กรอบเวลา');
    expect(lines.join('\n')).toContain('เลือกไฟล์ 2566.json');
  });

  test('of one: its windows too, no more lines than are read, the rest counted', () => {
    const lines = chatText(options({ to: 'สปส.', address: 'https://a.go.th/x.json' })).split('\n');
    const from = lines.indexOf('กรอบเวลา');
    expect(lines.slice(from + 1, from + 13).every((line) => line.startsWith('• '))).toBe(true);
    expect(lines[from + 13]).toMatch(/^และอีก \d+ รายการ ดูในไฟล์กรอบเวลา$/u);
    expect(lines.join('\n')).toContain('https://a.go.th/x.json');
  });

  test('where no day changes it says so', () => {
    expect(chatText(options({}, { ...FY2566, issuer: 'x' }))).toContain('วันที่ไม่เปลี่ยนจากเดิม');
  });
});
