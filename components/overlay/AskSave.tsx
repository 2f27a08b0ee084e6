import type { JSX, RefObject } from 'preact';
import type { Say } from '../../lib/text/fill.ts';
import type { OverlayKey } from '../../lib/text/overlay-words.ts';

type Props = {
  say: Say<OverlayKey>;
  language: string;
  /** How many findings are to be mended. */
  count: number;
  back: RefObject<HTMLButtonElement | null>;
  onAnswer(save: boolean): void;
};

/** The question before a save; the way back is the one that Enter and Esc take. */
export function AskSave({ say, language, count, back, onAnswer }: Props): JSX.Element {
  return (
    <div
      class="ask"
      role="alertdialog"
      aria-modal="false"
      aria-labelledby="tw-ask"
      lang={language}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onAnswer(false);
      }}
    >
      <p id="tw-ask" class="item-what">
        {say('askSave', { n: count })}
      </p>
      <button
        type="button"
        class="check"
        ref={back}
        data-action="go-back"
        onClick={() => onAnswer(false)}
      >
        {say('goBack')}
      </button>
      <button type="button" class="link" data-action="save" onClick={() => onAnswer(true)}>
        {say('saveOn')}
      </button>
    </div>
  );
}
