import type { JSX } from 'preact';
import type { FileProgress } from '../../lib/forms/model/form-state.ts';
import type { Say } from '../../lib/text/fill.ts';
import type { OverlayKey } from '../../lib/text/words/overlay-words.ts';

type Props = {
  files: readonly FileProgress[];
  say: Say<OverlayKey>;
  language: string;
  /** Stops the check of a file, or takes a stopped one up again. */
  onFile(entryKey: string, index: number, isStopping: boolean): void;
};

/** How far the check of a long file is, with a way to stop it. Nothing is shown of short ones. */
export function FileReport({ files, say, language, onFile }: Props): JSX.Element | null {
  if (files.length === 0) return null;
  return (
    <ul class="files" data-block lang={language} aria-label={say('files')}>
      {files.map((file) => {
        const { name, checked } = file;
        const percent = checked ? Math.floor((100 * checked.done) / checked.total) : 0;
        return (
          <li
            key={`${file.entryKey} ${file.index}`}
            class="file"
            data-file-state={checked ? 'checking' : 'stopped'}
          >
            <span class="file-name">{say(checked ? 'fileChecking' : 'fileStopped', { name })}</span>
            {checked && (
              <>
                <progress max={100} value={percent} />
                <span>{say('filePercent', { n: percent })}</span>
              </>
            )}
            <button
              type="button"
              class="link"
              data-action={checked ? 'file-stop' : 'file-again'}
              onClick={() => onFile(file.entryKey, file.index, checked !== null)}
            >
              {say(checked ? 'fileStop' : 'fileAgain')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
