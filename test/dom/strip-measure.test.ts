import { expect, test } from 'vitest';
import { stripMeasure } from '../../lib/frames/shown.ts';
import { byId, show } from './snippet.ts';

test('the strip asks for more room when it needs it, never for less, and fills what it was given', () => {
  show('<div id="app"><div id="words" style="height:60px"></div></div>');
  const measure = stripMeasure(byId('app'));
  expect(measure()).toBe(60);
  byId('words').style.height = '90px';
  expect(measure()).toBe(90);
  byId('words').style.height = '40px';
  expect(measure()).toBe(90);
  expect(byId('app').getBoundingClientRect().height).toBe(innerHeight);
});
