import * as z from 'zod/mini';
import css from '../../components/overlay/overlay.css?inline';
import { browser } from '../browser.ts';
import { addDays, startOfBangkokDay } from '../calendar/day.ts';
import { STEP_NAMES } from '../forms/catalogue.ts';
import { falseAlarmText } from '../forms/false-alarm.ts';
import type { FormAnswer } from '../forms/form-report.ts';
import type { RecogniseAnswer } from '../forms/recognise.ts';
import type { OverlayView, Request } from '../messages.ts';
import { presentState } from '../present.ts';
import { agenciesOf, agencyName } from '../schedule/agencies.ts';
import { bannerView } from '../schedule/banner-view.ts';
import { loadFolded, storeFolded } from '../settings/folded.ts';
import { changeMute } from '../settings/mutes.ts';
import { name, site, text } from '../settings/shapes.ts';
import { changeSettings } from '../settings/store.ts';
import { speaker } from '../text/fill.ts';
import { ICONS } from '../text/icons.ts';
import { OVERLAY_WORDS } from '../text/overlay-words.ts';
import { checkForm, formReportSchema } from './check-form.ts';
import {
  correct,
  correctSchema,
  falseAlarmSchema,
  pageReportSchema,
  recogniseFields,
  recogniseSchema,
  reportPage,
} from './fields.ts';
import { fileCheckSource } from './file-check-source.ts';

/** The door for messages from pages: only these shapes come in. */
const requestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('overlay-view'), site }),
  z.object({ type: z.literal('file-check-source') }),
  formReportSchema,
  recogniseSchema,
  correctSchema,
  pageReportSchema,
  falseAlarmSchema,
  z.object({
    type: z.literal('set-agency'),
    agency: name(60),
  }),
  z.object({ type: z.literal('set-folded'), folded: z.boolean() }),
  z.object({
    type: z.literal('mute'),
    rule: text(60),
    field: z.nullable(text(200)),
  }),
]);

async function overlayView(site: 'emenscr' | 'open-d'): Promise<OverlayView> {
  const [{ settings, reading, schedules, windows, done, today, nowMs }, folded] = await Promise.all(
    [presentState(), loadFolded(browser.storage.local)],
  );
  const { language, digits } = reading;
  const say = speaker(OVERLAY_WORDS, language, digits);
  return {
    language,
    digits,
    folded,
    agency: settings.agency,
    agencies: agenciesOf(schedules.inUse).map((agency) => ({
      id: agency.id,
      name: agencyName(agency, language),
    })),
    banner: bannerView(
      windows.filter((my) => !done.isDone(my.key)),
      site,
      reading,
    ),
    room: [say('mustCount', { n: 10 }), say('checkCount', { n: 10 }), say('check')].join(' '),
    css,
    icons: ICONS,
    askBeforeSave: settings.askBeforeSave,
    stepNames: STEP_NAMES,
    words: OVERLAY_WORDS[language],
    validForMs: startOfBangkokDay(addDays(today, 1)) - nowMs,
  };
}

/**
 * Answers a page's message; undefined for what is not one of ours.
 *
 * @param page names the page that asks: its tab and frame
 * @param isPrivate it is in a private window
 */
export function answer(
  message: unknown,
  page: string,
  isPrivate = false,
): Promise<OverlayView | FormAnswer | RecogniseAnswer | string | true> | undefined {
  const read = requestSchema.safeParse(message);
  if (!read.success) return undefined;
  const request: Request = read.data;
  switch (request.type) {
    case 'file-check-source':
      return fileCheckSource();
    case 'overlay-view':
      return overlayView(request.site);
    case 'check-form':
      return checkForm(request, page, isPrivate);
    case 'recognise':
      return recogniseFields(request);
    case 'correct': {
      const { type: _, ...said } = request;
      return correct(said);
    }
    case 'page-report': {
      const { type: _, ...report } = request;
      return reportPage(report);
    }
    case 'false-alarm': {
      const { version } = browser.runtime.getManifest();
      return Promise.resolve(falseAlarmText(request.finding, request.site, version));
    }
    case 'set-agency':
      return changeSettings(browser.storage, { agency: request.agency }).then(() => true as const);
    case 'set-folded':
      return storeFolded(browser.storage.local, request.folded).then(() => true as const);
    case 'mute': {
      const { rule, field } = request;
      return changeMute(browser.storage.local, { rule, field }, true).then(() => true as const);
    }
  }
}
