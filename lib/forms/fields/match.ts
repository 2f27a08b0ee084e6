import type { Step } from '../../domain/step.ts';
import { type LetterPairs, labelKey, letterPairs, tidy } from '../../text/normalise.ts';
import type { Field, FieldKind } from '../model/field.ts';

/** A control as the matcher sees it: the texts beside it, what kind it is, in page order. */
export type Candidate = {
  labels: readonly { text: string; source: string; weight?: number }[];
  kind: string;
  /** Shown to the person now; a hidden twin must not take the field from the one on screen. */
  shown: boolean;
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
/** Steps are told apart by at least so many fields whose label matches (nearly) to the letter. */
const SURE_FIELDS = 3;
const SURE_SCORE = 0.93;
/** … or by more than half of those that it requires, and no fewer than so many, named well. */
const WELL_FIELDS = 5;
const WELL_SCORE = 0.84;

const digitsOf = (key: string) => key.replace(/\D+/gu, ' ').trim();

type Wording = {
  key: string;
  digits: string;
  pairs: LetterPairs;
  total: number;
  weight: number;
  /** Without the small words: compared only with its like. */
  isBare: boolean;
};

const wordingOf = (key: string, weight: number, isBare = false): Wording => ({
  isBare,
  key,
  digits: digitsOf(key),
  pairs: letterPairs(key),
  total: Math.max(0, key.length - 1),
  weight,
});

/** "งบประมาณ (บาท)" is also "งบประมาณ": units and hints in brackets are not part of a name. */
const withoutBrackets = (text: string) => tidy(text).replace(/\s*[([][^()[\]]*[)\]]\s*/gu, ' ');

/** A name in two languages, "Output / ผลผลิต": the Thai one alone; '' where the text is in one. */
function thaiAlone(text: string): string {
  if (!/[a-z]/iu.test(text) || !/\p{Script=Thai}/u.test(text)) return '';
  return labelKey(text.replace(/[a-z][a-z\d.'’-]*/giu, ' '));
}

/**
 * Names that stand for one another in one label: "เรื่อง/ชื่อโครงการ", "หน่วยงานที่เสนอ (หน่วยงานรับผิดชอบ)".
 * Several things asked for at once have more than one name each, so only two are taken apart.
 */
function otherNames(text: string): string[] {
  const inBrackets = /[([]([^()[\]]{4,60})[)\]]/u.exec(text)?.[1] ?? '';
  const sides = withoutBrackets(text).split('/');
  return [inBrackets, ...(sides.length === 2 ? sides : [])].map(labelKey);
}

/** What forms say around a name: "please fill in", "of the project", "in this quarter". */
const AROUND =
  /^(?:(?:โปรด|กรุณา)(?:ระบุ|กรอก|เลือก|ใส่|แนบ)?|ระบุ|กรอก|เลือก|คำอธิบาย|รายการ|กำหนด(?=วัน))|(?:(?:ที่(?:จะ)?ได้)?(?:ของ|ตาม|ใน|จาก|ภายใต้)?(?:การ(?:ดำเนิน|จัดทำ))?(?:โครงการ|กิจกรรม|แผนงาน)|ในไตรมาส)(?:นี้)?$|ที่(?:(?:จะ)?ได้(?:รับ(?:จัดสรร)?)?|(?:จะ)?ดำเนิน(?:การ|งาน))$/gu;
/** Small words that forms put in or leave out as they like. */
const SMALL_WORDS =
  /ที่คาดว่าจะ(?:เกิดขึ้นหรือ)?(?:ได้รับ|เกิดขึ้น)|ที่(?:เกี่ยวข้อง|สอดคล้อง|สนับสนุน|รองรับ|พบ|ใช้(?:ในการ|ใน)?(?:ดำเนินการ)?|ต้องการ|ต้อง|จะดำเนินการ)|ข้อมูล|ประจำ|ระดับ|ชื่อ|ที่มา|ที่|ผู้|ของ|ด้าน|การ|งาน/gu;
const MIN_BARE = 4;
/** A name beside another must be long enough to be one by itself. */
const MIN_OTHER = 6;

/** A key without the small words; words that hold one of them are kept whole. */
function bareKey(key: string): string {
  return key
    .replaceAll('โครงการ', '\u0001')
    .replaceAll('หน่วยงาน', '\u0002')
    .replace(SMALL_WORDS, '')
    .replaceAll('\u0001', 'โครงการ')
    .replaceAll('\u0002', 'หน่วยงาน');
}

/** The ways a text may be compared; `isLabel`: as a page words it, with what forms say around a name. */
function keysOf(text: string, isLabel = false): Wording[] {
  const whole = labelKey(text);
  const keys = [wordingOf(whole, 1)];
  const bracketless = /[([]/u.test(text) ? labelKey(withoutBrackets(text)) : whole;
  if (bracketless !== whole && bracketless.length >= 3) keys.push(wordingOf(bracketless, 0.98));
  const name = isLabel ? bracketless.replace(AROUND, '') : bracketless;
  if (isLabel && name !== bracketless && name.length >= MIN_BARE) {
    keys.push(wordingOf(name, 0.96));
  }
  const thai = isLabel ? thaiAlone(text) : '';
  if (thai.length >= MIN_BARE && thai !== bracketless) keys.push(wordingOf(thai, 0.98));
  if (isLabel) {
    for (const other of otherNames(text)) {
      if (other.length >= MIN_OTHER) keys.push(wordingOf(other, 0.93));
    }
  }
  for (const bare of new Set([bareKey(name), bareKey(bracketless), bareKey(thai)])) {
    if (bare.length >= MIN_BARE) keys.push(wordingOf(bare, 0.97, true));
  }
  return keys;
}

/**
 * How alike a label and a name are, 0–1. Numbers must agree ("ไตรมาส 1" is not "ไตรมาส 2"); a name that
 * begins with the other counts by how much of it is covered ("วัตถุประสงค์ของโครงการ"). Else Dice's
 * coefficient over pairs of letters: it needs no word boundaries and forgives a letter or two.
 *
 * @param common how many pairs of letters both have
 */
function nameScore(a: Wording, b: Wording, common: number): number {
  if (a.isBare !== b.isBare) return 0;
  let weight = a.weight * b.weight;
  if (a.digits !== b.digits) {
    // A label may say more than a name ("PDF ไม่เกิน 10 MB"), never less and never another number.
    if (b.digits !== '') return 0;
    weight *= 0.94;
  }
  if (a.key === b.key) return weight;
  const [short, long] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key];
  const covered =
    short.length >= 6 && long.startsWith(short) ? 0.65 + (0.3 * short.length) / long.length : 0;
  const alike = (2 * common * 0.97) / (a.total + b.total);
  return weight * Math.max(alike, covered);
}

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
      return is('choice', 'choices', 'year') ? 1 : is('file', 'long') ? 0.7 : 0.95;
    case 'long':
      return is('file', 'date', 'money', 'percent', 'choice') ? 0.9 : 1;
    default:
      return is('file') ? 0 : 1;
  }
}

type Option = { score: number; text: string; source: string };
type Pair = Option & { index: number; field: Field };

/** Two fair matches are worth less than one to the letter: a swap must not trade a sure name away. */
const worth = ({ score }: Pair) => (score - 0.7) ** 2;

/** Gives controls their fields; made once for a catalogue. */
export type Matcher = (
  candidates: readonly Candidate[],
  steps: readonly Step[],
  taken?: ReadonlySet<string>,
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
  const common = new Int32Array(wordings.length);
  const totals = Int32Array.from(wordings, ({ wording }) => wording.total);
  const needed = new Map<Step, number>();
  for (const { step, required } of fields) {
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
    const found = [...best]
      .filter(([{ step }, score]) => score >= (settled.get(step) ?? 0))
      .map(([field, score]) => ({ field, score }));
    // Bounded: a page that invents labels without end must not fill the memory.
    if (cache.size > 2000) cache.clear();
    cache.set(asked, found);
    return found;
  }

  /** What a control may be, each field with its best score. */
  function optionsOf({ labels, kind, section }: Candidate): Map<Field, Option> {
    const options = new Map<Field, Option>();
    for (const { text, source, weight = 1 } of labels) {
      for (const { field, score } of fieldsNamed(text, source === 'column')) {
        let total = score * weight * kindScore(kind, field.kinds);
        // The head of a column names what is asked for every row; a lone field has its own label.
        if (source === 'column' && !field.row) total *= 0.95;
        if (section && section !== field.step) total *= 0.82;
        if (total < THRESHOLD || total <= (options.get(field)?.score ?? 0)) continue;
        options.set(field, { score: total, text, source });
      }
    }
    return options;
  }

  /**
   * Gives each control its field, one control a field (any number for fields of repeatable tables).
   * Controls that match nothing well enough get null: not recognised.
   *
   * @param steps the steps the page says it shows; empty to tell them from the labels alone
   * @param taken ids of fields that other controls have already
   * @returns the matches in the order of the candidates, and the steps in sight (empty: not known)
   */
  function matchFields(
    candidates: readonly Candidate[],
    steps: readonly Step[],
    taken: ReadonlySet<string> = new Set(),
  ): { matches: (Match | null)[]; steps: Step[] } {
    const options = candidates.map(optionsOf);
    const pairs: Pair[] = [];
    options.forEach((own, index) => {
      for (const [field, option] of own) pairs.push({ index, field, ...option });
    });
    const inSight = steps.length > 0 ? [...steps] : stepsInSight(pairs, needed);
    const wanted = pairs.filter(
      ({ field }) => inSight.includes(field.step) && !taken.has(field.id),
    );
    const hidden = (index: number) => (candidates[index]?.shown ? 0 : 1);
    wanted.sort(
      (a, b) => hidden(a.index) - hidden(b.index) || b.score - a.score || a.index - b.index,
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

/**
 * The steps that labels alone give away: those with several fields named to the letter, or with
 * most of what they require named well. Words such as "วัตถุประสงค์" stand on many forms, so one or
 * two prove nothing.
 *
 * @param needed how many fields each step requires
 */
function stepsInSight(
  pairs: readonly { field: Field; score: number }[],
  needed: ReadonlyMap<Step, number>,
): Step[] {
  const count = (least: number, isCounted: (field: Field) => boolean) => {
    const fields = pairs.filter(({ field, score }) => score >= least && isCounted(field));
    return Map.groupBy(new Set(fields.map(({ field }) => field)), ({ step }) => step);
  };
  const sure = count(SURE_SCORE, () => true);
  const well = count(WELL_SCORE, ({ required }) => required);
  return [...needed.keys()].filter((step) => {
    const named = well.get(step)?.length ?? 0;
    return (
      (sure.get(step)?.length ?? 0) >= SURE_FIELDS ||
      (named >= WELL_FIELDS && named > (needed.get(step) ?? 0) / 2)
    );
  });
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
