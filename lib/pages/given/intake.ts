/** What is given to a page of ours: recognised, taken where it belongs, or led there by one press. */
import { browser } from '../../browser.ts';
import { GIVEN_HEAD, type GivenKind, kindOfGiven } from '../../files/given-kind.ts';
import { report } from '../../report.ts';
import { isPageOn } from '../../settings/managed/managed.ts';
import { readingOf } from '../../settings/schema.ts';
import { loadSettings } from '../../settings/stores/settings.ts';
import { storage } from '../../storage.ts';
import { speaker } from '../../text/fill.ts';
import { GIVEN_WORDS, type GivenKey } from '../../text/words/given-words.ts';
import { takeDrops } from '../drops.ts';
import { handOver, receive } from './hand-over.ts';
import { type Destination, type GivenPage, whereTo } from './where-to.ts';

/** What is said of a file that the page itself does not take. */
export type GivenNotice = {
  readonly words: string;
  /** Leads to the page that takes it; null where none does. */
  readonly lead: { readonly label: string; readonly to: Destination; run(): void } | null;
  readonly close: { readonly label: string; run(): void };
};

export type IntakeFrame = {
  readonly doc: Pick<Document, 'addEventListener'>;
  /** Says something of a file, or nothing any more. */
  readonly notice?: (notice: GivenNotice | null) => void;
};

export type Intake = {
  /**
   * A file that was chosen, dropped or pasted, or a text that was pasted. Never throws.
   *
   * @param take takes it in place of what the page takes files with
   */
  give(given: File | string, take?: Take): Promise<void>;
  /** Says one sentence about what was given. */
  say(key: GivenKey, name?: string): Promise<void>;
  /** What else could be done with a file that the page has taken anyway. */
  mention(file: File): Promise<void>;
};

type Take = (file: File, kind: GivenKind) => void;

const PATHS: Readonly<Record<Destination, string>> = {
  review: '/review.html',
  options: '/options.html',
  files: '/files.html',
};
const isDestination = (page: GivenPage): page is Destination => page in PATHS;

/** Tells what a file is, from both its ends. Throws when the browser cannot read it. */
export async function kindOfFile(file: File): Promise<GivenKind> {
  const head = await file.slice(0, GIVEN_HEAD).arrayBuffer();
  const tail = await file.slice(Math.max(GIVEN_HEAD, file.size - GIVEN_HEAD)).arrayBuffer();
  const bytes = new Uint8Array(head.byteLength + tail.byteLength);
  bytes.set(new Uint8Array(head));
  bytes.set(new Uint8Array(tail), head.byteLength);
  return kindOfGiven(bytes, file.name);
}

/**
 * Opens the intake of a page: what is dropped anywhere on it, and what another page hands over.
 *
 * @param takeHere takes a file of a kind that belongs to this page
 * @param drops false where the page looks after drops itself
 */
export function openIntake(
  frame: IntakeFrame,
  page: GivenPage,
  takeHere: Take = () => {},
  drops: boolean = true,
): Intake {
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
    if (to === 'files' && !isPageOn(managed, 'files')) return say('given.unknown', file.name);
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

  if (drops) takeDrops(frame.doc, (file) => void give(file));
  if (isDestination(page)) receive(page, (file) => void give(file));
  return { give, say, mention };
}
