/** The storage areas of the browser, as much of them as is needed; tests hand in ones that fail. */

/** One storage area. */
export type Area = {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  /**
   * Asks storage itself, where `get` answers from memory (`remembering-area.ts`). Absent where
   * `get` always does.
   */
  getFresh?(key: string): Promise<Record<string, unknown>>;
};

export type Areas = {
  sync: Area;
  local: Area;
  /** What an administrator set; absent where there is no such thing. */
  managed?: ManagedArea;
};

/** `storage.managed`, as much of it as is needed. */
export type ManagedArea = {
  get(keys?: null): Promise<Record<string, unknown>>;
  /** Asks the browser itself, where `get` may answer from memory. */
  getFresh?(): Promise<Record<string, unknown>>;
};

/** What stands in storage now: for whoever is about to change it. */
export async function readFresh(area: Area, key: string): Promise<unknown> {
  return (await (area.getFresh ? area.getFresh(key) : area.get(key)))[key];
}
