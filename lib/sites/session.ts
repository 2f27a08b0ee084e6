import type { Step } from '../forms/catalogue.ts';
import { check, type Entry, type Finding } from '../forms/engine.ts';
import { RULES } from '../forms/registry.ts';
import { shownBox } from '../page/presence.ts';
import type { Look } from '../page/watch.ts';
import { type FormKnowledge, type FormLayout, layOut, notFound, readForm } from './read-form.ts';
import type { SiteId } from './sites.ts';

/** What the form looks like to us right now; plain data for banner, panel and markers. */
export type FormState = {
  steps: readonly Step[];
  findings: readonly Finding[];
  /** How many fields were recognised and read. */
  read: number;
  /** Labels of required fields that are not on the page or were not recognised. */
  notFound: readonly string[];
};

/** More findings than anyone mends at once; the count stays true, the list is cut. */
const MOST_FINDINGS = 500;

function activeElement(doc: Document): Element | null {
  let active = doc.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** One visit to one page of a site: reads the form at each look and tells what changed. */
export function formSession(
  knowledge: FormKnowledge,
  doc: Document,
  site: SiteId,
  getPath: () => string,
  isOurs: (node: Node) => boolean,
) {
  let layout: FormLayout | null = null;
  let shown = new Set<string>();

  const controlOf = (key: string) => layout?.controls.find((c) => c.key === key)?.control ?? null;

  /** Findings the person has not seen yet wait until they have left the field. */
  function settle(findings: readonly Finding[]): Finding[] {
    const active = activeElement(doc);
    const settled = findings.filter((finding) => {
      if (shown.has(finding.id) || active === null) return true;
      const control = controlOf(finding.entryKey);
      // A chosen file is finished input: nobody is typing there.
      if (!control || control.kind === 'file') return true;
      const { box, parts } = control;
      return !box.contains(active) && !parts.some((part) => part.contains(active));
    });
    shown = new Set(settled.map(({ id }) => id));
    return settled.slice(0, MOST_FINDINGS);
  }

  return {
    look({ structure }: Look): FormState {
      if (structure || layout === null) layout = layOut(knowledge, doc, site, getPath(), isOurs);
      const snapshot = readForm(layout);
      const { findings } = check(RULES, snapshot);
      return {
        steps: snapshot.steps,
        findings: settle(findings),
        read: snapshot.entries.filter((entry: Entry) => entry.live).length,
        notFound: notFound(knowledge, layout),
      };
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
