import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ShareView, TextKind } from '../../lib/pages/share/share-page.ts';
import { agencyName } from '../../lib/schedule/model/agencies.ts';
import type { AgencyId } from '../../lib/schedule/model/types.ts';

const KINDS: readonly TextKind[] = ['letter', 'chat'];
const COPY = { letter: 'texts.copyLetter', chat: 'texts.copyChat' } as const;
const ROWS = { letter: 16, chat: 10 };

/** The texts that go with the schedule, for all departments or for one. */
export function Texts(props: ShareView): JSX.Element {
  const { say, departments, reading, copied } = props;
  const [to, setTo] = useState<AgencyId | null>(null);
  // Another schedule may have other agencies.
  const addressed = departments.some(({ agency }) => agency.id === to) ? to : null;
  return (
    <section aria-labelledby="texts-title">
      <h2 id="texts-title">{say('texts.title', { n: 4 })}</h2>
      <p class="help">{say('texts.help')}</p>
      <label class="field">
        <span>{say('texts.to')}</span>
        <select
          data-action="text-to"
          value={addressed ?? ''}
          onChange={({ currentTarget }) => setTo(currentTarget.value || null)}
        >
          <option value="">{say('texts.all')}</option>
          {departments.map(({ agency }) => (
            <option key={agency.id} value={agency.id}>
              {agencyName(agency, reading.language)}
            </option>
          ))}
        </select>
      </label>
      {KINDS.map((kind) => {
        const text = props.text(kind, addressed);
        return (
          <div key={kind} class="text">
            <label class="field">
              <span>{say(`texts.${kind}`)}</span>
              <textarea readOnly={true} lang="th" rows={ROWS[kind]} data-text={kind} value={text} />
            </label>
            <p class="buttons">
              <button
                type="button"
                class="button"
                data-action={`copy-${kind}`}
                // Without the key's fingerprint the text would be another.
                disabled={props.keyState.kind === 'loading'}
                onClick={() => props.onCopy(kind, text)}
              >
                {say(COPY[kind])}
              </button>
            </p>
            <p role="status" class="done" data-copied={copied?.what === kind && copied.isDone}>
              {copied?.what === kind && say(copied.isDone ? 'texts.copied' : 'texts.notCopied')}
            </p>
          </div>
        );
      })}
      <p class="small">{say('texts.way')}</p>
    </section>
  );
}
