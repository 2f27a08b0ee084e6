import type { Day } from '../../../lib/calendar/day.ts';
import type {
  Change,
  Memo,
  Quote,
  Schedule,
  ScheduleWindow,
} from '../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../lib/schedule/packs/fy2566.ts';

export const LETTER_MEMO: Memo = {
  number: 'รง ๐๒๑๔/ว ๑๐',
  date: '2023-04-12',
  subject: 'แก้ไขกรอบระยะเวลา',
};
export const LETTER_QUOTE: Quote = {
  text: 'ให้ดำเนินการภายในวันที่ที่กำหนดใหม่',
  place: { th: 'ข้อ 2', en: 'Item 2' },
};

export function pattern(id: string): ScheduleWindow {
  const found = FY2566.windows.find((each) => each.id === id);
  if (!found) throw new Error(`no window ${id}`);
  return found;
}

/** A schedule of its own that holds only what a letter speaks of. */
export function letter(...windows: readonly ScheduleWindow[]): Schedule {
  return { ...FY2566, id: 'letter', memo: LETTER_MEMO, windows };
}

/** A window of FY2566 as a letter has it, with an id of the letter's. */
export function rewritten(id: string, part: Partial<ScheduleWindow>): ScheduleWindow {
  const window = pattern(id);
  return {
    ...window,
    id: `L-${id}`,
    follows: null,
    certainty: 'printed',
    reasons: [],
    quotes: [LETTER_QUOTE],
    ...part,
  };
}

/** The same, saying what it changes. */
export function changed(
  id: string,
  kind: Change['kind'],
  dates: { readonly start?: Day | null; readonly end?: Day } = {},
): ScheduleWindow {
  const { start, end } = pattern(id);
  return rewritten(id, { ...dates, change: { kind, before: { start, end }, quote: LETTER_QUOTE } });
}
