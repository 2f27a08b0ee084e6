import { labelKey, MARKS, tidy } from '../text/normalise.ts';
import { namesBelow } from './below.ts';
import { columnsOf } from './columns.ts';
import { COSTS, type Costs, DEAREST, type NameSource, saidCost } from './costs.ts';
import { headOf } from './groups.ts';
import { hintsUnderFields, isHintUnder } from './hints.ts';
import { choicesOf, marksOf, withoutTwins } from './marks.ts';
import { type Board, type Pair, pairsOf, priceOf, type Taken } from './pairs.ts';
import type { DrawnControl, Picture } from './picture.ts';
import { bottom, onOneLine, type Places, placesOf, right, sharedWidth } from './place.ts';
import { hasHead, inherit, rowName } from './rows.ts';
import type { StepKeys } from './steps.ts';
import { untangled } from './untangle.ts';
import {
  insideBrackets,
  isChip,
  isNumbered,
  isSum,
  rangeEnd,
  withoutUnit,
  wordsOf,
} from './words.ts';

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
  /** What was chosen is shown beside it, whatever is written in it. */
  hasChips: boolean;
  /** The run that names it, as an index in `texts`; null where none does. */
  run: number | null;
  /** Why it is called so, for whoever reads the report. */
  why: string;
};

/** Is a range one of days? */
const isOfDays = ({ kind }: DrawnControl, words: string): boolean =>
  kind === 'date' || /วัน|ระยะเวลา|ช่วง/u.test(words);

/** Whose days a range is. */
const ofProject = (words: string): string => (/โครงการ|project/iu.test(words) ? 'โครงการ' : '');

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
  const choices = choicesOf(places);
  const hints = hintsUnderFields(places);
  const underFields = new Set(hints.values());
  const prices = texts.map((text, i) => {
    const price = choices.texts.has(i) ? null : priceOf(text, picture, costs, keys);
    const isHint = underFields.has(i) || isHintUnder(i, places);
    return price !== null && isHint ? price + costs.lesser : price;
  });
  const board: Board = { places, costs, prices, keys, hints, broken: new Map() };

  const around = controls.map((_, at) => pairsOf(at, board));
  const below = namesBelow(board, around);
  const namesOfOthers = new Set([...below.values()].map(({ text }) => text));
  const placed = around.map((pairs, at) => {
    const own = below.get(at);
    const rest = pairs.filter(
      ({ source, text }) => source !== 'above' || !(own || namesOfOthers.has(text)),
    );
    return own ? [own, ...rest] : rest;
  });
  for (const pairs of placed) {
    for (const pair of pairs) {
      const owners = tied.get(pair.text);
      if (owners) pair.cost += owners.includes(pair.control) ? costs.tied : costs.tiedElsewhere;
    }
  }
  const columns = columnsOf(board, placed);
  const taken = new Map<number, Taken>();
  const owner = new Map<number, number>();
  /** Does another name stand between words above a control and it? Then they head more than that. */
  const isFarther = (run: number, at: number): boolean =>
    (placed[at] ?? []).some(({ source, text }) => {
      const [over, own] = [texts[run]?.box, texts[text]?.box];
      const isName = source === 'above' && text !== run && (prices[text] ?? 1) <= 0.1;
      return isName && over !== undefined && own !== undefined && own[1] >= bottom(over) - 2;
    });
  const settle = (isUsual: (text: number) => boolean, areBehind = false) => {
    taken.clear();
    owner.clear();
    for (const [at, { text, cost, source }] of columns) {
      taken.set(at, { text, words: texts[text]?.text ?? '', source, cost });
      owner.set(text, at);
    }
    const all = placed.flatMap((pairs) => pairs.map((pair) => ({ ...pair })));
    for (const pair of all) {
      if (isUsual(pair.text)) pair.cost += costs.usual;
      if (areBehind && pair.source === 'behind') pair.cost += costs.allBehind;
    }
    const said: Pair[] = controls.flatMap((control, at) =>
      control.said.flatMap((each, i): Pair[] => {
        const { source, run, text } = each;
        const price = run === null ? 0 : prices[run];
        const isNone = price === null || price === undefined || !wordsOf(text).isName;
        if (isNone || source === 'title') return [];
        if (source === 'placeholder' && wordsOf(text).isHint) return [];
        const farther =
          source === 'legend' && run !== null && isFarther(run, at) ? costs.legendFarther : 0;
        const cost = saidCost(each, costs, counts) + Math.max(0, price) + farther;
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
  // Where most names stand, names stand.
  const behind = [...taken.values()].filter(({ source }) => source === 'behind').length;
  const areBehind = behind > 1 && behind > taken.size / 2;
  if (usual.length > 0 || areBehind) {
    settle((text) => usual.includes(texts[text]?.look ?? -1), areBehind);
  }

  const ranges = inherit(board, taken);
  const marks = marksOf(board, owner, taken, choices);
  for (const at of clean.starred) marks.controls.add(at);
  return controls.map((control, at) =>
    namesOf(control, at, board, taken, owner, placed[at] ?? [], counts, marks, ranges),
  );
}

/** px: chips stand so close before the field they are added with, or above it. */
const CHIP_GAP = 40;

function hasChips(
  { box, kind }: DrawnControl,
  { picture: { texts }, texts: near }: Places,
): boolean {
  if (!box || (kind !== 'text' && kind !== 'choice' && kind !== 'choices')) return false;
  return near(box[1] - CHIP_GAP, bottom(box)).some((i) => {
    const chip = texts[i];
    if (!chip || !isChip(chip.text)) return false;
    const gap = box[0] - right(chip.box);
    const isBefore = onOneLine(chip.box, box) && gap >= -4 && gap <= CHIP_GAP;
    const over = box[1] - bottom(chip.box);
    return isBefore || (over >= -4 && over <= CHIP_GAP / 2 && sharedWidth(chip.box, box) > 0);
  });
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
  const claimed = taken.get(at);
  const own =
    claimed?.source === 'below' ? { ...claimed, words: insideBrackets(claimed.words) } : claimed;
  let marked = control.required || marks.controls.has(at);
  let isOptional = false;
  const head = own && own.text !== null ? headOf(own.text, control, board, owner) : null;
  if (own) {
    isOptional = wordsOf(own.words).isOptional;
    // Of "ระยะเวลา: ตั้งแต่ […] ถึง […]" the head says what begins and ends.
    const headWords = head === null ? '' : (texts[head]?.text ?? '');
    const range = wordsOf(own.words).isFrom && headWords !== '' ? headWords : own.words;
    if (own.source === 'range') {
      add(rangeEnd(withoutMarks(range)), 'range', 0.95);
      if (isOfDays(control, range)) rest.push(`วันที่สิ้นสุด${ofProject(range)}`);
    }
    if (ranges.has(at) && isOfDays(control, range)) rest.push(`วันที่เริ่มต้น${ofProject(range)}`);
    const row = own.source === 'column' ? rowName(at, board) : null;
    // What adds a column up is none of its rows.
    const sum = row === null ? '' : (texts[row]?.text ?? '');
    if (row !== own.text && isSum(sum)) {
      add(sum, 'row', 1);
      return { names, marked: false, hasChips: false, run: null, why: 'the sum of a column' };
    }
    const ofRow = row === null || row === own.text ? '' : sum;
    const both = `${withoutMarks(own.words)} ${withoutMarks(ofRow)}`;
    // In a matrix a quarter alone names no field: it has one in each row.
    const isMatrix =
      ofRow !== '' &&
      row !== null &&
      wordsOf(own.words).isPart &&
      !wordsOf(ofRow).isUnit &&
      !isNumbered(ofRow) &&
      !hasHead(row, own.text, board) &&
      !texts.some(({ text }, i) => text === ofRow && i !== row);
    // In a table that lies on its side, the columns count what each row asks for.
    const isCounted = isNumbered(own.words) && !wordsOf(own.words).isPart;
    const isOnItsSide = isCounted && ofRow !== '' && !isNumbered(ofRow);
    const isHead = row !== null && texts[row]?.as === 'head';
    if (isOnItsSide && (isHead || !wordsOf(ofRow).isUnit)) add(ofRow, 'row', 1);
    if (isMatrix) {
      add(`${withoutUnit(withoutMarks(ofRow))} ${withoutMarks(own.words)}`, 'row', 1);
    }
    add(own.words, own.source, own.source === 'range' ? 0.85 : (WEIGHTS[own.source] ?? 1));
    if (ofRow !== '') {
      add(both, 'row', 0.97);
      add(ofRow, 'row', 0.92);
    }
    if (head !== null) {
      const words = texts[head];
      if (words) {
        add(`${withoutMarks(words.text)} ${withoutMarks(own.words)}`, 'group', 0.96);
        if (wordsOf(own.words).isPart && own.source !== 'column') {
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
    hasChips: hasChips(control, places),
    run: own?.text ?? null,
    why: own
      ? `${own.source} ${own.cost.toFixed(2)}`
      : names[0]
        ? `${names[0].source}`
        : 'nothing near it',
  };
}
