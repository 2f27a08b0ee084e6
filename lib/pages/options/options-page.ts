import { mayNotify, showTestReminder } from '../../background/clock/remind.ts';
import { feedInForce } from '../../background/feed/feed-in-force.ts';
import { browser, now } from '../../browser.ts';
import type { GivenKind } from '../../files/given-kind.ts';
import { offerFile, offerSchedule } from '../../offer-file.ts';
import { reportLines } from '../../report.ts';
import { SCHEDULE_TYPE } from '../../schedule/file/write-schedule.ts';
import { correctionsFile } from '../../settings/corrections-file.ts';
import { isPageOn } from '../../settings/managed/managed.ts';
import { readingOf, type Settings } from '../../settings/schema.ts';
import { loadCorrections } from '../../settings/stores/corrections.ts';
import { loadFeed } from '../../settings/stores/feed.ts';
import { changeMute, loadMutes } from '../../settings/stores/mutes.ts';
import { dropSchedule, loadSchedules } from '../../settings/stores/schedules.ts';
import { changeSettings, loadSettings } from '../../settings/stores/settings.ts';
import { storage } from '../../storage.ts';
import { loadReports, withErrors } from '../../stored-reports.ts';
import { speaker } from '../../text/fill.ts';
import { OPTIONS_WORDS } from '../../text/words/options-words.ts';
import { SHARING_WORDS } from '../../text/words/sharing-words.ts';
import { type IntakeFrame, openIntake } from '../given/intake.ts';
import type { Source } from '../import-flow.ts';
import { attempt, type Drawn, type Frame, ownPage } from '../own-page.ts';
import { sharePath } from '../share/asked.ts';
import { changesBy, lastChanges, refusedChanges, revisionAbove } from './changes.ts';
import { correctionsImport, removeCorrection } from './corrections-import.ts';
import { feedActs } from './feed-acts.ts';
import { scheduleImport } from './schedule-import.ts';
import type { CorrectionsView, ErrorsView, FeedView, OptionsView } from './view.ts';

/** What the boxes of this page are for. */
type OwnKind = 'schedule' | 'corrections';

const openPage = (path: string) => void browser.tabs.create({ url: browser.runtime.getURL(path) });

/**
 * The options page: settings, schedules, feed, what was switched off, corrections, and what went
 * wrong.
 */
export function optionsPage(frame: Frame<OptionsView> & IntakeFrame): void {
  let message: OptionsView['message'] = '';
  let denied = false;
  let copied: ErrorsView['message'] = '';
  let isLocked = false;

  const draw = ownPage('options', frame, load);
  /** Does a change and says whether it was kept; what was stored before stands when it was not. */
  const keep = (act: () => Promise<unknown>, where: string) =>
    attempt(act, where, (isDone) => {
      message = isDone ? 'saved' : 'failed';
      return draw();
    });
  const schedulesIn = scheduleImport(draw);
  const correctionsIn = correctionsImport(draw);
  const feed = feedActs({
    keep,
    draw,
    fail() {
      message = 'failed';
      return draw();
    },
  });

  /** Asks for leave at the person's click, as browsers want it; without it nothing is switched on. */
  async function switchReminders(on: boolean, { reminders }: Settings): Promise<void> {
    denied = on && !(await browser.permissions.request({ permissions: ['notifications'] }));
    await keep(
      () => changeSettings(storage(), { reminders: { ...reminders, on: on && !denied } }),
      'switch reminders',
    );
  }

  async function load(): Promise<Drawn<OptionsView>> {
    const areas = storage();
    // The policies themselves: what an administrator locked must not look free for a moment.
    const policies = { ...areas, managed: { get: areas.managed.getFresh } };
    const [
      { settings, problem, unreadable, managed },
      schedules,
      mutes,
      loadedFeed,
      own,
      reports,
      isAllowed,
      nowMs,
    ] = await Promise.all([
      loadSettings(policies),
      loadSchedules(policies),
      loadMutes(areas.local),
      loadFeed(areas.local),
      loadCorrections(areas.local),
      loadReports(),
      mayNotify(),
      now(),
    ]);
    isLocked = schedules.isLocked;
    const reading = readingOf(settings);
    const say = speaker(OPTIONS_WORDS, reading.language, reading.digits);
    const share = speaker(SHARING_WORDS, reading.language, reading.digits);
    const current = feedInForce(loadedFeed.feed, managed);
    const feedView: FeedView = {
      feed: current,
      offered: current?.offer ? changesBy(current.offer.schedule, schedules) : null,
      above: revisionAbove(current, schedules),
      refused: refusedChanges(current, schedules),
      taken: lastChanges(schedules),
      isLost: loadedFeed.problem !== null,
      isLocked: managed.locked.has('feed'),
      message: feed.message,
      isBusy: feed.isBusy,
      nowMs,
      reading,
      share,
      ...feed.actsOn(current),
    };
    const corrections: CorrectionsView = {
      own,
      schedules: schedules.inUse,
      state: correctionsIn.state(),
      canUndo: correctionsIn.canUndo(),
      reading,
      onRemove: (one) =>
        void keep(() => removeCorrection(correctionsIn, one), 'remove a correction'),
      onUndo: () => void keep(correctionsIn.undo, 'undo corrections'),
      onExport: () => offerFile(correctionsFile(own), SCHEDULE_TYPE, 'thanwela-corrections.json'),
      onSource: (source) => void takeSource(source, 'corrections'),
      onConfirm: () => void keep(correctionsIn.confirm, 'use corrections'),
      onCancel: () => {
        correctionsIn.cancel();
        void draw();
      },
    };
    const { version } = browser.runtime.getManifest();
    const errors: ErrorsView = {
      lines: reportLines(reports),
      message: copied,
      onShow: () => void draw(),
      onCopy: () =>
        void attempt(
          async () => {
            const about = `ทันเวลา (Thanwela) ${version}\n${navigator.userAgent}\n`;
            await navigator.clipboard.writeText(await withErrors(about));
          },
          'copy errors',
          (isDone) => {
            copied = isDone ? 'copied' : 'notCopied';
            return draw();
          },
        ),
    };
    const view: OptionsView = {
      settings,
      reading,
      problem,
      unreadable,
      managed,
      schedules,
      scheduleImport: schedulesIn.state(),
      message,
      version,
      say,
      share,
      denied,
      isAllowed,
      mutes,
      feed: feedView,
      corrections,
      errors,
      onUnmute: (mute) => void keep(() => changeMute(areas.local, mute, false), 'unmute'),
      onReminders: (on) => void switchReminders(on, settings),
      onTestReminder: () => void showTestReminder({ reading }),
      onChange: (change) => void keep(() => changeSettings(areas, change), 'change settings'),
      onSource: (source) => void takeSource(source, 'schedule'),
      onExport: offerSchedule,
      onShare: isPageOn(managed, 'share')
        ? ({ id }) => openPage(sharePath({ kind: 'schedule', id }))
        : null,
      onReview: isPageOn(managed, 'review') ? () => openPage('/review.html') : null,
      onDrafts: () => openPage('/drafts.html'),
      onWelcome: () => openPage('/welcome.html'),
      onConfirm: () => void keep(schedulesIn.confirm, 'use a schedule'),
      onCancel: () => {
        schedulesIn.cancel();
        void draw();
      },
      onDrop: (id) =>
        void keep(async () => {
          await dropSchedule(areas.local, id);
          schedulesIn.cancel();
        }, 'drop a schedule'),
      onUndo: () => void keep(schedulesIn.undo, 'undo schedules'),
    };
    return { language: settings.language, title: say('options.title'), view };
  }

  const intake = openIntake(frame, 'options', (file, kind) => takeIn(file, kind));

  /** A file of our own goes where it belongs; of other JSON the box it was put into says what is wrong. */
  function takeIn(file: File, kind: GivenKind, box: OwnKind = 'schedule'): void {
    const own = kind === 'json' ? box : kind;
    if (own === 'corrections') void correctionsIn.take(file);
    else if (kind === 'signature') void takeSignature(file);
    else if (isLocked) void intake.say('given.locked', file.name);
    else void schedulesIn.take(file);
  }

  /** The signature of a schedule file that came before it. */
  async function takeSignature(file: File): Promise<void> {
    if (!(await schedulesIn.takeSignature(file))) await intake.say('given.signature', file.name);
  }

  /** What comes in by a box of this page, chosen or pasted. */
  async function takeSource(source: Source, box: OwnKind): Promise<void> {
    await intake.give(source, (file, kind) => takeIn(file, kind, box));
  }
  void draw();
}
