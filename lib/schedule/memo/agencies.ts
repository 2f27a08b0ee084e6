/**
 * The agencies of a memo by their short names ("สป.รง.", "กกจ."): which abbreviations are
 * agencies at all is seen from the lists they stand in, so any ministry's are read.
 */
import { asCalendarQuarter, asFiscalQuarter, type Quarter } from '../../calendar/years.ts';
import { fullYear, RELABELS, topicOf } from './topics.ts';

export interface AgencyNamed {
  readonly id: string;
  /** What the memo calls the quarter right behind the name: "สปส. (ไตรมาส 4/65)". */
  readonly label: { readonly quarter: Quarter; readonly year: number } | null;
}

export interface Agencies {
  /** In the order in which they first stand in the text. */
  readonly all: readonly string[];
  /** Without those that are only told by name what to do: whom the memo as a whole is for. */
  readonly inLists: readonly string[];
  /** Those that name their quarters by the calendar year. */
  readonly calendar: ReadonlySet<string>;
  /** Spellings that stand for another name, and that name. */
  readonly misspelt: ReadonlyMap<string, string>;
  /** The agencies named in a stretch of plain text, well spelt, each once. */
  readonly in: (text: string) => AgencyNamed[];
  /** A heading that only says which of them act: "1. กรมการจัดหางาน (กกจ.)", "สำหรับ สปส. :". */
  readonly isWho: (text: string) => boolean;
}

const LETTERS = '[ก-ฮ]';
const PARTS = `${LETTERS}{1,5}\\.(?:${LETTERS}{1,4}\\.){0,2}`;
// Each text in one way only: in a list of forty, two ways for each would take two to the fortieth steps.
const DOTTED = `(?<![ก-๎.])(?:(?:ศอ|กอ)\\.${PARTS}|(?!(?:ศอ|กอ)\\.${LETTERS}{1,5}\\.)${PARTS})`;
const BARE = `${LETTERS}{2,5}(?:\\.${LETTERS}{1,4})?`;
const LABEL =
  '(?: ?(?:\\( ?(?:(?:(?:รายงาน|นับ|ถือ|คือ)(?:เป็น)?|เป็น) ?)?|(?:(?:ซึ่ง|ที่)[ก-๎]{1,30} )?(?:ให้)?(?:รายงาน|นับ|ถือ|เรียก|ใช้|เลือก|ระบุ|คือ|เป็น|:)(?:ว่า)?(?:เป็น)? ?|(?=ไตรมาส[^()\\n]{3,24}\\)))ไตรมาส ?(?:ที่ ?)?([1-4]) ?(?:/|(?:ของ)?ปี(?:ปฏิทิน|งบประมาณ)?(?: ?พ\\. ?ศ\\.)?) ?(\\d{2,4})(?! ?-)(?: ?\\))?)';
const SEPARATOR = '(?: ?(?:[/,]\\n?|และ|-|•|·)[ \\v]*(?:และ ?)?|[ \\v]+)';

/** Abbreviations that are no agency of a ministry. */
const OTHERS = new Set(
  'พ.ศ. ค.ศ. พ.ร.บ. พ.ร.ก. พ.ร.ฎ. น. ม. โทร. ป.ย.ป. ครม. สศช. สงป. ก.พ.ร. ก.พ. ดร. ผศ. รศ. ศ. นพ. พญ. จ. อ. ต. ถ. ซ. ร.ต. พล.อ. บ. กทม. รมว. รมช. ผอ. ว. ข. ค. ก. ง. จ. ฉ. ป.ป.ช. ป.ป.ท. ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค. มค. กพ. มีค. พค. กค. สค. กย. ตค. พย. ธค. ย. ร. ป. ท. พ. ส. ล.ต. ทบ. ชม. ลบ. สต. ฯลฯ. ด. ร.อ. ครบ. อบรม. ประ.'.split(
    ' ',
  ),
);

/** "- สป.รง. - กกจ. - สปส. (ไตรมาส 4/65)" */
const RUN = new RegExp(`(${DOTTED}${LABEL}?(?:${SEPARATOR}${DOTTED}${LABEL}?){1,40})`, 'gu');
/** Months without a dot inside, which are agencies where they stand among agencies. */
const MONTH_LIKE = new Set('มค. กพ. พค. กค. สค. กย. ตค. พย. ธค.'.split(' '));
const LISTS: readonly RegExp[] = [
  // "(สป.รง./กกจ./กพร.)", "(สปส.)"
  new RegExp(`\\( ?(${DOTTED}${LABEL}?(?:${SEPARATOR}${DOTTED}${LABEL}?){0,40}) ?\\)`, 'gu'),
  RUN,
  new RegExp(`(?:สำหรับ|เฉพาะ|หน่วยงาน[ก-๎]{0,24} ?:) ?(${DOTTED})`, 'gu'),
  new RegExp(`(?:^|[\\n\\t\\v])[ -]*(${DOTTED}) ?(?=$|[\\n\\t\\v])`, 'gu'),
  new RegExp(`(${DOTTED})${LABEL}`, 'gu'),
];
/** "ให้ พอช. นำเข้า…": one that is told by name, and stands in no list. */
const TOLD = new RegExp(`ให้ (${DOTTED})`, 'gu');
/** Lists without dots are only believed in brackets or behind "หน่วยงาน … :". */
const BARE_LISTS: readonly RegExp[] = [
  new RegExp(`\\( ?(${BARE}(?: ?[/,] ?${BARE}){1,40}) ?\\)`, 'gu'),
  new RegExp(`หน่วยงาน[ก-๎]{0,24} ?: ?(${BARE}\\.?(?: ?[/,] ?(?:และ ?)?${BARE}\\.?){1,40})`, 'gu'),
];

/** Finds the agencies of a whole memo. */
export function agenciesOfMemo(text: string): Agencies {
  const lists = listsOf(text);
  const counts = new Map<string, number>();
  const listed = new Set(lists.flat());
  const told = [...text.matchAll(TOLD)].map((each) => idOf(each[1] ?? ''));
  const names = new Set([...listed, ...told.filter((id) => !OTHERS.has(id))]);
  const dotted = new RegExp(DOTTED, 'gu');
  for (const match of text.matchAll(dotted)) {
    const id = idOf(match[0]);
    if (names.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const misspelt = misspellings(lists, counts);
  const places = new Map([...names].map((id) => [id, placeOf(text, id)]));
  const place = (id: string) => places.get(id) ?? text.length;
  const all = [...names].filter((id) => !misspelt.has(id)).toSorted((a, b) => place(a) - place(b));
  const known = new Map<string, string>(all.map((id) => [id, id]));
  for (const [wrong, right] of misspelt) known.set(wrong, right);
  for (const [name, id] of fullNames(text, known)) known.set(name, id);
  const find = finder(known);
  const within = (stretch: string): AgencyNamed[] => {
    const found = new Map<string, AgencyNamed>();
    if (find === null) return [];
    const matches = [...stretch.matchAll(find)];
    for (const [i, match] of matches.entries()) {
      const id = known.get(idOf(match[1] ?? ''));
      if (id === undefined) continue;
      // "กฟน. และ กฟภ. เป็นไตรมาส 4/2570" is said of both, "กกจ. - สปส. (ไตรมาส 4/65)" of the last.
      const next = matches[i + 1];
      const gap = stretch.slice(match.index + match[0].length, next?.index);
      const isBoth = next && /^ ?(?:และ|,) ?$/u.test(gap) && !next[0].includes('(');
      const [, , quarter, said] = match[3] === undefined && isBoth ? next : match;
      const year = said === undefined ? null : fullYear(said);
      const label = year === null ? null : { quarter: Number(quarter) as Quarter, year };
      const before = found.get(id);
      if (!before || (before.label === null && label !== null)) found.set(id, { id, label });
    }
    return [...found.values()];
  };
  const isWho = (stretch: string) => {
    if (find === null || stretch.length > MAX_HEADING) return false;
    const rest = stretch.replace(find, '');
    if (rest === stretch || /[ก-๎a-z]/u.test(rest.replace(AROUND, ''))) return false;
    return within(stretch).length < all.length;
  };
  const inLists = all.filter((id) => listed.has(id));
  return { all, inLists, misspelt, in: within, isWho, calendar: calendarOnes(text, within, all) };
}

function idOf(written: string): string {
  return written.replace(/ /gu, '');
}

function listsOf(text: string): string[][] {
  const lists: string[][] = [];
  const item = new RegExp(DOTTED, 'gu');
  for (const pattern of LISTS) {
    for (const match of text.matchAll(pattern)) {
      const ids = [...(match[1] ?? '').matchAll(item)].map((each) => idOf(each[0]));
      const sure = ids.filter((id) => !OTHERS.has(id));
      const isDated = /\d ?$/u.test(text.slice(Math.max(0, match.index - 2), match.index));
      const agencies =
        sure.length >= 2 && !isDated
          ? ids.filter((id) => !OTHERS.has(id) || MONTH_LIKE.has(id))
          : sure;
      // "กลุ่ม ป.ย.ป. สธ." is no list.
      if (agencies.length > (pattern === RUN && ids.length > agencies.length ? 1 : 0)) {
        lists.push(agencies);
      }
    }
  }
  for (const pattern of BARE_LISTS) {
    for (const match of text.matchAll(pattern)) {
      const ids = (match[1] ?? '').split(/ ?[/,] ?(?:และ ?)?/u).filter((id) => id !== '');
      lists.push(ids);
    }
  }
  return lists;
}

function placeOf(text: string, id: string): number {
  const pattern = id.replaceAll('.', '\\. ?');
  const at = text.search(new RegExp(`(?<![ก-๎.])${pattern}`, 'u'));
  return at < 0 ? text.length : at;
}

/**
 * "สป.สง. / กจ. / กพร. / กสร." beside many a "สป.รง. - กกจ. - กพร. - กสร.": one letter off,
 * rarer, never in one list with the name it is taken for, but in the company of its neighbours.
 */
function misspellings(
  lists: readonly string[][],
  counts: ReadonlyMap<string, number>,
): Map<string, string> {
  const company = new Map<string, Set<string>>();
  for (const list of lists) {
    for (const id of list) {
      const known = company.get(id) ?? new Set<string>();
      for (const other of list) if (other !== id) known.add(other);
      company.set(id, known);
    }
  }
  const found = new Map<string, string>();
  const count = (id: string) => counts.get(id) ?? 0;
  // A memo names some dozens of agencies; more is no memo, and pairs of them would take long.
  const ids = [...company.keys()].slice(0, MAX_AGENCIES);
  for (const id of ids) {
    const mine = company.get(id) ?? new Set();
    const right = ids.filter(
      (other) =>
        other !== id &&
        count(other) > count(id) &&
        !mine.has(other) &&
        [...mine].some((each) => company.get(other)?.has(each)) &&
        isOneOff(id.replaceAll('.', ''), other.replaceAll('.', '')),
    );
    // "สป.สง." is nearer to "สป.รง." than to "สปส.": the dots stand where they should.
    const alike = right.filter((other) => shapeOf(other) === shapeOf(id));
    const [only, ...others] = alike.length > 0 ? alike : right;
    if (only !== undefined && others.length === 0) found.set(id, only);
  }
  return found;
}

const MAX_AGENCIES = 200;
const MAX_HEADING = 200;
/** What may stand around the names in a heading. */
const AROUND = /^[\d\s.)(-]*(?:สำหรับ|ส่วน|หน่วยงาน)|และ/gu;

/** Letters between the dots, counted: "2.2." for "สป.รง.". */
function shapeOf(id: string): string {
  return id.replace(/[^.]+/gu, (letters) => String(letters.length));
}

/** One letter changed, left out or added. */
function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  const room = Math.min(a.length, b.length) - start;
  while (end < room && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** "กรมการจัดหางาน (กกจ.)": the full name may stand alone elsewhere. */
function fullNames(text: string, known: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  const pattern = new RegExp(
    `((?:กรม|สำนักงาน|สำนัก|สถาบัน|องค์การ|การ)[ก-๎]{3,40}) ?\\( ?(${DOTTED}) ?\\)`,
    'gu',
  );
  for (const match of text.matchAll(pattern)) {
    const id = known.get(idOf(match[2] ?? ''));
    if (id !== undefined && match[1] !== undefined) found.set(match[1], id);
  }
  return found;
}

function finder(known: ReadonlyMap<string, string>): RegExp | null {
  const names = [...known.keys()]
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MAX_AGENCIES * 2);
  if (names.length === 0) return null;
  const one = names.map((name) => {
    const body = name.replaceAll('.', '\\. ?');
    if (MONTH_LIKE.has(name)) return `(?<!\\d ?)${name.slice(0, -1)}\\.(?! ?\\d)`;
    return name.endsWith('.') || name.length > 8 ? body : `${body}(?![ก-๎])`;
  });
  // Trailing spaces of a name are not part of it.
  const alternatives = one.map((body) => body.replace(/ \?$/u, '')).join('|');
  return new RegExp(`(?<![ก-๎.])(${alternatives})${LABEL}?`, 'gu');
}

function calendarOnes(
  text: string,
  within: (text: string) => AgencyNamed[],
  all: readonly string[],
): Set<string> {
  const found = new Set<string>();
  // In a table the quarter and what an agency calls it stand in two cells.
  const rows = text.split('\n').filter((row) => row.includes('\t') && RELABELS.test(row));
  for (const line of [...text.split(/[\n\t]/u), ...rows]) {
    if (line.length > 2000) continue;
    if (/(?:ตาม|ใช้)(?:รอบ)?ปีปฏิทิน/u.test(line) && !/ตาม(?:รอบ)?ปีงบประมาณ/u.test(line)) {
      const named = within(line);
      if (named.length <= 2) for (const { id } of named) found.add(id);
    }
    const main = /ไตรมาส ?(?:ที่ ?)?([1-4])(?!\d)(?: ?\/ ?(\d{2,4}))?/u.exec(line);
    const year = fullYear(main?.[2] ?? '');
    if (!main) continue;
    const quarter = Number(main[1]) as Quarter;
    // "ไตรมาส 1/2569 (ม.ค. - มี.ค. 69)": whoever is named, or the only one there is.
    if (line.includes('(') && topicOf(line).quarters.some(({ calendar }) => calendar)) {
      const named = within(line).map(({ id }) => id);
      const ids = named.length > 0 ? named : all.length === 1 ? all : [];
      if (ids.length <= 2) for (const id of ids) found.add(id);
    }
    for (const { id, label } of within(line)) {
      if (label === null) continue;
      // Where the line prints no year, the quarter alone has to tell.
      const other = asCalendarQuarter({ quarter, year: year ?? asFiscalQuarter(label).year });
      if (label.quarter === other.quarter && label.year === other.year) found.add(id);
    }
  }
  return found;
}
