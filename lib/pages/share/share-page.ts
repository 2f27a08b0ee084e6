/** The page that passes a schedule on: its files, its signature, the texts that go with it. */
import { currentFeed } from '../../background/feed/feed.ts';
import { feedWorld } from '../../background/feed/feed-world.ts';
import { testAddress } from '../../background/feed/test-address.ts';
import { browser, now } from '../../browser.ts';
import { offerFile } from '../../offer-file.ts';
import { presentSchedules } from '../../present.ts';
import { report } from '../../report.ts';
import { isEmpty } from '../../schedule/draft/draft.ts';
import { checkDraft, isReady, NOTHING_CHECKED } from '../../schedule/draft/draft-schedule.ts';
import { type Department, departmentsOf } from '../../schedule/export/departments.ts';
import { chatText, letterText } from '../../schedule/export/share-text.ts';
import { showFingerprint } from '../../schedule/file/fingerprint.ts';
import {
  SCHEDULE_TYPE,
  scheduleFileName,
  writeSchedule,
} from '../../schedule/file/write-schedule.ts';
import type { AgencyId, Schedule } from '../../schedule/model/types.ts';
import type { Reading } from '../../schedule/words/describe.ts';
import { isPageOn } from '../../settings/managed/managed.ts';
import { loadDraft } from '../../settings/stores/review.ts';
import type { LoadedSchedules } from '../../settings/stores/schedules.ts';
import { storage } from '../../storage.ts';
import { type Say, speaker } from '../../text/fill.ts';
import { PAGE_WORDS } from '../../text/words/page-words.ts';
import { SHARE_WORDS, type ShareKey } from '../../text/words/share-words.ts';
import { SHARING_WORDS, type SharingKey } from '../../text/words/sharing-words.ts';
import { type IntakeFrame, openIntake } from '../given/intake.ts';
import { attempt, type Drawn, type Frame, ownPage } from '../own-page.ts';
import { addressTester, type TestState } from './address.ts';
import type { Asked } from './asked.ts';
import type { KeyStore } from './key-store.ts';
import { type KeyMessage, type KeyState, signing } from './signing.ts';
import { type Upload, uploadOf } from './upload-names.ts';

/**
 * A schedule that can be passed on, and what it is compared with:
 * - `before`: what was in use before it was
 * - `others`: what else is in use, where that is not known
 * - `inUse`: what is in use, by a draft that is not
 */
export type Choice = {
  /** `draft`, or the schedule's id. */
  readonly key: string;
  readonly schedule: Schedule;
  readonly than: 'before' | 'others' | 'inUse';
  readonly before: readonly Schedule[];
  readonly after: readonly Schedule[];
};

export type TextKind = 'letter' | 'chat';

export type ShareView = {
  readonly choices: readonly Choice[];
  readonly chosen: Choice | null;
  /** The draft that was asked for is not ready to be passed on. */
  readonly isDraftOpen: boolean;
  readonly departments: readonly Department[];
  /** The names under which the two files are saved. */
  readonly names: { readonly file: string; readonly signature: string };
  readonly keyState: KeyState;
  readonly keyMessage: KeyMessage;
  readonly isKeyBusy: boolean;
  /** When the last signature was made; null before the first. */
  readonly signedAt: number | null;
  /** The address as it is written, and what follows from it; null while nothing is. */
  readonly written: string;
  readonly upload: Upload | null;
  readonly test: TestState;
  readonly copied: { readonly what: TextKind; readonly isDone: boolean } | null;
  /** The file was saved. */
  readonly isSaved: boolean;
  readonly reading: Reading;
  readonly say: Say<ShareKey>;
  readonly share: Say<SharingKey>;
  /** The text for one agency or for all of them (null). */
  text(kind: TextKind, to: AgencyId | null): string;
  onChoose(key: string): void;
  onSave(): void;
  onSign(): void;
  onMake(passphrase: string, again: string): void;
  onTake(file: File, passphrase: string): void;
  onGive(): void;
  onRemove(): void;
  onAddress(written: string): void;
  onTest(): void;
  onCopy(kind: TextKind, text: string): void;
  /** Null where an administrator left the page out. */
  readonly onReview: (() => void) | null;
};

/** What can be passed on: the draft, if it is ready, then what is in use, the newest first. */
function choicesOf(draft: Schedule | null, schedules: LoadedSchedules): Choice[] {
  const { inUse, before, broughtIn, superseded } = schedules;
  const isInUse = inUse.some(({ id, revision }) => id === draft?.id && revision === draft.revision);
  const used = inUse.toReversed().map((schedule): Choice => {
    const { id, revision } = schedule;
    const isLast = broughtIn[0] === schedule;
    // Only what was brought in last has what was there before it.
    const had = isLast && before?.every((each) => each.id !== id || each.revision < revision);
    const others = [...inUse.filter((each) => each !== schedule), ...superseded];
    return had && before !== null
      ? { key: id, schedule, than: 'before', before, after: inUse }
      : { key: id, schedule, than: 'others', before: others, after: inUse };
  });
  if (draft === null || isInUse) return used;
  const after = [...inUse, draft];
  return [{ key: 'draft', schedule: draft, than: 'inUse', before: inUse, after }, ...used];
}

/**
 * Opens the page.
 *
 * @param asked the schedule that it is about; null: the newest
 */
export function sharePage(
  frame: Frame<ShareView> & IntakeFrame,
  asked: Asked | null,
  store: KeyStore,
): void {
  let chosen = asked?.kind === 'schedule' ? asked.id : asked?.kind === 'draft' ? 'draft' : null;
  let copied: ShareView['copied'] = null;
  let isSaved = false;
  const show = () => void draw();
  const keys = signing({ store, offer: offerFile, now, show });
  const tester = addressTester({
    permissions: {
      contains: (what) => browser.permissions.contains(what),
      request: (what) => browser.permissions.request(what),
      remove: (what) => browser.permissions.remove(what),
    },
    test: (address, inHand) => testAddress(feedWorld, address, inHand),
    feed: async () => (await currentFeed(feedWorld))?.url ?? null,
    show,
  });
  const draw = ownPage('share', frame, load);

  /** The address that is in use already is the one that is meant, until another is written. */
  async function fillIn(): Promise<void> {
    try {
      const feed = await currentFeed(feedWorld);
      if (feed && tester.written === '') tester.write(feed.url);
    } catch (error) {
      // It can be written by hand.
      report(error, 'look for the feed’s address');
    }
  }

  async function load(): Promise<Drawn<ShareView>> {
    const [present, { draft }] = await Promise.all([
      presentSchedules(),
      loadDraft(storage().local),
    ]);
    const { reading, schedules, managed } = present;
    const checked = isEmpty(draft) ? NOTHING_CHECKED : checkDraft(draft, schedules.inUse);
    const choices = choicesOf(isReady(checked) ? checked.schedule : null, schedules);
    const own = choices.find(({ key }) => key === chosen);
    // A draft that was put in use meanwhile is found under its own id.
    const used = choices.find(
      ({ key, schedule }) =>
        chosen === 'draft' &&
        key === checked.schedule?.id &&
        schedule.revision === checked.schedule.revision,
    );
    const choice = own ?? used ?? choices[0] ?? null;
    const say = speaker(SHARE_WORDS, reading.language, reading.digits);
    const sayPage = speaker(PAGE_WORDS, reading.language, reading.digits);
    const upload = tester.written.trim() === '' ? null : uploadOf(tester.written);
    const file = choice ? scheduleFileName(choice.schedule) : '';
    const names = upload?.ok
      ? { file: upload.file, signature: upload.signature }
      : { file, signature: `${file}.sig` };
    const departments = choice ? departmentsOf(choice.schedule, choice.before, choice.after) : [];
    const { state } = keys;
    const written = choice ? writeSchedule(choice.schedule) : '';
    const bytes = new TextEncoder().encode(written);
    const textOptions = {
      departments,
      digits: reading.digits,
      names,
      address: upload?.ok ? upload.address : null,
      fingerprint: state.kind === 'ready' ? showFingerprint(state.fingerprint) : null,
    };
    const view: ShareView = {
      choices,
      chosen: choice,
      isDraftOpen: asked?.kind === 'draft' && chosen === 'draft' && !own && !used,
      departments,
      names,
      keyState: state,
      keyMessage: keys.message,
      isKeyBusy: keys.isBusy,
      signedAt: keys.signedAt,
      written: tester.written,
      upload,
      test: tester.state,
      copied,
      isSaved,
      reading,
      say,
      share: speaker(SHARING_WORDS, reading.language, reading.digits),
      text: (kind, to) =>
        choice === null
          ? ''
          : (kind === 'letter' ? letterText : chatText)({
              ...textOptions,
              schedule: choice.schedule,
              to,
            }),
      onChoose(key) {
        chosen = key;
        copied = null;
        isSaved = false;
        // What was found there was held against another file.
        tester.write(tester.written);
      },
      onSave() {
        offerFile(written, SCHEDULE_TYPE, names.file);
        isSaved = true;
        show();
      },
      onSign: () => void keys.sign(bytes, names.signature),
      onMake: (passphrase, again) => void keys.make(passphrase, again),
      onTake: (given, passphrase) => void keys.take(given, passphrase),
      onGive: () => keys.give(),
      onRemove: () => void keys.remove(),
      onAddress: (next) => tester.write(next),
      onTest: () => void tester.run(bytes),
      onCopy: (what, text) =>
        void attempt(
          () => navigator.clipboard.writeText(text),
          'copy a text to pass on',
          (isDone) => {
            copied = { what, isDone };
            return draw();
          },
        ),
      onReview: isPageOn(managed, 'review')
        ? () => void browser.tabs.create({ url: browser.runtime.getURL('/review.html') })
        : null,
    };
    return { language: reading.language, title: `${say('title')} · ${sayPage('product')}`, view };
  }

  openIntake(frame, 'share');
  // Databases and policies take their time: the page is there before them and says so.
  void draw().then(() => {
    void keys.load().then(show);
    void fillIn();
  });
}
