import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Errors can be found out: none is dropped without a word. */

const files = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|tsx|mjs)$/u.test(file))
    .map((file) => join(folder, file)),
);

/** From where an error is caught to the end of what is done about it. */
function handlers(text: string): { line: number; body: string }[] {
  const found: { line: number; body: string }[] = [];
  for (const match of text.matchAll(/(?:\}\s*catch\b|\.catch\()/gu)) {
    const lineStart = text.lastIndexOf('\n', match.index) + 1;
    const start = text.slice(lineStart, match.index);
    // Prose may use the word.
    if (/^\s*(?:\*|\/\/)/u.test(start)) continue;
    const line = text.slice(0, match.index).split('\n').length;
    const isBlock = match[0].startsWith('}');
    const open = isBlock ? '{' : '(';
    const close = isBlock ? '}' : ')';
    let at = text.indexOf(open, match.index + (isBlock ? 1 : 0));
    const from = at;
    for (let depth = 0; at < text.length; at++) {
      if (text[at] === open) depth++;
      if (text[at] === close && --depth === 0) break;
    }
    // A reason may stand in the line above a `.catch`.
    const above = isBlock ? '' : text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart);
    found.push({ line, body: above + text.slice(from, at) });
  }
  return found;
}

const isAnswered = (body: string) =>
  /\/\/|\breport\w*\(|\bnote\w*\(|\bthrow\b|\bonBroken\(/u.test(body);

describe('every error that is caught is reported, thrown on, or silent for a reason', () => {
  const all = files.flatMap((file) =>
    handlers(readFileSync(file, 'utf8')).map((each) => ({ file, ...each })),
  );
  test('the handlers are found', () => {
    expect(all.length).toBeGreaterThan(60);
  });
  test('each of them', () => {
    const silent = all
      .filter(({ body }) => !isAnswered(body))
      .map(({ file, line }) => `${file}:${line}`);
    expect(silent).toEqual([]);
  });
});

test('what is silent without a reason would be found', () => {
  const [one, two, three] = handlers(
    'try {\n a();\n} catch {\n b();\n}\nc().catch(() => {});\n// Why.\nd().catch(() => {});\n',
  );
  expect([one, two, three].map((each) => isAnswered(each?.body ?? ''))).toEqual([
    false,
    false,
    true,
  ]);
});
