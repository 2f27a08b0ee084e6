/** The table of many files: how much of it is drawn, and how much of that anew. */
import { h, render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { FilesTable } from '../../components/files/FilesTable.tsx';
import type { FilesView } from '../../lib/pages/files/files-page.ts';
import type { CheckedFile } from '../../lib/pages/files/queue.ts';

const COUNT = 1000;
const reading = { language: 'th', digits: 'arabic' } as const;
const files = Array.from(
  { length: COUNT },
  (_, n): CheckedFile => ({
    id: n + 1,
    path: `f${n}.json`,
    file: new File([], `f${n}.json`),
    state: 'waiting',
    progress: 0,
    report: null,
  }),
);

const app = document.createElement('div');
document.body.append(app);
afterEach(() => render(null, app));

/** How often a row was drawn: each says what came of its file. */
let drawn = 0;
function show(list: readonly CheckedFile[], more: Partial<FilesView> = {}): void {
  // As the page does, with words that are made anew each time.
  const say = (key: string): string => {
    if (key.startsWith('outcome.')) drawn++;
    return key;
  };
  render(
    h(FilesTable, { list, reading, filter: 'all', say, ...more } as unknown as FilesView),
    app,
  );
}
const rows = () => app.querySelectorAll('tbody tr').length;
const whole = (count: number) => vi.waitFor(() => expect(rows()).toBe(count), { timeout: 20_000 });

test('what is in sight is there at once, all the rest soon, and each row is drawn once', async () => {
  drawn = 0;
  show(files);
  const first = rows();
  expect(first).toBeGreaterThan(20);
  expect(first).toBeLessThan(100);
  await whole(COUNT);
  expect(drawn).toBe(COUNT);
});

test('the verdict on one file draws its row and no other', async () => {
  show(files);
  await whole(COUNT);
  drawn = 0;
  show(files.map((file, n) => (n === 700 ? { ...file, state: 'failed' } : file)));
  expect(app.querySelector('[data-file="f700.json"]')?.getAttribute('data-state')).toBe('failed');
  expect(drawn).toBe(1);
  show([...files]);
  expect(drawn).toBe(2);
});

test('another language draws all of them', async () => {
  show(files.slice(0, 30));
  drawn = 0;
  show(files.slice(0, 30), { reading: { language: 'en', digits: 'arabic' } });
  expect(drawn).toBe(30);
});

test('another list begins with what is in sight; one that became short and long again too', async () => {
  show(files);
  await whole(COUNT);
  show(files.slice(0, 100), { filter: 'open' });
  await whole(100);
  show(files, { filter: 'open' });
  expect(rows()).toBeLessThan(200);
  await whole(COUNT);
  show(files);
  expect(rows()).toBeLessThan(100);
  await whole(COUNT);
});
