import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AddressTest } from '../../lib/background/feed/test-address.ts';
import type { ShareView } from '../../lib/pages/share/share-page.ts';
import { showFingerprint } from '../../lib/schedule/file/fingerprint.ts';
import { Icon } from '../parts/Icon.tsx';
import { signedWords } from '../parts/signed.ts';

type TestResultProps = {
  isGood: boolean;
  name: string;
  view: ShareView;
  children: ComponentChildren;
};

/** One thing that was looked at: sign, word and sentence. */
function TestResult({ isGood, name, view, children }: TestResultProps): JSX.Element {
  return (
    <li data-test={name} data-good={isGood}>
      <span class={isGood ? 'good' : 'bad'}>
        <Icon shape={isGood ? 'open' : 'must'} /> {view.say(isGood ? 'state.good' : 'state.bad')}
      </span>{' '}
      {children}
    </li>
  );
}

const isRight = (test: AddressTest, view: ShareView) =>
  test.file === 'same' &&
  test.signature === 'right' &&
  (view.keyState.kind !== 'ready' || view.keyState.fingerprint === test.fingerprint);

function FileResult({ test, view }: { test: AddressTest; view: ShareView }): JSX.Element | null {
  const { say } = view;
  if (test.file === null) return null;
  const words =
    test.file === 'other'
      ? say('test.other', {
          id: test.found?.id ?? '',
          revision: test.found?.revision ?? 0,
        })
      : say(test.file === 'same' ? 'test.same' : 'test.badFile');
  return (
    <TestResult isGood={test.file === 'same'} name={`file-${test.file}`} view={view}>
      {words}
    </TestResult>
  );
}

function Findings({ test, view }: { test: AddressTest; view: ShareView }): JSX.Element {
  const { say, share, keyState, names } = view;
  const isOwn = keyState.kind === 'ready' && keyState.fingerprint === test.fingerprint;
  return (
    <div class={isRight(test, view) ? 'notice' : 'notice bad'} data-tested={isRight(test, view)}>
      <p>
        <strong>{say(isRight(test, view) ? 'test.good' : 'test.bad')}</strong>
      </p>
      <ul class="findings">
        {test.file === null ? (
          <TestResult isGood={false} name={`error-${test.error}`} view={view}>
            {share(`feed.error.${test.error ?? 'offline'}`, { status: String(test.status ?? '') })}
          </TestResult>
        ) : (
          <TestResult isGood={true} name="reached" view={view}>
            {say('test.reached')}
          </TestResult>
        )}
        <FileResult test={test} view={view} />
        {test.signature !== null && (
          <TestResult
            isGood={test.signature === 'right'}
            name={`signature-${test.signature}`}
            view={view}
          >
            {say(`test.${test.signature}`, { signature: names.signature })}
            {test.fingerprint !== null && (
              <>
                {' · '}
                {signedWords(test.signedAt, view)}
              </>
            )}
          </TestResult>
        )}
        {test.fingerprint !== null && keyState.kind === 'ready' && (
          <TestResult isGood={isOwn} name={isOwn ? 'own-key' : 'other-key'} view={view}>
            {say(isOwn ? 'test.ownKey' : 'test.otherKey')}
          </TestResult>
        )}
      </ul>
      {test.fingerprint !== null && (
        <p class="small">
          {say('test.fingerprint')}
          <br />
          <code>{showFingerprint(test.fingerprint)}</code>
        </p>
      )}
    </div>
  );
}

/** Where the two files go, and the test before anybody is told. */
export function Address(props: ShareView): JSX.Element {
  const { say, upload, test } = props;
  // Its own: what is typed next must not be overwritten by a page that was drawn with less.
  const [written, setWritten] = useState(props.written);
  const isBad = upload !== null && !upload.ok;
  return (
    <section aria-labelledby="address-title">
      <h2 id="address-title">{say('address.title', { n: 3 })}</h2>
      <p class="help">{say('address.help')}</p>
      <form
        class="address"
        onSubmit={(event) => {
          event.preventDefault();
          props.onTest();
        }}
      >
        <label class="field">
          <span>{say('address.label')}</span>
          <input
            type="text"
            inputMode="url"
            placeholder="https://"
            data-field="address"
            autocomplete="off"
            spellcheck={false}
            value={written}
            {...(isBad ? { 'aria-invalid': true, 'aria-describedby': 'address-message' } : {})}
            onInput={({ currentTarget }) => {
              setWritten(currentTarget.value);
              props.onAddress(currentTarget.value);
            }}
          />
        </label>
        <div role="status" id="address-message">
          {isBad && (
            <p class="notice bad" data-upload={upload.problem}>
              {say(`address.${upload.problem}`)}
            </p>
          )}
        </div>
        {upload?.ok && (
          <>
            <p>{say('address.upload')}</p>
            <ul class="names" data-upload="names">
              <li>
                <code>{upload.file}</code>
              </li>
              <li>
                <code>{upload.signature}</code>
              </li>
            </ul>
            <p class="small">{say('address.uploadOnce', { n: 2 })}</p>
            <p class="buttons">
              <button
                type="submit"
                class="button"
                data-action="test-address"
                disabled={test.kind === 'busy'}
              >
                {say('address.test')}
              </button>
            </p>
            <p class="small">{say('address.testHelp')}</p>
          </>
        )}
      </form>
      <div role="status" data-test-state={test.kind}>
        {test.kind === 'busy' && <p class="quiet">{say('address.busy')}</p>}
        {test.kind === 'failed' && <p class="notice bad">{say('address.failed')}</p>}
        {test.kind === 'denied' && (
          <p class="notice bad">{say('address.denied', { host: test.host })}</p>
        )}
        {test.kind === 'done' && <Findings test={test.test} view={props} />}
      </div>
    </section>
  );
}
