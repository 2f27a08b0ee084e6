/** The same words in both languages. */
export interface Bilingual {
  readonly th: string;
  readonly en: string;
}
