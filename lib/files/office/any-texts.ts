/**
 * Texts of parts that are neither sheets nor paragraphs: comments of sheets, shapes, charts, and
 * the copies of the data that pivot tables keep, also after the data's own sheet was deleted.
 */
import { Tally } from '../personal/tally.ts';
import { hitOfNumber } from '../personal/text.ts';
import type { FileFinding } from '../report.ts';
import { textHits } from './shared-strings.ts';
import { Window } from './window.ts';
import type { Scanner } from './xml-part.ts';

const ASCII = new TextDecoder('windows-1252');

export class AnyTextScanner implements Scanner {
  readonly #window = new Window();
  readonly #tally = new Tally();
  readonly #attributes: boolean;
  #count = 0;

  /** @param attributes pivot caches keep their values in attributes `v` */
  constructor(attributes = false) {
    this.#attributes = attributes;
  }

  begin(): void {}

  push(piece: Uint8Array): void {
    this.#window.push(piece);
    const { bytes: b, end } = this.#window;
    let i = 0;
    for (;;) {
      while (i < end && b[i] !== 0x3c) i++;
      let k = i + 1;
      while (k < end && b[k] !== 0x3e) k++;
      const text = k + 1;
      k++;
      while (k < end && b[k] !== 0x3c) k++;
      if (k >= end) break;
      if (k - text >= 9) this.#judge(b, text, k);
      if (this.#attributes) this.#valueOf(b, i, text);
      i = k;
    }
    this.#window.keep(Math.min(i, end));
  }

  findings(part: string): FileFinding[] {
    return this.#tally.findings(() => ({ kind: 'part', part }));
  }

  #valueOf(b: Uint8Array, from: number, to: number): void {
    for (let k = from + 3; k < to; k++) {
      if (b[k] !== 0x3d || b[k - 1] !== 0x76 || (b[k - 2] as number) > 0x20) continue;
      const quote = b[k + 1];
      let stop = k + 2;
      while (stop < to && b[stop] !== quote) stop++;
      if (stop - k >= 11) this.#judge(b, k + 2, stop);
      return;
    }
  }

  #judge(b: Uint8Array, from: number, to: number): void {
    this.#count++;
    const hits = textHits(b, from, to);
    for (const hit of hits) this.#tally.add(hit, this.#count);
    if (hits.length > 0 || to - from > 24) return;
    const text = ASCII.decode(b.subarray(from, to));
    // A number as a spreadsheet writes it: 1.234567890121E12.
    const hit = /^\d[\d.]*(?:E\+?\d+)?$/.test(text) ? hitOfNumber(Number(text)) : null;
    if (hit && !hit.loose) this.#tally.add(hit, this.#count);
  }
}
