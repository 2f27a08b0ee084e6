/** From an offset in bytes to a line and a column: counted afresh, so that reading stays fast. */
import { maskDigits, type Stop } from '../report.ts';
import { bytesOf, CHUNK, type Session, STEP } from '../session.ts';

const AROUND = 40;

export type LineColumn = { line: number; column: number };

/** Lines and columns of offsets in rising order, counted in characters, both from 1. */
export async function linesOf(
  file: Blob,
  offsets: readonly number[],
  session: Session,
): Promise<LineColumn[]> {
  const found: LineColumn[] = [];
  let [line, column] = [1, 1];
  let base = 0;
  while (found.length < offsets.length) {
    const bytes = await bytesOf(file, base, base + CHUNK);
    for (let from = 0; from < bytes.length; from += STEP) {
      const stop = Math.min(bytes.length, from + STEP);
      let i = from;
      while (i < stop) {
        const next = Math.min(stop, (offsets[found.length] ?? Infinity) - base);
        for (; i < next; i++) {
          const byte = bytes[i] as number;
          if (byte === 0x0a) {
            line++;
            column = 1;
          } else if ((byte & 0xc0) !== 0x80) column++;
        }
        if (base + i === offsets[found.length]) found.push({ line, column });
      }
      const pause = session.worked(stop - from);
      if (pause) await pause;
    }
    base += bytes.length;
    if (bytes.length < CHUNK) break;
  }
  // The end of the file is a place too.
  while (found.length < offsets.length) found.push({ line, column });
  return found;
}

/** The place where reading stopped, with a few characters around it. */
export async function stopAt(file: Blob, offset: number, session: Session): Promise<Stop> {
  const [place = { line: 1, column: 1 }] = await linesOf(file, [offset], session);
  const from = Math.max(0, offset - AROUND);
  const bytes = await bytesOf(file, from, offset + AROUND);
  const text = (part: Uint8Array) => new TextDecoder().decode(part);
  return {
    ...place,
    before: near(text(bytes.subarray(0, offset - from)), -15),
    after: near(text(bytes.subarray(offset - from)), 15),
  };
}

/** Up to 15 characters of one line, from its end or its beginning; nothing that could be a number. */
function near(text: string, length: number): string {
  const characters = [...maskDigits(text).replace(/[^\P{C}\n]|\ufffd/gu, '·')];
  const cut = length < 0 ? characters.slice(length) : characters.slice(0, length);
  const lines = cut.join('').split('\n');
  return (length < 0 ? lines.at(-1) : lines[0]) ?? '';
}
