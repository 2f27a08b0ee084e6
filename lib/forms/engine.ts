import type { Day } from '../calendar/day.ts';
import { type Digits, type Language, showDay } from '../calendar/show.ts';
import type { FileReport } from '../files/report.ts';
import { fill, type Params, type Sentence as Said } from '../text/fill.ts';
import type { Basis, FieldKind, Step } from './catalogue.ts';
import type { Context } from './context.ts';

/** One control a person can fill in, as plain data: what it is, what it shows, whether it counts. */
export type Entry = {
  /** Names the control for as long as the page is open; a finding leads back to it by this. */
  key: string;
  /** Catalogue id, or null when the page has it and the catalogue does not know it. */
  field: string | null;
  step: Step | null;
  /** The label as the page words it, tidy, without stars. */
  label: string;
  kinds: readonly FieldKind[];
  /** 1-based row of a repeatable table, or null. */
  row: number | null;
  required: boolean;
  basis: Basis;
  /** The page itself marks it as required (`required`, `aria-required`, "*", "(จำเป็น)"). */
  marked: boolean;
  /** Shown, enabled and not read-only: only then can it be called empty. */
  live: boolean;
  empty: boolean;
  /** As shown. For files: the names, one a line; of an editor: its letters, without its lines. */
  value: string;
  /** It is an editor with lists and bold type: what is pasted over it takes these away. */
  rich?: true;
  /** Of a file field: the reports on its files, as far as they have been checked. */
  files?: readonly FileReport[];
};

/** What the page shows at one moment. `steps` is empty when the page is not known to be a step. */
export type Snapshot = {
  site: 'emenscr' | 'open-d';
  steps: readonly Step[];
  entries: readonly Entry[];
};

/** `must` needs mending before it is sent; `check` look again; `advice`. Nothing ever blocks. */
export type Level = 'must' | 'check' | 'advice';

/**
 * What the sentences of a finding are filled with; a day is shown in the person's own way, and what
 * is a sentence itself (why a file cannot be opened) is said in the person's language.
 */
export type Param = string | number | { readonly day: Day } | Said | readonly Said[];

type Sentence = 'what' | 'why' | 'fix';
/** A rule that finds several mistakes words them apart: `what.swapped` goes before `what`. */
export type RuleWords = {
  /** What the rule looks for, without any field: for the list of what is switched off. */
  name: string;
  /** What is wrong, one short sentence; `{label}` is the field. */
  what: string;
  /** Why it matters, one line. */
  why: string;
  /** What to do. */
  fix: string;
} & { [variant: `${Sentence}.${string}`]: string };

/** A hit of a rule before it gets its words. */
export type Hit = {
  /** The field to mend; null where it concerns the step or the page as a whole. */
  entry: Entry | null;
  /** Other fields that take part: the activities of a sum that does not come out. */
  also?: readonly Entry[];
  /** It is about all rows of a table: the field is only where it is shown. */
  overRows?: boolean;
  /** The step it belongs to, where there is no entry. */
  step?: Step;
  level?: Level;
  basis?: Basis;
  /** Which of the rule's wordings fits. */
  variant?: string;
  params?: Readonly<Record<string, Param>>;
  /** What the person may paste instead: the clean text, the day that was meant. */
  copy?: string;
  /** May be shown while the person is still in the field: characters that cannot be right. */
  immediate?: boolean;
};

/** A rule could not look because these steps were neither on the page nor seen before. */
export type Unseen = { unseen: readonly Step[] };

/** A rule: one file, file name = id. Its words and examples stand beside it as further exports. */
export type Rule = {
  id: string;
  level: Level;
  basis: Basis | 'per-field';
  /** Where the rule comes from, in words a person can look up; the memo's words stand in "…". */
  source: string;
  run(snapshot: Snapshot, context: Context): readonly (Hit | Unseen)[];
};

/**
 * A rule's words in both languages: the export `words` of its file. They travel to the page with
 * the view, in one language, so that the content script stays small.
 */
export type Wording = Readonly<Record<Language, RuleWords>>;

/** A snapshot, with the context it is seen in where the rule looks at it. */
export type Example = Snapshot | { snapshot: Snapshot; context: Context };
export type Examples = { pass: readonly Example[]; fail: readonly Example[] };

/** A finding, ready to be worded. */
export type Finding = {
  /** Stable across re-checks: rule, field, row and control. */
  id: string;
  rule: string;
  level: Level;
  /** Catalogue id, `page:LABEL` for a field only the page knows, `page` for the page as a whole. */
  field: string;
  row: number | null;
  step: Step | null;
  label: string;
  /** Kinds of the field; empty where it concerns the page as a whole. */
  kinds: readonly FieldKind[];
  basis: Basis;
  /** Null where it concerns the page as a whole. */
  entryKey: string | null;
  /** Keys of other fields that take part. */
  alsoKeys: readonly string[];
  variant?: string;
  params: Readonly<Record<string, Param>>;
  copy?: string;
  immediate?: boolean;
};

/** What one check gives. */
export type Checked = {
  findings: Finding[];
  /** Rules that threw; the others went on. */
  broken: string[];
  /** Rules that could not look, and the steps they would have needed. */
  unseen: { rule: string; steps: readonly Step[] }[];
};

/** The name a finding gives its field. */
export function fieldName(entry: Entry): string {
  return entry.field ?? `page:${entry.label}`;
}

/** The field of a finding that concerns the page as a whole. */
const PAGE = 'page';

function findingOf(rule: Rule, hit: Hit): Finding {
  const { entry, also = [], variant, copy, immediate } = hit;
  const field = entry ? fieldName(entry) : PAGE;
  const row = hit.overRows ? null : (entry?.row ?? null);
  const own = rule.basis === 'per-field' ? (entry?.basis ?? 'page') : rule.basis;
  return {
    id: `${rule.id}|${field}|${row ?? ''}|${entry?.key ?? hit.step ?? ''}`,
    rule: rule.id,
    level: hit.level ?? rule.level,
    field,
    row,
    step: entry ? entry.step : (hit.step ?? null),
    label: entry?.label ?? '',
    kinds: entry?.kinds ?? [],
    basis: hit.basis ?? own,
    entryKey: entry?.key ?? null,
    alsoKeys: also.map(({ key }) => key),
    params: { label: entry?.label ?? '', ...hit.params },
    ...(variant !== undefined && { variant }),
    ...(copy !== undefined && { copy }),
    ...(immediate && { immediate }),
  };
}

/**
 * Runs every rule over a snapshot. Pure and linear in fields. A rule that throws loses only its own
 * findings: its id is returned in `broken`, the others go on.
 *
 * @param context the day, the windows and what was seen of the project's other steps
 */
export function check(rules: readonly Rule[], snapshot: Snapshot, context: Context): Checked {
  const checked: Checked = { findings: [], broken: [], unseen: [] };
  for (const rule of rules) {
    try {
      const ids = new Set<string>();
      for (const hit of rule.run(snapshot, context)) {
        if ('unseen' in hit) {
          checked.unseen.push({ rule: rule.id, steps: hit.unseen });
          continue;
        }
        const finding = findingOf(rule, hit);
        // Two files in one field: two findings of one rule at one place, told apart.
        for (let n = 2; ids.has(finding.id); n++) {
          finding.id = `${finding.id.replace(/~\d+$/u, '')}~${n}`;
        }
        ids.add(finding.id);
        checked.findings.push(finding);
      }
    } catch {
      checked.broken.push(rule.id);
    }
  }
  return checked;
}

/** Switched off by the person: a rule at one field, or (`field` null) for good. */
export type Mute = { rule: string; field: string | null };

/** The findings that are not switched off. */
export function withoutMuted(findings: readonly Finding[], mutes: readonly Mute[]): Finding[] {
  const off = new Set(mutes.map(({ rule, field }) => `${rule}|${field ?? ''}`));
  return findings.filter(({ rule, field }) => !off.has(`${rule}|`) && !off.has(`${rule}|${field}`));
}

/** A finding with its words, as it travels to the page. */
export type Worded = { finding: Finding; words: RuleWords };

/** A finding in words: the same in the panel and at the field. */
export function wordFinding(
  finding: Finding,
  words: Readonly<Record<string, RuleWords>>,
  reading: { readonly language: Language; readonly digits: Digits },
): RuleWords {
  const own = words[finding.rule];
  const params: Params = Object.fromEntries(
    Object.entries(finding.params).map(([name, value]) => [
      name,
      typeof value === 'object' && 'day' in value
        ? showDay(value.day, { ...reading, style: 'short' })
        : value,
    ]),
  );
  const say = (sentence: Sentence, fallback: string) => {
    const apart =
      finding.variant === undefined ? undefined : own?.[`${sentence}.${finding.variant}`];
    return fill(apart ?? own?.[sentence] ?? fallback, params, reading.digits, reading.language);
  };
  return {
    name: own?.name ?? finding.rule,
    what: say('what', '{label}'),
    why: say('why', ''),
    fix: say('fix', ''),
  };
}
