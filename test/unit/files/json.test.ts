import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../lib/files/check-file.ts';
import { JsonError, JsonMachine } from '../../../lib/files/json/machine.ts';
import { isOutOfRange } from '../../../lib/files/json/numbers.ts';
import { fileOf } from '../../make/file.ts';
import { CASES } from './json-suite.ts';

const SILENT = { text() {}, key() {}, number() {} };

/** Reads bytes in pieces of a size, as a file comes. */
function accepts(bytes: Uint8Array, piece = 1 << 20): boolean {
  const machine = new JsonMachine(SILENT);
  let kept = new Uint8Array(0);
  let at = 0;
  try {
    for (;;) {
      const take = bytes.subarray(at, at + piece);
      const buffer = new Uint8Array(kept.length + take.length);
      buffer.set(kept);
      buffer.set(take, kept.length);
      machine.begin(at - kept.length);
      at += take.length;
      const last = at >= bytes.length;
      const read = machine.read(buffer, 0, buffer.length, buffer.length, last);
      if (last) break;
      kept = buffer.slice(read);
    }
    machine.finish(bytes.length);
    return true;
  } catch (error) {
    if (error instanceof JsonError) return false;
    throw error;
  }
}

/** The platform's own reader as a judge: it is strict, but does not look at the bytes. */
function platformAccepts(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
}

describe('conformance with RFC 8259', () => {
  test('the suite is large', () => expect(CASES.length).toBeGreaterThan(250));

  test.each(CASES)('$name', async ({ kind, bytes, accepted }) => {
    const { verdict, stop } = await checkFile(fileOf('a.json', bytes));
    expect(verdict).toBe(accepted ? 'ok' : 'not-json');
    if (kind !== 'i') expect(platformAccepts(bytes), 'the suite itself').toBe(accepted);
    expect(stop === null).toBe(accepted);
  });

  test('the same however the bytes are cut', () => {
    for (const { bytes, accepted, name } of CASES) {
      if (bytes.length > 2000 || bytes[0] === 0xef) continue;
      for (const piece of [1, 2, 3, 7]) expect(accepts(bytes, piece), name).toBe(accepted);
    }
  });

  test('any text: as the platform says', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 6 }),
        fc.nat(),
        fc.integer({ min: 0, max: 255 }),
        (text, at, byte) => {
          const bytes = new TextEncoder().encode(text);
          expect(accepts(bytes, 5)).toBe(true);
          bytes[at % bytes.length] = byte;
          expect(accepts(bytes)).toBe(platformAccepts(bytes));
          expect(accepts(bytes, 4)).toBe(platformAccepts(bytes));
          const cut = bytes.subarray(0, at % bytes.length);
          expect(accepts(cut, 6)).toBe(platformAccepts(cut));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('tokens longer than any piece', () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    const long = 'กข๙a'.repeat(30_000);
    expect(accepts(encode(`["${long}"]`), 65_536)).toBe(true);
    expect(accepts(encode(`{"${long}":1}`), 65_536)).toBe(true);
    expect(accepts(encode(`["${long}\n"]`), 65_536)).toBe(false);
    expect(accepts(encode(`[${'1'.repeat(300_000)}]`), 65_536)).toBe(true);
    expect(accepts(encode(`[${'1'.repeat(300_000)}.]`), 65_536)).toBe(false);
    expect(accepts(encode(`["${long}`), 65_536)).toBe(false);
  });
});

describe('where and why', () => {
  test.each([
    ['{"a":1,}', 'json-trailing-comma', 1, 8],
    ['[1,2,]', 'json-trailing-comma', 1, 6],
    ['[1,\n2\n3]', 'json-missing-comma', 3, 1],
    ['{"ก":"ข",\n "งบ" 5}', 'json-missing-colon', 2, 7],
    ["{'a':1}", 'json-single-quote', 1, 2],
    ['{a:1}', 'json-key', 1, 2],
    ['[1] x', 'json-after-end', 1, 5],
    ['[1, // ก\n2]', 'json-comment', 1, 5],
    ['["a\nb"]', 'json-control', 1, 4],
    ['["a\\qb"]', 'json-escape', 1, 5],
    ['[01]', 'json-leading-zero', 1, 2],
    ['[1.]', 'json-number', 1, 4],
    ['[1', 'json-end', 1, 3],
    ['', 'json-empty', 1, 1],
  ])('%j', async (text, reason, line, column) => {
    const report = await checkFile(fileOf('a.json', text));
    expect(report).toMatchObject({ verdict: 'not-json', reason, stop: { line, column } });
  });

  test('a few characters around, and no numbers of anybody', async () => {
    const { stop } = await checkFile(fileOf('a.json', '{"cid":"1234567890121" "b":1}'));
    expect(stop).toMatchObject({ before: '"xxxxxxxxxxxxx" '.slice(-15), after: '"b":1}' });
  });

  test('Thai text that is no UTF-8', async () => {
    const tis = Uint8Array.from([0x5b, 0x22, 0xa1, 0xd2, 0xc3, 0xb7, 0xd5, 0xe8, 0x22, 0x5d]);
    expect((await checkFile(fileOf('a.json', tis))).reason).toBe('json-thai-encoding');
    const latin = Uint8Array.from([0x5b, 0x22, 0x63, 0x61, 0x66, 0xe9, 0xfd, 0xfe, 0x22, 0x5d]);
    expect((await checkFile(fileOf('a.json', latin))).reason).toBe('json-not-utf8');
    const utf16 = Uint8Array.from([0xff, 0xfe, 0x5b, 0, 0x5d, 0]);
    expect((await checkFile(fileOf('a.json', utf16))).reason).toBe('json-utf16');
  });
});

describe('valid, and yet worth a look', () => {
  const rules = async (text: string) =>
    (await checkFile(fileOf('a.json', text))).findings.map(({ rule, count }) => [rule, count]);

  test('names twice in one object, however they are written', async () => {
    expect(await rules('{"a":1,"b":{"a":2},"a":3}')).toEqual([['json-duplicate-key', 1]]);
    expect(await rules('{"a":1,"\\u0061":3}')).toEqual([['json-duplicate-key', 1]]);
    expect(await rules('[{"a":1},{"a":2},{"a":{"a":{"a":1}}}]')).toEqual([]);
    const many = Array.from({ length: 5000 }, (_, i) => `"k${i}":{"k${i}":0}`).join();
    expect(await rules(`{${many}}`)).toEqual([]);
    expect(await rules(`{${many},"k77":1,"k4999":1}`)).toEqual([['json-duplicate-key', 2]]);
  });

  test.each([
    ['9007199254740993', true],
    ['9007199254740991', false],
    ['9007199254740992', true],
    ['12345678901234567890', true],
    ['100000000000000000000', true],
    ['1e400', true],
    ['1e-400', true],
    ['0.1', false],
    ['100.52345678901234', false],
    ['0.1234567890123456789', true],
    ['0e400', false],
  ])('%s cannot be held: %s', async (number, expected) => {
    expect(isOutOfRange(number)).toBe(expected);
    expect((await rules(`[${number}]`)).some(([rule]) => rule === 'json-number-range')).toBe(
      expected,
    );
  });

  test('depth, and a mark in front', async () => {
    expect(await rules(`${'['.repeat(70)}${']'.repeat(70)}`)).toEqual([['json-depth', 70]]);
    expect(await rules('\ufeff[]')).toEqual([['json-bom', 1]]);
  });
});
