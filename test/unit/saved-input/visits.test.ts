import { describe, expect, test } from 'vitest';
import { exampleEntry, exampleField, exampleSnapshot } from '../../../lib/forms/check/example.ts';
import type { FieldKind } from '../../../lib/forms/model/field.ts';
import {
  bounded,
  isFormOf,
  look,
  MAX_AGE_MS,
  newVisit,
  putBack,
  type SavedForm,
  type Texts,
  textsOf,
  type Visit,
  withVisit,
} from '../../../lib/saved-input/visits.ts';

/** Well after a page has filled itself. */
const LATER = 60_000;

const m3 = (values: Record<string, string>): Texts =>
  textsOf(
    exampleSnapshot(
      ...Object.entries(values).map(([field, value]) => exampleField(`m3.${field}`, 'long', value)),
    ),
  );

const visit = (texts: Texts, id = 'v1', project: string | null = '690001'): Visit =>
  newVisit({ id, site: 'emenscr', project, steps: ['M3'], startedAt: 0, fromStart: true }, texts);

/** What a draft keeps, field by field: the text, and what the page shows instead. */
const keptIn = (drafts: readonly SavedForm[], id = 'v1') =>
  Object.fromEntries(
    drafts
      .find((draft) => draft.id === id)
      ?.fields.map(({ name, value, now }) => [name, now === null ? value : [value, now]]) ?? [],
  );

/** Shows texts one after another and gives the drafts after the last. */
function through(
  v: Visit,
  drafts: readonly SavedForm[],
  ...all: Record<string, string>[]
): readonly SavedForm[] {
  for (const values of all) look(v, m3(values), LATER);
  return withVisit(drafts, v, LATER);
}

describe('what is kept of a form', () => {
  test.each<[FieldKind, boolean]>([
    ['text', true],
    ['long', true],
    ['number', true],
    ['money', true],
    ['percent', true],
    ['date', true],
    ['choice', true],
    ['choices', false],
    ['year', false],
    ['phone', false],
    ['email', false],
    ['file', false],
  ])('%s: %s', (kind, isKept) => {
    const texts = textsOf(exampleSnapshot(exampleField('m3.output', kind, 'ค่า')));
    expect(texts.size).toBe(isKept ? 1 : 0);
  });

  test('never a field that may also be a file, nor a file that only the page marks', () => {
    const either = exampleEntry({ field: 'm1.law', kinds: ['text', 'file'], value: 'ก' });
    const marked = exampleEntry({ label: 'เอกสารแนบ', kinds: ['text'], value: 'แบบ ก.pdf' });
    const words = exampleEntry({ label: 'อื่น ๆ', kinds: ['text'], value: 'ข้อความ' });
    const texts = textsOf(exampleSnapshot(either, marked, words));
    expect([...texts.keys()]).toEqual(['page:อื่น ๆ#']);
  });

  test('not what is hidden or cannot be typed in', () => {
    const hidden = exampleEntry({ field: 'm3.output', value: 'ก', live: false });
    expect(textsOf(exampleSnapshot(hidden)).size).toBe(0);
  });

  test('rows and twins are told apart; no more than 300 fields', () => {
    const twice = exampleEntry({ label: 'ช่อง', value: 'ก' });
    const row = exampleField('m4.activity', 'text', 'ข', 2);
    expect([...textsOf(exampleSnapshot(twice, twice, row)).keys()]).toEqual([
      'page:ช่อง#',
      'page:ช่อง#~2',
      'm4.activity#2',
    ]);
    const many = Array.from({ length: 400 }, (_, i) =>
      exampleField('m4.activity', 'text', 'ก', i + 1),
    );
    expect(textsOf(exampleSnapshot(...many)).size).toBe(300);
  });

  test('names every object has are names like others', () => {
    const odd = exampleEntry({ field: '__proto__', label: '__proto__', value: 'ก' });
    const v = visit(textsOf(exampleSnapshot(odd)));
    expect(look(v, textsOf(exampleSnapshot({ ...odd, value: 'ข' })), LATER).changed).toBe(true);
    expect(keptIn(withVisit([], v, LATER))).toEqual({ '__proto__#': 'ข' });
    const built = exampleEntry({ field: 'constructor', value: 'ก' });
    const w = visit(textsOf(exampleSnapshot(built)));
    expect(look(w, textsOf(exampleSnapshot(built)), LATER).changed).toBe(false);
  });
});

describe('typing', () => {
  test('what the page showed by itself is not kept; what is typed is', () => {
    const v = visit(m3({ output: 'จากระบบ', outcome: '' }));
    expect(withVisit([], v, LATER)).toEqual([]);
    const drafts = through(v, [], { output: 'จากระบบ', outcome: 'ผล' });
    expect(drafts).toEqual([
      {
        id: 'v1',
        site: 'emenscr',
        project: '690001',
        steps: ['M3'],
        keptAt: LATER,
        missed: false,
        fields: [
          {
            name: 'm3.outcome#',
            label: 'm3.outcome',
            row: null,
            step: 'M3',
            value: 'ผล',
            now: null,
          },
        ],
      },
    ]);
  });

  test('goes on: the newest text counts; nothing new is the same list', () => {
    const v = visit(m3({ outcome: '' }));
    const first = through(v, [], { outcome: 'ผล' });
    expect(look(v, m3({ outcome: 'ผล' }), LATER)).toEqual({ changed: false, loaded: false });
    expect(withVisit(first, v, LATER + 1)).toBe(first);
    expect(keptIn(through(v, first, { outcome: 'ผลลัพธ์' }))).toEqual({ 'm3.outcome#': 'ผลลัพธ์' });
  });

  test('a page that clears its form, or puts back what it had, takes nothing away', () => {
    const v = visit(m3({ output: 'เดิม', outcome: '' }));
    const drafts = through(v, [], { output: 'ใหม่', outcome: 'ผล' }, { output: 'เดิม', outcome: '' });
    // The person may have meant it: only a page loaded anew tells that it was not saved.
    expect(drafts[0]?.missed).toBe(false);
    expect(keptIn(drafts)).toEqual({
      'm3.output#': ['ใหม่', 'เดิม'],
      'm3.outcome#': ['ผล', ''],
    });
  });

  test('cleared before it was ever written, it is kept all the same', () => {
    const v = visit(m3({ outcome: '' }));
    expect(keptIn(through(v, [], { outcome: 'ผล' }, { outcome: '' }))).toEqual({
      'm3.outcome#': ['ผล', ''],
    });
  });

  test('stands in the order of the form, whichever was typed in first', () => {
    const v = visit(m3({ output: '', outcome: '', kpi: '' }));
    const first = through(v, [], { output: '', outcome: '', kpi: 'ค' });
    const drafts = through(v, first, { output: 'ก', outcome: '', kpi: 'ค' });
    expect(drafts[0]?.fields.map(({ value }) => value)).toEqual(['ก', 'ค']);
  });

  test('a field that is gone from the page keeps its text', () => {
    const v = visit(m3({ outcome: '', output: '' }));
    const drafts = through(v, [], { outcome: 'ผล', output: '' }, { output: '' });
    expect(keptIn(drafts)).toEqual({ 'm3.outcome#': 'ผล' });
  });

  test('a form that fills itself late is not typing', () => {
    const soon = visit(m3({ outcome: '' }));
    expect(look(soon, m3({ outcome: 'จากระบบ' }), 1500)).toMatchObject({ loaded: true });
    expect(keptIn(through(soon, [], { outcome: 'จากระบบ' }))).toEqual({});

    const empty = { objective: '', output: '', outcome: '', kpi: '', rationale: 'พิมพ์' };
    const full = { ...empty, objective: 'ก', output: 'ข', outcome: 'ค', kpi: 'ง' };
    const late = visit(m3({ ...empty, rationale: '' }));
    expect(keptIn(through(late, [], empty, full))).toEqual({ 'm3.rationale#': 'พิมพ์' });
    expect(keptIn(through(late, [], { ...full, kpi: 'พิมพ์ต่อ' }))).toMatchObject({
      'm3.kpi#': 'พิมพ์ต่อ',
    });
  });

  test('a clock that was put back does not make typing into loading', () => {
    const v = visit(m3({ outcome: '' }));
    look(v, m3({ outcome: 'ผล' }), -5000);
    expect(keptIn(withVisit([], v, -5000))).toEqual({ 'm3.outcome#': 'ผล' });
  });

  test('a clock that was ahead: what was kept then lives seven days from now', () => {
    const ahead = Array.from({ length: 40 }, (_, i) => {
      const other = { ...visit(m3({ outcome: '' }), `ahead${i}`), project: `${i}` };
      look(other, m3({ outcome: 'ผล' }), 1e12);
      return withVisit([], other, 1e12)[0] as SavedForm;
    });
    // Nobody types: it may be the clock of now that is wrong, and would be put right again.
    expect(bounded(ahead, LATER)).toBe(ahead);
    const v = visit(m3({ outcome: '' }));
    const drafts = bounded(through(v, ahead, { outcome: 'ใหม่' }), LATER);
    expect(keptIn(drafts)).toEqual({ 'm3.outcome#': 'ใหม่' });
    expect(drafts).toHaveLength(40);
    expect(bounded(drafts, LATER + MAX_AGE_MS)).toEqual([]);
  });
});

describe('the page loaded anew', () => {
  const typed = () =>
    through(visit(m3({ output: '', outcome: '' })), [], { output: 'ก', outcome: 'ข' });

  test('shows what was saved: that goes; the rest stays, with what the page shows instead', () => {
    const again = visit(m3({ output: 'ก', outcome: 'เก่า' }), 'v2');
    const drafts = withVisit(typed(), again, LATER);
    expect(keptIn(drafts)).toEqual({ 'm3.outcome#': ['ข', 'เก่า'] });
    expect(drafts[0]?.missed).toBe(true);
    expect(withVisit(drafts, again, LATER)).toBe(drafts);
  });

  test('shows everything: nothing is left to offer', () => {
    expect(withVisit(typed(), visit(m3({ output: 'ก', outcome: 'ข' }), 'v2'), LATER)).toEqual([]);
  });

  test('the text pasted back is the new visit’s own', () => {
    const again = visit(m3({ output: '', outcome: '' }), 'v2');
    const drafts = through(again, typed(), { output: 'ก', outcome: '' });
    expect(keptIn(drafts)).toEqual({ 'm3.outcome#': ['ข', ''] });
    expect(keptIn(drafts, 'v2')).toEqual({ 'm3.output#': 'ก' });
  });

  test.each<[string, Partial<Visit>]>([
    ['another project', { project: '690002' }],
    ['another step', { steps: ['M4'] }],
    ['another site', { site: 'open-d' }],
  ])('%s says nothing of it', (_, other) => {
    const drafts = typed();
    const again = { ...visit(m3({ output: 'ก', outcome: '' }), 'v2'), ...other };
    expect(isFormOf(again, visit(m3({})))).toBe(false);
    expect(withVisit(drafts, again, LATER)).toBe(drafts);
  });

  test('of a page whose loading nobody saw nothing is concluded: the text may be unsaved', () => {
    const drafts = typed();
    const again = { ...visit(m3({ output: 'ก', outcome: '' }), 'v2'), fromStart: false };
    expect(withVisit(drafts, again, LATER)).toBe(drafts);
  });

  test('a page that does not name its project says nothing of any other', () => {
    const drafts = through(visit(m3({ output: '' }), 'v1', null), [], { output: 'ก' });
    const again = visit(m3({ output: 'ก' }), 'v2', null);
    expect(withVisit(drafts, again, LATER)).toBe(drafts);
  });
});

test('thrown away while its page is open: only what is typed from then on is kept', () => {
  const v = visit(m3({ output: '', outcome: '' }));
  through(v, [], { output: 'ก', outcome: '' });
  v.isStored = true;
  v.fresh.clear();
  look(v, m3({ output: 'ก', outcome: 'ข' }), LATER);
  const drafts = withVisit([], v, LATER);
  expect(keptIn(drafts)).toEqual({ 'm3.outcome#': 'ข' });
  expect(keptIn(through(v, drafts, { output: 'ก', outcome: 'ขค' }))).toEqual({
    'm3.outcome#': 'ขค',
  });
});

test('deleted and put back: as it was, but for what was typed on meanwhile', () => {
  const v = visit(m3({ output: '', outcome: '' }));
  const [first] = through(v, [], { output: 'ก', outcome: '' });
  const [second] = through(v, [], { output: 'กข', outcome: '' });
  const other = { ...(first as SavedForm), id: 'v2' };
  expect(putBack([], [first as SavedForm, other])).toEqual([first, other]);
  expect(putBack([second as SavedForm], [first as SavedForm, other])).toEqual([other, second]);
});

describe('bounds', () => {
  const draft = (id: string, keptAt: number, value = 'ก'): SavedForm => ({
    id,
    site: 'emenscr',
    project: '1',
    steps: ['M3'],
    keptAt,
    missed: false,
    fields: [{ name: 'a', label: 'a', row: null, step: 'M3', value, now: null }],
  });
  const ids = (drafts: readonly SavedForm[]) => drafts.map(({ id }) => id);

  test('seven days and no longer; within bounds it is the same list', () => {
    const drafts = [draft('old', 0), draft('new', 1)];
    expect(bounded(drafts, MAX_AGE_MS - 1)).toBe(drafts);
    expect(ids(bounded(drafts, MAX_AGE_MS))).toEqual(['new']);
    expect(bounded(drafts, MAX_AGE_MS + 1)).toEqual([]);
  });

  test('the oldest go first, by number and by size', () => {
    const many = Array.from({ length: 50 }, (_, i) => draft(`d${i}`, i));
    expect(ids(bounded(many, 100))).toEqual(many.slice(10).map(({ id }) => id));
    const large = ['a', 'b', 'c'].map((id, i) => draft(id, i, 'ก'.repeat(150_000)));
    expect(ids(bounded(large, 100))).toEqual(['b', 'c']);
  });

  test('kept at the same instant they stay in their order, and the later ones stay longer', () => {
    const drafts = Array.from({ length: 50 }, (_, i) => draft(`d${i}`, 5));
    expect(bounded(drafts.slice(0, 40), 100)).toEqual(drafts.slice(0, 40));
    expect(ids(bounded(drafts, 100))).toEqual(ids(drafts.slice(10)));
  });

  test('one that is too large by itself takes no other with it', () => {
    const large = draft('b', 1, 'ก'.repeat(400_001));
    expect(ids(bounded([draft('a', 0), large, draft('c', 2)], 100))).toEqual(['a', 'c']);
  });

  test('of one form no more than 300 fields, those the page shows first', () => {
    const v = visit(m3({}));
    const part = (n: number) =>
      Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`x${n}-${i}`, '']));
    const filled = (n: number) =>
      Object.keys(part(n)).map((field) => ({ ...part(n), [field]: 'ก' }));
    const first = through(v, [], ...filled(1));
    const [only] = through(v, first, ...filled(2));
    expect(only?.fields).toHaveLength(300);
    expect(only?.fields.filter(({ name }) => name.startsWith('m3.x2'))).toHaveLength(200);
  });

  test('what the page shows instead counts too, and costs no kept text', () => {
    const fields = Array.from({ length: 30 }, (_, i) => `x${i}`);
    const values = (text: string) => Object.fromEntries(fields.map((field) => [field, text]));
    const v = visit(m3(values('')));
    const typed = fields.map((field) => ({ ...values(''), [field]: 'ก' }));
    const drafts = bounded(through(v, [], ...typed, values('')), LATER);
    expect(drafts[0]?.fields).toHaveLength(30);
    const shows = visit(m3(values('ข'.repeat(20_000))), 'v2');
    const [after] = bounded(withVisit(drafts, shows, LATER), LATER);
    expect(after?.fields.map(({ value }) => value)).toEqual(fields.map(() => 'ก'));
    expect(after?.missed).toBe(true);
    const letters = after?.fields.reduce((sum, { now }) => sum + (now?.length ?? 0), 0);
    expect(letters).toBeGreaterThan(0);
    expect(letters).toBeLessThanOrEqual(200_000);
  });

  test('of one form no more than 200,000 letters', () => {
    const values = (text: string) =>
      Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`x${i}`, text]));
    const v = visit(m3(values('ก')));
    const [only] = through(v, [], values('ข'.repeat(20_000)));
    expect(only?.fields).toHaveLength(10);
  });
});
