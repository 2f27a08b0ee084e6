/** What the extension shows in a page; the e2e build's open shadow roots let it be read. */

import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** Waits, looking every 50 ms, until something has come about. */
export const soon = <Value>(look: () => Value | Promise<Value>, what?: string) =>
  expect.poll(look, { interval: 50, timeout: 20_000, ...(what ? { message: what } : {}) });

export type Strip = {
  window: string;
  state: string;
  title: string;
  text: string;
  /** Does it ask for the agency? */
  asksAgency: boolean;
  top: number;
  height: number;
  display: string;
  font: string;
};

/** A frame of ours in the page; null when it is not there, or holds nothing yet. */
export async function ours(page: Page, part: 'strip' | 'float'): Promise<Frame | null> {
  for (const frame of page.frames().slice(1)) {
    const isIt = await frame
      .evaluate((name) => location.search.includes(`part=${name}`), part)
      .catch(() => false);
    if (isIt) return frame;
  }
  return null;
}

/** The strip above the page, or null when there is none. */
export async function stripOf(page: Page): Promise<Strip | null> {
  const frame = await ours(page, 'strip');
  const place = await page.evaluate(() => {
    const host = document.querySelector('thanwela-host[data-part=strip]');
    const { top = 0, height = 0 } = host?.getBoundingClientRect() ?? {};
    return { top, height };
  });
  if (!frame || place.height === 0) return null;
  const inside = await frame
    .evaluate(() => {
      const strip = document.querySelector<HTMLElement>('.strip');
      if (!strip) return null;
      const { display, fontFamily } = getComputedStyle(strip);
      return {
        window: strip.dataset.window ?? '',
        state: strip.dataset.state ?? '',
        title: strip.querySelector('strong')?.textContent ?? '',
        text: strip.textContent,
        asksAgency: strip.querySelector('[data-action=agency]') !== null,
        display,
        font: fontFamily,
      };
    })
    .catch(() => null);
  return inside && { ...inside, ...place };
}

/** What stands in a frame of ours at a selector; null where it is not there. */
export async function textIn(
  page: Page,
  part: 'strip' | 'float',
  selector: string,
): Promise<string | null> {
  const frame = await ours(page, part);
  const text = await frame
    ?.evaluate((what) => document.querySelector(what)?.textContent ?? null, selector)
    .catch(() => null);
  return text ?? null;
}

/** Presses something in a frame of ours, when it is there. */
export async function press(page: Page, part: 'strip' | 'float', selector: string): Promise<void> {
  await soon(() => textIn(page, part, selector)).not.toBeNull();
  await (await (await ours(page, part))?.$(selector))?.click();
}

/** Points at a mark: its bubble opens. */
export async function pointAt(page: Page, field: string): Promise<void> {
  const [x, y] = await page.evaluate((name) => {
    const root = document.querySelector('thanwela-host[data-part=marks]')?.shadowRoot;
    const mark = root?.querySelector(`.marker.placed[data-field="${name}"]`);
    mark?.scrollIntoView({ block: 'center' });
    const { left = 0, top = 0 } = mark?.getBoundingClientRect() ?? {};
    return [left + 8, top + 8] as const;
  }, field);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
}

/** Marks beside the fields: `rule field`. */
export function marksOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('thanwela-host[data-part=marks]')?.shadowRoot;
    return [...(root?.querySelectorAll<HTMLElement>('.marker.placed') ?? [])].map(
      ({ dataset }) => `${dataset.rule} ${dataset.field}`,
    );
  });
}

/** How many nodes of ours hang in the page: three, or none. */
export function hostsOf(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('thanwela-host').length);
}
