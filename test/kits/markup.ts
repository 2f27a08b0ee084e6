/** Small helpers for the kits whose pages are written as markup. */

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const esc = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? '');

/** `name="value"` for every value that is not empty; `true` gives the name alone. */
export function attrs(values: Readonly<Record<string, string | boolean | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== false && value !== '')
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${esc(String(value))}"`))
    .join('');
}

/** `2022-10-01` as `01/10/2565`. */
export function thaiDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return iso === '' ? '' : `${day}/${month}/${Number(year) + 543}`;
}

/** `1250000` as `1,250,000`. */
export const withCommas = (value: string): string => value.replace(/\B(?=(\d{3})+(?!\d))/gu, ',');
