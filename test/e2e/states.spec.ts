/** Every state, in Thai and light, wide and narrow: nothing of the strip is cut off; pictures of all. */

import type { Page } from 'playwright/test';
import { makeXlsx } from '../make/office.ts';
import {
  banner,
  EMENSCR,
  expect,
  float,
  IN_APRIL,
  isStripCut,
  mark,
  OPEN_D,
  openStep,
  strip,
  test,
} from './fixtures.ts';
import type { Launched } from './launch.ts';
import { ARE_PICTURES_WANTED, takePicture } from './pictures.ts';

const ID = '1-2345-45678-78-1';
const rows = [['ชื่อ', 'เลขประจำตัวประชาชน'], ...Array.from({ length: 60 }, () => ['ก', ID])];
const file = (name: string, own: Parameters<typeof makeXlsx>[0][number]['rows']) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(makeXlsx([{ name: 'รายชื่อ', rows: own }]).bytes),
});
const NEW = `${OPEN_D}/dataset/labour-statistics-2566/resource/new`;
const upload = (page: Page) => page.locator('input[type=file][name=upload]');
const check = (page: Page) => strip(page).locator('[data-action=check]');

type State = { roles?: string[]; now?: string; show(page: Page, app: Launched): Promise<void> };

const STATES: Record<string, State> = {
  'banner-open': {
    show: async (page) => {
      await openStep(page, '690002', 'm4');
      await expect(banner(page).locator('.count').first()).toBeVisible();
    },
  },
  'banner-executive': {
    roles: ['executive'],
    show: async (page) => {
      await page.goto(`${EMENSCR}/projects`);
      await banner(page).waitFor();
    },
  },
  'banner-late': {
    now: '2023-07-18T09:00:00+07:00',
    show: async (page) => {
      await page.goto(`${EMENSCR}/projects`);
      await expect(banner(page)).toContainText('พ้นกำหนด');
    },
  },
  'banner-projected': {
    now: '2026-11-22T09:00:00+07:00',
    show: async (page) => {
      await openStep(page, '690002', 'm4');
    },
  },
  list: {
    show: async (page) => {
      await openStep(page, '690002', 'm4');
      await strip(page).locator('[data-action=list-windows]').click();
      await float(page).locator('.list').waitFor();
    },
  },
  menu: {
    show: async (page) => {
      await openStep(page, '690002', 'm4');
      await strip(page).locator('[data-action=list-menu]').click();
      await float(page).locator('.list').waitFor();
    },
  },
  panel: {
    show: async (page) => {
      await openStep(page, '690004', 'm2');
      await expect(banner(page)).toContainText('ต้องแก้');
      await openStep(page, '690004', 'm3');
      await check(page).click();
      await float(page).locator('.panel li.item').first().waitFor();
    },
  },
  'panel-approval': {
    roles: ['executive'],
    show: async (page) => {
      await openStep(page, '690004', 'm7');
      await check(page).click();
      await float(page).locator('.panel').waitFor();
    },
  },
  'panel-personal': {
    show: async (page) => {
      await page.goto(NEW);
      await banner(page).waitFor();
      await upload(page).setInputFiles(file('training.xlsx', rows));
      await expect(mark(page, 'resource.upload')).toHaveAttribute('data-level', 'personal');
      await check(page).click();
      await float(page).locator('.panel li.item').first().waitFor();
    },
  },
  'panel-good': {
    show: async (page) => {
      await page.goto(NEW);
      await banner(page).waitFor();
      await upload(page).setInputFiles(file('training-2566.xlsx', [[1]]));
      await page.locator('[name=name]').fill('สถิติการฝึก');
      await expect(banner(page)).toContainText('training-2566.xlsx');
      await check(page).click();
      await float(page).locator('.panel [data-good-file]').waitFor();
    },
  },
  question: {
    show: async (page) => {
      await page.goto(NEW);
      await banner(page).waitFor();
      await upload(page).setInputFiles(file('training.xlsx', rows));
      await expect(mark(page, 'resource.upload')).toHaveAttribute('data-level', 'personal');
      await page.locator('button[name=save]').last().click();
      await float(page).getByRole('alertdialog').waitFor();
    },
  },
  popup: {
    show: async (page, app) => {
      await page.goto(`${app.base}popup.html`);
      await page.locator('.card').waitFor();
    },
  },
  'popup-projected': {
    now: '2026-11-22T09:00:00+07:00',
    show: async (page, app) => {
      await page.goto(`${app.base}popup.html`);
      await page.locator('[data-missing-year]').waitFor();
    },
  },
  year: {
    show: async (page, app) => {
      await page.goto(`${app.base}year.html`);
      await page.locator('h1').waitFor();
    },
  },
};

async function arrange(app: Launched, { roles = ['unit'], now = IN_APRIL }: State): Promise<void> {
  await app.store('sync', {
    settings: { version: 1, agency: 'กพร.', roles, language: 'th', digits: 'arabic' },
  });
  await app.setNow(now);
}

/** The states between which the strip differs, by site. */
const STRIPS = {
  eMENSCR: [
    'banner-open',
    'banner-executive',
    'banner-late',
    'banner-projected',
    'panel',
    'panel-approval',
  ],
  'Open-D': ['panel-personal', 'panel-good'],
};
for (const [site, names] of Object.entries(STRIPS)) {
  test(`${site}: whatever the strip says, nothing of it is cut off`, async ({ page, app }) => {
    await app.setInstalled('2023-01-01');
    for (const name of names) {
      await test.step(name, async () => {
        const state = STATES[name] as State;
        await arrange(app, state);
        await page.setViewportSize({ width: 1280, height: 657 });
        await state.show(page, app);
        await expect.poll(() => isStripCut(page)).toBe(false);
        await page.setViewportSize({ width: 320, height: 657 });
        await expect.poll(() => isStripCut(page)).toBe(false);
      });
    }
  });
}

test.describe('pictures', () => {
  test.skip(!ARE_PICTURES_WANTED, 'Nobody looks at them now');
  for (const [name, state] of Object.entries(STATES)) {
    test(name, async ({ page, app }) => {
      await app.setInstalled('2023-01-01');
      await arrange(app, state);
      for (const width of [1280, 320]) {
        await page.setViewportSize({
          width: name.startsWith('popup') && width > 400 ? 376 : width,
          height: 657,
        });
        await state.show(page, app);
        await takePicture(page, `state-${name}-${width}.png`, { animations: 'disabled' });
      }
    });
  }
});
