/**
 * The requests a page may send to the background, as schemas: every message from a page is validated
 * against them. The types of the messages are inferred from the schemas. Site, tab and frame
 * are no part of a message: the background takes them from the sender.
 *
 * Content scripts import the types only, through `messages.ts`.
 */
import * as z from 'zod/mini';
import {
  FILE_LEVELS,
  FILE_RULES,
  type FileFinding,
  type FileReport,
  MAX_FILE_FINDINGS,
  MAX_REPORT_TEXT,
  type Place,
  REASONS,
  VERDICTS,
} from '../files/report.ts';
import type { FalseAlarm } from '../forms/check/false-alarm.ts';
import type { Correction } from '../forms/model/correction.ts';
import type { Entry } from '../forms/model/entry.ts';
import { BASES, FIELD_KINDS } from '../forms/model/field.ts';
import { LEVELS } from '../forms/model/finding.ts';
import { FRAME_PARTS } from './frame-address.ts';
import {
  MAX_AGENCY,
  MAX_CODE,
  MAX_CONTROLS,
  MAX_ERROR,
  MAX_FIELD_NAME,
  MAX_FILES,
  MAX_ID,
  MAX_KEY,
  MAX_KIND,
  MAX_KINDS,
  MAX_LABEL,
  MAX_NAME,
  MAX_PATH,
  MAX_PROJECT,
  MAX_STEPS,
  MAX_VALUE,
  MAX_WINDOW_KEY,
} from './limits.ts';
import { OWN_PAGES } from './own-pages.ts';
import { type Frozen, schemaOf, schemaWithKeysOf } from './schema-of.ts';
import { list, name, step, text } from './shapes.ts';
import { viewShape } from './view.ts';

const number = z.number();
const key = text(MAX_KEY);
const id = text(MAX_ID);
const label = text(MAX_LABEL);
const steps = list(step, MAX_STEPS);

/** Rows, samples and parameters of a finding stand for what may be thousands. */
const MAX_PLACES = 10;
const fileText = text(MAX_REPORT_TEXT);
const places = list(number, MAX_PLACES);
const to = z.exactOptional(number);

const place = schemaOf<Place>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('column'), sheet: fileText, column: fileText, rows: places, to }),
    z.object({
      kind: z.literal('table'),
      part: fileText,
      table: number,
      column: number,
      rows: places,
      to,
    }),
    z.object({ kind: z.literal('paragraph'), part: fileText, paragraphs: places, to }),
    z.object({ kind: z.literal('path'), path: fileText, items: places, to }),
    z.object({ kind: z.literal('line'), line: number, column: number }),
    z.object({ kind: z.literal('part'), part: fileText }),
  ]),
);

const fileFinding = schemaOf<FileFinding>()(
  z.object({
    rule: z.enum(FILE_RULES),
    level: z.enum(FILE_LEVELS),
    where: z.nullable(place),
    count: number,
    samples: list(fileText, MAX_PLACES),
    params: z
      .record(text(MAX_ID), fileText)
      .check(z.refine((params) => Object.keys(params).length <= MAX_PLACES)),
  }),
);

/** What a file is and what was found in it, as `shortened` sends it: never its content. */
const fileReport = schemaOf<FileReport>()(
  z.object({
    name: fileText,
    size: number,
    verdict: z.enum(VERDICTS),
    reason: z.nullable(z.enum(REASONS)),
    stop: z.nullable(z.object({ line: number, column: number, before: fileText, after: fileText })),
    findings: list(fileFinding, MAX_FILE_FINDINGS),
  }),
);

const entry = schemaOf<Entry>()(
  z.object({
    key,
    field: z.nullable(id),
    step: z.nullable(step),
    label,
    kinds: list(z.enum(FIELD_KINDS), MAX_KINDS),
    row: z.nullable(number),
    required: z.boolean(),
    basis: z.enum(BASES),
    marked: z.boolean(),
    live: z.boolean(),
    empty: z.boolean(),
    value: text(MAX_VALUE),
    rich: z.exactOptional(z.literal(true)),
    files: z.exactOptional(list(fileReport, MAX_FILES)),
  }),
);

const falseAlarm = schemaOf<FalseAlarm>()(
  z.object({
    rule: id,
    variant: z.optional(id),
    field: text(MAX_FIELD_NAME),
    label,
    kinds: list(text(MAX_KIND), MAX_KINDS),
    row: z.nullable(number),
    step: z.nullable(step),
    level: z.enum(LEVELS),
    basis: text(MAX_KIND),
  }),
);

/** What the content script needs before anything is drawn. */
const pageSettings = z.object({ type: z.literal('page-settings'), width: number });

/** A frame of ours in a page begins. */
const frameHello = z.object({ type: z.literal('frame-hello'), part: z.enum(FRAME_PARTS) });

/** Asks for everything that the frames show, for the form on screen. */
const overlayView = z.object({ type: z.literal('overlay-view'), steps });

/** What the strip needs at a width of the window: the next page gives it that room at once. */
const stripHeight = z.object({ type: z.literal('strip-height'), width: number, px: number });

/** Something went wrong in the content script: `String(error)` and its stack. */
const report = z.object({ type: z.literal('report'), error: text(MAX_ERROR) });

/** Asks for the program of the worker that checks files. */
const fileCheckSource = z.object({ type: z.literal('file-check-source') });

/**
 * The form as a page shows it, or what changed of it since an earlier report. The rules run in the
 * background: the page's thread stays free, and rules may be as many and as large as they need.
 */
const formReport = z.object({
  type: z.literal('check-form'),
  /** What tells one project or dataset from another on this site; null where the page does not say. */
  project: z.nullable(text(MAX_PROJECT)),
  /** Where it is and what the page calls it ('' where it does not say); null: as before. */
  about: z.nullable(z.object({ path: text(MAX_PATH), code: text(MAX_CODE), name: text(MAX_NAME) })),
  steps,
  /** Counted up by the page with each report. */
  seq: number,
  /** The report that this one changes; null: this one is whole. */
  base: z.nullable(number),
  /** Keys of all entries in the page's order; null: as before. */
  order: z.nullable(list(key, MAX_CONTROLS)),
  /** Entries that are new or show something else. */
  changed: list(entry, MAX_CONTROLS),
});

/** Asks which fields the controls of a page are. */
const recognise = z.object({ type: z.literal('recognise'), ...viewShape });

/**
 * The person says what a field is, or (`field` null) that it is none we know. The background adds the
 * correction's site and day.
 */
const correct = schemaWithKeysOf<Omit<Correction, 'site' | 'added'> & { type: 'correct' }>()(
  z.object({
    type: z.literal('correct'),
    // An empty label would make the whole list unreadable.
    label: name(MAX_LABEL),
    step: z.optional(step),
    kind: z.optional(text(MAX_KIND)),
    field: z.nullable(id),
  }),
);

/** Takes back what the person said of a field: it is recognised as before. */
const takeBack = z.object({
  type: z.literal('take-back'),
  label: name(MAX_LABEL),
  step: z.optional(step),
  kind: z.optional(text(MAX_KIND)),
  field: z.nullable(id),
});

/** Asks for the page report as text. */
const pageReport = z.object({ type: z.literal('page-report'), ...viewShape });

/** Asks for the report of a finding that is wrong, as text. */
const falseAlarmReport = z.object({ type: z.literal('false-alarm'), finding: falseAlarm });

const setAgency = z.object({ type: z.literal('set-agency'), agency: name(MAX_AGENCY) });

const setFolded = z.object({ type: z.literal('set-folded'), folded: z.boolean() });

/** Marks a window as done, or takes the mark away. */
const markWindow = z.object({
  type: z.literal('mark-done'),
  key: text(MAX_WINDOW_KEY),
  done: z.boolean(),
});

/** Asks what belongs in a field of the catalogue. */
const guidance = z.object({ type: z.literal('guidance'), field: id });

/** Opens a page of the extension in a tab of its own. */
const openPage = z.object({ type: z.literal('open-page'), page: z.enum(OWN_PAGES) });

/**
 * Switches a rule off, or on again: at one field, or everywhere where `field` is null. What must be
 * fixed is never switched off everywhere.
 */
const mute = z.object({
  type: z.literal('mute'),
  rule: id,
  field: z.nullable(text(MAX_FIELD_NAME)),
  off: z.boolean(),
});

/** Nothing else is accepted. */
export const requestSchema = z.discriminatedUnion('type', [
  pageSettings,
  frameHello,
  overlayView,
  stripHeight,
  report,
  fileCheckSource,
  formReport,
  recognise,
  correct,
  takeBack,
  pageReport,
  falseAlarmReport,
  setAgency,
  setFolded,
  markWindow,
  guidance,
  openPage,
  mute,
]);

export type Request = Frozen<z.infer<typeof requestSchema>>;
export type RequestType = Request['type'];
/** The request of a type. */
export type RequestOf<Type extends RequestType> = Extract<Request, { readonly type: Type }>;
