/** Instants as people read them, by the clock in Bangkok. Apart from `show.ts`, which needs no days counted. */
import { bangkokDay, startOfBangkokDay } from './day.ts';
import { type Digits, inDigits, type ShowOptions, showDay } from './show.ts';

/** "14:05", of the clock in Bangkok. */
export function showClock(instantMs: number, digits: Digits): string {
  const minutes = Math.floor((instantMs - startOfBangkokDay(bangkokDay(instantMs))) / 60_000);
  const two = (n: number) => String(n).padStart(2, '0');
  return inDigits(`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`, digits);
}

/** "22 พ.ย. 2569 14:05 น."; in English "22 Nov 2569 (2026) 14:05". */
export function showInstant(
  instantMs: number,
  { language, digits }: Pick<ShowOptions, 'language' | 'digits'>,
): string {
  const day = showDay(bangkokDay(instantMs), { language, digits, style: 'short' });
  const clock = showClock(instantMs, digits);
  return language === 'th' ? `${day} ${clock} น.` : `${day} ${clock}`;
}
