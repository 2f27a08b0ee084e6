/** What a page sends of how it looks, as a schema: to be recognised, and as a report. */
import * as z from 'zod/mini';
import { REPORT_FORMAT } from '../forms/fields/page-report.ts';
import type { PageView } from '../forms/model/recognition.ts';
import { type Picture, SAID_SOURCES, TEXT_ROLES } from '../picture/picture.ts';
import {
  MAX_CONTROLS,
  MAX_ID,
  MAX_KEY,
  MAX_KIND,
  MAX_LABEL,
  MAX_LABELS,
  MAX_LOOKS,
  MAX_PARTS,
  MAX_PATH,
  MAX_STEPS,
  MAX_TEXTS,
} from './limits.ts';
import { schemaOf } from './schema-of.ts';
import { list, site, step, text } from './shapes.ts';

const number = z.number();
const key = text(MAX_KEY);
const id = text(MAX_ID);
const label = text(MAX_LABEL);
const steps = list(step, MAX_STEPS);

const box = z.tuple([number, number, number, number]);
const index = z.int().check(z.minimum(0));

/** What a page shows, as `scan.ts` sees it: never a value. */
const picture = schemaOf<Picture>()(
  z.object({
    looks: list(z.object({ size: number, weight: number, tone: number }), MAX_LOOKS),
    texts: list(
      z.object({
        text: label,
        box,
        look: index,
        as: z.enum(TEXT_ROLES),
        cell: z.exactOptional(box),
        now: z.exactOptional(z.union([z.literal(1), z.literal(2)])),
        star: z.exactOptional(z.literal(true)),
        layer: z.exactOptional(index),
      }),
      MAX_TEXTS,
    ),
    controls: list(
      z.object({
        key,
        kind: text(MAX_KIND),
        box: z.nullable(box),
        parts: z.exactOptional(list(box, MAX_PARTS)),
        at: index,
        shown: z.boolean(),
        editable: z.boolean(),
        required: z.boolean(),
        said: list(
          z.object({ text: label, source: z.enum(SAID_SOURCES), run: z.nullable(index) }),
          MAX_LABELS,
        ),
        layer: z.exactOptional(index),
      }),
      MAX_CONTROLS,
    ),
  }),
);

/** A page whose fields are to be recognised, and what a page report tells of it. */
export const viewShape = {
  /** Host-relative, without query and fragment. */
  path: text(MAX_PATH),
  /** The steps its address stands for; empty where it does not say. */
  steps,
  picture,
  /** Field ids by the keys of controls whose place is known. */
  located: z
    .record(key, id)
    .check(z.refine((located) => Object.keys(located).length <= MAX_CONTROLS)),
};

const report = z.object({
  format: z.literal(REPORT_FORMAT),
  version: z.literal(1),
  by: text(MAX_ID),
  site,
  ...viewShape,
});

/** How a report ends, where more stands behind it. */
const END = ']}}';
/** More than a report of the largest page has. */
const MAX_REPORT = 2_000_000;

/**
 * Reads a page report as it was copied, with or without what stands behind it.
 *
 * @returns null when it is none
 */
export function readPageReport(copied: string): PageView | null {
  if (copied.length > MAX_REPORT) return null;
  const end = copied.lastIndexOf(END);
  for (const text of [copied, copied.slice(copied.indexOf('{'), end + END.length)]) {
    const read = report.safeParse(parsed(text));
    if (!read.success) continue;
    const { site, path, steps, picture, located } = read.data;
    return { site, path, steps, picture, located } as PageView;
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not a page report: whoever asks says so.
    return null;
  }
}
