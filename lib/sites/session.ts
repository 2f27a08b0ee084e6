import type { Step } from '../forms/catalogue.ts';
import type { Entry, Worded } from '../forms/engine.ts';
import type { FormAnswer, FormReport } from '../forms/form-report.ts';
import { shownBox } from '../page/presence.ts';
import type { Look } from '../page/watch.ts';
import {
  type FormKnowledge,
  type FormLayout,
  layOut,
  notFound,
  projectOf,
  readForm,
  unrecognised,
} from './read-form.ts';
import type { SiteId } from './sites.ts';

/** What the form looks like to us right now; plain data for banner, panel and markers. */
export type FormState = {
  steps: readonly Step[];
  items: readonly Worded[];
  /** How many findings are not listed because the person switched them off. */
  muted: number;
  /** How many fields were recognised and read. */
  read: number;
  /** Labels of required fields that are not on the page or were not recognised. */
  notFound: readonly string[];
  /** Labels of fields on the page that no rule knows; only told while the panel is open. */
  unrecognised: readonly string[];
  /** Rules that would have needed steps not seen so far. */
  unseen: readonly { name: string; steps: readonly Step[] }[];
  /** Rules that failed. */
  broken: readonly string[];
  /** The rules have been through what is on screen; until then nothing can be said. */
  checked: boolean;
};

export type SessionEnds = {
  doc: Document;
  site: SiteId;
  getPath(): string;
  isOurs(node: Node): boolean;
  /** Is the panel open, so that what could not be checked is wanted too? */
  isDetailed(): boolean;
  /** Asks the background for the findings; null when it does not answer. */
  check(report: FormReport): Promise<FormAnswer | null>;
  /** Tells what is to be shown, whenever that may have changed. */
  onState(state: FormState): void;
};

function activeElement(doc: Document): Element | null {
  let active = doc.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

const NO_ENTRIES: ReadonlyMap<string, Entry> = new Map();

/** One visit to one page of a site: reads the form at each look and tells what changed. */
export function formSession(knowledge: FormKnowledge, ends: SessionEnds) {
  const { doc, site, getPath, isOurs } = ends;
  let layout: FormLayout | null = null;
  let entries: ReadonlyMap<string, Entry> = NO_ENTRIES;
  /** What the background was told last, and what it answered. */
  let told: { seq: number; steps: string; entries: ReadonlyMap<string, Entry> } | null = null;
  let items: readonly Worded[] = [];
  let muted = 0;
  let unseen: FormState['unseen'] = [];
  let broken: FormState['broken'] = [];
  let checked = false;
  /** Findings the person has seen: they stay where they are while their field is mended. */
  let shown = new Set<string>();
  let seq = 0;
  let asking: Promise<void> | null = null;

  const controlOf = (key: string) => layout?.controls.find((c) => c.key === key)?.control ?? null;

  /** Findings the person has not seen yet wait until they have left the field. */
  function settled(): Worded[] {
    const active = activeElement(doc);
    const list = items.filter(({ finding }) => {
      if (finding.immediate || shown.has(finding.id) || active === null) return true;
      const control = finding.entryKey === null ? null : controlOf(finding.entryKey);
      // A chosen file is finished input: nobody is typing there.
      if (!control || control.kind === 'file') return true;
      const { box, parts } = control;
      return !box.contains(active) && !parts.some((part) => part.contains(active));
    });
    shown = new Set(list.map(({ finding }) => finding.id));
    return list;
  }

  function tell(): void {
    if (layout === null) return;
    let read = 0;
    for (const { live } of entries.values()) if (live) read++;
    ends.onState({
      steps: layout.steps,
      items: settled(),
      muted,
      read,
      notFound: notFound(knowledge, layout),
      unrecognised: ends.isDetailed() ? unrecognised(layout) : [],
      unseen,
      broken,
      checked,
    });
  }

  /** What changed since the background was last told; null when nothing did. */
  function report(whole: boolean): FormReport | null {
    if (layout === null) return null;
    const steps = layout.steps.join();
    const base = whole ? null : told;
    const changed = [...entries.values()].filter((entry) => base?.entries.get(entry.key) !== entry);
    const keys = [...entries.keys()];
    const before = base ? [...base.entries.keys()] : [];
    const isSameOrder = keys.length === before.length && keys.every((key, i) => key === before[i]);
    if (base && changed.length === 0 && isSameOrder && base.steps === steps) return null;
    return {
      type: 'check-form',
      site,
      project: projectOf(site, getPath()),
      steps: layout.steps,
      seq: ++seq,
      base: base?.seq ?? null,
      order: base && isSameOrder ? null : keys,
      changed,
    };
  }

  async function ask(again: boolean): Promise<void> {
    for (let whole = again; ; whole = false) {
      const question = report(whole);
      if (question === null) return;
      const asked = { seq: question.seq, steps: question.steps.join(), entries };
      const answer = await ends.check(question);
      if (answer === null) return;
      if (answer === 'again') {
        told = null;
        continue;
      }
      told = asked;
      // What changed while the rules ran is asked again at once; until then nothing is said of it.
      items = answer.items.filter(({ finding: { entryKey, alsoKeys } }) =>
        [...(entryKey === null ? [] : [entryKey]), ...alsoKeys].every(
          (key) => asked.entries.get(key) === entries.get(key),
        ),
      );
      ({ muted, unseen, broken } = answer);
      checked = true;
      tell();
    }
  }

  /** Asks once at a time; what changes meanwhile is asked by the same turn. */
  function askSoon(whole = false): Promise<void> {
    asking ??= ask(whole).finally(() => {
      asking = null;
    });
    return asking;
  }

  return {
    look({ structure }: Look): void {
      if (structure || layout === null) layout = layOut(knowledge, doc, site, getPath(), isOurs);
      entries = readForm(layout, entries);
      // Nothing is said of a page that is not known as a step.
      if (layout.steps.length > 0 || checked) void askSoon();
      tell();
    },
    /** Resolves when the rules have been through what is on screen now. */
    async settle(): Promise<void> {
      await asking;
      await askSoon();
    },
    /** The rules may say something else now (language, agency, what is switched off): ask again. */
    async again(): Promise<void> {
      await asking;
      await askSoon(true);
    },
    /** The node a finding's mark stands beside. */
    boxOf(key: string): HTMLElement | null {
      const control = controlOf(key);
      return control?.box.isConnected ? shownBox(control) : null;
    },
    /** Brings the field into view and into focus: only ever at the person's click. */
    goTo(key: string): void {
      const control = controlOf(key);
      if (!control) return;
      control.box.scrollIntoView({ block: 'center' });
      control.el.focus({ preventScroll: true });
      if (!control.box.contains(activeElement(doc))) control.box.focus({ preventScroll: true });
    },
  };
}
