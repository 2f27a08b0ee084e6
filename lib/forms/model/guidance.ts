import type { Basis } from './field.ts';

/** Where a field itself comes from, and with it what is said of it. */
export type GuidanceSource = Extract<Basis, 'memo' | 'nesdc' | 'gdc' | 'agency' | 'assumed'>;

/** What belongs in a field, in Thai; each '' where there is nothing to say. */
export type Guidance = {
  /** One or two sentences. */
  readonly what: string;
  readonly good: string;
  readonly poor: string;
  readonly source: GuidanceSource;
};
