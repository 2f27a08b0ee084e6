// biome-ignore-all lint/a11y/noRedundantRoles: browsers may forget what a row or cell is when style sheets lay it out
import { Component, type JSX } from 'preact';
import { sizeText } from '../../lib/files/describe.ts';
import type { FilesView } from '../../lib/pages/files/files-page.ts';
import {
  findingWords,
  type Outcome,
  outcomeOf,
  sizeOf,
  verdictWords,
} from '../../lib/pages/files/outcome.ts';
import type { CheckedFile } from '../../lib/pages/files/queue.ts';
import type { Icon as Shape } from '../../lib/text/icons.ts';
import { Icon } from '../parts/Icon.tsx';
import { usePortion } from '../parts/use-portion.ts';

const SHAPES: Readonly<Record<Outcome, Shape>> = {
  bad: 'must',
  personal: 'last',
  look: 'check',
  good: 'done',
  open: 'none',
};
/** Findings of one file that are shown; the table that is saved has them all. */
const MAX_SHOWN = 8;
/** Files of a group, which is drawn anew and laid out apart from all others. */
const GROUP = 25;
/** What a row of two lines takes; a group that was in sight is remembered as it is. */
const ROW_PX = 76;

type Words = Pick<FilesView, 'say' | 'reading'>;
type RowProps = Words & { item: CheckedFile };
type GroupProps = Words & { items: readonly CheckedFile[] };

/** `say` is made anew with every drawing, and says the same as long as these do. */
const isSameWords = ({ reading: a }: Words, { reading: b }: Words): boolean =>
  a.language === b.language && a.digits === b.digits;

function Found({ item, say, reading }: RowProps): JSX.Element | null {
  const { report } = item;
  if (report === null) return null;
  const rest = report.findings.length - MAX_SHOWN;
  return (
    <ul class="plain-list">
      {report.findings.slice(0, MAX_SHOWN).map((finding, index) => {
        const { what, where } = findingWords(finding, reading);
        return (
          <li key={`${index}-${finding.rule}`} data-rule={finding.rule}>
            {what}
            {where !== '' && <span class="small"> {where}</span>}
          </li>
        );
      })}
      {rest > 0 && <li>{say('more', { n: rest })}</li>}
    </ul>
  );
}

/** A file is replaced when something of it changes: only then is its row drawn anew. */
class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    return next.item !== this.props.item || !isSameWords(next, this.props);
  }
  override render({ item, say, reading }: RowProps): JSX.Element {
    const { path, report, state, progress } = item;
    const size = sizeOf(item);
    const outcome = outcomeOf(item);
    const words = report && verdictWords(report, reading);
    return (
      <tr role="row" data-file={path} data-outcome={outcome} data-state={state}>
        <th role="rowheader" scope="row">
          {path}
        </th>
        <td role="cell">{size !== null && sizeText(size)}</td>
        <td role="cell">
          <p class={`outcome ${outcome}`}>
            <Icon shape={SHAPES[outcome]} /> {say(`outcome.${outcome}`)}
          </p>
          {state === 'checking' && <progress max={1} value={progress} aria-label={path} />}
          <p>{words ? words.verdict : say(`state.${state}`)}</p>
          {words && words.advice !== '' && <p>{words.advice}</p>}
        </td>
        <td role="cell">
          <Found item={item} say={say} reading={reading} />
        </td>
      </tr>
    );
  }
}

/** Files that were given one after the other. Of a thousand only those groups are gone through that changed. */
class Group extends Component<GroupProps> {
  override shouldComponentUpdate(next: GroupProps): boolean {
    const { items } = this.props;
    return (
      next.items.length !== items.length ||
      next.items.some((item, at) => item !== items[at]) ||
      !isSameWords(next, this.props)
    );
  }
  override render({ items, say, reading }: GroupProps): JSX.Element {
    return (
      <tbody
        role="rowgroup"
        style={{ containIntrinsicBlockSize: `auto ${items.length * ROW_PX}px` }}
      >
        {items.map((item) => (
          <Row key={item.id} item={item} say={say} reading={reading} />
        ))}
      </tbody>
    );
  }
}

/** The files that the filter lets through, and what is said of each. */
export function FilesTable({ say, reading, list, filter }: FilesView): JSX.Element {
  const portion = usePortion(list.length, filter);
  // By the file itself, not by its place in the list: a filter leaves every row in its group.
  const groups = Map.groupBy(list.slice(0, portion), ({ id }) => Math.floor(id / GROUP));
  return (
    // Wide tables scroll here, by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <section class="scroll" tabIndex={0} aria-label={say('sheet')}>
      <table role="table">
        <caption class="small">{say('shown', { n: list.length })}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {(['column.file', 'head.size', 'column.verdict', 'head.found'] as const).map((key) => (
              <th key={key} role="columnheader" scope="col">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        {[...groups].map(([group, items]) => (
          <Group key={group} items={items} say={say} reading={reading} />
        ))}
      </table>
    </section>
  );
}
