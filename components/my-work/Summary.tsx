import type { JSX } from 'preact';
import { bangkokDay } from '../../lib/calendar/day.ts';
import { showDay } from '../../lib/calendar/show.ts';
import { STEP_NAMES } from '../../lib/domain/step.ts';
import type { ListedWork } from '../../lib/pages/my-work/due.ts';
import type { WorkView } from '../../lib/pages/my-work/work-page.ts';
import { describeWindow } from '../../lib/schedule/words/describe.ts';

/** Fields named for a step, so that one page holds them all. */
const MAX_NAMED = 6;

/** One project on one A4 page, for the person who approves it. */
export function Summary({ item, props }: { item: ListedWork; props: WorkView }): JSX.Element {
  const { say, reading, today, labelOf } = props;
  const { work, steps, window } = item;
  const day = { ...reading, style: 'short' } as const;
  const words = window && describeWindow(window, reading);
  return (
    <main class="summary" lang={reading.language}>
      <h1>{say('summary')}</h1>
      <h2 lang="th">{work.name || say('noName')}</h2>
      <p>{work.code || say('number', { project: work.project })}</p>
      {words && (
        <p>
          {words.title} · {words.timing}
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{say('summary.step')}</th>
            <th scope="col">{say('summary.filled')}</th>
            <th scope="col">{say('summary.missing')}</th>
            <th scope="col">{say('summary.points')}</th>
            <th scope="col">{say('summary.seen')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ step, filled, required, missing }) => {
            const seen = work.steps.find((each) => each.step === step);
            const named = missing.slice(0, MAX_NAMED).map(labelOf).join(', ');
            return (
              <tr key={step}>
                <th scope="row">
                  {step} {STEP_NAMES[step]}
                </th>
                <td>{say('step', { step: '', filled, required })}</td>
                <td lang="th">{missing.length > MAX_NAMED ? `${named} …` : named}</td>
                <td>{seen?.must ?? 0}</td>
                <td>{seen && showDay(bangkokDay(seen.at), day)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="small">{say('notSeen')}</p>
      <p class="small">{say('summaryOf', { date: showDay(today, day) })}</p>
      <p class="sign">{say('summary.sign')}</p>
    </main>
  );
}
