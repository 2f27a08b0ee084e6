import { browser } from '../../browser.ts';
import { CSV_TYPE, csvOf, XLSX_TYPE } from '../../files/write-csv.ts';
import { offerFile } from '../../offer-file.ts';
import { report } from '../../report.ts';
import type { Reading } from '../../schedule/words/describe.ts';
import { readingOf } from '../../settings/schema.ts';
import { loadSettings } from '../../settings/stores/settings.ts';
import { storage } from '../../storage.ts';
import { type Say, speaker } from '../../text/fill.ts';
import { FILES_PAGE_WORDS, type FilesKey } from '../../text/words/files-page-words.ts';
import { PAGE_WORDS } from '../../text/words/page-words.ts';
import { type IntakeFrame, openIntake } from '../given/intake.ts';
import { attempt, type Drawn, type Frame, ownPage } from '../own-page.ts';
import { type DroppedEntry, type Given, gatherChosen, gatherDropped, MAX_GIVEN } from './gather.ts';
import { countOutcomes, type Outcome, outcomeOf, tableOf, textOf } from './outcome.ts';
import { type CheckedFile, type CheckWorker, fileQueue } from './queue.ts';

export type Filter = 'all' | Outcome;

export type FilesView = {
  readonly reading: Reading;
  readonly say: Say<FilesKey>;
  /** Every file there is. */
  readonly count: number;
  /** How many have been checked, or could not be. */
  readonly done: number;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Those that the filter lets through. */
  readonly list: readonly CheckedFile[];
  readonly filter: Filter;
  readonly isRunning: boolean;
  readonly isStopped: boolean;
  readonly message: FilesKey | '';
  onFiles(files: Iterable<File>): void;
  onFilter(filter: Filter): void;
  onStop(): void;
  onGoOn(): void;
  onClear(): void;
  onCopy(): void;
  onXlsx(): void;
  onCsv(): void;
};

/** The program that checks files beside the form, as a worker. */
const CHECKER = '/file-check.js';
/** More would only take the processor from the person. */
const MAX_WORKERS = 4;
/** What goes on is drawn this often, all that happened meanwhile at once. */
const DRAW_EVERY_MS = 150;
const FILE = 'thanwela-files';

/** The page on which many files are checked at once. Nothing of them is kept. */
export function filesPage(frame: Frame<FilesView> & IntakeFrame): void {
  let message: FilesKey | '' = '';
  let filter: Filter = 'all';
  let isDrawnSoon = false;
  const draw = ownPage('files', frame, load);
  const cores = navigator.hardwareConcurrency || 2;
  const queue = fileQueue(
    () => new Worker(browser.runtime.getURL(CHECKER)) as CheckWorker,
    Math.max(1, Math.min(MAX_WORKERS, cores - 1)),
    () => {
      if (isDrawnSoon) return;
      isDrawnSoon = true;
      setTimeout(() => {
        isDrawnSoon = false;
        void draw();
      }, DRAW_EVERY_MS);
    },
  );
  const act = (work: () => Promise<unknown>, where: string, well: FilesKey) =>
    void attempt(work, where, (isDone) => {
      message = isDone ? well : 'failed';
      return draw();
    });

  function add(given: readonly Given[], isWhole = true): void {
    const room = MAX_GIVEN - queue.files().length;
    message = given.length > room ? 'tooMany' : isWhole ? '' : 'unread';
    if (given.length === 0 && isWhole) message = 'empty';
    queue.add(given.slice(0, room));
    // One file may have come here by mistake: it is checked, and where else it could go is said.
    const [only] = given;
    if (only && given.length === 1) void intake.mention(only.file);
    void draw();
  }

  async function addDropped(
    entries: readonly DroppedEntry[],
    files: readonly File[],
  ): Promise<void> {
    let isWhole = true;
    const given = await gatherDropped(entries, (error) => {
      report(error, 'open what was dropped');
      isWhole = false;
    });
    add([...gatherChosen(files), ...given], isWhole);
  }

  async function load(): Promise<Drawn<FilesView>> {
    const { settings } = await loadSettings(storage());
    const reading = readingOf(settings);
    const { language, digits } = reading;
    const say = speaker(FILES_PAGE_WORDS, language, digits);
    const files = queue.files();
    const list = filter === 'all' ? files : files.filter((file) => outcomeOf(file) === filter);
    const has = (state: CheckedFile['state']) => files.some((file) => file.state === state);
    const view: FilesView = {
      reading,
      say,
      count: files.length,
      done: files.filter(({ state }) => state === 'done' || state === 'failed').length,
      counts: countOutcomes(files),
      // Drawn while the queue goes on with its own.
      list: [...list],
      filter,
      isRunning: has('waiting') || has('checking'),
      isStopped: has('stopped'),
      message,
      onFiles: (chosen) => add(gatherChosen(chosen)),
      onFilter(next) {
        filter = next;
        void draw();
      },
      onStop: queue.stop,
      onGoOn: queue.goOn,
      onClear() {
        message = '';
        filter = 'all';
        queue.clear();
      },
      onCopy: () =>
        act(
          () => navigator.clipboard.writeText(textOf(list, say, reading)),
          'copy files',
          'copied',
        ),
      onXlsx: () =>
        act(
          async () => {
            // Packing comes when it is wanted: the page is drawn without.
            const { xlsxOf } = await import('../../files/write-xlsx.ts');
            offerFile(xlsxOf(tableOf(list, say, reading), say('sheet')), XLSX_TYPE, `${FILE}.xlsx`);
          },
          'save files',
          'saved',
        ),
      onCsv: () =>
        act(
          async () => offerFile(csvOf(tableOf(list, say, reading)), CSV_TYPE, `${FILE}.csv`),
          'save files',
          'saved',
        ),
    };
    const product = speaker(PAGE_WORDS, language, digits)('product');
    return { language, title: `${say('title')} · ${product}`, view };
  }

  const intake = openIntake(frame, 'files', (file) => add(gatherChosen([file])), false);
  frame.doc.addEventListener('dragover', (event) => event.preventDefault());
  frame.doc.addEventListener('drop', (event) => {
    const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
    if (items.length === 0) return;
    event.preventDefault();
    // Taken at once: a drop is empty when its event is over.
    const entries: DroppedEntry[] = [];
    const files: File[] = [];
    for (const item of items) {
      const entry = item.webkitGetAsEntry() as DroppedEntry | null;
      // Dragged out of another page or program a file may have no place in a file system.
      const file = entry === null ? item.getAsFile() : null;
      if (entry) entries.push(entry);
      if (file) files.push(file);
    }
    void addDropped(entries, files);
  });
  void draw();
}
