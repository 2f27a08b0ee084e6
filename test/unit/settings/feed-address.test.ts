import { describe, expect, test } from 'vitest';
import { feedAddress, feedOrigin } from '../../../lib/settings/feed-address.ts';

describe('an address that can be a feed', () => {
  test.each([
    ['as written', 'https://www.mol.go.th/2569.json', 'https://www.mol.go.th/2569.json'],
    ['pasted with space around it', ' https://a.go.th/x \n', 'https://a.go.th/x'],
    ['without its fragment', 'https://a.go.th/x?y=1#z', 'https://a.go.th/x?y=1'],
    ['with a port', 'https://a.go.th:8443/x', 'https://a.go.th:8443/x'],
  ])('%s', (_, written, address) => {
    expect(feedAddress(written)).toBe(address);
  });

  test('of 500 letters at most, without the space around it', () => {
    const long = `https://a.go.th/${'x'.repeat(484)}`;
    expect(long).toHaveLength(500);
    expect(feedAddress(` ${long} `)).toBe(long);
    expect(feedAddress(`${long}x`)).toBeNull();
  });

  test.each([
    '',
    'a.go.th/x',
    'http://a.go.th/x',
    'file:///etc/x.json',
    'https://somchai@a.go.th/x',
    'https://:secret@a.go.th/x',
    'https://somchai:secret@a.go.th/x',
  ])('is not %j', (written) => {
    expect(feedAddress(written)).toBeNull();
  });
});

test('what is asked for is the host alone, whatever the port: Firefox knows none in a pattern', () => {
  expect(feedOrigin('https://a.go.th:8443/x?y=1')).toBe('https://a.go.th/*');
});
