import type { Digits, Language } from './calendar/show.ts';
import type { Step } from './forms/catalogue.ts';
import type { Correction } from './forms/corrections.ts';
import type { FalseAlarm } from './forms/false-alarm.ts';
import type { FormReport } from './forms/form-report.ts';
import type { PageReport } from './forms/page-report.ts';
import type { RecogniseRequest } from './forms/recognise.ts';
import type { BannerView } from './schedule/banner-view.ts';
import type { SiteId } from './sites/sites.ts';
import type { ICONS } from './text/icons.ts';
import type { OverlayKey } from './text/overlay-words.ts';

/** What the page asks of the background. Validated at the door in `background/answer.ts`. */
export type Request =
  | FormReport
  | RecogniseRequest
  /** The person says what a field is, or (`field` null) that it is none we know. */
  | ({ type: 'correct' } & Omit<Correction, 'added'>)
  /** Asks for the report of a finding that is wrong, as text. */
  | { type: 'false-alarm'; site: SiteId; finding: FalseAlarm }
  /** Asks for the page report as text. */
  | ({ type: 'page-report' } & PageReport)
  | { type: 'overlay-view'; site: SiteId }
  /** The program of the worker that checks files. */
  | { type: 'file-check-source' }
  | { type: 'set-agency'; agency: string }
  | { type: 'set-folded'; folded: boolean }
  /** Switches a rule off: at one field, or for good where `field` is null. */
  | { type: 'mute'; rule: string; field: string | null };

/** Everything the page needs of settings and schedule; made in the background, words and all. */
export type OverlayView = {
  language: Language;
  digits: Digits;
  folded: boolean;
  /** Null until the person chose one. */
  agency: string | null;
  agencies: { id: string; name: string }[];
  banner: BannerView;
  /** As wide as counts and button will be: so nothing in the strip, nor the page below, moves then. */
  room: string;
  /** The style sheet of everything we draw on the page. */
  css: string;
  /** Every icon of the overlay. */
  icons: typeof ICONS;
  /** The person wants to be asked before saving while something is to be mended. */
  askBeforeSave: boolean;
  /** The steps' names, as officials call them. */
  stepNames: Readonly<Record<Step, string>>;
  /** Every sentence of the overlay, in the person's language. */
  words: Readonly<Record<OverlayKey, string>>;
  /** Milliseconds after which the view must be asked for again: at the next midnight in Bangkok. */
  validForMs: number;
};

/**
 * What the background tells pages: something that was set or brought in has changed; the person
 * pressed the shortcut. A name alone: pages hear no more than that.
 */
export type Command = 'changed' | 'open-panel';
