import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Source } from '../../lib/pages/import-flow.ts';
import { FileInput } from './FileInput.tsx';

type ImportSourceProps = {
  label: string;
  accept: string;
  /** `data-action` of the button that chooses a file. */
  action: string;
  /** That a file can be dropped too. */
  drop: string;
  /** That its content can be pasted too, and `data-action` of the box for it. */
  paste: { label: string; action: string };
  onSource(source: Source): void;
};

/** The ways something comes in: a file chosen, or dropped on the page; its content pasted. */
export function ImportSource(props: ImportSourceProps): JSX.Element {
  const { label, accept, action, drop, paste, onSource } = props;
  return (
    <>
      <FileInput class="file" label={label} accept={accept} action={action} onFile={onSource}>
        <span class="small">{drop}</span>
      </FileInput>
      <label class="file">
        <span class="small">{paste.label}</span>
        <textarea
          rows={2}
          data-action={paste.action}
          value=""
          onPaste={(event) => {
            // A file has thousands of lines: it is read as it is, not drawn first.
            event.preventDefault();
            const text = event.clipboardData?.getData('text/plain') ?? '';
            const [file] = event.clipboardData?.files ?? [];
            // An empty clipboard is said to be empty.
            onSource(text.trim() === '' && file ? file : text);
          }}
          onInput={(event) => {
            const text = event.currentTarget.value;
            event.currentTarget.value = '';
            if (text.trim() !== '') onSource(text);
          }}
        />
      </label>
    </>
  );
}

type ImportQuestionProps = {
  confirm: { label: string; action: string };
  cancel: string;
  onConfirm(): void;
  onCancel(): void;
  /** What was read, and what it would change. */
  children: ComponentChildren;
};

/** What became of something that may have been dropped anywhere on the page: it comes into sight. */
export function InSight({ children }: { children: ComponentChildren }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return <div ref={box}>{children}</div>;
}

/** What would change, and the question whether it shall. */
export function ImportQuestion(props: ImportQuestionProps): JSX.Element {
  const { confirm, cancel, children } = props;
  return (
    <>
      {children}
      <p class="buttons">
        <button
          type="button"
          class="button main"
          data-action={confirm.action}
          onClick={props.onConfirm}
        >
          {confirm.label}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {cancel}
        </button>
      </p>
    </>
  );
}
