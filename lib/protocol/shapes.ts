/** Building blocks of the schemas for messages and storage. */
import * as z from 'zod/mini';
import { SITES } from '../domain/site.ts';
import { STEPS } from '../domain/step.ts';

/** @param max letters, counted as JavaScript does: in UTF-16 units */
export const text = (max: number) => z.string().check(z.maxLength(max));

/** A text that is used as a name, and so may not be empty. */
export const name = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

/** A list of at most `max` items. */
export const list = <Item extends z.core.$ZodType>(item: Item, max: number) =>
  z.array(item).check(z.maxLength(max));

export const step = z.lazy(() => z.enum(STEPS));

export const site = z.lazy(() => z.enum(SITES));
