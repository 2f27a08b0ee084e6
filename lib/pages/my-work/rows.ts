/** The list of projects as rows of a spreadsheet. Pure. */
import { bangkokDay } from '../../calendar/day.ts';
import { showDay } from '../../calendar/show.ts';
import { STEPS } from '../../domain/step.ts';
import type { TableRow } from '../../files/write-csv.ts';
import { type Reading, titleOf } from '../../schedule/words/describe.ts';
import type { Say } from '../../text/fill.ts';
import type { WorkKey } from '../../text/words/work-words.ts';
import type { ListedWork } from './due.ts';

const SITE_NAMES = { emenscr: 'eMENSCR', 'open-d': 'Open-D' } as const;

/** One row a project, below a row of headings; of the steps those that were seen of any. */
export function tableOf(
  list: readonly ListedWork[],
  say: Say<WorkKey>,
  reading: Reading,
): TableRow[] {
  const short = { ...reading, style: 'short' } as const;
  const seen = STEPS.filter((step) =>
    list.some(({ steps }) => steps.some((each) => each.step === step)),
  );
  const head = [
    say('column.name'),
    say('column.code'),
    say('column.site'),
    ...seen.map((step) => say('column.step', { step })),
    say('column.missing'),
    say('column.must'),
    say('column.check'),
    say('column.window'),
    say('column.end'),
    say('column.seen'),
    say('column.done'),
  ];
  const rows = list.map(
    ({ work, steps, missing, must, check, window }): TableRow => [
      work.name,
      work.code || work.project,
      SITE_NAMES[work.site],
      ...seen.map((step) => {
        const own = steps.find((each) => each.step === step);
        return own ? `${own.filled}/${own.required}` : '';
      }),
      missing,
      must,
      check,
      window ? titleOf(window, reading) : '',
      window ? showDay(window.window.end, short) : '',
      showDay(bangkokDay(work.seenAt), short),
      work.isDone ? say('yes') : '',
    ],
  );
  return [head, ...rows];
}
