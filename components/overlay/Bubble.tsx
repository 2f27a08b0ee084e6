import type { JSX } from 'preact';
import { type Finding, LEVELS, type Worded } from '../../lib/forms/model/finding.ts';
import type { FrameActs } from '../../lib/frames/frame-controller.ts';
import type { Rect } from '../../lib/protocol/frames.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { OverlayKey } from '../../lib/text/words/overlay-words.ts';
import { CopyButton } from './CopyButton.tsx';

type Props = {
  /** The findings of one control. */
  items: readonly Worded[];
  /** Where its mark is, px of the window. */
  mark: Rect;
  /** There is no room below the mark. */
  isAbove: boolean;
  say: Say<OverlayKey>;
  language: string;
  copied: string | null;
  onCopy(finding: Finding): void;
  /** What belongs in a field, once the person asked. */
  guide(field: string): JSX.Element | null;
  onGuide: FrameActs['onGuide'];
  onInBubble(isIn: boolean): void;
};

/** px: as wide as the style sheet has it. */
const WIDTH = 280;

/** What a mark means: the same words as in the panel. It touches the mark, so the pointer gets there. */
export function Bubble(props: Props): JSX.Element | null {
  const { mark, say, copied, onCopy } = props;
  const items = props.items.toSorted(
    (a, b) => LEVELS.indexOf(a.finding.level) - LEVELS.indexOf(b.finding.level),
  );
  const [worst, ...others] = items;
  if (!worst) return null;
  const { finding, words } = worst;
  const left = `clamp(8px, ${mark.right - WIDTH}px, calc(100vw - ${WIDTH + 8}px))`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only keeps it open
    <div
      class="bubble"
      data-block
      lang={props.language}
      style={
        props.isAbove
          ? { left, bottom: `calc(100vh - ${mark.top}px)` }
          : { left, top: `${mark.bottom}px` }
      }
      data-rule={finding.rule}
      data-field={finding.field}
      data-level={finding.level}
      data-row={finding.row ?? undefined}
      onPointerEnter={() => props.onInBubble(true)}
      onPointerLeave={() => props.onInBubble(false)}
      // A click here must not take the focus out of the field being filled in.
      onMouseDown={(event) => event.preventDefault()}
    >
      <p class="item-what">{words.what}</p>
      <p>
        {words.fix} · {words.why}
      </p>
      <p class="small">{say('basis', { basis: say(`basis.${finding.basis}`) })}</p>
      {worst.hasGuidance && (
        <details
          class="bubble-guide"
          onToggle={({ currentTarget }) => {
            if (currentTarget.open) void props.onGuide(finding.field);
          }}
        >
          <summary>{say('guide')}</summary>
          {props.guide(finding.field)}
        </details>
      )}
      <CopyButton finding={finding} say={say} copied={copied} onCopy={onCopy} />
      {others.map((other) => (
        <p
          key={other.finding.id}
          class="item-what"
          data-rule={other.finding.rule}
          data-field={other.finding.field}
          data-level={other.finding.level}
        >
          {other.words.what} {other.words.fix}
        </p>
      ))}
    </div>
  );
}
