import { browser } from '../../browser.ts';
import { addDays, startOfBangkokDay } from '../../calendar/day.ts';
import type { Step } from '../../domain/step.ts';
import { falseAlarmText } from '../../forms/check/false-alarm.ts';
import { RULES } from '../../forms/check/registry.ts';
import { canBeMutedEverywhere } from '../../forms/model/finding.ts';
import { fileCheckSource, loadGuidance } from '../../own-files.ts';
import { presentState } from '../../present.ts';
import type { PageSettings } from '../../protocol/frames.ts';
import type {
  Answer,
  Answers,
  Command,
  FrameHello,
  OverlayView,
  RequestOf,
  RequestType,
} from '../../protocol/messages.ts';
import { OWN_PAGES } from '../../protocol/own-pages.ts';
import { requestSchema } from '../../protocol/requests.ts';
import { report, reportText } from '../../report.ts';
import { agenciesOf, agencyName } from '../../schedule/model/agencies.ts';
import { bannerView } from '../../schedule/words/banner-view.ts';
import { isPageOn } from '../../settings/managed/managed.ts';
import { markDone } from '../../settings/stores/done.ts';
import { loadFolded, storeFolded } from '../../settings/stores/folded.ts';
import { changeMute } from '../../settings/stores/mutes.ts';
import { changeSettings, loadSettings } from '../../settings/stores/settings.ts';
import { storage } from '../../storage.ts';
import { withErrors } from '../../stored-reports.ts';
import { waitingHost } from '../feed/feed-in-force.ts';
import { feedWorld } from '../feed/feed-world.ts';
import { checkForm } from '../forms/check-form.ts';
import { correct, recogniseFields, reportPage, takeBack } from '../forms/fields.ts';
import { forgetOtherSites } from '../forms/seen.ts';
import type { Sender } from './sender.ts';
import { keepStripHeight, stripHeight } from './strip-height.ts';

async function overlayView({ site }: Sender, steps: readonly Step[]): Promise<OverlayView> {
  const [{ settings, managed, reading, schedules, windows, late, done }, folded] =
    await Promise.all([presentState(), loadFolded(storage().local)]);
  const { language, digits } = reading;
  return {
    language,
    digits,
    folded,
    feedWaits: await waitingHost(storage().local, managed, feedWorld.isAllowed),
    agency: settings.agency,
    agencies: agenciesOf(schedules.inUse).map((agency) => ({
      id: agency.id,
      name: agencyName(agency, language),
    })),
    pages: OWN_PAGES.filter((page) => isPageOn(managed, page)),
    banner: bannerView(
      {
        windows: windows.filter((my) => !done.isDone(my.key)),
        late,
        site,
        steps,
        roles: settings.roles,
      },
      reading,
    ),
  };
}

/** The first that a page asks for. */
async function pageSettings(
  { width }: RequestOf<'page-settings'>,
  sender: Sender,
): Promise<PageSettings> {
  forgetOtherSites(sender).catch((error: unknown) => report(error, 'forget the former site'));
  const [{ settings, today, nowMs }, folded, stripPx] = await Promise.all([
    presentState(),
    loadFolded(storage().local),
    stripHeight(width),
  ]);
  return {
    folded,
    stripPx,
    askBeforeSave: settings.askBeforeSave,
    validForMs: startOfBangkokDay(addDays(today, 1)) - nowMs,
  };
}

/** Tells the content script around a frame of ours which channel to open, and the frame its view. */
async function frameHello({ part }: RequestOf<'frame-hello'>, sender: Sender): Promise<FrameHello> {
  const nonce = crypto.randomUUID();
  const command: Command = { part, nonce };
  const view = overlayView(sender, []);
  // Without a content script, as after an update, nobody opens a channel and nothing is drawn.
  await browser.tabs.sendMessage(sender.tab, command, { frameId: 0 }).catch(() => {});
  return { view: await view, nonce };
}

/** One handler per request. Who asks is a parameter of its own and comes from the browser. */
type Handlers = {
  [Type in RequestType]: (request: RequestOf<Type>, sender: Sender) => Promise<Answers[Type]>;
};

const HANDLERS: Handlers = {
  'page-settings': pageSettings,
  'frame-hello': frameHello,
  'overlay-view': ({ steps }, sender) => overlayView(sender, steps),
  async guidance({ field }) {
    const { settings } = await loadSettings(storage());
    const guidance = (await loadGuidance(settings.language)).get(field);
    if (guidance === undefined) throw new Error('nothing to say of this field');
    return guidance;
  },
  'strip-height': ({ width, px }) => keepStripHeight(width, px),
  'file-check-source': () => fileCheckSource(),
  'check-form': checkForm,
  recognise: ({ type: _, ...view }, { site }) => recogniseFields({ ...view, site }),
  correct: ({ type: _, ...said }, { site }) => correct({ ...said, site }),
  'take-back': ({ type: _, ...said }, { site }) => takeBack({ ...said, site }),
  'page-report': ({ type: _, ...report }, { site }) => reportPage({ ...report, site }),
  'false-alarm': ({ finding }, { site }) =>
    withErrors(falseAlarmText(finding, site, browser.runtime.getManifest().version)),
  async report({ error }) {
    reportText(error, 'page');
    return true;
  },
  async 'set-agency'({ agency }) {
    await changeSettings(storage(), { agency });
    return true;
  },
  async 'set-folded'({ folded }) {
    await storeFolded(storage().local, folded);
    return true;
  },
  async 'mark-done'({ key, done }) {
    const { settings, all } = await presentState();
    if (!all.some((my) => my.key === key)) throw new Error('no such window');
    await markDone(storage(), settings.agency, key, done);
    return true;
  },
  async 'open-page'({ page }) {
    if (page === 'options') await browser.runtime.openOptionsPage();
    else await browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html`) });
    return true;
  },
  async mute({ rule, field, off }) {
    const known = RULES.find(({ id }) => id === rule);
    if (off && field === null && known && !canBeMutedEverywhere(known)) {
      throw new Error('must not be switched off everywhere');
    }
    await changeMute(storage().local, { rule, field }, off);
    return true;
  },
};

/**
 * What changes something that is kept, or tells what a page's process has no need to know: only
 * frames of our own may ask for it, since a content script lives in the page's process.
 */
const OURS_ALONE: ReadonlySet<RequestType> = new Set([
  'correct',
  'take-back',
  'mute',
  'set-agency',
  'set-folded',
  'mark-done',
  'open-page',
  'overlay-view',
  'frame-hello',
  'strip-height',
  'guidance',
]);

const handle = <Type extends RequestType>(
  request: RequestOf<Type> & { readonly type: Type },
  sender: Sender,
) => HANDLERS[request.type](request, sender);

/** Answers a message; undefined for anything that is not a valid request, or not this sender's to make. */
export function answer(message: unknown, sender: Sender): Promise<Answer> | undefined {
  const read = requestSchema.safeParse(message);
  if (!read.success || (OURS_ALONE.has(read.data.type) && !sender.isOurs)) return undefined;
  return handle(read.data, sender);
}
