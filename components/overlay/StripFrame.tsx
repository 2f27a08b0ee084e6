import type { JSX, RefObject } from 'preact';
import type { FrameActs, FrameState } from '../../lib/frames/frame-controller.ts';
import { speaker } from '../../lib/text/fill.ts';
import { OVERLAY_WORDS } from '../../lib/text/words/overlay-words.ts';
import { Banner } from './Banner.tsx';
import { countsOf } from './counts.ts';
import { LiveRegion } from './LiveRegion.tsx';

type Props = {
  state: FrameState;
  acts: FrameActs;
  opener: RefObject<HTMLButtonElement | null>;
};

/** The strip above the page, in a frame of its own. */
export function StripFrame({ state, acts, opener }: Props): JSX.Element {
  const { view, page } = state;
  const say = speaker(OVERLAY_WORDS, view.language, view.digits);
  return (
    <>
      <Banner
        view={view}
        say={say}
        counts={countsOf(page.form)}
        mayBeForm={page.mayBeForm}
        read={page.form?.read ?? 0}
        goodFiles={page.form?.goodFiles ?? []}
        panelOpen={page.panelOpen}
        notice={state.notice === 'failed' || state.notice === 'hidden' ? state.notice : page.notice}
        checkButton={opener}
        onAgency={acts.onAgency}
        onCheck={() => acts.onPanel(true)}
        onFold={() => void acts.onFold(true)}
        undo={state.undo}
        acts={acts}
        copied={state.copied}
      />
      <LiveRegion notice={state.notice} undo={state.undo} form={page.form} say={say} />
    </>
  );
}
