import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFile } from '../../../lib/files/check-file.ts';
import { fileOf } from '../../make/file.ts';
import { makeXlsx } from '../../make/office.ts';
import { inProcess } from './launch.ts';

const MAIN = fileURLToPath(new URL('../../../lib/cli/main.ts', import.meta.url));
const isWindows = process.platform === 'win32';

let folder = '';
const path = (...names: string[]) => join(folder, ...names);
const files = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).file);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thanwela-'));
  await mkdir(path('empty', 'inner'), { recursive: true });
  await mkdir(path('names'));
  await writeFile(path('names', 'a.json'), '[1]');
  await writeFile(path('names', 'B.JSON'), '[1,]');
  await writeFile(path('names', 'c.jsonx'), '[1]');
  await writeFile(path('names', '=1+1.json'), '["1-2345-45678-78-1"]');
});
afterAll(() => rm(folder, { recursive: true }));

describe('what there is to check', () => {
  test('a folder with nothing in it says so', async () => {
    const { code, out, err } = await inProcess(['check', path('empty')]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('ไม่มีไฟล์ให้ตรวจ');
  });

  test.each([
    ['*.json', ['=1+1.json', 'B.JSON', 'a.json']],
    ['?.json', ['B.JSON', 'a.json']],
    ['*', ['=1+1.json', 'B.JSON', 'a.json', 'c.jsonx']],
    ['*.js*n*', ['=1+1.json', 'B.JSON', 'a.json', 'c.jsonx']],
    ['a*a.json', []],
  ])('%s, as cmd.exe leaves it', async (pattern, names) => {
    const { code, out, err } = await inProcess(['check', '--json', path('names', pattern)]);
    if (names.length === 0) {
      expect(code).toBe(2);
      expect(err).toContain('ไม่มีไฟล์ที่ชื่อตรงกับ');
    } else expect(files(out)).toEqual(names.map((name) => path('names', name)));
  });

  test.skipIf(isWindows)('a device is no file, however much it would give', async () => {
    const { code, err } = await inProcess(['check', '/dev/zero']);
    expect(code).toBe(2);
    expect(err).toContain('ไม่ใช่ไฟล์');
  });

  test.skipIf(isWindows)('names in TIS-620 are told how to be renamed', async () => {
    const bytes = Buffer.concat([
      Buffer.from(path('')),
      Buffer.from([0x2f, 0xaa, 0xd7, 0xe8, 0xcd, 0x2e, 0x6a, 0x73, 0x6f, 0x6e]),
    ]);
    await mkdir(path('old'));
    await writeFile(
      Buffer.concat([Buffer.from(path('old')), bytes.subarray(path('').length)]),
      '[]',
    );
    const { code, err } = await inProcess(['check', path('old')]);
    expect(code).toBe(2);
    expect(err).toContain('ชื่อ.json');
    expect(err).toContain('convmv');
  });

  test('how far it is, where somebody looks on', async () => {
    const shown: string[] = [];
    await inProcess(['check', path('names')], { progress: (text) => shown.push(text) });
    expect(shown).toEqual(
      ['=1+1.json', 'B.JSON', 'a.json', 'c.jsonx'].map(
        (name, n) => `${n + 1}/4 ${path('names', name)}`,
      ),
    );
  });
});

describe('--summary', () => {
  const summary = async (name: string) => {
    let written: string | Uint8Array = '';
    const ran = await inProcess(['check', '--summary', name, path('names'), path('none.json')], {
      writeFile: async (_, data, { isNew }) => {
        expect(isNew).toBe(true);
        written = data;
      },
    });
    return { ...ran, written: written as string | Uint8Array<ArrayBuffer> };
  };

  test('a table as CSV', async () => {
    const { code, written } = await summary('s.csv');
    expect(code).toBe(2);
    const lines = String(written).split('\r\n');
    expect(lines[0]).toBe('\ufeffไฟล์,ผล,สิ่งที่ต้องทำ');
    expect(lines).toHaveLength(7);
    expect(lines[1]).toContain('มีสิ่งที่ต้องแก้หรือตรวจก่อนส่ง');
    expect(lines[2]).toContain('จุลภาคเกิน');
    expect(lines[5]).toContain('อ่านไม่ได้');
    expect(String(written)).not.toContain('2345');
  });

  test('a name that is a formula stays a name', async () => {
    let written = '';
    const names = path('names');
    const cwd = process.cwd();
    process.chdir(names);
    try {
      await inProcess(['check', '--summary', 's.csv', '=1+1.json'], {
        writeFile: async (_, data) => {
          written = String(data);
        },
      });
    } finally {
      process.chdir(cwd);
    }
    expect(written).toContain(`'=1+1.json,`);
  });

  test('as a workbook that its own check calls good', async () => {
    const { written } = await summary('s.xlsx');
    const { verdict, findings } = await checkFile(fileOf('s.xlsx', written));
    expect({ verdict, findings }).toEqual({ verdict: 'ok', findings: [] });
  });

  test('never in the place of a file, and nothing but the two kinds', async () => {
    await writeFile(path('there.csv'), 'mine');
    const args = ['check', '--summary', path('there.csv'), path('names', 'a.json')];
    const write = (to: string, data: string | Uint8Array) => writeFile(to, data, { flag: 'wx' });
    const { code, err } = await inProcess(args, { writeFile: write });
    expect(code).toBe(2);
    expect(err).toContain('ไม่เขียนทับ');
    expect(await readFile(path('there.csv'), 'utf8')).toBe('mine');
    expect((await inProcess(['check', '--summary', 's.pdf', path('names')])).code).toBe(2);
  });
});

describe.skipIf(isWindows)('output that does not arrive', () => {
  const shell = (command: string) =>
    spawnSync('bash', ['-c', command], {
      env: { ...process.env, NODE: process.execPath, MAIN },
      encoding: 'utf8',
    });

  test('a full disk: quietly, with the code for it', () => {
    const { status, stderr } = shell('"$NODE" "$MAIN" windows > /dev/full');
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
  });

  test('a reader that has gone: quietly, with the code of what was found', async () => {
    await writeFile(path('bad.json'), '[');
    const { stdout, stderr } = shell(
      `("$NODE" "$MAIN" check '${path('bad.json')}'; echo $? >&2) | true`,
    );
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '1\n' });
  });
});

test('a summary of a folder on this computer', async () => {
  await writeFile(path('names', 'd.xlsx'), makeXlsx([{ name: 'ก', rows: [[1]] }]).bytes);
  const to = path('summary.xlsx');
  try {
    execFileSync(process.execPath, [MAIN, 'check', '--summary', to, path('names')], {
      stdio: 'pipe',
    });
  } catch {
    // It ends with 1: one file must be fixed.
  }
  expect(
    (await checkFile(fileOf('summary.xlsx', new Uint8Array(await readFile(to))))).verdict,
  ).toBe('ok');
});
