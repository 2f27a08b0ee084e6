import { expect, test } from 'vitest';
import { pageTheme } from '../../lib/overlay/theme.ts';
import { show } from './snippet.ts';

const ground = (colour: string, style: string) =>
  `<div style="position:fixed;${style};background:${colour}"></div>`;

test.each([
  ['a white form', ground('white', 'inset:0'), 'light'],
  ['a dark page', ground('#111', 'inset:0'), 'dark'],
  [
    'a light form in a dark frame',
    ground('#111', 'inset:0') +
      ground('white', 'inset:20% 25% 20% 25%') +
      ground('white', 'inset:20% 10%'),
    'light',
  ],
  [
    'a ground that is see-through',
    ground('white', 'inset:0') + ground('rgb(0 0 0 / .2)', 'inset:0'),
    'light',
  ],
  ['nothing drawn', '', 'light'],
])('%s', (_, html, theme) => {
  show(html);
  expect(pageTheme(document)).toBe(theme);
});

test('a page that says it is dark and draws no ground', () => {
  show('');
  document.documentElement.style.colorScheme = 'dark';
  expect(pageTheme(document)).toBe('dark');
});
