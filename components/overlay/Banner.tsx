import type { ComponentChildren, JSX, RefObject } from 'preact';
import type { FrameActs, FrameState } from '../../lib/frames/frame-controller.ts';
import type { Corner, ListKind, Notice } from '../../lib/protocol/frames.ts';
import type { OverlayView } from '../../lib/protocol/messages.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { OverlayKey } from '../../lib/text/words/overlay-words.ts';
import { Icon } from '../parts/Icon.tsx';
import type { Counts } from './counts.ts';

/** What is said in place of the counts. */
export type BannerNotice = Notice | 'failed' | 'hidden';

type Props = {
  view: OverlayView;
  say: Say<OverlayKey>;
  /** Null when the page is not a form that is checked. */
  counts: Counts | null;
  /** Counts may appear later: their space is reserved. */
  mayBeForm: boolean;
  /** How many fields were read; with none, nothing can be called right. */
  read: number;
  /** Names of files in which nothing was found. */
  goodFiles: readonly string[];
  panelOpen: boolean;
  notice: BannerNotice | null;
  checkButton: RefObject<HTMLButtonElement | null>;
  onAgency(agency: string): void;
  onCheck(): void;
  onFold(): void;
  undo: FrameState['undo'];
  acts: Pick<FrameActs, 'onDone' | 'onUndo' | 'onContact' | 'onList' | 'onOpenPage'>;
  copied: string | null;
};

type CountProps = {
  counts: Counts;
  read: number;
  goodFiles: readonly string[];
  say: Say<OverlayKey>;
};

/** "ต้องแก้ 3 จุด · ควรตรวจ 2 จุด", that nothing was found, or that nothing could be read yet. */
function CountWords({ counts, read, goodFiles, say }: CountProps): JSX.Element {
  const { personal, must, check, advice } = counts;
  if (personal + must + check + advice === 0) {
    const [name] = goodFiles;
    if (name !== undefined) {
      return <span class="count count-good">{say('goodFile', { name })}</span>;
    }
    return <span class="count count-none">{say(read > 0 ? 'nothingFound' : 'nothingRead')}</span>;
  }
  return (
    <>
      {personal > 0 && (
        <span class="count level-personal">
          <Icon shape="personal" /> {say('personalCount', { n: personal })}
        </span>
      )}
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
      {advice > 0 && personal + must + check === 0 && (
        <span class="count level-advice">
          <Icon shape="advice" /> {say('adviceCount', { n: advice })}
        </span>
      )}
    </>
  );
}

/** As wide as counts and button will be, so that nothing in the strip moves when they come. */
const roomOf = (say: Say<OverlayKey>): string =>
  [say('mustCount', { n: 10 }), say('checkCount', { n: 10 }), say('check')].join(' ');

type ListButtonProps = {
  kind: ListKind;
  class: string;
  label?: string;
  onList: FrameActs['onList'];
  children: ComponentChildren;
};

/** Opens a list beneath itself. */
function ListButton({ kind, label, onList, children, ...rest }: ListButtonProps): JSX.Element {
  return (
    <button
      type="button"
      {...rest}
      data-action={`list-${kind}`}
      aria-haspopup="true"
      {...(label !== undefined && { 'aria-label': label, title: label })}
      onClick={({ currentTarget }) => {
        const { right } = currentTarget.getBoundingClientRect();
        onList(kind, innerWidth - right);
      }}
    >
      {children}
    </button>
  );
}

/** The second line: what was just done, what can be done about a deadline that passed, who acts. */
function Aside({ view: { banner, feedWaits }, say, undo, acts, copied }: Props): JSX.Element {
  const isWaiting = feedWaits !== null && !undo && !banner.isLate;
  return (
    <p class="aside">
      {undo && (
        <span class="undo" data-undo={undo.what}>
          {say(`undo.${undo.what}`, { name: undo.name })}{' '}
          <button type="button" class="link" data-action="undo" onClick={() => void acts.onUndo()}>
            {say('undo')}
          </button>
        </span>
      )}
      {!undo && banner.isLate && banner.key !== null && (
        <>
          <button
            type="button"
            class="link"
            data-action="done"
            onClick={() => void acts.onDone(banner.key ?? '', banner.title)}
          >
            {say('markDone')}
          </button>
          <button
            type="button"
            class="link"
            data-action="contact"
            onClick={() => acts.onContact(banner.contact)}
          >
            {say(copied === 'contact' ? 'copied' : 'contact')}
          </button>
        </>
      )}
      {isWaiting && (
        <button
          type="button"
          class="link extra"
          data-action="allow-feed"
          onClick={() => void acts.onOpenPage('options')}
        >
          {say('feedWaitsShort')}
        </button>
      )}
      {/* Days that may be out of date come before whose turn it is; the strip has no row for both. */}
      {banner.turn !== '' && !isWaiting && <span class="quiet extra">{banner.turn}</span>}
      {banner.caution !== '' && <span class="caution">{banner.caution}</span>}
      {banner.more !== '' &&
        (banner.others.length > 0 ? (
          <ListButton kind="windows" class="link" onList={acts.onList}>
            {banner.more}
          </ListButton>
        ) : (
          <span class="quiet">{banner.more}</span>
        ))}
    </p>
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
        {banner.whose !== '' && <span class="quiet extra">{banner.whose}</span>}
        {banner.months !== '' && <span class="quiet extra">{banner.months}</span>}
        {banner.timing !== '' && <span class="timing">{banner.timing}</span>}
      </p>
      <Aside {...props} />
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
        <span class="counts" data-room={props.mayBeForm ? roomOf(say) : ''}>
          <span>
            {props.notice && <span class="count count-none">{say(props.notice)}</span>}
            {counts && (
              <>
                {!props.notice && (
                  <CountWords
                    counts={counts}
                    read={props.read}
                    goodFiles={props.goodFiles}
                    say={say}
                  />
                )}
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
        <ListButton kind="menu" class="plain" label={say('menu')} onList={props.acts.onList}>
          <Icon shape="menu" />
        </ListButton>
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
  corner,
  opener,
  onUnfold,
}: Pick<Props, 'view' | 'say' | 'counts'> & {
  corner: Corner;
  opener: RefObject<HTMLButtonElement | null>;
  onUnfold(): void;
}): JSX.Element {
  const { banner } = view;
  return (
    <button
      type="button"
      ref={opener}
      class={`chip ${corner} tone-${banner.tone}`}
      data-block
      lang={view.language}
      aria-label={`${say('unfold')}: ${banner.stateWord} ${banner.title}`}
      data-action="unfold"
      data-window={banner.windowId ?? ''}
      data-state={banner.state}
      onClick={onUnfold}
    >
      <Icon shape={banner.tone} />
      <span>{banner.stateWord}</span>
      {counts && counts.personal > 0 && (
        <span class="level-personal">
          <Icon shape="personal" /> {say('personalCount', { n: counts.personal })}
        </span>
      )}
      {counts && counts.must > 0 && (
        <span class="level-must">
          <Icon shape="must" /> {say('mustCount', { n: counts.must })}
        </span>
      )}
    </button>
  );
}
