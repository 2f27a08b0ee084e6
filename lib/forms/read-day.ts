import type { Day } from '../calendar/day.ts';
import { partsOf, thaiYear } from '../calendar/parts.ts';
import { type ReadDate, readThaiDate } from '../calendar/read-date.ts';
import { toArabicDigits } from '../calendar/show.ts';
import type { Entry } from './engine.ts';
import { remembered } from './remembered.ts';

/** A time that a picker writes behind the day: "2023-02-20T10:00", "20/02/2566 10:30 น.". */
const TIME = /[T ]\s*\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|น\.?)?\s*$/u;
/** What pickers and masks show where nothing is entered: "วว/ดด/ปปปป", "dd/mm/yyyy". */
const MASK = /^[\s/.\-_]*(?:ว{1,2}|d{1,2}|y{4}|ป{4})[\s/.\-_a-zก-๙]*$/iu;
/** A month, as `input[type=month]` gives it: no day, and not meant as one. */
const MONTH_ONLY = /^\d{4}-\d{2}$/u;

const readShown = remembered((text: string): ReadDate => {
  // The year of full-width digits and the like is read as any other.
  const plain = toArabicDigits(text.normalize('NFKC')).trim();
  if (MASK.test(plain) || MONTH_ONLY.test(plain)) {
    return { ok: false, code: 'empty', meant: null };
  }
  return readThaiDate(plain.replace(TIME, ''));
});

/** Is it a field for a day, on every form that has it? */
export function isDateField(entry: Entry): boolean {
  return entry.kinds.length > 0 && entry.kinds.every((kind) => kind === 'date');
}

/** The day a value shows, or the mistake in it. Remembers what it read. */
export function readShownDay(value: string): ReadDate {
  return readShown(value);
}

/** The day of a value when it is written without any mistake, else null. */
export function dayIn(value: string): Day | null {
  const read = readShown(value);
  return read.ok ? read.day : null;
}

/** A day as officials type it, ready to paste: "20/02/2566". */
export function typedDay(day: Day): string {
  const { date, month } = partsOf(day);
  return `${String(date).padStart(2, '0')}/${String(month).padStart(2, '0')}/${thaiYear(day)}`;
}
