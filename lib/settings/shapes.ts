/** Parts of the shapes that messages and stored things are checked by. */
import * as z from 'zod/mini';
import { STEP_NAMES, type Step } from '../forms/catalogue.ts';

/** @param most letters, counted as JavaScript does: in UTF-16 units */
export const text = (most: number) => z.string().check(z.maxLength(most));

/** For what is used as a name: an empty one names nothing. */
export const name = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

export const step = z.enum(Object.keys(STEP_NAMES) as [Step, ...Step[]]);

export const site = z.enum(['emenscr', 'open-d']);
