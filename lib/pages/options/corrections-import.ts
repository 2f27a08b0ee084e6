import type { Correction } from '../../forms/model/correction.ts';
import {
  type CorrectionsProblem,
  readCorrectionsBlob,
  readCorrectionsFile,
} from '../../settings/corrections-file.ts';
import {
  type CorrectionsChange,
  changeCorrections,
  correctionsBrought,
  loadCorrections,
  MAX_CORRECTIONS,
} from '../../settings/stores/corrections.ts';
import { storage } from '../../storage.ts';
import { type ImportFlow, importFlow } from '../import-flow.ts';
import type { CorrectionsDone, FoundCorrections } from './view.ts';

export type CorrectionsFlow = ImportFlow<FoundCorrections, CorrectionsProblem, CorrectionsDone>;

const change = (what: CorrectionsChange) => changeCorrections(storage().local, what);

/** Brings corrections in; what takes that back is known as long as the page is open. */
export function correctionsImport(onChange: () => unknown): CorrectionsFlow {
  return importFlow({
    name: 'a file of corrections',
    unreadable: { problem: 'unreadable' },
    async read(source) {
      const read =
        typeof source === 'string'
          ? readCorrectionsFile(source)
          : await readCorrectionsBlob(source);
      if ('problem' in read) return { problem: read };
      const here = await loadCorrections(storage().local);
      const { former: _, ...brought } = correctionsBrought(here, read.corrections);
      if (here.length + brought.added > MAX_CORRECTIONS) return { problem: { problem: 'full' } };
      return { found: { ...read, ...brought } };
    },
    async use({ corrections }) {
      // What is there now, not what was there when the file was read.
      const here = await loadCorrections(storage().local);
      const { former } = correctionsBrought(here, corrections);
      await change({ add: corrections });
      return {
        done: { kind: 'used' as const },
        undo: () => change({ remove: corrections, add: former }),
      };
    },
    onChange,
  });
}

/** Takes one correction away; the same "undo" brings it back. Throws when it cannot be stored. */
export async function removeCorrection(flow: CorrectionsFlow, one: Correction): Promise<void> {
  await change({ remove: [one] });
  flow.note({ kind: 'removed', label: one.label }, () => change({ add: [one] }));
}
