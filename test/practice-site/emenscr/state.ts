/** Values of the step on screen. Sections draw from it and write to it. */

export type Row = Record<string, string>;

export class FormState {
  readonly values: Record<string, unknown>;
  private readonly listeners: ((key: string) => void)[] = [];

  constructor(values: Record<string, unknown>) {
    this.values = structuredClone(values);
  }

  text(key: string): string {
    const value = this.values[key];
    return typeof value === 'string' ? value : '';
  }

  list(key: string): string[] {
    const value = this.values[key];
    return Array.isArray(value) ? value.filter((v) => typeof v === 'string') : [];
  }

  rows(key: string): Row[] {
    const value = this.values[key];
    return Array.isArray(value) ? (value as Row[]) : [];
  }

  set(key: string, value: unknown): void {
    this.values[key] = value;
    for (const listener of this.listeners) listener(key);
  }

  onChange(listener: (key: string) => void): void {
    this.listeners.push(listener);
  }
}

export function toNumber(text: string): number {
  return Number(text.replaceAll(',', '')) || 0;
}

export function money(amount: number): string {
  return amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
