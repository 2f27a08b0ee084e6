import { inDigits } from '../../calendar/show.ts';
import type { presentState } from '../../present.ts';
import { bannerView } from '../../schedule/words/banner-view.ts';

/** What of the present state the icon shows. */
export type BadgeState = Pick<
  Awaited<ReturnType<typeof presentState>>,
  'reading' | 'windows' | 'late' | 'done' | 'settings'
>;

/** The icon's badge and tooltip. */
export interface Badge {
  readonly text: string;
  readonly color: string;
  readonly title: string;
}

const COLORS = { urgent: '#b3261e', unsure: '#52666a', calm: '#0b5f69' };

/**
 * The window that the banner of eMENSCR shows, on the icon: the working days that are left of it,
 * "!" when its deadline has passed and it was not marked done, "?" when no memo of the year is
 * known. The tooltip says the same in words, as nobody can tell from a sign alone.
 */
export function badgeOf({ reading, windows, late, done, settings }: BadgeState): Badge {
  const left = windows.filter((my) => !done.isDone(my.key));
  const banner = bannerView(
    { windows: left, late, site: 'emenscr', steps: [], roles: settings.roles },
    reading,
  );
  const { state, isLate, tone, stateWord, title, timing, caution } = banner;
  const shown = left.find((my) => my.key === banner.key);
  // Only what a memo prints as open is counted down; a projection never looks like a deadline.
  const days = state === 'open' && shown ? String(shown.workingDaysLeft) : '';
  const lines =
    state === 'none'
      ? ['ทันเวลา']
      : ['ทันเวลา', `${stateWord}: ${title}`, timing, caution, ...moreLate(banner, late.length)];
  const isUrgent = isLate || tone === 'last' || tone === 'soon';
  return {
    text: isLate ? '!' : state === 'projected' ? '?' : inDigits(days, reading.digits),
    color: isUrgent ? COLORS.urgent : state === 'projected' ? COLORS.unsure : COLORS.calm,
    title: lines.filter((line) => line !== '').join('\n'),
  };
}

/** The others that are late, a line each. */
function moreLate({ others }: ReturnType<typeof bannerView>, late: number): string[] {
  return others.slice(0, Math.max(0, late - 1)).map((row) => `${row.stateWord}: ${row.title}`);
}
