import type { ComponentChildren, JSX } from 'preact';

export type FileInputProps = {
  label: string;
  accept: string;
  /** Names it for tests. */
  action: string;
  class: 'file' | 'field';
  /** More about it, below. */
  children?: ComponentChildren;
  onFile(file: File): void;
};

/** Takes one file of the person's own. */
export function FileInput({ label, children, onFile, ...props }: FileInputProps): JSX.Element {
  return (
    <label class={props.class}>
      <span>{label}</span>
      <input
        type="file"
        accept={props.accept}
        data-action={props.action}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          // The same file can be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
      {children}
    </label>
  );
}
