/** The files a person drops or chooses, those in folders included. Reads names only. */
import { isLeftBehind } from '../../files/names.ts';

/** A file, and what its folders call it: "ปี 2566/รายงาน.xlsx". */
export type Given = { readonly path: string; readonly file: File };

/** More files than anybody sends; a whole disk that was dropped ends here. */
export const MAX_GIVEN = 10_000;
const MAX_DEPTH = 20;

/** What a drop holds, as far as it is used: browsers call it `FileSystemEntry`. */
export type DroppedEntry = {
  readonly name: string;
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  file?(give: (file: File) => void, fail: (error: unknown) => void): void;
  createReader?(): {
    readEntries(give: (entries: DroppedEntry[]) => void, fail: (error: unknown) => void): void;
  };
};

async function inFolder(folder: DroppedEntry): Promise<DroppedEntry[]> {
  const reader = folder.createReader?.();
  const all: DroppedEntry[] = [];
  // A reader gives a hundred at a time, and nothing when it is through.
  while (reader && all.length < MAX_GIVEN) {
    const some = await new Promise<DroppedEntry[]>((give, fail) => reader.readEntries(give, fail));
    if (some.length === 0) break;
    all.push(...some);
  }
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function gatherInto(
  given: Given[],
  entry: DroppedEntry,
  folder: string,
  depth: number,
): Promise<void> {
  if (given.length >= MAX_GIVEN) return;
  const path = folder + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((give, fail) => entry.file?.(give, fail));
    given.push({ path, file });
  } else if (entry.isDirectory && depth < MAX_DEPTH) {
    for (const inside of await inFolder(entry)) {
      if (!isLeftBehind(inside.name)) await gatherInto(given, inside, `${path}/`, depth + 1);
    }
  }
}

/**
 * The files of a drop. The entries must have been taken from it while it happened; reading them
 * takes its time.
 *
 * @param note hears of a file or folder that could not be opened; the others are given
 */
export async function gatherDropped(
  entries: readonly DroppedEntry[],
  note: (error: unknown) => void,
): Promise<Given[]> {
  const given: Given[] = [];
  for (const entry of entries) {
    try {
      await gatherInto(given, entry, '', 0);
    } catch (error) {
      note(error);
    }
  }
  return given;
}

/** The files of an input, also of one that takes folders. */
export function gatherChosen(files: Iterable<File>): Given[] {
  const all = [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  const isOwn = ({ path, file }: Given) => path === file.name || !isLeftBehind(file.name);
  return all.filter(isOwn).slice(0, MAX_GIVEN);
}
