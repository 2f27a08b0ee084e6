/** Counts what the extension says of a page against what is true of it. */

import { withoutUnit } from '../../lib/picture/words.ts';
import { labelKey, MARKS } from '../../lib/text/normalise.ts';
import type { SeenName } from './names.ts';
import { type Control, isWanted, type Truth } from './truth.ts';

export type Box = { x: number; y: number; width: number; height: number };

/** A finding of the panel. */
export type Said = { rule: string; field: string; row: number | null };

export type PageScore = {
  page: string;
  /** Controls whose name counts, and those that are named right. */
  named: number;
  nameable: number;
  wanted: number;
  found: number;
  right: number;
  /** Right, and under the name of the catalogue where it has one. */
  known: number;
  otherWanted: number;
  otherFound: number;
  otherRight: number;
  stepsRight: boolean;
  steps: string;
  /** Nothing was to be said. */
  isRight: boolean;
  wrongNames: string[];
  missed: string[];
  surplus: string[];
  otherMissed: string[];
  otherSurplus: string[];
};

const OTHERS = new Set([
  'date-invalid',
  'date-era',
  'date-order',
  'date-in-year',
  'activity-in-project',
  'number-format',
  'percent-range',
  'weights-total',
  'budget-activities',
  'budget-quarters',
  'disbursed-over-total',
  'email-format',
  'phone-format',
  'kpi-target',
  'four-elements',
  'activities-listed',
  'activities-order',
  'routine-spending',
  'thai-text',
  'personal-data-in-text',
]);

/** The truth has names without stars and units. */
const keyOf = (name: string) =>
  labelKey(
    withoutUnit(
      name
        .replace(/\(?\s*ถ้ามี\s*\)?/gu, '')
        .replace(MARKS, ' ')
        .trim(),
    ),
  );
const keysOf = ({ name, also = [] }: Control) => [name, ...also].map(keyOf);

const overlap = (a: Box, b: Box) => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
};

/** The controls named right, told by their boxes, or by the order of names where no box is told. */
function namedRight(
  controls: readonly Control[],
  boxes: readonly (Box | null)[],
  seen: readonly SeenName[],
): Set<Control> {
  const isIt = (control: Control, name: string) => keysOf(control).includes(keyOf(name));
  const right = new Set<Control>();
  if (seen.some(({ box }) => box)) {
    controls.forEach((control, i) => {
      const own = boxes[i];
      if (!own) return;
      const shared = seen.map(({ box }) => (box ? overlap(own, box) : 0));
      const at = shared.indexOf(Math.max(...shared));
      if ((shared[at] ?? 0) > 0 && isIt(control, seen[at]?.name ?? '')) right.add(control);
    });
    return right;
  }
  // The longest common sequence of both lists of names.
  const longest = Array.from({ length: controls.length + 1 }, () =>
    new Array<number>(seen.length + 1).fill(0),
  );
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = controls.length - 1; i >= 0; i--) {
    for (let j = seen.length - 1; j >= 0; j--) {
      const row = longest[i];
      if (row) {
        row[j] = isIt(controls[i] as Control, seen[j]?.name ?? '')
          ? at(i + 1, j + 1) + 1
          : Math.max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  for (let i = 0, j = 0; i < controls.length && j < seen.length; ) {
    const control = controls[i] as Control;
    if (isIt(control, seen[j]?.name ?? '')) {
      right.add(control);
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return right;
}

/** The three lists of a date are one field to a person, and to us: the first that is empty stands for them. */
function withWholeDates(controls: readonly Control[]): Control[] {
  const found: Control[] = [];
  for (const each of controls) {
    const last = found.at(-1);
    const isDate = each.is !== null && /\.(?:start|end|date|inForce)$/u.test(each.is);
    if (!last || !isDate || last.is !== each.is || last.row !== each.row) found.push(each);
    else {
      const also = [...(last.also ?? []), each.name, ...(each.also ?? [])];
      found[found.length - 1] = { ...last, also, empty: last.empty || each.empty };
    }
  }
  return found;
}

const told = ({ is, name, row }: Control) => `${is ?? 'page'}${row ? `#${row}` : ''} “${name}”`;

/**
 * @param boxes of the controls, in their order; null where a control has none
 * @param steps as the panel names them
 * @param seen how the extension names the page's controls
 */
export function scorePage(
  page: string,
  truth: Truth,
  boxes: readonly (Box | null)[],
  said: readonly Said[],
  steps: string,
  seen: readonly SeenName[],
): PageScore {
  // Of a page that is no step nothing is said, and so no name is told.
  const controls = withWholeDates(truth.controls);
  const nameable =
    truth.steps.length === 0 ? [] : controls.filter(({ shown, editable }) => shown && editable);
  const right = namedRight(
    nameable,
    nameable.map(
      ({ selector }) =>
        boxes[truth.controls.findIndex((each) => each.selector === selector)] ?? null,
    ),
    seen,
  );

  const wanted = controls.filter(isWanted);
  const left = [...wanted];
  const take = (isIt: (control: Control) => boolean): Control | undefined => {
    const i = left.findIndex(isIt);
    return i < 0 ? undefined : left.splice(i, 1)[0];
  };
  const required = said.filter(({ rule }) => rule === 'required-field');
  let known = 0;
  const open = required.filter(({ field, row }) => {
    const hit = take((c) => c.is === field && (!c.row || row === null || c.row === row));
    if (hit) known++;
    return !hit;
  });
  const surplus = open.filter(({ field }) => {
    if (!field.startsWith('page:')) return true;
    const key = keyOf(field.slice('page:'.length)).slice(0, 60);
    const hit = take((c) => keysOf(c).some((own) => own.slice(0, 60) === key));
    if (hit?.is === null) known++;
    return !hit;
  });

  const may = new Set(truth.may);
  const isOpen = (is: string) => wanted.some((control) => control.is === is);
  if (isOpen('m3.kpiTarget')) may.add('kpi-target');
  if (['m3.objective', 'm3.output', 'm3.outcome', 'm3.beneficiary'].some(isOpen)) {
    may.add('four-elements');
  }
  if (isOpen('m4.activity')) may.add('activities-listed');
  // That an element or a target is missing is said at its field, once.
  const findings = truth.findings.filter(
    ({ rule, row }) =>
      !(rule === 'four-elements' && may.has(rule)) &&
      !(
        rule === 'kpi-target' &&
        wanted.some((control) => control.is === 'm3.kpiTarget' && (!row || control.row === row))
      ),
  );
  const otherLeft = [...findings];
  const others = said.filter(({ rule, row }) => {
    if (!OTHERS.has(rule)) return false;
    const i = otherLeft.findIndex(
      (one) => one.rule === rule && (!one.row || row === null || one.row === row),
    );
    if (i >= 0) otherLeft.splice(i, 1);
    return i >= 0 || !may.has(rule);
  });
  const otherSurplus = others.filter(
    ({ rule, row }) =>
      !findings.some((one) => one.rule === rule && (!one.row || row === null || one.row === row)),
  );

  // "ไม่รู้ว่าหน้านี้เป็นขั้นใด (M1–M7)" names none.
  const named = [...steps.matchAll(/\bM\d\b(?!–)(?<!–M\d)/gu)].map(([step]) => step);
  return {
    page,
    named: right.size,
    nameable: nameable.length,
    wanted: wanted.length,
    found: required.length,
    right: wanted.length - left.length,
    known,
    otherWanted: findings.length,
    otherFound: others.length,
    otherRight: findings.length - otherLeft.length,
    stepsRight:
      truth.steps.every((step) => named.includes(step)) &&
      named.every((step) => [...truth.steps, ...(truth.alsoSteps ?? [])].includes(step)),
    steps,
    isRight: wanted.length === 0 && truth.findings.length === 0,
    wrongNames: nameable.filter((control) => !right.has(control)).map(told),
    missed: left.map(told),
    surplus: surplus.map(({ field, row }) => `${field}${row ? `#${row}` : ''}`),
    otherMissed: otherLeft.map(({ rule, row }) => `${rule}${row ? `#${row}` : ''}`),
    otherSurplus: otherSurplus.map(({ rule, field, row }) => `${rule} ${field}${row ?? ''}`),
  };
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole).toFixed(3);

/** All pages in one table, with the sums in the last lines. */
export function table(scores: readonly PageScore[]): string {
  const sum = (pick: (score: PageScore) => number) => scores.reduce((n, s) => n + pick(s), 0);
  const of = (part: number, whole: number) => `${part}/${whole}`;
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(26) : cell.padStart(9))).join(' ');
  const [nameable, named] = [sum((s) => s.nameable), sum((s) => s.named)];
  const [wanted, found, right] = [sum((s) => s.wanted), sum((s) => s.found), sum((s) => s.right)];
  const [otherWanted, otherFound] = [sum((s) => s.otherWanted), sum((s) => s.otherFound)];
  const otherRight = sum((s) => s.otherRight);
  const rightPages = scores.filter(({ isRight }) => isRight);
  const quiet = rightPages.filter((s) => s.found === 0 && s.otherFound === 0).length;
  return [
    line(['page', 'names', 'to find', 'found', 'right', 'known', 'others', 'too much', 'step']),
    ...scores.map((s) =>
      line([
        s.page,
        of(s.named, s.nameable),
        `${s.wanted}`,
        `${s.found}`,
        `${s.right}`,
        `${s.known}`,
        of(s.otherRight, s.otherWanted),
        `${s.otherSurplus.length}`,
        s.stepsRight ? 'yes' : 'no',
      ]),
    ),
    '',
    `label accuracy ${share(named, nameable)} (${of(named, nameable)})`,
    `recall         ${share(right, wanted)} (${of(right, wanted)})`,
    `precision      ${share(right, found)} (${of(right, found)})`,
    `known          ${share(
      sum((s) => s.known),
      right,
    )}`,
    `other rules    recall ${share(otherRight, otherWanted)} (${of(otherRight, otherWanted)}), precision ${share(otherRight, otherFound)} (${of(otherRight, otherFound)})`,
    `steps          ${of(scores.filter((s) => s.stepsRight).length, scores.length)}`,
    `right pages    ${of(quiet, rightPages.length)} without a finding`,
  ].join('\n');
}

/** Page by page what was named wrong, missed, or said too much. */
export function details(scores: readonly PageScore[]): string {
  return scores
    .flatMap((s) => {
      const lines = (
        [
          ['wrong name', s.wrongNames],
          ['missed', s.missed],
          ['too much', s.surplus],
          ['rule missed', s.otherMissed],
          ['rule too much', s.otherSurplus],
          ['steps', s.stepsRight ? [] : [s.steps]],
        ] as const
      ).flatMap(([what, list]) => (list.length > 0 ? [`  ${what}: ${list.join(', ')}`] : []));
      return lines.length > 0 ? [s.page, ...lines] : [];
    })
    .join('\n');
}
