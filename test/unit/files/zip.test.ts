import { describe, expect, test } from 'vitest';
import { Session } from '../../../lib/files/session.ts';
import { Archive } from '../../../lib/files/zip/archive.ts';
import { readDirectory } from '../../../lib/files/zip/directory.ts';
import { type Made, makeZip, type ZipOptions, type ZipPart } from '../../make/zip.ts';

const PARTS: ZipPart[] = [
  { name: 'a.txt', data: 'aaaa'.repeat(40) },
  { name: 'folder/b.txt', data: 'bbbb', stored: true },
];
const made = (parts: readonly ZipPart[] = PARTS, options: ZipOptions = {}) =>
  makeZip(parts, options);

type Change = (view: DataView, made: Made) => void;
/** A zip with some of its bytes written anew. */
function changed({ bytes, ...where }: Made, change: Change): Blob {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), { bytes: copy, ...where });
  return new Blob([copy]);
}
const blobOf = ({ bytes }: Made) => new Blob([bytes]);

/** Why it was not read, or the names that were. */
async function names(file: Blob): Promise<string[] | string> {
  try {
    return (await readDirectory(file)).map(({ name }) => name);
  } catch (error) {
    const { verdict, reason } = error as { verdict?: string; reason?: string };
    if (verdict === undefined) throw error;
    return `${verdict} ${reason}`;
  }
}
/** Where the second entry of a directory begins. */
const secondOf = (view: DataView, directory: number): number =>
  directory + 46 + view.getUint16(directory + 28, true) + view.getUint16(directory + 30, true);
const DAMAGED = 'corrupt damaged';
const TRUNCATED = 'corrupt truncated';

describe('a directory', () => {
  test('names every file, no folder', async () => {
    const parts = [...PARTS, { name: 'empty/', data: '' }];
    expect(await names(blobOf(made(parts)))).toEqual(['a.txt', 'folder/b.txt']);
    expect(await names(blobOf(made(parts, { zip64: true })))).toEqual(['a.txt', 'folder/b.txt']);
    expect(await names(blobOf(made([])))).toEqual([]);
  });

  test.each([
    ['the same', 'a.txt'],
    ['in capitals', 'A.TXT'],
    ['from the root', '/a.txt'],
    ['from the root, written twice', '//a.txt'],
  ])('one name twice (%s) is two stories of one file', async (_, name) => {
    expect(await names(blobOf(made([...PARTS, { name, data: 'x' }])))).toBe(DAMAGED);
  });

  test('\\ and / are the same name', async () => {
    const twice = [...PARTS, { name: 'folder\\b.txt', data: 'x' }];
    expect(await names(blobOf(made(twice)))).toBe(DAMAGED);
  });

  test('a folder named twice is no harm', async () => {
    const parts = [{ name: 'f/', data: '' }, ...PARTS, { name: 'f/', data: '' }];
    expect(await names(blobOf(made(parts)))).toEqual(['a.txt', 'folder/b.txt']);
  });

  test('a name in the letters of an old program is read all the same', async () => {
    const file = changed(made(), (view, { directory }) => view.setUint8(directory + 46, 0xe9));
    expect(await names(file)).toEqual(['é.txt', 'folder/b.txt']);
  });

  test.each<[string, Change, string]>([
    [
      'an entry that would reach into the directory',
      (view, { directory }) => view.setUint32(directory + 42, directory - 20, true),
      DAMAGED,
    ],
    [
      'an entry longer than the file',
      (view, { directory }) => view.setUint32(directory + 20, directory, true),
      DAMAGED,
    ],
    [
      'a method nobody writes',
      (view, { directory }) => view.setUint16(directory + 10, 12, true),
      DAMAGED,
    ],
    [
      'a password',
      (view, { directory }) => view.setUint16(directory + 8, 1, true),
      'encrypted encrypted',
    ],
    [
      'an entry on another disk',
      (view, { directory }) => view.setUint16(directory + 34, 1, true),
      DAMAGED,
    ],
    [
      'an entry whose name runs out of the directory',
      (view, { directory }) => view.setUint16(directory + 28, 60_000, true),
      DAMAGED,
    ],
    [
      'two entries in one place',
      (view, { directory }) => view.setUint32(secondOf(view, directory) + 42, 0, true),
      DAMAGED,
    ],
    [
      'an entry that runs into the next one',
      (view, { directory }) => {
        const next = view.getUint32(secondOf(view, directory) + 42, true);
        view.setUint32(directory + 20, next - 29, true);
      },
      DAMAGED,
    ],
    ['another signature', (view, { directory }) => view.setUint8(directory, 0), DAMAGED],
    ['one entry fewer than said', (view, { end }) => setCounts(view, end, 3), DAMAGED],
    ['one entry more than said', (view, { end }) => setCounts(view, end, 1), DAMAGED],
    ['counts that differ', (view, { end }) => view.setUint16(end + 8, 1, true), DAMAGED],
    ['another disk', (view, { end }) => view.setUint16(end + 4, 1, true), DAMAGED],
    ['a directory on another disk', (view, { end }) => view.setUint16(end + 6, 1, true), DAMAGED],
    [
      'a gap before its end',
      (view, { end }) => view.setUint32(end + 12, view.getUint32(end + 12, true) - 1, true),
      DAMAGED,
    ],
    ['a comment that is missing', (view, { end }) => view.setUint16(end + 20, 1, true), TRUNCATED],
  ])('with %s is not read', async (_, change, verdict) => {
    expect(await names(changed(made(), change))).toBe(verdict);
  });

  test.each<[string, Change]>([
    ['its signature', (view, { end }) => view.setUint8(end, 0)],
    ['its disk', (view, { end }) => view.setUint32(end + 16, 1, true)],
    ['the disk of its directory', (view, { end }) => view.setUint32(end + 20, 1, true)],
    ['counts that differ', (view, { end }) => view.setBigUint64(end + 24, 1n, true)],
    ['a number beyond all', (view, { end }) => view.setBigUint64(end + 40, 2n ** 60n, true)],
    [
      'a place behind the file',
      (view, { end }) => view.setBigUint64(end + 56 + 8, 2n ** 40n, true),
    ],
    [
      'sizes that an entry does not give',
      (view, { directory }) => view.setUint16(directory + 46 + 'a.txt'.length + 2, 8, true),
    ],
    [
      'an extra field longer than its entry',
      (view, { directory }) => view.setUint16(directory + 46 + 'a.txt'.length + 2, 500, true),
    ],
  ])('of zip64 with a mistake in %s is not read', async (_, change) => {
    expect(await names(changed(made(PARTS, { zip64: true }), change))).toBe(DAMAGED);
  });

  /** Bytes put in before the end record, which is told where they are. */
  const inserted = (bytes: readonly number[], change: Change = () => {}) => {
    const { bytes: all, ...where } = made();
    const longer = new Uint8Array([
      ...all.subarray(0, where.end),
      ...bytes,
      ...all.subarray(where.end),
    ]);
    return changed({ ...where, bytes: longer, end: where.end + bytes.length }, change);
  };
  const grow = (view: DataView, end: number, by: number) =>
    view.setUint32(end + 12, view.getUint32(end + 12, true) + by, true);
  /** The last entry of the directory. */
  const LAST = 46 + 'a.txt'.length;

  test('with a gap behind it is not read, nor with something that only begins as an entry', async () => {
    expect(await names(inserted([1, 2, 3, 4]))).toBe(DAMAGED);
    const begun = [0x50, 0x4b, 1, 2, 0, 0];
    expect(await names(inserted(begun, (view, { end }) => grow(view, end, 6)))).toBe(DAMAGED);
  });

  test('whose entries have comments is read; one that runs out of the directory is not', async () => {
    const comment = (view: DataView, { directory }: Made) =>
      view.setUint16(directory + LAST + 32, 3, true);
    const whole: Change = (view, where) => {
      comment(view, where);
      grow(view, where.end, 3);
    };
    expect(await names(inserted([99, 99, 99], whole))).toEqual(['a.txt', 'folder/b.txt']);
    expect(await names(changed(made(), comment))).toBe(DAMAGED);
  });

  test('of zip64 is read where only one number needs it, and where none does', async () => {
    const fields: [number, number, 'setUint16' | 'setUint32'][] = [
      [10, 2, 'setUint16'],
      [12, 0, 'setUint32'],
      [16, 0, 'setUint32'],
    ];
    const zip64 = made(PARTS, { zip64: true });
    const size = zip64.end - zip64.directory;
    const real = [2, size, zip64.directory];
    // The end record of 32 bits stands behind that of zip64 and its locator.
    const end = zip64.end + 56 + 20;
    for (const needed of [0, 1, 2, null]) {
      const file = changed(zip64, (view) => {
        fields.forEach(([at, , set], i) => {
          if (i !== needed) view[set](end + at, real[i] ?? 0, true);
        });
        if (needed !== 0) view.setUint16(end + 8, 2, true);
      });
      expect(await names(file), `${needed}`).toEqual(['a.txt', 'folder/b.txt']);
    }
  });

  test('of zip64 gives the numbers that need it, in their order, among other fields', async () => {
    const extra = 46 + 'a.txt'.length;
    const other = (view: DataView, at: number) => {
      view.setUint16(at, 0x5455, true);
      view.setUint16(at + 2, 4, true);
    };
    for (const isFirst of [true, false]) {
      const file = changed(made(PARTS, { zip64: true }), (view, { directory }) => {
        const at = directory + extra;
        const [declared, compressed, offset] = [4, 12, 20].map((from) =>
          view.getBigUint64(at + from, true),
        );
        // What was written before needs no more than 32 bits: two numbers are left for the field.
        view.setUint32(directory + 24, Number(declared), true);
        const from = isFirst ? at + 8 : at;
        other(view, isFirst ? at : at + 20);
        view.setUint16(from, 1, true);
        view.setUint16(from + 2, 16, true);
        view.setBigUint64(from + 4, compressed ?? 0n, true);
        view.setBigUint64(from + 12, offset ?? 0n, true);
      });
      const [entry] = await readDirectory(file);
      expect(entry, `${isFirst}`).toMatchObject({ declared: 160, offset: 0 });
      expect(entry?.compressed).toBeLessThan(20);
    }
  });

  test('is found before the longest comment there can be', async () => {
    const long = { name: 'long.bin', data: new Uint8Array(100_000).fill(7), stored: true };
    const comment = 'c'.repeat(65_535);
    for (const zip64 of [false, true]) {
      const file = blobOf(made([...PARTS, long], { comment, zip64 }));
      expect(await names(file), `${zip64}`).toHaveLength(3);
    }
  });

  test('of a long file is read from where it stands', async () => {
    const long = { name: 'long.bin', data: new Uint8Array(300_000).fill(7), stored: true };
    const many = Array.from({ length: 600 }, (_, n) => ({
      name: `${n}`.repeat(50),
      data: 'x',
      stored: true,
    }));
    expect(await names(blobOf(made([...PARTS, long])))).toHaveLength(3);
    // A directory larger than what is read at first.
    expect(await names(blobOf(made(many)))).toHaveLength(600);
  });

  test('is not there in a file that is none, or empty', async () => {
    expect(await names(new Blob([]))).toBe(TRUNCATED);
    expect(await names(new Blob(['PK\u0003\u0004 no zip at all, though it begins as one']))).toBe(
      TRUNCATED,
    );
  });
});

describe('an entry', () => {
  const open = async (file: Blob, limits = {}) => Archive.open(file, new Session(limits));
  /** The text of an entry, or why it was not read. */
  async function text(file: Blob, name: string, limits = {}): Promise<string> {
    const archive = await open(file, limits);
    const entry = archive.find(name);
    if (!entry) return 'none';
    try {
      return new TextDecoder().decode(await archive.readAll(entry, 1000));
    } catch (error) {
      const { verdict, reason } = error as { verdict?: string; reason?: string };
      if (verdict === undefined) throw error;
      return `${verdict} ${reason}`;
    }
  }
  const A = 'aaaa'.repeat(40);

  test('is found whatever its case and slashes, and read to its end', async () => {
    const file = blobOf(made());
    expect(await text(file, 'A.txt')).toBe(A);
    expect(await text(file, '/FOLDER\\b.TXT')).toBe('bbbb');
    expect(await text(file, 'c.txt')).toBe('none');
  });

  test('with its sizes behind it, as streams write them, is read', async () => {
    const parts = PARTS.map((part) => ({ ...part, descriptor: true }));
    expect(await text(blobOf(made(parts)), 'a.txt')).toBe(A);
    expect(await text(blobOf(made(parts)), 'folder/b.txt')).toBe('bbbb');
  });

  test('with further fields in its own header is read, packed and stored', async () => {
    const localExtra = new Uint8Array([0x55, 0x54, 5, 0, 1, 2, 3, 4, 5]);
    const file = blobOf(made(PARTS.map((part) => ({ ...part, localExtra }))));
    expect(await text(file, 'a.txt')).toBe(A);
    expect(await text(file, 'folder/b.txt')).toBe('bbbb');
  });

  test('of a file that changed meanwhile says so, not that the file is damaged', async () => {
    const failing = (name: string) => ({
      streamOf: () =>
        new ReadableStream<Uint8Array<ArrayBuffer>>({
          pull(controller) {
            controller.error(new DOMException('gone', name));
          },
        }),
    });
    for (const name of ['NotReadableError', 'NotFoundError']) {
      const archive = await open(blobOf(made()), failing(name));
      const [entry] = archive.entries;
      if (!entry) throw new Error('two entries');
      await expect(archive.readAll(entry, 1000)).rejects.toMatchObject({ name });
      await expect(archive.peek(entry, 10)).rejects.toMatchObject({ name });
    }
    expect(await text(blobOf(made()), 'a.txt', failing('DataError'))).toBe('corrupt checksum');
  });

  test('larger than what is asked for is refused', async () => {
    const parts = (size: number): ZipPart[] => [{ name: 'a.txt', data: 'x'.repeat(size) }];
    expect(await text(blobOf(made(parts(1000))), 'a.txt')).toBe('x'.repeat(1000));
    expect(await text(blobOf(made(parts(1001))), 'a.txt')).toBe(DAMAGED);
  });

  test.each<[string, Change, string]>([
    ['another signature', (view) => view.setUint8(0, 0), DAMAGED],
    ['a password', (view) => view.setUint16(6, 1, true), DAMAGED],
    ['another method', (view) => view.setUint16(8, 0, true), DAMAGED],
    ['another name', (view) => view.setUint8(30, 0x62), DAMAGED],
    ['another sum', (view) => view.setUint32(14, 1, true), DAMAGED],
    ['another size', (view) => view.setUint32(18, 1, true), DAMAGED],
  ])('whose own header says %s than the directory is not read', async (_, change, verdict) => {
    expect(await text(changed(made(), change), 'a.txt')).toBe(verdict);
  });

  test('that is not what its sum and size say is not read, packed or stored', async () => {
    const wrong = (part: Partial<ZipPart>) => blobOf(made([{ name: 'x', data: A, ...part }]));
    expect(await text(wrong({}), 'x')).toBe(A);
    expect(await text(wrong({ crc: 1 }), 'x')).toBe('corrupt checksum');
    expect(await text(wrong({ crc: 1, stored: true }), 'x')).toBe('corrupt checksum');
    expect(await text(wrong({ declared: A.length + 1 }), 'x')).toMatch(/^corrupt/u);
    expect(await text(wrong({ declared: A.length + 1, stored: true }), 'x')).toBe(DAMAGED);
  });

  test('that unpacks to more than an honest file holds is a bomb, whichever way it is kept', async () => {
    const bomb = 'bomb bomb';
    const all = (bombLimits: object, part: Partial<ZipPart> = {}) =>
      text(blobOf(made([{ name: 'x', data: 'x'.repeat(900), ...part }])), 'x', { bombLimits });
    const none = { most: 1e6, ratio: 1e6, ratioFrom: 0 };
    expect(await all(none)).toHaveLength(900);
    expect(await all({ ...none, most: 900 })).toHaveLength(900);
    expect(await all({ ...none, most: 899 })).toBe(bomb);
    expect(await all({ ...none, most: 899 }, { stored: true })).toBe(bomb);
    // So much more than the file itself; counted only from a size on.
    expect(await all({ ...none, ratio: 2 })).toBe(bomb);
    expect(await all({ ...none, ratio: 2, ratioFrom: 900 })).toHaveLength(900);
    expect(await all({ ...none, ratio: 2, ratioFrom: 899 })).toBe(bomb);
  });

  test('counts together with the others', async () => {
    const parts = ['a', 'b'].map((name) => ({ name, data: 'x'.repeat(600) }));
    const archive = await open(blobOf(made(parts)), {
      bombLimits: { most: 1000, ratio: 1e6, ratioFrom: 0 },
    });
    const [one, two] = archive.entries;
    if (!one || !two) throw new Error('two entries');
    await archive.readAll(one, 1000);
    await expect(archive.readAll(two, 1000)).rejects.toMatchObject({ verdict: 'bomb' });
  });

  test('looked at is not counted, and what is wrong with it is said when it is read', async () => {
    const archive = await open(blobOf(made([{ name: 'x', data: A, crc: 1, stored: true }])), {
      bombLimits: { most: 170, ratio: 1e6, ratioFrom: 0 },
    });
    const [entry] = archive.entries;
    if (!entry) throw new Error('one entry');
    for (let n = 0; n < 3; n++) {
      expect(new TextDecoder().decode(await archive.peek(entry, 6))).toBe('aaaaaa');
    }
    expect(await archive.peek(entry, 1000)).toHaveLength(160);
    await expect(archive.readAll(entry, 1000)).rejects.toMatchObject({ reason: 'checksum' });
  });

  test('in the beginning of the file that was read already is not asked for again', async () => {
    const { bytes } = made([...PARTS, { name: 'long', data: 'x'.repeat(5000), stored: true }]);
    const file = new Blob([bytes]);
    const archive = await Archive.open(file, new Session({}), Promise.resolve(bytes.slice()));
    file.slice = () => {
      throw new Error('read again');
    };
    const [entry] = archive.entries;
    if (!entry) throw new Error('three entries');
    expect(new TextDecoder().decode(await archive.readAll(entry, 1000))).toBe(A);
  });

  test('of a large part comes piece by piece, and the check pauses and can be ended', async () => {
    const data = new Uint8Array(2_500_000).map((_, at) => at % 251);
    for (const stored of [true, false]) {
      const life = new AbortController();
      const progress: number[] = [];
      const session = new Session({
        signal: life.signal,
        onProgress: (done) => progress.push(done),
        pause: () => Promise.resolve(),
      });
      const archive = await Archive.open(blobOf(made([{ name: 'x', data, stored }])), session);
      const [entry] = archive.entries;
      if (!entry) throw new Error('one entry');
      session.expect(data.length);
      let size = 0;
      let longest = 0;
      let isSame = true;
      await archive.read(entry, (piece) => {
        longest = Math.max(longest, piece.length);
        isSame &&= piece.every((byte, at) => byte === (size + at) % 251);
        size += piece.length;
      });
      expect([size, isSame]).toEqual([data.length, true]);
      expect(longest).toBeLessThanOrEqual(65_536);
      expect(progress.length).toBeGreaterThan(10);
      life.abort(new Error('taken away'));
      await expect(archive.read(entry, () => {})).rejects.toThrow('taken away');
    }
  });
});

function setCounts(view: DataView, end: number, count: number): void {
  view.setUint16(end + 8, count, true);
  view.setUint16(end + 10, count, true);
}
