import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { EARLY_KEYS, EARLY_KEYS_OF, type EarlyRead, leaveEarlyRead } from '../lib/early-read.ts';

/*
 * The first script of every page of our own, a few hundred bytes that load no module: it asks for
 * what is stored while the page's script still comes. See `wxt.config.ts` for how pages get it.
 */
export default defineUnlistedScript(() => {
  const { storage } = browser;
  const changes: { area: string; keys: string[] }[] = [];
  const listen = (changed: Record<string, unknown>, area: string) =>
    void changes.push({ area, keys: Object.keys(changed) });
  // Before the questions: what changes after an answer is asked for again.
  storage.onChanged.addListener(listen);
  const ask = (area: 'sync' | 'local', keys: readonly string[]) => {
    const items = storage[area].get<Record<string, unknown>>([...keys]);
    // Whoever takes it says what is wrong with it.
    items.catch(() => {});
    return { keys, items };
  };
  const managed = storage.managed.get<Record<string, unknown>>(null);
  managed.catch(() => {});
  const own = EARLY_KEYS_OF[location.pathname.slice(1)] ?? [];
  const read: EarlyRead = {
    sync: ask('sync', EARLY_KEYS.sync),
    local: ask('local', [...EARLY_KEYS.local, ...own]),
    managed,
    changed() {
      storage.onChanged.removeListener(listen);
      return changes;
    },
  };
  leaveEarlyRead(read);
});
