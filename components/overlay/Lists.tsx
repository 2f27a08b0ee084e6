import type { JSX } from 'preact';
import type { FrameActs, FrameState } from '../../lib/frames/frame-controller.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { OverlayKey } from '../../lib/text/words/overlay-words.ts';
import { Icon } from '../parts/Icon.tsx';
import { onEscape } from './escape.ts';
import { Undo } from './Undo.tsx';

type Props = {
  state: FrameState;
  list: NonNullable<FrameState['page']['list']>;
  say: Say<OverlayKey>;
  acts: FrameActs;
};

/** px: as wide as the style sheet has them. */
const WIDTH = { windows: 460, menu: 320 };

/** The other windows, each with what can be done about it. */
function Windows({ state, say, acts }: Props): JSX.Element {
  const { others } = state.view.banner;
  return (
    <ul>
      {others.map((row) => (
        <li key={row.key} class={`other tone-${row.tone}`} data-window={row.windowId}>
          <span class="badge">
            <Icon shape={row.tone} />
            {row.stateWord}
          </span>
          <span class="other-what">
            <strong>{row.title}</strong>
            {row.whose !== '' && <span class="quiet">{row.whose}</span>}
            <span class="timing">{row.timing}</span>
          </span>
          {row.canBeDone && (
            <button
              type="button"
              class="link"
              data-action="done"
              aria-label={say('markDoneOf', { title: row.title })}
              onClick={() => void acts.onDone(row.key, row.title)}
            >
              {say('markDone')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What else there is of the extension, and what can be done with the window in the strip. */
function Menu({ state, say, acts }: Props): JSX.Element {
  const { banner, feedWaits } = state.view;
  const { key, title, canBeDone } = banner;
  return (
    <ul>
      {feedWaits !== null && (
        <li>
          <button
            type="button"
            class="entry"
            data-action="allow-feed"
            onClick={() => void acts.onOpenPage('options')}
          >
            {say('feedWaits', { host: feedWaits })}
          </button>
        </li>
      )}
      {canBeDone && key !== null && (
        <li>
          <button
            type="button"
            class="entry"
            data-action="done"
            onClick={() => void acts.onDone(key, title)}
          >
            {say('markDoneOf', { title })}
          </button>
        </li>
      )}
      {state.view.pages.map((page) => (
        <li key={page}>
          <button
            type="button"
            class="entry"
            data-action={`open-${page}`}
            onClick={() => void acts.onOpenPage(page)}
          >
            {say(`page.${page}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What opens under the strip; Esc leads back to its button. */
export function List(props: Props): JSX.Element {
  const { state, list, say, acts } = props;
  const name = say(list.kind === 'menu' ? 'menu' : 'windowsList');
  return (
    <section
      class={`list list-${list.kind}`}
      data-block
      role="dialog"
      aria-modal="false"
      aria-label={name}
      lang={state.view.language}
      style={{
        top: `${Math.max(0, list.top)}px`,
        right: `max(8px, min(${Math.round(list.right)}px, 100vw - ${WIDTH[list.kind] + 8}px))`,
      }}
      {...onEscape(() => acts.onList(null, 0))}
    >
      <Undo undo={state.undo} say={say} onUndo={acts.onUndo} />
      {list.kind === 'menu' ? <Menu {...props} /> : <Windows {...props} />}
      <button
        type="button"
        class="link quiet-link"
        data-action="close-list"
        onClick={() => acts.onList(null, 0)}
      >
        {say('close')}
      </button>
    </section>
  );
}
