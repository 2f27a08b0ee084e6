import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { bangkokDay, daysBetween } from '../../lib/calendar/day.ts';
import { showDay } from '../../lib/calendar/show.ts';
import { showInstant } from '../../lib/calendar/show-instant.ts';
import type { FeedView } from '../../lib/pages/options/view.ts';
import { showFingerprint } from '../../lib/schedule/file/fingerprint.ts';
import type { Feed as FeedState } from '../../lib/settings/stores/feed.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { SharingKey } from '../../lib/text/words/sharing-words.ts';
import { Differences } from '../parts/Differences.tsx';
import { signedWords } from '../parts/signed.ts';

const hostOf = ({ url }: FeedState) => new URL(url).host;

/** "22 พ.ย. 2569 (3 วันก่อน)": how old the last good copy is. */
function ages(ms: number, { nowMs, reading, share }: FeedView): { date: string; age: string } {
  const day = bangkokDay(ms);
  const days = daysBetween(day, bangkokDay(nowMs));
  return {
    date: showDay(day, { ...reading, style: 'short' }),
    age: days <= 0 ? share('feed.today') : share('feed.daysAgo', { n: days }),
  };
}

/** When the file on the web site was signed: how fresh it is, whenever it was fetched. */
function SignedAt(props: FeedView): JSX.Element | null {
  const { feed, share, reading } = props;
  if (!feed || feed.goodAt === null) return null;
  const { signedAt } = feed;
  return (
    <p class="small" data-feed="signed">
      {signedAt === null
        ? share('feed.signedUntimed')
        : share('feed.signed', {
            when: showInstant(signedAt, reading),
            age: ages(signedAt, props).age,
          })}
    </p>
  );
}

/** Why the last check brought nothing. */
function Refusal(props: FeedView): JSX.Element | null {
  const { feed, share, reading, nowMs } = props;
  if (!feed || feed.error === null) return null;
  const when = (ms: number | null | undefined) => (ms == null ? '' : showInstant(ms, reading));
  return (
    <div class="notice bad" data-feed="error" data-error={feed.error}>
      <p>
        {share(`feed.error.${feed.error}`, {
          status: String(feed.status ?? ''),
          served: when(feed.refused?.signedAt),
          than: when(feed.refused?.than),
          now: when(nowMs),
        })}
      </p>
      {feed.goodAt !== null && <p>{share('feed.keeps')}</p>}
    </div>
  );
}

/** The way out, where only the time or revision of what came was wrong. */
function Refused(props: FeedView): JSX.Element | null {
  const { feed, refused, share, reading } = props;
  if (!feed || feed.error === null || feed.refused === null || refused === null) return null;
  return (
    <details data-feed="refused">
      <summary class="link">{share('feed.refusedShow')}</summary>
      <div class="notice">
        <Differences of={refused} reading={reading} />
        {feed.fingerprint === null && (
          <>
            <Fingerprint of={feed.refused.fingerprint} share={share} />
            <p>{share('feed.compare')}</p>
          </>
        )}
        <p>{share('feed.refusedHelp')}</p>
        <p class="buttons">
          <button
            type="button"
            class="button"
            data-action="feed-use-refused"
            onClick={props.onUseRefused}
          >
            {share('feed.refusedUse')}
          </button>
        </p>
      </div>
    </details>
  );
}

function Fingerprint({ of, share }: { of: string; share: Say<SharingKey> }): JSX.Element {
  return (
    <p class="small">
      {share('feed.fingerprint')}
      <br />
      <code data-fingerprint={of}>{showFingerprint(of)}</code>
    </p>
  );
}

function Offer(props: FeedView): JSX.Element | null {
  const { feed, offered, share, reading } = props;
  if (!feed?.offer) return null;
  const { schedule, fingerprint, signedAt } = feed.offer;
  const isFirst = feed.fingerprint === null;
  return (
    <div class="notice" data-feed="offer">
      <p>
        <strong>
          {share('feed.offer', { issuer: schedule.issuer, revision: schedule.revision })}
        </strong>
      </p>
      <p class="small" data-signed={signedAt ?? ''}>
        {signedWords(signedAt, props)}
      </p>
      {props.above !== null && (
        <p data-feed="lower">{share('feed.offerLower', { revision: props.above })}</p>
      )}
      {offered && <Differences of={offered} reading={reading} />}
      {isFirst && (
        <>
          <Fingerprint of={fingerprint} share={share} />
          <p>{share('feed.compare')}</p>
        </>
      )}
      <p class="buttons">
        <button
          type="button"
          class="button main"
          data-action="feed-accept"
          onClick={props.onAccept}
        >
          {share(isFirst ? 'feed.acceptKey' : 'feed.accept')}
        </button>
        <button type="button" class="button" data-action="feed-decline" onClick={props.onDecline}>
          {share('feed.decline')}
        </button>
      </p>
    </div>
  );
}

function Taken(props: FeedView): JSX.Element | null {
  const { feed, taken, share, reading } = props;
  if (!feed || feed.takenAt === null) return null;
  return (
    <div class="notice" data-feed="taken">
      <p>
        <strong>{share('feed.took', { date: ages(feed.takenAt, props).date })}</strong>
      </p>
      {taken && <Differences of={taken} reading={reading} />}
      <p class="buttons">
        <button type="button" class="button" data-action="feed-seen" onClick={props.onSeen}>
          {share('feed.seen')}
        </button>
      </p>
    </div>
  );
}

function Add({ share, message, isBusy, onAdd }: FeedView): JSX.Element {
  const [address, setAddress] = useState('');
  return (
    <form
      class="feed-add"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(address);
      }}
    >
      <label>
        <span>{share('feed.address')}</span>
        <input
          type="url"
          inputMode="url"
          placeholder="https://"
          data-setting="feed"
          value={address}
          {...(message.kind === 'bad-address'
            ? { 'aria-invalid': true, 'aria-describedby': 'feed-message' }
            : {})}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" data-action="feed-add" disabled={isBusy}>
        {share('feed.add')}
      </button>
    </form>
  );
}

/** The feed that delivers a ministry's schedule: its address, key and state. */
export function Feed(props: FeedView): JSX.Element {
  const { feed, share, message, isLocked, isBusy } = props;
  const words =
    message.kind === 'bad-address'
      ? share('feed.badAddress')
      : message.kind === 'denied'
        ? share('feed.denied', { host: message.host })
        : '';
  return (
    <div class="feed" data-error={feed?.error ?? ''}>
      {props.isLost && <p class="notice bad">{share('feed.lost')}</p>}
      {isLocked && <p class="managed">{share('managed.by')}</p>}
      {feed === null ? (
        <Add {...props} />
      ) : (
        <>
          <p>
            <strong>{share('feed.from', { host: hostOf(feed) })}</strong>
          </p>
          <p class="small address">{feed.url}</p>
          {feed.fingerprint !== null && <Fingerprint of={feed.fingerprint} share={share} />}
        </>
      )}
      <div role="status" id="feed-message">
        {words !== '' && <p class="notice bad">{words}</p>}
        <Refusal {...props} />
        <SignedAt {...props} />
        {feed !== null && (
          <p class="small" data-feed="age">
            {feed.goodAt === null
              ? share('feed.never')
              : share('feed.good', ages(feed.goodAt, props))}
          </p>
        )}
      </div>
      <Refused {...props} />
      <Offer {...props} />
      <Taken {...props} />
      {feed !== null && (
        <>
          <label class="check">
            <input
              type="checkbox"
              data-setting="feed-at-once"
              checked={feed.takesAtOnce}
              onChange={(event) => props.onAtOnce(event.currentTarget.checked)}
            />
            <span>{share('feed.atOnce')}</span>
          </label>
          <p class="buttons">
            {feed.error === 'not-allowed' ? (
              <button
                type="button"
                class="button main"
                data-action="feed-allow"
                onClick={props.onAllow}
              >
                {share('feed.allow', { host: hostOf(feed) })}
              </button>
            ) : (
              <button
                type="button"
                class="button"
                data-action="feed-ask"
                disabled={isBusy}
                onClick={props.onAskNow}
              >
                {share('feed.askNow')}
              </button>
            )}
            {!isLocked && (
              <button type="button" class="link" data-action="feed-remove" onClick={props.onRemove}>
                {share('feed.remove')}
              </button>
            )}
          </p>
        </>
      )}
    </div>
  );
}
