/**
 * Puts a text on the clipboard, at a click. A frame that has not the focus, since the field being
 * filled in keeps it, may not use the newer interface; the older one works at a click anyway.
 *
 * @throws when the browser allows neither
 */
export async function copy(text: string): Promise<void> {
  if (document.hasFocus()) {
    try {
      await navigator.clipboard.writeText(text);
      return;
    } catch {
      // A policy of the page around us may forbid it.
    }
  }
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', give, { once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', give);
  if (!isDone) throw new Error('copying is not allowed here');
}
