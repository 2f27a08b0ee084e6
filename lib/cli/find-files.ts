/** The files that `thanwela check` is asked about: named, in folders, or by a pattern. */
import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isLeftBehind } from '../files/names.ts';
import type { CliKey } from '../text/words/cli-words.ts';

/** A file, or a path with the reason why there is none. */
export type Found = { path: string; failed: CliKey | null };

const THAI = new TextDecoder('windows-874');
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * All that a path stands for, in the order of names: the file, the files of a folder and of its
 * folders, or those that a pattern fits. A folder or pattern with nothing in it is one that failed.
 */
export async function findFiles(path: string): Promise<Found[]> {
  const found = await filesUnder(path);
  if (found !== null) return found.length > 0 ? found : [{ path, failed: 'error.empty-folder' }];
  const fitting = /[*?]/u.test(basename(path)) ? await filesLike(path) : null;
  if (fitting !== null) return fitting.length > 0 ? fitting : [{ path, failed: 'error.no-match' }];
  // Bytes that are no UTF-8 came as U+FFFD, and no file has that name.
  return [{ path, failed: path.includes('\ufffd') ? 'error.name-encoding' : 'error.no-file' }];
}

const lookAt = async (path: string): Promise<Stats | null> => {
  try {
    return await stat(path);
  } catch {
    // Said by the caller, as a path without a file.
    return null;
  }
};

/** Null when there is nothing of that name. */
async function filesUnder(path: string): Promise<Found[] | null> {
  const stats = await lookAt(path);
  if (stats === null) return null;
  if (stats.isFile()) return [{ path, failed: null }];
  if (!stats.isDirectory()) return [{ path, failed: 'error.not-a-file' }];
  return await filesIn(path);
}

/** A folder's entries; their names as bytes, since Linux has names that are no UTF-8. */
async function entriesOf(folder: string): Promise<Dirent<Buffer>[] | null> {
  try {
    return await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  } catch {
    // Said by the caller, as a folder that cannot be read.
    return null;
  }
}

/** @param isWanted by its name; folders are gone into only without it */
async function filesIn(folder: string, isWanted?: (name: string) => boolean): Promise<Found[]> {
  const entries = await entriesOf(folder);
  if (entries === null) return [{ path: folder, failed: 'error.no-file' }];
  const named = entries.map((entry) => ({ entry, ...nameOf(entry.name) }));
  const found: Found[] = [];
  for (const { entry, name, isUtf8 } of named.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isWanted ? !isWanted(name) : isLeftBehind(name)) continue;
    const path = join(folder, name);
    if (!isUtf8) found.push({ path, failed: 'error.name-encoding' });
    else if (entry.isDirectory()) {
      if (!isWanted) found.push(...(await filesIn(path)));
    } else if (entry.isFile()) found.push({ path, failed: null });
    else if (entry.isSymbolicLink()) {
      // A link to a folder may lead back here; one that leads nowhere is said.
      const target = await lookAt(path);
      if (target === null || target.isFile()) {
        found.push({ path, failed: target === null ? 'error.no-file' : null });
      }
    }
  }
  return found;
}

function nameOf(bytes: Uint8Array): { name: string; isUtf8: boolean } {
  try {
    return { name: UTF8.decode(bytes), isUtf8: true };
  } catch {
    // A name from an old Windows disk, or a zip that was unpacked.
    return { name: THAI.decode(bytes), isUtf8: false };
  }
}

/** `*.json` as other shells than Windows’ expand it. Null when there is no such folder. */
async function filesLike(path: string): Promise<Found[] | null> {
  const folder = dirname(path);
  if (!(await lookAt(folder))?.isDirectory()) return null;
  const pattern = basename(path);
  const parts = pattern.toLowerCase().split('*');
  const found = await filesIn(
    folder,
    (name) => !name.startsWith('.') && fits(name.toLowerCase(), parts),
  );
  // As a shell would write them: without the folder where none was named.
  const isBare = !/[\\/]/u.test(path);
  return isBare ? found.map((each) => ({ ...each, path: basename(each.path) })) : found;
}

/** Do the parts around the stars stand in the name, one after another? `?` is any character. */
function fits(name: string, parts: readonly string[]): boolean {
  const isAt = (part: string, at: number) =>
    at >= 0 &&
    at + part.length <= name.length &&
    [...part].every((letter, i) => letter === '?' || letter === name.charAt(at + i));
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return name.length === first.length && isAt(first, 0);
  if (!isAt(first, 0)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    while (at <= name.length && !isAt(part, at)) at++;
    if (at > name.length) return false;
    at += part.length;
  }
  return name.length - last.length >= at && isAt(last, name.length - last.length);
}
