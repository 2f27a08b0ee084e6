import type { JSX } from 'preact';
import type { FormState } from '../../lib/forms/model/form-state.ts';
import type { FrameNotice, FrameState } from '../../lib/frames/frame-controller.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { OverlayKey } from '../../lib/text/words/overlay-words.ts';
import { countsOf } from './counts.ts';

/** What came of a check, worst first: "พบข้อมูลส่วนบุคคล 60 เลข · พบจุดที่ต้องแก้ 3 จุด". */
function outcome(form: FormState | null, say: Say<OverlayKey>): string {
  const counts = countsOf(form);
  if (!counts) return '';
  const found = [
    counts.personal > 0 ? say('personalCount', { n: counts.personal }) : '',
    counts.must > 0 ? say('said', { n: counts.must }) : '',
  ].filter((text) => text !== '');
  if (found.length > 0) return found.join(' · ');
  return say(form?.read ? 'nothingFound' : 'nothingRead');
}

type Props = {
  notice: FrameNotice | null;
  undo: FrameState['undo'];
  form: FormState | null;
  say: Say<OverlayKey>;
};

/** The one place where screen readers are told what came of what the person did. */
export function LiveRegion({ notice, undo, form, say }: Props): JSX.Element {
  return (
    <p class="unseen" role="status">
      {undo ? say(`undo.${undo.what}`, { name: undo.name }) : ''}
      {undo !== null || notice === null
        ? ''
        : notice === 'checked'
          ? outcome(form, say)
          : say(notice)}
    </p>
  );
}
