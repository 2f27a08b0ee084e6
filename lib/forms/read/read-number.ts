import { remembered } from './remembered.ts';

/**
 * What is odd about a number that can be read all the same.
 * - `digits`: Thai or full-width digits
 * - `unit`: words beside the figure: "1,000 บาท", "1,000.-", "ร้อยละ 60"
 * - `spaces`: blanks between the digits
 */
export type Oddity = 'digits' | 'unit' | 'spaces';

/**
 * Why a text is no number.
 * - `letters`: O, o, l, I where 0 and 1 are meant
 * - `points`: two decimal points or a point in the place of commas
 * - `commas`: commas that part no thousands; 12,5 could be 12.5 or 125
 * - `not-a-number`: none of these; also two numbers in one field
 */
export type NumberMistake = 'letters' | 'points' | 'commas' | 'not-a-number';

export type ReadNumber =
  | { ok: true; value: number; oddity: Oddity | null; plain: string }
  | { ok: false; code: NumberMistake; plain: string | null };

/** Amounts that are spelt out beside a figure. */
const MULTIPLES: readonly (readonly [RegExp, number])[] = [
  [/^ล้าน/u, 1_000_000],
  [/^แสน/u, 100_000],
  [/^หมื่น/u, 10_000],
  [/^พัน/u, 1000],
];
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/u;
const PLAIN = /^-?(?:\d+\.?\d*|\.\d+)$/u;
/** A figure with all that may stand inside one; words before and after it apart. */
const ONE_FIGURE = /^([^\d]*?)(-?[\d.][\d.,' ]*)([^\d]*)$/u;
/** Longer texts are not numbers, whatever they contain. */
const MAX_LENGTH = 80;

function asPlain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[๐-๙]/gu, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** (1,000) and 1,000.00- as accounts write minus 1,000; "1,000.-" is a thousand baht and no satang. */
function signed(text: string): string {
  const [, inside, before] = /^(?:\(\s?([\d.,]+)\s?\)|([\d,]+\.\d+)\s?-)$/u.exec(text) ?? [];
  return inside || before ? `-${inside ?? before}` : text;
}

/** With its thousands marked, decimals as written. */
function shown(figure: string): string {
  const [whole = '', decimals] = figure.split('.');
  const marked = whole.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',');
  return decimals ? `${marked}.${decimals}` : marked;
}

/** O for 0, l and I for 1 in something that is otherwise a number. */
function lettersMeant(text: string): string | null {
  if (!/^-?[\dOolI|,.]+$/u.test(text) || !/\d/u.test(text) || !/[OolI|]/u.test(text)) return null;
  const digits = text.replace(/[Oo]/gu, '0').replace(/[lI|]/gu, '1');
  return PLAIN.test(digits) || GROUPED.test(digits) ? digits : null;
}

function pointsMeant(figure: string): string | null {
  // 1.000.000 has points for commas; 12..5 one too many.
  if (/^\d{1,3}(?:\.\d{3}){2,}$/u.test(figure)) return shown(figure.replaceAll('.', ''));
  const once = figure.replace(/\.{2,}/gu, '.').replaceAll(',', '');
  return PLAIN.test(once) ? shown(once) : null;
}

function read(text: string): ReadNumber {
  const bad = (code: NumberMistake, plain: string | null = null): ReadNumber => ({
    ok: false,
    code,
    plain,
  });
  if (text.length > MAX_LENGTH) return bad('not-a-number');
  const all = signed(asPlain(text));
  const meant = lettersMeant(all.replaceAll(' ', ''));
  if (meant !== null) return bad('letters', meant);
  const [, before = '', written = '', after = ''] = ONE_FIGURE.exec(all) ?? [];
  if (!/\d/u.test(written)) return bad('not-a-number');
  // "1,000.-" and "1,000 บาท." end in a point that is none of the figure's.
  const figure = written.trim().replace(/[.,']+$/u, '');
  const solid = figure.replace(/[ ']/gu, '');
  if ((solid.match(/\./gu)?.length ?? 0) > 1) return bad('points', pointsMeant(solid));
  const grouped = GROUPED.test(solid);
  if (!grouped && !PLAIN.test(solid)) return bad(solid.includes(',') ? 'commas' : 'not-a-number');
  // A trailing comma or point that is not "1,000.-" is still being typed, or a typo.
  const words = `${before}${after}`.replace(/[\s.\-/=฿]+/gu, '');
  const times = MULTIPLES.find(([word]) => word.test(after.trim()))?.[1] ?? 1;
  const value = Number(solid.replaceAll(',', '')) * times;
  const decorated = words !== '' || /[฿=]|[.,/]?-$/u.test(`${before}${after}`);
  const oddity: Oddity | null = decorated
    ? 'unit'
    : /[๐-๙\uff10-\uff19]/u.test(text)
      ? 'digits'
      : figure !== solid
        ? 'spaces'
        : null;
  const plain = times === 1 ? solid : String(value);
  return { ok: true, value, oddity, plain: grouped ? plain : shown(plain) };
}

/** Reads the number a field shows. Cached. */
export const readNumber: (text: string) => ReadNumber = remembered(read);

/** The number of a value that can be read, odd or not, else null. */
export function numberIn(value: string): number | null {
  const result = readNumber(value);
  return result.ok ? result.value : null;
}
