/**
 * `thanwela schedule keys|sign|verify|validate`: everything a ministry needs to give its schedule
 * to all its offices from a plain web server.
 */
import { showYear } from '../calendar/show.ts';
import { showInstant } from '../calendar/show-instant.ts';
import { readFingerprint, showFingerprint } from '../schedule/file/fingerprint.ts';
import {
  encryptedKeyFile,
  kindOfKeyFile,
  MIN_PASSPHRASE,
  makePair,
  openKeyFile,
  plainKeyFile,
  publicKeyFile,
  readPublicKey,
  type SigningPair,
} from '../schedule/file/key-file.ts';
import { readScheduleBytes } from '../schedule/file/read-file.ts';
import {
  fingerprintOf,
  saidTime,
  signatureAddress,
  signFile,
  verifyFile,
} from '../schedule/file/signature.ts';
import { canSignAt, isAhead, writeSignedAt } from '../schedule/file/signed-at.ts';
import type { Schedule } from '../schedule/model/types.ts';
import { problemSentence } from '../schedule/words/problem-sentence.ts';
import type { CliKey } from '../text/words/cli-words.ts';
import { type Arguments, type Options, readArguments } from './read-arguments.ts';
import { type Command, refuse, shown, type Terminal, UsageError, writeText } from './terminal.ts';

export const scheduleCommand: Command = {
  name: 'schedule',
  summary: 'schedule.summary',
  run: runSchedule,
};

/** The file has problems, or its signature does not fit. */
const EXIT_WRONG = 1;

type Job = {
  readonly options: Options;
  /** How many files it takes at most; any number without it. */
  readonly most?: number;
  readonly run: (asked: Arguments, terminal: Terminal) => Promise<number>;
};

const KEY: Options = { key: { type: 'string' } };
const PASSPHRASE: Options = { passphrase: { type: 'string' } };
const JOBS: Readonly<Record<string, Job>> = {
  keys: { options: { out: { type: 'string' }, ...PASSPHRASE }, most: 0, run: keys },
  sign: { options: { ...KEY, ...PASSPHRASE }, most: 1, run: sign },
  verify: { options: { ...KEY, sig: { type: 'string' } }, most: 1, run: verify },
  validate: { options: { json: { type: 'boolean' } }, run: validate },
};

async function runSchedule(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = args;
  const job = Object.hasOwn(JOBS, name) ? JOBS[name] : undefined;
  const refuseJob = () => refuse('error.schedule-job', name, Object.keys(JOBS));
  // An option in the job's place may ask for help.
  if (!job && !name.startsWith('-')) return refuseJob();
  const asked = readArguments(job ? rest : args, job?.options ?? {}, job?.most);
  if (asked.help) {
    terminal.out(`${help(asked)}\n`);
    return 0;
  }
  return job ? job.run(asked, terminal) : refuseJob();
}

function help({ say }: Arguments): string {
  const line = (command: string, key: CliKey) => `  ${command.padEnd(34)}${say(key)}`;
  return [
    say('schedule.usage'),
    '',
    say('schedule.about'),
    '',
    line('keys [--out NAME]', 'schedule.keys'),
    line('sign FILE --key NAME.key.pem', 'schedule.sign'),
    line('verify FILE [--sig S] [--key KEY]', 'schedule.verify'),
    line('validate FILE… [--json]', 'schedule.validate'),
    line('--lang th|en', 'windows.lang'),
    '',
    say('schedule.key'),
    say('schedule.passphrase'),
    say('schedule.exit'),
  ].join('\n');
}

async function bytesOf(path: string, terminal: Terminal): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await terminal.readFile(path).catch(() => {
    throw new UsageError('error.no-file', { file: shown(path) });
  });
  return new Uint8Array(bytes);
}

/** The one file a job is about. */
function onlyFile({ positionals }: Arguments): string {
  const [file] = positionals;
  if (file === undefined) throw new UsageError('error.schedule-no-file');
  return file;
}

async function keys(asked: Arguments, terminal: Terminal): Promise<number> {
  const { say } = asked;
  const name = asked.text('out') ?? 'thanwela';
  // The files would be hidden ones.
  if (name === '') refuse('error.no-value', '--out');
  const secret = `${name}.key.pem`;
  const open = `${name}.pub.pem`;
  const passphrase = await passphraseIn(asked, terminal);
  if (passphrase !== null && [...passphrase].length < MIN_PASSPHRASE) {
    throw new UsageError('error.short-passphrase', { n: MIN_PASSPHRASE });
  }
  const { pkcs8, pair } = await makePair();
  const file =
    passphrase === null ? plainKeyFile(pkcs8) : await encryptedKeyFile(pkcs8, passphrase);
  await writeText(terminal, secret, file, { isNew: true, isSecret: true });
  await writeText(terminal, open, publicKeyFile(pair.spki), { isNew: true, isSecret: false });
  const fingerprint = showFingerprint(await fingerprintOf(pair.spki));
  terminal.out(
    `${[
      say('keys.secret', { file: secret }),
      say('keys.open', { file: open }),
      say('keys.fingerprint', { fingerprint }),
      say('keys.next', { file: secret }),
    ].join('\n')}\n`,
  );
  return 0;
}

function line(schedule: Schedule, { say }: Arguments): string {
  return say('schedule.line', {
    id: schedule.id,
    revision: String(schedule.revision),
    year: showYear(schedule.fiscalYear, 'arabic'),
    n: schedule.windows.length,
  });
}

/** Says what is wrong with a file; null when nothing is. */
function problemLines(bytes: Uint8Array, { language }: Arguments): string[] | null {
  const read = readScheduleBytes(bytes);
  if (read.ok) return null;
  return read.problems.map((problem) => `  - ${problemSentence(problem, language)}`);
}

/** An instant in words. */
const inWords = (at: number, { language }: Arguments) =>
  showInstant(at, { language, digits: 'arabic' });

/** When a file was signed, also as a policy takes it; or that this is not known. */
function signedLine(signedAt: number | null, asked: Arguments): string {
  if (signedAt === null) return asked.say('sign.untimed');
  return asked.say('sign.at', { iso: writeSignedAt(signedAt), when: inWords(signedAt, asked) });
}

/** Said where the signature that is replaced says a later time than this one: feeds remember that. */
async function backwards(
  target: string,
  at: number,
  asked: Arguments,
  terminal: Terminal,
): Promise<string[]> {
  // Nothing was signed there before.
  const former = await terminal.readFile(target).catch(() => null);
  const said = former && saidTime(new TextDecoder().decode(former));
  if (said === null || said <= at) return [];
  return [asked.say('sign.backwards', { sig: shown(target), when: inWords(said, asked) })];
}

async function sign(asked: Arguments, terminal: Terminal): Promise<number> {
  const { say } = asked;
  const file = onlyFile(asked);
  const keyFile = asked.text('key');
  if (keyFile === null) throw new UsageError('error.sign-no-key');
  const bytes = await bytesOf(file, terminal);
  const read = readScheduleBytes(bytes);
  if (!read.ok) {
    // What nobody can use is not signed.
    const lines = problemLines(bytes, asked) ?? [];
    terminal.err(`${[say('validate.bad', { file: shown(file) }), ...lines].join('\n')}\n`);
    return EXIT_WRONG;
  }
  const at = terminal.now();
  if (!canSignAt(at)) refuse('error.clock', new Date(at).toISOString());
  const pair = await pairIn(keyFile, asked, terminal);
  const target = signatureAddress(file);
  const warning = await backwards(target, at, asked, terminal);
  // Signing anew replaces the former signature: it is that of a former file.
  const signature = await signFile(bytes, pair, at);
  await writeText(terminal, target, signature, { isNew: false, isSecret: false });
  const fingerprint = showFingerprint(await fingerprintOf(pair.spki));
  terminal.out(
    `${[
      line(read.schedule, asked),
      say('sign.done', { file: target }),
      signedLine(at, asked),
      say('keys.fingerprint', { fingerprint }),
      ...warning,
    ].join('\n')}\n`,
  );
  return 0;
}

const textOf = async (path: string, terminal: Terminal) =>
  new TextDecoder().decode(await bytesOf(path, terminal));

/** The first line of the file that `--passphrase` names; null where it names none. */
async function passphraseIn(asked: Arguments, terminal: Terminal): Promise<string | null> {
  const file = asked.text('passphrase');
  if (file === null) return null;
  const [line = ''] = (await textOf(file, terminal)).replace(/^\uFEFF/u, '').split(/\r?\n/u);
  return line;
}

/** The pair of a private key's file; an encrypted one is opened by `--passphrase`, or by asking. */
async function pairIn(path: string, asked: Arguments, terminal: Terminal): Promise<SigningPair> {
  const file = shown(path);
  const text = await textOf(path, terminal);
  let passphrase = await passphraseIn(asked, terminal);
  if (kindOfKeyFile(text) === 'encrypted' && passphrase === null) {
    if (!terminal.askSecret) throw new UsageError('error.no-passphrase', { file });
    passphrase = await terminal.askSecret(asked.say('sign.passphrase', { file }));
  }
  const opened = await openKeyFile(text, passphrase);
  if (opened.ok) return opened.pair;
  const { reason } = opened;
  if (reason === 'unreadable') throw new UsageError('error.key', { file });
  throw new UsageError(
    reason === 'passphrase' ? 'error.wrong-passphrase' : 'error.key-encryption',
    { file },
  );
}

/** The fingerprint that is expected: given as such, or as the file of a public key. */
async function expected(key: string, terminal: Terminal): Promise<string> {
  const written = readFingerprint(key);
  if (written !== null) return written;
  const spki = await readPublicKey(await textOf(key, terminal));
  if (spki === null) throw new UsageError('error.key', { file: shown(key) });
  return fingerprintOf(spki);
}

async function verify(asked: Arguments, terminal: Terminal): Promise<number> {
  const { say } = asked;
  const file = onlyFile(asked);
  const key = asked.text('key');
  const wanted = key === null ? null : await expected(key, terminal);
  const bytes = await bytesOf(file, terminal);
  const sigFile = asked.text('sig') ?? signatureAddress(file);
  const signature = new TextDecoder().decode(await bytesOf(sigFile, terminal));
  const verified = await verifyFile(bytes, signature);
  const fail = (words: string) => {
    terminal.err(`${words}\n`);
    return EXIT_WRONG;
  };
  if (!verified.ok) {
    const params = { file: shown(file), sig: shown(sigFile) };
    return fail(say(verified.reason === 'wrong' ? 'verify.wrong' : 'verify.unreadable', params));
  }
  const fingerprint = showFingerprint(verified.fingerprint);
  if (wanted !== null && wanted !== verified.fingerprint) {
    return fail(say('verify.otherKey', { fingerprint, wanted: showFingerprint(wanted) }));
  }
  const { signedAt } = verified;
  const now = terminal.now();
  if (signedAt !== null && isAhead(signedAt, now)) {
    const [when, here] = [inWords(signedAt, asked), inWords(now, asked)];
    return fail(say('verify.future', { iso: writeSignedAt(signedAt), when, now: here }));
  }
  const lines = problemLines(bytes, asked);
  if (lines !== null) {
    return fail([say('validate.bad', { file: shown(file) }), ...lines].join('\n'));
  }
  const read = readScheduleBytes(bytes);
  terminal.out(
    `${[
      ...(read.ok ? [line(read.schedule, asked)] : []),
      say('verify.right'),
      signedLine(signedAt, asked),
      say('keys.fingerprint', { fingerprint }),
      ...(wanted === null ? [say('verify.compare')] : []),
    ].join('\n')}\n`,
  );
  return 0;
}

async function validate(asked: Arguments, terminal: Terminal): Promise<number> {
  const { positionals, language, say } = asked;
  if (positionals.length === 0) throw new UsageError('error.schedule-no-file');
  let exit = 0;
  for (const file of positionals) {
    const bytes = await bytesOf(file, terminal);
    const read = readScheduleBytes(bytes);
    if (!read.ok) exit = EXIT_WRONG;
    if (asked.flag('json')) {
      const problems = read.ok
        ? []
        : read.problems.map((problem) => ({
            ...problem,
            sentence: problemSentence(problem, language),
          }));
      terminal.out(`${JSON.stringify({ file, ok: read.ok, problems })}\n`);
    } else if (read.ok) {
      terminal.out(`${say('validate.ok', { file: shown(file) })} ${line(read.schedule, asked)}\n`);
    } else {
      const lines = problemLines(bytes, asked) ?? [];
      terminal.out(`${[say('validate.bad', { file: shown(file) }), ...lines].join('\n')}\n`);
    }
  }
  return exit;
}
