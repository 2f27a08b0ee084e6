import { beforeEach, expect, test, vi } from 'vitest';
import type { Entry } from '../../../lib/forms/model/entry.ts';
import type { FormState } from '../../../lib/forms/model/form-state.ts';
import type { FormLayout, ReadControl, Reread } from '../../../lib/sites/read-form.ts';

/** What the page shows, by key; nodes stand for themselves. */
const world = vi.hoisted(() => ({
  values: new Map<string, string>(),
  read: [] as string[],
  /** The background tells the fields. */
  answers: true,
}));

vi.mock('../../../lib/sites/emenscr.ts', () => ({
  projectNamed: () => null,
  stepKeys: () => ({}),
  stepsOnPage: () => ['M3'],
}));
vi.mock('../../../lib/sites/open-d-script.ts', () => ({ openD: () => null }));
vi.mock('../../../lib/sites/read-form.ts', () => ({
  projectOf: () => '690001',
  unrecognised: () => [],
  layOut: async (): Promise<Partial<FormLayout> | null> =>
    world.answers
      ? {
          site: 'emenscr',
          steps: ['M3'],
          controls: [...world.values.keys()].map(controlOf),
          recognised: { fields: {}, steps: ['M3'], notFound: [], choices: [] } as never,
          roots: [],
        }
      : null,
  readForm({ controls }: FormLayout, before: ReadonlyMap<string, Entry>, { all }: Reread) {
    const next = new Map<string, Entry>();
    for (const { key } of controls) {
      world.read.push(key);
      const [last, value] = [before.get(key), world.values.get(key) ?? ''];
      const isSame = last !== undefined && last.value === value && !all;
      const fresh = { key, value, live: true, empty: value === '' } as Entry;
      next.set(key, isSame || last?.value === value ? (last as Entry) : fresh);
    }
    const isSame =
      next.size === before.size && [...next].every(([key, e]) => before.get(key) === e);
    return isSame ? before : next;
  },
}));

const nodes = new Map<string, Node>();
function nodeOf(key: string): Node {
  const node = nodes.get(key) ?? ({ parentNode: null, contains: () => false } as unknown as Node);
  nodes.set(key, node);
  return node;
}
function controlOf(key: string): ReadControl {
  const el = nodeOf(key) as HTMLElement;
  const control = { el, box: el, parts: [el], kind: 'text' } as unknown as ReadControl['control'];
  return { key, control } as ReadControl;
}

type Report = Parameters<
  Parameters<typeof import('../../../lib/sites/session.ts').formSession>[0]['check']
>[0];
type Reply = 'again' | null | 'findings';

/** A session whose background finds every empty field that it was told of, or says what it is given. */
async function open() {
  const { formSession } = await import('../../../lib/sites/session.ts');
  const reports: Report[] = [];
  const replies: (Reply | Promise<Reply>)[] = [];
  const known = new Map<string, Entry>();
  const states: FormState[] = [];
  const session = formSession({
    doc: { activeElement: null } as Document,
    site: 'emenscr',
    getPath: () => '/projects/690001/m3',
    isOurs: () => false,
    signal: new AbortController().signal,
    isDetailed: () => false,
    recognise: async () => null,
    async check(report) {
      reports.push(report);
      const reply = replies.length > 0 ? await replies.shift() : 'findings';
      if (reply !== 'findings') return reply ?? null;
      if (report.base === null) known.clear();
      for (const entry of report.changed) known.set(entry.key, entry);
      const items = [...known.values()]
        .filter(({ empty }) => empty)
        .map(({ key }) => ({
          finding: { id: key, level: 'must', entryKey: key, alsoKeys: [] },
          words: { what: key, why: '', fix: '' },
        }));
      return { seq: report.seq, items, muted: 0, unseen: [], broken: [] } as never;
    },
    onState: (state) => void states.push(state),
    onRoot: () => {},
  });
  await session.look({ structure: true, presence: true });
  await session.settle();
  const found = () => states.at(-1)?.items.map(({ finding }) => finding.id);
  return { session, reports, replies, found, states };
}
const fill = (key: string, value: string) => world.values.set(key, value);
const touched = (...keys: string[]) => new Set(keys.map(nodeOf));

beforeEach(() => {
  world.values = new Map(Array.from({ length: 300 }, (_, n) => [`c${n}`, n < 3 ? '' : 'x']));
  nodes.clear();
  world.answers = true;
});

test('a page that the background refuses is said not to be read, until it answers', async () => {
  world.answers = false;
  const { session, found } = await open();
  // A worker that is just being started misses one question.
  expect(session.isUnread()).toBe(false);
  await session.look({ structure: true, presence: true });
  expect(session.isUnread()).toBe(true);
  expect(found()).toBeUndefined();
  world.answers = true;
  await session.look({ structure: true, presence: true });
  await session.settle();
  expect(session.isUnread()).toBe(false);
  expect(found()).toEqual(['c0', 'c1', 'c2']);
});

test('one value that changed is read alone, told alone, and its finding goes', async () => {
  const { session, reports, found, states } = await open();
  expect(found()).toEqual(['c0', 'c1', 'c2']);
  expect(states.at(-1)?.read).toBe(300);
  world.read = [];
  fill('c1', 'ก');
  session.read(touched('c1'), false);
  await session.settle();
  expect(world.read).toEqual(['c1']);
  expect(reports.at(-1)).toMatchObject({ base: 1, order: null });
  expect(reports.at(-1)?.changed.map(({ key }) => key)).toEqual(['c1']);
  expect(found()).toEqual(['c0', 'c2']);
});

test('what nobody touched is found by the sweep, and told alone', async () => {
  const { session, reports, found } = await open();
  fill('c2', 'ก');
  session.read(touched('c9'), true);
  await session.settle();
  expect(reports.at(-1)?.changed.map(({ key }) => key)).toEqual(['c2']);
  expect(found()).toEqual(['c0', 'c1']);
  const count = reports.length;
  await session.look({ structure: false, presence: false });
  await session.settle();
  expect(reports).toHaveLength(count);
});

test('what was not answered is told again with the next sweep, with what came since', async () => {
  const { session, reports, replies, found } = await open();
  replies.push(null);
  fill('c0', 'ก');
  session.read(touched('c0'), false);
  await vi.waitUntil(() => replies.length === 0);
  fill('c1', 'ก');
  await session.look({ structure: false, presence: false });
  await session.settle();
  expect(reports.at(-1)).toMatchObject({ base: 1 });
  expect(new Set(reports.at(-1)?.changed.map(({ key }) => key))).toEqual(new Set(['c0', 'c1']));
  expect(found()).toEqual(['c2']);
});

test('a background that has forgotten is told everything, and the deltas begin anew', async () => {
  const { session, reports, replies, found } = await open();
  replies.push('again');
  fill('c0', 'ก');
  session.read(touched('c0'), false);
  await session.settle();
  expect(reports.slice(-2).map(({ base, changed }) => [base, changed.length])).toEqual([
    [1, 1],
    [null, 300],
  ]);
  fill('c1', 'ก');
  session.read(touched('c1'), false);
  await session.settle();
  expect(reports.at(-1)).toMatchObject({ base: 3 });
  expect(found()).toEqual(['c2']);
});

test('of a field that changed while the rules ran, nothing is said that is out of date', async () => {
  const { session, reports, replies, states, found } = await open();
  let answer: (reply: Reply) => void = () => {};
  replies.push(new Promise((done) => (answer = done)));
  fill('c5', '');
  session.read(touched('c5'), false);
  fill('c5', 'ข');
  session.read(touched('c5'), false);
  const before = states.length;
  answer('findings');
  await session.settle();
  expect(
    states.slice(before).flatMap(({ items }) => items.map(({ finding }) => finding.id)),
  ).not.toContain('c5');
  expect(reports.at(-1)?.changed.map(({ value }) => value)).toEqual(['ข']);
  expect(found()).toEqual(['c0', 'c1', 'c2']);
});

test('fields that came, went or changed places are told with their order', async () => {
  const { session, reports, found } = await open();
  const [first, second, ...rest] = [...world.values];
  world.values = new Map([...(second ? [second] : []), ...rest.slice(0, 10), ['new', '']]);
  expect(first?.[0]).toBe('c0');
  await session.look({ structure: true, presence: true });
  await session.settle();
  expect(reports.at(-1)?.order).toEqual([...world.values.keys()]);
  expect(reports.at(-1)?.changed.map(({ key }) => key)).toEqual(['new']);
  expect(found()).toContain('new');
});
