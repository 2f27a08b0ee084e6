import { createHash, createPrivateKey, createPublicKey, verify as nodeVerify } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { showFingerprint } from '../../../lib/schedule/file/fingerprint.ts';
import { encryptedKeyFile, makePair, openKeyFile } from '../../../lib/schedule/file/key-file.ts';
import { fingerprintOf } from '../../../lib/schedule/file/signature.ts';
import { writeSchedule } from '../../../lib/schedule/file/write-schedule.ts';
import { FY2566 } from '../../../lib/schedule/packs/fy2566.ts';
import { signUntimed } from '../../make/feed.ts';
import { inProcess, thanwela } from './launch.ts';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thanwela-schedule-'));
  await writeFile(at('good.json'), writeSchedule(FY2566));
  await writeFile(at('bad.json'), writeSchedule(FY2566).replaceAll('2023-02-20', '2566-02-20'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const NOW = Date.parse('2026-11-22T02:00:00Z');
let nowMs = NOW;
const schedule = (...args: readonly string[]) =>
  inProcess(['schedule', ...args], {
    now: () => nowMs,
    writeFile: (path, text, { isNew, isSecret }) =>
      writeFile(path, text, { flag: isNew ? 'wx' : 'w', mode: isSecret ? 0o600 : 0o644 }),
  });

const fingerprintIn = (text: string) => /((?:[0-9A-F]{4} ){15}[0-9A-F]{4})/u.exec(text)?.[1] ?? '';

describe('keys, sign, verify', () => {
  test('the whole way, as a process of its own', async () => {
    const made = await thanwela(['schedule', 'keys', '--out', at('min')]);
    expect(made).toMatchObject({ code: 0, err: '' });
    const fingerprint = fingerprintIn(made.out);
    expect(fingerprint).not.toBe('');
    // The private key is for its owner alone.
    expect((await stat(at('min.key.pem'))).mode & 0o077).toBe(0);

    const signed = await schedule('sign', at('good.json'), '--key', at('min.key.pem'));
    expect(signed).toMatchObject({ code: 0, err: '' });
    expect(signed.out).toContain('mol-2566 ฉบับแก้ไขที่ 1');
    expect(fingerprintIn(signed.out)).toBe(fingerprint);

    for (const key of [fingerprint, fingerprint.replaceAll(' ', ':'), at('min.pub.pem')]) {
      expect(await schedule('verify', at('good.json'), '--key', key)).toMatchObject({ code: 0 });
    }
    const blind = await schedule('verify', at('good.json'), '--lang', 'en');
    expect(blind.out).toContain('Compare this fingerprint');
  });

  test('the signature is what the document says: anybody can check it with other tools', async () => {
    const { key, signature, ...rest } = JSON.parse(await readFile(at('good.json.sig'), 'utf8'));
    expect(rest).toEqual({
      format: 'thanwela-signature',
      version: 2,
      signedAt: '2026-11-22T02:00:00Z',
    });
    const publicKey = createPublicKey({
      key: Buffer.from(key, 'base64'),
      format: 'der',
      type: 'spki',
    });
    const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
    const statement = [
      'thanwela-signature 2',
      'signedAt 2026-11-22T02:00:00Z',
      `key ${sha256(Buffer.from(key, 'base64'))}`,
      `file ${sha256(await readFile(at('good.json')))}`,
      '',
    ].join('\n');
    const check = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(
      nodeVerify('sha256', Buffer.from(statement), check, Buffer.from(signature, 'base64')),
    ).toBe(true);
    expect(publicKey.export({ type: 'spki', format: 'pem' })).toBe(
      await readFile(at('min.pub.pem'), 'utf8'),
    );
  });

  test('a changed file, another key, no signature', async () => {
    await writeFile(at('changed.json'), `${writeSchedule(FY2566)} `);
    const sig = ['--sig', at('good.json.sig')];
    expect(await schedule('verify', at('changed.json'), ...sig)).toMatchObject({
      code: 1,
      err: expect.stringContaining('ไม่ตรงกับ'),
    });
    await schedule('keys', '--out', at('other'));
    expect(await schedule('verify', at('good.json'), '--key', at('other.pub.pem'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('เป็นของกุญแจอื่น'),
    });
    expect(await schedule('verify', at('good.json'), '--sig', at('good.json'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('ไม่ใช่ไฟล์ลายมือชื่อ'),
    });
    expect(await schedule('verify', at('changed.json'))).toMatchObject({ code: 2 });
  });

  test('when it was signed is said; not known, ahead of the clock, and a clock that went back too', async () => {
    const sign = () => schedule('sign', at('good.json'), '--key', at('min.key.pem'));
    const verify = (...more: string[]) => schedule('verify', at('good.json'), ...more);
    expect((await verify()).out).toContain(
      'ลงลายมือชื่อเมื่อ: 2026-11-22T02:00:00Z (22 พ.ย. 2569 09:00 น.)',
    );
    expect((await sign()).out).not.toContain('คำเตือน');

    // A clock that is a year behind: the old signature is later.
    nowMs = NOW - 365 * 86_400_000;
    expect(await verify()).toMatchObject({
      code: 1,
      err: expect.stringContaining('22 พ.ย. 2568 09:00 น.'),
    });
    const behind = await sign();
    expect(behind.code).toBe(0);
    expect(behind.out).toContain('คำเตือน: ลายมือชื่อเดิม');
    nowMs = NOW;
    expect((await sign()).out).not.toContain('คำเตือน');

    // A computer without a battery signs nothing.
    nowMs = 0;
    const former = await readFile(at('good.json.sig'), 'utf8');
    expect(await sign()).toMatchObject({ code: 2, err: expect.stringContaining('นาฬิกา') });
    expect(await readFile(at('good.json.sig'), 'utf8')).toBe(former);
    nowMs = NOW;

    const pair = await openKeyFile(await readFile(at('min.key.pem'), 'utf8'), null);
    if (!pair.ok) throw new Error(pair.reason);
    const bytes = new Uint8Array(await readFile(at('good.json')));
    await writeFile(at('untimed.sig'), await signUntimed(bytes, pair.pair));
    expect(await verify('--sig', at('untimed.sig'))).toMatchObject({
      code: 0,
      out: expect.stringContaining('ไม่ทราบว่าลงลายมือชื่อเมื่อใด'),
    });
  });

  test('keys are never replaced; a file nobody can use is not signed', async () => {
    const before = await readFile(at('min.key.pem'), 'utf8');
    expect(await schedule('keys', '--out', at('min'))).toMatchObject({ code: 2, out: '' });
    expect(await readFile(at('min.key.pem'), 'utf8')).toBe(before);
    const bad = await schedule('sign', at('bad.json'), '--key', at('min.key.pem'));
    expect(bad).toMatchObject({ code: 1, out: '' });
    expect(bad.err).toContain('ช่วงเวลาที่ 1 ช่อง end: 2566-02-20 เป็นปี พ.ศ.');
    await expect(stat(at('bad.json.sig'))).rejects.toThrow();
  });
});

describe('a key file with a passphrase', () => {
  const PASSPHRASE = 'กุญแจของกระทรวง 2569';
  beforeAll(async () => {
    await writeFile(at('secret.txt'), `\uFEFF${PASSPHRASE}\r\nnotes\r\n`);
    await writeFile(at('wrong.txt'), 'another passphrase');
    await writeFile(at('short.txt'), 'short');
  });

  test('made here, opened here and by other tools', async () => {
    const made = await schedule('keys', '--out', at('locked'), '--passphrase', at('secret.txt'));
    expect(made).toMatchObject({ code: 0, err: '' });
    const file = await readFile(at('locked.key.pem'), 'utf8');
    expect(file).toContain('BEGIN ENCRYPTED PRIVATE KEY');
    expect(() => createPrivateKey({ key: file, passphrase: PASSPHRASE })).not.toThrow();
    const asked = ['sign', at('good.json'), '--key', at('locked.key.pem')];
    const signed = await schedule(...asked, '--passphrase', at('secret.txt'));
    expect(signed).toMatchObject({ code: 0, err: '' });
    expect(fingerprintIn(signed.out)).toBe(fingerprintIn(made.out));
    expect(await schedule('verify', at('good.json'), '--key', at('locked.pub.pem'))).toMatchObject({
      code: 0,
    });
  });

  test('one that a browser gave away signs here too', async () => {
    const { pkcs8, pair } = await makePair();
    await writeFile(at('browser.key.pem'), await encryptedKeyFile(pkcs8, PASSPHRASE));
    const asked = ['sign', at('good.json'), '--key', at('browser.key.pem')];
    const signed = await schedule(...asked, '--passphrase', at('secret.txt'));
    expect(fingerprintIn(signed.out)).toBe(showFingerprint(await fingerprintOf(pair.spki)));
  });

  test('asked for where no file is given; what is typed opens it', async () => {
    await schedule('keys', '--out', at('asked'), '--passphrase', at('secret.txt'));
    const questions: string[] = [];
    const asked = ['schedule', 'sign', at('good.json'), '--key', at('asked.key.pem')];
    const write = { writeFile: async () => {}, now: () => NOW };
    const typed = (answer: string) =>
      inProcess(asked, {
        ...write,
        askSecret: async (question) => {
          questions.push(question);
          return answer;
        },
      });
    expect(await typed(PASSPHRASE)).toMatchObject({ code: 0 });
    expect(questions).toEqual([`รหัสผ่านของ ${at('asked.key.pem')}:`]);
    expect(await typed('another passphrase')).toMatchObject({
      code: 2,
      err: expect.stringContaining('รหัสผ่านไม่ตรง'),
    });
    expect(await inProcess(asked, write)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--passphrase'),
    });
  });

  test('wrong, too short: said, and nothing is written', async () => {
    await schedule('keys', '--out', at('kept'), '--passphrase', at('secret.txt'));
    await rm(at('good.json.sig'), { force: true });
    const asked = ['sign', at('good.json'), '--key', at('kept.key.pem')];
    expect(await schedule(...asked, '--passphrase', at('wrong.txt'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('รหัสผ่านไม่ตรง'),
    });
    await expect(stat(at('good.json.sig'))).rejects.toThrow();
    expect(
      await schedule('keys', '--out', at('no'), '--passphrase', at('short.txt')),
    ).toMatchObject({ code: 2, err: expect.stringContaining('อย่างน้อย 12 ตัวอักษร') });
    await expect(stat(at('no.key.pem'))).rejects.toThrow();
  });
});

describe('validate', () => {
  test('0 for a good file, 1 for a bad one, whatever stands beside it', async () => {
    expect(await schedule('validate', at('good.json'))).toMatchObject({
      code: 0,
      out: `${at('good.json')}: ใช้ได้ mol-2566 ฉบับแก้ไขที่ 1 ปีงบประมาณ 2566 มี 22 ช่วงเวลา\n`,
    });
    const both = await schedule('validate', at('bad.json'), at('good.json'), '--json');
    expect(both.code).toBe(1);
    const lines = both.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { ok: false, problems: [{ row: 1, field: 'end', code: 'thai-year-in-iso-date' }] },
      { ok: true, problems: [] },
    ]);
  });
  test('a file that is no text', async () => {
    await writeFile(at('binary.json'), Uint8Array.of(0xff, 0xfe, 0xd8));
    expect(await schedule('validate', at('binary.json'))).toMatchObject({
      code: 1,
      out: expect.stringContaining('UTF-8'),
    });
  });
});

test.each(['--help', '-h'])('help: %s', async (option) => {
  expect((await schedule(option)).out).toContain('thanwela schedule keys|sign|verify|validate');
  expect((await schedule('sign', option, '--lang', 'en')).out).toContain('Exit code: 0');
});

describe('asked wrongly', () => {
  test.each<[string, readonly string[]]>([
    ['nothing', []],
    ['an unknown job', ['paint']],
    ['no file', ['verify']],
    ['no file to validate', ['validate']],
    ['no key', ['sign', 'x.json']],
    ['a file that is not there', ['validate', 'no-such.json']],
    ['two files', ['verify', 'a.json', 'b.json']],
    ['an unknown option', ['validate', 'x.json', '--xml']],
    ['an option of another job', ['keys', '--sig', 'x']],
    ['a forgotten value', ['sign', 'x.json', '--key']],
    ['a needless value', ['validate', 'x.json', '--json=1']],
    ['an unknown language', ['validate', 'x.json', '--lang', 'fr']],
    ['a folder that is not there', ['keys', '--out', '/no-such-folder/x']],
  ])('%s: exit 2, in both languages', async (_, args) => {
    const { code, out, err } = await schedule(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n').filter((line) => line.startsWith('thanwela: '))).toHaveLength(2);
  });

  test('a key that is none', async () => {
    const key = at('good.json');
    expect(await schedule('sign', at('good.json'), '--key', key)).toMatchObject({ code: 2 });
    expect(await schedule('verify', at('good.json'), '--key', key)).toMatchObject({ code: 2 });
  });
});
