/** `thanwela view FILE`: what is understood of a page report, field by field, and why. */
import { CATALOGUE } from '../forms/fields/catalogue-rows.ts';
import { createMatcher } from '../forms/fields/match.ts';
import { recognise } from '../forms/fields/recognise.ts';
import { type Understood, understand } from '../forms/fields/recognise-page.ts';
import type { PageView, RecogniseAnswer } from '../forms/model/recognition.ts';
import { readPageReport } from '../protocol/view.ts';
import { type Arguments, readArguments } from './read-arguments.ts';
import { type Command, type Terminal, UsageError } from './terminal.ts';

export const viewCommand: Command = { name: 'view', summary: 'view.summary', run: printView };

async function printView(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = readArguments(args, {}, 1);
  if (asked.help) {
    const { say } = asked;
    terminal.out(`${[say('view.usage'), '', say('view.about')].join('\n')}\n`);
    return 0;
  }
  const [path] = asked.positionals;
  if (path === undefined) throw new UsageError('error.view-no-file');
  const file = path.slice(0, 200);
  const bytes = await terminal.readFile(path).catch(() => {
    throw new UsageError('error.no-file', { file });
  });
  const view = readPageReport(new TextDecoder().decode(bytes));
  if (view === null) throw new UsageError('error.view-no-report', { file });
  const understood = understand(view);
  const answer = recognise(understood.page, CATALOGUE, createMatcher(CATALOGUE), []);
  terminal.out(`${shown(view, understood, answer, asked)}\n`);
  return 0;
}

/** What a control code would do to the terminal of whoever reads a stranger's report. */
const harmless = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

function shown(
  { picture, path }: PageView,
  { page, named }: Understood,
  { steps, fields, notFound }: Omit<RecogniseAnswer, 'names' | 'shown'>,
  { say }: Arguments,
): string {
  const lines = page.controls.flatMap(({ key, kind, labels, section }, i) => {
    const { marked = false, why = '' } = named[i] ?? {};
    const found = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const [first, ...others] = labels.map(({ text }) => `“${harmless(text)}”`);
    const place = picture.controls[i]?.box?.join(' ') ?? say('view.hidden');
    return [
      '',
      `  ${first ?? say('view.no-name')}${marked ? ' *' : ''}`,
      `    ${harmless(kind)} · ${place}${section ? ` · ${section}` : ''} · ${harmless(why)}`,
      ...(others.length > 0 ? [`    ${say('view.or')} ${others.join(' ')}`] : []),
      `    → ${found ? `${found.id} (${harmless(found.reason)})` : say('view.unknown')}`,
    ];
  });
  return [
    say('view.page', {
      path: harmless(path),
      steps: steps.join(', ') || '–',
      n: page.controls.length,
      found: Object.keys(fields).length,
    }),
    ...lines,
    '',
    say('view.not-found', { labels: notFound.join(', ') || '–' }),
  ].join('\n');
}
