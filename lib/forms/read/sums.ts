import type { KnownValue } from './look-up.ts';
import { numberIn } from './read-number.ts';

export type Sum = {
  /** Of all values that could be read. */
  total: number;
  /** How many were added. */
  read: number;
  /** Fields that are still empty. */
  blank: number;
  /** Fields whose value is not a number. */
  unreadable: number;
};

/** Adds values up; thousandths are the smallest part, so that 0.1 + 0.2 is 0.3. */
export function sumOf(values: readonly Pick<KnownValue, 'value' | 'empty'>[]): Sum {
  const sum: Sum = { total: 0, read: 0, blank: 0, unreadable: 0 };
  let thousandths = 0;
  for (const { value, empty } of values) {
    if (empty) {
      sum.blank++;
      continue;
    }
    const number = numberIn(value);
    if (number === null) sum.unreadable++;
    else {
      sum.read++;
      thousandths += Math.round(number * 1000);
    }
  }
  sum.total = thousandths / 1000;
  return sum;
}

/** Sums of money that differ by less than one baht are rounding differences. */
export const ROUNDED_BAHT = 1;

/**
 * Does a sum contradict the total? While parts are missing it can only be too large; unreadable
 * parts leave it open.
 */
export function contradicts({ total, read, blank, unreadable }: Sum, whole: number, slack: number) {
  if (read === 0 || unreadable > 0) return false;
  if (total - whole >= slack) return true;
  return blank === 0 && whole - total >= slack;
}
