import { now } from '../../browser.ts';
import { readScheduleFile } from '../../schedule/file/read-file.ts';
import { readSchedule } from '../../schedule/file/read-schedule.ts';
import { MAX_SIGNATURE_TEXT, type SignedBy, verifyFile } from '../../schedule/file/signature.ts';
import { isAhead } from '../../schedule/file/signed-at.ts';
import {
  arrivalOf,
  loadSchedules,
  undoSchedules,
  useSchedule,
} from '../../settings/stores/schedules.ts';
import { storage } from '../../storage.ts';
import { type ImportFlow, importFlow, type Source } from '../import-flow.ts';
import { changesBy } from './changes.ts';
import type { FoundSchedule, ScheduleImportProblem } from './view.ts';

export type ScheduleIn = ImportFlow<FoundSchedule, ScheduleImportProblem, 'used'> & {
  /**
   * Takes the signature of the schedule that was taken last, or of the one that comes next. False
   * where there is none to wait for, so that the page says what to do with it.
   */
  takeSignature(file: File): Promise<boolean>;
};

/** Brings a schedule in. The way back stands in storage, so it is there after a reload too. */
export function scheduleImport(onChange: () => unknown): ScheduleIn {
  let source: Source | null = null;
  let signature: string | null = null;

  const flow = importFlow<FoundSchedule, ScheduleImportProblem, 'used'>({
    name: 'a schedule file',
    unreadable: { kind: 'unreadable' },
    async read(given) {
      const read = typeof given === 'string' ? readSchedule(given) : await readScheduleFile(given);
      const schedules = await loadSchedules(storage());
      const arrival = arrivalOf(read, schedules.inUse);
      if (arrival.kind !== 'ready') return { problem: arrival };
      const { schedule } = arrival;
      const by = signature === null ? null : await signedBy(given, signature);
      if (by && 'problem' in by) return by;
      const used = schedules.broughtIn.find(({ id }) => id === schedule.id);
      const usedBy = used && schedules.signed.get(used);
      const usedLater = by && usedBy ? laterBySameKey(usedBy, by) : null;
      const differences = changesBy(schedule, schedules);
      return { found: { schedule, differences, by, usedLater } };
    },
    async use({ schedule, by }) {
      await useSchedule(storage().local, schedule, by);
      return { done: 'used' };
    },
    undoStored: () => undoSchedules(storage().local),
    onChange,
  });

  return {
    ...flow,
    take(given) {
      source = given;
      signature = null;
      return flow.take(given);
    },
    async takeSignature(file) {
      const { kind } = flow.state();
      if (source === null || (kind !== 'ready' && kind !== 'bad')) return false;
      // What cannot be read, as a folder, is no signature.
      signature = file.size > MAX_SIGNATURE_BYTES ? '' : await file.text().catch(() => '');
      await flow.take(source);
      return true;
    },
  };
}

/** In bytes; one of so many letters may hold three times as many. */
const MAX_SIGNATURE_BYTES = 3 * MAX_SIGNATURE_TEXT;

async function signedBy(
  given: Source,
  signature: string,
): Promise<SignedBy | { readonly problem: ScheduleImportProblem }> {
  const bytes =
    typeof given === 'string'
      ? new TextEncoder().encode(given)
      : new Uint8Array(await given.arrayBuffer());
  const verified = await verifyFile(bytes, signature);
  if (!verified.ok) return { problem: { kind: 'not-signed', reason: verified.reason } };
  const { fingerprint, signedAt } = verified;
  const nowMs = await now();
  if (signedAt !== null && isAhead(signedAt, nowMs)) {
    return { problem: { kind: 'future', signedAt, nowMs } };
  }
  return { fingerprint, signedAt };
}

/** When what is in use was signed, where the same key signed it later than what came. */
function laterBySameKey(used: SignedBy, came: SignedBy): number | null {
  if (used.fingerprint !== came.fingerprint || used.signedAt === null) return null;
  return came.signedAt === null || came.signedAt < used.signedAt ? used.signedAt : null;
}
