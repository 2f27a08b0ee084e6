/**
 * Every boundary through which something comes in from outside, with good things mangled: nothing
 * throws that should not, nothing half good comes through, no prototype is touched.
 *
 * A few thousand cases here; `npm run fuzz` makes more of them and says how many.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkFeed, type FeedWorld } from '../../../lib/background/feed/feed.ts';
import { answer } from '../../../lib/background/requests/answer.ts';
import { isDay } from '../../../lib/calendar/day.ts';
import { holidayCalendar } from '../../../lib/calendar/holidays.ts';
import { readThaiDate } from '../../../lib/calendar/read-date.ts';
import { checkFile } from '../../../lib/files/check-file.ts';
import { ckanName } from '../../../lib/files/ckan-name.ts';
import { csvOf } from '../../../lib/files/write-csv.ts';
import { xlsxOf } from '../../../lib/files/write-xlsx.ts';
import { daysIn } from '../../../lib/forms/read/read-day.ts';
import { readNumber } from '../../../lib/forms/read/read-number.ts';
import { flushInput } from '../../../lib/saved-input/keep.ts';
import { SAVED_INPUT } from '../../../lib/saved-input/store.ts';
import { readScheduleBytes } from '../../../lib/schedule/file/read-file.ts';
import { readSchedule } from '../../../lib/schedule/file/read-schedule.ts';
import { writeSchedule } from '../../../lib/schedule/file/write-schedule.ts';
import { decodeMemoBytes } from '../../../lib/schedule/memo/decode.ts';
import { docxText } from '../../../lib/schedule/memo/docx.ts';
import { pastedText } from '../../../lib/schedule/memo/pasted.ts';
import { readMemo } from '../../../lib/schedule/memo/read-memo.ts';
import { repairText } from '../../../lib/schedule/memo/repair.ts';
import { FY2566 } from '../../../lib/schedule/packs/fy2566.ts';
import { myWindows } from '../../../lib/schedule/windows/my-windows.ts';
import { correctionsFile, readCorrectionsFile } from '../../../lib/settings/corrections-file.ts';
import { feedAddress } from '../../../lib/settings/feed-address.ts';
import { readManaged } from '../../../lib/settings/managed/managed.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/schema.ts';
import { readStored, type Thing } from '../../../lib/settings/stored.ts';
import { CORRECTIONS } from '../../../lib/settings/stores/corrections.ts';
import { DONE } from '../../../lib/settings/stores/done.ts';
import { FEED, loadFeed, newFeed, storeFeed } from '../../../lib/settings/stores/feed.ts';
import { FOLDED } from '../../../lib/settings/stores/folded.ts';
import { MUTES } from '../../../lib/settings/stores/mutes.ts';
import { REMINDERS, SHOWN } from '../../../lib/settings/stores/reminders.ts';
import { REVIEW } from '../../../lib/settings/stores/review.ts';
import { loadSchedules } from '../../../lib/settings/stores/schedules.ts';
import { SETTINGS } from '../../../lib/settings/stores/settings.ts';
import { cleanText } from '../../../lib/text/hygiene.ts';
import { withoutLongNumbers } from '../../../lib/text/long-numbers.ts';
import { deceives, visible } from '../../../lib/text/visible.ts';
import { makeCompound } from '../../make/cfb.ts';
import type { FaultyBrowser } from '../../make/faulty-browser.ts';
import { type Ministry, newMinistry, revised } from '../../make/feed.ts';
import { fileOf } from '../../make/file.ts';
import { Hand, junk, mangled, mangledBytes, mangledText } from '../../make/hostile.ts';
import { makeDocx, makeXlsx } from '../../make/office.ts';
import { column } from '../../make/picture.ts';
import { DRAFT, stored, typing } from './saved-input.ts';

/** There is one: modules take hold of its parts when they are loaded. */
const world = vi.hoisted(() => ({}) as { browser: FaultyBrowser });
vi.mock('webextension-polyfill', async () => {
  const make = await import('../../make/faulty-browser.ts');
  world.browser = new make.FaultyBrowser();
  return { default: world.browser.api };
});

/** Cases of all boundaries together, and the first seed. */
const CASES = Number(process.env.FUZZ_CASES ?? 3000);
const FIRST_SEED = Number(process.env.FUZZ_SEED ?? 1);
/** Only the boundary that failed, from the seed that failed. */
const ONE = process.env.FUZZ_BOUNDARY;

const PACK = writeSchedule(FY2566);
const PACK_VALUE: unknown = JSON.parse(PACK);
const MEMO_FOLDER = new URL('../../memos/', import.meta.url);
const MEMOS = readdirSync(MEMO_FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, MEMO_FOLDER), 'utf8'));
const NOW = Date.parse('2023-04-18T11:00:00+07:00');
const NO_HOLIDAYS = holidayCalendar([]);

const CORRECTION = {
  site: 'emenscr' as const,
  label: 'วัตถุประสงค์',
  step: 'M3',
  kind: 'text',
  field: 'm3.objective',
  added: '2023-04-17',
};
/** Every kind of thing in storage, with a good value of each. */
const THINGS: readonly [Thing<unknown>, unknown][] = [
  [SETTINGS, { ...DEFAULT_SETTINGS, agency: 'สปส.', roles: ['unit'] }],
  [DONE, { version: 1, keys: ['สปส.|mol-2566/w09'] }],
  [REMINDERS, { version: 1, delivered: ['a|2023-04-18|last'], snoozed: { a: NOW } }],
  [SHOWN, { version: 1, id: 'a', keys: ['b'], site: 'emenscr' }],
  [MUTES, { version: 1, mutes: [{ rule: 'phone-format', field: null }] }],
  [FOLDED, { version: 1, folded: true }],
  [CORRECTIONS, { version: 1, corrections: [CORRECTION] }],
  [FEED, { version: 2, ...newFeed('https://feed.example/a.json'), seen: { a: 1 } }],
  [SAVED_INPUT, { version: 1, drafts: [DRAFT] }],
  [REVIEW, { version: 1, draft: { text: '', head: {}, agencies: [], rows: [], questions: [] } }],
] as never;

const view = { path: '/m3', steps: ['M3'], picture: column('วัตถุประสงค์', 'ผลผลิต'), located: {} };
const entry = {
  key: 'c1',
  field: 'm3.objective',
  step: 'M3',
  label: 'วัตถุประสงค์',
  kinds: ['long'],
  row: null,
  required: true,
  basis: 'nesdc',
  marked: true,
  live: true,
  empty: false,
  value: '31/02/2566',
};
const MESSAGES: readonly unknown[] = [
  { type: 'overlay-view', steps: [] },
  {
    type: 'check-form',
    project: '690001',
    about: null,
    steps: ['M3'],
    seq: 1,
    base: null,
    order: ['c1', 'c2'],
    changed: [entry, { ...entry, key: 'c2', field: 'm3.start', value: '1,5oo' }],
  },
  { type: 'recognise', ...view },
  { type: 'correct', label: 'ก', kind: 'text', field: 'm3.objective' },
  { type: 'page-report', ...view },
  { type: 'set-agency', agency: 'สปส.' },
  { type: 'set-folded', folded: true },
  { type: 'mute', rule: 'required-field', field: 'm3.objective', off: true },
];

const POLICY = {
  agency: 'สปส.',
  roles: ['unit'],
  language: 'th',
  schedule: PACK,
  feedUrl: 'https://feed.example/a.json',
  feedKey: 'a'.repeat(64),
  locked: ['agency', 'feed'],
};

const DATES = [
  '1 ม.ค. 2566',
  '๓๑ ธันวาคม ๒๕๖๖',
  '1/1/66',
  '2023-04-18',
  '18 เมษายน พ.ศ. 2566',
  'Apr 18, 2023',
];
const bytesOf = (text: string) => new TextEncoder().encode(text);
const FIGURES = ['1,234,567.89', '๑.๕ ล้านบาท', '12%', '-5', '1.234.567', '(500)'];
const FILES: readonly [string, Uint8Array][] = [
  [
    'a.xlsx',
    makeXlsx([
      {
        name: 'ก',
        rows: [
          ['ก', 1],
          ['1100700000001', 2],
        ],
      },
    ]).bytes,
  ],
  ['a.docx', makeDocx(['รายงาน', 'ประจำปี']).bytes],
  ['a.json', bytesOf('[{"จังหวัด":"ขอนแก่น","n":1.50},{"จังหวัด":"เลย","n":"๑"}]')],
  // In another coat than their name says.
  ['lines.json', bytesOf('{"จังหวัด":"เลย"}\n{"จังหวัด":"น่าน"}\n')],
  ['page.json', bytesOf('<!DOCTYPE html><html><form action="/login"></form></html>')],
  ['list.xlsx', bytesOf('จังหวัด,จำนวน\r\nเลย,"1,200"\r\n1100700000001,=1+1\r\n')],
  ['web.xlsx', bytesOf('<html><table><tr><td>ก</td></tr></table></html>')],
  ['old.docx', bytesOf('{\\rtf1\\ansi สวัสดี}')],
  ['older.docx', makeCompound(['WordDocument', '1Table'])],
  [
    'hidden.docx',
    makeDocx([{ raw: '<w:p><w:r><w:t><![CDATA[1100700000001]]></w:t></w:r></w:p>' }], {
      extra: [{ name: 'word/afchunk.mht', data: 'Content-Type: text/html\r\n\r\n<p>ก</p>' }],
    }).bytes,
  ],
];
const PASTED =
  '<p>ระบบ eMENSCR</p><table><tr><td rowspan=2>ก<td colspan="2">ข<tr><td>1 &ndash; 12 ก.พ. 70<td>ง</table>';
/** Texts with everything that is cleaned, made legible or shown otherwise. */
const SPOILED = [
  'กรณ ีที่ด าเนินการ \uf70a\ufffd ???? à¸�à¸£à¸¡',
  'แรงงาน\u200bไทย ท่ี เเรงงาน กํา 1 100 7 00000 00 1',
  'สรุป\u202excod.pdf\n✓ ดี',
];
const RANGES = ['1 – 31 ต.ค. 65', '1 ต.ค. 65 ถึง 30 ก.ย. 66', '๒๐๒๓-๐๒-๒๐T10:00', 'Sept 30th 2023'];
const SMALL = { most: 1_000_000, ratio: 50, ratioFrom: 100_000 };

let ministry: Ministry;
let published: { file: string; signature: string };
beforeAll(async () => {
  ministry = await newMinistry();
  published = await ministry.publish(revised(2, 20));
});

function freshBrowser(): FaultyBrowser {
  const { browser } = world;
  browser.refill();
  browser.wake();
  return browser;
}

/** What a schedule that came through its boundary must stand: being shown, and being written again. */
function expectGood(text: string, read: ReturnType<typeof readSchedule>): void {
  if (!read.ok) {
    expect(read.problems.length).toBeGreaterThan(0);
    return;
  }
  const { windows } = myWindows([read.schedule], { agency: null, roles: [] }, NOW, NO_HOLIDAYS);
  for (const { window } of windows) expect(isDay(window.end)).toBe(true);
  const again = readSchedule(writeSchedule(read.schedule));
  expect(again.ok, text.slice(0, 80)).toBe(true);
}

type Boundary = { share: number; run(hand: Hand): void | Promise<void> };
const BOUNDARIES: Record<string, Boundary> = {
  settings: {
    share: 20,
    run(hand) {
      const [thing, good] = hand.one(THINGS);
      const stored = mangled(good, hand);
      const before = JSON.stringify(stored);
      const read = readStored(thing, stored);
      expect(JSON.stringify(stored)).toBe(before);
      if (read.ok) {
        // What came through comes through again, and says the same.
        expect(readStored(thing, structuredClone(read.value))).toEqual(read);
      } else expect(read.problem.version).toBeGreaterThanOrEqual(0);
    },
  },
  schedules: {
    share: 5,
    run(hand) {
      const text = hand.chance(0.5)
        ? JSON.stringify(mangled(PACK_VALUE, hand))
        : mangledText(PACK, hand);
      expectGood(text, readSchedule(text));
    },
  },
  'schedule bytes': {
    share: 2,
    run(hand) {
      const bytes = mangledBytes(new TextEncoder().encode(PACK), hand);
      expectGood('', readScheduleBytes(bytes));
    },
  },
  memos: {
    share: 4,
    run(hand) {
      const text = mangledText(hand.one(MEMOS), hand, hand.one(MEMOS));
      const { windows, ledger } = readMemo(text);
      // Every date has one outcome, at its own place.
      let last = 0;
      for (const { start, end, outcome, windows: own } of ledger) {
        expect(start >= last && start < end && end <= text.length).toBe(true);
        if (outcome === 'window') expect(own.length).toBeGreaterThan(0);
        for (const index of own) expect(windows[index]).toBeDefined();
        last = end;
      }
      for (const { start, end, spans } of windows) {
        expect(isDay(end)).toBe(true);
        if (start !== null) expect(isDay(start) && start <= end).toBe(true);
        for (const { from, to } of spans) {
          expect(from >= 0 && from < to && to <= text.length).toBe(true);
        }
      }
    },
  },
  'memo bytes': {
    share: 4,
    async run(hand) {
      const [, docx] = FILES[1] as (typeof FILES)[number];
      const text = await docxText(mangledBytes(docx, hand));
      expect(text === null || typeof text === 'string').toBe(true);
      const memo = new TextEncoder().encode(hand.one(MEMOS).slice(0, 400));
      expect(typeof decodeMemoBytes(mangledBytes(memo, hand))).toBe('string');
    },
  },
  corrections: {
    share: 12,
    run(hand) {
      const good = correctionsFile([CORRECTION, { ...CORRECTION, label: 'อื่น', field: null }]);
      const text = hand.chance(0.7)
        ? JSON.stringify(mangled(JSON.parse(good), hand))
        : mangledText(good, hand);
      const read = readCorrectionsFile(text ?? '');
      if ('problem' in read) return;
      expect(readCorrectionsFile(correctionsFile(read.corrections))).toEqual(read);
    },
  },
  messages: {
    share: 12,
    async run(hand) {
      const browser = freshBrowser();
      browser.store('sync', {
        settings: { ...DEFAULT_SETTINGS, keepDrafts: hand.chance(0.5) },
      });
      const message = hand.chance(0.1) ? junk(hand, 3) : mangled(hand.one(MESSAGES), hand);
      const tab = hand.int(60);
      const answered = answer(message, {
        site: 'emenscr',
        tab,
        frame: 0,
        document: 'd1',
        isPrivate: false,
        isOurs: hand.chance(0.5),
      });
      if (answered === undefined) return expect(browser.calls).toEqual([]);
      expect(await answered).toBeDefined();
      await flushInput(tab);
      // Whatever was kept can be read.
      for (const [thing] of THINGS) {
        const { sync, local } = browser.items;
        expect(readStored(thing, sync[thing.key] ?? local[thing.key]).ok, thing.key).toBe(true);
      }
    },
  },
  'saved input': { share: 5, run: (hand) => stored(hand, freshBrowser()) },
  typing: { share: 2, run: (hand) => typing(hand, freshBrowser()) },
  dates: {
    share: 20,
    run(hand) {
      const read = readThaiDate(mangledText(hand.one(DATES), hand, hand.one(DATES)));
      if (read.ok) expect(isDay(read.day)).toBe(true);
      else if (read.meant !== null) expect(isDay(read.meant)).toBe(true);
    },
  },
  ranges: {
    share: 10,
    run(hand) {
      const text = mangledText(hand.one(RANGES), hand, hand.one(DATES));
      const days = daysIn(text);
      expect(days.length).toBeLessThanOrEqual(2);
      for (const day of days) expect(isDay(day)).toBe(true);
      expect([...days].sort()).toEqual(days);
    },
  },
  tables: {
    share: 4,
    run(hand) {
      const text = pastedText(mangledText(PASTED, hand, PASTED));
      // What is read of it is read as any memo.
      const { windows } = readMemo(text ?? '');
      for (const { end } of windows) expect(isDay(end)).toBe(true);
      const cells = Array.from({ length: 4 }, () => String(junk(hand, 0)));
      const csv = csvOf([cells]);
      expect(csv).not.toMatch(/(?:^\ufeff|,)[=+\-@\t]/u);
    },
  },
  workbooks: {
    share: 1,
    async run(hand) {
      const rows = Array.from({ length: 3 }, () => [mangledText('ก,ข', hand), hand.int(9)]);
      const report = await checkFile(fileOf('ก.xlsx', xlsxOf(rows, mangledText('งาน', hand))));
      expect(report.verdict, report.reason ?? '').toBe('ok');
    },
  },
  texts: {
    share: 10,
    run(hand) {
      const text = mangledText(hand.one(SPOILED), hand, hand.one(SPOILED));
      const clean = cleanText(text);
      if (clean.places === 0) expect(clean.text).toBe(text);
      const repaired = repairText(text);
      expect(repairText(repaired.text).text).toBe(repaired.text);
      expect(deceives(visible(text))).toBe(false);
      expect(ckanName(text)).toMatch(/^[\x20-\x7e]*$/u);
      expect(ckanName(ckanName(text))).toBe(ckanName(text));
      expect(withoutLongNumbers(text)).not.toMatch(/\d{9}/u);
    },
  },
  numbers: {
    share: 10,
    run(hand) {
      const read = readNumber(mangledText(hand.one(FIGURES), hand, hand.one(FIGURES)));
      if (read.ok) expect(Number.isFinite(read.value)).toBe(true);
    },
  },
  files: {
    share: 5,
    async run(hand) {
      const [name, good] = hand.one(FILES);
      const file = fileOf(name, mangledBytes(good, hand));
      const report = await checkFile(file, { bombLimits: SMALL });
      expect(report.verdict === 'ok').toBe(report.reason === null);
    },
  },
  feeds: {
    share: 2,
    async run(hand) {
      const browser = freshBrowser();
      const { local } = browser.api.storage;
      const feedWorld: FeedWorld = {
        areas: { local },
        now: async () => NOW,
        isAllowed: async () => true,
        fetchFeed: async () => ({
          kind: 'file',
          file: hand.chance(0.5)
            ? mangledBytes(new TextEncoder().encode(published.file), hand)
            : new TextEncoder().encode(published.file),
          signature: hand.chance(0.5)
            ? mangledText(published.signature, hand)
            : published.signature,
          etag: null,
          lastModified: null,
        }),
      };
      await storeFeed(local, newFeed('https://feed.example/a.json'));
      if (hand.chance(0.5)) {
        browser.items.local.feed = mangled(browser.items.local.feed, hand);
      }
      await checkFeed(feedWorld);
      const { feed } = await loadFeed(local);
      // Nothing comes into use without a yes; what is offered is what the ministry signed.
      expect((await loadSchedules({ local })).broughtIn).toEqual([]);
      if (feed?.offer && feed.error === null && feed.goodAt === NOW) {
        expect({ ok: true, schedule: feed.offer.schedule }).toEqual(readSchedule(published.file));
      }
      const address = feedAddress(mangledText('https://feed.example/a.json?x=1', hand));
      if (address !== null) expect(address.startsWith('https://')).toBe(true);
    },
  },
  policies: {
    share: 4,
    run(hand) {
      const policy = mangled({ ...POLICY, schedule: hand.chance(0.9) ? '' : PACK }, hand);
      const set = typeof policy === 'object' && policy !== null ? policy : {};
      const read = readManaged(set as Record<string, unknown>);
      for (const name of read.locked) {
        // A lock without a value would lock people out of a choice that nobody made.
        expect(name === 'feed' ? read.feedUrl : read[name]).not.toBeNull();
      }
    },
  },
};

const TRIED = Object.entries(BOUNDARIES).filter(([name]) => ONE === undefined || name === ONE);
const ALL = TRIED.reduce((sum, [, { share }]) => sum + share, 0);
const table: { boundary: string; cases: number; seconds: number }[] = [];
afterAll(() => {
  if (process.env.FUZZ_CASES === undefined) return;
  for (const { boundary, cases, seconds } of table) {
    console.log(
      `${boundary.padEnd(16)} ${String(cases).padStart(8)} cases ${seconds.toFixed(1).padStart(8)} s`,
    );
  }
  const sum = table.reduce((all, { cases }) => all + cases, 0);
  console.log(
    `${'together'.padEnd(16)} ${String(sum).padStart(8)} cases, seeds from ${FIRST_SEED}`,
  );
});

describe('mangled', () => {
  test.each(TRIED)('%s', { timeout: 3_600_000 }, async (name, { share, run }) => {
    const cases = Math.ceil((CASES * share) / ALL);
    const began = performance.now();
    for (let seed = FIRST_SEED; seed < FIRST_SEED + cases; seed++) {
      try {
        await run(new Hand(seed));
        expect(({} as { polluted?: unknown }).polluted, 'a prototype was polluted').toBeUndefined();
        expect(Object.keys(Object.prototype)).toEqual([]);
      } catch (error) {
        const again = `npm run fuzz -- --boundary "${name}" --seed ${seed} --cases 1`;
        throw new Error(`${name}, seed ${seed} (again: ${again})`, { cause: error });
      }
    }
    table.push({ boundary: name, cases, seconds: (performance.now() - began) / 1000 });
  });
});
