import type { Step } from '../../domain/step.ts';
import type { StepTopics } from '../../picture/steps.ts';
import { labelKey } from '../../text/normalise.ts';
import type { Field, FieldKind } from '../model/field.ts';
import { meaningOf } from './meaning.ts';
import {
  ASKED_ANYWHERE,
  OF_PROJECT,
  SURE_SCORE,
  stepsBeside,
  stepsInSight,
} from './steps-in-sight.ts';
import { keysOf, meaningsOf, nameScore, withoutBrackets } from './wording.ts';

/** A control as the matcher sees it: the texts beside it, what kind it is, in page order. */
export type Candidate = {
  labels: readonly { text: string; source: string; weight?: number }[];
  kind: string;
  /** Shown to the person now; a hidden twin must not take the field from the one on screen. */
  shown: boolean;
  /** False: nobody can change it; what can be changed is the field before that. */
  editable?: boolean;
  /** The step whose section the control stands in, where the page shows several; else null. */
  section?: Step | null;
};

export type Match = {
  field: Field;
  /** 0–1. */
  score: number;
  /** What the page calls it, by which it was recognised; '' where its place alone told. */
  text: string;
  /** Why, in words for the page report: which text matched which wording, and how well. */
  reason: string;
};

/** Below this a control is not recognised; a wrong name is worse than none. */
const THRESHOLD = 0.8;
const NO_TOPICS: StepTopics = { codes: [], topics: [], sends: null };
/** A day of the project is none of its activities'. */
const isOthers = ({ row, kinds }: Field, text: string): boolean =>
  row && kinds.includes('date') && OF_PROJECT.test(text);

/** How well a kind of control suits a field, 0–1: forms differ, so only clear clashes count. */
function kindScore(control: string, kinds: readonly FieldKind[]): number {
  const is = (...wanted: FieldKind[]) => wanted.some((kind) => kinds.includes(kind));
  switch (control) {
    case 'file':
      return is('file') ? 1 : 0;
    case 'check':
      return is('choice', 'choices') ? 1 : 0.5;
    case 'date':
      return is('date') ? 1 : 0.6;
    case 'number':
      return is('number', 'money', 'percent', 'year') ? 1 : 0.85;
    case 'choice':
    case 'choices':
      return is('choice', 'choices', 'year')
        ? 1
        : is('file', 'long', 'money', 'percent')
          ? 0.7
          : 0.95;
    case 'long':
      return is('file', 'date', 'money', 'percent', 'choice') ? 0.9 : 1;
    default:
      return is('file') ? 0 : 1;
  }
}

/** What leads from a name to what says more of it; Thai puts that behind. */
const CONNECTOR =
  /^(?:ที่(?!\d)|ของ|ใน|เพื่อ|และ|หรือ|จาก|ตาม|ระหว่าง|สำหรับ|ประกอบ|เพิ่มเติม|ทั้งหมด|สะสม|เต็ม|ด้าน)/u;
/** A name that says more than the catalogue's is worth so much, whatever it says. */
const BEGINS_SCORE = 0.8;
/** Names whose fields are remembered. */
const MAX_REMEMBERED = 2000;
/** A name in other words that means the same. */
const MEANT_SCORE = 0.86;
/** … suits a field of its kind at least so well. */
const MEANT_KIND = 0.9;
/** What a box is for that only finds something. */
const SEARCHES = /^(?:ค้นหา|กรอง|search|filter)/iu;
/** A row has no more fields than that. */
const ROW_LENGTH = 6;
/** So many fields of one name are rows. */
const ROWS = 3;
/** Letters that a name must have to be told by its beginning. */
const MIN_BEGINNING = 4;

type Option = { score: number; text: string; source: string };
type Pair = Option & { index: number; field: Field };

/** Two fair matches are worth less than one to the letter: a swap must not trade a sure name away. */
const worth = ({ score }: Pair) => (score - 0.7) ** 2;

/** Gives controls their fields; made once for a catalogue. */
export type Matcher = (
  candidates: readonly Candidate[],
  steps: readonly Step[],
  taken?: ReadonlySet<string>,
  spokenOf?: StepTopics,
) => { matches: (Match | null)[]; steps: Step[] };

/** A matcher for the fields of a catalogue. */
export function createMatcher(fields: readonly Field[]): Matcher {
  const wordings = fields.flatMap((field) =>
    [field.label, ...field.synonyms].flatMap((name) =>
      keysOf(name.replace('^', '')).map((wording) => ({
        field,
        wording,
        onlyHead: name.startsWith('^'),
      })),
    ),
  );
  /**
   * Pair of letters → where it stands, so that one walk over a label's pairs counts what it has in
   * common with every wording (comparing one by one took 30 times as long).
   */
  const standsIn = new Map<string, { at: number; count: number }[]>();
  wordings.forEach(({ wording }, at) => {
    for (const [pair, count] of wording.pairs) {
      const known = standsIn.get(pair);
      if (known) known.push({ at, count });
      else standsIn.set(pair, [{ at, count }]);
    }
  });
  /** Whole names by their letters, without those that only head columns. */
  const byKey = new Map<string, Set<Field>>();
  for (const { field, wording, onlyHead } of wordings) {
    if (onlyHead || wording.isBare || wording.weight < 1) continue;
    const known = byKey.get(wording.key) ?? new Set();
    byKey.set(wording.key, known.add(field));
  }
  /** Fields by what their names mean. */
  const byMeaning = new Map<string, Set<Field>>();
  for (const field of fields) {
    const names = [field.label, ...field.synonyms].filter((name) => !name.startsWith('^'));
    for (const meaning of names.flatMap(meaningsOf)) {
      byMeaning.set(meaning, (byMeaning.get(meaning) ?? new Set()).add(field));
    }
  }
  const keysByField = new Map<Field, string[]>();
  for (const { field, wording } of wordings) {
    keysByField.set(field, [...(keysByField.get(field) ?? []), wording.key]);
  }
  const common = new Int32Array(wordings.length);
  const totals = Int32Array.from(wordings, ({ wording }) => wording.total);
  const needed = new Map<Step, number>();
  const sizes = new Map<Step, number>();
  for (const { step, required } of fields) {
    sizes.set(step, (sizes.get(step) ?? 0) + 1);
    needed.set(step, (needed.get(step) ?? 0) + Number(required));
  }
  const cache = new Map<string, readonly { field: Field; score: number }[]>();

  /** Every field a label text may name, with its score; remembered, since forms repeat their labels. */
  function fieldsNamed(text: string, isHead: boolean): readonly { field: Field; score: number }[] {
    const asked = isHead ? `^${text}` : text;
    const known = cache.get(asked);
    if (known) return known;
    const best = new Map<Field, number>();
    /** Within a step the exact name leaves no room for a similar one; another step may still mean it. */
    const settled = new Map<Step, number>();
    for (const key of keysOf(text, true)) {
      if (key.key.length < 3) continue;
      common.fill(0);
      for (const [pair, count] of key.pairs) {
        for (const { at, count: other } of standsIn.get(pair) ?? []) {
          common[at] = (common[at] ?? 0) + Math.min(count, other);
        }
      }
      for (let at = 0; at < wordings.length; at++) {
        const both = common[at] ?? 0;
        const total = totals[at] ?? 0;
        // Neither alike enough nor the beginning of the other: nearly all pairs end here.
        const alike = (2 * both * 0.97) / (key.total + total);
        if (alike < THRESHOLD && both < Math.min(key.total, total)) continue;
        const { field, wording, onlyHead } = wordings[at] as (typeof wordings)[number];
        if (onlyHead && !isHead) continue;
        const score = nameScore(key, wording, both);
        if (score < THRESHOLD || score <= (best.get(field) ?? 0)) continue;
        best.set(field, score);
        if (key.key === wording.key && !key.isBare) settled.set(field.step, score);
      }
    }
    // What several fields of a step begin with ("เป้าหมาย") is the name of none of them.
    const whole = labelKey(text);
    const isBeginning = (field: Field): boolean =>
      (best.get(field) ?? 1) < SURE_SCORE &&
      (keysByField.get(field) ?? []).some((key) => key !== whole && key.startsWith(whole));
    const begins = Map.groupBy([...best.keys()].filter(isBeginning), ({ step }) => step);
    const found = [...best]
      .filter(([{ step }, score]) => score >= (settled.get(step) ?? 0))
      .filter(([field]) => {
        const alike = begins.get(field.step) ?? [];
        return alike.length < 2 || !alike.includes(field);
      })
      .map(([field, score]) => ({ field, score }));
    // Bounded: a page that invents labels without end must not fill the memory.
    if (cache.size > MAX_REMEMBERED) cache.clear();
    cache.set(asked, found);
    return found;
  }

  const meantBy = new Map<string, readonly Field[]>();
  /** The fields that a name means, whatever their kinds; remembered. */
  function allMeant(text: string): readonly Field[] {
    const known = meantBy.get(text);
    if (known) return known;
    const whole = byMeaning.get(meaningOf(labelKey(text)));
    const parts = whole ? [] : meaningsOf(text).flatMap((part) => [...(byMeaning.get(part) ?? [])]);
    const meant = whole ?? parts;
    const found = [...new Set(meant)].filter((field) => !isOthers(field, text));
    if (meantBy.size > MAX_REMEMBERED) meantBy.clear();
    meantBy.set(text, found);
    return found;
  }

  /** The fields, of each step one at most, that a name in other words means. */
  function fieldsMeant(text: string, kind: string): Field[] {
    const fit = allMeant(text)
      .map((field) => ({ field, suits: kindScore(kind, field.kinds) }))
      .filter(({ suits }) => suits >= MEANT_KIND);
    const isBest = (one: (typeof fit)[number]) =>
      fit.every(
        (other) => other === one || other.field.step !== one.field.step || other.suits < one.suits,
      );
    return fit.filter(isBest).map(({ field }) => field);
  }

  /** What a control may be, each field with its best score. */
  function optionsOf({ labels, kind, section }: Candidate): Map<Field, Option> {
    const options = new Map<Field, Option>();
    for (const { text, source, weight = 1 } of labels) {
      if (SEARCHES.test(text)) continue;
      for (const { field, score } of fieldsNamed(text, source === 'column')) {
        if (isOthers(field, text)) continue;
        let total = score * weight * kindScore(kind, field.kinds);
        // The head of a column names what is asked for every row; a lone field has its own label.
        if (source === 'column' && !field.row) total *= 0.95;
        if (section && section !== field.step) total *= 0.82;
        if (total < THRESHOLD || total <= (options.get(field)?.score ?? 0)) continue;
        options.set(field, { score: total, text, source });
      }
    }
    const steps = new Set<Step>();
    for (const [i, { text, source }] of labels.entries()) {
      if (i === 1) for (const { step } of options.keys()) steps.add(step);
      if ((i > 0 && source !== 'group') || SEARCHES.test(text)) continue;
      for (const field of fieldsMeant(text, kind)) {
        // "เป้าหมาย", which is nothing of the step by itself, says more under "ตัวชี้วัด".
        const isKnown = options.has(field) || steps.has(field.step);
        if (isKnown || (section && section !== field.step)) continue;
        options.set(field, { score: MEANT_SCORE, text, source });
      }
    }
    // "ยุทธศาสตร์ชาติ (ด้านรอง)": what stands in brackets may make it the name of another field.
    const whole = labels[0]?.text ?? '';
    const meant = /[([]/u.test(whole) ? byMeaning.get(meaningOf(labelKey(whole))) : undefined;
    for (const { step } of meant ?? []) {
      for (const field of options.keys()) {
        if (field.step === step && !meant?.has(field)) options.delete(field);
      }
    }
    return options;
  }

  /**
   * The fields whose whole name a text begins with, before a word that leads to what is said of it
   * ("ปัญหา" in "ปัญหาที่พบระหว่างดำเนินงาน"), or that stands behind its "และ"; the longest name only.
   */
  function fieldsBegun(text: string): readonly Field[] {
    const key = labelKey(withoutBrackets(text));
    const parts = key.split('และ');
    const last = parts.length === 2 ? byKey.get(parts[1] ?? '') : undefined;
    for (let end = key.length - 1; end >= MIN_BEGINNING; end--) {
      if (!CONNECTOR.test(key.slice(end))) continue;
      const known = byKey.get(key.slice(0, end));
      if (known) return [...known, ...(last ?? [])];
    }
    return [...(last ?? [])];
  }

  /** The field of a row that a name is by a word that only heads columns elsewhere: "ถึง", "เงิน". */
  function ofRow(index: number, { labels: [name], kind }: Candidate, step: Step): Pair | null {
    if (!name) return null;
    const fit = fieldsNamed(name.text, true).flatMap(({ field, score }): Pair[] => {
      const total = score * kindScore(kind, field.kinds);
      const isFit = field.row && field.step === step && total >= THRESHOLD;
      return isFit ? [{ index, field, score: total, text: name.text, source: name.source }] : [];
    });
    return fit.toSorted((a, b) => b.score - a.score)[0] ?? null;
  }

  /** Controls without a field that stand behind the first of their row, as in a card. */
  function inRows(candidates: readonly Candidate[], given: ReadonlyMap<number, Pair>): Pair[] {
    // The field that names a row: the required one that stands in most of them.
    const required = [...given.values()].filter(({ index, field }) => {
      return field.row && field.required && candidates[index]?.editable !== false;
    });
    const [first] = [...Map.groupBy(required, ({ field }) => field)].toSorted(
      ([, a], [, b]) => b.length - a.length || (a[0]?.index ?? 0) - (b[0]?.index ?? 0),
    );
    if (!first) return [];
    const [anchor] = first;
    const found: Pair[] = [];
    let from = Number.NEGATIVE_INFINITY;
    let taken = new Set<Field>();
    candidates.forEach((each, index) => {
      const own = given.get(index);
      if (own?.field === anchor) {
        from = index;
        taken = new Set();
      }
      if (own) taken.add(own.field);
      if (own || !each.shown || index - from > ROW_LENGTH) return;
      const pair = ofRow(index, each, anchor.step);
      if (!pair || taken.has(pair.field)) return;
      taken.add(pair.field);
      found.push(pair);
    });
    return found;
  }

  /** Controls without a field, by what their names begin with: where one field and one control are left. */
  function begun(
    candidates: readonly Candidate[],
    isFree: (index: number, field: Field) => boolean,
  ): Pair[] {
    const found = candidates.flatMap(({ labels, kind, section }, index): Pair[] => {
      const [name] = labels;
      if (!name || name.source === 'placeholder') return [];
      const fields = new Set(
        fieldsBegun(name.text).filter(
          (field) =>
            isFree(index, field) &&
            (!section || section === field.step) &&
            kindScore(kind, field.kinds) >= BEGINS_SCORE,
        ),
      );
      const [field] = fields;
      if (!field || fields.size > 1) return [];
      return [{ index, field, score: BEGINS_SCORE, text: name.text, source: name.source }];
    });
    return found.filter(
      ({ field, index }) =>
        field.row || !found.some((other) => other.field === field && other.index !== index),
    );
  }

  /**
   * Gives each control its field, one control a field (any number for fields of repeatable tables).
   * Controls that match nothing well enough get null: not recognised.
   *
   * @param steps the steps the page says it shows; empty to tell them from the labels alone
   * @param taken ids of fields that other controls have already
   * @param spokenOf the steps that the page's head speaks of
   * @returns the matches in the order of the candidates, and the steps in sight (empty: not known)
   */
  function matchFields(
    candidates: readonly Candidate[],
    steps: readonly Step[],
    taken: ReadonlySet<string> = new Set(),
    spokenOf: StepTopics = NO_TOPICS,
  ): { matches: (Match | null)[]; steps: Step[] } {
    const options = candidates.map(optionsOf);
    const pairs: Pair[] = [];
    options.forEach((own, index) => {
      for (const [field, option] of own) pairs.push({ index, field, ...option });
    });
    const spoken = [...spokenOf.codes, ...spokenOf.topics];
    // What names only begin with says little, but counts where the page speaks of the step.
    const hints = () =>
      spoken.flatMap((step) => [
        ...begun(candidates, (index, field) => field.step === step && !options[index]?.has(field)),
        ...candidates.flatMap((each, index) => ofRow(index, each, step) ?? []),
      ]);
    // News about a step with a form to write to somebody says its name, and asks for nothing of it.
    const isNone =
      new Set(pairs.map(({ index }) => index)).size > 1 &&
      taken.size === 0 &&
      pairs.every(
        ({ field }) =>
          ASKED_ANYWHERE.test(field.id) && (field.step === 'M7' || !steps.includes(field.step)),
      ) &&
      begun(candidates, (_, field) => steps.includes(field.step)).length === 0;
    const isInSight = ({ index }: Pair) => candidates[index]?.shown === true;
    const fieldsShown = candidates.filter((each) => each.shown && each.editable !== false).length;
    // What nobody can change is shown of another step.
    const asked = pairs.filter(({ index }) => candidates[index]?.editable !== false);
    const known =
      steps.length > 0 && !isNone
        ? steps
        : stepsInSight(asked, hints, needed, sizes, spokenOf, fieldsShown);
    const inSight =
      known.length > 0 ? [...known, ...stepsBeside(asked.filter(isInSight), known, spoken)] : [];
    const wanted = pairs.filter(
      ({ field }) => inSight.includes(field.step) && !taken.has(field.id),
    );
    const hidden = (index: number) => (candidates[index]?.shown ? 0 : 1);
    const fixed = (index: number) => (candidates[index]?.editable === false ? 1 : 0);
    wanted.sort(
      (a, b) =>
        hidden(a.index) - hidden(b.index) ||
        b.score - a.score ||
        fixed(a.index) - fixed(b.index) ||
        a.index - b.index,
    );

    const given = new Map<number, Pair>();
    const owner = new Map<Field, Pair>();
    const give = (pair: Pair) => {
      given.set(pair.index, pair);
      if (!pair.field.row) owner.set(pair.field, pair);
    };
    for (const pair of wanted) {
      if (!given.has(pair.index) && !owner.has(pair.field)) give(pair);
    }
    // Best together, not only best first: an owner makes room where something else suits it as well.
    for (const pair of wanted) {
      const before = owner.get(pair.field);
      if (given.has(pair.index) || !before) continue;
      const other = wanted.find(
        ({ index, field }) => index === before.index && field !== before.field && !owner.has(field),
      );
      if (!other || hidden(before.index) < hidden(pair.index)) continue;
      if (worth(other) + worth(pair) <= worth(before)) continue;
      give(other);
      give(pair);
    }
    const isFree = (index: number, field: Field): boolean =>
      inSight.includes(field.step) &&
      !given.has(index) &&
      !owner.has(field) &&
      !taken.has(field.id) &&
      candidates[index]?.shown === true;
    for (const pair of inRows(candidates, given)) give(pair);
    for (const pair of begun(candidates, isFree)) give(pair);
    // What nobody can change beside rows, and is called otherwise, is shown there and is none of them.
    const isFixed = ({ index }: Pair) => fixed(index) === 1;
    const rows = [...given.values()].filter((pair) => pair.field.row && !isFixed(pair));
    for (const pair of [...given.values()].filter(isFixed)) {
      const own = rows.filter(({ field }) => field === pair.field);
      const isAlike = own.some(
        ({ text, source }) => source === pair.source && labelKey(text) === labelKey(pair.text),
      );
      if (own.length > 0 && !isAlike) given.delete(pair.index);
    }
    // A page calls its rows alike: beside one that is known to the letter another name is of something else.
    const nameAt = ({ index }: Pair) => labelKey(candidates[index]?.labels[0]?.text ?? '');
    for (const pair of rows) {
      if (pair.score > MEANT_SCORE) continue;
      const known = rows.filter(({ field, score }) => field === pair.field && score >= SURE_SCORE);
      const isAlike = known.some((other) => nameAt(other) === nameAt(pair));
      if (known.length > 0 && !isAlike) given.delete(pair.index);
    }
    // What is asked for once on a form is not what stands in each of its rows.
    for (const pair of owner.values()) {
      const alike = candidates.filter(({ labels: [name], shown, editable }) => {
        const isSame = name !== undefined && labelKey(name.text) === labelKey(pair.text);
        return isSame && shown && editable !== false;
      });
      if (alike.length >= ROWS) given.delete(pair.index);
    }
    const matches = candidates.map((_, index): Match | null => {
      const pair = given.get(index);
      if (!pair) return null;
      const { field, score, source, text } = pair;
      return {
        field,
        score,
        text,
        reason: `${source}: “${text}” ≈ “${field.label}”, ${score.toFixed(2)}`,
      };
    });
    return { matches, steps: inSight };
  }

  return matchFields;
}

/** Labels of required fields of the steps in sight that no control was recognised as: "not found", never "empty". */
export function requiredWithout(
  fields: readonly Field[],
  steps: readonly Step[],
  matches: readonly Match[],
): string[] {
  const found = new Set(matches.map(({ field }) => field.id));
  return fields
    .filter(({ id, required, step }) => required && steps.includes(step) && !found.has(id))
    .map(({ label }) => label);
}
