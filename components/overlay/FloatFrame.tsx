import type { JSX, RefObject } from 'preact';
import { STEP_NAMES } from '../../lib/domain/step.ts';
import type { FrameActs, FrameState } from '../../lib/frames/frame-controller.ts';
import { speaker } from '../../lib/text/fill.ts';
import { OVERLAY_WORDS } from '../../lib/text/words/overlay-words.ts';
import { GuideWords } from '../parts/GuideWords.tsx';
import { AskSave } from './AskSave.tsx';
import { Chip } from './Banner.tsx';
import { Bubble } from './Bubble.tsx';
import { countsOf } from './counts.ts';
import { FileReport } from './FileReport.tsx';
import { List } from './Lists.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { Panel } from './Panel.tsx';

type Props = {
  state: FrameState;
  acts: FrameActs;
  opener: RefObject<HTMLButtonElement | null>;
  heading: RefObject<HTMLHeadingElement | null>;
  back: RefObject<HTMLButtonElement | null>;
};

/** Everything that lies over the page: chip, panel, bubble, question, files. Blocks are `data-block`. */
export function FloatFrame({ state, acts, opener, heading, back }: Props): JSX.Element {
  const { view, page, copied, notice } = state;
  const { form, bubble } = page;
  const { language } = view;
  const say = speaker(OVERLAY_WORDS, language, view.digits);
  const guide = (field: string) => {
    const guidance = state.guides.get(field);
    return guidance ? (
      <GuideWords guidance={guidance} language={language} digits={view.digits} withSource={false} />
    ) : null;
  };
  return (
    <>
      {page.chip !== null && (
        <Chip
          view={view}
          say={say}
          counts={countsOf(form)}
          corner={page.chip}
          opener={opener}
          onUnfold={() => void acts.onFold(false)}
        />
      )}
      <FileReport files={form?.files ?? []} say={say} language={language} onFile={acts.onFile} />
      {page.panelOpen && form && (
        <Panel
          say={say}
          guide={guide}
          language={language}
          side={page.panelSide}
          width={page.panelPx}
          undo={state.undo}
          stepNames={STEP_NAMES}
          form={form}
          unreadFrames={page.unreadFrames}
          copied={copied}
          notice={notice}
          heading={heading}
          acts={acts}
          onClose={() => acts.onPanel(false)}
        />
      )}
      {page.list && <List state={state} list={page.list} say={say} acts={acts} />}
      {bubble && form && (
        <Bubble
          key={bubble.entryKey}
          items={form.items.filter(({ finding }) => finding.entryKey === bubble.entryKey)}
          mark={bubble.mark}
          isAbove={bubble.isAbove}
          say={say}
          language={language}
          copied={copied}
          onCopy={acts.onCopy}
          guide={guide}
          onGuide={acts.onGuide}
          onInBubble={acts.onInBubble}
        />
      )}
      {page.askSave !== null && (
        <AskSave
          say={say}
          language={language}
          question={page.askSave}
          items={form?.items ?? []}
          back={back}
          onAnswer={acts.onAnswerSave}
        />
      )}
      <LiveRegion notice={notice} undo={state.undo} form={form} say={say} />
    </>
  );
}
