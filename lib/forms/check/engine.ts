import { type Digits, type Language, showDay } from '../../calendar/show.ts';
import { fill, type Params } from '../../text/fill.ts';
import type { Entry, Snapshot } from '../model/entry.ts';
import type { Checked, Finding, Mute, RuleWords, Sentence } from '../model/finding.ts';
import type { Hit, Rule } from '../model/rule.ts';
import type { RuleContext } from '../model/rule-context.ts';

/** The name a finding gives its field. */
export function fieldName(entry: Entry): string {
  return entry.field ?? `page:${entry.label}`;
}

/** The field of a finding that concerns the page as a whole. */
const PAGE = 'page';

function findingOf(rule: Rule, hit: Hit): Finding {
  const { entry, also = [], variant, copy, immediate, people } = hit;
  const field = entry ? fieldName(entry) : PAGE;
  const row = hit.overRows ? null : (entry?.row ?? null);
  const own = rule.basis === 'per-field' ? (entry?.basis ?? 'page') : rule.basis;
  const level = hit.level ?? rule.level;
  // What a field that nobody knows takes is told by its name alone.
  const isGuess = level === 'must' && entry?.field === null && rule.basis === 'arithmetic';
  return {
    id: `${rule.id}|${field}|${row ?? ''}|${entry?.key ?? hit.step ?? ''}`,
    rule: rule.id,
    level: isGuess ? 'check' : level,
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
    ...(people !== undefined && { people }),
  };
}

/**
 * Runs every rule over a snapshot. Pure and linear in fields. A rule that throws loses only its own
 * findings: its id is returned in `broken`, the others go on.
 *
 * @param context the day, the windows and what was seen of the project's other steps
 * @param onBroken hears why a rule failed
 */
export function check(
  rules: readonly Rule[],
  snapshot: Snapshot,
  context: RuleContext,
  onBroken: (error: unknown, rule: string) => void = () => {},
): Checked {
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
        // Two files in one field give two findings of one rule at one place: make the ids unique.
        for (let n = 2; ids.has(finding.id); n++) {
          finding.id = `${finding.id.replace(/~\d+$/u, '')}~${n}`;
        }
        ids.add(finding.id);
        checked.findings.push(finding);
      }
    } catch (error) {
      checked.broken.push(rule.id);
      onBroken(error, rule.id);
    }
  }
  return checked;
}

/**
 * Without what is said already: a finding that only repeats that fields are empty which are required.
 * What must be filled in stands there once, with its field.
 */
export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const empty = new Set(
    findings.flatMap(({ rule, level, entryKey }) =>
      rule === 'required-field' && level === 'must' && entryKey !== null ? [entryKey] : [],
    ),
  );
  return findings.filter(
    ({ rule, variant, alsoKeys }) =>
      !(
        SAYS_EMPTY.has(rule) &&
        variant === undefined &&
        alsoKeys.length > 0 &&
        alsoKeys.every((key) => empty.has(key))
      ),
  );
}

/** Rules whose plain wording says of other fields that they are empty. */
const SAYS_EMPTY: ReadonlySet<string> = new Set(['four-elements', 'kpi-target']);

/** The findings that are not switched off. */
export function withoutMuted(findings: readonly Finding[], mutes: readonly Mute[]): Finding[] {
  const off = new Set(mutes.map(({ rule, field }) => `${rule}|${field ?? ''}`));
  return findings.filter(({ rule, field }) => !off.has(`${rule}|`) && !off.has(`${rule}|${field}`));
}

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
