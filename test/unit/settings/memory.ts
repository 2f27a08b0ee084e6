import type { Area } from '../../../lib/settings/area.ts';

/** A storage area in memory that can be told to fail, and copies like the real one. */
export class MemoryArea implements Area {
  items: Record<string, unknown> = {};
  failing: 'get' | 'set' | null = null;
  async get(key: string): Promise<Record<string, unknown>> {
    if (this.failing === 'get') throw new Error('unreadable');
    return key in this.items ? { [key]: structuredClone(this.items[key]) } : {};
  }
  async set(items: Record<string, unknown>): Promise<void> {
    if (this.failing === 'set') throw new Error('QUOTA_BYTES quota exceeded');
    Object.assign(this.items, structuredClone(items));
  }
}
