import { expect, test } from 'vitest';
import { decodeMemoBytes } from '../../../../lib/schedule/memo/decode.ts';

const text = 'นำเข้าโครงการ M1 ภายใน ๒๐ ก.พ. ๖๖';

/** TIS-620: the Thai block of Unicode, shifted. */
const tis620 = (thai: string) =>
  Uint8Array.from(thai, (char) => {
    const code = char.charCodeAt(0);
    return code < 0x80 ? code : code - 0x0e00 + 0xa0;
  });

test('UTF-8, with and without a mark', () => {
  expect(decodeMemoBytes(new TextEncoder().encode(text))).toBe(text);
  expect(decodeMemoBytes(new TextEncoder().encode(`\ufeff${text}`))).toBe(text);
});

test('TIS-620', () => {
  expect(decodeMemoBytes(tis620(text))).toBe(text);
});

test('UTF-16 with a mark', () => {
  const units = Uint16Array.from(`\ufeff${text}`, (char) => char.charCodeAt(0));
  expect(decodeMemoBytes(new Uint8Array(units.buffer))).toBe(text);
});

test('anything else does not throw', () => {
  expect(decodeMemoBytes(new Uint8Array())).toBe('');
  expect(decodeMemoBytes(Uint8Array.from({ length: 256 }, (_, i) => i))).toHaveLength(256);
});
