/**
 * Takes files that are dropped anywhere on a page of our own: they are meant for it, and without
 * this the browser would open them in its place.
 */
export function takeDrops(
  doc: Pick<Document, 'addEventListener'>,
  take: (file: File) => void,
): void {
  doc.addEventListener('dragover', (event) => event.preventDefault());
  doc.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    take(file);
  });
}
