/** Five digits and more, however they are grouped: a citizen, a telephone, a project; not a year. */
const LONG_NUMBER = /[\d๐-๙](?:[\s.,\-–/]?[\d๐-๙]){4,}/gu;

/** For reports that leave the computer by hand: what stands on a page can be a value that it shows as text. */
export const withoutLongNumbers = (text: string): string => text.replace(LONG_NUMBER, '…');
