/** Dates as people here write them: day/month/พ.ศ. */

export const MONTHS = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
];

interface ThaiDay {
  day: number;
  /** 0–11 */
  month: number;
  /** พ.ศ., whatever has been typed: nobody checks here. */
  year: number;
}

const two = (n: number): string => String(n).padStart(2, '0');

export function today(): ThaiDay {
  const now = new Date();
  return { day: now.getDate(), month: now.getMonth(), year: now.getFullYear() + 543 };
}

export function short({ day, month, year }: ThaiDay): string {
  return `${two(day)}/${two(month + 1)}/${year}`;
}

export function long({ day, month, year }: ThaiDay): string {
  return `${day} ${MONTHS[month] ?? ''} ${year}`;
}

/** Reads d/m/yyyy or "d เดือน yyyy"; `null` for anything else. */
export function read(text: string): ThaiDay | null {
  const digits = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (digits) {
    return { day: Number(digits[1]), month: Number(digits[2]) - 1, year: Number(digits[3]) };
  }
  const words = /^\s*(\d{1,2})\s+(\S+)\s+(\d{4})\s*$/.exec(text);
  const month = MONTHS.indexOf(words?.[2] ?? '');
  return words && month >= 0 ? { day: Number(words[1]), month, year: Number(words[3]) } : null;
}

/** Weekday of the first and number of days; Sunday is 0. */
export function monthShape(year: number, month: number): { first: number; days: number } {
  const christian = year - 543;
  return {
    first: new Date(christian, month, 1).getDay(),
    days: new Date(christian, month + 1, 0).getDate(),
  };
}

export function printedAt(): string {
  const now = new Date();
  return `${long(today())} ${two(now.getHours())}:${two(now.getMinutes())} น.`;
}
