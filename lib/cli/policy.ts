/**
 * `thanwela policy`: writes the files by which an administrator sets the extension up for everybody,
 * and checks such files: the same reader as in the browser says what would be in force.
 */
import { FY2566 } from '../schedule/packs/fy2566.ts';
import { feedAddress } from '../settings/feed-address.ts';
import { MANAGED_NAMES, readManaged } from '../settings/managed/managed.ts';
import type { CliKey } from '../text/words/cli-words.ts';
import { type PolicySet, policyFiles, readPolicyFile } from './policy-files.ts';
import { type Arguments, type Options, readArguments } from './read-arguments.ts';
import { loadSchedule } from './schedule-files.ts';
import { type Command, refuse, shown, type Terminal, UsageError, writeText } from './terminal.ts';
import { agencyOf } from './windows.ts';

export const policyCommand: Command = { name: 'policy', summary: 'policy.summary', run: policy };

/** A file sets what nobody can read, or nothing. */
const EXIT_WRONG = 1;

/** The id in the files until the person knows it; the guide says where it stands. */
const SOME_ID = 'abcdefghijklmnopabcdefghijklmnop';

/** Options that are a policy's text, and those that are a list. */
const TEXTS = {
  language: 'lang-of-pages',
  digits: 'digits',
  theme: 'theme',
  reminders: 'reminders',
  askBeforeSave: 'ask-before-save',
  keepDrafts: 'keep-drafts',
  keepWork: 'keep-work',
} as const;
const LISTS = { roles: 'roles', pages: 'pages', locked: 'lock' } as const;

const HELP = [
  ['--agency NAME', 'policy.agency'],
  ['--roles A,B', 'policy.roles'],
  ['--lang-of-pages th|en', 'policy.language'],
  ['--digits arabic|thai', 'policy.digits'],
  ['--theme auto|light|dark', 'policy.theme'],
  ['--reminders on|off', 'policy.reminders'],
  ['--ask-before-save on|off', 'policy.ask'],
  ['--keep-drafts on|off', 'policy.drafts'],
  ['--keep-work on|off', 'policy.work'],
  ['--pages A,B', 'policy.pages'],
  ['--feed ADDRESS', 'policy.feed'],
  ['--feed-key KEY', 'policy.key'],
  ['--feed-signed-from TIME', 'policy.signedFrom'],
  ['--schedule FILE', 'policy.schedule'],
  ['--lock A,B', 'policy.lock'],
  ['--id ID', 'policy.id'],
  ['--host ADDRESS', 'policy.host'],
  ['--out FOLDER', 'policy.out'],
  ['--lang th|en', 'windows.lang'],
] as const satisfies readonly (readonly [string, CliKey])[];

const OPTIONS: Options = Object.fromEntries(
  HELP.map(([option]) => [option.slice(2).split(' ')[0] ?? '', { type: 'string' } as const]).filter(
    ([name]) => name !== 'lang',
  ),
);

async function policy(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = readArguments(args, OPTIONS);
  const { positionals, say } = asked;
  if (asked.help) {
    const options = HELP.map(([option, key]) => `  ${option.padEnd(26)}${say(key)}`);
    const lines = [say('policy.usage'), '', say('policy.about'), '', ...options, ''];
    terminal.out(`${[...lines, say('policy.exit')].join('\n')}\n`);
    return 0;
  }
  const [job, ...files] = positionals;
  if (job === 'check') return check(files, asked, terminal);
  if (job !== undefined) refuse('error.stray', job);
  return write(asked, terminal);
}

async function setOf(asked: Arguments, terminal: Terminal): Promise<PolicySet> {
  const { text } = asked;
  const set: Record<string, string | readonly string[]> = {};
  const file = text('schedule');
  const schedule = file === null ? null : await loadSchedule(file, terminal);
  const agency = agencyOf(text('agency'), schedule ? [schedule] : [FY2566]);
  if (agency !== null) set.agency = agency;
  for (const [name, option] of Object.entries(LISTS)) {
    const list = text(option);
    if (list !== null) set[name] = list.split(',').map((each) => each.trim());
  }
  for (const [name, option] of Object.entries(TEXTS)) {
    const value = text(option);
    if (value !== null) set[name] = value;
  }
  if (schedule !== null) set.schedule = JSON.stringify(schedule);
  const [feed, key, from] = [text('feed'), text('feed-key'), text('feed-signed-from')];
  if (feed !== null) set.feedUrl = feed;
  if (key !== null) set.feedKey = key;
  if (from !== null) set.feedSignedFrom = from;
  return set;
}

/** Names that lock what is not set, or that nothing is called. */
function idleLocks(set: Readonly<Record<string, unknown>>): string[] {
  const { locked } = set;
  if (!Array.isArray(locked)) return [];
  const inForce: ReadonlySet<string> = readManaged(set).locked;
  const isIdle = (name: unknown) =>
    !inForce.has(name === 'feedUrl' || name === 'feedKey' ? 'feed' : String(name));
  return locked.filter(isIdle).map(String);
}

/** What is wrong with what a policy sets, in words; empty when all of it would be in force. */
function problemsOf(set: Readonly<Record<string, unknown>>, { say }: Arguments): string[] {
  const known: readonly string[] = MANAGED_NAMES;
  const unknown = Object.keys(set).filter((name) => !known.includes(name));
  const unreadable = readManaged(set).unreadable.filter((name) => !unknown.includes(name));
  const locks = idleLocks(set);
  const names = (list: readonly string[]) => ({ names: list.join(', ').slice(0, 400) });
  return [
    ...(Object.keys(set).length === 0 ? [say('policy.nothing')] : []),
    ...(unknown.length > 0 ? [say('policy.unknown', names(unknown))] : []),
    ...(unreadable.length > 0 ? [say('policy.unreadable', names(unreadable))] : []),
    ...(locks.length > 0 ? [say('policy.idleLock', names(locks))] : []),
  ];
}

async function write(asked: Arguments, terminal: Terminal): Promise<number> {
  const { text, say } = asked;
  const set = await setOf(asked, terminal);
  const problems = problemsOf(set, asked);
  if (problems.length > 0) {
    // What would not be in force is not written.
    terminal.err(`${problems.join('\n')}\n`);
    return EXIT_WRONG;
  }
  const id = text('id') ?? SOME_ID;
  if (!/^[a-p]{32}$/u.test(id)) refuse('error.extension-id', id);
  const written = text('host');
  const host = written === null ? null : feedAddress(written.replace(/\/*$/u, '/'));
  if (written !== null && host === null) refuse('error.host', written);
  const folder = (text('out') ?? '.').replace(/[\\/]+$/u, '') || '/';
  for (const { name, content } of policyFiles(set, { id, host })) {
    const path = `${folder}/${name}`;
    await writeText(terminal, path, content, { isNew: false, isSecret: false });
    const isOwn = name !== 'macos-install.plist';
    const back = isOwn ? readPolicyFile(await bytesOf(path, terminal)) : set;
    // Written and read by two different parts of the program, and by way of the disk.
    if (!isSame(back, set)) throw new UsageError('error.no-write', { file: shown(path) });
    terminal.out(`${say('policy.wrote', { file: path })}\n`);
  }
  if (id === SOME_ID) terminal.out(`${say('policy.noId')}\n`);
  terminal.out(`${say('policy.next')}\n`);
  return 0;
}

const isSame = (a: unknown, b: PolicySet): boolean => {
  const sorted = (value: object) =>
    JSON.stringify(Object.entries(value).sort(([x], [y]) => x.localeCompare(y)));
  return typeof a === 'object' && a !== null && sorted(a) === sorted(b);
};

async function bytesOf(path: string, terminal: Terminal): Promise<Uint8Array> {
  return terminal.readFile(path).catch(() => {
    throw new UsageError('error.no-file', { file: shown(path) });
  });
}

async function check(
  files: readonly string[],
  asked: Arguments,
  terminal: Terminal,
): Promise<number> {
  const { say } = asked;
  if (files.length === 0) throw new UsageError('error.policy-no-file');
  let exit = 0;
  for (const file of files) {
    const set = readPolicyFile(await bytesOf(file, terminal));
    const problems = set === null ? [say('policy.none')] : problemsOf(set, asked);
    if (problems.length > 0) exit = EXIT_WRONG;
    const names = Object.keys(set ?? {}).join(', ');
    terminal.out(
      `${
        problems.length === 0
          ? say('policy.ok', { file: shown(file), names })
          : [
              say('policy.bad', { file: shown(file) }),
              ...problems.map((each) => `  - ${each}`),
            ].join('\n')
      }\n`,
    );
  }
  return exit;
}
