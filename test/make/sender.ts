import type { Sender } from '../../lib/background/requests/sender.ts';

/** Who asks the background, from the tab and frame `tab:frame`; by default a frame of our own. */
export function from(page: string, more: Partial<Sender> = {}): Sender {
  const [tab = 0, frame = 0] = page.split(':').map(Number);
  return { site: 'emenscr', tab, frame, document: 'd1', isPrivate: false, isOurs: true, ...more };
}
