import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { GIVEN_KINDS, kindOfGiven } from '../../../lib/files/given-kind.ts';
import { writeSchedule } from '../../../lib/schedule/file/write-schedule.ts';
import { FY2566 } from '../../../lib/schedule/packs/fy2566.ts';
import { correctionsFile } from '../../../lib/settings/corrections-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const of = (text: string, name = '') => kindOfGiven(bytes(text), name);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const zip = (...parts: string[]) =>
  zipSync(Object.fromEntries(parts.map((part) => [part, strToU8('<x/>')])));
const MEMO = readFileSync(new URL('../schedule/memo-2566.txt', import.meta.url));

/** Told by content alone. */
const CERTAIN: readonly (readonly [string, Uint8Array])[] = [
  ['schedule', bytes(writeSchedule(FY2566))],
  ['corrections', bytes(correctionsFile([]))],
  ['signature', bytes('\ufeff {"format":"thanwela-signature","version":1}')],
  ['page-report', bytes('{"format": "thanwela-view"}')],
  ['pdf', latin('%PDF-1.7\n%\xe2\xe3')],
  ['pdf', latin(`\0\n${' '.repeat(20)}%PDF-1.4`)],
  ['picture', latin('\x89PNG\r\n\x1a\n\0\0')],
  ['picture', latin('\xff\xd8\xff\xe0\0')],
  ['picture', latin('RIFF\x10\0\0\0WEBPVP8 ')],
  ['other-picture', latin('GIF89a')],
  ['other-picture', latin('\0\0\0\x18ftypheic')],
  ['docx', zip('[Content_Types].xml', 'word/document.xml')],
  ['table', zip('[Content_Types].xml', 'xl/workbook.xml')],
  ['slides', zip('[Content_Types].xml', 'ppt/presentation.xml')],
  ['html', bytes('<!DOCTYPE html><p>บันทึกข้อความ')],
  ['calendar', bytes('BEGIN:VCALENDAR\r\nVERSION:2.0')],
  ['mail', bytes('Received: from x\r\n by y\r\nFrom: a@b\r\n\r\nสวัสดี')],
  ['archive', latin('7z\xbc\xaf\x27')],
  ['empty', new Uint8Array()],
  ['empty', bytes('\ufeff  \r\n\t')],
];

describe('told by content, whatever the name', () => {
  test.each(CERTAIN)('%s', (kind, content) => {
    for (const name of ['', 'หนังสือ.txt', 'x.pdf', 'x.docx', 'รูป.jpeg', 'a.doc', 'b.csv']) {
      expect(kindOfGiven(content, name), name).toBe(kind);
    }
  });
});

describe('told by the name where the content leaves a choice', () => {
  test.each([
    ['text', MEMO.toString(), 'หนังสือ.txt'],
    ['text', MEMO.toString(), ''],
    ['table', 'ชื่อ,วันที่\nก,1', 'x.CSV'],
    ['json', 'not json', 'x.json'],
    ['json', '{"format":"other"}', ''],
    ['json', '[1]', 'x.txt'],
    ['old-word', '{\\rtf1 x}', 'x.rtf'],
    ['mail', 'hello', 'x.eml'],
    // Two words with a colon in a memo are no mail.
    ['text', 'เรื่อง: กรอบเวลา\nถึง: สปส.\n', ''],
    ['text', 'Subject: windows of 2570\nรายงานผล', ''],
  ])('%s', (kind, content, name) => {
    expect(of(content, name)).toBe(kind);
  });

  test('packed and old files', () => {
    const old = latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0');
    expect(kindOfGiven(old, 'x.doc')).toBe('old-word');
    expect(kindOfGiven(old, 'x.xls')).toBe('table');
    expect(kindOfGiven(old, 'x.msg')).toBe('mail');
    expect(kindOfGiven(old, 'x')).toBe('unknown');
    expect(kindOfGiven(zip('a.txt'), 'x.zip')).toBe('archive');
    expect(kindOfGiven(latin('\0\x01\x02'), 'x.txt')).toBe('unknown');
  });

  test('Thai in UTF-16 and in the older code is text', () => {
    expect(kindOfGiven(latin('\xff\xfe\x01\x0e\x02\x0e'), '')).toBe('text');
    expect(kindOfGiven(latin('\xba\xd1\xb9\xb7\xd6\xa1'), 'memo.txt')).toBe('text');
  });
});

test('a long file that begins with white space is not called empty', () => {
  expect(of(' '.repeat(200_000), 'x.json')).toBe('json');
  expect(of(' '.repeat(200_000), 'x.txt')).toBe('text');
});

test('the names of a long zip stand at its end', () => {
  const noise = new Uint8Array(200_000).map((_, at) => (at * 2_654_435_761) >>> 13);
  const long = zipSync({ 'a.bin': [noise, { level: 0 }], 'word/document.xml': strToU8('<x/>') });
  expect(kindOfGiven(long, 'x')).toBe('docx');
});

test('memos of the tests are memos', () => {
  const folder = new URL('../../memos/', import.meta.url);
  const names = readdirSync(folder).filter((name) => /\.(?:txt|html?)$/u.test(name));
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) {
    expect(['text', 'html'], name).toContain(kindOfGiven(readFileSync(new URL(name, folder)), ''));
  }
});

test('property: whatever it is, it has one kind, and a prefix decides quickly', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.string({ maxLength: 20 }), (given, name) => {
      expect(GIVEN_KINDS).toContain(kindOfGiven(given, name));
    }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...CERTAIN.filter(([kind]) => !/empty|zip|docx|table|slides/u.test(kind))),
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      fc.string({ maxLength: 12 }),
      ([kind, content], more, name) => {
        // More bytes behind it are not what it is told by, unless they make a text none.
        fc.pre(!more.includes(0) || kind === 'pdf' || kind === 'picture');
        expect(kindOfGiven(Uint8Array.from([...content, ...more]), name)).toBe(kind);
      },
    ),
  );
});
