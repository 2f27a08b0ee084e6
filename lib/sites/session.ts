import type { Site } from '../domain/site.ts';
import type { Entry } from '../forms/model/entry.ts';
import type { Worded } from '../forms/model/finding.ts';
import type { FileProgress, FormState } from '../forms/model/form-state.ts';
import { pageInFrame } from '../page/framed.ts';
import { shownBox } from '../page/presence.ts';
import { inSlices, type Slices } from '../page/slices.ts';
import { parentOf } from '../page/tree.ts';
import type { Look } from '../page/watch.ts';
import { MAX_CODE, MAX_NAME, MAX_PATH } from '../protocol/limits.ts';
import type { AnswerTo, RequestOf } from '../protocol/messages.ts';
import { projectNamed } from './emenscr.ts';
import { openD } from './open-d-script.ts';
import {
  type AskFields,
  type FormLayout,
  layOut,
  projectOf,
  type ReadControl,
  readForm,
  showsOther,
  unrecognised,
} from './read-form.ts';
import { isLogInPath, isPage } from './sites.ts';

type FormReport = RequestOf<'check-form'>;

export type SessionEnds = {
  doc: Document;
  site: Site;
  getPath(): string;
  isOurs(node: Node): boolean;
  /** Ends the visit. */
  signal: AbortSignal;
  /** Is the panel open, so that what could not be checked is wanted too? */
  isDetailed(): boolean;
  /** Asks the background which field each control is; null when it does not answer. */
  recognise: AskFields;
  /** Asks the background for the findings; null when it does not answer. */
  check(report: FormReport): Promise<AnswerTo<FormReport> | null>;
  /** Tells what is to be shown, when that changed. */
  onState(state: FormState): void;
  /** Open shadow roots in which controls were found, and pages in frames, to be watched too. */
  onRoot(root: ShadowRoot | Document): void;
};

/** A frame that shows a log-in page, a picture or a document: nothing in it is ours to look at. */
function isForeign(el: Element): boolean {
  const inside = pageInFrame(el);
  return inside !== null && (!isPage(inside) || isLogInPath(inside.location.pathname));
}

/** What has the focus, in whatever component or frame. */
function activeElement(root: Document | ShadowRoot): Element | null {
  const active = root.activeElement;
  const inner = active && (active.shadowRoot ?? (isForeign(active) ? null : pageInFrame(active)));
  return (inner && activeElement(inner)) ?? active;
}

const NONE: ReadonlySet<ReadControl> = new Set();

/** A worker that is just being started may miss a question, not so many in a row. */
const MAX_UNANSWERED = 2;

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
  let layout: FormLayout | null = null;
  let entries: Map<string, Entry> = new Map();
  /** How many of them a person can fill in now. */
  let live = 0;
  /** What the background was told last; null: nothing, or it has forgotten. */
  let told: { seq: number; steps: string } | null = null;
  /** Keys of entries that came, went or show something else since it was told. */
  let news = new Set<string>();
  /** Entries came, went or changed places since it was told. */
  let isReordered = false;
  /** What was said of the project itself last, and what the page says of it now. */
  let saidAbout = '';
  let about: NonNullable<FormReport['about']> = { path: '', code: '', name: '' };
  let items: readonly Worded[] = [];
  let muted: FormState['muted'] = [];
  let filled: FormState['filled'] = { done: 0, of: 0 };
  let lacks: FormState['lacks'] = {};
  let goodFiles: FormState['goodFiles'] = [];
  let unseen: FormState['unseen'] = [];
  let broken: FormState['broken'] = [];
  let checked = false;
  /** Findings the person has seen: they stay where they are while their field is fixed. */
  let shown = new Set<string>();
  let seq = 0;
  let asking: Promise<void> | null = null;
  let byKey = new Map<string, ReadControl>();
  /** Every node of a widget that is read as one field. */
  let byNode = new Map<Node, ReadControl>();
  let state: FormState | null = null;
  /** What was recognised may be another field now: a correction was made. */
  let forgets = false;
  /** How many times in a row nobody told the fields. */
  let unanswered = 0;

  const controlOf = (key: string) => byKey.get(key)?.control ?? null;

  async function layOutAgain(slices: Slices): Promise<void> {
    const { recognise: asks } = ends;
    const skip = (el: Element) => isOurs(el) || isForeign(el);
    const page = { doc, site, pathname: getPath(), skip, ask: asks };
    const next = await layOut(page, slices, forgets ? null : layout);
    unanswered = next === null ? unanswered + 1 : 0;
    // Nobody answered: what was known stands until the next look.
    if (next === null) return;
    forgets = false;
    layout = next;
    const named =
      site === 'emenscr'
        ? [doc, ...layout.roots].reduce<ReturnType<typeof projectNamed>>(
            (found, root) => found ?? projectNamed(root, isOurs),
            null,
          )
        : null;
    about = {
      path: getPath().slice(0, MAX_PATH),
      code: named?.code.slice(0, MAX_CODE) ?? '',
      name: named?.name.slice(0, MAX_NAME) ?? '',
    };
    byKey = new Map();
    byNode = new Map();
    for (const each of layout.controls) {
      byKey.set(each.key, each);
      const { box, el, parts } = each.control;
      for (const node of [box, el, ...parts]) byNode.set(node, each);
    }
    for (const root of layout.roots) ends.onRoot(root);
  }

  /** The field a node is part of; widgets are small, so the way up is short. */
  function widgetOf(node: Node): ReadControl | null {
    let at: Node | null = node;
    for (let n = 0; at && n < WIDGET_DEPTH; n++, at = parentOf(at)) {
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
    const next: FormState = {
      steps: layout.steps,
      items: settled(),
      muted,
      filled,
      lacks,
      goodFiles,
      read: live,
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

  /** Takes what the whole form shows now. */
  function take(next: ReadonlyMap<string, Entry>): void {
    if (next === entries) return;
    const before = entries;
    entries = new Map(next);
    live = 0;
    const old = before.keys();
    for (const [key, entry] of entries) {
      if (entry.live) live++;
      if (before.get(key) !== entry) news.add(key);
      if (old.next().value !== key) isReordered = true;
    }
    if (entries.size !== before.size) isReordered = true;
    for (const key of isReordered ? before.keys() : []) if (!entries.has(key)) news.add(key);
  }

  /** Reads the fields alone that these nodes are part of; what else there is costs nothing. */
  function readSome(form: FormLayout, nodes: ReadonlySet<Node>): void {
    const touched = new Set([...nodes].flatMap((node) => widgetOf(node) ?? []));
    for (const each of touched) {
      const before = entries.get(each.key);
      if (before === undefined) continue;
      const alone = new Map([[each.key, before]]);
      const read = readForm({ ...form, controls: [each] }, alone, {
        touched,
        presence: false,
        all: false,
      });
      const now = read.get(each.key);
      if (now === undefined || now === before) continue;
      live += Number(now.live) - Number(before.live);
      entries.set(each.key, now);
      news.add(each.key);
    }
  }

  /** What changed since the background was last told; null when nothing did. */
  function report(whole: boolean): FormReport | null {
    if (layout === null) return null;
    const base = whole ? null : told;
    const isSameAbout = base !== null && JSON.stringify(about) === saidAbout;
    const isSame = news.size === 0 && !isReordered && base?.steps === layout.steps.join();
    if (isSame && isSameAbout) return null;
    return {
      type: 'check-form',
      project: projectOf(site, getPath(), layout.roots) ?? newDataset(entries),
      about: isSameAbout ? null : about,
      steps: layout.steps,
      seq: ++seq,
      base: base?.seq ?? null,
      order: base && !isReordered ? null : [...entries.keys()],
      changed: base ? [...news].flatMap((key) => entries.get(key) ?? []) : [...entries.values()],
    };
  }

  async function ask(again: boolean): Promise<void> {
    for (let whole = again; ; whole = false) {
      const question = report(whole);
      if (question === null) return;
      const asked = { news, isReordered };
      news = new Set();
      isReordered = false;
      const saying = question.about && JSON.stringify(question.about);
      const answer = await ends.check(question);
      if (answer === null) {
        // It still has to be told.
        news = new Set([...asked.news, ...news]);
        isReordered ||= asked.isReordered;
        return;
      }
      if (answer === 'again') {
        told = null;
        continue;
      }
      told = { seq: question.seq, steps: question.steps.join() };
      if (saying) saidAbout = saying;
      // What changed while the rules ran is asked again at once; until then nothing is said of it.
      items = answer.items.filter(({ finding: { entryKey, alsoKeys } }) =>
        [...(entryKey === null ? [] : [entryKey]), ...alsoKeys].every((key) => !news.has(key)),
      );
      ({ muted, filled, lacks, goodFiles, unseen, broken } = answer);
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
  const readValues = () => {
    if (layout === null) return;
    take(readForm(layout, entries, { touched: NONE, presence: false, all: false }));
    // Nothing is said of a page that is not known as a step.
    if (layout.steps.length > 0 || checked) void askSoon();
    tell();
  };
  openD()?.onFiles(readValues, ends.signal);

  return {
    /** Resolves to the milliseconds it took of the page's thread. */
    async look({ structure, presence }: Look): Promise<number> {
      const slices = inSlices();
      let isNew = structure || layout === null;
      if (layout?.early && doc.readyState === 'complete') isNew = true;
      if (!isNew && presence && site === 'emenscr') {
        // Another tab of the same page is another step, though no node came or went.
        isNew = layout !== null && showsOther(layout);
      }
      if (isNew) await layOutAgain(slices);
      if (layout === null) return slices.worked();
      if (isNew || presence) {
        take(readForm(layout, entries, { touched: NONE, presence: true, all: isNew }));
      }
      readValues();
      return slices.worked();
    },
    /**
     * Reads again the fields alone that these nodes are part of.
     *
     * @param all then also every value that a script of the page may have set
     */
    read(nodes: ReadonlySet<Node>, all: boolean): void {
      if (layout === null) return;
      readSome(layout, nodes);
      if (all) {
        readValues();
        return;
      }
      if (news.size > 0 && (layout.steps.length > 0 || checked)) void askSoon();
      // Also where nothing changed: a finding may have waited until its field was left.
      tell();
    },
    /** The background refuses what the page looks like, or does not answer at all. */
    isUnread: () => unanswered >= MAX_UNANSWERED,
    /** How many controls the page has. */
    size: () => layout?.controls.length ?? 0,
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
    correctionOf(key: string, field: string | null): Omit<RequestOf<'correct'>, 'type'> | null {
      const each = byKey.get(key);
      const label = each?.name.text;
      if (!each || !label || layout === null) return null;
      const [step, ...others] = layout.steps;
      return {
        label,
        kind: each.control.kind,
        field,
        ...(step && others.length === 0 ? { step } : {}),
      };
    },
    /** How the page looks to us, without any value, query or fragment. */
    pageReport(): Omit<RequestOf<'page-report'>, 'type'> | null {
      return layout?.view ?? null;
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
