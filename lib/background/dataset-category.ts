import type { Entry } from '../forms/engine.ts';

/**
 * The category of a dataset stands on the dataset's page, its files are chosen on another. It is
 * remembered in between for as long as the browser runs, by the dataset's name in the address.
 */

const KEY = 'datasetCategories';
/** Datasets a person works on in turn; the oldest goes first. */
const MOST = 50;

type Area = {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
};
type Remembered = readonly (readonly [dataset: string, category: string])[];

const isRemembered = (value: unknown): value is Remembered =>
  Array.isArray(value) &&
  value.every((pair) => Array.isArray(pair) && pair.every((part) => typeof part === 'string'));

const valueIn = (entries: readonly Entry[], field: string) =>
  entries.find((entry) => entry.field === field)?.value ?? '';

/**
 * The category of the dataset a form belongs to, and remembers it where the form shows it.
 *
 * @param dataset as the address names it; null on the form of a new one
 * @returns null when it was not seen
 */
export async function categoryOf(
  area: Area,
  dataset: string | null,
  entries: readonly Entry[],
): Promise<string | null> {
  const { [KEY]: stored } = await area.get(KEY);
  const known = isRemembered(stored) ? stored : [];
  const category = valueIn(entries, 'dataset.data_category');
  if (category === '') return known.find(([name]) => name === dataset)?.[1] ?? null;
  // The address may name a dataset by its id or by its name, and a new one only by the latter.
  const names = [dataset, valueIn(entries, 'dataset.name')].filter((name) => name);
  const news = names.flatMap((name) => {
    const pair = [String(name), category] as const;
    return known.some(([other, value]) => other === pair[0] && value === category) ? [] : [pair];
  });
  if (news.length > 0) {
    const others = known.filter(([name]) => !news.some(([own]) => own === name));
    await area.set({ [KEY]: [...others, ...news].slice(-MOST) });
  }
  return category;
}
