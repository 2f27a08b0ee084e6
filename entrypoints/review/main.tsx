import '../../components/review/review.css';
import { render } from 'preact';
import { Review } from '../../components/review/Review.tsx';
import type { Taken } from '../../components/review/Start.tsx';
import { browser } from '../../lib/browser.ts';
import { fiscalYear } from '../../lib/calendar/years.ts';
import { offerSchedule } from '../../lib/offer-file.ts';
import { presentState } from '../../lib/present.ts';
import { differencesOf } from '../../lib/schedule/difference.ts';
import {
  blankDraft,
  type Draft,
  draftOfMemo,
  draftOfSchedule,
  emptyDraft,
  isEmpty,
} from '../../lib/schedule/draft.ts';
import { checkDraft } from '../../lib/schedule/draft-schedule.ts';
import { decodeMemoBytes } from '../../lib/schedule/memo/decode.ts';
import { docxText } from '../../lib/schedule/memo/docx.ts';
import { MAX_MEMO_TEXT, readMemo } from '../../lib/schedule/memo/read-memo.ts';
import { readScheduleBytes } from '../../lib/schedule/read-file.ts';
import { scheduleFileName } from '../../lib/schedule/write-schedule.ts';
import { loadDraft, REVIEW, storeDraft } from '../../lib/settings/review-store.ts';
import { undoSchedules, useSchedule } from '../../lib/settings/schedule-store.ts';
import { speaker } from '../../lib/text/fill.ts';
import { PAGE_WORDS } from '../../lib/text/page-words.ts';
import { REVIEW_WORDS } from '../../lib/text/review-words.ts';

const app = document.getElementById('app') as HTMLElement;
const { local } = browser.storage;
const MOST_EDITS = 50;
/** In bytes; a memo with pictures in it has some millions. */
const MAX_FILE = 30_000_000;

let draft: Draft = emptyDraft();
let isLost = false;
let isKept = true;
let taken: Taken = { kind: 'none' };
let done = '';
/** What the draft was before the last edits, newest last; as long as the page lives. */
const edits: Draft[] = [];

let isStoring = false;
let isChanged = false;

/** Keeps the draft after every change, one writing at a time, the newest last. */
async function keepDraft(): Promise<void> {
  isChanged = true;
  if (isStoring) return;
  isStoring = true;
  while (isChanged) {
    isChanged = false;
    try {
      await storeDraft(local, draft);
      isKept = true;
    } catch {
      isKept = false;
    }
  }
  isStoring = false;
  draw();
}

function change(next: Draft, said = ''): void {
  edits.push(draft);
  if (edits.length > MOST_EDITS) edits.shift();
  draft = next;
  done = said;
  taken = { kind: 'none' };
  isLost = false;
  void keepDraft();
  draw();
}

type Present = Awaited<ReturnType<typeof presentState>>;

function takeText(text: string, { schedules, reading }: Present): void {
  const read = readMemo(text);
  const say = speaker(REVIEW_WORDS, reading.language, reading.digits);
  const next = draftOfMemo(text.slice(0, MAX_MEMO_TEXT), read, schedules.inUse, reading);
  change(next, read.windows.length === 0 ? say('read.none') : '');
}

/** A file that was chosen or dropped: a memo, or a schedule file to be changed. */
async function takeFile(file: File, present: Present): Promise<void> {
  const refuse = (why: Taken) => {
    taken = why;
    done = '';
    draw();
  };
  if (file.size > MAX_FILE) return refuse({ kind: 'too-big' });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const begins = String.fromCharCode(...bytes.subarray(0, 5));
    if (begins === '%PDF-') return refuse({ kind: 'pdf' });
    if (/\.json$/iu.test(file.name)) {
      const read = readScheduleBytes(bytes);
      if (!read.ok) return refuse({ kind: 'bad', problems: read.problems });
      return change(draftOfSchedule(read.schedule, present.reading));
    }
    const text = begins.startsWith('PK') ? await docxText(bytes) : decodeMemoBytes(bytes);
    if (text === null || text.includes('\0')) return refuse({ kind: 'unreadable' });
    takeText(text, present);
  } catch {
    return refuse({ kind: 'unreadable' });
  }
}

async function keep(work: () => Promise<unknown>, said: string, failed: string): Promise<void> {
  try {
    await work();
    done = said;
  } catch {
    done = failed;
  }
  await refresh();
}

/** Settings and schedules as they were last read. */
let present: Present | null = null;

/** Draws at once: what is typed next must meet the draft that what was typed before has left. */
function draw(): void {
  if (present) drawWith(present);
}

/** Reads settings and schedules again, then draws. */
async function refresh(): Promise<void> {
  try {
    present = await presentState();
    drawWith(present);
  } catch {
    const say = speaker(REVIEW_WORDS, 'th', 'arabic');
    render(<p class="review">{say('failed')}</p>, app);
  }
}

function drawWith(present: Present): void {
  const { reading, schedules, today } = present;
  const say = speaker(REVIEW_WORDS, reading.language, reading.digits);
  const sayPage = speaker(PAGE_WORDS, reading.language, reading.digits);
  document.documentElement.lang = reading.language;
  document.title = `${say('title')} · ${sayPage('product')}`;
  const checked = checkDraft(draft, schedules.inUse);
  const { schedule } = checked;
  const differences =
    schedule === null || isEmpty(draft)
      ? null
      : differencesOf(schedules.inUse, [...schedules.inUse, schedule], schedule.fiscalYear);
  render(
    <Review
      draft={draft}
      checked={checked}
      differences={differences}
      schedules={schedules.inUse.toReversed()}
      taken={taken}
      isKept={isKept}
      isLost={isLost}
      isLocked={schedules.isLocked}
      canUndo={schedules.canUndo}
      canUndoEdit={edits.length > 0}
      done={done}
      common={{ say, reading }}
      onDraft={(next) => change(next)}
      onUndoEdit={() => {
        const before = edits.pop();
        if (!before) return;
        draft = before;
        done = say('draft.restored');
        void keepDraft();
        draw();
      }}
      onDiscard={() => change(emptyDraft(), say('draft.discarded'))}
      onText={(text) => takeText(text, present)}
      onFile={(file) => void takeFile(file, present)}
      onSchedule={(each) => change(draftOfSchedule(each, reading))}
      onBlank={() => change(blankDraft(fiscalYear(today), schedules.inUse))}
      onUse={(each) =>
        void keep(
          () => useSchedule(local, each),
          say('end.used', { revision: each.revision }),
          say('end.notSaved'),
        )
      }
      onExport={(each) => {
        offerSchedule(each);
        done = say('end.exported', { name: scheduleFileName(each) });
        draw();
      }}
      onUndo={() => void keep(() => undoSchedules(local), say('end.undone'), say('end.notSaved'))}
    />,
    app,
  );
}

// A file dropped anywhere on the page is meant for it; without this the browser would open it.
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  const file = event.dataTransfer?.files[0];
  if (!file) return;
  event.preventDefault();
  if (present) void takeFile(file, present);
});

// What was typed last may still wait for the writing before it.
addEventListener('pagehide', () => {
  if (isStoring) void storeDraft(local, draft);
});

browser.storage.onChanged.addListener((changes, area) => {
  // The draft's own writing and what is remembered of pages change nothing here.
  if (area === 'session') return;
  if (Object.keys(changes).some((key) => key !== REVIEW.key)) void refresh();
});
void loadDraft(local).then(({ draft: kept, problem }) => {
  draft = kept;
  isLost = problem !== null;
  return refresh();
});
