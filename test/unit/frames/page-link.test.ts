import { describe, expect, test, vi } from 'vitest';
import { linkToPage } from '../../../lib/frames/page-link.ts';
import { frameOf } from '../../../lib/protocol/frame-address.ts';
import type { ToFrame } from '../../../lib/protocol/frames.ts';

/** A window around the frame, and ways to post to it as the page's script or ours would. */
function frame() {
  const parent = {};
  let listener: (event: unknown) => void = () => {};
  const view = {
    parent,
    addEventListener: (_: string, take: typeof listener) => {
      listener = take;
    },
  };
  const heard: ToFrame[] = [];
  const link = linkToPage(view as unknown as Window, (message) => heard.push(message));
  return {
    link,
    heard,
    post(data: unknown, source: unknown = parent) {
      const port = { postMessage: vi.fn(), onmessage: null as null | ((e: unknown) => void) };
      listener({ source, data, ports: [port] });
      return port;
    },
    postWithoutPort: (data: unknown) => listener({ source: parent, data, ports: [] }),
  };
}

describe('a frame takes one channel alone', () => {
  test('the one that comes with its number, whichever comes first', () => {
    for (const isLate of [true, false]) {
      const { link, heard, post } = frame();
      if (isLate) link.expect('n1');
      const port = post('n1');
      if (!isLate) link.expect('n1');
      port.onmessage?.({ data: { type: 'refresh' } });
      expect(heard).toEqual([{ type: 'refresh' }]);
      link.send({ type: 'unfold' });
      expect(port.postMessage).toHaveBeenCalledWith({ type: 'unfold' });
    }
  });
  test('none with another number, from another window, without a port, or a second time', () => {
    const { link, post, postWithoutPort } = frame();
    link.expect('n1');
    postWithoutPort('n1');
    const forged = [post('n2'), post(undefined), post({ nonce: 'n1' }), post('n1', {})];
    const own = post('n1');
    const again = post('n1');
    for (const port of [...forged, again]) expect(port.onmessage).toBeNull();
    expect(own.onmessage).not.toBeNull();
  });
  test('a page that posts without end before the number is known takes no memory', () => {
    const { link, post } = frame();
    const ports = Array.from({ length: 50 }, () => post('n1'));
    link.expect('n1');
    expect(ports.slice(8).every(({ onmessage }) => onmessage === null)).toBe(true);
  });
});

test('a frame knows its part and site by its own address, and no other', () => {
  expect(frameOf('?part=strip&site=open-d')).toEqual({ part: 'strip', site: 'open-d' });
  for (const search of ['', '?part=strip', '?part=x&site=open-d', '?part=float&site=evil']) {
    expect(frameOf(search), search).toBeNull();
  }
});
