import { Component, type JSX } from 'preact';
import type { Worded } from '../../lib/forms/engine.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { OverlayKey } from '../../lib/text/overlay-words.ts';
import { CopyButton, type CopyProps } from './CopyButton.tsx';
import { Icon } from './Icon.tsx';

/** The findings of one control, worst first. */
export type MarkerGroup = { entryKey: string; items: readonly Worded[] };

type Props = Pick<CopyProps, 'copied' | 'onCopy'> & {
  groups: readonly MarkerGroup[];
  say: Say<OverlayKey>;
  language: string;
  /** Hands out the node to place beside the field; null when it goes. */
  place(entryKey: string, node: HTMLElement | null): void;
};

type MarkerProps = { group: MarkerGroup } & Pick<Props, 'say' | 'place' | 'copied' | 'onCopy'>;

/**
 * One mark beside a field; its bubble says the same words as the panel. A class, since the hooks
 * module would cost more than this file.
 */
class Marker extends Component<MarkerProps, { open: boolean }> {
  override state = { open: false };
  private readonly show = () => this.setState({ open: true });
  private readonly hide = () => this.setState({ open: false });
  private readonly hold = (node: HTMLElement | null) =>
    this.props.place(this.props.group.entryKey, node);

  override render({ group, say, copied, onCopy }: MarkerProps, { open }: { open: boolean }) {
    const [worst, ...others] = group.items;
    if (!worst) return null;
    const { finding, words } = worst;
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: hovering only shows early what its button shows
      <div
        class="marker"
        ref={this.hold}
        data-rule={finding.rule}
        data-field={finding.field}
        data-level={finding.level}
        data-row={finding.row ?? undefined}
        onMouseEnter={this.show}
        onMouseLeave={this.hide}
        onFocusOut={this.hide}
        // A click here must not take the focus out of the field being filled in.
        onMouseDown={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') this.hide();
        }}
      >
        <button
          type="button"
          class={`dot level-${finding.level}`}
          // The panel is the way by keyboard; two hundred tab stops after the page's end help nobody.
          tabIndex={-1}
          aria-expanded={open}
          onFocus={this.show}
          onClick={this.show}
        >
          <Icon shape={finding.level} />
          <span class="unseen">
            {words.what} {words.fix}
          </span>
        </button>
        <div class="bubble" hidden={!open}>
          {open && (
            <>
              <p class="item-what">{words.what}</p>
              <p>
                {words.fix} · {words.why}
              </p>
              <p class="small">{say('basis', { basis: say(`basis.${finding.basis}`) })}</p>
              <CopyButton finding={finding} say={say} copied={copied} onCopy={onCopy} />
            </>
          )}
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
      </div>
    );
  }
}

/** All marks; where each stands is set from outside, so that scrolling renders nothing anew. */
export function Markers({ groups, language, ...props }: Props): JSX.Element {
  return (
    <div class="markers" lang={language}>
      {groups.map((group) => (
        <Marker key={group.entryKey} group={group} {...props} />
      ))}
    </div>
  );
}
