/**
 * Texts for a reader of JSON, made here after the grammar of RFC 8259: `y` must be accepted, `n`
 * refused, `i` may go either way and says which way ours goes.
 */
export type Case = {
  name: string;
  kind: 'y' | 'n' | 'i';
  bytes: Uint8Array<ArrayBuffer>;
  accepted: boolean;
};

const cases: Case[] = [];
const bytesOf = (data: string | readonly number[]) =>
  typeof data === 'string' ? new TextEncoder().encode(data) : Uint8Array.from(data);
const add = (kind: Case['kind'], data: string | readonly number[], accepted = kind === 'y') => {
  const bytes = bytesOf(data);
  const shown = JSON.stringify(new TextDecoder().decode(bytes.subarray(0, 40)));
  cases.push({ name: `${kind} ${cases.length} ${shown}`, kind, bytes, accepted });
};
const around = (byte: readonly number[]) => [0x5b, 0x22, ...byte, 0x22, 0x5d];

const SCALARS = ['null', 'true', 'false', '0', '-0', '1', '""', '"a"', '[]', '{}'];
for (const text of SCALARS) {
  for (const wrap of [
    '%',
    ' % ',
    '\t\r\n%\n',
    '[%]',
    '[ % ]',
    '{"k":%}',
    '{ "k" : % }',
    '[[%]]',
    '[%,%]',
  ]) {
    add('y', wrap.replaceAll('%', text));
  }
  for (const wrap of [
    '%%',
    '% %',
    '[%',
    '%]',
    '[%,]',
    '[,%]',
    '[% %]',
    '{%}',
    '{%:1}',
    '{"k" %}',
    '{"k":%,}',
    '{"k"::%}',
    '{"k":%',
    '%,',
    '\f%',
    '\u00a0%',
    '%\0',
  ]) {
    const data = wrap.replaceAll('%', text);
    // "a":1 is a pair, and 11 a number.
    if ((data === `{${text}:1}` && text.startsWith('"')) || data === '11') add('y', data);
    else add('n', data);
  }
}
const NUMBERS = [
  '0',
  '-0',
  '1',
  '-1',
  '10',
  '123',
  '0.5',
  '-0.5',
  '1.25',
  '0e1',
  '0e+1',
  '1E22',
  '1e-2',
  '1.5e300',
  '1E+2',
  '0.1e1',
  '-1e-1',
  '20e1',
  '123456789012345678',
  '0.00000000000000000000000001',
];
for (const text of NUMBERS) {
  add('y', text);
  add('y', `[${text},${text}]`);
  add('y', `{"n":${text}}`);
}
const NO_NUMBERS = [
  '+1',
  '.5',
  '5.',
  '-',
  '--1',
  '-.5',
  '01',
  '-01',
  '00',
  '0x1',
  '0b1',
  '1_000',
  '1,000',
  '1e',
  '1e+',
  '1E-',
  '1.e1',
  '1.2.3',
  '1e1.5',
  '1e1e1',
  'NaN',
  '-NaN',
  'Infinity',
  '-Infinity',
  '1a',
  '1 000',
  '0.e1',
  '- 1',
  '+0',
  '1-1',
  '1+1',
  '๑',
  '１',
  '1.',
  '-0x1',
  '1f',
  '1n',
  '2.e+3',
  '0e',
  '0E+',
  '9.e',
];
for (const text of NO_NUMBERS) {
  add('n', text);
  add('n', `[${text}]`);
  add('n', `{"n":${text}}`);
}
for (const letter of '"\\/bfnrt') add('y', `"\\${letter}"`);
for (const letter of "acdeghijklmopqsvwxyz0123456789'U`~ก") add('n', `"\\${letter}"`);
for (const hex of ['0000', '0e51', 'FFFF', 'abcd', 'd83d\\ude00', '001f', '2028'])
  add('y', `"\\u${hex}"`);
for (const hex of ['', '0', '00', '000', '00g0', '-123', ' 123', '12 4', '0x12', 'ก123'])
  add('n', `"\\u${hex}"`);
for (let code = 0; code < 0x20; code++) {
  add('n', around([code]));
  if (![9, 10, 13].includes(code)) add('n', [code, 0x31]);
}
for (const text of [
  '\u007f',
  '\u0080',
  'ก',
  'น้ำ',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\uffff',
  '😀',
  '\u{10ffff}',
  '👨‍👩‍👧',
]) {
  add('y', JSON.stringify([text]));
  add('y', JSON.stringify({ [text]: text }));
  add('n', text);
}
const NO_UTF8 = [
  [0x80],
  [0xbf],
  [0xc0, 0xaf],
  [0xc1, 0xbf],
  [0xc2],
  [0xc2, 0x20],
  [0xe0, 0x80, 0xaf],
  [0xe0, 0x9f, 0xbf],
  [0xe0, 0xb8],
  [0xe0, 0xb8, 0x20],
  [0xed, 0xa0, 0x80],
  [0xed, 0xbf, 0xbf],
  [0xef, 0xbf],
  [0xf0, 0x80, 0x80, 0x80],
  [0xf0, 0x8f, 0xbf, 0xbf],
  [0xf0, 0x9f, 0x98],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
  [0xf8, 0x88, 0x80, 0x80, 0x80],
  [0xfe],
  [0xff],
  [0xa1, 0xd2, 0xc3],
  [0xe9],
];
for (const bytes of NO_UTF8) {
  add('n', around(bytes));
  add('n', [0x7b, ...around(bytes).slice(1, -1), 0x3a, 0x31, 0x7d]);
  add('n', bytes);
}
for (const text of [
  '[1,2,3]',
  '[[],[[]],{}]',
  '{"a":{"b":{"c":[]}}}',
  '{"":0}',
  '{"a":1,"a":2}',
  '{"a":"\\"","b":"\\\\"}',
  '[ ]',
  '{ }',
  '[\n\n1\n,\n2]',
  '"\\\\\\""',
  '[1\t,\r2]',
  '{"a":[{"b":[{}]}]}',
  '[""]',
  '["\\u0000"]',
  '[null,true,false]',
])
  add('y', text);
for (const text of [
  '',
  ' ',
  '\n',
  '[',
  ']',
  '{',
  '}',
  ',',
  ':',
  '"',
  '"\\',
  '[[',
  '[}',
  '{]',
  '[1}',
  '{"a":1]',
  '{"a"}',
  '{"a":}',
  '{:1}',
  '{"a" 1}',
  '{"a":1 "b":2}',
  '{a:1}',
  "{'a':1}",
  "['a']",
  '[1;2]',
  '[1 2]',
  '// x\n1',
  '/* x */1',
  '1 // x',
  '{"a":1,}',
  '{,"a":1}',
  '{"a":1,,"b":2}',
  '[1,,2]',
  '[,]',
  '[,',
  'nul',
  'nulll',
  'tru',
  'truee',
  'fals',
  'TRUE',
  'Null',
  'undefined',
  'None',
  'True',
  '<a>',
  '[1]x',
  '[1],',
  '{}{}',
  '[][]',
  '{"a":1}}',
  '[1]]',
  '"a" "b"',
  '"a',
  'a"',
  '"a""',
  '["a]',
  '{"a":"b}',
  '"\n"',
  '[“a”]',
  '{"a"=1}',
  '{"a"=>1}',
  '{1:1}',
  '{null:1}',
  '{[]:1}',
  '{"a":1:2}',
  '[1:2]',
  '["a":1]',
  '{"a","b"}',
  '\u200b[]',
  '[]\u200b',
  '[]\u00a0',
  '\v1',
  '1\v',
  '*',
  '&',
  '#',
  '@',
  '[\\u0031]',
  '\\"a"',
  '--',
  '[-]',
  '[--1]',
  '{"a":-}',
])
  add('n', text);
add('n', '['.repeat(100_000));
add('n', '[{"":'.repeat(50_000));
add('y', `${'['.repeat(500)}${']'.repeat(500)}`);
// What the grammar leaves to the reader.
add('i', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, true);
add('i', [0xef, 0xbb, 0xbf, 0x7b, 0x7d], true);
add('i', '"\\ud800"', true);
add('i', '"\\udc00\\ud800"', true);
add('i', '1e400', true);
add('i', '-1e9999', true);
add('i', '1e-400', true);
add('i', '123456789012345678901234567890', true);
add('i', [0xff, 0xfe, 0x5b, 0, 0x5d, 0], false);
add('i', [0, 0x5b, 0, 0x5d], false);

export const CASES: readonly Case[] = cases;
