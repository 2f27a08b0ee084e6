/**
 * What is given to a page of ours. The page itself has only this; what recognises a file, and the words
 * for it, come when something is given, or after the page was drawn where another may hand it a file.
 */
import type { GivenKind } from '../../files/given-kind.ts';
import { report } from '../../report.ts';
import type { GivenKey } from '../../text/words/given-words.ts';
import { takeDrops } from '../drops.ts';
import { firstSeen } from '../own-page.ts';
import type { Destination, GivenPage } from './where-to.ts';

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

/** Takes a file that belongs to the page. */
export type Take = (file: File, kind: GivenKind) => void;

const DESTINATIONS: readonly GivenPage[] = ['review', 'options', 'files'];

/** Pages that another page may lead to, with a file. */
export const isDestination = (page: GivenPage): page is Destination => DESTINATIONS.includes(page);

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
  let made: Promise<Intake> | null = null;
  const load = () => {
    made ??= import('./make-intake.ts').then(({ makeIntake }) => makeIntake(frame, page, takeHere));
    return made;
  };
  const intake: Intake = {
    give: async (...given) => (await load()).give(...given),
    say: async (...said) => (await load()).say(...said),
    mention: async (...mentioned) => (await load()).mention(...mentioned),
  };
  if (drops) takeDrops(frame.doc, (file) => void intake.give(file));
  if (isDestination(page)) {
    firstSeen.then(load).catch((error) => report(error, 'open the intake'));
  }
  return intake;
}
