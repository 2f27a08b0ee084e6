import { describe, expect, test } from 'vitest';
import type { MyWindow, Schedule, ScheduleWindow } from '../../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { bannerWindow } from '../../../../lib/schedule/windows/banner-window.ts';
import { groupWork } from '../../../../lib/schedule/windows/my-work.ts';
import { titleOf } from '../../../../lib/schedule/words/describe.ts';
import { find, idsOf, windowsAt } from '../at.ts';
import { changed, LETTER_MEMO, LETTER_QUOTE, letter, pattern, rewritten } from '../letters.ts';

/** What a later letter changes of a year's memo, where both are at hand. */

const EN = { language: 'en', digits: 'arabic' } as const;
const at = (day: string, own: Schedule, agency: string | null = 'กพร.') =>
  windowsAt(day, { agency, schedules: [FY2566, own], projection: false });
const chain = (my: MyWindow) => my.chain.map(({ key }) => key);

describe('a letter that extends an entry and says nothing of its approval', () => {
  const extended = letter(changed('w09', 'extended', { end: '2023-04-25' }));
  const windows = at('2023-04-20', extended);

  test('takes the place of the entry alone', () => {
    expect(idsOf(windows)).not.toContain('w09');
    expect(find(windows, 'L-w09')).toMatchObject({ state: 'open', workingDaysLeft: 4 });
    expect(find(windows, 'w10')).toMatchObject({ state: 'open', window: pattern('w10') });
  });

  test('the approval of the earlier memo comes next in one chain with it', () => {
    const one = ['letter/L-w09', 'letter/L-w09', 'mol-2566/w10'];
    expect(chain(find(windows, 'L-w09'))).toEqual(one);
    expect(chain(find(windows, 'w10'))).toEqual(one);
  });

  test('says so: kind, former dates, letter', () => {
    expect(find(windows, 'L-w09').change).toMatchObject({
      kind: 'extended',
      before: { start: '2023-04-01', end: '2023-04-18' },
      memo: { number: 'รง ๐๒๑๔/ว ๑๐', date: '2023-04-12' },
      stateBefore: 'closed',
    });
    expect(find(windows, 'w10').change).toBeNull();
  });

  test('for one agency leaves the others as they were', () => {
    const [window] = extended.windows;
    if (!window) throw new Error('no window');
    const own = letter({ ...window, agencies: ['สปส.'] });
    expect(idsOf(at('2023-04-20', own, 'กพร.'))).not.toContain('L-w09');
    expect(find(at('2023-04-20', own, 'กพร.'), 'w09').state).toBe('closed');
    expect(find(at('2023-04-20', own, 'สปส.'), 'L-w09').state).toBe('open');
    expect(chain(find(at('2023-04-20', own, 'สปส.'), 'L-w09'))).toContain('mol-2566/w10');
  });
});

test('a letter that extends an approval alone takes its place, and stays behind its entry', () => {
  const own = letter(changed('w10', 'extended', { end: '2023-05-10' }));
  const windows = at('2023-05-02', own);
  expect(idsOf(windows)).not.toContain('w10');
  expect(find(windows, 'L-w10').state).toBe('open');
  expect(chain(find(windows, 'L-w10'))).toEqual(['mol-2566/w09', 'mol-2566/w09', 'letter/L-w10']);
  expect(chain(find(windows, 'w09'))).toEqual(chain(find(windows, 'L-w10')));
});

test('an approval keeps the title of what it approves when a letter replaced the entry', () => {
  const own = letter(changed('w03', 'extended', { end: '2023-04-21' }));
  const w04 = find(at('2023-04-19', own, null), 'w04');
  expect(titleOf(w04, EN)).toMatch(/^Approve new or other-money projects/u);
});

describe('chains', () => {
  test('of rounds that a letter changes, each keeps its own approval', () => {
    const own = letter(
      changed('w05', 'moved', { start: '2023-07-10', end: '2023-07-21' }),
      changed('w03', 'extended', { end: '2023-04-21' }),
    );
    const windows = at('2023-04-19', own);
    expect(chain(find(windows, 'w04'))).toEqual(['letter/L-w03', 'letter/L-w03', 'mol-2566/w04']);
    expect(chain(find(windows, 'w06'))).toEqual(['letter/L-w05', 'letter/L-w05', 'mol-2566/w06']);
    expect(chain(find(windows, 'L-w05'))).toEqual(chain(find(windows, 'w06')));
  });

  test('lead to the last of several letters', () => {
    const first = letter(changed('w09', 'extended', { end: '2023-04-21' }));
    const [extended] = first.windows;
    if (!extended) throw new Error('no window');
    const again: ScheduleWindow = {
      ...extended,
      id: 'L2',
      end: '2023-04-28',
      change: {
        kind: 'extended',
        before: { start: extended.start, end: extended.end },
        quote: LETTER_QUOTE,
      },
    };
    const second: Schedule = {
      ...letter(again),
      id: 'letter-2',
      memo: { ...LETTER_MEMO, number: 'รง ๐๒๑๔/ว ๑๑', date: '2023-04-19' },
    };
    const windows = windowsAt('2023-04-20', {
      agency: 'กพร.',
      schedules: [FY2566, first, second],
      projection: false,
    });
    expect(idsOf(windows)).not.toEqual(expect.arrayContaining(['w09', 'L-w09']));
    expect(chain(find(windows, 'w10'))).toEqual(['letter-2/L2', 'letter-2/L2', 'mol-2566/w10']);
    expect(find(windows, 'L2').change).toMatchObject({
      before: { end: '2023-04-21' },
      memo: { number: 'รง ๐๒๑๔/ว ๑๑' },
    });
  });

  test('show an agency its own dates where a letter changed them for some', () => {
    const own = letter({
      ...changed('w09', 'extended', { end: '2023-04-25' }),
      agencies: ['สปส.'],
    });
    const entry = (agency: string) => find(at('2023-04-19', own, agency), 'w10').chain[0]?.end;
    expect(entry('สปส.')).toBe('2023-04-25');
    expect(entry('กพร.')).toBe('2023-04-18');
  });
});

describe('rounds of which a letter changes one', () => {
  test('the one whose dates it names; the others stay', () => {
    const own = letter(changed('w03', 'moved', { start: '2023-05-02', end: '2023-05-19' }));
    const windows = at('2023-05-05', own);
    expect(find(windows, 'L-w03').state).toBe('open');
    expect(idsOf(windows)).not.toContain('w03');
    expect(find(windows, 'w05')).toMatchObject({ state: 'upcoming' });
  });

  test('a further round stands beside the others', () => {
    const further = rewritten('w05', { start: '2023-09-01', end: '2023-09-15' });
    const ids = idsOf(at('2023-05-05', letter(further)));
    expect(ids).toEqual(expect.arrayContaining(['w03', 'w05', 'L-w05']));
  });

  test('one that overlaps takes the place of that one only', () => {
    const own = letter(rewritten('w03', { end: '2023-04-28' }));
    const ids = idsOf(at('2023-04-20', own));
    expect(ids).toEqual(expect.arrayContaining(['L-w03', 'w05']));
    expect(ids).not.toContain('w03');
  });

  test('a memo that names all rounds anew takes the place of all', () => {
    const own = letter(
      rewritten('w03', { start: '2023-05-02', end: '2023-05-12' }),
      rewritten('w05', { start: '2023-08-01', end: '2023-08-15' }),
    );
    const ids = idsOf(at('2023-04-20', own));
    expect(ids).not.toEqual(expect.arrayContaining(['w03']));
    expect(ids).not.toEqual(expect.arrayContaining(['w05']));
  });
});

describe('a letter that only prints other dates', () => {
  const own = letter(rewritten('w09', { end: '2023-04-25' }));

  test('changed what the earlier memo says', () => {
    expect(find(at('2023-04-20', own), 'L-w09').change).toMatchObject({
      kind: 'extended',
      before: { start: '2023-04-01', end: '2023-04-18' },
      memo: { number: 'รง ๐๒๑๔/ว ๑๐' },
      quote: { text: 'ให้ดำเนินการภายในวันที่ที่กำหนดใหม่' },
    });
  });

  test('unless it is the same memo, or the same days', () => {
    const again = { ...own, memo: { ...FY2566.memo, date: LETTER_MEMO.date } };
    expect(find(at('2023-04-20', again), 'L-w09').change).toBeNull();
    const same = letter(rewritten('w09', {}));
    expect(find(at('2023-04-20', same), 'L-w09').change).toBeNull();
    const noStart = letter(rewritten('w09', { start: null }));
    expect(find(at('2023-04-10', noStart), 'L-w09').change).toBeNull();
  });

  test('nor for agencies of which the earlier memo said nothing', () => {
    const [first, ...others] = FY2566.windows.map((window) =>
      window.id === 'w09' ? { ...window, agencies: ['กพร.'] } : window,
    );
    if (!first) throw new Error('no window');
    const earlier = { ...FY2566, windows: [first, ...others] };
    const windows = windowsAt('2023-04-20', { schedules: [earlier, own], projection: false });
    expect(find(windows, 'L-w09').change).toBeNull();
  });
});

describe('a letter that calls a window off', () => {
  const own = letter(changed('w11', 'cancelled'));

  test('it is closed, and nobody is asked whether it was done', () => {
    const windows = at('2023-07-10', own);
    const work = groupWork(windows, () => false, '2023-07-10');
    expect(find(windows, 'L-w11')).toMatchObject({ state: 'closed', workingDaysLeft: 0 });
    expect(idsOf(work.cancelled)).toEqual(['L-w11']);
    expect(idsOf(work.unmarked)).not.toContain('L-w11');
    const later = groupWork(at('2023-08-30', own), () => false, '2023-08-30');
    expect(idsOf(later.cancelled)).toEqual([]);
    expect(idsOf(later.archive)).toContain('L-w11');
  });

  test('the banner tells it while it would be open, behind what is open by a memo', () => {
    const unit = (day: string) =>
      windowsAt(day, {
        agency: 'กพร.',
        roles: ['unit'],
        schedules: [FY2566, own],
        projection: false,
      });
    const july = bannerWindow(unit('2023-07-10'), 'emenscr');
    expect(july.shown?.window.id).toBe('w05');
    expect(idsOf(july.othersCancelled)).toEqual(['L-w11']);
    const alone = unit('2023-07-10').filter(({ window }) => !/^w(?:05|21|22)$/u.test(window.id));
    expect(bannerWindow(alone, 'emenscr').shown?.window.id).toBe('L-w11');
    expect(bannerWindow(unit('2023-06-20'), 'emenscr').othersCancelled).toEqual([]);
    expect(bannerWindow(unit('2023-07-20'), 'emenscr').othersCancelled).toEqual([]);
  });

  test('the next year is projected from the earlier memo all the same', () => {
    const next = windowsAt('2023-12-10', { agency: 'กพร.', schedules: [FY2566, own] });
    expect(idsOf(next)).toContain('w11@2567');
  });

  test('the chain says that its act is called off', () => {
    const [first] = find(at('2023-07-10', own), 'L-w11').chain;
    expect(first).toMatchObject({ cancelled: true, state: 'closed' });
  });
});
