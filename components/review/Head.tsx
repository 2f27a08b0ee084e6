import type { JSX } from 'preact';
import type { ReviewCommon } from '../../lib/pages/review/review-page.ts';
import type { Draft, DraftHead } from '../../lib/schedule/draft/draft.ts';
import type { DraftProblem } from '../../lib/schedule/draft/draft-schedule.ts';
import type { Agency } from '../../lib/schedule/model/types.ts';
import { DateField, Field } from './Field.tsx';

export type HeadProps = {
  draft: Draft;
  problems: readonly DraftProblem[];
  common: ReviewCommon;
  onHead(change: Partial<DraftHead>): void;
  onAgencies(agencies: readonly Agency[], renamed?: { from: string; to: string }): void;
};

/** Number, date, year, issuer and subject of the memo, and its agencies. */
export function Head({ draft, problems, common, ...acts }: HeadProps): JSX.Element {
  const { say } = common;
  const { head } = draft;
  const of = (...fields: readonly string[]) =>
    problems.filter(({ field }) => field !== null && fields.includes(field));
  return (
    <section aria-labelledby="head-title">
      <h2 id="head-title">{say('head.title')}</h2>
      <div class="form">
        <Field
          id="head-number"
          label={say('head.number')}
          value={head.number}
          problems={of('memo.number')}
          common={common}
          onInput={(number) => acts.onHead({ number })}
        />
        <DateField
          id="head-date"
          label={say('head.date')}
          value={head.date}
          problems={of('date', 'memo.date')}
          common={common}
          onInput={(date) => acts.onHead({ date })}
        />
        <Field
          id="head-fiscalYear"
          label={say('head.fiscalYear')}
          value={head.fiscalYear}
          problems={of('fiscalYear')}
          common={common}
          onInput={(fiscalYear) => acts.onHead({ fiscalYear })}
        />
        <div class="wide">
          <Field
            id="head-issuer"
            label={say('head.issuer')}
            value={head.issuer}
            problems={of('issuer')}
            common={common}
            onInput={(issuer) => acts.onHead({ issuer })}
          />
        </div>
        <div class="wide">
          <Field
            id="head-subject"
            label={say('head.subject')}
            value={head.subject}
            problems={of('memo.subject')}
            common={common}
            rows={2}
            onInput={(subject) => acts.onHead({ subject })}
          />
        </div>
      </div>
      <Agencies draft={draft} problems={problems} common={common} {...acts} />
    </section>
  );
}

function Agencies({ draft, problems, common, onAgencies }: HeadProps): JSX.Element {
  const { say } = common;
  const { agencies } = draft;
  const change = (index: number, values: Partial<Agency>) => {
    const was = agencies[index];
    const next = agencies.map((each, at) => (at === index ? { ...each, ...values } : each));
    const isRenamed = was !== undefined && values.id !== undefined && values.id !== was.id;
    onAgencies(next, ...(isRenamed ? [{ from: was.id, to: values.id ?? '' }] : []));
  };
  return (
    <details class="agencies">
      <summary class="link">{say('agencies.title', { n: agencies.length })}</summary>
      <ul>
        {agencies.map((agency, index) => {
          const at = (field: string) => `agency-${index}-${field}`;
          const of = (field: string) =>
            problems.filter((each) => each.field === `agencies.${index + 1}.${field}`);
          return (
            <li key={index} class="form">
              <Field
                id={at('id')}
                label={say('agencies.id')}
                value={agency.id}
                problems={of('id')}
                common={common}
                onInput={(id) => change(index, { id })}
              />
              <div class="field">
                <label for={at('year')}>{say('agencies.year')}</label>
                <select
                  id={at('year')}
                  value={agency.year}
                  onChange={(event) =>
                    change(index, {
                      year: event.currentTarget.value === 'calendar' ? 'calendar' : 'fiscal',
                    })
                  }
                >
                  <option value="fiscal">{say('agencies.fiscal')}</option>
                  <option value="calendar">{say('agencies.calendar')}</option>
                </select>
              </div>
              <div class="wide">
                <Field
                  id={at('name')}
                  label={say('agencies.name')}
                  value={agency.name}
                  problems={of('name')}
                  common={common}
                  onInput={(name) => change(index, { name })}
                />
              </div>
              <div class="wide">
                <Field
                  id={at('nameEn')}
                  label={say('agencies.nameEn')}
                  value={agency.nameEn}
                  problems={of('nameEn')}
                  common={common}
                  onInput={(nameEn) => change(index, { nameEn })}
                />
              </div>
              <p class="wide">
                <button
                  type="button"
                  class="link"
                  onClick={() => onAgencies(agencies.filter((_, other) => other !== index))}
                >
                  {say('agencies.remove', { name: agency.id })}
                </button>
              </p>
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        class="button"
        data-action="add-agency"
        onClick={() => onAgencies([...agencies, { id: '', name: '', nameEn: '', year: 'fiscal' }])}
      >
        {say('agencies.add')}
      </button>
    </details>
  );
}
