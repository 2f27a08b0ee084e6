import type { Language } from '../../calendar/show.ts';

/**
 * One term for one thing, everywhere. What is not in a dictionary but named in several places
 * (roles, states) takes its word from here; kinds of work take theirs from their own table.
 */

export const ROLE_NAMES = {
  th: {
    unit: 'ผู้นำเข้าข้อมูลของหน่วยงาน',
    executive: 'ผู้บริหารหน่วยงาน',
    planning: 'กองแผนหรือกองที่ได้รับมอบหมาย',
    ministry: 'หัวหน้ากลุ่มภารกิจ และกลุ่ม ป.ย.ป.',
  },
  en: {
    unit: 'Officer who enters (ผู้นำเข้าข้อมูลของหน่วยงาน)',
    executive: 'Unit executive (ผู้บริหารหน่วยงาน)',
    planning: 'Planning division (กองแผนหรือกองที่ได้รับมอบหมาย)',
    ministry: 'Mission-group head and กลุ่ม ป.ย.ป. (หัวหน้ากลุ่มภารกิจ และกลุ่ม ป.ย.ป.)',
  },
};

/** How a window stands for the person: the word beside the colour and the icon. */
export const TONE_WORDS: Record<Language, Record<Tone, string>> = {
  th: {
    open: 'เปิดอยู่',
    soon: 'ใกล้ปิด',
    last: 'วันสุดท้าย',
    upcoming: 'ยังไม่เปิด',
    closed: 'ปิดแล้ว',
    cancelled: 'ยกเลิกแล้ว',
    projected: 'คาดการณ์',
    none: 'ไม่มีข้อมูล',
    unmarked: 'พ้นกำหนด',
    done: 'ดำเนินการแล้ว',
  },
  en: {
    open: 'Open',
    soon: 'Closing soon',
    last: 'Last day',
    upcoming: 'Not open yet',
    closed: 'Closed',
    cancelled: 'Cancelled',
    projected: 'Projected',
    none: 'Not known',
    unmarked: 'Overdue (พ้นกำหนด)',
    done: 'Done (ดำเนินการแล้ว)',
  },
};

export type Tone =
  | 'open'
  | 'soon'
  | 'last'
  | 'upcoming'
  | 'closed'
  /** Called off by a later letter. */
  | 'cancelled'
  | 'projected'
  | 'none'
  /** Closed by a memo and not marked done by the person. */
  | 'unmarked'
  | 'done';
