import { describe, expect, test, vi } from 'vitest';
import { inProcess } from './launch.ts';

const COMMANDS = [
  'windows',
  'check no-such-file.xlsx',
  'memo no-such-file.txt',
  'schedule',
  'schedule keys',
  'schedule sign no-such-file.json',
  'schedule verify no-such-file.json',
  'schedule validate no-such-file.json',
];

/** What it says in English. */
async function refused(args: readonly string[]): Promise<string | undefined> {
  const writeFile = vi.fn(() => Promise.resolve());
  const { code, out, err } = await inProcess(args, { writeFile });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(writeFile).not.toHaveBeenCalled();
  return err.split('\n')[1]?.replace('thanwela: ', '');
}

describe.each(COMMANDS)('%s', (written) => {
  const command = written.split(' ');

  test.each([
    [['--xml'], /^--xml is no option\. Options: .*--lang, --help$/u],
    [['--__proto__'], /^--__proto__ is no option\. /u],
    [['-x'], /^-x is no option\. /u],
    [['-hx'], /^-x is no option\. /u],
    [['--no-help'], /^--no-help is no option\. /u],
    [[`--${'long'.repeat(50)}`], /^--(?:long){19}lo is no option\. /u],
    [['--help=1'], /^--help takes no value$/u],
    [['--lang'], /^--lang needs a value after it$/u],
    [['--lang='], /^--lang needs a value after it$/u],
    // What looks like an option is none's value.
    [['--lang', '--help'], /^--lang needs a value after it$/u],
    [['--lang', '-h'], /^--lang needs a value after it$/u],
    [['--lang', '--'], /^--lang needs a value after it$/u],
    [['--lang', 'xx'], /^"xx" is no known language\. Use th or en$/u],
    [['--lang=EN'], /^"EN" is no known language\. /u],
    [['--lang', ''], /^"" is no known language\. /u],
    [['--lang=--help'], /^"--help" is no known language\. /u],
    // Help is no way around a mistake.
    [['--help', '--lang=xx'], /^"xx" is no known language\. /u],
    [['-h', '--xml'], /^--xml is no option\. /u],
  ])('%j is refused', async (args, sentence) => {
    expect(await refused([...command, ...args])).toMatch(sentence);
  });

  test('the last language counts; help is said in it', async () => {
    const { code, out } = await inProcess([...command, '--lang', 'th', '-h', '--lang=en']);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: thanwela ${command[0]}`);
    const thai = await inProcess([...command, '--help']);
    expect(thai).toMatchObject({ code: 0, out: expect.stringContaining('วิธีใช้: thanwela') });
  });
});

describe('too many words', () => {
  test.each([
    'windows',
    'memo a.txt',
    'schedule keys',
    'schedule sign a.json',
    'schedule verify a.json',
  ])('%s x', async (written) => {
    const words = written.split(' ');
    const sentence = /^"x" was not understood\. /u;
    expect(await refused([...words, 'x'])).toMatch(sentence);
    expect(await refused([...words, 'x', '--help'])).toMatch(sentence);
    // The first mistake is said.
    expect(await refused([...words, 'x', '--xml'])).toMatch(sentence);
    expect(await refused([...words, '--xml', 'x'])).toMatch(/^--xml is no option/u);
  });

  test('an unknown job is refused, with help too', async () => {
    const sentence = /^"paint" is not known\. Known: keys, sign, verify, validate\. /u;
    expect(await refused(['schedule', 'paint', '--help'])).toMatch(sentence);
  });
});

describe('every option with a value', () => {
  test.each([
    ['windows', '--agency'],
    ['windows', '--roles'],
    ['windows', '--at'],
    ['windows', '--schedule'],
    ['check', '--limit'],
    ['schedule keys', '--out'],
    ['schedule sign', '--key'],
    ['schedule verify', '--key'],
    ['schedule verify', '--sig'],
  ])('%s %s', async (written, option) => {
    const words = written.split(' ');
    for (const args of [[option], [`${option}=`], [option, '--help'], [option, '-h']]) {
      expect(await refused([...words, ...args])).toBe(`${option} needs a value after it`);
    }
  });

  test('keys without a name would be hidden files', async () => {
    expect(await refused(['schedule', 'keys', '--out', ''])).toBe('--out needs a value after it');
  });
});

describe('after -- nothing is an option', () => {
  test.each([
    ['check', 'The file --help cannot be opened'],
    ['memo', 'The file --help cannot be opened'],
    ['schedule verify', 'The file --help cannot be opened'],
    ['schedule validate', 'The file --help cannot be opened'],
    ['windows', '"--help" was not understood'],
    ['schedule keys', '"--help" was not understood'],
  ])('%s', async (command, words) => {
    const args = [...command.split(' '), '--lang', 'en', '--', '--help'];
    const { code, out, err } = await inProcess(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });
});
