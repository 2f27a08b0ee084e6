import type { ComponentChildren, JSX } from 'preact';
import { showYear } from '../../lib/calendar/show.ts';
import { showPlan } from '../../lib/schedule/model/labels.ts';
import type { MyWindow, Quote } from '../../lib/schedule/model/types.ts';
import { siteOfWork } from '../../lib/schedule/model/work.ts';
import { describeChain, describeWindow, type Reading } from '../../lib/schedule/words/describe.ts';
import { siteUrl } from '../../lib/sites/sites.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { PageKey } from '../../lib/text/words/page-words.ts';

const SITE_NAMES = { emenscr: 'eMENSCR', 'open-d': 'Open-D' } as const;

type WindowDetailsProps = {
  my: MyWindow;
  say: Say<PageKey>;
  reading: Reading;
  /** What can be done with it here: buttons, links. */
  children?: ComponentChildren;
};

function MemoQuote({ quote, reading }: { quote: Quote; reading: Reading }): JSX.Element {
  return (
    <blockquote>
      <p lang="th">“{quote.text}”</p>
      <p class="small">{quote.place[reading.language]}</p>
    </blockquote>
  );
}

/** Where a window's dates come from: its end, its chain, its plans and the memo's own words. */
export function WindowDetails({ my, say, reading, children }: WindowDetailsProps): JSX.Element {
  const { window } = my;
  const site = siteOfWork(window.what);
  const words = describeWindow(my, reading);
  const { change } = my;
  // A letter that only changes dates is quoted once.
  const quotes = window.quotes.filter(({ text }) => text !== change?.quote.text);
  return (
    <div class="details">
      <div>
        {words.changeInFull !== '' && <p>{words.changeInFull}</p>}
        {words.printedEnd !== '' && (
          <p>
            {words.printedEnd} · {words.whyEarlier}
          </p>
        )}
        {words.calendarDays !== '' && <p>{words.calendarDays}</p>}
        {words.cautions.length > 0 && <p class="quiet">{words.cautions.join(' · ')}</p>}
        {window.note && <p class="quiet">{window.note[reading.language]}</p>}
        {children}
        <h3>{say('popup.chain')}</h3>
        <ol class="chain">
          {describeChain(my, reading).map((link) => (
            <li key={link.text} class={link.own ? 'own' : ''}>
              {link.text}
              {link.own && <span class="quiet"> ({say('popup.own')})</span>}
            </li>
          ))}
        </ol>
        {window.plans && window.plans.length > 0 && (
          <>
            <h3>{say('popup.plans')}</h3>
            <ul class="plain-list">
              {window.plans.map((plan) => (
                <li key={plan.name} lang="th">
                  {showPlan(plan, reading.digits)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div>
        {change && (
          <>
            <h3>{say('popup.changeWords')}</h3>
            <MemoQuote quote={change.quote} reading={reading} />
          </>
        )}
        {quotes.length > 0 && (
          <h3>
            {my.projected
              ? say('popup.projectedFrom', {
                  year: showYear(my.projected.fromYear, reading.digits),
                })
              : say('popup.memoWords')}
          </h3>
        )}
        {quotes.map((quote) => (
          <MemoQuote key={quote.text} quote={quote} reading={reading} />
        ))}
        {window.reasons.map((reason) => (
          <p key={reason.why.th} class="small">
            {reason.why[reading.language]}
          </p>
        ))}
        {site !== null && (
          <p>
            <a href={siteUrl(site)} target="_blank" rel="noreferrer">
              {say('popup.openSite', { site: SITE_NAMES[site] })}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}
