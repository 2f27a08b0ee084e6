/** The head of a memo: its number, date, subject and who sent it. */
import type { Day } from '../../calendar/day.ts';
import { readThaiDate } from '../../calendar/read-date.ts';
import { tidy } from '../../text/normalise.ts';

export interface MemoHead {
  /** As printed, without "ที่": 'รง ๐๒๑๔/ว ๓'; '' when there is none. */
  readonly number: string;
  readonly date: Day | null;
  readonly subject: string;
  readonly issuer: string;
}

/** The head stands at the top; what follows speaks of other letters. */
const HEAD_LENGTH = 6000;
const MAX_LINE = 300;

/** Reads the head of a memo's text; '' and null for what is not there. Never throws. */
export function readMemoHead(text: string): MemoHead {
  const lines = text
    .slice(0, HEAD_LENGTH)
    .replace(/<[^<>]{0,300}>/gu, '\n')
    .split(/[\n\r\t\v\f\u2028]+/u)
    .map(tidy)
    .filter((line) => line !== '');
  const find = (pattern: RegExp): string => {
    for (const line of lines) {
      const found = pattern.exec(line)?.[1]?.trim();
      if (found) return found.slice(0, MAX_LINE);
    }
    return '';
  };
  // Number and date may share a line: "ที่ รง ๐๒๑๔/ว ๓ วันที่ ๒๗ มกราคม ๒๕๖๖".
  const number = find(/^ที่ ?:? ?((?:(?!วันที่).)*[\d๐-๙](?:(?!วันที่).)*)/u);
  const date = find(
    /(?:^|[^ก-๙])วันที่ ?:? ?([\d๐-๙]{1,2} ?[ก-๎.]{3,14} ?(?:พ\. ?ศ\. ?)?[\d๐-๙]{2,4})(?![\d๐-๙])/u,
  );
  const read = date === '' ? null : readThaiDate(date);
  return {
    number,
    date: read?.ok ? read.day : null,
    subject: find(/^เรื่อง ?:? ?(.+)$/u),
    issuer: find(/^ส่วนราชการ ?:? ?((?:(?!โทร).)+)/u),
  };
}
