import { describe, expect, test } from 'vitest';
import type { Schedule } from '../../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import {
  differenceSentence,
  differencesOf,
  renamedSentence,
} from '../../../../lib/schedule/words/difference.ts';
import { revised } from '../../../make/feed.ts';

const TH = { language: 'th', digits: 'arabic' } as const;
const next = (change: Partial<Schedule>): Schedule => ({ ...FY2566, revision: 2, ...change });
const agencies = (id: string, change: object) =>
  FY2566.agencies.map((each) => (each.id === id ? { ...each, ...change } : each));

describe('agencies that are called otherwise', () => {
  const renamed = (after: Schedule, agency: string | null = null) =>
    differencesOf([FY2566], [after], 2566, agency).renamed;

  test('another full name', () => {
    const after = next({ agencies: agencies('กกจ.', { name: 'กรมการมีงานทำ' }) });
    expect(renamed(after).map((each) => renamedSentence(each, TH))).toEqual([
      'ชื่อหน่วยงาน: กรมการจัดหางาน (กกจ.) เปลี่ยนเป็น กรมการมีงานทำ (กกจ.)',
    ]);
    expect(renamed(after, 'สปส.')).toEqual([]);
    expect(renamed(after, 'กกจ.')).toHaveLength(1);
  });

  test('another short name with the same full one', () => {
    const after = next({
      agencies: agencies('กกจ.', { id: 'กมท.' }),
      windows: FY2566.windows.map((window) => ({
        ...window,
        agencies: window.agencies?.map((id) => (id === 'กกจ.' ? 'กมท.' : id)) ?? null,
      })),
    });
    expect(renamed(after).map((each) => renamedSentence(each, TH))).toEqual([
      'ชื่อหน่วยงาน: กรมการจัดหางาน (กกจ.) เปลี่ยนเป็น กรมการจัดหางาน (กมท.)',
    ]);
  });

  test('another English name is told to who reads Thai with both', () => {
    const [each] = renamed(next({ agencies: agencies('กกจ.', { nameEn: 'New' }) }));
    expect(each && renamedSentence(each, TH)).toMatch(/\/ New \(กกจ\.\)$/u);
  });

  test('none: nothing is said', () => expect(renamed(revised(2, 20))).toEqual([]));
});

describe('for one agency', () => {
  const of = (after: Schedule, agency: string) =>
    differencesOf([FY2566], [after], 2566, agency).list.map((each) =>
      differenceSentence(each, TH, agency),
    );

  test('in its own name for the quarter', () => {
    const sentence = ': 18 → 20 เม.ย. 66';
    expect(of(revised(2, 20), 'กกจ.')).toEqual([`รายงานความก้าวหน้า ไตรมาส 2/66 (M6)${sentence}`]);
    expect(of(revised(2, 20), 'สปส.')).toEqual([`รายงานความก้าวหน้า ไตรมาส 1/66 (M6)${sentence}`]);
  });

  test('a window that is no longer its own is gone for it, and for nobody else', () => {
    const windows = FY2566.windows.map((window) =>
      window.id === 'w09'
        ? {
            ...window,
            agencies: FY2566.agencies.map(({ id }) => id).filter((id) => id !== 'กกจ.'),
            labels: Object.fromEntries(
              Object.entries(window.labels).filter(([id]) => id !== 'กกจ.'),
            ),
          }
        : window,
    );
    expect(of(next({ windows }), 'กกจ.')).toEqual([
      expect.stringMatching(/^ไม่มีแล้ว รายงานความก้าวหน้า ไตรมาส 2\/66 \(M6\): 1.*18 เม.ย. 66$/u),
    ]);
    expect(of(next({ windows }), 'กพร.')).toEqual([]);
  });
});
