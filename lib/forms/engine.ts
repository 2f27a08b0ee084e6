import type { Digits, Language } from '../calendar/show.ts';
import type { FileReport } from '../files/report.ts';
import { fill, type Params } from '../text/fill.ts';
import type { Basis, FieldKind, Step } from './catalogue.ts';

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
  /** As shown. For files: the names, one a line. */
  value: string;
  /** Of a file field: the reports on its files, as far as they have been checked. */
  files?: readonly FileReport[];
};

/** What the page shows at one moment. `steps` is empty when the page is not known to be a step. */
export type Snapshot = {
  site: 'emenscr' | 'open-d';
  steps: readonly Step[];
  entries: readonly Entry[];
  /** On Open-D: the category of the dataset a file belongs to, where it was seen before. */
  category?: string;
};

/** `must` needs mending before it is sent; `check` look again; `advice`. Nothing ever blocks. */
export type Level = 'must' | 'check' | 'advice';

export type RuleWords = {
  /** What the rule looks for, without any field: for the list of what is switched off. */
  name: string;
  /** What is wrong, one short sentence; `{label}` is the field. */
  what: string;
  /** Why it matters, one line. */
  why: string;
  /** What to do. */
  fix: string;
};

/** A hit of a rule before it gets its words. */
export type Hit = {
  entry: Entry;
  level?: Level;
  basis?: Basis;
  params?: Params;
  /** What the person may paste instead: a file name that survives. */
  copy?: string;
};

/** A rule: one file, file name = id. Its words and examples stand beside it as further exports. */
export type Rule = {
  id: string;
  level: Level;
  basis: Basis | 'per-field';
  /** Where the rule comes from, in words a person can look up. */
  source: string;
  run(snapshot: Snapshot): readonly Hit[];
};

/**
 * A rule's words in both languages: the export `words` of its file. They travel to the page with
 * the view, in one language, so that the content script stays small.
 */
export type Wording = Readonly<Record<Language, RuleWords>>;

export type Examples = { pass: readonly Snapshot[]; fail: readonly Snapshot[] };

/** A finding, ready to be worded. */
export type Finding = {
  /** Stable across re-checks: rule, field, row and control. */
  id: string;
  rule: string;
  level: Level;
  /** Catalogue id, or `page:LABEL` for a field only the page knows. */
  field: string;
  row: number | null;
  step: Step | null;
  label: string;
  basis: Basis;
  entryKey: string;
  params: Params;
  copy?: string;
};

/** The name a finding gives its field. */
export function fieldName(entry: Entry): string {
  return entry.field ?? `page:${entry.label}`;
}

/**
 * Runs every rule over a snapshot. Pure and linear in fields. A rule that throws loses only its own
 * findings: its id is returned in `broken`, the others go on.
 */
export function check(
  rules: readonly Rule[],
  snapshot: Snapshot,
): { findings: Finding[]; broken: string[] } {
  const findings: Finding[] = [];
  const broken: string[] = [];
  for (const rule of rules) {
    try {
      const ids = new Set<string>();
      for (const hit of rule.run(snapshot)) {
        const { entry } = hit;
        const place = `${rule.id}|${fieldName(entry)}|${entry.row ?? ''}|${entry.key}`;
        let id = place;
        // Two files in one field: two findings of one rule at one place, told apart.
        for (let n = 2; ids.has(id); n++) id = `${place}~${n}`;
        ids.add(id);
        findings.push({
          id,
          rule: rule.id,
          level: hit.level ?? rule.level,
          field: fieldName(entry),
          row: entry.row,
          step: entry.step,
          label: entry.label,
          basis: hit.basis ?? (rule.basis === 'per-field' ? entry.basis : rule.basis),
          entryKey: entry.key,
          params: { label: entry.label, ...hit.params },
          ...(hit.copy !== undefined && { copy: hit.copy }),
        });
      }
    } catch {
      broken.push(rule.id);
    }
  }
  return { findings, broken };
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
  { language, digits }: { readonly language: Language; readonly digits: Digits },
): RuleWords {
  const own = words[finding.rule];
  const say = (template: string) => fill(template, finding.params, digits, language);
  return {
    name: own?.name ?? finding.rule,
    what: say(own?.what ?? '{label}'),
    why: say(own?.why ?? ''),
    fix: say(own?.fix ?? ''),
  };
}
