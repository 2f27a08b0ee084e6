/**
 * A browser in memory whose every call can be made to fail: the worker ends before it or after it,
 * it is refused, or it is slow. Enough of the extension API for the background.
 */

/** - `end-before`, `end-after`: the worker is ended; the call had no effect, or had it unheard. */
export type Fault = 'end-before' | 'end-after' | 'refused' | 'slow';

type Items = Record<string, unknown>;
export type AreaName = 'sync' | 'local' | 'session';

export class FaultyBrowser {
  readonly items: Record<AreaName, Items> = { sync: {}, local: {}, session: {} };
  /** When the alarms go off next, by name. */
  readonly alarms = new Map<string, { scheduledTime: number; periodInMinutes: number }>();
  /** Calls that began, in order, by name. */
  calls: string[] = [];
  /** What an administrator set. */
  managed: Items = {};
  /** What a person answers when the browser asks for a permission. */
  grants = true;
  /** Whether the browser may read what it asks the person for. */
  allows = true;
  /** Addresses of tabs that were opened. */
  opened: string[] = [];
  /** Notifications that were shown. */
  shown: string[] = [];
  /** Is the worker gone: nothing of it is ever answered again. */
  isEnded = false;
  /** At which call (from 0) what happens. */
  #plan: { at: number; fault: Fault } | null = null;
  #whenEnded: () => void = () => {};
  /** Resolves when the worker was ended. */
  ended = new Promise<void>((done) => {
    this.#whenEnded = done;
  });

  readonly #listeners: ((changes: Items, area: string) => void)[] = [];

  /** Says what changed. */
  #tell(name: AreaName | 'managed', keys: readonly string[]): void {
    const changes = Object.fromEntries(keys.map((key) => [key, {}]));
    for (const run of this.#listeners) run(changes, name);
  }

  /** Another window, or another computer of the person, stores something. */
  store(name: AreaName, items: Items): void {
    Object.assign(this.items[name], structuredClone(items));
    this.#tell(name, Object.keys(items));
  }

  /** Everything stored is gone, or is these things instead; whoever runs goes on running. */
  refill(items: Partial<Record<AreaName, Items>> = {}): void {
    for (const name of ['sync', 'local', 'session'] as const) {
      const before = Object.keys(this.items[name]);
      this.items[name] = structuredClone(items[name] ?? {});
      this.#tell(name, [...new Set([...before, ...Object.keys(this.items[name])])]);
    }
    this.#tell('managed', []);
  }

  /** A new worker: counts from 0, nothing of the old one comes back. */
  wake(plan: { at: number; fault: Fault } | null = null): void {
    this.calls = [];
    this.isEnded = false;
    this.#plan = plan;
    this.ended = new Promise((done) => {
      this.#whenEnded = done;
    });
  }

  /** Every call goes through here. */
  async call<Value>(name: string, effect: () => Value): Promise<Value> {
    const never = new Promise<Value>(() => {});
    if (this.isEnded) return never;
    const at = this.calls.length;
    this.calls.push(name);
    const fault = this.#plan?.at === at ? this.#plan.fault : null;
    // Real answers come later, never at once.
    await Promise.resolve();
    if (fault === 'refused') throw new Error(`${name}: refused`);
    if (fault === 'slow') await new Promise((done) => setTimeout(done, 5));
    if (fault === 'end-before') return this.#end(never);
    const value = effect();
    return fault === 'end-after' ? this.#end(never) : value;
  }

  #end<Value>(never: Promise<Value>): Promise<Value> {
    this.isEnded = true;
    this.#whenEnded();
    return never;
  }

  area(name: AreaName) {
    const own = () => this.items[name];
    return {
      get: (key: string | null) =>
        this.call(`${name}.get ${key}`, (): Items => {
          if (key === null) return structuredClone(own());
          return Object.hasOwn(own(), key) ? { [key]: structuredClone(own()[key]) } : {};
        }),
      set: (items: Items) =>
        this.call(`${name}.set ${Object.keys(items)}`, () => {
          Object.assign(own(), structuredClone(items));
          queueMicrotask(() => this.#tell(name, Object.keys(items)));
        }),
      remove: (keys: string | string[]) =>
        this.call(`${name}.remove`, () => {
          for (const key of [keys].flat()) delete own()[key];
          queueMicrotask(() => this.#tell(name, [keys].flat()));
        }),
    };
  }

  /** The extension API. */
  readonly api = {
    storage: {
      sync: this.area('sync'),
      local: this.area('local'),
      session: this.area('session'),
      managed: { get: () => this.call('managed.get', (): Items => structuredClone(this.managed)) },
      onChanged: {
        addListener: (run: (changes: Items, area: string) => void) => {
          this.#listeners.push(run);
        },
      },
    },
    permissions: {
      contains: () => this.call('permissions.contains', () => this.allows),
      request: () => this.call('permissions.request', () => this.grants),
      remove: () => this.call('permissions.remove', () => true),
      onAdded: { addListener() {} },
    },
    notifications: {
      create: (id: string) => this.call('notifications.create', () => this.shown.push(id)),
      clear: (id: string) => this.call('notifications.clear', () => id !== ''),
    },
    action: {
      setBadgeText: () => this.call('badge', () => undefined),
      setBadgeBackgroundColor: () => this.call('badge', () => undefined),
      setTitle: () => this.call('badge', () => undefined),
    },
    alarms: {
      get: (name: string) => this.call('alarms.get', () => this.alarms.get(name)),
      create: (name: string, { periodInMinutes }: { periodInMinutes: number }) => {
        const scheduledTime = Date.now() + periodInMinutes * 60_000;
        return this.call('alarms.create', () => {
          this.alarms.set(name, { scheduledTime, periodInMinutes });
        });
      },
    },
    tabs: {
      create: ({ url }: { url: string }) =>
        this.call('tabs.create', () => {
          this.opened.push(url);
        }),
      query: () => this.call('tabs.query', () => [{ id: 7 }]),
      sendMessage: () => this.call('tabs.sendMessage', () => undefined),
    },
    runtime: {
      getManifest: () => ({ version: '0.0.0' }),
      getURL: (path: string) => `chrome-extension://thanwela${path}`,
      openOptionsPage: () => this.call('openOptionsPage', () => undefined),
    },
  };
}

/** Locks as a browser has them for one worker: they are given back when it ends. */
export function locksOfOneLife() {
  const queues = new Map<string, Promise<unknown>>();
  return {
    request(name: string, ...rest: unknown[]): Promise<unknown> {
      const run = rest.at(-1) as (lock: object) => Promise<unknown>;
      const before = queues.get(name) ?? Promise.resolve();
      const next = before.then(
        () => run({ name }),
        () => run({ name }),
      );
      queues.set(
        name,
        next.catch(() => {}),
      );
      return next;
    },
  };
}
