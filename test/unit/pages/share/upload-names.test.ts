import { expect, test } from 'vitest';
import { askedFor, DRAFT, sharePath } from '../../../../lib/pages/share/asked.ts';
import { uploadOf } from '../../../../lib/pages/share/upload-names.ts';

test.each([
  ['https://www.mol.go.th/thanwela/2570.json', '2570.json'],
  [' https://www.mol.go.th/2570.json#top ', '2570.json'],
  ['https://www.mol.go.th/%E0%B8%81%E0%B8%A3%E0%B8%AD%E0%B8%9A.json', 'กรอบ.json'],
  ['https://www.mol.go.th/กรอบ.json', 'กรอบ.json'],
  ['https://www.mol.go.th/100%.json', '100%.json'],
])('%s: the two names', (address, file) => {
  expect(uploadOf(address)).toMatchObject({ ok: true, file, signature: `${file}.sig` });
});

test.each([
  ['', 'not-https'],
  ['www.mol.go.th/2570.json', 'not-https'],
  ['http://www.mol.go.th/2570.json', 'not-https'],
  ['https://a:b@www.mol.go.th/2570.json', 'not-https'],
  ['https://www.mol.go.th/get?file=2570.json', 'query'],
  ['https://www.mol.go.th/2570.json?', 'query'],
  ['https://www.mol.go.th', 'no-file'],
  ['https://www.mol.go.th/thanwela/', 'no-file'],
  ['https://www.mol.go.th/a%2Fb.json', 'no-file'],
  ['https://www.mol.go.th/a%00.json', 'no-file'],
])('%s: refused as %s', (address, problem) => {
  expect(uploadOf(address)).toEqual({ ok: false, problem });
});

test('which schedule a page is about stands in its address', () => {
  for (const asked of [DRAFT, { kind: 'schedule', id: 'a b&c=1' } as const]) {
    const path = sharePath(asked);
    expect(askedFor(path.slice(path.indexOf('?')))).toEqual(asked);
  }
  expect(askedFor('')).toBeNull();
});
