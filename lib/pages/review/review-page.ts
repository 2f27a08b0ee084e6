/** The page on which a memo becomes a schedule: text in, windows beside it, and the ways out. */

import { browser } from '../../browser.ts';
import { fiscalYear } from '../../calendar/years.ts';
import type { GivenKind } from '../../files/given-kind.ts';
import { offerSchedule } from '../../offer-file.ts';
import { presentSchedules } from '../../present.ts';
import {
  blankDraft,
  type Draft,
  draftOfMemo,
  draftOfSchedule,
  emptyDraft,
  isEmpty,
} from '../../schedule/draft/draft.ts';
import {
  type CheckedDraft,
  checkDraft,
  NOTHING_CHECKED,
} from '../../schedule/draft/draft-schedule.ts';
import { draftOfProjection, yearsToBegin } from '../../schedule/draft/next-year.ts';
import { draftReadAgain } from '../../schedule/draft/read-again.ts';
import { scheduleFileName } from '../../schedule/file/write-schedule.ts';
import { MAX_MEMO_TEXT } from '../../schedule/memo/limits.ts';
import { pastedText } from '../../schedule/memo/pasted.ts';
import { readMemo } from '../../schedule/memo/read-memo.ts';
import { repairText } from '../../schedule/memo/repair.ts';
import type { Schedule } from '../../schedule/model/types.ts';
import { type Differences, differencesOf } from '../../schedule/words/difference.ts';
import { isPageOn } from '../../settings/managed/managed.ts';
import { loadDraft, REVIEW } from '../../settings/stores/review.ts';
import { undoSchedules, useSchedule } from '../../settings/stores/schedules.ts';
import { onStoredChange, storage } from '../../storage.ts';
import { type Say, speaker } from '../../text/fill.ts';
import { PAGE_WORDS } from '../../text/words/page-words.ts';
import { QUICK_WORDS, type QuickKey } from '../../text/words/quick-words.ts';
import { REVIEW_WORDS, type ReviewKey } from '../../text/words/review-words.ts';
import { takeDrops } from '../drops.ts';
import { type IntakeFrame, openIntake } from '../given/intake.ts';
import { attempt, type Drawn, type Frame, ownPage } from '../own-page.ts';
import { DRAFT, sharePath } from '../share/asked.ts';
import { draftEditor } from './draft-editor.ts';
import { type Refusal, readGiven } from './read-given.ts';
import { isScan, type ScanProblem, type ScanSheet, scans } from './scan.ts';

/** What became of a file that was chosen, dropped or pasted. */
export type Taken = { kind: 'none' } | Refusal;

type Present = Awaited<ReturnType<typeof presentSchedules>>;

/** Words and how to read days, for every part of the page. */
export type ReviewCommon = {
  say: Say<ReviewKey>;
  quick: Say<QuickKey>;
  reading: Present['reading'];
};

/** What the page shows, and what can be done there. */
export type ReviewView = {
  draft: Draft;
  checked: CheckedDraft;
  /** What would change for everyone, were the draft in use; null while it is not valid. */
  differences: Differences | null;
  /** Those in use, newest first. */
  schedules: readonly Schedule[];
  taken: Taken;
  /** Fiscal years (พ.ศ.) without a memo that can be begun from what is projected. */
  yearsToBegin: readonly number[];
  /** What lies beside the windows to be typed from. */
  sheets: readonly ScanSheet[];
  scanProblem: ScanProblem | null;
  /** Whether the last change of the draft is kept. */
  isKept: boolean;
  /** The draft that was kept could not be read. */
  isLost: boolean;
  isLocked: boolean;
  canUndo: boolean;
  canUndoEdit: boolean;
  /** Said after something was done; '' before. */
  done: string;
  common: ReviewCommon;
  /** Places of the text that were repaired when it was read. */
  repaired: number;
  pastedText(html: string): string | null;
  onDraft(draft: Draft): void;
  onUndoEdit(): void;
  onDiscard(): void;
  /** `isAgain`: the text of this draft was edited; what was decided stays. */
  onText(text: string, isAgain: boolean): void;
  onFile(file: File): void;
  onSchedule(schedule: Schedule): void;
  onBlank(): void;
  onProjection(year: number): void;
  /** Nothing was given to be read. */
  onNothing(): void;
  onClearScans(): void;
  onUse(schedule: Schedule): void;
  onExport(schedule: Schedule): void;
  onUndo(): void;
  /** Opens the page that passes it on. */
  /** Null where an administrator left the page out. */
  readonly onShare: ((schedule: Schedule) => void) | null;
};

type ReviewFrame = Frame<ReviewView> & IntakeFrame;

const openPage = (path: string) => browser.tabs.create({ url: browser.runtime.getURL(path) });

/** Opens the page with the draft that was kept. */
export function reviewPage(frame: ReviewFrame): void {
  const { local } = storage();
  const editor = draftEditor(local, show);
  const desk = scans();
  let isLost = false;
  let taken: Taken = { kind: 'none' };
  let done = '';
  let repaired = 0;
  /** Settings and schedules as they were last read. */
  let present: Present | null = null;

  const opened = loadDraft(local).then(({ draft, problem }) => {
    editor.open(draft);
    isLost = problem !== null;
    onStoredChange(() => void editor.follow(), [REVIEW.key]);
  });
  // What was loaded may be older than what was typed since: drawn is what stands now.
  const draw = ownPage(
    'review',
    { doc: frame.doc, show, fail: (words) => frame.fail(words) },
    load,
  );

  async function load(): Promise<Drawn<ReviewView>> {
    await opened;
    present = await presentSchedules();
    const { language, digits } = present.reading;
    const sayPage = speaker(PAGE_WORDS, language, digits);
    const view = viewOf(present);
    return { language, title: `${view.common.say('title')} · ${sayPage('product')}`, view };
  }

  /** Draws at once: what is typed next must meet the draft that what was typed before has left. */
  function show(): void {
    if (present && isPageOn(present.managed, 'review')) frame.show(viewOf(present));
  }

  function change(next: Draft, said = ''): void {
    if (next.text !== editor.draft.text) repaired = 0;
    editor.change(next);
    done = said;
    taken = { kind: 'none' };
    isLost = false;
    show();
  }

  function takeText(given: string, { schedules, reading }: Present, isAgain = false): void {
    const { text, places } = repairText(given.slice(0, 2 * MAX_MEMO_TEXT));
    const read = readMemo(text);
    const say = speaker(REVIEW_WORDS, reading.language, reading.digits);
    const whole = text.slice(0, MAX_MEMO_TEXT);
    const next = isAgain
      ? draftReadAgain(editor.draft, whole, read, schedules.inUse, reading)
      : draftOfMemo(whole, read, schedules.inUse, reading);
    change(next, read.windows.length === 0 ? say('read.none') : '');
    repaired = places;
    show();
  }

  async function takeFile(file: File, kind: GivenKind): Promise<void> {
    if (isScan(kind)) {
      desk.add(file, kind);
      // Its text can be copied out of the viewer and pasted; that is said.
      taken = { kind: kind === 'pdf' ? 'pdf' : 'none' };
      return show();
    }
    const given = await readGiven(file, kind);
    await opened;
    // Handed over by another page it may come before this one was drawn.
    const now = present ?? (await presentSchedules());
    const hadDraft = !isEmpty(editor.draft);
    if (given.kind === 'memo') takeText(given.text, now);
    if (given.kind === 'schedule') change(draftOfSchedule(given.schedule, now.reading));
    if (given.kind === 'memo' || given.kind === 'schedule') {
      const quick = speaker(QUICK_WORDS, now.reading.language, now.reading.digits);
      if (hadDraft && done === '') done = quick('replaced');
      return show();
    }
    taken = given;
    done = '';
    show();
  }

  function viewOf(now: Present): ReviewView {
    const { reading, schedules, today, managed } = now;
    const { draft } = editor;
    const say = speaker(REVIEW_WORDS, reading.language, reading.digits);
    const quick = speaker(QUICK_WORDS, reading.language, reading.digits);
    const checked = isEmpty(draft) ? NOTHING_CHECKED : checkDraft(draft, schedules.inUse);
    const { schedule } = checked;
    const act = (work: () => Promise<unknown>, well: string) =>
      void attempt(work, 'review', (isDone) => {
        done = isDone ? well : say('end.notSaved');
        return draw();
      });
    return {
      draft,
      checked,
      differences:
        schedule === null || isEmpty(draft)
          ? null
          : differencesOf(schedules.inUse, [...schedules.inUse, schedule], schedule.fiscalYear),
      schedules: schedules.inUse.toReversed(),
      taken,
      yearsToBegin: yearsToBegin(schedules.inUse, today),
      sheets: desk.sheets,
      scanProblem: desk.problem,
      repaired,
      pastedText,
      isKept: editor.isKept,
      isLost,
      isLocked: schedules.isLocked,
      canUndo: schedules.canUndo,
      canUndoEdit: editor.canUndo,
      done,
      common: { say, quick, reading },
      onDraft: (next) => change(next),
      onUndoEdit() {
        if (!editor.undo()) return;
        done = say('draft.restored');
        show();
      },
      onDiscard: () => change(emptyDraft(), say('draft.discarded')),
      onText: (text, isAgain) => takeText(text, now, isAgain),
      onFile: (file) => void intake.give(file),
      onSchedule: (each) => change(draftOfSchedule(each, reading)),
      onProjection: (year) => change(draftOfProjection(year, schedules.inUse)),
      onNothing: () => void intake.say('given.nothing'),
      onClearScans() {
        desk.clear();
        show();
      },
      onBlank: () => change(blankDraft(fiscalYear(today), schedules.inUse)),
      onUse: (each) =>
        act(() => useSchedule(local, each), say('end.used', { revision: each.revision })),
      onExport(each) {
        offerSchedule(each);
        done = say('end.exported', { name: scheduleFileName(each) });
        show();
      },
      onUndo: () => act(() => undoSchedules(local), say('end.undone')),
      onShare: isPageOn(managed, 'share')
        ? ({ id, revision }) => {
            const isUsed = schedules.inUse.some(
              (each) => each.id === id && each.revision === revision,
            );
            void openPage(sharePath(isUsed ? { kind: 'schedule', id } : DRAFT));
          }
        : null,
    };
  }

  const intake = openIntake(frame, 'review', (file, kind) => void takeFile(file, kind), false);
  // Several photos are the pages of one memo.
  takeDrops(frame.doc, (_, all) => void giveAll(all));
  frame.doc.addEventListener('paste', (event) => {
    const { clipboardData } = event;
    const files = [...(clipboardData?.files ?? [])];
    // Copied out of a document, its text counts, which the field takes by itself.
    if (files.length === 0 || clipboardData?.types.includes('text/plain')) return;
    event.preventDefault();
    void giveAll(files);
  });
  async function giveAll(files: readonly File[]): Promise<void> {
    for (const file of files) await intake.give(file);
  }

  // What was typed last may still wait for the write before it.
  addEventListener('pagehide', () => editor.leave());
  void draw();
}
