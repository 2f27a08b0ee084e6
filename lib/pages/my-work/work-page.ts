import { browser } from '../../browser.ts';
import type { Day } from '../../calendar/day.ts';
import type { Language } from '../../calendar/show.ts';
import { fiscalYear } from '../../calendar/years.ts';
import { CSV_TYPE, csvOf, XLSX_TYPE } from '../../files/write-csv.ts';
import { CATALOGUE } from '../../forms/fields/catalogue-rows.ts';
import type { Guidance } from '../../forms/model/guidance.ts';
import { offerFile } from '../../offer-file.ts';
import { loadGuidance } from '../../own-files.ts';
import { presentSchedules, presentWindows } from '../../present.ts';
import type { Reading } from '../../schedule/words/describe.ts';
import { changeSettings } from '../../settings/stores/settings.ts';
import { changeWork, loadWork, WORK, type Work } from '../../settings/stores/work.ts';
import { HOSTS } from '../../sites/sites.ts';
import { storage } from '../../storage.ts';
import { type Say, speaker } from '../../text/fill.ts';
import { PAGE_WORDS } from '../../text/words/page-words.ts';
import { WORK_WORDS, type WorkKey } from '../../text/words/work-words.ts';
import { type IntakeFrame, openIntake } from '../given/intake.ts';
import { attempt, type Drawn, type Frame, ownPage } from '../own-page.ts';
import { foundIn, type ListedWork, listWork, workId } from './due.ts';
import { tableOf } from './rows.ts';

export type WorkView = {
  readonly year: number;
  readonly today: Day;
  readonly reading: Reading;
  readonly say: Say<WorkKey>;
  /** Every project there is, what is due first. */
  readonly all: readonly ListedWork[];
  /** Those that were looked for. */
  readonly list: readonly ListedWork[];
  readonly query: string;
  /** The person wants projects to be listed. */
  readonly isOn: boolean;
  /** An administrator has decided that. */
  readonly isLocked: boolean;
  readonly isUnreadable: boolean;
  /** The one whose summary is printed; null: the list is shown. */
  readonly printed: ListedWork | null;
  readonly message: WorkKey | '';
  readonly canUndo: boolean;
  /** The label of a field by its name in the list. */
  labelOf(name: string): string;
  /** What belongs in the fields; null until somebody asked for it. */
  readonly guides: ReadonlyMap<string, Guidance> | null;
  onGuide(): void;
  onQuery(query: string): void;
  onKeep(on: boolean): void;
  onOpen(work: Work): void;
  onTick(work: Work, isDone: boolean): void;
  onRemove(work: Work): void;
  onClear(): void;
  onUndo(): void;
  onXlsx(): void;
  onCsv(): void;
  onPrint(work: Work): void;
};

const FILE = 'thanwela-work';

const labels = new Map(CATALOGUE.map(({ id, label }) => [id, label]));
const labelOf = (name: string) => labels.get(name) ?? name.replace(/^page:/u, '');

/** The windows of the person's roles that are not marked done. */
async function windowsLeft(present: Awaited<ReturnType<typeof presentSchedules>>) {
  const { windows, done } = await presentWindows(present);
  return windows.filter((my) => !done.isDone(my.key));
}

/**
 * The page of the projects a person opened on this computer.
 *
 * @param print prints what the page shows, and returns when that is over
 */
export function workPage(frame: Frame<WorkView> & IntakeFrame, print: () => void): void {
  let message: WorkKey | '' = '';
  let query = '';
  let removed: readonly Work[] = [];
  let printed: string | null = null;
  let guides: { language: Language; of: ReadonlyMap<string, Guidance> } | null = null;
  const draw = ownPage('work', frame, load, [WORK.key]);
  const act = (work: () => Promise<unknown>, where: string, well: WorkKey) =>
    void attempt(work, where, (isDone) => {
      message = isDone ? well : 'failed';
      return draw();
    });

  async function readGuides(language: Language): Promise<void> {
    guides = { language, of: await loadGuidance(language) };
  }

  async function load(): Promise<Drawn<WorkView>> {
    const { local } = storage();
    const present = await presentSchedules();
    const { settings, reading, today, managed } = present;
    const { language, digits } = reading;
    const year = fiscalYear(today);
    if (guides !== null && guides.language !== language) await readGuides(language);
    const { works, isUnreadable } = await loadWork(local, year);
    const left = works.length === 0 ? [] : await windowsLeft(present);
    const all = listWork(works, left);
    const list = foundIn(all, query);
    const say = speaker(WORK_WORDS, language, digits);
    const table = () => tableOf(list, say, reading);
    const remove = (gone: readonly Work[], well: WorkKey) =>
      act(
        async () => {
          const ids = new Set(gone.map(workId));
          await changeWork(local, year, (before) => before.filter((w) => !ids.has(workId(w))));
          removed = gone;
        },
        'take work off the list',
        well,
      );
    const view: WorkView = {
      year,
      today,
      reading,
      say,
      all,
      list,
      query,
      isOn: settings.keepWork,
      isLocked: managed.locked.has('keepWork'),
      isUnreadable,
      printed: all.find(({ key }) => key === printed) ?? null,
      message,
      canUndo: removed.length > 0,
      labelOf,
      guides: guides?.of ?? null,
      onGuide() {
        if (guides !== null) return;
        void attempt(
          () => readGuides(language),
          'read guidance',
          (isDone) => {
            if (!isDone) message = 'failed';
            return draw();
          },
        );
      },
      onQuery(next) {
        query = next;
        void draw();
      },
      onKeep: (on) => act(() => changeSettings(storage(), { keepWork: on }), 'keep work', 'saved'),
      onOpen: ({ site, path }) =>
        void browser.tabs.create({ url: `https://${HOSTS[site]}${path}` }),
      onTick: (work, isDone) =>
        act(
          () =>
            changeWork(local, year, (before) =>
              before.map((each) => (workId(each) === workId(work) ? { ...each, isDone } : each)),
            ),
          'tick work off',
          'saved',
        ),
      onRemove: (work) => remove([work], 'removed'),
      onClear: () => remove(works, 'cleared'),
      onUndo: () =>
        act(
          async () => {
            const gone = removed;
            await changeWork(local, year, (before) => {
              const ids = new Set(before.map(workId));
              return [...before, ...gone.filter((work) => !ids.has(workId(work)))];
            });
            removed = [];
          },
          'put work back',
          'undone',
        ),
      onXlsx: () =>
        act(
          async () => {
            // Packing comes when it is wanted: the page is drawn without.
            const { xlsxOf } = await import('../../files/write-xlsx.ts');
            offerFile(xlsxOf(table(), say('sheet')), XLSX_TYPE, `${FILE}-${year}.xlsx`);
          },
          'save work',
          'saved',
        ),
      onCsv: () =>
        act(
          async () => offerFile(csvOf(table()), CSV_TYPE, `${FILE}-${year}.csv`),
          'save work',
          'saved',
        ),
      onPrint(work) {
        printed = workId(work);
        void draw().then(() => {
          print();
          printed = null;
          return draw();
        });
      },
    };
    const product = speaker(PAGE_WORDS, language, digits)('product');
    return { language, title: `${say('title')} · ${product}`, view };
  }
  openIntake(frame, 'work');
  void draw();
}
