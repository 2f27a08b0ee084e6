import { CATALOGUE } from '../../../lib/forms/fields/catalogue-rows.ts';
import { type Candidate, createMatcher } from '../../../lib/forms/fields/match.ts';
import type { Entry, Snapshot } from '../../../lib/forms/model/entry.ts';
import { plain, saysNothing, saysRequired } from '../../../lib/text/normalise.ts';
import type { Project, StepValues } from '../../practice-site/back/seed.ts';
import { type Block, steps } from '../../practice-site/emenscr/steps.ts';

/** What stands beside a control of the practice site, and in it. */
type Drawn = { label: string; mark: string; widget: string; row: number | null; value: string };

const CONTROLS: Readonly<Record<string, string>> = {
  text: 'text',
  textarea: 'long',
  richText: 'long',
  combobox: 'choice',
  oldSelect: 'choice',
  select: 'choice',
  radios: 'choice',
  chips: 'choices',
  file: 'file',
};

const shown = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';

function drawn(block: Block, values: StepValues): Drawn[] {
  switch (block.is) {
    case 'fields': {
      const scope = block.scopedBy === undefined ? '' : `${shown(values[block.scopedBy])}/`;
      return block.fields
        .filter(({ when }) => when === undefined)
        .map(({ key, label, mark = '', widget }) => {
          const raw = shown(values[`${scope}${key}`]);
          // An editor's text is read without its markup.
          const value = widget === 'richText' ? plain(raw.replace(/<[^>]*>/gu, ' ')) : raw;
          return { label, mark, widget, row: null, value };
        });
    }
    case 'rows': {
      const rows = (values[block.key] ?? []) as Record<string, string>[];
      return rows.flatMap((row, i) =>
        block.columns.map(({ key, label, widget }) => ({
          label,
          mark: label,
          widget,
          row: i + 1,
          value: row[key] ?? '',
        })),
      );
    }
    case 'across':
      return block.columns.map(({ key, label, widget }) => ({
        label,
        mark: '',
        widget,
        row: null,
        value: shown(values[key]),
      }));
    case 'collapse':
      return block.blocks.flatMap((each) => drawn(each, values));
    case 'tabs':
      return block.tabs.flatMap(({ blocks }) => blocks.flatMap((each) => drawn(each, values)));
    case 'note':
      return [];
  }
}

const match = createMatcher(CATALOGUE);

/** A step of a practice project as reading its page would give it, all of its tabs in sight. */
export function practiceForm(project: Project, step: string): Snapshot {
  const blocks = steps.find(({ id }) => id === step)?.blocks ?? [];
  const controls = blocks.flatMap((block) => drawn(block, project.steps[step] ?? {}));
  const candidates = controls.map(
    ({ label, widget }): Candidate => ({
      labels: [{ text: label, source: 'label' }],
      kind: CONTROLS[widget] ?? 'text',
      shown: true,
    }),
  );
  const found = match(candidates, [step.toUpperCase() as Snapshot['steps'][number]]);
  const rows = new Map<string, number>();
  const entries = controls.flatMap(({ mark, value }, i): Entry[] => {
    const { field } = found.matches[i] ?? {};
    if (!field) return [];
    // The practice site's rows are whole, so the n-th of a field stands in the n-th row.
    const row = (rows.get(field.id) ?? 0) + 1;
    if (field.row) rows.set(field.id, row);
    return [
      {
        key: `c${i}`,
        field: field.id,
        step: field.step,
        label: field.label,
        kinds: field.kinds,
        row: field.row ? row : null,
        required: field.required,
        basis: field.basis,
        marked: saysRequired(mark),
        live: true,
        empty: saysNothing(value),
        value,
      },
    ];
  });
  return { site: 'emenscr', steps: found.steps, entries };
}
