/** What is true of a page in `test/layouts/<set>`: the JSON beside it. Nothing of it is in the page. */

import { z } from 'zod';

const control = z.object({
  /** CSS; ` >>> ` goes into an open shadow root or a frame. A group of boxes stands under its first or its frame. */
  selector: z.string(),
  /** Its name as a person reads it, without star, colon, number and unit. */
  name: z.string(),
  /** Other names that a person would take for it just as well. */
  also: z.array(z.string()).optional(),
  /** The field of the catalogue it stands for. */
  is: z.string().nullable(),
  /** Its row, counted from 1, where the catalogue counts by row. */
  row: z.number().optional(),
  /** By the page's own mark or by the catalogue. */
  required: z.boolean(),
  /** Nothing is shown in it, or only a dash, dots or what asks for a choice. */
  empty: z.boolean(),
  shown: z.boolean(),
  editable: z.boolean(),
});

const schema = z.object({
  steps: z.array(z.string()),
  /** Steps that may be named as well, such as that of a folded part. */
  alsoSteps: z.array(z.string()).optional(),
  controls: z.array(control),
  /** What other rules than that of required fields must say. */
  findings: z.array(
    z.object({ rule: z.string(), field: z.string().optional(), row: z.number().optional() }),
  ),
  /** Rules that may say something here or not. */
  may: z.array(z.string()).optional(),
});

export type Control = z.infer<typeof control>;
export type Truth = z.infer<typeof schema>;

/** @throws if the text is no truth */
export const readTruth = (text: string): Truth => schema.parse(JSON.parse(text));

/** Required, in sight, to be filled in by the person, and empty. */
export const isWanted = ({ required, empty, shown, editable }: Control): boolean =>
  required && empty && shown && editable;
