import type { ComponentChildren, JSX } from 'preact';
import { showYear } from '../../lib/calendar/show.ts';
import { siteOf } from '../../lib/schedule/banner-window.ts';
import { describeChain, describeWindow, type Reading } from '../../lib/schedule/describe.ts';
import { showPlan } from '../../lib/schedule/labels.ts';
import type { MyWindow } from '../../lib/schedule/types.ts';
import { siteUrl } from '../../lib/sites/sites.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { PageKey } from '../../lib/text/page-words.ts';

const SITE_NAMES = { emenscr: 'eMENSCR', 'open-d': 'Open-D' } as const;

type WindowDetailsProps = {
  my: MyWindow;
  say: Say<PageKey>;
  reading: Reading;
  /** What can be done with it here: buttons, links. */
  children?: ComponentChildren;
};

/** Where a window's dates come from: its end, its chain, its plans and the memo's own words. */
export function WindowDetails({ my, say, reading, children }: WindowDetailsProps): JSX.Element {
  const { window } = my;
  const site = siteOf(window.what);
  const words = describeWindow(my, reading);
  return (
    <div class="details">
      <div>
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
        <h3>
          {my.projected
            ? say('popup.projectedFrom', { year: showYear(my.projected.fromYear, reading.digits) })
            : say('popup.memoWords')}
        </h3>
        {window.quotes.map((quote) => (
          <blockquote key={quote.text}>
            <p lang="th">“{quote.text}”</p>
            <p class="small">{quote.place[reading.language]}</p>
          </blockquote>
        ))}
        {window.reasons.map((reason) => (
          <p key={reason.why.th} class="small">
            {reason.why[reading.language]}
          </p>
        ))}
        <p>
          <a href={siteUrl(site)} target="_blank" rel="noreferrer">
            {say('popup.openSite', { site: SITE_NAMES[site] })}
          </a>
        </p>
      </div>
    </div>
  );
}
