/** Errors that can be found out, without what they were about. */
import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  MAX_REPORTS,
  report,
  reportLines,
  reportsHere,
  reportText,
  returnReports,
  takeReports,
} from '../../lib/report.ts';

beforeEach(() => {
  takeReports();
});

const errors = () => reportsHere().map(({ error }) => error);
/** An error of the browser, which writes what it likes into its message. */
const thrown = (name: string, message: string, stack = '') =>
  Object.assign(new Error(message), { name, stack });

describe('what is kept of an error', () => {
  test('its name, its message, and the places in our own scripts', () => {
    report(
      thrown(
        'TypeError',
        'Failed to fetch',
        `TypeError: Failed to fetch
    at ask (chrome-extension://abcdefghijklmnop/background.js:1:2345)
    at page (https://emenscr.nesdc.go.th/app/main.js?token=abc:9:9)
    at later (chrome-extension://abcdefghijklmnop/chunks/stored-reports-BTL0.js:2:30)`,
      ),
      'ask the feed',
    );
    expect(reportsHere()).toMatchObject([
      {
        where: 'ask the feed',
        error: 'TypeError: Failed to fetch · background.js:1:2345 · stored-reports-BTL0.js:2:30',
        times: 1,
      },
    ]);
  });

  const SECRETS = [
    'สมชาย',
    '1100700000001',
    'somchai@mol.go.th',
    'secret',
    'tokken',
    '081-234-5678',
  ];
  test.each<[string, unknown]>([
    [
      'JSON quoted in full',
      thrown('SyntaxError', `Unexpected token 'ส', "{"name":"สมชาย secret"}" is not valid JSON`),
    ],
    [
      'a property’s name',
      thrown('TypeError', "Cannot read properties of undefined (reading 'secret')"),
    ],
    [
      'an address with a query',
      thrown('TypeError', 'NetworkError at https://a.example/x?tokken=secret'),
    ],
    ['words without quotation marks', thrown('Error', 'no such name สมชาย')],
    ['a number', thrown('RangeError', 'value 1100700000001 is too large, call 081-234-5678')],
    ['an e-mail address', thrown('Error', 'cannot send to somchai@mol.go.th')],
    ['one closing mark missing', thrown('Error', `bad value "secret`)],
    ['typographic marks', thrown('Error', 'bad value “secret” of ‘tokken’')],
    ['a name that is a text', thrown('สมชาย secret', 'x')],
    ['a text that was thrown', 'สมชาย secret'],
    ['an object that was thrown', { secret: 'tokken' }],
    [
      'zod, with the field’s own name',
      z.safeParse(z.record(z.string(), z.number()), { สมชาย: 'secret' }).error,
    ],
  ])('%s: nothing of its contents', (_, error) => {
    report(error, 'test');
    const [text = ''] = errors();
    expect(text).not.toBe('');
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  });

  test.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a number', 7],
    [
      'what may not be looked at',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
        },
      ),
    ],
    ['what has no way of becoming a text', { message: { toString: null, valueOf: null } }],
    ['a message of a million letters', new Error('x'.repeat(1_000_000))],
    ['a million quotation marks', new Error('"\''.repeat(500_000))],
  ])('%s is survived, and stays short', (_, error) => {
    report(error, 'test');
    expect(errors()).toHaveLength(1);
    expect(errors()[0]?.length).toBeLessThanOrEqual(300);
  });
});

describe('of a page’s script, as text', () => {
  test('both browsers’ stacks', () => {
    reportText(
      'TypeError: x is not a function\nTypeError: x is not a function\n    at a (chrome-extension://abc/overlay.js:1:22)',
      'page',
    );
    reportText(
      'RangeError: too deep\na@moz-extension://0-1-2/overlay.js:1:33\nb@https://x.example/s.js:1:1',
      'page',
    );
    expect(errors()).toEqual([
      'TypeError: x is not a function · overlay.js:1:22',
      'RangeError: too deep · overlay.js:1:33',
    ]);
  });

  test('a page that found a way to write it gets no words of its own in', () => {
    reportText(`<b>สมชาย</b> "call 0812345678" ${'ก'.repeat(9000)}`, 'page');
    expect(errors()[0]).not.toMatch(/สมชาย|0812345678|ก|<b>/u);
  });
});

describe('the list', () => {
  test('holds the last fifty; the same error counts once', () => {
    for (let n = 0; n < 60; n++) report(new Error('x'), `place ${n}`);
    report(new Error('x'), 'place 30');
    expect(reportsHere()).toHaveLength(MAX_REPORTS);
    expect(reportsHere().at(-1)).toMatchObject({ where: 'place 30', times: 2 });
    expect(reportsHere()[0]).toMatchObject({ where: 'place 10' });
  });

  test('what could not be passed on comes back before what came meanwhile', () => {
    report(new Error('a'), 'first');
    const taken = takeReports();
    report(new Error('b'), 'second');
    returnReports(taken);
    expect(reportsHere().map(({ where }) => where)).toEqual(['first', 'second']);
  });

  test('as lines: when, where, what, how often', () => {
    const at = Date.parse('2026-11-22T02:03:04Z');
    expect(
      reportLines([
        { at, where: 'tick', error: 'Error: x', times: 1 },
        { at, where: 'draw', error: 'Error: y', times: 3 },
      ]),
    ).toEqual(['2026-11-22T02:03Z tick: Error: x', '2026-11-22T02:03Z draw: Error: y (×3)']);
  });
});
