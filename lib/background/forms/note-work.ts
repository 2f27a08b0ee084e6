/** Notes which projects a person opens, for the page that lists them. */
import { now } from '../../browser.ts';
import { bangkokDay } from '../../calendar/day.ts';
import { fiscalYear } from '../../calendar/years.ts';
import { report as noteError } from '../../report.ts';
import { isPageOn } from '../../settings/managed/managed.ts';
import { loadSettings, SETTINGS } from '../../settings/stores/settings.ts';
import { changeWork, loadWork } from '../../settings/stores/work.ts';
import { storage } from '../../storage.ts';
import { type WorkLook, withLook } from './work-look.ts';

/** Notes a look. Nobody waits for it; what cannot be stored is noted again with the next look. */
export async function noteWork(look: WorkLook, at: number): Promise<void> {
  const { local } = storage();
  const year = fiscalYear(bangkokDay(at));
  try {
    // Where the person's choice cannot be read, nothing is noted that they may not want.
    const { value, isUnread } = await SETTINGS.load(storage());
    if (isUnread || !value.keepWork) return;
    // Most looks show nothing new: then nobody has to wait for a turn, and nothing is asked.
    const { works } = await loadWork(local, year);
    if (withLook(works, look, at) === works) return;
    // The policies themselves: nothing is stored that an administrator may have forbidden.
    const areas = storage();
    const policies = { ...areas, managed: { get: areas.managed.getFresh } };
    const { settings, managed } = await loadSettings(policies);
    if (!settings.keepWork || !isPageOn(managed, 'work')) return;
    await changeWork(local, year, (list) => withLook(list, look, at));
  } catch (error) {
    noteError(error, 'note work');
  }
}

/** Forgets the projects of an earlier fiscal year, whether or not anybody looks. */
export async function forgetOldWork(): Promise<void> {
  const year = fiscalYear(bangkokDay(await now()));
  await changeWork(storage().local, year, (works) => works);
}
