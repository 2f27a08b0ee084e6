import { createRef, type JSX, render } from 'preact';
import type { Level, Worded } from '../../lib/forms/engine.ts';
import type { OverlayView } from '../../lib/messages.ts';
import type { FileProgress } from '../../lib/sites/form-files.ts';
import type { FormState } from '../../lib/sites/session.ts';
import { reader } from '../../lib/text/fill.ts';
import { AskSave } from './AskSave.tsx';
import { Banner, Chip, type Counts, type Trouble } from './Banner.tsx';
import { FileReport } from './FileReport.tsx';
import { takeIcons } from './Icon.tsx';
import { type MarkerGroup, Markers } from './Markers.tsx';
import { Panel, type PanelActs } from './Panel.tsx';

/** Marks beside more fields than this help nobody; the panel lists them all. */
const MOST_MARKERS = 100;

export type OverlayState = {
  view: OverlayView;
  /** Null where the page is not a form that is checked. */
  form: FormState | null;
  /** The page may be, or become, a form that is checked. */
  mayBeForm: boolean;
  panelOpen: boolean;
  /** How many findings the question before a save speaks of; null: it is not asked. */
  askSave: number | null;
  /** What was copied last: the button says so. */
  copied: string | null;
  /** The strip would lie under a header of the page: the chip stands in for it. */
  stripCovered: boolean;
  /**
   * What is said in place of the counts: the page changes so much that it is not looked at until the
   * person asks, it cannot be read at all, or what the person asked for did not come about.
   */
  trouble: Trouble | null;
};

export type OverlayActs = PanelActs & {
  onAgency(agency: string): void;
  onFold(folded: boolean): void;
  onPanel(open: boolean): void;
  onAnswerSave(save: boolean): void;
  /** Stops the check of a file, or takes a stopped one up again. */
  onFile(file: FileProgress): void;
  place(entryKey: string, node: HTMLElement | null): void;
};

function countsOf(items: readonly Worded[]): Counts {
  const counts: Counts = { must: 0, check: 0, advice: 0 };
  for (const { finding } of items) counts[finding.level]++;
  return counts;
}

const WORST_FIRST: readonly Level[] = ['must', 'check', 'advice'];

function markerGroups(items: readonly Worded[]): MarkerGroup[] {
  const groups = new Map<string, Worded[]>();
  // Where not all get a mark, what is wrong goes before what is only empty.
  const isEmpty = ({ finding }: Worded) => Number(finding.rule === 'required-field');
  for (const item of items.toSorted((a, b) => isEmpty(a) - isEmpty(b))) {
    const { entryKey } = item.finding;
    // What concerns the page as a whole stands in the panel alone.
    if (entryKey === null) continue;
    const group = groups.get(entryKey);
    if (group) group.push(item);
    else if (groups.size < MOST_MARKERS) groups.set(entryKey, [item]);
  }
  return [...groups].map(([entryKey, own]) => ({
    entryKey,
    items: own.sort(
      (a, b) => WORST_FIRST.indexOf(a.finding.level) - WORST_FIRST.indexOf(b.finding.level),
    ),
  }));
}

/**
 * Draws banner, chip, panel and markers into their two roots, again at every change. Keeps the
 * refs through which focus moves, which it only does after the person opened or closed the panel.
 */
export function overlayRenderer(strip: HTMLElement, float: HTMLElement, acts: OverlayActs) {
  const heading = createRef<HTMLHeadingElement>();
  const opener = createRef<HTMLButtonElement>();
  const back = createRef<HTMLButtonElement>();

  return {
    draw(now: OverlayState): void {
      const { view, form, panelOpen, askSave, copied, stripCovered, trouble } = now;
      const say = reader(view.words, view.digits);
      takeIcons(view.icons);
      const items = form?.items ?? [];
      // Until the rules have been through the form, no number is shown rather than a wrong one.
      const counts = form?.checked && form.steps.length > 0 ? countsOf(items) : null;
      const asChip = view.folded || stripCovered;

      const banner: JSX.Element | null = asChip ? null : (
        <Banner
          view={view}
          say={say}
          counts={counts}
          mayBeForm={now.mayBeForm}
          read={form?.read ?? 0}
          panelOpen={panelOpen}
          trouble={trouble}
          checkButton={opener}
          onAgency={acts.onAgency}
          onCheck={() => acts.onPanel(true)}
          onFold={() => acts.onFold(true)}
        />
      );
      render(banner, strip);
      render(
        <>
          <Markers
            groups={markerGroups(items)}
            say={say}
            language={view.language}
            copied={copied}
            onCopy={acts.onCopy}
            place={acts.place}
          />
          {asChip && (
            <Chip
              view={view}
              say={say}
              counts={counts}
              opener={opener}
              // A strip that would be covered has nothing to unfold: the panel opens instead.
              onUnfold={() => (stripCovered ? acts.onPanel(true) : acts.onFold(false))}
            />
          )}
          <FileReport
            files={form?.files ?? []}
            say={say}
            language={view.language}
            onFile={acts.onFile}
          />
          {panelOpen && form && (
            <Panel
              say={say}
              language={view.language}
              stepNames={view.stepNames}
              form={form}
              copied={copied}
              heading={heading}
              acts={acts}
              onClose={() => acts.onPanel(false)}
            />
          )}
          {askSave !== null && (
            <AskSave
              say={say}
              language={view.language}
              count={askSave}
              back={back}
              onAnswer={acts.onAnswerSave}
            />
          )}
        </>,
        float,
      );
    },
    /**
     * After the person opened the panel: its title takes the focus; back from a field that a finding
     * led to, that finding does.
     */
    focusPanel(from: string | null = null): void {
      const item =
        from === null ? null : float.querySelector(`[data-finding="${CSS.escape(from)}"]`);
      const goTo = item?.querySelector<HTMLElement>('[data-action=go-to]');
      (goTo ?? heading.current)?.focus();
    },
    /** The person asked to save: the question takes the focus. */
    focusQuestion(): void {
      back.current?.focus();
    },
    /** After the person closed it: back to where they came from. */
    focusOpener(): void {
      opener.current?.focus();
    },
    clear(): void {
      render(null, strip);
      render(null, float);
    },
  };
}
