import { labelKey, MARKS, tidy } from '../text/normalise.ts';
import { COSTS, type Costs, DEAREST, type NameSource, saidCost } from './costs.ts';
import { headOf } from './groups.ts';
import { choiceTexts, marksOf, withoutTwins } from './marks.ts';
import { type Board, isHintUnder, type Pair, pairsOf, priceOf, type Taken } from './pairs.ts';
import type { DrawnControl, Picture } from './picture.ts';
import { placesOf } from './place.ts';
import { columnsOf, inherit, rowName } from './rows.ts';
import type { StepKeys } from './steps.ts';
import { untangled } from './untangle.ts';
import { isSum, wordsOf } from './words.ts';

export type Name = {
  text: string;
  source: NameSource;
  /** How far it is to be believed, 0–1. */
  weight: number;
};

export type NamedControl = {
  /** The most believable first; empty: the page names it nowhere. */
  names: readonly Name[];
  /** The page asks for it: by a star, by words, by its markup. */
  marked: boolean;
  /** The run that names it, as an index in `texts`; null where none does. */
  run: number | null;
  /** Why it is called so, for whoever reads the report. */
  why: string;
};

/** Is a range one of days? */
const isOfDays = ({ kind }: DrawnControl, words: string): boolean =>
  kind === 'date' || /วัน|ระยะเวลา|ช่วง/u.test(words);

/** A name no dearer than that is beyond doubt. */
const SURE = 0.45;

/** What a name is worth to the matcher, by how it was found. */
const WEIGHTS: Partial<Record<NameSource, number>> = { placeholder: 0.9, title: 0.9, before: 0.95 };

const withoutMarks = (text: string): string => tidy(text.replace(MARKS, ' '));

/**
 * Names the fields of a page by where words stand, with what its markup says as evidence.
 *
 * @param keys the names of the steps: a heading that names one is no field's name
 */
export function nameControls(seen: Picture, keys: StepKeys, costs: Costs = COSTS): NamedControl[] {
  const clean = untangled(withoutTwins(seen));
  const places = placesOf(clean.picture);
  const { picture } = places;
  const { controls, texts } = picture;
  /** Text → the controls its markup ties it to. */
  const tied = new Map<number, number[]>();
  const counts = new Map<string, number>();
  controls.forEach(({ said }, i) => {
    for (const { text, source, run } of said) {
      if (
        source === 'aria-label' ||
        source === 'placeholder' ||
        source === 'title' ||
        run === null
      ) {
        counts.set(text, (counts.get(text) ?? 0) + 1);
      }
      if (run === null) continue;
      const known = tied.get(run);
      if (known) known.push(i);
      else tied.set(run, [i]);
    }
  });
  const chosen = choiceTexts(places);
  const prices = texts.map((text, i) => {
    const price = chosen.has(i) ? null : priceOf(text, picture, costs, keys);
    return price !== null && isHintUnder(i, places) ? price + costs.lesser : price;
  });
  const board: Board = { places, costs, prices, keys };

  const placed = controls.map((_, at) => pairsOf(at, board));
  for (const pairs of placed) {
    for (const pair of pairs) {
      const owners = tied.get(pair.text);
      if (owners) pair.cost += owners.includes(pair.control) ? costs.tied : costs.tiedElsewhere;
    }
  }
  const columns = columnsOf(board, placed);
  const taken = new Map<number, Taken>();
  const owner = new Map<number, number>();
  const settle = (isUsual: (text: number) => boolean) => {
    taken.clear();
    owner.clear();
    for (const [at, { text, cost, source }] of columns) {
      taken.set(at, { text, words: texts[text]?.text ?? '', source, cost });
      owner.set(text, at);
    }
    const all = placed.flatMap((pairs) => pairs.map((pair) => ({ ...pair })));
    for (const pair of all) if (isUsual(pair.text)) pair.cost += costs.usual;
    const said: Pair[] = controls.flatMap((control, at) =>
      control.said.flatMap((each, i): Pair[] => {
        const { source, run, text } = each;
        const price = run === null ? 0 : prices[run];
        const isNone = price === null || price === undefined || !wordsOf(text).isName;
        if (isNone || source === 'title') return [];
        if (source === 'placeholder' && wordsOf(text).isHint) return [];
        const cost = saidCost(each, costs, counts) + Math.max(0, price);
        // What nobody sees belongs to nobody else.
        return [{ control: at, text: run ?? -1 - i, source, cost }];
      }),
    );
    const sorted = [...all, ...said].sort((a, b) => a.cost - b.cost);
    for (const pair of sorted) {
      if (taken.has(pair.control) || pair.cost >= DEAREST) continue;
      if (pair.text >= 0) {
        if (owner.has(pair.text)) continue;
        owner.set(pair.text, pair.control);
        taken.set(pair.control, { ...pair, words: texts[pair.text]?.text ?? '' });
      } else {
        const words = controls[pair.control]?.said[-1 - pair.text]?.text ?? '';
        taken.set(pair.control, { text: null, words, source: pair.source, cost: pair.cost });
      }
    }
  };
  settle(() => false);
  // What most names look like, names look like.
  const looks = new Map<number, number>();
  for (const { text } of taken.values()) {
    const look = text === null ? undefined : texts[text]?.look;
    if (look !== undefined) looks.set(look, (looks.get(look) ?? 0) + 1);
  }
  const usual = [...looks].filter(([, count]) => count > taken.size / 3).map(([look]) => look);
  if (usual.length > 0) settle((text) => usual.includes(texts[text]?.look ?? -1));

  const ranges = inherit(board, taken);
  const marks = marksOf(board, owner, taken, chosen);
  for (const at of clean.starred) marks.controls.add(at);
  return controls.map((control, at) =>
    namesOf(control, at, board, taken, owner, placed[at] ?? [], counts, marks, ranges),
  );
}

function namesOf(
  control: DrawnControl,
  at: number,
  board: Board,
  taken: ReadonlyMap<number, Taken>,
  owner: ReadonlyMap<number, number>,
  pairs: readonly Pair[],
  counts: ReadonlyMap<string, number>,
  marks: { controls: Set<number>; texts: Set<number> },
  ranges: ReadonlySet<number>,
): NamedControl {
  const { places, costs } = board;
  const { texts } = places.picture;
  const names: Name[] = [];
  /** What the place in a range says, after what the page says. */
  const rest: string[] = [];
  const add = (text: string, source: NameSource, weight: number) => {
    const words = wordsOf(text);
    if (!words.isName || names.some((known) => labelKey(known.text) === labelKey(text))) return;
    names.push({ text: tidy(text).slice(0, 300), source, weight });
  };
  const own = taken.get(at);
  let marked = control.required || marks.controls.has(at);
  let isOptional = false;
  const head = own && own.text !== null ? headOf(own.text, control, board, owner) : null;
  if (own) {
    isOptional = wordsOf(own.words).isOptional;
    // Of "ระยะเวลา: ตั้งแต่ […] ถึง […]" the head says what begins and ends.
    const headWords = head === null ? '' : (texts[head]?.text ?? '');
    const range = wordsOf(own.words).isFrom && headWords !== '' ? headWords : own.words;
    if (own.source === 'range') {
      add(`${withoutMarks(range)} ถึง`, 'range', 0.95);
      if (isOfDays(control, range)) rest.push('วันที่สิ้นสุด');
    }
    if (ranges.has(at) && isOfDays(control, range)) rest.push('วันที่เริ่มต้น');
    const row = own.source === 'column' ? rowName(at, board) : null;
    // What adds a column up is none of its rows.
    const sum = row === null ? '' : (texts[row]?.text ?? '');
    if (row !== own.text && isSum(sum)) {
      add(sum, 'row', 1);
      return { names, marked: false, run: null, why: 'the sum of a column' };
    }
    add(own.words, own.source, own.source === 'range' ? 0.85 : (WEIGHTS[own.source] ?? 1));
    if (own.source === 'column') {
      if (row !== null && row !== own.text) {
        const words = texts[row]?.text ?? '';
        add(`${withoutMarks(own.words)} ${withoutMarks(words)}`, 'row', 0.97);
        add(words, 'row', 0.92);
      }
    }
    if (head !== null) {
      const words = texts[head];
      if (words) {
        add(`${withoutMarks(words.text)} ${withoutMarks(own.words)}`, 'group', 0.96);
        if (wordsOf(own.words).isPart) {
          if (wordsOf(words.text).isMarked || words.star || marks.texts.has(head)) marked = true;
        }
      }
    }
  }
  for (const words of rest) add(words, 'range', 0.9);
  // What else may be meant, should the first be no name that is known; words that surely name it leave
  // no room for what stands farther off.
  const isSure = own !== undefined && (own.cost <= SURE || own.source === 'column');
  for (const pair of isSure ? [] : pairs.toSorted((a, b) => a.cost - b.cost)) {
    const by = owner.get(pair.text);
    if (by !== undefined && by !== at) continue;
    if (names.length < 3)
      add(texts[pair.text]?.text ?? '', pair.source, names.length === 0 ? 1 : 0.9);
  }
  for (const said of control.said) {
    const isOther = said.run !== null && owner.has(said.run) && owner.get(said.run) !== at;
    if (isOther) continue;
    const cost = saidCost(said, costs, counts);
    add(
      said.text,
      said.source,
      names.length === 0 ? (WEIGHTS[said.source] ?? 0.97) : cost < 0.8 ? 0.95 : 0.9,
    );
    if (said.source !== 'placeholder' && said.source !== 'title' && wordsOf(said.text).isMarked) {
      if (said.source !== 'before') marked = true;
    }
  }
  return {
    names,
    marked: marked && !(isOptional && !control.required),
    run: own?.text ?? null,
    why: own
      ? `${own.source} ${own.cost.toFixed(2)}`
      : names[0]
        ? `${names[0].source}`
        : 'nothing near it',
  };
}
