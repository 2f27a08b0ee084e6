import { describe, expect, test } from 'vitest';
import { checkFile, type NamedBlob } from '../../../lib/files/check-file.ts';
import { STEP } from '../../../lib/files/session.ts';
import { fileOf } from '../../make/file.ts';
import { makeXlsx } from '../../make/office.ts';

const rows = Array.from({ length: 20_000 }, (_, i) => [i, `แถว ${i}`, i * 1.5]);
const workbook = fileOf('a.xlsx', makeXlsx([{ name: 'ก', rows }]).bytes);
const text = fileOf('a.json', JSON.stringify(rows));

describe.each([
  ['workbook', workbook],
  ['JSON', text],
])('a long %s', (_, file) => {
  test('breathes after every step, and tells how far it is', async () => {
    let breaths = 0;
    const progress: number[] = [];
    const report = await checkFile(file, {
      breathe: () => {
        breaths++;
        return breaths % 2 ? Promise.resolve() : undefined;
      },
      onProgress: (done, total) => progress.push(done / total),
    });
    expect(report.verdict).toBe('ok');
    expect(breaths).toBeGreaterThan(5);
    expect(breaths).toBe(progress.length);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBeGreaterThan(0.8);
    expect(progress.at(-1)).toBeLessThanOrEqual(1);
    expect(STEP).toBeLessThanOrEqual(65_536);
  });

  test('stops when told to', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const breathe = () => {
      stop.abort(reason);
      return undefined;
    };
    await expect(checkFile(file, { signal: stop.signal, breathe })).rejects.toBe(reason);
    await expect(checkFile(file, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

test('a file that changed since it was chosen', async () => {
  const gone = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  const slice = () => ({ arrayBuffer: gone }) as unknown as Blob;
  for (const name of ['a.xlsx', 'a.docx', 'a.json']) {
    const file: NamedBlob = Object.assign(new Blob(['x']), { name, slice });
    expect(await checkFile(file)).toMatchObject({ verdict: 'corrupt', reason: 'changed' });
  }
});
