import { expect, test, vi } from 'vitest';
import type { Worded } from '../../lib/forms/model/finding.ts';
import type { FormState } from '../../lib/forms/model/form-state.ts';
import type { FormAnswer, RequestOf } from '../../lib/protocol/messages.ts';
import { sessionOn } from './session-on.ts';
import { byId, show } from './snippet.ts';

const FORM = `<h1>M2 ข้อมูลทั่วไป</h1><label>ชื่อโครงการ <input id="x"></label>
  <label>หมายเหตุ * <input id="y" required></label><button id="b">ถัดไป</button>`;
const EVERYTHING = { structure: true, presence: true };
const VALUES = { structure: false, presence: false };

type Report = RequestOf<'check-form'>;
type Answer = (report: Report) => FormAnswer | Promise<FormAnswer>;

/** A finding for each entry of a report that is empty. */
function emptyOnes({ seq, changed }: Report): Exclude<FormAnswer, 'again'> {
  const items = changed
    .filter(({ empty }) => empty)
    .map(
      ({ key, label }): Worded => ({
        finding: {
          id: key,
          rule: 'required-field',
          level: 'must',
          field: label,
          row: null,
          step: 'M2',
          label,
          kinds: ['text'],
          basis: 'memo',
          entryKey: key,
          alsoKeys: [],
          params: {},
        },
        words: { name: '', what: label, why: '', fix: '' },
        hasGuidance: false,
      }),
    );
  return {
    seq,
    items,
    muted: [],
    filled: { done: 0, of: 0 },
    lacks: {},
    goodFiles: [],
    unseen: [],
    broken: [],
  };
}

/** A visit to a snippet; what was asked of the background, and the states that were told. */
function visit(html = FORM, answer: Answer = emptyOnes) {
  show(html);
  const reports: Report[] = [];
  const states: FormState[] = [];
  const session = sessionOn({
    async check(report) {
      reports.push(report);
      return answer(report);
    },
    onState: (state) => states.push(state),
  });
  const labels = () => states.at(-1)?.items.map(({ finding }) => finding.label);
  return { session, reports, states, labels };
}

test('a form is reported whole at first, then only what changed', async () => {
  const { session, reports } = visit();
  await session.look(EVERYTHING);
  await session.settle();
  byId<HTMLInputElement>('y').value = 'แก้แล้ว';
  await session.look(VALUES);
  await session.settle();
  await session.look(VALUES);
  await session.settle();
  expect(reports.map(({ base, order, changed }) => [base, order?.length, changed.length])).toEqual([
    [null, 2, 2],
    [1, undefined, 1],
  ]);
  expect(reports[1]?.changed[0]).toMatchObject({ value: 'แก้แล้ว', empty: false });
  expect(reports[0]?.project).toBe('690001');
});

test('a background that has forgotten the form is told all of it', async () => {
  let isForgotten = false;
  const { session, reports } = visit(FORM, (report) =>
    isForgotten && report.base !== null ? 'again' : emptyOnes(report),
  );
  await session.look(EVERYTHING);
  await session.settle();
  isForgotten = true;
  byId<HTMLInputElement>('x').value = 'ถนน';
  await session.look(VALUES);
  await session.settle();
  expect(reports.map(({ base, changed }) => [base, changed.length])).toEqual([
    [null, 2],
    [1, 1],
    [null, 2],
  ]);
});

test('what is found in a field waits until the person has left it', async () => {
  const { session, labels } = visit();
  byId('x').focus();
  await session.look(EVERYTHING);
  await session.settle();
  expect(labels()).toEqual(['หมายเหตุ']);
  byId('b').focus();
  await session.look(VALUES);
  expect(labels()).toEqual(['ชื่อโครงการ', 'หมายเหตุ']);
  // Back in it, what was seen stays where it is.
  byId('x').focus();
  await session.look(VALUES);
  expect(labels()).toEqual(['ชื่อโครงการ', 'หมายเหตุ']);
});

test('nothing is said of what was changed while the rules ran', async () => {
  const answers: (() => void)[] = [];
  const { session, reports, labels } = visit(FORM, async (report) => {
    await new Promise<void>((done) => answers.push(done));
    return emptyOnes(report);
  });
  await session.look(EVERYTHING);
  await vi.waitFor(() => expect(reports).toHaveLength(1));
  byId<HTMLInputElement>('x').value = 'ถนนสายใหม่';
  await session.look(VALUES);
  answers[0]?.();
  await vi.waitFor(() => expect(labels()).toEqual(['หมายเหตุ']));
});

test('a page whose step is not known is not checked', async () => {
  const { session, reports, states } = visit('<label>ชื่อโครงการ * <input required></label>');
  await session.look(EVERYTHING);
  expect(reports).toEqual([]);
  expect(states.at(-1)).toMatchObject({ steps: [], read: 0, checked: false });
});

test('leads to a field: in sight and in focus, also where its box takes none', async () => {
  const { session, states } = visit(`<div style="height:3000px"></div>${FORM}`);
  await session.look(EVERYTHING);
  await session.settle();
  const [first] = states.at(-1)?.items ?? [];
  const key = first?.finding.entryKey ?? '';
  session.goTo(key);
  expect(document.activeElement).toBe(byId('x'));
  const { top, bottom } = byId('x').getBoundingClientRect();
  expect(top >= 0 && bottom <= innerHeight).toBe(true);
  expect(session.boxOf(key)).toBe(byId('x'));
  byId('x').remove();
  expect(session.boxOf(key)).toBeNull();
});
