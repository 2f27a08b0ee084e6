import { afterEach, expect, test, vi } from 'vitest';
import {
  type MessageSender,
  pageOf,
  senderOf,
} from '../../../../lib/background/requests/sender.ts';

const runtime = vi.hoisted(() => {
  const chromium = { id: 'own', getURL: (path: string) => `chrome-extension://anew${path}` };
  const firefox = { id: 'own@firefox', getURL: (path: string) => `moz-extension://uuid${path}` };
  return { chromium, firefox, now: chromium };
});
vi.mock('webextension-polyfill', () => ({
  default: {
    get runtime() {
      return runtime.now;
    },
  },
}));
afterEach(() => {
  runtime.now = runtime.chromium;
});

const from = (part: Partial<MessageSender>): MessageSender => ({
  id: 'own',
  origin: 'https://emenscr.nesdc.go.th',
  frameId: 0,
  tab: { id: 7, incognito: false },
  ...part,
});

test('site, tab, frame and privacy are the browser’s word', () => {
  expect(senderOf(from({}))).toEqual({
    site: 'emenscr',
    tab: 7,
    frame: 0,
    document: '',
    isPrivate: false,
    isOurs: false,
  });
  expect(
    senderOf(
      from({ origin: 'https://opendata.nesdc.go.th', frameId: 3, tab: { id: 8, incognito: true } }),
    ),
  ).toEqual({ site: 'open-d', tab: 8, frame: 3, document: '', isPrivate: true, isOurs: false });
});

test('a frame of ours is known by its address, which names its site', () => {
  const url = 'chrome-extension://own/frame.html?part=float&site=open-d';
  expect(senderOf(from({ origin: 'chrome-extension://own', url, frameId: 4 }))).toEqual({
    site: 'open-d',
    tab: 7,
    frame: 4,
    document: '',
    isPrivate: false,
    isOurs: true,
  });
});

test.each<[string, 'chromium' | 'firefox', string]>([
  ['Chromium, by its id', 'chromium', 'chrome-extension://own'],
  ['Chromium, by the address of this start', 'chromium', 'chrome-extension://anew'],
  ['Firefox', 'firefox', 'moz-extension://uuid'],
])('a frame of ours in %s, whose addresses differ', (_, name, origin) => {
  runtime.now = runtime[name];
  const url = `${origin}/frame.html?part=strip&site=emenscr`;
  expect(senderOf(from({ id: runtime.now.id, origin, url }))).toMatchObject({
    site: 'emenscr',
    isOurs: true,
  });
});

test.each<[string, Partial<MessageSender>]>([
  ['another extension', { id: 'other' }],
  ['another site', { origin: 'https://example.org' }],
  ['a site that begins like ours', { origin: 'https://emenscr.nesdc.go.th.evil.example' }],
  ['a page without encryption', { origin: 'http://emenscr.nesdc.go.th' }],
  ['a page without an origin', { origin: 'null' }],
  ['an origin that is not told', { origin: '' }],
  ['a page of the extension', { origin: 'chrome-extension://own' }],
  ['another page of the extension', { origin: 'null', url: 'chrome-extension://own/popup.html' }],
  ['a frame of ours without a site', { origin: 'null', url: 'chrome-extension://own/frame.html' }],
  [
    'a page with our path',
    { origin: '', url: 'https://x.example/frame.html?part=strip&site=emenscr' },
  ],
  ['a sender without a frame', { frameId: undefined as never }],
  ['a sender without a tab', { tab: {} }],
])('%s is not one of our pages', (_, part) => expect(senderOf(from(part))).toBeNull());

test('a page is named by tab and frame', () => {
  expect(pageOf({ tab: 7, frame: 0 })).not.toBe(pageOf({ tab: 7, frame: 1 }));
  expect(pageOf({ tab: 1, frame: 11 })).not.toBe(pageOf({ tab: 11, frame: 1 }));
});
