import axe from 'axe-core';
import type { Frame, Page } from 'playwright/test';

/** The rules of WCAG 2.2 AA that a program can check. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/**
 * Of those, the rules that look at colours: all that has to be checked again where the same nodes
 * are shown in the other colours.
 */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

type Where = {
  /** Rules, or tags of rules; null: also what axe merely holds to be good practice. */
  rules?: readonly string[] | null;
  /** Only what is inside of it. */
  inside?: string;
};

/**
 * What axe finds in a document, a line for each rule: the rule and the nodes. Frames in it are left
 * out. Run directly: `@axe-core/playwright` opens one more page for each look.
 */
export async function violationsIn(
  frame: Frame,
  { rules = WCAG, inside }: Where = {},
): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axe.source);
  return frame.evaluate(
    async ([values, selector]) => {
      const { axe: here } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await here.run(selector ?? document, {
        ...(values && { runOnly: [...values] }),
        resultTypes: ['violations'],
        iframes: false,
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`,
      );
    },
    [rules, inside] as const,
  );
}

/** The same for a whole page, which must not be made of frames. */
export async function violations(page: Page, where?: Where): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('Each frame is looked at on its own: violationsIn');
  return violationsIn(page.mainFrame(), where);
}
