/**
 * The photos, scans and PDFs that lie beside the windows while a person types: shown, never read, never
 * stored. They go with the page.
 */
import type { GivenKind } from '../../files/given-kind.ts';

export type ScanSheet = {
  /** An address that only this page can open. */
  readonly url: string;
  readonly name: string;
  readonly kind: 'picture' | 'pdf';
};

/** Why a file is not shown. */
export type ScanProblem = 'too-big' | 'too-many';

export type Scans = {
  readonly sheets: readonly ScanSheet[];
  readonly problem: ScanProblem | null;
  add(file: File, kind: 'picture' | 'pdf'): void;
  clear(): void;
};

/** Bytes; a photo of a page has some millions, a scanned memo some tens. */
const MAX_SCAN = 60_000_000;
/** A memo has some pages, each may be a photo of its own. */
const MAX_SHEETS = 20;
/** A file is shown as what it was recognised as, whatever it says of itself: nothing in it can run. */
const PDF_TYPE = 'application/pdf';

export const isScan = (kind: GivenKind): kind is 'picture' | 'pdf' =>
  kind === 'picture' || kind === 'pdf';

export function scans(): Scans {
  let sheets: readonly ScanSheet[] = [];
  let problem: ScanProblem | null = null;
  return {
    get sheets() {
      return sheets;
    },
    get problem() {
      return problem;
    },
    add(file, kind) {
      problem = null;
      if (file.size > MAX_SCAN) problem = 'too-big';
      else if (sheets.length >= MAX_SHEETS) problem = 'too-many';
      else {
        const shown = file.slice(0, file.size, kind === 'pdf' ? PDF_TYPE : 'image/*');
        sheets = [...sheets, { url: URL.createObjectURL(shown), name: file.name, kind }];
      }
    },
    clear() {
      for (const { url } of sheets) URL.revokeObjectURL(url);
      sheets = [];
      problem = null;
    },
  };
}
