import type { JSX } from 'preact';
import type { FrameActs, FrameState } from '../../lib/frames/frame-controller.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { OverlayKey } from '../../lib/text/words/overlay-words.ts';

type Props = {
  undo: FrameState['undo'];
  say: Say<OverlayKey>;
  onUndo: FrameActs['onUndo'];
};

/** What was just done, and a way back; gone after a while. */
export function Undo({ undo, say, onUndo }: Props): JSX.Element | null {
  if (!undo) return null;
  return (
    <p class="toast" data-undo={undo.what}>
      <span>{say(`undo.${undo.what}`, { name: undo.name })}</span>
      <button type="button" class="link" data-action="undo" onClick={() => void onUndo()}>
        {say('undo')}
      </button>
    </p>
  );
}
