import { report } from '../../report.ts';
import type { Area, ManagedArea } from '../area.ts';
import { type ManagedSet, REMEMBERED } from '../stores/managed-remembered.ts';

export type RememberingManagedArea = Required<ManagedArea> & {
  /** Asks again: an administrator changed something. */
  forget(): void;
};

/**
 * A browser that has just started reads its policies before it answers, two or three seconds long,
 * and nobody should wait for a deadline until then: what was set when it was last asked stands in.
 * Where that has changed the new one is stored, and whoever listens to the storage asks again. For
 * showing only: what is stored or trusted by a policy goes by the policy itself (`getFresh`). Once
 * the browser has answered, it is asked again when it says that something changed.
 *
 * @param patience resolves when the browser has had time enough
 * @param idle resolves when there is nothing more urgent than to keep what was set; null: there never is
 */
export function rememberedManaged(
  area: ManagedArea,
  local: Area,
  patience: () => Promise<unknown>,
  idle: (() => Promise<unknown>) | null = null,
): RememberingManagedArea {
  let hasAnswered = false;
  let known: Promise<ManagedSet> | null = null;

  async function keep(set: ManagedSet): Promise<void> {
    await REMEMBERED.change({ local }, (before, from) =>
      from === 'stored' && JSON.stringify(before) === JSON.stringify(set) ? before : set,
    );
  }

  function ask(): Promise<ManagedSet> {
    const asked = area.get().then(
      (set) => set ?? {},
      // How Firefox says that nothing is set.
      () => ({}),
    );
    return asked.then((set) => {
      const kept = idle ? idle().then(() => keep(set)) : keep(set);
      kept.catch((error) => report(error, 'remember policies'));
      hasAnswered = true;
      return set;
    });
  }

  return {
    async get() {
      known ??= ask();
      if (hasAnswered) return known;
      const inTime = await Promise.race([known, patience().then(() => null)]);
      if (inTime !== null) return inTime;
      const { value, from } = await REMEMBERED.load({ local });
      return from === 'stored' ? value : known;
    },
    getFresh: () => (area.getFresh ? area.getFresh() : area.get()),
    forget() {
      known = null;
    },
  };
}
