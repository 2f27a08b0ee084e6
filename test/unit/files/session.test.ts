import { describe, expect, test } from 'vitest';
import { checkFile, type NamedBlob } from '../../../lib/files/check-file.ts';
import { shortened } from '../../../lib/files/report.ts';
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
  test('pauses after every step, and says how far it is', async () => {
    let pauses = 0;
    const progress: number[] = [];
    const report = await checkFile(file, {
      pause: () => {
        pauses++;
        return pauses % 2 ? Promise.resolve() : null;
      },
      onProgress: (done, total) => progress.push(done / total),
    });
    expect(report.verdict).toBe('ok');
    expect(pauses).toBeGreaterThan(5);
    expect(pauses).toBe(progress.length);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBeGreaterThan(0.8);
    expect(progress.at(-1)).toBeLessThanOrEqual(1);
    expect(STEP).toBeLessThanOrEqual(65_536);
  });

  test('stops when told to', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const pause = () => {
      stop.abort(reason);
      return null;
    };
    await expect(checkFile(file, { signal: stop.signal, pause })).rejects.toBe(reason);
    await expect(checkFile(file, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

test('a stream of another make gives the same', async () => {
  let asked = 0;
  const people = makeXlsx([{ name: 'ก', rows: [['CID'], ['1-2345-45678-78-1'], ...rows] }]).bytes;
  const file = fileOf('a.xlsx', people);
  const sips = await checkFile(file, {
    streamOf(packed) {
      asked++;
      const blob = new Blob([packed]);
      let at = 0;
      return new ReadableStream({
        async pull(controller) {
          if (at >= blob.size) return controller.close();
          controller.enqueue(new Uint8Array(await blob.slice(at, at + 1000).arrayBuffer()));
          at += 1000;
        },
      });
    },
  });
  expect(asked).toBeGreaterThan(4);
  expect(sips).toEqual(await checkFile(file));
  expect(sips.findings).toHaveLength(1);
});

test('a report is short enough to be sent about', async () => {
  const key = 'ก'.repeat(5000);
  const report = await checkFile(
    fileOf('a.json', JSON.stringify({ [key]: { cid: '1-2345-45678-78-1' } })),
  );
  const short = shortened(report);
  expect(short.findings).toHaveLength(1);
  expect(JSON.stringify(short).length).toBeLessThan(1000);
  const many = Array.from({ length: 500 }, (_, i) => [`cid${i}`, '1-2345-45678-78-1']);
  const flood = await checkFile(fileOf('a.json', JSON.stringify(Object.fromEntries(many))));
  expect(flood.findings).toHaveLength(500);
  expect(shortened(flood).findings).toHaveLength(200);
});

test('a file that changed since it was chosen', async () => {
  const gone = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  const slice = () => ({ arrayBuffer: gone }) as unknown as Blob;
  for (const name of ['a.xlsx', 'a.docx', 'a.json']) {
    const file: NamedBlob = Object.assign(new Blob(['x']), { name, slice });
    expect(await checkFile(file)).toMatchObject({ verdict: 'corrupt', reason: 'changed' });
  }
});
