/** A .json file from end to end: whether it is JSON to the letter, and what is in it. */

import { isCompound } from '../cfb.ts';
import { piecesOf } from '../pieces.ts';
import type { FileFinding, FileLevel, FileRule, JsonReason, Stop } from '../report.ts';
import { bytesOf, CHUNK, type Session, STEP } from '../session.ts';
import { binaryKind, isZip, markupKind } from '../signatures.ts';
import { Verdicted } from '../stop-reading.ts';
import { linesOf, stopAt } from './locate.ts';
import { JsonError } from './machine.ts';
import { JsonPersonal } from './personal.ts';
import { looksThai } from './thai-encoding.ts';

/** Python and .NET stop at 1,000 and 64 levels, and no table of data needs more than a few. */
const DEEP = 64;

export type JsonResult = {
  /** Null when the text is well-formed. */
  error: Verdicted | null;
  stop: Stop | null;
  findings: FileFinding[];
};

export async function checkJson(file: Blob, session: Session): Promise<JsonResult> {
  const head = await bytesOf(file, 0, 512);
  const binary = isZip(head) ? 'is-zip' : isCompound(head) ? 'is-old-office' : binaryKind(head);
  if (binary) throw new Verdicted('wrong-type', binary);
  session.expect(file.size);
  const reading = new JsonPersonal();
  try {
    await readThrough(file, head, reading, session);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return await explain(file, head, error, session);
  }
  return { error: null, stop: null, findings: await findingsOf(file, reading, session) };
}

async function readThrough(
  file: Blob,
  head: Uint8Array,
  { machine }: JsonPersonal,
  session: Session,
): Promise<void> {
  machine.hasBom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  let at = machine.hasBom ? 3 : 0;
  let buffer = new Uint8Array(CHUNK * 2);
  let kept = 0;
  const pieces = piecesOf(file, at, session);
  try {
    for (let last = false; !last; ) {
      const piece = await pieces.next();
      const begins = at - kept;
      at += piece.length;
      last = at >= file.size || piece.length === 0;
      const end = kept + piece.length;
      if (end > buffer.length) {
        const bigger = new Uint8Array(end * 2);
        bigger.set(buffer.subarray(0, kept));
        buffer = bigger;
      }
      buffer.set(piece, kept);
      machine.begin(begins);
      let i = 0;
      while (i < end) {
        const soft = Math.min(i + STEP, end);
        const read = machine.read(buffer, i, soft, end, last);
        const pause = session.worked(read - i);
        if (pause) await pause;
        const stuck = read === i || read < soft;
        i = read;
        if (stuck) break;
      }
      kept = end - i;
      buffer.copyWithin(0, i, end);
    }
  } finally {
    await pieces.close();
  }
  machine.finish(file.size);
}

/** So much is looked at behind the place where the text went wrong. */
const AHEAD_BYTES = 64_000;
const LATIN = new TextDecoder('windows-1252');

/** The error with its place, and what else the bytes say about why. */
async function explain(
  file: Blob,
  head: Uint8Array,
  error: JsonError,
  session: Session,
): Promise<JsonResult> {
  const stop = await stopAt(file, error.offset, session);
  const result = (reason: JsonReason, findings: FileFinding[] = []): JsonResult => ({
    error: new Verdicted('not-json', reason),
    stop,
    findings,
  });
  if (isUtf16(head)) return result('json-utf16');
  const markup = markupKind(head);
  if (markup) return result(markup === 'xml' ? 'json-xml' : 'json-web-page');
  const after = await bytesOf(file, error.offset, error.offset + AHEAD_BYTES);
  if (error.reason === 'json-not-utf8') {
    if (isHalf(after, 0)) return result(isHalf(after, 3) ? 'json-cesu-8' : error.reason);
    const before = await bytesOf(file, Math.max(0, error.offset - 1000), error.offset);
    if (looksThai(before) || looksThai(after)) return result('json-thai-encoding');
  }
  if (error.reason === 'json-after-end' && stop.line > 1) {
    const lines = await valueLines(file, session);
    if (lines > 1) {
      const params = {};
      return result('json-lines', [
        { rule: 'json-lines', level: 'check', where: null, count: lines, samples: [], params },
      ]);
    }
  }
  return result(closerReason(error.reason, LATIN.decode(after.subarray(0, 12))));
}

/** What the bytes at the place say more exactly. */
function closerReason(reason: JsonReason, text: string): JsonReason {
  if (reason === 'json-number' && /^[+-]?(?:Infinity|NaN)/i.test(text)) return 'json-nan';
  if (reason === 'json-number' && /^\.?$/.test(text)) return 'json-end';
  if (!['json-unexpected', 'json-key', 'json-missing-comma'].includes(reason)) return reason;
  if (/^(?:NaN|an\b|[+-]?Inf(?:inity)?)/.test(text)) return 'json-nan';
  // Curly quotes in UTF-8: E2 80 98 to 9D.
  if (/^\xe2\u20ac[\u02dc\u2122\u0161\u203a\u0153\x9d]/.test(text)) return 'json-curly-quote';
  if (text.startsWith('#')) return 'json-comment';
  if (reason === 'json-key') return reason;
  return /^(?:True|False|None|TRUE|FALSE|NULL|Null|undefined)/.test(text) ? 'json-literal' : reason;
}

/** Half of a surrogate pair in three bytes: ED A0 80 to ED BF BF. */
const isHalf = (bytes: Uint8Array, at: number) =>
  bytes[at] === 0xed && ((bytes[at + 1] ?? 0) & 0xe0) === 0xa0;

/** How many lines begin like a value, when all do that are not blank; else 0. */
async function valueLines(file: Blob, session: Session): Promise<number> {
  let [lines, begins] = [0, true];
  for (let base = 0; base < file.size; base += CHUNK) {
    const bytes = await bytesOf(file, base, base + CHUNK);
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] as number;
      if (byte === 0x0a) begins = true;
      else if (begins && byte > 0x20) {
        begins = false;
        // { or [: a line of its own is a record.
        const isRecord = byte === 0x7b || byte === 0x5b || (base === 0 && byte === 0xef);
        if (!isRecord) return 0;
        lines++;
      }
    }
    const pause = session.worked(bytes.length);
    if (pause) await pause;
  }
  return lines;
}

/** A mark in front, or every other byte empty: the first characters of JSON are ASCII. */
function isUtf16([a, b, c, d]: Uint8Array): boolean {
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  if (a === undefined || b === undefined) return false;
  return (a === 0 && b !== 0 && c === 0) || (a !== 0 && b === 0 && c !== 0 && d === 0);
}

async function findingsOf(
  file: Blob,
  reading: JsonPersonal,
  session: Session,
): Promise<FileFinding[]> {
  const { machine } = reading;
  const found = reading.findings();
  const say = async (rule: FileRule, level: FileLevel, count: number, at: readonly number[]) => {
    if (count === 0) return;
    const [place] = at.length > 0 ? await linesOf(file, at.slice(0, 1), session) : [];
    const where = place ? ({ kind: 'line', ...place } as const) : null;
    found.push({ rule, level, where, count, samples: [], params: {} });
  };
  await say('json-bom', 'check', machine.hasBom ? 1 : 0, []);
  await say('json-nul', 'must', machine.nuls, machine.nulAt);
  await say('json-surrogate', 'must', machine.surrogates, machine.surrogateAt);
  await say('json-duplicate-key', 'check', machine.duplicates, machine.duplicateAt);
  await say('json-number-range', 'check', machine.outOfRange, machine.outOfRangeAt);
  await say('json-depth', 'check', machine.deepest > DEEP ? machine.deepest : 0, []);
  return found;
}
