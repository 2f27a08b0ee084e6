import type { JSX } from 'preact';
import type { Finding } from '../../lib/forms/engine.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { OverlayKey } from '../../lib/text/overlay-words.ts';

/** A long text would fill the panel; what is copied of it can be seen when pasted. */
const LONGEST_SHOWN = 30;

export type CopyProps = {
  finding: Finding;
  say: Say<OverlayKey>;
  /** What was copied last. */
  copied: string | null;
  onCopy(finding: Finding): void;
};

/** Puts the right text on the clipboard; nothing for a finding that has none. */
export function CopyButton({ finding, say, copied, onCopy }: CopyProps): JSX.Element | null {
  const { id, copy } = finding;
  if (copy === undefined) return null;
  const shown = copy.length > LONGEST_SHOWN ? say('copyText') : say('copy', { text: copy });
  return (
    <button type="button" class="link" data-action="copy" onClick={() => onCopy(finding)}>
      {copied === `copy ${id}` ? say('copied') : shown}
    </button>
  );
}
