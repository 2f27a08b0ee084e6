/**
 * Citizen numbers: 13 digits in groups of 1-4-5-2-1, the last one a check digit over the others,
 * (11 − Σ (13−i)·N(i+1) mod 11) mod 10. A first digit of 0 is a juristic person or a tax number:
 * the same sum, and public.
 */

/** Does the check digit of 13 digits hold? */
export function checkDigitHolds(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += (13 - i) * (digits.charCodeAt(i) - 48);
  return (11 - (sum % 11)) % 10 === digits.charCodeAt(12) - 48;
}

/** A first digit that a person's number can have. */
export const isPersonal = (digits: string) => digits >= '1' && digits < '9';

/** The sample that is shown: who has the file finds it again, nobody else learns it. */
export function maskCitizen(digits: string): string {
  return `${digits.slice(0, 1)}-${digits.slice(1, 5)}-xxxxx-xx-x`;
}
