/** What a file's name says. */

/** The memo's formats for Open-D: "ในรูปแบบไฟล์นามสกุล .docx .xlsx .json" (part 5.1). */
export const ACCEPTED = ['.docx', '.xlsx', '.json'] as const;
export type Accepted = (typeof ACCEPTED)[number];

const TO_WORD = ['.doc', '.docm', '.dot', '.dotx', '.rtf', '.odt', '.txt', '.pdf', '.html', '.htm'];
const TO_EXCEL = ['.xls', '.xlsm', '.xlsb', '.xlt', '.xltx', '.csv', '.tsv', '.ods'];
const TO_JSON = ['.geojson', '.jsonl', '.ndjson', '.xml'];

/** The extension of a file name, lower case with its dot, or '' when it has none. */
export function extensionOf(name: string): string {
  return /\.[^./\\\s]+$/u.exec(name.trim())?.[0].toLowerCase() ?? '';
}

export function acceptedExtension(name: string): Accepted | null {
  return ACCEPTED.find((accepted) => accepted === extensionOf(name)) ?? null;
}

/** What to save a file as, from its extension; all three when the extension says nothing. */
export function saveAs(extension: string): string {
  const accepted = ACCEPTED.find((each) => each === extension);
  if (accepted) return accepted;
  if (TO_WORD.includes(extension)) return '.docx';
  if (TO_EXCEL.includes(extension)) return '.xlsx';
  if (TO_JSON.includes(extension)) return '.json';
  return ACCEPTED.join(' ');
}

const LEFT_BEHIND = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i;

/** Is it what systems and programs leave in folders? Chosen by itself such a file is checked too. */
export function isLeftBehind(name: string): boolean {
  return LEFT_BEHIND.test(name);
}
