import type { JSX } from 'preact';
import type { GivenNotice as Notice } from '../../lib/pages/given/intake.ts';

/** What a file is that was given to this page and belongs elsewhere, and the way there. */
export function GivenNotice({ words, lead, close }: Notice): JSX.Element {
  return (
    <div class="given-notice" data-given={lead?.to ?? 'nowhere'}>
      <p>{words}</p>
      <p class="given-acts">
        {lead && (
          <button type="button" class="button main" data-action="lead" onClick={lead.run}>
            {lead.label}
          </button>
        )}
        <button type="button" class="button" data-action="close-given" onClick={close.run}>
          {close.label}
        </button>
      </p>
    </div>
  );
}
