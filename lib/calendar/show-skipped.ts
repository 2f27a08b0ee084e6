/** Why a last working day lies before the printed end, in words. Uses no library, as `show.ts`. */
import { WEEKDAYS } from './names.ts';
import { weekday } from './parts.ts';
import { type Digits, type Language, showDay } from './show.ts';
import type { SkippedDay } from './working-days.ts';

/**
 * The days passed over, latest first: "30 ก.ค. เป็นวันอาทิตย์ 29 ก.ค. เป็นวันเสาร์ และ 28 ก.ค.
 * เป็นวันเฉลิมพระชนมพรรษา…"; empty for no days.
 */
export function showSkipped(
  skipped: readonly SkippedDay[],
  options: { readonly language: Language; readonly digits: Digits },
): string {
  const clauses = skipped.map((day) => clause(day, options));
  const last = clauses.pop();
  if (last === undefined || clauses.length === 0) return last ?? '';
  return options.language === 'th'
    ? `${clauses.join(' ')} และ ${last}`
    : `${clauses.join(', ')} and ${last}`;
}

function clause(
  skipped: SkippedDay,
  { language, digits }: { readonly language: Language; readonly digits: Digits },
): string {
  const day = showDay(skipped.day, { language, digits, style: 'dayMonth' });
  if (skipped.why === 'holiday') {
    return language === 'th'
      ? `${day} เป็น${skipped.name}`
      : `${day} is a holiday (${skipped.name})`;
  }
  const name = WEEKDAYS[language].long[weekday(skipped.day)];
  return language === 'th' ? `${day} เป็นวัน${name}` : `${day} is a ${name}`;
}
