import { expect, test, vi } from 'vitest';
import { blocksReport, stripReport } from '../../lib/frames/shown.ts';
import { byId, show } from './snippet.ts';

test('the strip asks for more room when it needs it, never for less, and fills what it was given', () => {
  show('<div id="app"><div id="words" style="height:60px"></div></div>');
  const onHeight = vi.fn();
  const report = stripReport(byId('app'), onHeight);
  const height = () => {
    report();
    return onHeight.mock.lastCall?.[0];
  };
  expect(height()).toBe(60);
  byId('words').style.height = '90px';
  expect(height()).toBe(90);
  byId('words').style.height = '40px';
  expect(height()).toBe(90);
  expect(byId('app').getBoundingClientRect().height).toBe(innerHeight);
});

test('blocks that get their size or place after they were reported are reported again by themselves', async () => {
  show(`<div id="app" style="position:fixed;inset:0;display:none">
    <div id="block" data-block style="position:absolute;left:10px;top:20px;width:30px;height:40px"></div>
  </div>`);
  const onShown = vi.fn();
  const report = blocksReport(byId('app'), onShown);
  report();
  expect(onShown.mock.calls).toEqual([[[{ left: 0, top: 0, right: 0, bottom: 0 }]]]);
  byId('app').style.display = 'block';
  await vi.waitFor(() =>
    expect(onShown.mock.calls.slice(1)).toEqual([[[{ left: 10, top: 20, right: 40, bottom: 60 }]]]),
  );
  byId('block').style.left = '0';
  await vi.waitFor(() =>
    expect(onShown.mock.calls.slice(2)).toEqual([[[{ left: 0, top: 20, right: 30, bottom: 60 }]]]),
  );
});
