import { type Step, stepOfPath } from '../domain/step.ts';
import { labelKey } from '../text/normalise.ts';
import type { Picture, ShownText } from './picture.ts';

/** Keys of the steps' names, to be compared with what a page says. */
export type StepKeys = readonly (readonly [string, Step])[];

/** Keys of the names of steps; the two forms of Open-D are told by their address. */
export function stepKeys(names: Readonly<Record<string, string>>): StepKeys {
  return Object.entries(names)
    .filter(([step]) => step !== 'dataset' && step !== 'resource')
    .map(([step, name]) => [labelKey(name), step as Step]);
}

/** How many of something there are: "กิจกรรม (3)". */
const COUNT = /[(（]\s{0,3}[\d๐-๙]{1,3}\s{0,3}[)）]\s*$/u;
/** So many runs at the beginning of a page may say what it is. */
const MAX_TOP = 4;
/** A stepper's item or a heading, not a paragraph. */
const MAX_NAME = 90;

/** "M1–M5", "M2-3". */
const RANGE = /M\s?(\d)\s*[-–—]\s*M?\s?(\d)/iu;

/**
 * Steps that words name by their codes: "M3", "M 3 รายละเอียดโครงการ", "M2–M3". A longer range is all that
 * there is to enter, and names none.
 */
export function stepCodes(text: string): Step[] {
  if (text.length > MAX_NAME) return [];
  const [range, from, to] = RANGE.exec(text) ?? [];
  if (range) return Number(to) - Number(from) === 1 ? [`M${from}` as Step, `M${to}` as Step] : [];
  const codes = [...text.matchAll(/(?:^|[^\p{L}\p{N}])M\s?([1-7])(?![\p{N}])/giu)];
  return [...new Set(codes.map((found) => `M${found[1]}` as Step))];
}

/** Steps that words name: by their codes, else by the step's own name. */
export function stepsNamed(text: string, keys: StepKeys): Step[] {
  const codes = stepCodes(text);
  if (codes.length > 0 || text.length > MAX_NAME) return codes;
  if (RANGE.test(text)) return [];
  const key = labelKey(text.replace(COUNT, ''));
  return keys.filter(([name]) => key === name).map(([, step]) => step);
}

/** How much words stand out, and how surely they say where the person is. */
function prominence({ as, now, look }: ShownText, picture: Picture, usual: number): number {
  if (now === 2) return 6;
  if (as === 'heading') return 5;
  if (now === 1) return 4;
  const { size = 0, weight = 400 } = picture.looks[look] ?? {};
  if (as === 'link' || as === 'button' || as === 'nav' || as === 'label' || as === 'choice')
    return 0;
  if (size >= usual * 1.2) return 3;
  return weight >= 600 ? 2 : 0;
}

/** What headings of a step speak of, whatever else they say: no sign by itself. */
const TOPICS: readonly (readonly [Step, RegExp])[] = [
  [
    'M1',
    /เชื่อมโยง|สอดคล้อง|ความสัมพันธ์|ยุทธศาสตร์|แผน(?:สาม|3|๓)?ระดับ|แผนที่(?:เกี่ยวข้อง|โครงการ)|alignment/iu,
  ],
  [
    'M2',
    /ข้อมูล(?:ทั่วไป|พื้นฐาน|เบื้องต้น|หลัก|โครงการ)|(?:ลงทะเบียน|เพิ่ม|สร้าง|เสนอ|แก้ไข)โครงการ|ผู้(?:รับผิดชอบ|ประสานงาน)|general information/iu,
  ],
  [
    'M3',
    /รายละเอียด(?!การ(?:จัดซื้อ|จัดจ้าง|จัดหา|เบิก|ลา|จอง|ประชุม|อบรม))|เนื้อหา|สาระ|หลักการและเหตุผล|วัตถุประสงค์|ตัวชี้วัด|เป้าหมายและ|ผลผลิต|details/iu,
  ],
  ['M4', /กิจกรรม|แผน(?:การดำเนิน)?งาน|แผนปฏิบัติงาน|ขั้นตอนการ(?:ดำเนิน|ทำ)|activit/iu],
  ['M5', /งบประมาณ|วงเงิน|การเงิน|ค่าใช้จ่าย|แผนการ(?:ใช้จ่าย|เบิกจ่าย)|แผนเงิน|แหล่งเงิน|budget/iu],
  ['M6', /รายงาน|ติดตาม|ความ(?:ก้าวหน้า|คืบหน้า)|ผลการดำเนินงาน|ผลงาน|รายไตรมาส|progress/iu],
  ['M7', /อนุมัติ|พิจารณา|เห็นชอบ|รับรอง|เสนอผู้|ผู้บริหาร|ลงนาม|approv/iu],
];
/** What a form is sent with; a page that only searches has none of these. */
const SENDS =
  /^(?:บันทึก|จัดเก็บ|ส่ง(?!ออก)|ยืนยัน|ตกลง|ปรับปรุง|อัปเดต|อัพเดต|เสร็จ|ลงนาม|ถัดไป|ต่อไป|หน้าถัดไป|ขั้นตอนถัดไป|save|submit|update|next|ok$)/iu;
/** What a page only searches or shows with. */
const SEARCHES = /^(?:ค้นหา|แสดง|กรอง|ส่งออก|search|filter|export)/iu;

/** How a page speaks of a step: by its code, or by what it is about. */
export type StepTopics = {
  readonly codes: readonly Step[];
  readonly topics: readonly Step[];
  /** Can what is filled in be sent? False: the page only searches; null: its buttons do not say. */
  readonly sends: boolean | null;
};

/**
 * The steps that the head of a page speaks of. A person takes such a page for the step when it asks
 * for what the step asks for, and can be sent; and so must the caller.
 *
 * @param names words that name a field
 */
export function stepsSpokenOf(picture: Picture, names: ReadonlySet<number>): StepTopics {
  const { texts } = picture;
  const hasButton = (words: RegExp) =>
    texts.some(({ as, text }) => as === 'button' && words.test(text));
  const sends = hasButton(SENDS) ? true : hasButton(SEARCHES) ? false : null;
  const usual = usualSize(picture);
  const heads = texts.filter(
    (text, i) =>
      !names.has(i) && text.text.length <= MAX_NAME && prominence(text, picture, usual) > 0,
  );
  // A bar over the page is a heading, whatever the size of its letters; of the places that a page can
  // show, only the one where the person is.
  const top = texts.slice(0, MAX_TOP).filter((_, i) => !names.has(i));
  const isPlaced = heads.some(({ now }) => now !== undefined);
  const all = isPlaced ? heads : [...heads, ...top];
  const codes = new Set(top.flatMap(({ text }) => stepCodes(text)));
  return {
    codes: codes.size === 1 ? [...codes] : [],
    topics: TOPICS.flatMap(([step, topic]) =>
      all.some(({ text }) => topic.test(text)) ? [step] : [],
    ),
    sends,
  };
}

/** The size that most letters of a page have. */
function usualSize({ texts, looks }: Picture): number {
  const counts = new Map<number, number>();
  for (const { text, look } of texts) {
    const size = looks[look]?.size ?? 16;
    counts.set(size, (counts.get(size) ?? 0) + text.length);
  }
  let usual = 16;
  let most = 0;
  for (const [size, count] of counts) {
    if (count > most) {
      most = count;
      usual = size;
    }
  }
  return usual;
}

/** Of codes that stand in one line alike, the one that is drawn otherwise: a stepper shows its place so. */
function oddOnes({ texts }: Picture): Step[] {
  const lines = Map.groupBy(
    texts.flatMap(({ text, box, look }) => {
      const [step, ...others] = stepCodes(text);
      return step && others.length === 0 ? [{ step, look, y: Math.round(box[1] / 8) }] : [];
    }),
    ({ y }) => y,
  );
  return [...lines.values()].flatMap((line) => {
    const looks = Map.groupBy(line, ({ look }) => look);
    const [one, other] = [...looks.values()].sort((a, b) => a.length - b.length);
    if (looks.size !== 2 || !one || !other || one.length !== 1 || other.length < 2) return [];
    return one.map(({ step }) => step);
  });
}

/** A page that names nearly all steps is an overview or a menu, not a step. */
const MAX_STEPS = 3;

/**
 * The steps a page says it shows, from the strongest sign to the weakest: what is marked as current,
 * headings, the path, what stands out. Of equal signs codes go before words. Empty when it does not
 * say; what is asked for may still tell.
 *
 * @param names words that name a field, which are no step's heading
 */
export function stepsShown(
  picture: Picture,
  pathname: string,
  keys: StepKeys,
  names: ReadonlySet<number>,
): Step[] {
  const usual = usualSize(picture);
  const inPath = stepOfPath(pathname);
  type Signs = { codes: Set<Step>; words: Set<Step>; texts: number };
  const byRank = new Map<number, Signs>();
  const at = (rank: number) => {
    const known = byRank.get(rank) ?? { codes: new Set<Step>(), words: new Set<Step>(), texts: 0 };
    byRank.set(rank, known);
    return known;
  };
  picture.texts.forEach((text, i) => {
    const rank = names.has(i) ? 0 : prominence(text, picture, usual);
    if (rank === 0) return;
    const codes = stepCodes(text.text);
    for (const step of codes) at(rank).codes.add(step);
    if (codes.length > 0) at(rank).texts++;
    // Words about money are not the step of that name unless they stand where a step would.
    if (codes.length === 0 && rank >= 4) {
      for (const step of stepsNamed(text.text, keys)) at(rank).words.add(step);
    }
  });
  for (const step of oddOnes(picture)) at(3.8).codes.add(step);
  if (inPath) at(3.5).codes.add(inPath);
  const ranks = [...byRank.keys()].sort((a, b) => b - a);
  for (const kind of ['codes', 'words'] as const) {
    for (const rank of ranks) {
      const signs = byRank.get(rank);
      const steps = [...(signs?.[kind] ?? [])];
      // Of weak signs several are a list of steps, but for "กิจกรรม (M4) และงบประมาณ (M5)" in one title.
      const isTitle = kind === 'codes' && rank >= 3 && signs?.texts === 1;
      if (steps.length > 0 && steps.length <= (rank >= 4 || isTitle ? MAX_STEPS : 1)) return steps;
    }
  }
  return stepsOfParts(picture, keys, names);
}

type Head = { i: number; step: Step };

/** Words that head the part of one step, as headings or, where parts fold, on what folds them. */
function headsOf(
  { texts, controls }: Picture,
  keys: StepKeys,
  names: ReadonlySet<number>,
): { heads: Head[]; folds: Head[] } {
  const heads: Head[] = [];
  const all: Head[] = [];
  texts.forEach(({ text, as }, i) => {
    if (names.has(i) || (as !== 'heading' && as !== 'label' && as !== 'button')) return;
    const [step, ...others] = stepsNamed(text, keys);
    if (!step || others.length > 0) return;
    all.push({ i, step });
    if (as !== 'button') heads.push({ i, step });
  });
  // Buttons that lead to steps stand together; those that fold parts away have fields between them.
  const filled = all.filter(({ i }, n) => {
    const end = all[n + 1]?.i ?? Number.POSITIVE_INFINITY;
    return controls.some(({ at, box }) => box !== null && at > i && at <= end);
  });
  return { heads, folds: filled.length > 1 ? all : [] };
}

/** The steps of a page that shows the parts of several, one below the other, with fields in each. */
function stepsOfParts(picture: Picture, keys: StepKeys, names: ReadonlySet<number>): Step[] {
  const { folds } = headsOf(picture, keys, names);
  const steps = folds.flatMap(({ i, step }, n) => {
    const end = folds[n + 1]?.i ?? Number.POSITIVE_INFINITY;
    const isOpen = picture.controls.some(({ at, box }) => box !== null && at > i && at <= end);
    return isOpen ? [step] : [];
  });
  return [...new Set(steps)];
}

/**
 * The step whose section each control stands in, by the last heading before it that names one; null
 * before the first. Only where the page shows several steps does it say anything.
 *
 * @param names words that name a field
 */
export function sectionsOf(
  picture: Picture,
  keys: StepKeys,
  names: ReadonlySet<number>,
): (Step | null)[] {
  const found = headsOf(picture, keys, names);
  const all = found.folds.length > 0 ? found.folds : found.heads;
  // The heading of one step says nothing of what stands below it beside that step.
  const heads = new Set(all.map(({ step }) => step)).size > 1 ? all : [];
  let before = -1;
  return picture.controls.map(({ at }) => {
    while (before >= 0 && (heads[before]?.i ?? 0) >= at) before--;
    while ((heads[before + 1]?.i ?? Number.POSITIVE_INFINITY) < at) before++;
    return heads[before]?.step ?? null;
  });
}
