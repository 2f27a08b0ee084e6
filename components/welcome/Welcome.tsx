import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CATALOGUE } from '../../lib/forms/fields/catalogue-rows.ts';
import type { SampleField, SampleFinding, WelcomeView } from '../../lib/pages/welcome-page.ts';
import type { WelcomeKey } from '../../lib/text/words/welcome-words.ts';
import { Drawing } from '../parts/Drawing.tsx';
import { Icon } from '../parts/Icon.tsx';
import { AgencyChoice, RoleChoices } from '../parts/OwnWork.tsx';

/** The browser's own signs: the menu of extensions, what pins one of them, and its settings. */
const PUZZLE = {
  line: 'M6 3.5a1.7 1.7 0 013.4 0V5H13v3.2h-1.3a1.7 1.7 0 000 3.4H13V14H3v-2.8h1.2a1.6 1.6 0 000-3.2H3V5h3z',
};
const PIN = { line: 'M5.5 1.8h5M6.3 1.8v5L4 9.4h8L9.7 6.8v-5M8 9.4v4.8' };
const GEAR = {
  line: 'M5.6 8a2.4 2.4 0 104.8 0a2.4 2.4 0 10-4.8 0M8 1.6v2M8 12.4v2M1.6 8h2M12.4 8h2M3.5 3.5l1.4 1.4M11.1 11.1l1.4 1.4M3.5 12.5l1.4-1.4M11.1 4.9l1.4-1.4',
};

type PartProps = {
  id: string;
  title: WelcomeKey;
  help: WelcomeKey;
  isLocked?: boolean;
  props: WelcomeView;
  children: ComponentChildren;
};

function Part({ id, title, help, isLocked, props, children }: PartProps): JSX.Element {
  const { say } = props;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{say(title)}</h2>
      <p class="quiet">{say(help)}</p>
      {isLocked && <p class="managed">{say('managed')}</p>}
      {children}
    </section>
  );
}

function Pin({ pin, say }: Pick<WelcomeView, 'pin' | 'say'>): JSX.Element {
  return (
    <>
      <div class="toolbar" role="img" aria-label={say('pin.picture')}>
        <span class="address" />
        <Drawing layers={PUZZLE} />
        <span class="menu">
          <img src="/icon/16.png" alt="" width="16" height="16" />
          <span>ทันเวลา</span>
          <Drawing layers={pin.browser === 'firefox' ? GEAR : PIN} />
        </span>
      </div>
      <p>{say(`pin.${pin.browser}`)}</p>
      {pin.isPinned && (
        <p class="good" data-pinned="true">
          <Icon shape="done" /> {say('pin.done')}
        </p>
      )}
    </>
  );
}

/** A form that is saved nowhere; what the rules find in it stands below each field. */
function Sample({ sample, say, onCheck }: WelcomeView): JSX.Element {
  const [values, setValues] = useState(sample);
  const [found, setFound] = useState<readonly SampleFinding[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void onCheck(values).then((next) => isWanted && setFound(next));
    return () => {
      isWanted = false;
    };
  }, [values, onCheck]);
  const fields = Object.keys(sample) as SampleField[];
  return (
    <div class="sample">
      {fields.map((id) => {
        const own = (found ?? []).filter(({ field }) => field === id);
        return (
          <div key={id} class="sample-field">
            <label>
              <span lang="th">{CATALOGUE.find((field) => field.id === id)?.label ?? id}</span>
              <input
                type="text"
                lang="th"
                autocomplete="off"
                data-sample={id}
                value={values[id]}
                aria-describedby={`${id}-found`}
                onInput={(event) => setValues({ ...values, [id]: event.currentTarget.value })}
              />
            </label>
            <div id={`${id}-found`}>
              {own.map(({ what, fix, level }) => (
                <p key={what} class={`level-${level}`} data-finding={id}>
                  <Icon shape={level} /> {what} · {fix}
                </p>
              ))}
            </div>
          </div>
        );
      })}
      <p role="status" class="good">
        {found?.length === 0 && (
          <>
            <Icon shape="done" /> {say('try.clear')}
          </>
        )}
      </p>
      <p>
        <button type="button" class="link" onClick={() => setValues(sample)}>
          {say('try.reset')}
        </button>
      </p>
    </div>
  );
}

/** Yes and no to reminders; where an administrator decided, only what the browser still asks for. */
function Answers({ settings, managed, say, onReminders }: WelcomeView): JSX.Element | null {
  const isLocked = managed.locked.has('reminders');
  if (isLocked && !settings.reminders.on) return null;
  return (
    <p class="buttons">
      <button
        type="button"
        class="button"
        data-action="reminders-yes"
        onClick={() => onReminders(true)}
      >
        {say('reminders.yes')}
      </button>
      {!isLocked && (
        <button
          type="button"
          class="button"
          data-action="reminders-no"
          onClick={() => onReminders(false)}
        >
          {say('reminders.no')}
        </button>
      )}
    </p>
  );
}

/** The first day: whose windows, the icon, reminders, and a try. */
export function Welcome(props: WelcomeView): JSX.Element {
  const { settings, managed, agencies, say, message, reminders } = props;
  const { language } = settings;
  return (
    <div class="sheet welcome" lang={language}>
      <header>
        <h1>{say('title')}</h1>
        <p class="quiet">{say('intro')}</p>
        <p>
          <button type="button" class="link" data-action="skip" onClick={props.onDone}>
            {say('skip')}
          </button>
        </p>
        <p role="status" class="saved" data-message={message}>
          {message !== '' && say(message)}
        </p>
      </header>
      <main>
        <Part
          id="agency"
          title="agency"
          help="agencyHelp"
          isLocked={managed.locked.has('agency')}
          props={props}
        >
          <AgencyChoice
            agencies={agencies}
            value={settings.agency}
            all={say('agencyAll')}
            disabled={managed.locked.has('agency')}
            onChange={(agency) => props.onChange({ agency })}
          />
        </Part>
        <Part
          id="roles"
          title="roles"
          help="rolesHelp"
          isLocked={managed.locked.has('roles')}
          props={props}
        >
          <RoleChoices
            value={settings.roles}
            language={language}
            disabled={managed.locked.has('roles')}
            onChange={(roles) => props.onChange({ roles })}
          />
        </Part>
        <Part id="pin" title="pin" help="pinHelp" props={props}>
          <Pin {...props} />
        </Part>
        <Part
          id="reminders"
          title="reminders"
          help="remindersHelp"
          isLocked={managed.locked.has('reminders')}
          props={props}
        >
          <Answers {...props} />
          <p role="status" data-reminders={reminders}>
            {reminders !== '' && say(`reminders.${reminders}`)}
          </p>
        </Part>
        <Part id="try" title="try" help="tryHelp" props={props}>
          <Sample {...props} />
        </Part>
      </main>
      <footer class="buttons">
        <button type="button" class="button main" data-action="done" onClick={props.onDone}>
          {say('done')}
        </button>
        <button type="button" class="link" data-action="options" onClick={props.onOptions}>
          {say('options')}
        </button>
      </footer>
    </div>
  );
}
