import type { Language } from '../../calendar/show.ts';
import type { Basis } from './field.ts';

/** Where a field itself comes from, and with it what is said of it. */
export type GuidanceSource = Extract<Basis, 'memo' | 'nesdc' | 'gdc' | 'agency' | 'assumed'>;

/** What belongs in a field; each '' where there is nothing to say. */
export type Guidance = {
  /** What it is written in. */
  readonly language: Language;
  /** One or two sentences. */
  readonly what: string;
  readonly good: string;
  readonly poor: string;
  readonly source: GuidanceSource;
};
