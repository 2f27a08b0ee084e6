/**
 * The messages between content scripts and background, as types: this is all of the protocol that a
 * content script may import. The schemas are in `requests.ts`, which loads zod; the limits are in
 * `limits.ts`.
 */
import type { Digits, Language } from '../calendar/show.ts';
import type { Step } from '../domain/step.ts';
import type { Filled, Muted, Worded } from '../forms/model/finding.ts';
import type { Guidance } from '../forms/model/guidance.ts';
import type { RecogniseAnswer } from '../forms/model/recognition.ts';
import type { BannerView } from '../schedule/words/banner-view.ts';
import type { FramePart } from './frame-address.ts';
import type { PageSettings } from './frames.ts';
import type { OwnPage } from './own-pages.ts';
import type { Request, RequestType } from './requests.ts';

export type { Request, RequestOf, RequestType } from './requests.ts';

/** Everything the frames need from settings and schedules. No page's process gets it. */
export type OverlayView = {
  language: Language;
  digits: Digits;
  folded: boolean;
  /** Null until the person chose one. */
  agency: string | null;
  agencies: { id: string; name: string }[];
  /** What the menu offers: without the pages that an administrator left out. */
  pages: OwnPage[];
  /** The host of a feed that waits for the person's leave; null where none does. */
  feedWaits: string | null;
  banner: BannerView;
};

/** The first answer to a frame. */
export type FrameHello = {
  view: OverlayView;
  /** The content script of the page around it gets the same: by this the frame knows its channel. */
  nonce: string;
};

/** The findings for a report; `again` asks for the whole form (the background has restarted). */
export type FormAnswer =
  | {
      seq: number;
      items: Worded[];
      /** What the person switched off and would be found here. */
      muted: Muted[];
      /** Required fields on screen, and how many of them are filled in. */
      filled: Filled;
      /** Empty required fields of each step of the project that was seen. */
      lacks: Readonly<Partial<Record<Step, number>>>;
      /** Files that open and in which nothing about people was found, by name. */
      goodFiles: string[];
      /** Rules, by name, that need steps not seen so far. */
      unseen: { name: string; steps: readonly Step[] }[];
      /** Rules, by name, that threw: what they check is neither right nor wrong. */
      broken: string[];
    }
  | 'again';

/** What each request is answered with. One that is refused has no answer at all. */
export type Answers = {
  'page-settings': PageSettings;
  'frame-hello': FrameHello;
  'overlay-view': OverlayView;
  'strip-height': true;
  guidance: Guidance;
  report: true;
  'file-check-source': string;
  'check-form': FormAnswer;
  recognise: RecogniseAnswer;
  correct: true;
  'take-back': true;
  'page-report': string;
  'false-alarm': string;
  'set-agency': true;
  'set-folded': true;
  'mark-done': true;
  'open-page': true;
  mute: true;
};
export type AnswerTo<Asked extends Request> = Answers[Asked['type']];
/** What any request may be answered with. */
export type Answer = Answers[RequestType];

/**
 * What the background tells pages: settings or schedules have changed; the person pressed the
 * shortcut. A name only: pages learn no more than that.
 */
export type Command =
  | 'changed'
  | 'open-panel'
  /** A frame of ours in the page has begun, and takes the channel that comes with this number. */
  | { part: FramePart; nonce: string }
  /** Nothing is to be done: that it arrives says that our content script is there. */
  | 'is-there';
