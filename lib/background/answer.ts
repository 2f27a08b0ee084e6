import * as z from 'zod/mini';
import { browser } from '../browser.ts';
import { addDays, startOfBangkokDay } from '../calendar/day.ts';
import { CATALOGUE_ROWS } from '../forms/catalogue-rows.ts';
import { ruleWords } from '../forms/rule-words.ts';
import type { OverlayView, Request } from '../messages.ts';
import { presentState } from '../present.ts';
import { agenciesOf, agencyName } from '../schedule/agencies.ts';
import { bannerView } from '../schedule/banner-view.ts';
import { loadFolded, storeFolded } from '../settings/folded.ts';
import { changeMute, loadMutes } from '../settings/mutes.ts';
import { changeSettings } from '../settings/store.ts';
import { OVERLAY_WORDS } from '../text/overlay-words.ts';

/** The door for messages from pages: only these shapes come in. */
const requestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('overlay-view'), site: z.enum(['emenscr', 'open-d']) }),
  z.object({ type: z.literal('set-agency'), agency: z.string().check(z.maxLength(60)) }),
  z.object({ type: z.literal('set-folded'), folded: z.boolean() }),
  z.object({
    type: z.literal('mute'),
    rule: z.string().check(z.maxLength(60)),
    field: z.nullable(z.string().check(z.maxLength(200))),
  }),
]);

async function overlayView(site: 'emenscr' | 'open-d'): Promise<OverlayView> {
  const [{ settings, reading, schedules, windows, done, today, nowMs }, folded, mutes] =
    await Promise.all([
      presentState(),
      loadFolded(browser.storage.local),
      loadMutes(browser.storage.local),
    ]);
  const { language, digits } = reading;
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
    mutes,
    catalogue: CATALOGUE_ROWS,
    words: OVERLAY_WORDS[language],
    ruleWords: ruleWords(language),
    validForMs: startOfBangkokDay(addDays(today, 1)) - nowMs,
  };
}

/** Answers a page's message; undefined for what is not one of ours. */
export function answer(message: unknown): Promise<OverlayView | true> | undefined {
  const read = requestSchema.safeParse(message);
  if (!read.success) return undefined;
  const request: Request = read.data;
  switch (request.type) {
    case 'overlay-view':
      return overlayView(request.site);
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
