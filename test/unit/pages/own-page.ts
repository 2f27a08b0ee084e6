/** A page of our own in a test: a browser in memory, and a frame that remembers what was drawn. */
import { vi } from 'vitest';
import type { Frame } from '../../../lib/pages/own-page.ts';
import { type FaultyBrowser, locksOfOneLife } from '../../make/faulty-browser.ts';

export class FakeFrame<View> implements Frame<View> {
  views: View[] = [];
  failures: string[] = [];
  /** What was put on the clipboard; null: the browser refuses. */
  clipboard: string[] | null = [];
  readonly listeners = new Map<string, (event: object) => void>();
  readonly doc = {
    title: '',
    documentElement: { lang: '' },
    addEventListener: (name: string, run: unknown) => {
      this.listeners.set(name, run as (event: object) => void);
    },
  };
  show(view: View): void {
    this.views.push(view);
  }
  fail(words: string): void {
    this.failures.push(words);
  }
  /** What is on screen. */
  get view(): View {
    const view = this.views.at(-1);
    if (view === undefined) throw new Error('nothing is drawn yet');
    return view;
  }

  /** A file is dropped on the page. */
  drop(file: File): void {
    this.listeners.get('drop')?.({ dataTransfer: { files: [file] }, preventDefault() {} });
  }

  /** Gives the page the window it runs in. */
  open(): void {
    vi.resetModules();
    vi.stubGlobal('addEventListener', (name: string, run: unknown) => {
      this.listeners.set(name, run as (event: object) => void);
    });
    vi.stubGlobal('navigator', {
      locks: locksOfOneLife(),
      userAgent: 'Browser/1.0',
      clipboard: {
        writeText: async (text: string) => {
          if (this.clipboard === null) throw new DOMException('no', 'NotAllowedError');
          this.clipboard.push(text);
        },
      },
    });
  }

  /** Waits until the page shows what is looked for. */
  async until(isSo: (view: View) => unknown): Promise<View> {
    await vi.waitUntil(() => this.views.length > 0 && isSo(this.view), { interval: 5 });
    return this.view;
  }
}

/** What stands in the way of a browser that is asked to store: it refuses everything from now on. */
export function refuseToStore(browser: FaultyBrowser): void {
  const refuse = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  for (const area of [browser.api.storage.sync, browser.api.storage.local]) {
    Object.assign(area, { set: refuse });
  }
}
