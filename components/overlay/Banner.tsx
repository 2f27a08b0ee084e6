import type { JSX, RefObject } from 'preact';
import type { OverlayView } from '../../lib/messages.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { OverlayKey } from '../../lib/text/overlay-words.ts';
import { Icon } from './Icon.tsx';

export type Trouble = 'resting' | 'unread' | 'failed';
export type Counts = { must: number; check: number; advice: number };

type Props = {
  view: OverlayView;
  say: Say<OverlayKey>;
  /** Null when the page is not a form that is checked. */
  counts: Counts | null;
  /** Counts may come: their room is kept. */
  mayBeForm: boolean;
  /** How many fields were read: where it is none, nothing can be said to be right. */
  read: number;
  panelOpen: boolean;
  trouble: Trouble | null;
  checkButton: RefObject<HTMLButtonElement | null>;
  onAgency(agency: string): void;
  onCheck(): void;
  onFold(): void;
};

type CountProps = { counts: Counts; read: number; say: Say<OverlayKey> };

/** "3 จุดต้องแก้ · 2 ควรตรวจ", that nothing was found, or that nothing could be read yet. */
function CountWords({ counts, read, say }: CountProps): JSX.Element {
  const { must, check, advice } = counts;
  if (must + check + advice === 0) {
    return <span class="count count-none">{say(read > 0 ? 'nothingFound' : 'nothingRead')}</span>;
  }
  return (
    <>
      {must > 0 && (
        <span class="count level-must">
          <Icon shape="must" /> {say('mustCount', { n: must })}
        </span>
      )}
      {check > 0 && (
        <span class="count level-check">
          <Icon shape="check" /> {say('checkCount', { n: check })}
        </span>
      )}
      {advice > 0 && must + check === 0 && (
        <span class="count level-advice">
          <Icon shape="advice" /> {say('adviceCount', { n: advice })}
        </span>
      )}
    </>
  );
}

/** The strip above the page: which window is open, how long, what is wrong here. */
export function Banner(props: Props): JSX.Element {
  const { view, say, counts, panelOpen } = props;
  const { banner } = view;
  return (
    <section
      class={`strip tone-${banner.tone}`}
      aria-label={say('bannerLabel')}
      lang={view.language}
      data-window={banner.windowId ?? ''}
      data-state={banner.state}
    >
      <span class="badge">
        <Icon shape={banner.tone} />
        {banner.stateWord}
      </span>
      <p class="what">
        <strong>{banner.title}</strong>
        {banner.timing !== '' && <span class="timing">{banner.timing}</span>}
      </p>
      <p class="aside">
        {banner.turn !== '' && <span class="quiet extra">{banner.turn}</span>}
        {banner.caution !== '' && <span class="caution">{banner.caution}</span>}
        {banner.more !== '' && <span class="quiet extra">{banner.more}</span>}
      </p>
      <span class="acts">
        {view.agency === null && (
          <span class="agency">
            <select
              data-action="agency"
              aria-label={say('chooseAgency')}
              onChange={(event) => {
                const agency = event.currentTarget.value;
                if (agency !== '') props.onAgency(agency);
              }}
            >
              <option value="">{say('chooseAgencyOption')}</option>
              {view.agencies.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </span>
        )}
        <span class="counts" data-room={props.mayBeForm ? view.room : ''}>
          <span>
            {props.trouble && <span class="count count-none">{say(props.trouble)}</span>}
            {counts && (
              <>
                {!props.trouble && <CountWords counts={counts} read={props.read} say={say} />}
                <button
                  type="button"
                  class="check"
                  data-action="check"
                  ref={props.checkButton}
                  aria-expanded={panelOpen}
                  onClick={props.onCheck}
                >
                  {say('check')}
                </button>
              </>
            )}
          </span>
        </span>
        <button
          type="button"
          class="plain"
          data-action="fold"
          aria-label={say('fold')}
          title={say('fold')}
          onClick={props.onFold}
        >
          <Icon shape="fold" />
        </button>
      </span>
    </section>
  );
}

/** The folded banner: a chip at the corner with the state and the counts. */
export function Chip({
  view,
  say,
  counts,
  opener,
  onUnfold,
}: Pick<Props, 'view' | 'say' | 'counts'> & {
  opener: RefObject<HTMLButtonElement | null>;
  onUnfold(): void;
}): JSX.Element {
  const { banner } = view;
  return (
    <button
      type="button"
      ref={opener}
      class={`chip tone-${banner.tone}`}
      lang={view.language}
      aria-label={`${say('unfold')}: ${banner.stateWord} ${banner.title}`}
      data-action="unfold"
      data-window={banner.windowId ?? ''}
      data-state={banner.state}
      onClick={onUnfold}
    >
      <Icon shape={banner.tone} />
      <span>{banner.stateWord}</span>
      {counts && counts.must > 0 && (
        <span class="level-must">
          <Icon shape="must" /> {say('mustCount', { n: counts.must })}
        </span>
      )}
    </button>
  );
}
