import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { showInstant } from '../../lib/calendar/show-instant.ts';
import type { ShareView } from '../../lib/pages/share/share-page.ts';
import { type KeyMessage, keyFileName } from '../../lib/pages/share/signing.ts';
import { showFingerprint } from '../../lib/schedule/file/fingerprint.ts';
import { MIN_PASSPHRASE } from '../../lib/schedule/file/key-file.ts';
import { FileInput } from '../parts/FileInput.tsx';

/** What is good news, or no news. */
const WELL: readonly KeyMessage[] = ['none', 'made', 'taken', 'signed', 'removed'];

type PassphraseProps = {
  label: string;
  name: string;
  value: string;
  isBad: boolean;
  isNew: boolean;
  onInput(value: string): void;
};

function Passphrase({ label, name, value, isBad, isNew, onInput }: PassphraseProps): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="password"
        data-field={name}
        autocomplete={isNew ? 'new-password' : 'off'}
        value={value}
        {...(isBad ? { 'aria-invalid': true, 'aria-describedby': 'key-message' } : {})}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </label>
  );
}

/** Makes a key. The passphrases are forgotten as soon as it is made. */
function Make({ say, keyMessage, isKeyBusy, onMake }: ShareView): JSX.Element {
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  return (
    <form
      class="key-form"
      onSubmit={(event) => {
        event.preventDefault();
        onMake(first, again);
      }}
    >
      <Passphrase
        label={say('key.passphrase', { n: MIN_PASSPHRASE })}
        name="passphrase"
        value={first}
        isBad={keyMessage === 'short'}
        isNew={true}
        onInput={setFirst}
      />
      <Passphrase
        label={say('key.again')}
        name="passphrase-again"
        value={again}
        isBad={keyMessage === 'differ'}
        isNew={true}
        onInput={setAgain}
      />
      <button type="submit" class="button" data-action="make-key" disabled={isKeyBusy}>
        {say('key.make')}
      </button>
    </form>
  );
}

function Take({ say, keyMessage, onTake }: ShareView): JSX.Element {
  const [passphrase, setPassphrase] = useState('');
  return (
    <div class="key-form">
      <Passphrase
        label={say('key.takePassphrase')}
        name="take-passphrase"
        value={passphrase}
        isBad={keyMessage === 'wrongPassphrase' || keyMessage === 'needsPassphrase'}
        isNew={false}
        onInput={setPassphrase}
      />
      <FileInput
        class="file"
        label={say('key.take')}
        accept=".pem,.key,application/x-pem-file"
        action="take-key"
        onFile={(file) => onTake(file, passphrase)}
      />
    </div>
  );
}

function Remove({ say, isKeyBusy, onRemove }: ShareView): JSX.Element {
  const [isAsking, setAsking] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) no.current?.focus();
  }, [isAsking]);
  if (!isAsking) {
    return (
      <button type="button" class="link" data-action="remove-key" onClick={() => setAsking(true)}>
        {say('key.remove')}
      </button>
    );
  }
  return (
    <div class="notice bad" data-ask="remove-key">
      <p>{say('key.removeAsk')}</p>
      <p class="buttons">
        <button
          type="button"
          class="button"
          data-action="remove-key-yes"
          disabled={isKeyBusy}
          onClick={onRemove}
        >
          {say('key.removeYes')}
        </button>
        <button
          type="button"
          class="button main"
          data-action="remove-key-no"
          ref={no}
          onClick={() => setAsking(false)}
        >
          {say('key.removeNo')}
        </button>
      </p>
    </div>
  );
}

/** The key of this computer: made, brought in, its fingerprint, its backup file, its end. */
export function SigningKey(props: ShareView): JSX.Element {
  const { keyState, keyMessage, isKeyBusy, say } = props;
  const fingerprint = keyState.kind === 'ready' ? keyState.fingerprint : '';
  const said = isKeyBusy
    ? say('key.busy')
    : keyMessage === 'none'
      ? ''
      : say(`key.said.${keyMessage}`, {
          n: MIN_PASSPHRASE,
          name: keyFileName(fingerprint),
          signature: props.names.signature,
          when: props.signedAt === null ? '' : showInstant(props.signedAt, props.reading),
        });
  return (
    <div class="key" data-key={keyState.kind}>
      <h3>{say('key.title')}</h3>
      <div role="status" id="key-message" data-said={keyMessage}>
        {said !== '' && (
          <p class={isKeyBusy || WELL.includes(keyMessage) ? 'notice' : 'notice bad'}>{said}</p>
        )}
      </div>
      {keyState.kind === 'loading' && <p class="quiet">{say('key.loading')}</p>}
      {keyState.kind === 'refused' && <p class="notice bad">{say('key.refused')}</p>}
      {keyState.kind === 'none' && (
        <>
          <p>{say('key.none')}</p>
          <Make {...props} />
        </>
      )}
      {(keyState.kind === 'none' || keyState.kind === 'refused') && (
        <>
          <h4>{say('key.or')}</h4>
          <Take {...props} />
        </>
      )}
      {keyState.kind === 'refused' && <Remove {...props} />}
      {keyState.kind === 'ready' && (
        <>
          <p class="small">
            {say('key.fingerprint')}
            <br />
            <code data-fingerprint={fingerprint}>{showFingerprint(fingerprint)}</code>
          </p>
          {keyState.canExport ? (
            <p class="small">
              <button type="button" class="link" data-action="give-key" onClick={props.onGive}>
                {say('key.give')}
              </button>
              <br />
              {say('key.giveHelp')}
            </p>
          ) : (
            <p class="small">{say('key.noFile')}</p>
          )}
          <Remove {...props} />
        </>
      )}
    </div>
  );
}
