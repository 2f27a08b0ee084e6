/** What the extension shows in a page; the e2e build's open shadow roots let it be read. */

import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** Waits, looking every 50 ms, until something has come about. */
export const soon = <Value>(look: () => Value | Promise<Value>, what?: string) =>
  expect.poll(look, { interval: 50, timeout: 8000, ...(what ? { message: what } : {}) });

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

/** The strip above the page, or null when there is none. */
export function stripOf(page: Page): Promise<Strip | null> {
  return page.evaluate(() => {
    const host = document.querySelector('thanwela-host[data-part=strip]');
    const strip = host?.shadowRoot?.querySelector<HTMLElement>('.strip');
    if (!strip) return null;
    const { top, height } = strip.getBoundingClientRect();
    const { display, fontFamily } = getComputedStyle(strip);
    return {
      window: strip.dataset.window ?? '',
      state: strip.dataset.state ?? '',
      title: strip.querySelector('strong')?.textContent ?? '',
      text: strip.textContent,
      asksAgency: strip.querySelector('[data-action=agency]') !== null,
      top,
      height,
      display,
      font: fontFamily,
    };
  });
}

/** Marks beside the fields: `rule field`. */
export function marksOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('thanwela-host[data-part=float]')?.shadowRoot;
    return [...(root?.querySelectorAll<HTMLElement>('.marker.placed') ?? [])].map(
      ({ dataset }) => `${dataset.rule} ${dataset.field}`,
    );
  });
}

/** How many nodes of ours hang in the page: three, or none. */
export function hostsOf(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('thanwela-host').length);
}
