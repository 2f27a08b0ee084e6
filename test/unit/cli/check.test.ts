import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCompound } from '../../make/cfb.ts';
import { makeDocx, makeXlsx } from '../../make/office.ts';
import { inProcess, thanwela } from './launch.ts';

const ID = '1234567890121';
const SECRET = 'ความลับ';

const check = (...args: readonly string[]) =>
  inProcess(['check', ...args], { readFile: () => Promise.reject(new Error('not used')) });

let folder = '';
const path = (...names: string[]) => join(folder, ...names);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thanwela-'));
  await mkdir(path('all', 'inner'), { recursive: true });
  const people = [
    ['เลขประจำตัวประชาชน', SECRET],
    [ID, SECRET],
  ];
  await Promise.all([
    writeFile(path('all', 'a-good.xlsx'), makeXlsx([{ name: 'ก', rows: [[1, SECRET]] }]).bytes),
    writeFile(path('all', 'b-people.xlsx'), makeXlsx([{ name: 'คน', rows: people }]).bytes),
    writeFile(path('all', 'c-locked.docx'), makeCompound(['EncryptedPackage'])),
    writeFile(path('all', 'd-wrong.json'), `{"${SECRET}":1,}`),
    writeFile(path('all', 'inner', 'e-cut.docx'), makeDocx([SECRET]).bytes.slice(0, -9)),
    writeFile(path('all', 'inner', 'f.json'), '{"a":1,"a":2}'),
    writeFile(path('all', 'inner', 'g.csv'), SECRET),
    writeFile(path('all', 'inner', 'h-empty.xlsx'), ''),
    writeFile(path('all', '.hidden'), ''),
    writeFile(path('all', '~$a-good.xlsx'), ''),
  ]);
});

afterAll(() => rm(folder, { recursive: true }));

describe('--json', () => {
  test('one object a line, folders walked, in the order of names', async () => {
    const { code, out, err } = await check('--json', path('all'));
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const lines = out.trimEnd().split('\n');
    const all = path('all');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { file: join(all, 'a-good.xlsx'), verdict: 'ok', findings: [], ms: 0 },
      {
        file: join(all, 'b-people.xlsx'),
        verdict: 'ok',
        findings: [{ rule: 'citizen-number', level: 'check', where: 'คน!A (A2)', count: 1 }],
        ms: 0,
      },
      { file: join(all, 'c-locked.docx'), verdict: 'encrypted', findings: [], ms: 0 },
      { file: join(all, 'd-wrong.json'), verdict: 'not-json', findings: [], ms: 0 },
      { file: join(all, 'inner', 'e-cut.docx'), verdict: 'corrupt', findings: [], ms: 0 },
      {
        file: join(all, 'inner', 'f.json'),
        verdict: 'ok',
        findings: [{ rule: 'json-duplicate-key', level: 'check', where: '1:8', count: 1 }],
        ms: 0,
      },
      { file: join(all, 'inner', 'g.csv'), verdict: 'not-accepted', findings: [], ms: 0 },
      { file: join(all, 'inner', 'h-empty.xlsx'), verdict: 'corrupt', findings: [], ms: 0 },
    ]);
    expect(Object.keys(JSON.parse(lines[1] ?? ''))).toEqual(['file', 'verdict', 'findings', 'ms']);
  });

  test('the limit of a site', async () => {
    const { code, out } = await check('--json', '--limit', '0.001', path('all', 'a-good.xlsx'));
    expect(code).toBe(1);
    expect(JSON.parse(out).verdict).toBe('too-large');
  });
});

describe('text', () => {
  test.each(['th', 'en'])('%s: every file, and nothing that stands in one', async (language) => {
    const { out } = await check('--lang', language, path('all'));
    expect(out.match(/^\S.*$/gmu)).toHaveLength(8);
    expect(out).not.toContain(SECRET);
    expect(out).not.toContain(ID);
    expect(out).toContain('1-2345-xxxxx-xx-x');
  });

  test('says what to do, and where', async () => {
    const { out } = await check('--lang', 'en', path('all', 'd-wrong.json'));
    expect(out.split('\n').slice(0, 3)).toEqual([
      `${path('all', 'd-wrong.json')}: Not valid JSON`,
      '  A comma too many before the closing bracket',
      '  line 1, character 14',
    ]);
  });
});

describe('exit codes', () => {
  test('0: nothing to fix; 1: something', async () => {
    expect((await check(path('all', 'a-good.xlsx'), path('all', 'inner', 'f.json'))).code).toBe(0);
    expect((await check(path('all', 'b-people.xlsx'))).code).toBe(1);
    expect((await check(path('all', 'a-good.xlsx'), path('all', 'c-locked.docx'))).code).toBe(1);
  });

  test('2: a file cannot be read, and the others are checked all the same', async () => {
    await symlink(path('nowhere.json'), path('broken.json'));
    await symlink(path('all'), path('loop'));
    const missing = path('missing.xlsx');
    const { code, out, err } = await check(
      missing,
      path('all', 'd-wrong.json'),
      path('broken.json'),
    );
    expect(code).toBe(2);
    expect(out).toContain('d-wrong.json');
    expect(
      err.split('\n').filter((line) => line.includes('.json') || line.includes(missing)),
    ).toHaveLength(2);
  });

  test('2: no right to read', async () => {
    // The administrator may read everything.
    if (process.getuid?.() === 0) return;
    await writeFile(path('secret.json'), '{}');
    await chmod(path('secret.json'), 0);
    expect((await check(path('secret.json'))).code).toBe(2);
  });
});

describe('asked wrongly', () => {
  test.each([
    [[], 'No file or folder'],
    [['--jsn', 'a.json'], '--jsn is no option'],
    [['--json=yes', 'a.json'], '--json takes no value'],
    [['--limit', 'a.json'], 'a.json'],
    [['--lang', 'de', 'a.json'], 'Use th or en'],
  ])('%j', async (args, words) => {
    const { code, out, err } = await check(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });

  test('help', async () => {
    expect((await check('--help')).out).toContain('--limit MB');
    expect((await check('--help', '--lang', 'en')).out).toContain('Exit code');
  });
});

test('as a process of its own', async () => {
  const { code, out } = await thanwela(['check', '--json', path('all', 'inner', 'f.json')]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ verdict: 'ok' });
  expect(JSON.parse(out).ms).toBeGreaterThanOrEqual(0);
});
