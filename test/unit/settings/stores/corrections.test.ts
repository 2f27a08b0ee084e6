import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { correctionKey } from '../../../../lib/forms/fields/corrections.ts';
import type { Correction } from '../../../../lib/forms/model/correction.ts';
import { takeReports } from '../../../../lib/report.ts';
import {
  correctionsFile,
  readCorrectionsBlob,
  readCorrectionsFile,
} from '../../../../lib/settings/corrections-file.ts';
import {
  changeCorrections,
  correctionsBrought,
  loadCorrections,
} from '../../../../lib/settings/stores/corrections.ts';
import { MemoryArea } from '../memory.ts';

const said = (label: string, field: string | null, part: Partial<Correction> = {}): Correction => ({
  site: 'emenscr',
  label,
  field,
  added: '2026-11-22',
  ...part,
});
const output = said('สิ่งที่จะได้', 'm3.output', { step: 'M3', kind: 'long' });
const notThis = said('ผลอื่น', null);

let local: MemoryArea;
beforeEach(() => {
  local = new MemoryArea();
});

describe('kept on this computer', () => {
  test('added, replaced, taken away, put back', async () => {
    await changeCorrections(local, { add: [output, notThis] });
    await changeCorrections(local, { add: [{ ...output, field: 'm3.outcome' }] });
    expect(await loadCorrections(local)).toEqual([notThis, { ...output, field: 'm3.outcome' }]);
    await changeCorrections(local, { remove: [notThis], add: [output] });
    expect(await loadCorrections(local)).toEqual([output]);
  });

  test('one is taken away without another in its place', async () => {
    await changeCorrections(local, { add: [output, notThis] });
    await changeCorrections(local, { remove: [output] });
    expect(await loadCorrections(local)).toEqual([notThis]);
  });

  test('beyond 500 a new one is refused, and none of the others goes', async () => {
    const many = Array.from({ length: 500 }, (_, i) => said(`ช่อง ก${i}ข`, null));
    await changeCorrections(local, { add: many });
    await expect(changeCorrections(local, { add: [output] })).rejects.toThrow();
    expect(await loadCorrections(local)).toEqual(many);
    // What is there already may still be said anew.
    await changeCorrections(local, { add: [said('ช่อง ก0ข', 'm3.output')] });
    expect(await loadCorrections(local)).toHaveLength(500);
  });

  test('one that could not be read again is refused, and takes no other with it', async () => {
    await changeCorrections(local, { add: [output] });
    for (const bad of [said('', null), said('x', null, { added: 'today' })]) {
      await expect(changeCorrections(local, { add: [bad] })).rejects.toThrow();
    }
    expect(await loadCorrections(local)).toEqual([output]);
  });

  test.each<[string, unknown]>([
    ['no object', 7],
    ['no list', { version: 1, corrections: {} }],
    ['a list of something else', { version: 1, corrections: [{ label: 7 }] }],
  ])('storage with %s: none, and the next one is kept', async (_, stored) => {
    local.items.corrections = stored;
    expect(await loadCorrections(local)).toEqual([]);
    if (typeof stored !== 'object') return;
    await changeCorrections(local, { add: [output] });
    expect(await loadCorrections(local)).toEqual([output]);
  });

  test('what a newer build wrote is left alone', async () => {
    local.items.corrections = { version: 2, list: [] };
    expect(await loadCorrections(local)).toEqual([]);
    await expect(changeCorrections(local, { add: [output] })).rejects.toThrow('too-new');
    expect(local.items.corrections).toEqual({ version: 2, list: [] });
  });

  test('storage that fails: none when read, said when written', async () => {
    local.failing = 'get';
    expect(await loadCorrections(local)).toEqual([]);
    local.failing = 'set';
    await expect(changeCorrections(local, { add: [output] })).rejects.toThrow('quota');
  });
});

describe('what a file would change', () => {
  test('new, replaced, the same; the file’s own last word counts', () => {
    const others = ['ก', 'ข', 'ค'].map((label) => said(label, 'm2.name'));
    const here = [output, notThis, ...others, said('ง', null)];
    const brought = [
      said('ใหม่', 'm2.name'),
      said('ใหม่', 'm2.owner'),
      { ...notThis, added: '2020-01-01' },
      { ...output, field: null },
      ...others.map((each) => ({ ...each, field: 'm2.owner' })),
    ];
    expect(correctionsBrought(here, brought)).toEqual({
      added: 1,
      replaced: 4,
      same: 1,
      former: [output, notThis, ...others],
    });
  });

  test('taking away what came and putting the former back undoes it', async () => {
    await changeCorrections(local, { add: [output, notThis] });
    const add = [said('ใหม่', 'm2.name'), { ...notThis, field: 'm2.name' }, output];
    const { former } = correctionsBrought(await loadCorrections(local), add);
    await changeCorrections(local, { add });
    await changeCorrections(local, { remove: add, add: former });
    expect(await loadCorrections(local)).toEqual([output, notThis]);
  });
});

describe('as a file', () => {
  const text = (corrections: unknown, head = {}) =>
    JSON.stringify({ format: 'thanwela-corrections', version: 1, corrections, ...head });

  test('what is written is read again, the same', () => {
    expect(readCorrectionsFile(correctionsFile([output, notThis]))).toEqual({
      corrections: [output, notThis],
    });
    expect(readCorrectionsFile(correctionsFile([]))).toEqual({ corrections: [] });
  });

  test.each<[string, string, object]>([
    ['no JSON', '{"format":', { problem: 'no-json' }],
    ['nothing', '', { problem: 'no-json' }],
    ['another file', '{"format":"thanwela-schedule","version":1}', { problem: 'other' }],
    ['a bare list', '[]', { problem: 'other' }],
    ['null', 'null', { problem: 'other' }],
    ['a version that never was', text([], { version: 0 }), { problem: 'other' }],
    ['a newer version', text([], { version: 2 }), { problem: 'too-new' }],
    ['more than 500', text(Array(501).fill(output)), { problem: 'too-many' }],
    ['500', text(Array(500).fill(output)), { corrections: Array(500).fill(output) }],
    ['a million characters', text([output]).padEnd(1_000_000), { corrections: [output] }],
    ['more than a million', text([output]).padEnd(1_000_001), { problem: 'too-big' }],
    ['a bad second row', text([output, { ...output, label: '' }]), { problem: 'row', row: 2 }],
    ['a row of another site', text([{ ...output, site: 'x' }]), { problem: 'row', row: 1 }],
    ['a label of 1 MB', text([{ ...output, label: 'ก'.repeat(401) }]), { problem: 'row', row: 1 }],
    ['a date that is none', text([{ ...output, added: '2566-02-30' }]), { problem: 'row', row: 1 }],
    ['a step nobody knows', text([{ ...output, step: 'M9' }]), { problem: 'row', row: 1 }],
    ['no field', text([{ site: 'emenscr', label: 'x' }]), { problem: 'row', row: 1 }],
  ])('%s', (_, file, expected) => {
    expect(readCorrectionsFile(file)).toEqual(expected);
  });

  test('names of the language’s own machinery change nothing', () => {
    const row = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${JSON.stringify(output).slice(1)}`;
    const file = `{"__proto__":{"polluted":1},"format":"thanwela-corrections","version":1,"corrections":[${row}]}`;
    const read = readCorrectionsFile(file);
    expect(read).toEqual({ corrections: [output] });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    const named = text([{ ...output, label: '__proto__', field: 'constructor' }]);
    expect(readCorrectionsFile(named)).toMatchObject({ corrections: [{ label: '__proto__' }] });
  });

  test('whatever the file holds: corrections that can be kept, or a word for the problem', async () => {
    const row = fc.record(
      {
        site: fc.constantFrom('emenscr', 'open-d', 'x'),
        label: fc.oneof(fc.string({ maxLength: 30 }), fc.constant('__proto__'), fc.jsonValue()),
        step: fc.oneof(fc.constantFrom('M1', null), fc.jsonValue()),
        kind: fc.oneof(fc.constant('text'), fc.jsonValue()),
        field: fc.oneof(fc.constantFrom('m3.output', null), fc.jsonValue()),
        added: fc.constantFrom('2026-11-22', '2026-13-01', 7),
      },
      { requiredKeys: [] },
    );
    const file = fc.oneof(
      fc.string(),
      fc.json(),
      fc.array(row, { maxLength: 4 }).map((rows) => text(rows)),
    );
    await fc.assert(
      fc.asyncProperty(file, async (content) => {
        const read = readCorrectionsFile(content);
        if ('problem' in read) {
          expect(read.problem).toMatch(/^(?:no-json|other|too-new|row)$/u);
          return;
        }
        const area = new MemoryArea();
        await changeCorrections(area, { add: read.corrections });
        const kept = await loadCorrections(area);
        expect(read.corrections).toEqual(expect.arrayContaining([...kept]));
        expect(new Set(kept.map(correctionKey)).size).toBe(kept.length);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  test('a chosen file: read, refused unread when too big, said when it cannot be opened', async () => {
    const good = new Blob(['\ufeff', correctionsFile([output])]);
    expect(await readCorrectionsBlob(good)).toEqual({ corrections: [output] });
    // A million letters of three bytes each.
    const full = { size: 3_000_000, text: async () => correctionsFile([output]) } as Blob;
    expect(await readCorrectionsBlob(full)).toEqual({ corrections: [output] });
    const big = { size: 3_000_001, text: () => Promise.reject(new Error('read')) } as Blob;
    expect(await readCorrectionsBlob(big)).toEqual({ problem: 'too-big' });
    const gone = { size: 10, text: () => Promise.reject(new Error('gone')) } as Blob;
    takeReports();
    expect(await readCorrectionsBlob(gone)).toEqual({ problem: 'unreadable' });
    expect(takeReports()).toMatchObject([{ where: 'open a file of corrections' }]);
  });
});
