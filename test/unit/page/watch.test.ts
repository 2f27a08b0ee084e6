import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Clock, type Look, watchPage } from '../../../lib/page/watch.ts';

/** A clock that a test moves on, with the timers that wait by it. */
class Hours implements Clock {
  #now = 0;
  #last = 0;
  readonly #timers = new Map<number, { at: number; run: () => void }>();
  /** ms: how much before they are due timers fire, as a browser's may by its own clock. */
  early = 0;
  now = () => this.#now;
  setTimeout = (run: () => void, ms: number) => {
    this.#timers.set(++this.#last, { at: this.#now + Math.max(0, ms), run });
    return this.#last;
  };
  clearTimeout = (id: number) => void this.#timers.delete(id);
  /** Time that passes without anybody having a turn. */
  stall(ms: number): void {
    this.#now += ms;
  }
  async pass(ms: number): Promise<void> {
    for (const end = this.#now + ms; ; ) {
      await Promise.resolve();
      const next = [...this.#timers].sort(([, a], [, b]) => a.at - b.at)[0];
      if (!next || next[1].at > end) {
        this.#now = Math.max(this.#now, end);
        for (let turn = 0; turn < 5; turn++) await Promise.resolve();
        return;
      }
      this.#timers.delete(next[0]);
      this.#now = Math.max(this.#now, next[1].at - this.early);
      next[1].run();
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    }
  }
}

type Change = (records: unknown[]) => void;
let mutate: Change = () => {};
let tick: () => void = () => {};
let doc: EventTarget & { documentElement: object; visibilityState: string };
let hours: Hours;
let end: AbortController;

class Field extends EventTarget {}

beforeEach(() => {
  hours = new Hours();
  end = new AbortController();
  doc = Object.assign(new EventTarget(), { documentElement: {}, visibilityState: 'visible' });
  vi.stubGlobal('InputEvent', class {});
  vi.stubGlobal('Element', class {});
  vi.stubGlobal(
    'MutationObserver',
    class {
      #isOn = false;
      constructor(heard: Change) {
        mutate = (records) => this.#isOn && heard(records);
      }
      observe() {
        this.#isOn = true;
      }
      disconnect() {
        this.#isOn = false;
      }
      takeRecords() {
        return [];
      }
    },
  );
  vi.stubGlobal(
    'window',
    Object.assign(new EventTarget(), {
      setInterval: (run: () => void) => {
        tick = run;
        return 1;
      },
      clearInterval: () => {},
    }),
  );
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
});

type Heard = { at: number; look?: Look; read?: { nodes: Node[]; all: boolean } };

/** @param cost what a look takes, while the clock on the wall goes on as long */
function watch({ cost = (): number => 5, size = 60 } = {}) {
  const heard: Heard[] = [];
  const rests: boolean[] = [];
  const watching = watchPage(
    doc as unknown as Document,
    {
      async look(look) {
        heard.push({ at: hours.now(), look });
        const ms = cost();
        hours.stall(ms);
        return ms;
      },
      read: (nodes, all) => void heard.push({ at: hours.now(), read: { nodes: [...nodes], all } }),
      size: () => size,
      isOurs: () => false,
      isInWidget: (node) => node instanceof Field,
      onRest: (isResting) => void rests.push(isResting),
    },
    end.signal,
    hours,
  );
  return { heard, rests, watching };
}

/** Sends an event as the page's document hears it. */
function send(type: string, target: object): void {
  const event = new Event(type);
  event.composedPath = () => [target as EventTarget];
  doc.dispatchEvent(event);
}
const named = (target: object = {}) => ({ type: 'attributes', target, attributeName: 'required' });
const reads = (heard: readonly Heard[]) =>
  heard.flatMap(({ at, read }) => (read ? [{ at, ...read }] : []));
const looks = (heard: readonly Heard[]) =>
  heard.flatMap(({ at, look }) => (look ? [{ at, ...look }] : []));

describe('values', () => {
  test('the first key is read at once and alone, the later ones at the pause', async () => {
    const { heard } = watch();
    await hours.pass(1000);
    const field = new Field();
    for (let key = 0; key < 6; key++) {
      send('input', field);
      await hours.pass(60);
    }
    await hours.pass(1000);
    const [first, ...later] = reads(heard);
    expect(first).toEqual({ at: 1005, nodes: [field], all: false });
    // One read at the pause after the last key, which struck 300 ms after the first.
    expect(later).toEqual([{ at: 1005 + 300 + 150, nodes: [field], all: true }]);
  });

  test('all are read at the pause also where the browser’s timers fire a trifle early', async () => {
    const { heard } = watch();
    await hours.pass(1000);
    hours.early = 0.4;
    send('change', new Field());
    await hours.pass(1000);
    expect(reads(heard).map(({ all }) => all)).toEqual([false, true]);
  });

  test('keys that never pause are read all the same, once a second', async () => {
    const { heard } = watch();
    await hours.pass(1000);
    const field = new Field();
    for (let key = 0; key < 60; key++) {
      send('input', field);
      await hours.pass(50);
    }
    const gaps = reads(heard).map(({ at }, i, all) => at - (all[i - 1]?.at ?? at));
    expect(gaps).toEqual([0, 1000, 1000, 1000]);
  });

  test.each(['change', 'focusout', 'focusin', 'drop'])(
    '%s is read at once, in the middle of typing too',
    async (type) => {
      const { heard } = watch();
      await hours.pass(1000);
      const field = new Field();
      send('input', field);
      await hours.pass(30);
      send('input', field);
      await hours.pass(30);
      const before = hours.now();
      send(type, field);
      await hours.pass(0);
      expect(reads(heard).at(-1)).toEqual({ at: before, nodes: [field], all: false });
      // What a script works out of it is read after it.
      await hours.pass(200);
      expect(reads(heard).at(-1)).toEqual({ at: before + 150, nodes: [], all: true });
    },
  );

  test('a widget that never rests is read, but not at each of its changes', async () => {
    const { heard } = watch();
    await hours.pass(1000);
    const field = new Field();
    for (let n = 0; n < 1000; n++) {
      mutate([{ type: 'characterData', target: field }]);
      await hours.pass(1);
    }
    const count = reads(heard).length;
    expect(count).toBeGreaterThan(10);
    expect(count).toBeLessThan(30);
    expect(looks(heard).filter(({ structure }) => structure)).toHaveLength(1);
  });
});

describe('structure', () => {
  test('a quiet page is looked at soon after it changed', async () => {
    const { heard } = watch({ cost: () => 40 });
    await hours.pass(5000);
    mutate([named()]);
    const before = hours.now();
    await hours.pass(2000);
    expect(looks(heard).at(-1)).toMatchObject({ structure: true, at: before + 80 });
  });

  test('a page that never stops changing loses a twentieth of its time at most', async () => {
    const { heard } = watch({ cost: () => 20 });
    for (let n = 0; n < 2000; n++) {
      mutate([named()]);
      await hours.pass(5);
    }
    expect(20 * looks(heard).length).toBeLessThan(hours.now() / 20 + 60);
    expect(looks(heard).length).toBeGreaterThan(15);
  });

  test('after a quiet time some looks follow each other at once, then the share counts again', async () => {
    const { heard } = watch({ cost: () => 15 });
    await hours.pass(5000);
    const from = hours.now();
    const waits: number[] = [];
    for (let n = 0; n < 12; n++) {
      const count = looks(heard).length;
      const asked = hours.now();
      mutate([named()]);
      while (looks(heard).length === count) await hours.pass(5);
      waits.push((looks(heard).at(-1)?.at ?? 0) - asked);
      await hours.pass(5);
    }
    expect(waits.slice(0, 3)).toEqual([80, 80, 80]);
    expect(15 * 12).toBeLessThan((hours.now() - from) / 20 + 15 * 5);
  });

  test('a machine that was busy during one look does not delay the next one', async () => {
    let ms = 8;
    const { heard } = watch({ cost: () => ms, size: 1000 });
    await hours.pass(1000);
    for (let n = 0; n < 2; n++) {
      mutate([named()]);
      await hours.pass(1000);
    }
    ms = 1500;
    mutate([named()]);
    await hours.pass(1600);
    ms = 8;
    const count = looks(heard).length;
    mutate([named()]);
    const before = hours.now();
    await hours.pass(500);
    expect(looks(heard).length).toBe(count + 1);
    expect((looks(heard).at(-1)?.at ?? 0) - before).toBeLessThan(200);
  });

  test.each([
    [300, 1000],
    [302, 1000],
    [900, 2000],
  ])(
    'a form of %i fields is never more than %i ms behind, however slow the machine',
    async (size, most) => {
      const { heard } = watch({ cost: () => 300, size });
      await hours.pass(2000);
      const behind: number[] = [];
      for (let n = 0; n < 10; n++) {
        const before = hours.now();
        const count = looks(heard).length;
        mutate([named()]);
        for (let ms = 0; ms < 5000 && looks(heard).length === count; ms++) {
          await hours.pass(5);
          mutate([named()]);
        }
        behind.push(hours.now() - before);
      }
      expect(Math.max(...behind)).toBeLessThan(most);
    },
  );

  test('storms are looked at less and less, until the page is left alone', async () => {
    const { heard, rests, watching } = watch({ cost: () => 10 });
    for (let n = 0; n < 600 && rests.length === 0; n++) {
      mutate(Array.from({ length: 400 }, () => named()));
      await hours.pass(20);
    }
    expect(rests).toEqual([true]);
    const count = looks(heard).length;
    expect(count).toBeLessThan(12);
    mutate([named()]);
    await hours.pass(3000);
    expect(looks(heard)).toHaveLength(count);
    await watching.lookNow();
    expect(rests).toEqual([true, false]);
  });
});

test('what a script sets without a word is found by the sweep', async () => {
  const { heard } = watch();
  await hours.pass(1000);
  const before = looks(heard).length;
  tick();
  await hours.pass(10);
  expect(looks(heard).slice(before)).toMatchObject([{ structure: false, presence: false }]);
});

test('after its end nothing is looked at any more', async () => {
  const { heard } = watch();
  await hours.pass(1000);
  send('input', new Field());
  mutate([named()]);
  end.abort();
  const count = heard.length;
  await hours.pass(5000);
  expect(heard).toHaveLength(count);
});
