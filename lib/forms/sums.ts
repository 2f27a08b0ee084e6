import type { Told } from './look-up.ts';
import { numberIn } from './read-number.ts';

export type Sum = {
  /** Of all values that could be read. */
  total: number;
  /** How many were added. */
  read: number;
  /** Fields in which nothing stands yet. */
  blank: number;
  /** Fields in which something stands that is no number. */
  unreadable: number;
};

/** Adds values up; thousandths are the smallest part, so that 0.1 + 0.2 is 0.3. */
export function sumOf(values: readonly Pick<Told, 'value' | 'empty'>[]): Sum {
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

/** Sums of money that differ by less than one baht were rounded, not mistaken. */
export const ROUNDED_BAHT = 1;

/**
 * Does a sum contradict the whole? While parts are missing it can only be too large; what cannot be
 * read leaves it open.
 */
export function contradicts({ total, read, blank, unreadable }: Sum, whole: number, slack: number) {
  if (read === 0 || unreadable > 0) return false;
  if (total - whole >= slack) return true;
  return blank === 0 && whole - total >= slack;
}
