/**
 * Takes files that are dropped anywhere on a page of our own: they are meant for it, and without
 * this the browser would open them in its place. So it would a link or a picture that is dropped
 * beside a field for text.
 */
export function takeDrops(
  doc: Pick<Document, 'addEventListener'>,
  take: (file: File, all: readonly File[]) => void,
): void {
  doc.addEventListener('dragover', (event) => event.preventDefault());
  doc.addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    const [file] = files;
    if (file) {
      event.preventDefault();
      take(file, files);
    } else if (!takesText(event.target)) event.preventDefault();
  });
}

/** A field for text takes what is dropped into it by itself. */
function takesText(target: EventTarget | null): boolean {
  const { localName } = (target ?? {}) as { localName?: string };
  return localName === 'textarea' || localName === 'input';
}
