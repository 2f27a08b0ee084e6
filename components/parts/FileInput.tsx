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

/**
 * Takes one file of the person's own. The browser's own button speaks the browser's language, so the
 * label is the button.
 */
export function FileInput({ label, children, onFile, ...props }: FileInputProps): JSX.Element {
  return (
    <label class={props.class}>
      <span class="button choose-file">{label}</span>
      <input
        type="file"
        class="chosen-file"
        accept={props.accept}
        data-action={props.action}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          // Allows choosing the same file again after it was fixed.
          event.currentTarget.value = '';
        }}
      />
      {children}
    </label>
  );
}
