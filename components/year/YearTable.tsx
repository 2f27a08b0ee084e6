import type { JSX } from 'preact';
import { showDay, showYear } from '../../lib/calendar/show.ts';
import { isCancelled } from '../../lib/schedule/model/change.ts';
import type { MyWindow } from '../../lib/schedule/model/types.ts';
import type { PlanLaneName, YearPlan } from '../../lib/schedule/plan/year-plan.ts';
import { describeWindow, type Reading } from '../../lib/schedule/words/describe.ts';
import type { Say } from '../../lib/text/fill.ts';
import { ROLE_NAMES } from '../../lib/text/words/terms.ts';
import type { YearKey } from '../../lib/text/words/year-words.ts';
import { Icon } from '../parts/Icon.tsx';
import type { BarWords } from './bar-words.ts';

export type YearTableProps = {
  plan: YearPlan;
  fiscalYear: number;
  reading: Reading;
  say: Say<YearKey>;
  wordsOf(my: MyWindow): BarWords;
  laneWords(lane: PlanLaneName): string;
  isMine: ((my: MyWindow) => boolean) | null;
  openKey: string | null;
  onOpen(my: MyWindow, from: HTMLElement): void;
};

function Row({ my, props }: { my: MyWindow; props: YearTableProps }): JSX.Element {
  const { reading, say, isMine, openKey, onOpen } = props;
  const words = props.wordsOf(my);
  const { timing } = describeWindow(my, reading);
  const roles = my.window.roles.map((role) => ROLE_NAMES[reading.language][role]);
  // A projection has no day that is sure enough to be the last working one, a cancelled one none.
  const last = my.projected || isCancelled(my) ? null : (my.lastWorkingDay ?? my.window.end);
  return (
    <tr class={`tone-${words.tone}`} data-window={my.window.id} data-mine={isMine?.(my) ?? true}>
      <th scope="row">
        <button
          type="button"
          class="link"
          aria-expanded={openKey === my.key}
          aria-controls={openKey === my.key ? 'details' : undefined}
          onClick={(event) => onOpen(my, event.currentTarget)}
        >
          {words.title}
        </button>
        {isMine?.(my) && <span class="small"> · {say('mine')}</span>}
      </th>
      <td>
        {isCancelled(my) ? <s>{words.days}</s> : words.days}
        {words.changeInFull !== '' && <span class="table-change">{words.changeInFull}</span>}
      </td>
      <td>{last ? showDay(last, { ...reading, style: 'weekday' }) : '–'}</td>
      <td>
        <span class="badge">
          <Icon shape={words.tone} />
          {words.stateWord}
        </span>{' '}
        {my.state === 'open' && <span class="table-timing">{timing}</span>}
      </td>
      <td>{roles.join(' · ')}</td>
    </tr>
  );
}

/** The same windows as a table: for reading aloud, for paper, for those who like lists. */
export function YearTable(props: YearTableProps): JSX.Element {
  const { plan, fiscalYear, reading, say } = props;
  return (
    <div class="scroller table-scroller">
      <table>
        <caption>{say('table.caption', { year: showYear(fiscalYear, reading.digits) })}</caption>
        <thead>
          <tr>
            {(['what', 'days', 'last', 'state', 'who'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {plan.lanes.map(({ lane, bars }) => (
          <tbody key={lane} data-lane={lane}>
            <tr>
              <th colSpan={5} scope="rowgroup">
                {props.laneWords(lane)}
              </th>
            </tr>
            {bars
              .toSorted((a, b) => a.my.window.end.localeCompare(b.my.window.end))
              .map(({ my }) => (
                <Row key={my.key} my={my} props={props} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
