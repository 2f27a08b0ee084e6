/** What the options page shows, and what can be done there. */
import type { Correction } from '../../forms/model/correction.ts';
import type { Mute } from '../../forms/model/finding.ts';
import type { SignedBy } from '../../schedule/file/signature.ts';
import type { Problem } from '../../schedule/model/problems.ts';
import type { Schedule } from '../../schedule/model/types.ts';
import type { Reading } from '../../schedule/words/describe.ts';
import type { Differences } from '../../schedule/words/difference.ts';
import type { CorrectionsProblem } from '../../settings/corrections-file.ts';
import type { Managed } from '../../settings/managed/managed.ts';
import type { Settings } from '../../settings/schema.ts';
import type { StoredProblem } from '../../settings/stored.ts';
import type { Brought } from '../../settings/stores/corrections.ts';
import type { Feed } from '../../settings/stores/feed.ts';
import type { LoadedSchedules } from '../../settings/stores/schedules.ts';
import type { Say } from '../../text/fill.ts';
import type { OptionsKey } from '../../text/words/options-words.ts';
import type { SharingKey } from '../../text/words/sharing-words.ts';
import type { ImportState, Source } from '../import-flow.ts';

/** A schedule that was read, and what it would change. */
export type FoundSchedule = {
  readonly schedule: Schedule;
  readonly differences: Differences;
  /** Who signed it and when; null where it came without its signature. */
  readonly by: SignedBy | null;
  /** When the one in use was signed by the same key, where that was later; else null. */
  readonly usedLater: number | null;
};

/** Why a schedule cannot be used. */
export type ScheduleImportProblem =
  | { readonly kind: 'unreadable' }
  /** The signature that came with it is not of this file, or none at all. */
  | { readonly kind: 'not-signed'; readonly reason: 'wrong' | 'unreadable' }
  /** Signed in the future, by the clock of this computer. */
  | { readonly kind: 'future'; readonly signedAt: number; readonly nowMs: number }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] }
  /** Its revision is lower than the one in use. */
  | { readonly kind: 'older'; readonly schedule: Schedule; readonly inUse: number };

export type ScheduleImport = ImportState<FoundSchedule, ScheduleImportProblem, 'used'>;

/** Corrections that were read, and what they would change. */
export type FoundCorrections = Pick<Brought, 'added' | 'replaced' | 'same'> & {
  readonly corrections: readonly Correction[];
};

/** What was done to the corrections. */
export type CorrectionsDone =
  | { readonly kind: 'used' }
  | { readonly kind: 'removed'; readonly label: string };

export type CorrectionsImport = ImportState<FoundCorrections, CorrectionsProblem, CorrectionsDone>;

export type CorrectionsView = {
  readonly own: readonly Correction[];
  /** Schedules in use; the corrections they came with are listed too. */
  readonly schedules: readonly Schedule[];
  readonly state: CorrectionsImport;
  readonly canUndo: boolean;
  readonly reading: Reading;
  onRemove(correction: Correction): void;
  onUndo(): void;
  onExport(): void;
  onSource(source: Source): void;
  onConfirm(): void;
  onCancel(): void;
};

/** What became of an address that was given. */
export type FeedMessage =
  | { readonly kind: 'none' | 'bad-address' }
  | { readonly kind: 'denied'; readonly host: string };

export type FeedView = {
  readonly feed: Feed | null;
  /** What the waiting offer would change; null when there is none. */
  readonly offered: Differences | null;
  /** The revision in use, where the offer's is lower; else null. */
  readonly above: number | null;
  /** What the refused file would change; null where none was refused, or it would change nothing. */
  readonly refused: Differences | null;
  /** What the last change that was taken without asking changed. */
  readonly taken: Differences | null;
  /** What is stored of a feed cannot be read. */
  readonly isLost: boolean;
  /** The administrator set it for good. */
  readonly isLocked: boolean;
  readonly message: FeedMessage;
  /** The address is being asked. */
  readonly isBusy: boolean;
  readonly nowMs: number;
  readonly reading: Reading;
  readonly share: Say<SharingKey>;
  onAdd(address: string): void;
  onAllow(): void;
  onAskNow(): void;
  onAccept(): void;
  onDecline(): void;
  onAtOnce(on: boolean): void;
  onSeen(): void;
  onUseRefused(): void;
  onRemove(): void;
};

/** What went wrong lately, for a person to copy. */
export type ErrorsView = {
  /** One line each, newest last. */
  readonly lines: readonly string[];
  /** What became of copying them; '' before. */
  readonly message: '' | 'copied' | 'notCopied';
  /** They are looked at: what came since the page was drawn counts too. */
  onShow(): void;
  onCopy(): void;
};

export type OptionsView = {
  readonly settings: Settings;
  /** How the person reads; digits follow the language. */
  readonly reading: Reading;
  readonly problem: StoredProblem | null;
  /** What is stored but not in use, as it is; undefined when all is well. */
  readonly unreadable: unknown;
  /** What an administrator set. */
  readonly managed: Managed;
  readonly feed: FeedView;
  readonly corrections: CorrectionsView;
  readonly errors: ErrorsView;
  readonly schedules: LoadedSchedules;
  readonly scheduleImport: ScheduleImport;
  /** Said after a change; '' before the first. */
  readonly message: '' | 'saved' | 'failed';
  readonly version: string;
  readonly say: Say<OptionsKey>;
  readonly share: Say<SharingKey>;
  readonly mutes: readonly Mute[];
  /** The browser refused to let us notify. */
  readonly denied: boolean;
  /** The browser lets us notify. */
  readonly isAllowed: boolean;
  onChange(change: Partial<Settings>): void;
  /** Switches reminders on or off; on asks the browser for leave. */
  onReminders(on: boolean): void;
  onTestReminder(): void;
  onUnmute(mute: Mute): void;
  /** A schedule file, or the content of one. */
  onSource(source: Source): void;
  onExport(schedule: Schedule): void;
  /** Opens the page that passes it on. */
  /** Null where an administrator left the page out. */
  readonly onShare: ((schedule: Schedule) => void) | null;
  readonly onReview: (() => void) | null;
  onDrafts(): void;
  onWelcome(): void;
  onConfirm(): void;
  onCancel(): void;
  onDrop(id: string): void;
  onUndo(): void;
};
