/** CKAN's way with the names of uploaded files: what is not ASCII disappears. */

const MAX = 100;

export function mungeFilename(filename: string): string {
  const base = filename.split(/[\\/]/).pop() ?? '';
  const clean = base
    .toLowerCase()
    .trim()
    .normalize('NFKD')
    .replace(/[^a-z0-9_. -]/g, '')
    .replaceAll(' ', '-')
    .replace(/-+/g, '-');
  // As in Python, a leading dot begins a name and not an extension.
  const dot = clean.lastIndexOf('.');
  const isExtension = dot > 0 && /[^.]/.test(clean.slice(0, dot));
  const extension = isExtension ? clean.slice(dot).slice(0, 21) : '';
  const stem = isExtension ? clean.slice(0, dot) : clean;
  const shortest = Math.max(3 - extension.length, 1);
  return stem.slice(0, MAX - extension.length).padEnd(shortest, '_') + extension;
}
