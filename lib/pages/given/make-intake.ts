/**
 * Recognises what is given to a page of ours, and has it taken where it belongs, or led there by one
 * press. Loaded when something is given: see `intake.ts`.
 */
import { browser } from '../../browser.ts';
import { GIVEN_HEAD, type GivenKind, kindOfGiven } from '../../files/given-kind.ts';
import { report } from '../../report.ts';
import { isPageOn } from '../../settings/managed/managed.ts';
import { readingOf } from '../../settings/schema.ts';
import { loadSettings } from '../../settings/stores/settings.ts';
import { storage } from '../../storage.ts';
import { speaker } from '../../text/fill.ts';
import { GIVEN_WORDS, type GivenKey } from '../../text/words/given-words.ts';
import { handOver, receive } from './hand-over.ts';
import {
  type GivenNotice,
  type Intake,
  type IntakeFrame,
  isDestination,
  type Take,
} from './intake.ts';
import { type Destination, type GivenPage, whereTo } from './where-to.ts';

const PATHS: Readonly<Record<Destination, string>> = {
  review: '/review.html',
  options: '/options.html',
  files: '/files.html',
};

/** Tells what a file is, from both its ends. Throws when the browser cannot read it. */
async function kindOfFile(file: File): Promise<GivenKind> {
  const head = await file.slice(0, GIVEN_HEAD).arrayBuffer();
  const tail = await file.slice(Math.max(GIVEN_HEAD, file.size - GIVEN_HEAD)).arrayBuffer();
  const bytes = new Uint8Array(head.byteLength + tail.byteLength);
  bytes.set(new Uint8Array(head));
  bytes.set(new Uint8Array(tail), head.byteLength);
  return kindOfGiven(bytes, file.name);
}

/** Makes the intake of a page; see `openIntake`. */
export function makeIntake(frame: IntakeFrame, page: GivenPage, takeHere: Take): Intake {
  const show = (notice: GivenNotice | null) => frame.notice?.(notice);
  const close = () => show(null);

  async function words() {
    const { settings, managed } = await loadSettings(storage());
    const { language, digits } = readingOf(settings);
    return { speak: speaker(GIVEN_WORDS, language, digits), managed };
  }

  async function say(key: GivenKey, name = ''): Promise<void> {
    const { speak } = await words();
    const label = speak('given.close');
    show({ words: speak(key, { name }), lead: null, close: { label, run: close } });
  }

  async function asFile(text: string): Promise<File> {
    const { speak } = await words();
    return new File([text], speak('given.pasted'), { type: 'text/plain' });
  }

  async function lead(file: File, to: Destination, key: GivenKey): Promise<void> {
    const { speak, managed } = await words();
    // An administrator may have left the page out.
    if (!isPageOn(managed, to)) return say('given.unknown', file.name);
    const run = async () => {
      // Beneath this page until it has the file: a popup closes when another tab is shown.
      const url = browser.runtime.getURL(PATHS[to]);
      const tabs: { id?: number | undefined }[] = [];
      const isTaken = await handOver(to, file, async () => {
        tabs.push(await browser.tabs.create({ url, active: false }));
      });
      if (isTaken) close();
      else await say('given.notTaken', file.name);
      const id = tabs[0]?.id;
      if (id !== undefined) await browser.tabs.update(id, { active: true });
    };
    show({
      words: speak(key, { name: file.name }),
      lead: {
        label: speak(`given.to.${to}`),
        to,
        run: () => void run().catch((error) => report(error, 'hand a file over')),
      },
      close: { label: speak('given.close'), run: close },
    });
  }

  async function give(given: File | string, take: Take = takeHere): Promise<void> {
    if (typeof given === 'string' && given.trim() === '') return say('given.nothing');
    const file = typeof given === 'string' ? await asFile(given) : given;
    try {
      // A page that an administrator left out says so, and takes nothing.
      if (!isPageOn((await words()).managed, page)) return;
      const kind = await kindOfFile(file);
      const route = whereTo(kind, page);
      close();
      if (route.to === 'here') take(file, kind);
      else if (route.to === 'nowhere') await say(route.words, file.name);
      else await lead(file, route.to, route.words);
    } catch (error) {
      // A folder, or a file that went away meanwhile.
      report(error, 'open what was given');
      await say('given.unreadable', file.name);
    }
  }

  async function mention(file: File): Promise<void> {
    try {
      const route = whereTo(await kindOfFile(file), page);
      close();
      if (route.to === 'review' || route.to === 'options') await lead(file, route.to, route.words);
    } catch {
      // Whoever took the file says that it cannot be opened.
      close();
    }
  }

  if (isDestination(page)) receive(page, (file) => void give(file));
  return { give, say, mention };
}
