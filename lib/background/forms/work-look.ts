/** What a look at a page adds to the list of projects. Pure: names and counts, no content. */
import { bangkokDay } from '../../calendar/day.ts';
import { fiscalYear } from '../../calendar/years.ts';
import type { Step } from '../../domain/step.ts';
import { fieldName } from '../../forms/check/engine.ts';
import type { Snapshot } from '../../forms/model/entry.ts';
import type { Finding } from '../../forms/model/finding.ts';
import { MAX_NAME } from '../../protocol/limits.ts';
import type { RequestOf } from '../../protocol/messages.ts';
import {
  MAX_WORK_FIELDS,
  type Work,
  type WorkField,
  type WorkStep,
} from '../../settings/stores/work.ts';

/** A look that shows nothing new is noted this often, for "last seen". */
const SEEN_EVERY_MS = 10 * 60 * 1000;

/** The rule whose findings are counted as fields that are not filled. */
const EMPTY_FIELD = 'required-field';

/** The name a page gives its project or dataset in a field of its own. */
const NAME_FIELDS: ReadonlySet<string | null> = new Set(['m2.name', 'dataset.title']);

/** What a page shows of a project, at one look. */
export type WorkLook = {
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
  readonly project: string;
  readonly about: RequestOf<'check-form'>['about'];
};

function stepOf(step: Step | null, { steps }: Snapshot): Step | null {
  return step ?? (steps.length === 1 ? (steps[0] ?? null) : null);
}

/**
 * The required fields of a step after a look. A field that is not on the page at the moment (in
 * another tab of it) stays as it was; one of several rows is filled when each of them is.
 */
function fieldsAfter(
  before: readonly WorkField[],
  step: Step,
  snapshot: Snapshot,
): readonly WorkField[] {
  const seen = new Map<string, boolean>();
  for (const entry of snapshot.entries) {
    if (stepOf(entry.step, snapshot) !== step || !(entry.required || entry.marked)) continue;
    // What is hidden and empty may not be asked for.
    if (!entry.live && entry.empty) continue;
    const name = fieldName(entry).slice(0, 200);
    seen.set(name, (seen.get(name) ?? true) && !entry.empty);
  }
  const fields = before.map((field) => {
    const filled = seen.get(field.name) ?? field.filled;
    seen.delete(field.name);
    return filled === field.filled ? field : { ...field, filled };
  });
  const added = [...seen].map(([name, filled]) => ({ name, filled }));
  return [...fields, ...added].slice(0, MAX_WORK_FIELDS);
}

const isSameFields = (a: readonly WorkField[], b: readonly WorkField[]) =>
  a.length === b.length && a.every((field, i) => field === b[i]);

function stepAfter(
  before: WorkStep | undefined,
  step: Step,
  { snapshot, findings }: WorkLook,
  at: number,
): WorkStep {
  const own = findings.filter(
    (finding) => finding.rule !== EMPTY_FIELD && stepOf(finding.step, snapshot) === step,
  );
  const count = (level: Finding['level']) => own.filter((each) => each.level === level).length;
  const fields = fieldsAfter(before?.fields ?? [], step, snapshot);
  const next = { step, fields, must: count('must'), check: count('check'), at };
  const isSame =
    before !== undefined &&
    isSameFields(before.fields, fields) &&
    before.must === next.must &&
    before.check === next.check;
  return isSame ? before : next;
}

/** The list after a look; the same where it shows nothing new. Pure. */
export function withLook(works: readonly Work[], look: WorkLook, at: number): readonly Work[] {
  const { snapshot, project, about } = look;
  const before = works.find((work) => work.site === snapshot.site && work.project === project);
  // A page that is still coming asks for nothing yet: none of none would say that all is filled in.
  const steps = snapshot.steps.flatMap((step) => {
    const known = before?.steps.find((each) => each.step === step);
    const after = stepAfter(known, step, look, at);
    return known || after.fields.length > 0 || after.must + after.check > 0 ? [after] : [];
  });
  if (steps.length === 0 && !before) return works;
  const others = (before?.steps ?? []).filter(({ step }) => !snapshot.steps.includes(step));
  const named = snapshot.entries.find(({ field }) => NAME_FIELDS.has(field))?.value.trim() ?? '';
  const next: Work = {
    site: snapshot.site,
    project,
    path: about?.path ?? before?.path ?? '/',
    code: about?.code || before?.code || '',
    name: (named || about?.name || before?.name || '').slice(0, MAX_NAME),
    year: fiscalYear(bangkokDay(at)),
    seenAt: at,
    isDone: before?.isDone ?? false,
    steps: [...others, ...steps],
  };
  const isSame =
    before !== undefined &&
    at - before.seenAt < SEEN_EVERY_MS &&
    at >= before.seenAt &&
    before.path === next.path &&
    before.code === next.code &&
    before.name === next.name &&
    steps.every((step) => before.steps.includes(step));
  if (isSame) return works;
  return [...works.filter((work) => work !== before), next];
}
