import type { Step } from '../forms/catalogue.ts';
import type { Correction } from '../forms/corrections.ts';
import type { Entry, Worded } from '../forms/engine.ts';
import type { FormAnswer, FormReport } from '../forms/form-report.ts';
import type { PageReport } from '../forms/page-report.ts';
import type { RecogniseAnswer } from '../forms/recognise.ts';
import { shownBox } from '../page/presence.ts';
import { inSlices, type Slices } from '../page/slices.ts';
import type { Look } from '../page/watch.ts';
import { stepKeys, stepsOnPage } from './emenscr.ts';
import type { FileProgress } from './form-files.ts';
import { openD } from './open-d-script.ts';
import {
  type AskFields,
  type FormLayout,
  layOut,
  projectOf,
  type ReadControl,
  readForm,
  type Unrecognised,
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
  unrecognised: readonly Unrecognised[];
  /** The fields a person may say an unrecognised one is. */
  choices: RecogniseAnswer['choices'];
  /** Rules that would have needed steps not seen so far. */
  unseen: readonly { name: string; steps: readonly Step[] }[];
  /** Rules that failed. */
  broken: readonly string[];
  /** The rules have been through what is on screen; until then nothing can be said. */
  checked: boolean;
  /** Files whose check takes its time. */
  files: readonly FileProgress[];
};

export type SessionEnds = {
  doc: Document;
  site: SiteId;
  getPath(): string;
  /** The steps' names, as pages may show them. */
  stepNames: Readonly<Record<string, string>>;
  isOurs(node: Node): boolean;
  /** Ends the visit. */
  signal: AbortSignal;
  /** Is the panel open, so that what could not be checked is wanted too? */
  isDetailed(): boolean;
  /** Asks the background which field each control is; null when it does not answer. */
  recognise: AskFields;
  /** Asks the background for the findings; null when it does not answer. */
  check(report: FormReport): Promise<FormAnswer | null>;
  /** Tells what is to be shown, when that changed. */
  onState(state: FormState): void;
  /** Open shadow roots in which controls were found, to be watched too. */
  onShadow(root: ShadowRoot): void;
};

function activeElement(doc: Document): Element | null {
  let active = doc.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

const NO_ENTRIES: ReadonlyMap<string, Entry> = new Map();

/** How deep a widget's own nodes lie in it, at most. */
const WIDGET_DEPTH = 8;

/** The same findings in the same words? They come anew with each answer. */
const isSameItems = (a: readonly Worded[], b: readonly Worded[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every(({ finding, words }, i) => {
      const other = b[i];
      return (
        finding.id === other?.finding.id &&
        finding.level === other.finding.level &&
        words.what === other.words.what &&
        words.why === other.words.why &&
        words.fix === other.words.fix
      );
    }));

/** All but the findings, of which there may be hundreds, and the choices, which follow the steps. */
const aside = ({ items: _, choices: __, ...rest }: FormState) => JSON.stringify(rest);

const isSameState = (a: FormState, b: FormState): boolean =>
  aside(a) === aside(b) && isSameItems(a.items, b.items);

/** A new dataset has no address yet, but the form says which it will have. */
const newDataset = (entries: ReadonlyMap<string, Entry>): string | null =>
  [...entries.values()].find(({ field }) => field === 'dataset.name')?.value.slice(0, 200) || null;

/** One visit to one page of a site: reads the form at each look and tells what changed. */
export function formSession(ends: SessionEnds) {
  const { doc, site, getPath, isOurs } = ends;
  const keys = stepKeys(ends.stepNames);
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
  let byKey = new Map<string, ReadControl>();
  /** Every node of a widget that is read as one field. */
  let byNode = new Map<Node, ReadControl>();
  let state: FormState | null = null;
  /** What was recognised may be another field now: a correction was made. */
  let forgets = false;

  const controlOf = (key: string) => byKey.get(key)?.control ?? null;

  async function layOutAgain(slices: Slices): Promise<void> {
    const { recognise: asks } = ends;
    const page = { doc, site, pathname: getPath(), keys, isOurs, ask: asks };
    const next = await layOut(page, slices, forgets ? null : layout);
    // Nobody answered: what was known stands until the next look.
    if (next === null) return;
    forgets = false;
    layout = next;
    byKey = new Map();
    byNode = new Map();
    for (const each of layout.controls) {
      byKey.set(each.key, each);
      const { box, el, parts } = each.control;
      for (const node of [box, el, ...parts]) byNode.set(node, each);
    }
    for (const root of layout.shadows) ends.onShadow(root);
  }

  /** The field a node is part of; widgets are small, so the way up is short. */
  function widgetOf(node: Node): ReadControl | null {
    let at: Node | null = node;
    for (let n = 0; at && n < WIDGET_DEPTH; n++, at = at.parentNode) {
      const found = byNode.get(at);
      if (found) return found;
    }
    return null;
  }

  /** Findings the person has not seen yet wait until they have left the field. */
  function settled(): readonly Worded[] {
    if (items.length === shown.size && items.every(({ finding }) => shown.has(finding.id))) {
      return items;
    }
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
    const next: FormState = {
      steps: layout.steps,
      items: settled(),
      muted,
      read,
      notFound: layout.recognised.notFound,
      unrecognised: ends.isDetailed() ? unrecognised(layout) : [],
      choices: layout.recognised.choices,
      unseen,
      broken,
      checked,
      files: openD()?.progressOf(layout.controls) ?? [],
    };
    // Drawing costs more than comparing.
    if (state && isSameState(state, next)) return;
    state = next;
    ends.onState(next);
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
      project: projectOf(site, getPath()) ?? newDataset(entries),
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

  // Files are checked beside the form; what is found is read with the next look at the fields.
  const readFiles = () => {
    if (layout === null) return;
    const before = entries;
    entries = readForm(layout, entries, { touched: new Set(), presence: false, all: false });
    if (entries !== before) void askSoon();
    tell();
  };
  openD()?.onFiles(readFiles, ends.signal);

  return {
    /** Resolves to the milliseconds it took of the page's thread. */
    async look({ structure, presence, nodes }: Look): Promise<number> {
      const slices = inSlices();
      let isNew = structure || layout === null;
      if (!isNew && presence && site === 'emenscr') {
        // Another tab of the same page is another step, though no node came or went.
        const steps = stepsOnPage(doc, getPath(), keys, isOurs);
        isNew = steps.length > 0 && steps.join() !== layout?.steps.join();
      }
      if (isNew) await layOutAgain(slices);
      if (layout === null) return slices.worked();
      const before = entries;
      const touched = new Set(nodes.flatMap((node) => widgetOf(node) ?? []));
      entries = readForm(layout, entries, { touched, presence: isNew || presence, all: isNew });
      // Nothing is said of a page that is not known as a step.
      if (layout.steps.length > 0 || checked) {
        if (isNew || entries !== before || told === null) void askSoon();
      }
      tell();
      return slices.worked();
    },
    isInWidget: (node: Node) => widgetOf(node) !== null,
    /** Resolves when the rules have been through what is on screen now. */
    async settle(): Promise<void> {
      await asking;
      await askSoon();
    },
    /**
     * The rules may say something else now (language, agency, what is switched off), and a field may
     * be called something else: ask again.
     */
    async again(): Promise<void> {
      forgets = true;
      await asking;
      await askSoon(true);
    },
    /** Stops the check of a file, or takes it up again. */
    onFile(file: FileProgress): void {
      if (layout) openD()?.stopOrGoOn(layout.controls, file);
    },
    /** What a correction of this control says of it; null when it has no name to go by. */
    correctionOf(key: string, field: string | null): Omit<Correction, 'added'> | null {
      const each = byKey.get(key);
      const label = each?.labels[0]?.text;
      if (!each || label === undefined || layout === null) return null;
      const [step, ...others] = layout.steps;
      return {
        site,
        label,
        kind: each.control.kind,
        field,
        ...(step && others.length === 0 ? { step } : {}),
      };
    },
    /** How the page looks to us, without any value, query or fragment. */
    pageReport(): PageReport | null {
      if (layout === null) return null;
      const { said, seen, controls } = layout;
      const marked = controls.flatMap((each) => (each.marked ? [each.key] : []));
      return { site, path: getPath().slice(0, 2000), steps: said, controls: seen, marked };
    },
    /** The node a finding's mark stands beside. */
    boxOf(key: string): HTMLElement | null {
      const control = controlOf(key);
      if (!control?.box.isConnected) return null;
      return control.box.getBoundingClientRect().width > 1 ? control.box : shownBox(control);
    },
    /** Brings the field into view and into focus: only ever at the person's click. */
    goTo(key: string): void {
      const control = controlOf(key);
      if (!control) return;
      control.box.scrollIntoView({ block: 'center' });
      control.el.focus({ preventScroll: true });
      if (!control.box.contains(activeElement(doc))) control.box.focus({ preventScroll: true });
      if (control.box.contains(activeElement(doc))) return;
      // Select2's box takes no focus itself, but what it holds does.
      const inside = control.box.querySelector<HTMLElement>('input,[tabindex="0"]');
      inside?.focus({ preventScroll: true });
    },
  };
}
