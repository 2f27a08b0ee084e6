/**
 * Scores the memo reader on the texts of a set in `test/memos`, `exam` without an argument:
 * `node test/run/memo-exam.ts [exam-2[/prefix]] [--details]`. What is true of a text stands in the JSON beside it: every date with what it must
 * come to, and every window.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readMemo } from '../../lib/schedule/memo/read-memo.ts';

const args = process.argv.slice(2);
const showsDetails = args.includes('--details');
const [set = 'exam', prefix = ''] = args.find((arg) => !arg.startsWith('--'))?.split('/') ?? [];
const FOLDER = new URL(`../memos/${set}/`, import.meta.url);

type Outcome = 'window' | 'question' | 'aside';

type Window = {
  what: string;
  fiscalYear: number | null;
  quarter: number | null;
  start: string | null;
  end: string | null;
  /** What agencies call the period, where that differs from the fiscal quarter. */
  labels: readonly { agency: string; label: string }[];
  /** Null: every agency; a truth that leaves them out does not compare them. */
  agencies: readonly string[] | null;
};

/** What the reader made of one date; `span` in letters of the text, null where it is not told. */
type Entry = {
  outcome: Outcome;
  span: { from: number; to: number } | null;
  /** Of its window; two dates may give one: a first and a last day, the same days of two agencies. */
  index: number | null;
  /** With an outcome of `window`, and of `question` where the reader has a guess. */
  window: Window | null;
};

type TrueDate = {
  text: string;
  at: number;
  /** `either`: a window or a question; `any`: a question or set aside. */
  outcome: 'window' | 'either' | 'question' | 'aside' | 'any';
};

type Truth = {
  about: string;
  dates: TrueDate[];
  windows: (Omit<Window, 'labels' | 'agencies'> & {
    labels?: Window['labels'];
    agencies?: Window['agencies'];
    /** A question about it is just as good. */
    question?: boolean;
  })[];
};

/** The only place that knows what the reader exports. A date that several works share gives several. */
function ledgerOf(text: string): Entry[] {
  const { windows, ledger } = readMemo(text);
  return ledger.flatMap((date): Entry[] => {
    const span = { from: date.start, to: date.end };
    const labelsOf = (labels: typeof date.labels) =>
      Object.entries(labels).map(([agency, { quarter, year }]) => ({
        agency,
        label: `${quarter}/${year}`,
      }));
    if (date.windows.length === 0) {
      const { outcome, what, year, quarter, from, to, agencies } = date;
      const isKnown = outcome !== 'aside' && what !== null;
      const window = isKnown
        ? {
            what,
            fiscalYear: year,
            quarter,
            start: from,
            end: to,
            labels: labelsOf(date.labels),
            agencies,
          }
        : null;
      return [{ outcome, span, index: null, window }];
    }
    return date.windows.flatMap((index): Entry[] => {
      const found = windows[index];
      if (!found) return [];
      const { what, fiscalYear, quarter, start, end, labels, agencies, flags } = found;
      return [
        {
          outcome: flags.length > 0 ? 'question' : 'window',
          span,
          index,
          window: { what, fiscalYear, quarter, start, end, labels: labelsOf(labels), agencies },
        },
      ];
    });
  });
}

const keyOf = ({
  what,
  fiscalYear,
  quarter,
  start,
  end,
}: Omit<Window, 'labels' | 'agencies'>): string =>
  [what, fiscalYear, quarter, start, end].join(' ');

/** A year that the text does not say is none to be compared. */
const isIt = (window: Window, wanted: Truth['windows'][number]): boolean =>
  (wanted.agencies === undefined ||
    String(window.agencies?.toSorted()) === String(wanted.agencies?.toSorted())) &&
  keyOf(wanted.fiscalYear === null ? { ...window, fiscalYear: null } : window) === keyOf(wanted);

/** "ไตรมาสที่ 4/2569", "ไตรมาส ๔ ปี ๖๙", "4/69": the quarter and the year's last two digits. */
function periodOf(label: string): string {
  const arabic = label.replace(/[๐-๙]/gu, (d) => String(d.charCodeAt(0) - 0x0e50));
  const [quarter, year] = [...arabic.matchAll(/\d+/gu)].map(([digits]) => digits);
  return `${quarter}/${year?.slice(-2) ?? ''}`;
}

const score = {
  memos: 0,
  windows: 0,
  right: 0,
  /** Right, but with a question beside it. */
  rightAsked: 0,
  /** A question may stand for it, and one does. */
  questionAccepted: 0,
  /** No window, but a question at its place. */
  askedInstead: 0,
  missed: 0,
  silentlyWrong: 0,
  wrongAsked: 0,
  labels: 0,
  labelsSilentlyWrong: 0,
  labelsWrongAsked: 0,
  textsWithout: 0,
  textsWithWindow: 0,
  falseWindows: 0,
  dates: 0,
  datesAccounted: 0,
  outcomesRight: 0,
  needlessQuestions: 0,
};

const tell = (name: string, what: string, detail: string) => {
  if (showsDetails) console.log(`${name}: ${what}: ${detail}`);
};

for (const file of readdirSync(FOLDER)) {
  if (!file.endsWith('.txt') || !file.startsWith(prefix)) continue;
  const name = file.replace(/\.txt$/u, '');
  const text = readFileSync(new URL(file, FOLDER), 'utf8');
  const truth = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as Truth;
  const entries = ledgerOf(text);
  const knowsSpans = entries.some(({ span }) => span !== null);
  const at = ({ text: words, at: from }: TrueDate) =>
    entries.filter(({ span }) => span && span.from < from + words.length && span.to > from);

  if (truth.windows.length > 0) score.memos++;
  else score.textsWithout++;
  score.windows += truth.windows.length;

  const given = entries.filter(({ window }) => window !== null);
  let left = [...given];
  const counted = new Set<number | null>();
  const open: Truth['windows'] = [];
  for (const wanted of truth.windows) {
    const i = left.findIndex(({ window }) => window !== null && isIt(window, wanted));
    if (i < 0) {
      open.push(wanted);
      continue;
    }
    const [entry] = left.splice(i, 1);
    counted.add(entry?.index ?? null);
    if (entry?.outcome === 'window') score.right++;
    else score.rightAsked++;
    for (const { agency, label } of wanted.labels ?? []) {
      score.labels++;
      const own = entry?.window?.labels.find((one) => one.agency === agency);
      if (own && periodOf(own.label) === periodOf(label)) continue;
      score[entry?.outcome === 'window' ? 'labelsSilentlyWrong' : 'labelsWrongAsked']++;
      tell(name, 'label wrong', `${keyOf(wanted)}: ${agency} ${own?.label ?? '–'}, not ${label}`);
    }
  }
  left = left.filter(({ index }) => {
    const isNew = index === null || !counted.has(index);
    if (isNew) counted.add(index);
    return isNew;
  });
  for (const { outcome, window } of left) {
    if (!window) continue;
    if (truth.windows.length === 0) {
      if (outcome === 'window') score.falseWindows++;
    } else if (outcome === 'window') score.silentlyWrong++;
    else score.wrongAsked++;
    tell(
      name,
      outcome === 'window' ? 'wrong, silent' : 'wrong, asked',
      `${keyOf(window)} ${window.agencies ?? ''}`,
    );
  }
  if (truth.windows.length === 0 && left.some(({ outcome }) => outcome === 'window')) {
    score.textsWithWindow++;
  }
  // A question at the place of the date; where places are not told, one question for one window.
  let questions = left.filter(({ outcome }) => outcome === 'question').length;
  questions += entries.filter(
    ({ outcome, window }) => outcome === 'question' && window === null,
  ).length;
  for (const wanted of open) {
    const date = truth.dates[(wanted as { date?: number }).date ?? -1];
    const isAsked = knowsSpans
      ? date && at(date).some(({ outcome }) => outcome === 'question')
      : questions-- > 0;
    if (isAsked && wanted.question) score.questionAccepted++;
    else if (isAsked) score.askedInstead++;
    else score.missed++;
    if (!isAsked || !wanted.question) tell(name, isAsked ? 'asked' : 'missed', keyOf(wanted));
  }

  score.dates += truth.dates.length;
  if (!knowsSpans) continue;
  const ALLOWED: Record<TrueDate['outcome'], readonly Outcome[]> = {
    window: ['window'],
    either: ['window', 'question'],
    question: ['question'],
    aside: ['aside'],
    any: ['question', 'aside'],
  };
  for (const date of truth.dates) {
    const found = at(date);
    if (found.length === 0) {
      tell(name, 'date without an outcome', date.text);
      continue;
    }
    score.datesAccounted++;
    const allowed = ALLOWED[date.outcome];
    if (found.every(({ outcome }) => allowed.includes(outcome))) score.outcomesRight++;
    else tell(name, `date is ${date.outcome}`, `${date.text} → ${found.map((e) => e.outcome)}`);
    if (date.outcome === 'aside' && found.some(({ outcome }) => outcome === 'question')) {
      score.needlessQuestions++;
    }
  }
}
console.log(score);
