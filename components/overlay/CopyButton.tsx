import type { JSX } from 'preact';
import type { Finding } from '../../lib/forms/model/finding.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { OverlayKey } from '../../lib/text/words/overlay-words.ts';

/** In letters; a longer text would fill the panel, so the button does not quote it. */
const MAX_SHOWN = 30;

export type CopyProps = {
  finding: Finding;
  say: Say<OverlayKey>;
  /** What was copied last. */
  copied: string | null;
  onCopy(finding: Finding): void;
};

/** Puts the right text on the clipboard; nothing for a finding that has none. */
export function CopyButton({ finding, say, copied, onCopy }: CopyProps): JSX.Element | null {
  const { id, copy, label } = finding;
  if (copy === undefined) return null;
  const shown = copy.length > MAX_SHOWN ? say('copyText') : say('copy', { text: copy });
  const said = copied === `copy ${id}` ? say('copied') : shown;
  return (
    <button
      type="button"
      class="link"
      data-action="copy"
      aria-label={said + (label === '' ? '' : `: ${label}`)}
      onClick={() => onCopy(finding)}
    >
      {said}
    </button>
  );
}
