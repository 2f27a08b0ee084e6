import type { Picture, ShownText } from '../../picture/picture.ts';
import { bandsOf, bottom, onOneLine, right } from '../../picture/place.ts';
import type { Field } from '../model/field.ts';
import type { ShownValue } from '../model/recognition.ts';
import type { Matcher } from './match.ts';

/**
 * What other steps show of the project's total: as plain words beside its name, or in a field that
 * nobody may change. A person adds the activities up to it.
 */

export const TOTAL = 'm5.total';
/** Steps whose sums are compared with it. */
export const COMPARED: readonly string[] = ['M4', 'M6'];

/** Only words that surely name the total: whatever else is a sum of something. */
const SURE = 0.9;
const AMOUNT =
  /^[\s:：=]*([\d๐-๙]{1,3}(?:,[\d๐-๙]{3})+(?:\.[\d๐-๙]{1,2})?|[\d๐-๙]{4,}(?:\.[\d๐-๙]{1,2})?)\s*(?:บาท(?:ถ้วน)?|baht|฿)?$/iu;
const ENDS_IN_AMOUNT =
  /^(?<name>[^\d๐-๙]{4,}?)[\s:：=]*(?<amount>[\d๐-๙][\d๐-๙,.]*)\s*(?:บาท(?:ถ้วน)?|baht|฿)?$/iu;
/** How far an amount may stand from its name. */
const BESIDE = 320;

/** Does a text name the project's total? */
export function namesTotal(text: string, match: Matcher): Field | null {
  const candidate = { labels: [{ text, source: 'left' }], kind: 'text', shown: true };
  const [found] = match([candidate], ['M5']).matches;
  return found && found.field.id === TOTAL && found.score >= SURE ? found.field : null;
}

/** Amounts that a page shows in words as the project's total, each once. */
export function shownTotals({ texts }: Picture, match: Matcher): ShownValue[] {
  const found = new Map<string, ShownValue>();
  const add = (name: string, amount: string) => {
    const field = namesTotal(name, match);
    if (field) found.set(amount, { field: field.id, label: field.label, value: amount });
  };
  const near = bandsOf(texts.map(({ box }) => box));
  const amounts: { text: ShownText; amount: string }[] = [];
  for (const text of texts) {
    const amount = AMOUNT.exec(text.text)?.[1];
    if (amount) amounts.push({ text, amount });
    else {
      const { name, amount: own } = ENDS_IN_AMOUNT.exec(text.text)?.groups ?? {};
      if (name && own && AMOUNT.test(own)) add(name, own);
    }
  }
  for (const { text, amount } of amounts) {
    const [name] = near(text.box[1], bottom(text.box))
      .flatMap((i) => texts[i] ?? [])
      .filter(({ box, as }) => {
        const gap = text.box[0] - right(box);
        return as !== 'head' && gap >= -4 && gap <= BESIDE && onOneLine(box, text.box);
      })
      .sort((a, b) => right(b.box) - right(a.box));
    if (name) add(name.text, amount);
  }
  return [...found.values()];
}
